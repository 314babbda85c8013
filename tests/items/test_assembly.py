"""A quiz: as long as asked, one question a fact, and none gives another away."""

from pathlib import Path

import pytest
from sheets import WORLD, made

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


def test_an_ordering_takes_no_facts_that_the_length_needs():
    names = ("north", "south", "east", "west", "old", "new", "tall", "wide")
    facts = "".join(
        f"""
  - id: {name}
    say: The {name} gate was built in <y:year>.
    answer: {1900 + 7 * place}
    ask: In which year was the {name} gate built?
    when: {1900 + 7 * place}
    event: The {name} gate goes up
"""
        for place, name in enumerate(names)
    )
    contents = make_cards(read_sheet(f"format: factsheet/1\nid: gates\ntitle: Gates\nfacts:\n{facts}").sheet).contents
    assert len(contents) > len(names)
    for seed in range(20):
        assert len(assemble(contents, length=len(names), seed=seed)) == len(names)
        shorter = assemble(contents, length=4, forms=["ordering"], seed=seed)
        assert {item.form for item in shorter} == {"ordering"}


FAIR = """
  - {id: fair, say: The fair of the Six was held in <city>., answer: tianjin, ask: Which city held the fair of the Six?}
"""


def test_a_relation_gives_more_where_others_give_each_other_away():
    asked = ("guests", "tents", "flags", "songs", "cooks")
    lone = "".join(
        f"""
  - id: fair-{name}
    say: At the fair of the Six in Tianjin the {name} were <n:number>.
    answer: {10 + 7 * place} {name}
    ask: How many {name} did the fair of the Six in Tianjin have?
"""
        for place, name in enumerate(asked)
    )
    rows = "".join(
        f"      - [w{n}, The {name} Boat, {1800 + 9 * n}]\n" for n, name in enumerate("Red Blue Grey Pink".split())
    )
    table = f"""
  - table: painted
    columns: [id, work, y]
    rows:
{rows}"""
    world = WORLD.replace(
        "facts:",
        """  painted:
    say: <work> was painted in <y:year>.
    ask: {y: "In which year was <work> painted?"}
facts:""",
    )
    contents = made(FAIR + lone + table, world).contents
    for seed in range(20):
        quiz = assemble([card for card in contents if card.relation != "leads"], length=8, seed=seed)
        assert len(quiz) >= 5
        fair = [item for item in quiz if item.card.relation is None]
        assert len(quiz) == min(8, len(fair) + 4)
