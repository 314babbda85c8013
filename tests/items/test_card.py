"""A card survives the way through JSON, and items follow from card, form and seed alone."""

import json
import os
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from sheets import card_of, made

from quizapp.items.card import asked_part, card_from_json, card_to_json
from quizapp.items.chance import Chance
from quizapp.items.item import make_item


def test_every_card_comes_back_the_same_from_json():
    for card in made("").cards:
        assert card_from_json(json.loads(card_to_json(card))) == card


def test_where_a_card_is_written_and_what_it_was_called_does_not_change_what_is_asked():
    card = made("").cards[0]
    written = asked_part(card_to_json(card))
    assert asked_part(card_to_json(replace(card, line=7, was=("old", ',"line":')))) == written
    assert asked_part(card_to_json(replace(card, hint="A city."))) != written
    assert card_from_json(json.loads(card_to_json(replace(card, line=7)))).line == 7


def test_what_makes_all_wrong_options_wrong_is_stored_once_and_told_with_each():
    card = card_of(made(""), "leads-xi", "person")
    assert card.licence is not None
    assert "one_answer" not in {reason.code for option in card.distractors for reason in option.why}
    item = make_item(card, "multiple_choice", 0)
    wrong = [option for place, option in enumerate(item.options) if place != item.key]
    assert [option.why[0] for option in wrong] == [card.licence] * len(wrong)
    assert item.options[item.key].why[0].code == "stated"


def test_what_the_author_wrote_as_wrong_needs_no_other_licence():
    fact = "  - {id: c, say: It was in <city>., answer: beijing, ask: Where was the fair?, wrong: [tianjin, minsk]}\n"
    _, distractors = card_of(made(fact), "c").options("multiple_choice")
    assert {option.why[0].code for option in distractors} == {"author_says"}


def test_a_card_of_an_earlier_release_is_asked_as_it_was():
    why = [{"code": "one_answer", "args": {"key": "Rome", "source": "p1"}}]
    prompts = [{"form": form, "stem": "Which city?"} for form in ("multiple_choice", "typed")]
    wrong = [{"text": town, "value": town, "why": why} for town in ("Bonn", "Bern")]
    old = {"set_id": "s", "fact": "f", "line": 3, "mode": "one", "kind": "city", "prompts": prompts}
    card = card_from_json(old | {"keys": [{"text": "Rome", "value": "rome"}], "distractors": wrong})
    item = make_item(card, "multiple_choice", 0)
    assert item.stem == card.stem("typed") == "Which city?"
    assert [[reason.code for reason in option.why] for option in item.options if option.value != "rome"] == [
        ["one_answer"],
        ["one_answer"],
    ]


def test_items_are_the_same_under_any_hash_seed():
    program = (
        "import sys; sys.path.insert(0, 'tests/items')\n"
        "from sheets import made\n"
        "from quizapp.items.item import make_item\n"
        "print([(i.id, i.stem, [o.text for o in i.options], i.key)"
        " for c in made('').cards for f in c.forms for i in [make_item(c, f, 3)]])"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "42")
    }
    assert len(outputs) == 1


def test_the_id_of_an_item_hangs_on_fact_slot_form_and_key_only():
    card = card_of(made(""), "leads-xi", "person")
    assert len({make_item(card, "multiple_choice", seed).id for seed in range(20)}) == 1
    assert len({make_item(card, form, 0).id for form in card.forms}) == len(card.forms)


def test_a_new_fact_leaves_the_other_stems_and_keys_as_they_are():
    def told(facts: str) -> dict[tuple[str, str], str]:
        items = [make_item(card, form, 5) for card in made(facts).cards for form in card.forms]
        return {(item.card.written, item.form): f"{item.stem} {item.key_text}" for item in items}

    before = told("")
    after = told("  - {id: new, say: The summit was held in <city>., answer: beijing, ask: Which city held it?}\n")
    assert len(after) > len(before)
    assert {name: after[name] for name in before} == before


@given(st.lists(st.integers(), max_size=30), st.integers())
def test_shuffling_keeps_every_element_and_repeats_itself(items, seed):
    shuffled = Chance(seed, "name").shuffled(items)
    assert sorted(shuffled) == sorted(items)
    assert shuffled == Chance(seed, "name").shuffled(items)


def test_draws_are_even():
    chance = Chance("even")
    counts = [0] * 4
    for _ in range(4000):
        counts[chance.below(4)] += 1
    assert sum((count - 1000) ** 2 / 1000 for count in counts) < 16.27  # chi-squared, 3 degrees, p > 0.001
