"""`quizapp export` and `quizapp import`, as a person meets them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.cli import main

SHEET = """
format: factsheet/1
id: metals
title: Three metals
facts:
  - {id: iron, say: The sign Fe stands for <metal>., answer: iron, ask: Which metal has the sign Fe?}
  - {id: gold, say: The sign Au stands for <metal>., answer: gold, ask: Which metal has the sign Au?}
  - {id: lead, say: The sign Pb stands for <metal>., answer: lead, ask: Which metal has the sign Pb?}
"""
Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command and gives its exit code and what it said."""

    def run(*arguments: str | Path, data: Path) -> tuple[int, str, str]:
        code = main([*map(str, arguments), "--data", str(data)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a set in it."""
    (tmp_path / "metals.yaml").write_text(SHEET, "utf-8")
    assert main(["load", str(tmp_path / "metals.yaml"), "--data", str(tmp_path / "data")]) == 0
    return tmp_path / "data"


def sets(data: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(data / "quizapp.db")) as database:
        return list(database.execute("SELECT id, written_id FROM sets"))


def test_what_is_exported_is_imported_elsewhere_and_once(tmp_path: Path, data: Path, command: Command) -> None:
    file, other = tmp_path / "mine.jsonl", tmp_path / "other"
    code, said, _ = command("export", file, data=data)
    assert (code, f"`quizapp import {file}`" in said) == (0, True)
    assert command("import", file, data=other)[:2] == (
        0,
        "Taken in: 0 lines of the log, 0 quizzes, 1 sets.\n0 lines were here before.\n",
    )
    assert sets(other) == sets(data)
    assert "0 sets." in command("import", file, data=other)[1]
    assert sets(other) == sets(data)


def test_without_a_file_it_goes_to_the_output(data: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "--data", str(data)]) == 0
    lines = capfdbinary.readouterr().out.splitlines()
    lines = lines[lines.index(next(line for line in lines if line.startswith(b"{"))) :]
    assert json.loads(lines[0])["type"] == "quizapp-export"
    assert json.loads(lines[-1])["type"] == "end"


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path, data: Path, command: Command) -> None:
    (tmp_path / "mine.jsonl").write_text("something else")
    code, _, said = command("export", tmp_path / "mine.jsonl", data=data)
    assert (code, "is there already" in said) == (2, True)
    assert (tmp_path / "mine.jsonl").read_text() == "something else"


def test_an_export_that_fails_half_way_leaves_no_file(
    tmp_path: Path, data: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    code, _, said = command("export", tmp_path / "mine.jsonl", data=data)
    assert (code, "No space left" in said) == (2, True)
    assert list(tmp_path.glob("mine*")) == []


def test_an_export_makes_no_database(tmp_path: Path, command: Command) -> None:
    code, _, said = command("export", data=tmp_path / "nowhere")
    assert (code, "There is no database" in said) == (2, True)
    assert not (tmp_path / "nowhere").exists()


def test_a_broken_file_is_told_with_its_line_and_changes_nothing(tmp_path: Path, data: Path, command: Command) -> None:
    file = tmp_path / "mine.jsonl"
    command("export", file, data=data)
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join([*lines[:4], lines[4].replace('"set_id"', '"set"'), *lines[5:]]), "utf-8")
    code, _, said = command("import", file, data=tmp_path / "other")
    assert (code, said.startswith(f"{file}: Line 5: ")) == (1, True)
    assert sets(tmp_path / "other") == []


def test_a_file_that_is_not_there_is_told(tmp_path: Path, command: Command) -> None:
    code, _, said = command("import", tmp_path / "mine.jsonl", data=tmp_path / "other")
    assert (code, "cannot be read: No such file" in said) == (2, True)


def test_a_database_of_a_newer_release_is_left_alone(tmp_path: Path, data: Path, command: Command) -> None:
    command("export", tmp_path / "mine.jsonl", data=data)
    with closing(sqlite3.connect(data / "quizapp.db")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    assert command("import", tmp_path / "mine.jsonl", data=data)[0] == 2
    assert command("export", tmp_path / "more.jsonl", data=data)[0] == 2
    assert not (tmp_path / "more.jsonl").exists()
