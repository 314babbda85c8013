"""Forms that the author asks for with `forms`: each gives an item or is refused with a reason and what to write."""

import pytest
from sheets import WORLD, card_of, made, refusal_codes

from quizapp.wording.reasons import reason_sentence

LINE = """
  - id: line
    say: {say}
    answer: {answer}
    ask: {ask}
    forms: [{form}]
    at: p2
"""
CITY, PLACE = "The line began in <city>.", "In which city did the line begin?"
LONG, CARS = "The line had <n:number>.", "How many cars had the line?"
MANY, WHICH = "The line served <city>.", "Which of these cities did the line serve?"
NEVER = "The line never came to <city>."
SOME, ALL = "{some: [tianjin, beijing]}", "{all: [tianjin, beijing]}"
CLAIM = f"{CITY.replace('.', ', said Xi.')}\n    claim_by: xi"


@pytest.mark.parametrize(
    ("say", "answer", "ask", "form", "code"),
    [
        (MANY, SOME, WHICH, "true_false", "some_list"),
        (LONG, "more than 20 cars", CARS, "true_false", "limit_judged"),
        (CLAIM, "tianjin", f"According to Xi, {PLACE.lower()}", "true_false", "claim_judged"),
        (NEVER, "tianjin", "To which city came no line?", "true_false", "negated_sentence"),
        (CITY.replace("city", "town"), "Foshan", PLACE, "true_false", "few_rivals"),
        (MANY, ALL, WHICH, "cloze", "gap_of_list"),
        (MANY, ALL, WHICH, "not", "no_ask_not"),
        (MANY, "{reported: [tianjin, beijing]}", WHICH, "not", "open_for_not"),
        (MANY, ALL, WHICH, "count", "no_ask_count"),
        (MANY, SOME, WHICH, "count", "open_for_count"),
        (CITY, "tianjin", PLACE, "count", "single_answer"),
        (CITY, "tianjin", PLACE, "quote", "not_of_quote"),
        (CITY, "tianjin", PLACE, "number", "not_of_number"),
        (LONG, "20 cars", CARS, "date", "not_of_date"),
        (CITY, "tianjin", PLACE, "ordering", "no_event"),
        (CLAIM, "tianjin", f"According to Xi, {PLACE.lower()}", "ordering", "claim_in_order"),
    ],
)
def test_a_form_that_cannot_be_has_its_refusal(say, answer, ask, form, code):
    making = made(LINE.format(say=say, answer=answer, ask=ask, form=form))
    assert not [card for card in making.cards if card.fact == "line"]
    [refusal] = [refusal for refusal in making.refusals if refusal.fact == "line"]
    assert (refusal.form, refusal.reason.code) == (form, code)
    assert reason_sentence(refusal.reason)
    assert refusal.unlock is not None
    assert reason_sentence(refusal.unlock)


def test_a_form_that_any_slot_gives_is_no_wish_unmet():
    facts = """
  - id: line
    say: The line began in <city> with <n:number>.
    with: {city: tianjin, n: 20 cars}
    ask: {city: In which city did the line begin?, n: With how many cars did the line begin?}
    forms: [number, multiple_choice, true_false, quote]
    at: p2
"""
    making = made(facts)
    assert card_of(making, "line", "n").forms == ("number",)
    assert card_of(making, "line", "city").forms == ("multiple_choice", "true_false")
    assert refusal_codes(making, "line") == {"quote": "not_of_quote"}


def test_rows_that_share_their_forms_are_told_of_once():
    wished = WORLD.replace("    say: <person> leads", "    forms: [count, typed]\n    say: <person> leads", 1)
    refusals = [(each.fact, each.form, each.reason.code) for each in made("", wished).refusals]
    assert refusals == [("leads-xi", "count", "single_answer")]


def test_a_question_written_by_hand_has_no_sentence_to_be_judged():
    questions = "questions:\n  - {id: q, ask: What is red?, answer: blood, forms: [true_false, typed], at: p1}\n"
    assert refusal_codes(made(questions), "q") == {"true_false": "own_question"}


def test_without_forms_it_is_told_that_a_claim_and_a_limit_are_no_sentence_to_be_judged():
    facts = """
  - {id: f, say: The line had <n:number>., answer: more than 20 cars, at: p1, ask: Which figure is given for the line?}
  - {id: g, say: "The hall, Xi said, was in <city>.", answer: tianjin, at: p2, claim_by: xi, ask: {}}
"""
    making = made(facts.replace("ask: {}", 'ask: "In which city was the hall, as Xi said?"'))
    assert refusal_codes(making, "f") == {"true_false": "limit_judged"}
    assert refusal_codes(making, "g") == {"true_false": "claim_judged"}


@pytest.mark.parametrize(
    ("say", "answer", "is_limit"),
    [
        ("The sales grew by <n:number>.", "12%", False),
        ("The line is longer by <n:number>.", "20 km", False),
        ("The line was open by <n:number>.", "9 a.m.", True),
        ("The line was laid by <n:date>.", "1990", True),
        ("The line is within <n:number>.", "20 km", True),
    ],
)
def test_by_tells_how_much_of_a_figure_and_until_when_of_a_time(say, answer, is_limit):
    facts = f"  - {{id: f, say: {say}, answer: {answer}, at: p1, ask: Which figure is given for the line?}}\n"
    codes = refusal_codes(made(facts), "f")
    assert (codes.get("true_false") == "limit_judged" or codes.get("date") == "deadline") is is_limit
