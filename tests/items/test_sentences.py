"""How sentences read: lists by what they list, stops that close once, gaps that say what is missing."""

import pytest
from sheets import WORLD, card_of, made, refusal_codes

from quizapp.items.card import Reason, plain
from quizapp.items.item import make_item
from quizapp.items.sentences import with_answer
from quizapp.wording.reasons import reason_sentence


def fact(say, answer, ask, more=""):
    return f"""
  - id: one
    say: "{say}"
    answer: {answer}
    ask: {ask}
    at: p3
{more}"""


def sentence(facts, form="flashcard"):
    return "".join(text for text, _ in make_item(card_of(made(facts), "one"), form, 0).statement)


LIST = ("<country> is one of the Six.", "{all: [china, russia, india]}", "Which of these countries is one of the Six?")


def test_a_list_is_told_by_what_its_question_asks_to_name():
    named = fact(*LIST, "    ask_list: Name the countries of the Six.\n")
    assert sentence(named) == "The countries of the Six: China, Russia and India."


def test_of_a_list_whose_question_is_put_otherwise_the_first_is_told_and_then_the_others():
    asked = fact(*LIST, "    ask_list: Which countries are of the Six?\n")
    assert sentence(asked) == "China is one of the Six. Likewise: Russia and India."


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        ("Name a member of the Six.", "China is one of the Six. Likewise: Russia and perhaps others."),
        ("Name the members of the Six.", "The members of the Six: China, Russia and perhaps others."),
    ],
)
def test_a_list_that_may_have_more_says_so(ask, told):
    assert sentence(fact(LIST[0], "{some: [china, russia]}", ask, f"    ask_list: {ask}\n")) == told


def test_the_list_of_an_own_question_stands_behind_it():
    making = made("questions:\n  - {id: own, ask: Who were the two?, answer: {all: [Ann, Bob]}}\n")
    assert card_of(making, "own").sentence == "Who were the two? Ann and Bob"


def test_a_list_whose_facts_say_more_than_its_members_stands_behind_its_question():
    world = """
format: factsheet/1
id: cups
title: Cups
relations:
  won: {say: <club> won the cup in <y:year>., modes: {club: all}, ask: {club: Name a club that won the cup.}}
facts:
  - table: won
    columns: [id, club, y]
    rows:
      - [one, {all: [Arden]}, 1990]
      - [two, {all: [Bray]}, 1991]
"""
    assert card_of(made("", world), "one").sentence == "Name a club that won the cup. Arden and Bray"


def test_a_list_that_ends_in_an_abbreviation_has_one_stop():
    streets = "{all: [Mill Lane, Bray St.]}"
    ask = "Name a road that burnt."
    assert sentence(fact("<road:text> burnt.", streets, ask)) == "Mill Lane burnt. Likewise: Bray St."
    assert sentence(fact("The fire reached <road:text>.", streets, ask)) == "The fire reached Mill Lane and Bray St."


@pytest.mark.parametrize(
    ("language", "say", "told"),
    [
        ("en", "Ann met <who:text> in the harbour.", "Ann met Bob and Cid in the harbour."),
        (
            "en",
            "In 1990 the prize went to <who:text>, of all people.",
            "In 1990 the prize went to Bob and Cid, of all people.",
        ),
        ("en", "In 1990 <who:text> was chosen.", "In 1990 … was chosen: Bob and Cid."),
        ("de", "Der Preis ging an <who:text> zurück.", "Der Preis ging an Bob und Cid zurück."),
        ("de", "Im Jahr 1990 trat <who:text> in den Bund ein.", "Im Jahr 1990 trat … in den Bund ein: Bob und Cid."),
        ("fr", "Anne a vu <who:text>.", "Anne a vu …: Bob, Cid."),
    ],
)
def test_a_list_stands_in_its_place_where_no_verb_has_to_agree_with_it(language, say, told):
    world = WORLD.replace("title:", f"language: {language}\ntitle:", 1)
    making = made(fact(say, "{all: [Bob, Cid]}", "Nenne einen davon."), world)
    assert card_of(making, "one").sentence == told


def test_the_stop_of_an_abbreviation_closes_the_sentence():
    clock = fact(
        "The ship sank at <time:text>.", "11.10 p.m.", "When did the ship sink?", "    wrong: [8.20 p.m., 9.40 p.m.]\n"
    )
    assert sentence(clock) == "The ship sank at 11.10 p.m."
    shown = {make_item(card_of(made(clock), "one"), "true_false", seed).stem for seed in range(20)}
    assert shown == {f"The ship sank at {time} p.m." for time in ("11.10", "9.40", "8.20")}
    statement = (("The ship sank at ", False), ("11.10 p.m.", True))
    assert plain(with_answer(statement, "noon")) == "The ship sank at noon."
    assert plain(with_answer((("It sank at ", False), ("noon", True), (".", False)), "8 p.m.")) == "It sank at 8 p.m."


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("    at: p2\n", "Right elsewhere: The Kinnet ferry leaves at 8:15 a.m. (p2)."),
        ("", "Right elsewhere: The Kinnet ferry leaves at 8:15 a.m."),
    ],
)
def test_the_stop_of_an_abbreviation_stays_before_a_locator(at, told):
    ferries = "".join(
        f"  - id: {name.lower()}\n    say: The {name} ferry leaves at <clock>.\n    answer: {time}\n"
        f"    ask: When does the {name} ferry leave?\n{at}"
        for name, time in (("Kinnet", "8:15 a.m."), ("Arden", "9:30 a.m."), ("Bray", "7:50 a.m."))
    )
    wrong = card_of(made("\n" + ferries), "arden").distractors
    assert told in [reason_sentence(reason) for option in wrong for reason in option.why]


@pytest.mark.parametrize(
    ("answer", "gap"),
    [("2001", "_____ (year)"), ("2001-05", "_____ (month and year)"), ("2001-05-03", "_____ (date)")],
)
def test_a_gap_says_how_exact_a_date_is(answer, gap):
    card = card_of(made(fact("The port was opened in <day:date>.", answer, "When was the port opened?")), "one")
    assert card.stem("cloze") == f"The port was opened in {gap}."


def test_a_gap_into_which_many_words_fit_is_no_question_without_a_hint():
    said = ("The port was opened <how:text>.", "with great pomp", "How was the port opened?")
    assert refusal_codes(made(fact(*said)), "one")["cloze"] == "open_gap"
    assert "cloze" in card_of(made(fact(*said, "    hint: Trumpets were heard.\n")), "one").forms
    assert "cloze" in card_of(made(fact(*said, "    forms: [cloze, flashcard]\n")), "one").forms


@pytest.mark.parametrize("limit", ["until", "before", "since", "as far as"])
def test_a_date_or_figure_after_a_word_of_limit_is_no_true_or_false(limit):
    limited = fact(f"The offer stood {limit} <day:date>.", "2001", "When did the offer end?")
    assert "true_false" not in card_of(made(limited), "one").forms
    exact = fact("The offer was made in <day:date>.", "2001", "When was the offer made?")
    assert "true_false" in card_of(made(exact), "one").forms


def test_names_are_found_in_a_language_without_spaces():
    world = """
format: factsheet/1
id: japan
title: 日本
language: ja
as_of: 2025-09-02
source: {publisher: 新聞}
entities:
  city: {tokyo: {name: 東京}, osaka: {name: 大阪}, kyoto: {name: 京都}, nara: {name: 奈良}}
facts:"""
    said = '  - {id: one, say: "<city>は首都で、東京の港は大きい。", answer: tokyo, ask: "%s", at: p1}\n'
    card = card_of(made("\n" + said % "首都はどこですか？", world), "one")
    assert card.stem("cloze").count("東京") == 0
    named = made("\n" + said % "大阪ではない首都はどこですか？", world)
    assert "大阪" not in [option.text for option in make_item(card_of(named, "one"), "multiple_choice", 0).options]


def test_japanese_closes_and_asks_in_its_own_way():
    world = """
format: factsheet/1
id: yama
title: 山
language: ja
as_of: 2025-09-02
source: {publisher: 地理}
entities:
  ken: {a: {name: 静岡県}, b: {name: 山梨県}, c: {name: 長野県}, d: {name: 岐阜県}, e: {name: 愛知県}}
facts:
  - {id: one, say: 海は<ken>にある。, answer: a, ask: 海はどこですか。}
  - {id: all, say: 富士山は<ken>にまたがる。, answer: {all: [a, b]}, ask: どれですか。, ask_list: 挙げてください。}
"""
    making = made("", world)
    assert "multiple_choice" in card_of(making, "one").forms
    assert card_of(making, "all").sentence == "富士山は…にまたがる：静岡県、山梨県。"
    elsewhere = Reason("right_elsewhere", {"sentence": "海は静岡県にある。", "source": ""})
    assert reason_sentence(elsewhere) == "Right elsewhere: 海は静岡県にある。"


SPANISH = """
format: factsheet/1
id: cine
title: Cine
language: es
as_of: 2025-09-02
source: {publisher: Revista}
entities:
  pais: {a: {name: España}, b: {name: Estados Unidos}, c: {name: México}, d: {name: Italia}}
facts:
"""


def test_without_a_table_a_list_needs_its_own_question_and_that_is_told():
    answer = "{reported: [a, b]}, not: [c, d]"
    world = f"{SPANISH}  - {{id: f, say: Se rodó en <pais>., answer: {answer}, ask: ¿Dónde se rodó?LIST}}\n"
    [refusal] = made("", world.replace("LIST", "")).refusals
    assert (refusal.reason.code, refusal.unlock.code) == ("one_or_all", "write_ask_list")
    assert "language has no table" in reason_sentence(refusal.reason)
    assert made("", world.replace("LIST", ", ask_list: Nombra los países.")).refusals == ()
