"""Which sheets the commands take of a folder, and what they say where they take none or a sheet gives nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from quizapp.cli import main
from quizapp.facts.folder import sheets_below, sheets_in
from quizapp.running.serving import _report

SHEET = """\
format: factsheet/1
id: towns
title: Towns
as_of: 2025-09-02
source: {publisher: The Paper}
facts:
  - {id: seat, say: The seat of the club was <town>., answer: Bonn, ask: Which town was the seat of the club?}
"""
RIVALS = SHEET.replace("ask:", "wrong: [Trier, Mainz], ask:")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("d/a.yaml", "d/b.yml", "d/C.YAML", "d/sub/e.yml", "d/sub/deep/f.yaml", "d/.git/g.yaml", "d/notes.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(RIVALS.replace("towns", file.stem.lower()), "utf-8")
    return tmp_path


def test_the_sheets_of_a_folder_are_those_at_its_top_in_letters_of_any_size(folder: Path) -> None:
    assert [file.name for file in sheets_in(folder / "d")] == ["C.YAML", "a.yaml", "b.yml"]
    assert sheets_below(folder / "d") == {folder / "d" / "sub": 1, folder / "d" / "sub" / "deep": 1}
    assert sheets_in(folder / "nowhere") == []


@pytest.mark.usefixtures("folder")
def test_what_lies_below_a_folder_is_passed_over_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("check", "d")) == 0
    out, told = capsys.readouterr()
    assert out == "3 sheets, 0 errors, 0 warnings\n"
    sub = Path("d") / "sub"
    assert told == f"Passed over, as only the top of a folder is read: {sub} (1 sheet), {sub / 'deep'} (1 sheet).\n"


@pytest.mark.usefixtures("folder")
def test_a_folder_with_sheets_only_below_it_says_where_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    Path("e/f").mkdir(parents=True)
    Path("e/f/a.yaml").write_text(SHEET, "utf-8")
    assert main(("check", "e")) == 2
    assert str(Path("e") / "f") in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_load_takes_the_same_sheets_and_tells_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("load", "d", "--data", "data")) == 0
    out, told = capsys.readouterr()
    assert [line.split(":")[0] for line in out.splitlines()] == [
        str(Path("d") / name) for name in ("C.YAML", "a.yaml", "b.yml")
    ]
    assert told.startswith("Passed over")


def test_the_server_tells_what_it_passes_over_in_the_folders_of_sheets(
    folder: Path, start: Callable[..., Flask], capsys: pytest.CaptureFixture[str]
) -> None:
    running = start(folders=()).extensions["quizapp"]
    below = folder / "questions" / "old"
    below.mkdir(parents=True)
    (below / "a.yaml").write_text(SHEET, "utf-8")
    _report(running)
    assert f"Passed over, as only the top of a folder is read: {below} (1 sheet).\n" in capsys.readouterr().out


def test_that_a_kind_is_too_small_is_told_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "few.yaml").write_text(SHEET, "utf-8")
    assert main(("check", "few.yaml")) == 0
    [told, _] = capsys.readouterr().out.splitlines()
    assert "needs two other values of kind `town`" in told


def test_a_wrong_answer_that_cannot_be_read_is_told_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = "  - {id: n, say: The club has <n:number>., answer: 20 rooms, wrong: [ten rooms, 25 rooms, 30 rooms], "
    facts += "ask: How many rooms has the club in Bonn?}\n"
    (folder / "n.yaml").write_text(SHEET.partition("  - ")[0] + facts, "utf-8")
    assert main(("check", "n.yaml")) == 0
    [told, _] = capsys.readouterr().out.splitlines()
    assert '"ten rooms" cannot be read as a number' in told


def test_a_fact_without_a_question_is_told_with_both_ways_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "idle.yaml").write_text(RIVALS.partition(", ask:")[0] + "}\n", "utf-8")
    assert main(("check", "idle.yaml")) == 0
    [told, _] = capsys.readouterr().out.splitlines()
    assert told.endswith(
        "The fact has no question. To mend it: write ask: …?, or weight: 0 where it stands only for what it says."
    )


def test_a_sheet_that_gives_no_question_says_who_tells_why(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "idle.yaml").write_text(RIVALS.replace("ask:", "weight: 0, ask:"), "utf-8")
    assert main(("quiz", "idle.yaml")) == 0
    out, told = capsys.readouterr()
    assert out == ""
    assert told == "The sheet gives no question for a quiz; why, tells: quizapp items idle.yaml\n"
    assert main(("items", "idle.yaml")) == 0
    assert "Questions: none." in capsys.readouterr().out
