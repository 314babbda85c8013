"""The rooms keep to their rules, and each rule is shown to bite on a source that breaks it."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections import Counter

import pytest
import rooms
from rooms import Module

HOUSE = rooms.read_house()
# What is longer than a sitting or a screen, each with its reason.
LONG: dict[str, str] = {}


def module(name: str, source: str, *, is_package: bool = False) -> Module:
    return Module(name, textwrap.dedent(source), is_package)


def in_rooms(*names: str) -> list[Module]:
    return [module for module in HOUSE if module.room in names]


def test_every_room_has_its_line_in_the_table() -> None:
    assert {module.room for module in HOUSE} <= set(rooms.MAY_IMPORT)


def test_no_room_imports_a_room_that_it_may_not_know() -> None:
    assert rooms.room_breaches(HOUSE) == []


def test_the_pure_rooms_import_their_own_library_and_the_other_rooms_leave_each_others_alone() -> None:
    assert rooms.library_breaches(HOUSE) == []


def test_the_pure_rooms_hold_no_clock_no_dice_and_nothing_of_the_machine() -> None:
    forbidden = (*rooms.CLOCK, *rooms.DICE, *rooms.SURROUNDINGS)
    assert rooms.world_breaches(in_rooms(*rooms.PURE), forbidden) == []


def test_a_command_that_needs_no_database_loads_neither_flask_nor_sqlalchemy() -> None:
    names = sorted(module.name for module in in_rooms(*rooms.PURE, "phrases", "words", "cli_sheets", "cli"))
    program = f"import sys, {', '.join(names)}; print(*sys.modules.keys() & {{'flask', 'sqlalchemy', 'werkzeug'}})"
    done = subprocess.run([sys.executable, "-c", program], cwd=rooms.ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_study_is_told_the_time() -> None:
    assert rooms.world_breaches(in_rooms("study"), rooms.CLOCK) == []


def test_only_study_commits() -> None:
    assert rooms.commit_breaches(HOUSE) == []


def test_no_circle_joins_modules_or_rooms() -> None:
    assert rooms.circles(HOUSE) == []


def test_each_room_says_in_four_lines_what_lives_there_and_what_it_may_not() -> None:
    assert rooms.rule_breaches(HOUSE) == []


def test_no_module_bears_an_empty_name() -> None:
    assert rooms.name_breaches(HOUSE) == []


def test_files_fit_in_a_sitting_and_functions_on_a_screen() -> None:
    listed = subprocess.run(["git", "ls-files", "*.py"], cwd=rooms.ROOT, capture_output=True, text=True, check=True)
    paths = [path for path in listed.stdout.split() if (rooms.ROOT / path).exists()]
    breaches = [b for path in paths for b in rooms.size_breaches(path, (rooms.ROOT / path).read_text("utf-8"))]
    assert sorted(b.rpartition(" has ")[0] for b in breaches) == sorted(LONG), breaches


def test_no_two_files_of_tests_bear_one_name() -> None:
    """pytest would leave one of them out, and whoever runs a folder by itself would not see it."""
    times = Counter(path.name for path in (rooms.ROOT / "tests").rglob("*.py") if path.name != "conftest.py")
    assert [name for name, count in times.items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "source", "breach"),
    [
        ("quizapp.facts.sheet", "import quizapp.memory.state", "quizapp.facts.sheet:1 imports quizapp.memory.state"),
        ("quizapp.facts.sheet", "from ..items import card", "quizapp.facts.sheet:1 imports quizapp.items.card"),
        ("quizapp.items.card", "from quizapp import memory", "quizapp.items.card:1 imports quizapp.memory"),
        ("quizapp.memory.day", "from quizapp.facts import sheet", "quizapp.memory.day:1 imports quizapp.facts.sheet"),
        ("quizapp.store.sets", "def f():\n  from quizapp import study", "quizapp.store.sets:2 imports quizapp.study"),
        ("quizapp.study.quiz", "if TYPE_CHECKING:\n  import quizapp.web", "quizapp.study.quiz:2 imports quizapp.web"),
        ("quizapp.study.quiz", "try:\n  import quizapp.app\nexcept E: 0", "quizapp.study.quiz:2 imports quizapp.app"),
        ("quizapp.web.quiz", "import_module('quizapp.store.log')", "quizapp.web.quiz:1 imports quizapp.store.log"),
        (
            "quizapp.web.quiz",
            "importlib.import_module('..store', __package__)",
            "quizapp.web.quiz:1 imports quizapp.store",
        ),
        ("quizapp.web.quiz", "__import__('quizapp.store')", "quizapp.web.quiz:1 imports quizapp.store"),
        ("quizapp.web.quiz", "import_string('quizapp.store:db')", "quizapp.web.quiz:1 imports quizapp.store.db"),
        ("quizapp.cli", "from quizapp.web.quiz import views", "quizapp.cli:1 imports quizapp.web.quiz.views"),
        ("quizapp.wording.problems", "import quizapp.study as s", "quizapp.wording.problems:1 imports quizapp.study"),
        ("quizapp", "from quizapp import app", "quizapp:1 imports quizapp.app"),
        ("quizapp.web.quiz", "import_module(name)", "quizapp.web.quiz:1 imports by a name that is made when it runs"),
    ],
)
def test_an_import_of_a_forbidden_room_is_found_however_it_is_written(name: str, source: str, breach: str) -> None:
    assert rooms.room_breaches([module(name, source)]) == [breach]


def test_a_relative_import_in_a_package_counts_from_the_package_itself() -> None:
    package = module("quizapp.web", "from . import quiz\nfrom .. import store", is_package=True)
    assert [target for _, target in rooms.imports(package)] == ["quizapp.web.quiz", "quizapp.store"]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("quizapp.facts.reader", "from flask import request"),
        ("quizapp.items.card", "def f():\n    import sqlalchemy.orm"),
        ("quizapp.memory.state", "import wtforms"),
        ("quizapp.memory.state", "from werkzeug.exceptions import NotFound"),
        ("quizapp.items.stems", "import yaml"),
        ("quizapp.facts.reader", "import sqlite3"),
        ("quizapp.study.quiz", "from flask import request"),
        ("quizapp.web.quiz", "from sqlalchemy import select"),
        ("quizapp.store.log", "import flask_wtf"),
    ],
)
def test_a_library_of_another_room_is_found(name: str, source: str) -> None:
    assert len(rooms.library_breaches([module(name, source)])) == 1


@pytest.mark.parametrize(
    "source",
    [
        "import time\nnow = time.time()",
        "from time import monotonic",
        "from datetime import datetime\nnow = datetime.now(UTC)",
        "import datetime as dt\nnow = dt.datetime.utcnow()",
        "from datetime import datetime as Moment\nfield(default_factory=Moment.today)",
        "from datetime import date\nday = date.today()",
    ],
)
def test_a_clock_is_found(source: str) -> None:
    assert rooms.world_breaches([module("quizapp.memory.day", source)], rooms.CLOCK)


@pytest.mark.parametrize(
    "source",
    [
        "import random\nrandom.shuffle(options)",
        "import random as dice\ndice.random()",
        "from random import choice",
        "import random\nrng = random.Random()",
        "import random\nrng = random.SystemRandom(3)",
        "from random import Random\nrng = Random()",
        "import secrets\nsecrets.token_hex()",
        "from uuid import uuid4",
        "import os\nos.urandom(8)",
        "order = sorted(cards, key=hash)",
        "seed = hash(card)",
    ],
)
def test_dice_are_found(source: str) -> None:
    assert rooms.world_breaches([module("quizapp.items.card", source)], rooms.DICE)


@pytest.mark.parametrize(
    "source",
    [
        "from random import Random\ndef draw(rng: Random) -> int:\n    return rng.randint(1, 6)",
        "import random\nrng = random.Random(seed)",
        "from datetime import datetime, time\nnoon = datetime.combine(day, time(12))",
        "from uuid import UUID\nUUID(text)",
        "import hashlib\nhashlib.sha256(text).hexdigest()",
    ],
)
def test_seeded_dice_and_given_moments_are_free(source: str) -> None:
    assert rooms.world_breaches([module("quizapp.items.card", source)], (*rooms.CLOCK, *rooms.DICE)) == []


@pytest.mark.parametrize(
    "source", ["import os\nos.environ['ZONE']", "from os import getenv", "import subprocess\nsubprocess.run(x)"]
)
def test_a_look_at_the_machine_is_found(source: str) -> None:
    assert rooms.world_breaches([module("quizapp.facts.reader", source)], rooms.SURROUNDINGS)


@pytest.mark.parametrize("source", ["db.session.commit()", "commit()", "with engine.begin() as connection: pass"])
def test_a_commit_outside_study_is_found(source: str) -> None:
    assert rooms.commit_breaches([module("quizapp.store.log", source)]) == ["quizapp.store.log:1 commits"]
    assert rooms.commit_breaches([module("quizapp.study.quiz", source)]) == []


def test_a_circle_of_late_imports_is_found() -> None:
    house = [
        module("quizapp.study.a", "from quizapp.study.b import x"),
        module("quizapp.study.b", "from quizapp.study import c"),
        module("quizapp.study.c", "def late():\n    import quizapp.study.a"),
    ]
    [circle] = rooms.circles(house)
    assert set(circle.split(" -> ")) == {"quizapp.study.a", "quizapp.study.b", "quizapp.study.c"}
    assert rooms.circles(house[:2]) == []


def test_a_circle_of_rooms_is_found_where_no_module_closes_it() -> None:
    house = [
        module("quizapp.store.a", "from quizapp.study import b"),
        module("quizapp.store.c", ""),
        module("quizapp.study.b", ""),
        module("quizapp.study.d", "from quizapp.store.c import x"),
    ]
    [circle] = rooms.circles(house)
    assert set(circle.split(" -> ")) == {"store", "study"}


def test_a_file_of_301_lines_and_a_function_of_41_are_found() -> None:
    def function(lines: int) -> str:
        return "def long():\n" + "    pass\n" * (lines - 1)

    assert rooms.size_breaches("a.py", function(40)) == []
    assert rooms.size_breaches("a.py", function(41)) == ["a.py long has 41 lines"]
    assert rooms.size_breaches("a.py", "x = 1\n" * 300) == []
    assert rooms.size_breaches("a.py", "x = 1\n" * 301) == ["a.py has 301 lines"]


@pytest.mark.parametrize("name", ["quizapp.utils", "quizapp.web.form_helpers", "quizapp.service.quiz", "quizapp.data"])
def test_an_empty_name_is_found(name: str) -> None:
    assert rooms.name_breaches([Module(name, "")]) == [name]


@pytest.mark.parametrize(
    "docstring",
    ["", "What is known.", "What is known.\n\nLives here: all.\nMay not: rest.", "a\nMay not: b\nLives here: c\nd"],
)
def test_a_room_without_its_four_lines_is_found(docstring: str) -> None:
    assert rooms.rule_breaches([module("quizapp.facts", f'"""{docstring}"""', is_package=True)]) == ["quizapp.facts"]
