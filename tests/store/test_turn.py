from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from quizapp.store.turn import Turn

HOLD = """
import sys
from pathlib import Path
from quizapp.store.turn import Turn
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
