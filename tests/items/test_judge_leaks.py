"""The detector of leaks finds what it is for: quizzes that leak, made by hand."""

import pytest
from judge_leaks import Known, find_crowds, find_gaps, find_leaks, find_same_facts, find_same_keys


def item(fact, stem, key="", *wrong, form="multiple_choice", statement="", why="One answer only (p1).", **more):
    options = [{"text": key, "value": None, "why": "The sheet states it (p1)."}]
    options += [{"text": text, "value": None, "why": why} for text in wrong]
    made = {
        "type": "item", "id": fact, "card": f"set/{fact}", "facts": [fact], "line": 1, "slot": "x", "form": form,
        "stem": stem, "options": options, "key": 0, "answers": [key], "statement": statement or f"{stem} {key}.",
    }  # fmt: skip
    if form in {"typed", "flashcard", "cloze", "true_false"}:
        del made["options"], made["key"]
    return made | more


WHO = item("a", "Who ruled the kingdom of Oz in 1901?", "Ozma", "Dorothy", "Glinda")
WHICH = item("b", "Which country did the wizard fly to in a balloon?", "Kansas", "Iowa", "Utah")
KNOWN = Known([WHO, WHICH], [("Oz",), ("Ozma",), ("Kansas",), ("Wizard", "Diggs"), ("Mariner 4",)])
LEAKING = {
    "a stem names the key of another and speaks of the same": [
        WHO,
        item("c", "What did Ozma, who ruled the kingdom, forbid?", "war", "tea", "rain"),
    ],
    "a gap is filled by a stem that speaks of what was first": [
        item("c", "_____ (play) was first performed in Rome.", "The Moor", form="cloze"),
        item("d", "The Moor was first performed in _____ (year).", "1901", form="cloze"),
    ],
    "the words of the key's long name stand in both": [
        item("c", "Which country does the news agency Emerald come from?", "Oz", "Ev", "Ix"),
        item("d", "Which news agency told of it?", "Emerald", "Opal", answers=["Emerald", "Emerald News Agency"]),
    ],
    "a stem names the key of another by an alias, sharing an entity": [
        item("c", "What did the Tin Man of Oz lose?", "axe", "oil", "hat", answers=["axe"]),
        item("d", "Who walked out of Oz?", "Nick", "Jack", "Tip", answers=["Nick", "Tin Man"]),
    ],
    "the sentence shown after an answer names a later key": [
        item("c", "What is green?", "a city", "a sea", "a hat", statement="Ozma ruled the kingdom and built a city."),
        WHO,
    ],
    "the reason of an option names a later key": [
        item("c", "Who ruled the sea?", "Ann", "Ozma", "Bea", why="Right elsewhere: Ozma ruled the kingdom (p2)."),
        WHO,
    ],
    "a name of two letters is shared": [
        item("c", "Who is old?", "Ann", "Bea", "Cy", why="Right elsewhere: Oz is of Ozma (p2)."),
        WHO,
    ],
    "a word is shared in another inflection": [
        item("c", "Who is old?", "Ann", "Bea", "Cy", why="Right elsewhere: Ozma rules some kingdoms (p2)."),
        WHO,
    ],
    "two questions are one another's inverse": [
        item("c", "Who leads Utopia?", "Thomas", "Ann", "Bea"),
        item("d", "What does Thomas lead?", "Utopia", "Arcadia", "Eden"),
    ],
    "a sentence shown as false is put right before": [
        item("c", "What is green?", "a city", "a sea", "a hat", statement="Ozma ruled the kingdom and built a city."),
        item("a", "Dorothy ruled the kingdom of Oz in 1901.", form="true_false", key="Ozma", answers=["false"]),
    ],
    "an event to be ordered names a key": [
        item("c", "What is the right order?", "Ozma ruled the kingdom", "Iron rusts", "Tea cools", form="ordering"),
        WHO,
    ],
    "a stem dates an event to be ordered": [
        item("e", "Who came in 1901, when Ozma ruled the kingdom?", "Ann", "Bea", "Cy"),
        item(
            "c", "What is the right order?", "Ozma ruled kingdoms", "Iron rusts", "Tea cools",
            why="It was 1950 (p1).", form="ordering",
        ) | {"options": [{"text": "Ozma ruled the kingdom", "value": None, "why": "It was 1901 (p1)."}]},
    ],
    "an option of a question for the one that is not names a key": [
        item("c", "Three of these ruled the kingdom in 1901. Which one did NOT?", "Ann", "Ozma", "Bea", form="not"),
        WHO,
    ],
}  # fmt: skip
CLEAN = {
    "a name in common without anything else": [
        WHO,
        item("c", "Which cat did Ozma keep?", "Tom", "Kit", "Sam", statement="Ozma kept a cat."),
    ],
    "a feedback that comes after": [
        WHO,
        item("c", "What is green?", "a city", "a sea", "a hat", statement="Ozma ruled the kingdom and built a city."),
    ],
    "a figure inside another name": [
        item("c", "Which place has planet Mars in order?", "fourth", "second", "third", answers=["fourth", "4"]),
        item("d", "When did Mariner 4 pass planet Mars in order?", "1965", "1964", "1966"),
    ],
}


@pytest.mark.parametrize("quiz", LEAKING.values(), ids=LEAKING)
def test_a_leak_is_found_where(quiz):
    assert len(find_leaks(quiz, KNOWN)) >= 1


@pytest.mark.parametrize("quiz", CLEAN.values(), ids=CLEAN)
def test_no_leak_is_found_in(quiz):
    assert find_leaks(quiz, KNOWN) == []


def test_a_fact_asked_twice_is_found():
    again = item("a", "In which year did Ozma begin?", "1901", "1900", "1902")
    assert "fact twice" in find_same_facts([WHO, again], KNOWN)[0]


def test_a_key_asked_twice_is_found_only_where_another_item_would_do():
    twice = [WHO, item("c", "Who tamed a lion?", "Ozma", "Ann", "Bea")]
    assert "b[multiple_choice] would do" in find_same_keys(twice, KNOWN)[0].replace("set/", "")
    assert find_same_keys(twice, Known([WHO])) == []


def test_a_relation_that_fills_a_quiz_is_found():
    rows = [item(f"r{n}", f"Who leads place {n}?", f"Ann {n}", "Bea", "Cy", line=n) for n in range(3)]
    others = [item(f"s{n}", f"What is thing {n}?", f"Tea {n}", "Oil", "Ink", line=9 + n) for n in range(6)]
    known = Known(rows + others, relations={f"r{n}": "leads" for n in range(3)})
    assert "at most 2, and set/s3[multiple_choice] would do" in find_crowds([*rows, *others[:3]], known, 6)[0]
    assert find_crowds([*rows, *others], known, 6) == []
    assert find_crowds([*rows[:2], *others[:4]], known, 6) == []


def test_two_negative_questions_in_twelve_are_found():
    plain = [item(f"s{n}", f"What is thing {n}?", f"Tea {n}", "Oil", "Ink") for n in range(11)]
    nots = [item(f"n{n}", "Which one is NOT?", f"No {n}", "Oil", "Ink", form="not") for n in range(2)]
    assert find_crowds([*plain[:10], *nots], Known(plain + nots), 12) == ["2 NOT questions in 12"]
    assert find_crowds([*plain, nots[0]], Known(plain + nots), 12) == []


def test_a_third_that_is_left_out_is_found():
    items = [item(f"s{n}", f"What is thing {n}?", f"Tea {n}", "Oil", "Ink", line=n) for n in range(9)]
    assert find_gaps(items[:6], Known(items)) == ["nothing from third 3"]
    assert find_gaps([items[0], items[4], items[8]], Known(items)) == []
