"""A quiz: as long as asked, one question a fact, and none gives another away."""

from pathlib import Path

import pytest
from sheets import made

from quizapp.facts.reader import read_sheet
from quizapp.items.assembly import assemble, most
from quizapp.items.making import make_cards

SEED = Path(__file__).parents[1] / "facts" / "seed.yaml"


@pytest.fixture(scope="module")
def cards():
    return make_cards(read_sheet(SEED.read_text()).sheet).cards


@pytest.mark.parametrize("seed", range(25))
def test_twelve_questions_about_twelve_facts(cards, seed):
    quiz = assemble(cards, length=12, seed=seed)
    assert len(quiz) == 12
    facts = [fact for item in quiz for fact in item.card.facts]
    assert len(facts) == len(set(facts))


@pytest.mark.parametrize("seed", range(25))
def test_no_stem_names_the_key_of_another_question(cards, seed):
    quiz = assemble(cards, length=12, seed=seed)
    for item in quiz:
        for other in quiz:
            if item is not other:
                assert f" {other.key_text.casefold()} " not in f" {item.stem.casefold().replace('?', ' ')} "


def test_the_same_seed_gives_the_same_quiz_and_another_seed_another(cards):
    assert assemble(cards, length=12, seed=4) == assemble(cards, length=12, seed=4)
    assert assemble(cards, length=12, seed=4) != assemble(cards, length=12, seed=5)


def test_only_the_forms_that_were_chosen_are_asked(cards):
    assert {item.form for item in assemble(cards, length=12, forms=["typed"], seed=1)} == {"typed"}
    choices = {item.form for item in assemble(cards, length=30, forms=["multiple_choice"], seed=1)}
    assert choices <= {"multiple_choice", "date", "number", "quote", "not", "count"}
    assert len(choices) > 1


def test_a_flashcard_is_not_asked_in_a_quiz(cards):
    assert not any(item.form == "flashcard" for item in assemble(cards, length=60, seed=1))


def test_a_small_set_gives_a_short_quiz():
    making = made("")
    quiz = assemble(making.cards, length=50, seed=0)
    assert 0 < len(quiz) <= most(making.cards) == 4


def test_every_third_of_the_sheet_is_asked_about(cards):
    order = {card.written: place for place, card in enumerate(cards)}
    thirds = {3 * order[item.card.written] // len(cards) for item in assemble(cards, length=12, seed=2)}
    assert thirds == {0, 1, 2}


@pytest.mark.parametrize("seed", range(10))
def test_no_relation_fills_a_quiz(cards, seed):
    relations = [item.card.relation for item in assemble(cards, length=12, seed=seed) if item.card.relation]
    assert all(relations.count(relation) <= 2 for relation in relations)


def test_forms_that_are_easily_guessed_or_read_past_have_their_share_unless_nothing_else_is_wanted():
    contents = make_cards(read_sheet(SEED.read_text()).sheet).contents
    for seed in range(20):
        forms = [item.form for item in assemble(contents, length=12, seed=seed)]
        assert (forms.count("not"), forms.count("ordering"), forms.count("true_false")) <= (1, 1, 2)
        mixed = assemble(contents, length=12, forms=["true_false", "typed"], seed=seed)
        assert sum(item.form == "true_false" for item in mixed) <= 2
    assert {item.form for item in assemble(contents, length=12, forms=["true_false"], seed=0)} == {"true_false"}
    assert len(assemble(contents, length=12, forms=["true_false"], seed=0)) == 12


@pytest.mark.parametrize("seed", range(10))
def test_no_more_than_four_keys_in_a_row_stand_in_the_same_place(cards, seed):
    keys = [item.key for item in assemble(cards, length=30, forms=["multiple_choice"], seed=seed)]
    assert all(len(set(keys[start : start + 5])) > 1 for start in range(len(keys) - 4))


def test_a_small_table_gives_a_long_quiz_whose_items_keep_what_would_tell_the_others_to_themselves():
    rivers = {"nile": "Cairo", "amazon": "Manaus", "danube": "Vienna", "volga": "Kazan", "rhine": "Basel"}
    entities = "".join(f"    {name}: {{name: {name.capitalize()}}}\n" for name in rivers)
    rows = "".join(f"      - [f-{name}, {name}, {city}]\n" for name, city in rivers.items())
    world = f"""
format: factsheet/1
id: rivers
title: Rivers
as_of: 2025-09-02
entities:
  river:
{entities}
relations:
  flows:
    say: <river> flows through <city>.
    ask: {{river: "Which river flows through <city>?"}}
facts:
  - table: flows
    columns: [id, river, city]
    rows:
{rows}"""
    for seed in range(30):
        quiz = assemble(made("", world).cards, length=5, forms=["multiple_choice"], seed=seed)
        assert len(quiz) == 5
