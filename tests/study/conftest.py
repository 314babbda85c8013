from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path

import pytest
from flask import Flask
from handing import live, place, written
from studying import Student

from quizapp import web


@pytest.fixture(autouse=True)
def without_web(monkeypatch: pytest.MonkeyPatch) -> None:
    """No act knows of pages: an application that has none is there in a third of the time."""
    monkeypatch.setattr(web, "register", lambda _app: None)


@pytest.fixture
def student(app: Flask) -> Student:
    return Student(app)


@pytest.fixture
def learner(student: Student) -> Student:
    """One who has a set, and has answered nothing of it."""
    student.load()
    return student


@pytest.fixture
def elsewhere(migrated_file: Path, tmp_path: Path) -> Callable[[], AbstractContextManager[Student]]:
    """Opens a place to study at beside the test's own, as often as it is called."""
    number = count()
    return lambda: place(migrated_file, tmp_path / f"elsewhere-{next(number)}")


@pytest.fixture
def lone(elsewhere: Callable[[], AbstractContextManager[Student]]) -> Iterator[Student]:
    """A learner on SQLite, for what is the same on either engine."""
    with elsewhere() as student:
        yield student


@pytest.fixture(scope="session")
def carried(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a learner with a history of all kinds, as another place has written it."""
    with place(migrated_file, tmp_path_factory.mktemp("carried") / "place") as student:
        live(student)
        return written(student)
