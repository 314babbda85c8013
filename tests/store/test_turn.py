from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from errno import EACCES, EAGAIN, EBADF, EIO, ENOLCK
from pathlib import Path
from threading import Event, Thread

import pytest

from quizapp.settings import DataFolderFailure
from quizapp.store.turn import Turn, presence

HOLD = """
import sys
import time
from collections.abc import Callable
from errno import EACCES, EAGAIN, EBADF, EIO, ENOLCK
from pathlib import Path
from quizapp.settings import DataFolderFailure
from quizapp.store.turn import Turn, presence
with Turn(Path(sys.argv[1])).take():
    print("taken", flush=True)
    sys.stdin.read()
"""


def test_threads_write_one_at_a_time(tmp_path: Path) -> None:
    turn = Turn(tmp_path / "lock")
    total = 0

    def add() -> None:
        nonlocal total
        for _ in range(50):
            with turn.take():
                seen = total
                for _ in range(100):
                    pass
                total = seen + 1

    threads = [Thread(target=add) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert total == 400


def test_another_process_that_writes_is_waited_for_and_not_for_ever(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == b"taken\n"
        with pytest.raises(TimeoutError), Turn(tmp_path / "lock", patience=0.05).take():
            pass
        other.stdin.close()
        other.wait()
    with Turn(tmp_path / "lock", patience=0.05).take():
        pass


def test_a_thread_that_never_ends_its_turn_does_not_hold_the_others_for_ever(tmp_path: Path) -> None:
    turn = Turn(tmp_path / "lock", patience=0.05)
    with turn.take(), pytest.raises(TimeoutError), turn.take():
        pass


def test_the_turn_is_given_back_after_a_failure(tmp_path: Path) -> None:
    turn = Turn(tmp_path / "lock", patience=0.05)
    with pytest.raises(ZeroDivisionError), turn.take():
        _ = 1 / 0
    with turn.take():
        pass


def test_a_process_whose_threads_all_wait_lets_another_come_in_between(tmp_path: Path) -> None:
    """Each turn of its own stands for a process: it has the file open by itself."""
    busy, other = Turn(tmp_path / "lock"), Turn(tmp_path / "lock")
    is_over, taken = Event(), 0

    def hurry() -> None:
        nonlocal taken
        while not is_over.is_set():
            with busy.take():
                taken += 1
                time.sleep(0.004)

    threads = [Thread(target=hurry) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(20):
        time.sleep(0.01)
        with other.take():
            pass
    is_over.set()
    for thread in threads:
        thread.join()
    assert taken <= 8 * 20  # a few for each turn of the other, and not as many as chance wants


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], list[object]]:
    """Lets the system refuse every lock; gives the tries."""

    def refuse_by(number: int) -> list[object]:
        tries: list[object] = []

        def refused(file: object, **_: object) -> None:
            tries.append(file)
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr("quizapp.store.turn._try_lock", refused)
        return tries

    return refuse_by


@pytest.mark.parametrize("number", [EAGAIN, EACCES])
def test_what_another_has_is_waited_for(tmp_path: Path, number: int, refuse: Callable[[int], list[object]]) -> None:
    tries = refuse(number)
    with pytest.raises(TimeoutError), Turn(tmp_path / "lock", patience=0.05).take():
        pass
    assert len(tries) > 3
    with presence(tmp_path / "lock", shared=True) as is_had:
        assert not is_had


@pytest.mark.parametrize("number", [ENOLCK, EIO, EBADF])
def test_where_the_system_gives_no_lock_that_is_said_at_once(
    tmp_path: Path, number: int, refuse: Callable[[int], list[object]]
) -> None:
    tries, turn = refuse(number), Turn(tmp_path / "lock")
    for _ in range(2):  # the second try meets no lock that the first has left
        with pytest.raises(OSError, match=os.strerror(number)) as failed, turn.take():
            pass
        assert not isinstance(failed.value, TimeoutError)
    assert len(tries) == 2
    with (
        pytest.raises(DataFolderFailure, match=f"lock: {os.strerror(number)}"),
        presence(tmp_path / "lock", shared=True),
    ):
        pass
