"""The same sheet and seed give the same under any hash seed; what is added to a sheet leaves the rest as it was."""

import json
import os
import subprocess
import sys
from functools import cache
from random import Random

import pytest
import yaml
from any_sheet import sheet_text
from produced import SEED, SHIPPED, drawn, listing, read_text

from quizapp.items.making import make_cards

pytestmark = pytest.mark.many

SEEDS = range(7)
PLANETS = next(path for path in SHIPPED if path.stem == "planets-and-moons")
PROGRAM = """
import sys
from quizapp.cli import main
for sheet in sys.argv[1:]:
    for command in (["items", sheet, "--seed", "3"], ["quiz", sheet, "--seed", "5"], ["quiz", sheet, "--length", "20"]):
        assert main([*command, "--json"]) == 0
"""


def printed(hash_seed, sheets):
    environment = os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", PROGRAM, *map(str, sheets)]
    return subprocess.run(command, capture_output=True, check=True, env=environment).stdout


def test_the_commands_print_the_same_under_any_hash_seed(tmp_path):
    sheets = [*SHIPPED, SEED]
    for seed in (2, 3, 5, 7):
        sheets.append(tmp_path / f"any-{seed}.yaml")
        sheets[-1].write_text(sheet_text(seed), encoding="utf-8")
    first = printed("0", sheets)
    assert first.count(b"\n") > 2000
    assert printed("1", sheets) == first
    assert printed("4242", sheets) == first


# --- what is added ------------------------------------------------------------------------------------


def tree(path):
    """The sheet as plain lists, maps and texts, which can be changed and read again."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def made_of(sheet):
    return make_cards(read_text(json.dumps(sheet, ensure_ascii=False)))


def asked(item):
    """What is asked and what is right."""
    form, key = item["form"], item.get("key")
    if form == "ordering":
        return item["stem"], [item["options"][place]["text"] for place in key]
    return item["stem"], item["options"][key]["text"] if "options" in item else key, item["answers"]


def by_id(items):
    return {item["id"]: asked(item) for item in items}


def by_card(items):
    return {(item["card"], item["form"]): asked(item) for item in items if item["card"]}


@cache
def unchanged():
    made = made_of(tree(PLANETS))
    return [items_of(made, seed) for seed in SEEDS]


def items_of(made, seed):
    """Every item of the first seed, of the others what is drawn."""
    return drawn(made, seed) if seed else listing(made)


def number_fact(sheet, place):
    fact = {
        "id": "extra",
        "say": "The rover drove <n:number>.",
        "answer": "about 45 km",
        "ask": "How far did the rover drive?",
    }
    sheet["facts"].insert(place, fact)


def entity_fact(sheet, place):
    ask = "Which planet did the first rover explore?"
    sheet["facts"].insert(
        place, {"id": "extra", "say": "The first rover explored <planet>.", "answer": "mars", "ask": ask}
    )


def year_fact(sheet, place):
    ask = "In which year did the first rover land?"
    sheet["facts"].insert(place, {"id": "extra", "say": "A rover landed in <year:year>.", "answer": "1997", "ask": ask})


def list_fact(sheet, place):
    fact = {
        "id": "extra", "say": "A rover was built to explore <planet>.", "answer": {"all": ["mars", "venus"]},
        "ask": "Which of these planets was a rover built to explore?",
    }  # fmt: skip
    sheet["facts"].insert(place, fact)


def row(sheet, place):
    found = {"table": "found", "columns": ["id", "moon", "discoverer", "year"]}
    sheet["facts"].insert(place, found | {"rows": [["extra", "proteus", "kuiper", "1989"]]})
    del sheet["entities"]["moon"]["proteus"]["distractor_only"]


def row_of_moons(sheet, place):
    table = next(fact for fact in sheet["facts"] if fact.get("table") == "circles")
    table["rows"].insert(place % len(table["rows"]), ["extra", "larissa", "neptune", {}])
    del sheet["entities"]["moon"]["larissa"]["distractor_only"]


def new_entity(sheet, place):
    names = list(sheet["entities"]["city"].items())
    names.insert(place % len(names), ("extra", {"name": "Greenwich", "tags": ["europe"]}))
    sheet["entities"]["city"] = dict(names)


def own_question(sheet, place):
    sheet["questions"].insert(
        place,
        {"id": "extra", "ask": "Why is the Moon dusty?", "answer": "dust falls", "wrong": ["wind blows", "ice melts"]},
    )


ADDED = (number_fact, entity_fact, year_fact, list_fact, row, row_of_moons, own_question)


@pytest.mark.parametrize("place", [0, 10, 9999], ids=["front", "middle", "end"])
@pytest.mark.parametrize("add", ADDED, ids=lambda add: add.__name__)
def test_what_is_added_changes_no_other_question_and_no_other_key(add, place):
    sheet = tree(PLANETS)
    add(sheet, place)
    made = made_of(sheet)
    for seed, before in zip(SEEDS, unchanged(), strict=True):
        after = items_of(made, seed)
        for view in (by_id, by_card):
            old, new = view(before), view(after)
            changed = {name: (asked, new.get(name)) for name, asked in old.items() if new.get(name) != asked}
            assert {name: both for name, both in changed.items() if not is_freed(*both)} == {}


def is_freed(before, after):
    """A false sentence may take up a moon that no fact could be about before, and nothing else about it changes."""
    is_named = after is not None and any(moon in after[0] for moon in ("Proteus", "Larissa"))
    return is_named and before[1:] == after[1:]


@pytest.mark.parametrize("place", [0, 10, 9999], ids=["front", "middle", "end"])
def test_a_new_entity_changes_no_question_but_may_stand_in_a_false_sentence(place):
    sheet = tree(PLANETS)
    new_entity(sheet, place)
    before, after = unchanged()[0], listing(made_of(sheet), SEEDS[0])
    old, new = by_id(before), by_id(after)
    changed = {name for name, asked in old.items() if new.get(name) != asked}
    assert all(new[name][1:] == old[name][1:] and "Greenwich" in new[name][0] for name in changed)


@pytest.mark.parametrize("path", [*SHIPPED, SEED], ids=lambda path: path.stem)
def test_no_two_items_share_an_id(path):
    ids = [item["id"] for item in listing(made_of(tree(path)))]
    assert len(ids) > 200
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("shuffle", range(3))
@pytest.mark.parametrize("path", [*SHIPPED, SEED], ids=lambda path: path.stem)
def test_the_order_of_the_facts_changes_no_question_key_or_id(path, shuffle):
    """But for orderings, which put neighbours in the sheet together."""
    sheet, rng = tree(path), Random(shuffle)
    rng.shuffle(sheet["facts"])
    rng.shuffle(sheet["questions"])
    before, after = (
        {item["id"]: asked(item) for item in listing(made_of(each), shuffle) if item["form"] != "ordering"}
        for each in (tree(path), sheet)
    )
    assert after == before
