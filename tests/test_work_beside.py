"""Processes beside each other: they end when they are told to, or with the one that began them, and are replaced."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from subprocess import Popen
from threading import Thread
from typing import Any

import pytest

from benchmarks.server import Server
from quizapp.running.workers import MAY_FORK

pytestmark = pytest.mark.skipif(not MAY_FORK, reason="processes are forked, which this system cannot")
PATIENCE = 20.0
# Each of three processes writes down that it began, and that it ended as it should, after what it had under way.
PROGRAM = """
import os, sys, time
from functools import partial
from pathlib import Path
from quizapp.running.workers import work_beside

def work(name, is_over):
    note = Path(sys.argv[1], f"{name}-{os.getpid()}")
    note.touch()
    while not is_over():
        time.sleep(0.02)
    time.sleep(0.3)
    note.write_text("ended")

work_beside([partial(work, name) for name in "abc"])
Path(sys.argv[1], "over").touch()
"""


def wait_for(what: Callable[[], Any]) -> Any:
    deadline = time.monotonic() + PATIENCE
    while not (found := what()):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return found


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


class Beside:
    def __init__(self, folder: Path) -> None:
        self.notes = folder / "notes"
        self.notes.mkdir()
        self.process = Popen([sys.executable, "-c", PROGRAM, str(self.notes)], start_new_session=True)

    def working(self) -> dict[str, int]:
        """The processes that have begun, by their job; the last of each."""
        begun = sorted(self.notes.glob("?-*"), key=lambda note: note.stat().st_mtime_ns)
        return {note.name[0]: int(note.name[2:]) for note in begun if is_alive(int(note.name[2:]))}

    def ended(self) -> set[str]:
        return {note.name[0] for note in self.notes.glob("?-*") if note.read_text()}


@pytest.fixture
def beside(tmp_path: Path) -> Iterator[Beside]:
    found = Beside(tmp_path)
    wait_for(lambda: len(found.working()) == 3)
    yield found
    found.process.kill()
    found.process.wait()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_all_end_what_is_under_way_when_one_is_told(beside: Beside, number: signal.Signals) -> None:
    beside.process.send_signal(number)
    assert beside.process.wait(PATIENCE) == 0
    assert beside.ended() == {"a", "b", "c"}
    assert (beside.notes / "over").exists()


def test_a_supervisor_that_tells_all_of_them_at_once_breaks_nothing_off(beside: Beside) -> None:
    os.killpg(beside.process.pid, signal.SIGTERM)
    assert beside.process.wait(PATIENCE) == 0
    assert beside.ended() == {"a", "b", "c"}


def test_a_terminal_that_tells_all_of_them_at_once_ends_them_as_well(beside: Beside) -> None:
    os.killpg(beside.process.pid, signal.SIGINT)
    assert beside.process.wait(PATIENCE) == 0
    assert beside.ended() == {"a", "b", "c"}


def test_one_that_dies_is_replaced(beside: Beside) -> None:
    before = beside.working()
    os.kill(before["b"], signal.SIGKILL)
    after = wait_for(lambda: (now := beside.working()).get("b") not in (None, before["b"]) and now)
    assert (after["a"], after["c"]) == (before["a"], before["c"])


def test_they_do_not_outlive_the_one_that_began_them(beside: Beside) -> None:
    beside.process.kill()
    wait_for(lambda: not beside.working())
    assert beside.ended() == {"a", "b", "c"}


def test_the_server_answers_by_several_processes_and_ends_none_of_the_answers(tmp_path: Path) -> None:
    server = Server(tmp_path, {"QUIZAPP_WORKERS": "2"})
    server.start()
    statuses: list[int] = []

    def ask() -> None:
        with closing(HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)) as connection:
            connection.request("GET", "/sets")
            statuses.append(connection.getresponse().status)

    try:
        asking = [Thread(target=ask) for _ in range(24)]
        for each in asking:
            each.start()
        for each in asking:
            each.join()
        log = (server.data / "quizapp.log").read_text("utf-8").splitlines()
        processes = {json.loads(line)["process"] for line in log if '"request"' in line}
    finally:
        code = server.stop()
    assert statuses == [200] * 24
    assert len(processes) == 2
    assert code == 0
    assert not any(is_alive(process) for process in processes)
