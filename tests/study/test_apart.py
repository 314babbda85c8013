"""A sheet that takes too much ends the process that examines it, and nothing else."""

from __future__ import annotations

import io
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from rivers import SHEET

from quizapp.examiner import Depth, ExaminedSheet, examine
from quizapp.facts.tree import BROWSER_LIMITS, COMMAND_LIMITS
from quizapp.study import apart
from quizapp.study.apart import Examiners

FINE = ["few_rivals"]  # a warning, all there is to say of the sheet
QUESTIONS = Path(__file__).parents[2] / "questions"


@pytest.fixture
def examiners() -> Iterator[Examiners]:
    made = Examiners()
    yield made
    made.close()


def codes(examined: ExaminedSheet) -> list[str]:
    return [problem.code for problem in examined.problems]


@pytest.mark.parametrize("file", sorted(QUESTIONS.glob("*.yaml")), ids=lambda file: file.stem)
def test_what_comes_back_is_what_would_have_been_made_here(
    examiners: Examiners, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "LONGEST", 60.0)  # however busy the machine is
    text = file.read_bytes()
    here, there = (each(text, BROWSER_LIMITS, Depth.QUIZ) for each in (examine, examiners.examine))
    assert (there.making, there.problems, there.longest_quiz) == (here.making, here.problems, here.longest_quiz)
    assert there.sheet is not None
    assert here.sheet is not None
    assert there.sheet.title == here.sheet.title


def test_errors_come_back_with_their_places(examiners: Examiners) -> None:
    broken = SHEET.replace("title:", "titel:")
    assert examiners.examine(broken, BROWSER_LIMITS, Depth.QUIZ) == examine(broken, BROWSER_LIMITS, Depth.QUIZ)


def test_a_sheet_that_takes_too_long_is_told_so_and_the_next_one_is_examined(
    examiners: Examiners, monkeypatch: pytest.MonkeyPatch
) -> None:
    examiners.examine(SHEET, BROWSER_LIMITS, Depth.PROBLEMS)  # starts a process
    with monkeypatch.context() as hurried:
        hurried.setattr(apart, "LONGEST", 0.05)
        heavy = "x: [" + "[1]," * 400_000 + "]"
        assert codes(examiners.examine(heavy, COMMAND_LIMITS, Depth.PROBLEMS)) == ["too_heavy"]
    assert codes(examiners.examine(SHEET, BROWSER_LIMITS, Depth.QUIZ)) == FINE


def test_a_process_that_is_killed_is_replaced(examiners: Examiners) -> None:
    examiners.examine(SHEET, BROWSER_LIMITS, Depth.PROBLEMS)
    process = examiners._free.get()
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    examiners._free.put(process)
    assert codes(examiners.examine(SHEET, BROWSER_LIMITS, Depth.QUIZ)) == FINE


def test_whoever_finds_all_at_work_is_told_to_come_again(examiners: Examiners, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PATIENCE", 0.01)
    taken = [examiners._free.get() for _ in range(apart.PROCESSES)]
    assert codes(examiners.examine(SHEET, BROWSER_LIMITS, Depth.PROBLEMS)) == ["too_busy"]
    for each in taken:
        examiners._free.put(each)


def test_many_at_once_are_all_examined(examiners: Examiners) -> None:
    found: list[list[str]] = []

    def look() -> None:
        found.append(codes(examiners.examine(SHEET, BROWSER_LIMITS, Depth.QUIZ)))

    threads = [Thread(target=look) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [FINE] * 6


def test_one_author_has_one_at_a_time_and_the_others_are_for_everyone_else(
    examiners: Examiners, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "PATIENCE", 0.01)
    ann, bob = examiners.only_one_of("ann"), examiners.only_one_of("bob")
    with monkeypatch.context() as meanwhile:
        seen: list[list[str]] = []

        def ask_meanwhile(*of: Any) -> ExaminedSheet:
            meanwhile.undo()
            monkeypatch.setattr(apart, "PATIENCE", 0.01)
            seen.extend(codes(each(SHEET, BROWSER_LIMITS, Depth.PROBLEMS)) for each in (ann, bob))
            return apart._ask(*of)

        meanwhile.setattr(apart, "_ask", ask_meanwhile)
        assert codes(ann(SHEET, BROWSER_LIMITS, Depth.PROBLEMS)) == FINE
    assert seen == [["too_busy"], FINE]
    assert codes(ann(SHEET, BROWSER_LIMITS, Depth.PROBLEMS)) == FINE


@pytest.mark.parametrize(
    "act",
    ["open('left-behind', 'wb').write(b'x'); open('left-behind', 'rb').read()[0]", "bytearray(1 << 31)"],
    ids=["writes a file", "takes memory"],
)
def test_the_process_may_not(act: str, tmp_path: Path) -> None:
    run = f"from quizapp.examiner import _confine; _confine(); {act}"
    done = subprocess.run([sys.executable, "-c", run], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode != 0
    left = tmp_path / "left-behind"
    assert not left.exists() or left.stat().st_size == 0


def test_the_process_knows_nothing_of_the_servers_keys(examiners: Examiners, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[dict[str, str]] = []
    begin = subprocess.Popen

    def look(*args: Any, **more: Any) -> Any:
        given.append(more["env"])
        return begin(*args, **more)

    monkeypatch.setenv("QUIZAPP_SECRET_KEY", "a canary")
    monkeypatch.setattr(subprocess, "Popen", look)
    assert codes(examiners.examine(SHEET, BROWSER_LIMITS, Depth.QUIZ)) == FINE
    assert given == [{"PYTHONUTF8": "1"}]


ACTS = ["os.system", "builtins.eval", "builtins.getattr", "subprocess.Popen", "quizapp.app.create_app"]


def test_a_reply_reaches_nothing_through_what_a_module_has_imported(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_text("a canary")
    for module, name in (("quizapp.examiner", "pickle.io.FileIO"), ("quizapp.facts.reader", "Path")):
        file, mode = pickle.dumps(str(kept), 4)[2:-1], pickle.dumps("w", 4)[2:-1]
        called = b"\x80\x04" + pickle.dumps(module, 4)[2:-1] + pickle.dumps(name, 4)[2:-1] + b"\x93"
        with pytest.raises(pickle.UnpicklingError, match="no part of a sheet"):
            apart._Unpickler(io.BytesIO(called + file + mode + b"\x86R.")).load()
    assert kept.read_text() == "a canary"


@pytest.mark.parametrize("name", ACTS)
def test_a_reply_can_hold_nothing_that_acts(name: str) -> None:
    module, _, function = name.rpartition(".")
    written = f"c{module}\n{function}\n(S'true'\ntR.".encode()
    with pytest.raises(pickle.UnpicklingError, match="no part of a sheet"):
        apart._Unpickler(io.BytesIO(written)).load()
