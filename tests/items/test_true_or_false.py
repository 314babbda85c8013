"""True or false: a sentence that is true, or wrong in one place that is known."""

from sheets import card_of, made, refusal_codes

from quizapp.items.item import make_item
from quizapp.items.marking.answers import mark_choice

SUMMIT = """
  - id: summit-city
    say: The 2025 summit was held in <city>.
    answer: tianjin
    ask: In which city was the 2025 summit held?
    at: p2
"""


def shown(card, seeds=40):
    return [make_item(card, "true_false", seed) for seed in range(seeds)]


def test_about_half_of_all_seeds_show_a_true_sentence():
    items = shown(card_of(made(SUMMIT), "summit-city"), 200)
    assert 70 < sum(item.key == 0 for item in items) < 130
    assert {item.stem for item in items if item.key == 0} == {"The 2025 summit was held in Tianjin."}
    assert all(item.guess == 0.5 for item in items)


def test_a_false_sentence_has_a_licensed_wrong_answer_in_the_place_of_the_right_one():
    making = made(SUMMIT)
    items = [item for item in shown(card_of(making, "summit-city")) if item.key == 1]
    stems = {item.stem for item in items}
    assert stems <= {f"The 2025 summit was held in {city}." for city in ("Beijing", "Shanghai", "Qingdao")}
    assert len(stems) == 2
    assert all(item.options[0].why[0].code == "one_answer" for item in items)
    assert {mark_choice(items[0], chosen).mark for chosen in (0, 1)} == {"wrong", "right"}


def test_the_true_sentence_follows_the_false_one():
    item = next(item for item in shown(card_of(made(SUMMIT), "summit-city")) if item.key == 1)
    assert "".join(text for text, _ in item.statement) == "The 2025 summit was held in Tianjin."
    assert ("Tianjin", True) in item.statement


def test_a_name_reads_as_it_does_inside_a_sentence_and_begins_with_a_capital():
    fact = """
  - id: host
    say: <country> hosted the fair.
    answer: china
    wrong: [usa, laos]
    ask: Which country hosted the fair?
    at: p3
"""
    stems = {item.stem for item in shown(card_of(made(fact), "host"))}
    assert "The United States hosted the fair." in stems


def test_members_of_a_complete_list_are_asked_one_at_a_time():
    fact = """
  - id: members
    say: <country> is a member of the Six.
    answer: {all: [china, russia, india]}
    ask: Which of these countries is a member of the Six?
    at: p9
"""
    stems = {item.stem for item in shown(card_of(made(fact), "members"))}
    true = {f"{name} is a member of the Six." for name in ("China", "Russia", "India")}
    assert true < stems
    assert stems - true <= {f"{name} is a member of the Six." for name in ("Laos", "The United States")}


def test_claims_bounds_and_negations_are_never_true_or_false():
    facts = """
  - id: claim
    say: According to Narendra Modi, the ride took place in <city>.
    answer: tianjin
    claim_by: modi
    ask: In which city did the ride take place, according to Narendra Modi?
    at: p3
  - id: bound
    say: The fair drew <n:number>.
    answer: more than 20 leaders
    ask: Which figure does the source give for the leaders whom the fair drew?
    at: p4
  - id: negation
    say: <person> did not attend the fair.
    answer: modi
    ask: Who stayed away from the fair?
    at: p5
"""
    making = made(facts)
    assert all("true_false" not in card_of(making, fact).forms for fact in ("claim", "bound", "negation"))
    assert refusal_codes(making, "negation") == {"true_false": "negated_sentence"}


def test_open_lists_are_true_or_false_only_by_the_authors_own_wrong_answers():
    fact = """
  - id: sectors
    say: <country> was named in the speech.
    answer: {some: [china, russia]}
    ask: Which country was named in the speech?
    at: p3
"""
    assert "true_false" not in card_of(made(fact), "sectors").forms
    licensed = card_of(made(fact.replace("    ask", "    wrong: [laos, india]\n    ask")), "sectors")
    stems = {item.stem for item in shown(licensed)}
    assert stems == {f"{name} was named in the speech." for name in ("China", "Russia", "Laos", "India")}


def test_a_wrong_answer_that_the_sentence_names_anyway_is_not_used():
    fact = """
  - id: host
    say: <country> hosted the fair that Laos had wanted.
    answer: china
    wrong: [laos, india, russia]
    ask: Which country hosted the fair?
    at: p3
"""
    assert not any(item.stem.startswith("Laos") for item in shown(card_of(made(fact), "host")))


def test_another_fact_changes_no_sentence():
    more = """
  - id: rival-city
    say: The 2024 fair was held in <city>.
    answer: beijing
    ask: In which city was the 2024 fair held?
    at: p7
"""
    before = [item.stem for item in shown(card_of(made(SUMMIT), "summit-city"))]
    assert before == [item.stem for item in shown(card_of(made(SUMMIT + more), "summit-city"))]
    assert before == [item.stem for item in shown(card_of(made(more + SUMMIT), "summit-city"))]


def test_the_two_answers_are_words_of_the_sheets_language():
    world = """
format: factsheet/1
id: welt
title: Welt
language: de
as_of: 2025-09-02
facts:
  - id: ort
    say: Das Treffen fand in <ort:text> statt.
    answer: Bonn
    wrong: [Köln, Trier]
    ask: In welchem Ort fand das Treffen statt?
"""
    item = make_item(card_of(made("", world), "ort"), "true_false", 0)
    assert [option.text for option in item.options] == ["Richtig", "Falsch"]


def test_a_sentence_that_names_its_answer_twice_is_none_and_its_gaps_hide_both():
    making = made(SUMMIT.replace("The 2025 summit", "The Tianjin summit of 2025"))
    assert refusal_codes(making, "summit-city") == {"true_false": "key_in_say"}
    assert card_of(making, "summit-city").stem("cloze") == "The _____ summit of 2025 was held in _____ (city)."
