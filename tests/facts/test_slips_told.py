"""What is said of the slips of somebody who has not read how a sheet is written, and that nothing else is."""

from __future__ import annotations

import pytest
from broken_sheets import FACT, FACTS, HEAD, WORLD

from quizapp.facts.fields import OWNERS
from quizapp.facts.other_words import field_meant
from quizapp.facts.reader import read_sheet
from quizapp.wording.problems import problem_sentence

OWN = HEAD + "questions:\n"
DATED = "  - {id: d, say: The fair was on <d:date>., answer: 2025-08-01, ask: When was it?, "
COUNTED = "  - {id: n, say: The fair had <n:number>., answer: 20 stalls, ask: How many had it?, "


def told(sheet: str) -> list[str]:
    return [problem_sentence(problem) for problem in read_sheet(sheet).problems]


@pytest.mark.parametrize(
    ("sheet", "sentence"),
    [
        (
            FACTS + FACT.replace("ask: In which city", "ask:\n      town: In which city"),
            "`seat`: `ask` has <town>, but the sentence has no such slot. Did you mean `city`?",
        ),
        (
            FACTS + "  - {id: f, say: The tag <b> makes text <style>., answer: bold}\n",
            "`f`: the sentence has several slots (b, style); write `with: {slot: value}` instead of `answer`, "
            "or ask it under `questions` if <b> is to be shown.",
        ),
        (
            HEAD + "entities:\n  tianjin: {name: Tianjin}\nfacts:\n" + FACT,
            "`tianjin` is an entity where a kind is awaited, as entities are grouped by kind; "
            "write a line such as `city:` above it, and indent it under that.",
        ),
        (
            HEAD + "entities:\n  city:\n  tianjin: {name: Tianjin}\nfacts:\n" + FACT,
            "`tianjin` is an entity where a kind is awaited, as entities are grouped by kind; indent it under `city:`.",
        ),
        (
            HEAD + "entities:\n  city: [Tianjin]\nquestions: [{id: q, ask: Where?, answer: there}]\n",
            "`city` is a kind of entities, each of which has an id and a name; "
            "write `tianjin: {name: Tianjin}` under it.",
        ),
        (
            OWN + "  - {id: q, ask: Where?, options: [a, b, c], answer: a}\n",
            '`q`: "options" is not a field of a question. Did you mean `wrong`? '
            "It lists the wrong ones alone; the right one stands in `answer`.",
        ),
        (
            FACTS + DATED + "wrong: [3 August 2025]}\n",
            '`d`: "3 August 2025" cannot be read as a date, as the answer is, so it is never offered beside it. '
            "Write `2025-08-03`.",
        ),
        (
            FACTS + COUNTED + 'wrong: ["1,000 stalls"]}\n',
            '`n`: "1,000 stalls" cannot be read as a number, as the answer is, so it is never offered beside it. '
            "Write `1000 stalls`.",
        ),
        (
            FACTS + "  - {id: y, say: It was in <y:year>., answer: 2020, ask: When was it?, wrong: [3 May 2021]}\n",
            '`y`: "3 May 2021" cannot be read as a year, as the answer is, so it is never offered beside it. '
            "Write `2021`.",
        ),
        (FACTS + DATED + "wrong: [last week]}\n", '`d`: "last week" means nothing later. Write the date.'),
        (
            OWN + "  - {id: q, ask: Where?, answer: a, wrong: [Paris, paris, Delhi]}\n",
            '`q`: "paris" stands in `wrong` twice, the first time as "Paris"; keep one.',
        ),
    ],
)
def test_the_sentence_says_what_to_write_and_no_other_follows(sheet: str, sentence: str) -> None:
    assert told(sheet) == [sentence]


@pytest.mark.parametrize(
    ("field", "text", "advice"),
    [
        ("as_of", "yesterday", "; write 2025, 2025-09 or 2025-09-03."),
        ("as_of", "2024-2025", ". Write `2025`."),
        ("as_of", "3 August 2025", ". Write `2025-08-03`."),
        ("until", "some day", "; write 2025, 2025-09 or 2025-09-03."),
        ("when", "some day", "; write 2025, 2025-09, 2025-09-03 or an interval a/b."),
        ("when", "2024–2025", ". Write `2024/2025`."),
        ("answer", "1990s", "; write one year, such as `1987`, or `<y:text>` in the sentence for what is less exact."),
        ("answer", "2025/2024", ". Write `2025`."),
        ("answer", "3 August 2025", ". Write `2025`."),
    ],
)
def test_a_date_is_mended_by_what_its_field_takes(field: str, text: str, advice: str) -> None:
    fields = {"say": "It was in <y:year>.", "answer": "2020", "ask": "In which year was it?"}
    fact = "".join(
        f", {name}: {value}" for name, value in {**fields, **({field: text} if field != "as_of" else {})}.items()
    )
    head = HEAD.replace("2025-09-02", text) if field == "as_of" else HEAD
    [sentence] = [each for each in told(f"{head}facts:\n  - {{id: f{fact}}}\n") if "not a date" in each]
    assert sentence.endswith(f'"{text}" is not a date{advice}')


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("P2", "`p2`"),
        ("p. 2", "`p2`"),
        ("pp. 2-4", "`p2-4`"),
        ("§ 3", "`p3`"),
        ("Paragraph 3", "`p3`"),
        ("Abs. 3 bis 5", "`p3-5`"),
        ("3", "`p3`"),
        ("p9-3", "`p3-9`"),
        ("p3; P5", "`p3, p5`"),
        ("Background", "`background`, in small letters"),
        ("backgroud", "`background`"),
        ("page 3", "`p21`, `p28-29` or `background`"),
        ("p0", "`p21`, `p28-29` or `background`"),
    ],
)
def test_a_place_is_mended_by_what_was_meant(text: str, advice: str) -> None:
    assert told(FACTS + FACT + f"    at: {text}\n") == [f'`seat`: "{text}" is not a place; write {advice}.']


def test_two_fields_by_other_names_are_told_and_none_as_missing() -> None:
    sheet = OWN + "  - {id: q, question: Where is it?, Correct Answer: Shanghai, wrong: [Paris, Lyon]}\n"
    assert told(sheet) == [
        '`q`: "question" is not a field of a question. Did you mean `ask`?',
        '`q`: "Correct Answer" is not a field of a question. Did you mean `answer`?',
    ]


@pytest.mark.parametrize(
    ("owner", "word", "field"),
    [
        ("question", "text", "ask"),
        ("question", "Frage", "ask"),
        ("question", "distractors", "wrong"),
        ("question", "explanation", "because"),
        ("fact", "text", "say"),
        ("fact", "source", "at"),
        ("fact", "date", "when"),
        ("entity", "aliases", "also"),
        ("entity", "label", "name"),
        ("sheet", "lang", "language"),
        ("sheet", "cards", "questions"),
        ("source", "link", "url"),
        ("relation", "sentence", "say"),
        ("fact", "note", "caution"),
        ("question", "note", "because"),
        ("question", "points", "weight"),
        ("fact", "colour", ""),
    ],
)
def test_a_field_is_known_by_other_words_for_it(owner: str, word: str, field: str) -> None:
    assert field_meant(word, owner, ()) == field


def test_no_word_is_taken_for_a_field_that_is_written_already() -> None:
    assert field_meant("correct", "question", {"answer"}) == ""
    assert all(field_meant(name, owner, fields) == "" for owner, fields in OWNERS.items() for name in fields)


@pytest.mark.parametrize(
    ("sheet", "codes"),
    [
        (WORLD.replace("laos: {name:", "laos: {nmae:") + "facts:\n" + FACT, ["unknown_field"]),
        (WORLD.replace("publisher:", "publsher:") + "facts:\n" + FACT, ["unknown_field"]),
        (WORLD.replace("as_of:", "asof:") + "facts:\n" + FACT, ["unknown_field"]),
        (HEAD + "entities:\nfacts:\n" + FACT, ["empty_field"]),
        (HEAD + "entities:\n  year:\n    y: {name: Y}\nfacts:\n" + FACT, ["literal_kind_declared"]),
    ],
)
def test_what_only_follows_from_an_error_is_not_told_beside_it(sheet: str, codes: list[str]) -> None:
    assert [problem.code for problem in read_sheet(sheet).problems] == codes


@pytest.mark.parametrize("below", ["questions:\n", "questions: none\n"])
def test_an_error_of_the_sheet_is_not_put_down_to_its_last_fact(below: str) -> None:
    problems = read_sheet(FACTS + FACT + below).problems
    assert problems
    assert {problem.fact for problem in problems} == {None}


@pytest.mark.parametrize(
    ("wrong", "reads"),
    [
        ("ally", 'may read "a guest", and "a ally" with another answer'),
        ("member", 'reads "a guest", but may come to stand before a vowel'),
    ],
)
def test_an_article_is_told_with_no_answer_that_is_not_in_the_sheet(wrong: str, reads: str) -> None:
    fact = f"  - {{id: f, say: It is a <a:text>., answer: guest, wrong: [partner, {wrong}], ask: What is it?}}\n"
    [sentence] = told(f"{HEAD}facts:\n{fact}")
    assert sentence == f'`f`: "a <a>" {reads}. Put the article into the answer, or reword.'


def test_what_has_run_out_needs_no_rivals() -> None:
    fact = "  - {id: f, say: The <club> was in town., answer: Union, ask: Which club was in town?, until: "
    assert [sentence[:17] for sentence in told(f"{FACTS}{fact}2026}}\n")] == ["`f`: a choice for"]
    assert told(f"{FACTS}{fact}2024}}\n") == []


@pytest.mark.parametrize("verb", ["add", "adds", "always add", "added", "sum"])
def test_what_adds_up_to_a_figure_is_that_figure(verb: str) -> None:
    fact = f"  - {{id: f, say: The angles {verb} up to <n:number>., answer: 180 degrees}}\n"
    assert not [sentence for sentence in told(FACTS + fact) if "up to" in sentence]


def test_up_to_is_a_qualifier_elsewhere() -> None:
    [sentence] = told(f"{FACTS}  - {{id: f, say: The hall holds up to <n:number>., answer: 180 guests}}\n")
    assert sentence.endswith("Write it with the number in the value, as `up to …`.")
