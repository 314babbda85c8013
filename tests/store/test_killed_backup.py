"""A copy that is killed while it is made never has the name of a whole one, and the next one is made all the same."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from old_stores import RELEASED, restore_dump

from quizapp.store.backup import back_up, check

KILLED = """
import os, resource, signal, sys
from pathlib import Path
from quizapp.store import backup

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

if sys.argv[3] == "writing":  # the system kills it when the file has grown so large
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
else:
    setattr(backup.os if sys.argv[3] == "replace" else backup, sys.argv[3], die)
backup.back_up(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.mark.parametrize("moment", ["writing", "check", "sync", "replace"])
def test_a_killed_copy_has_no_name_and_hinders_no_other(tmp_path: Path, moment: str) -> None:
    live, copy = tmp_path / "quizapp.db", tmp_path / "copy.db"
    restore_dump(RELEASED[-1], live)
    command = [sys.executable, "-c", KILLED, str(live), str(copy), moment]
    assert subprocess.run(command, check=False).returncode in (-signal.SIGKILL, -signal.SIGXFSZ)
    assert (tmp_path / "copy.db.part").exists()
    assert not copy.exists()
    back_up(live, copy)
    assert check(copy) == RELEASED[-1].stem
    assert {file.name for file in tmp_path.iterdir()} == {"quizapp.db", "copy.db"}


def test_what_lies_in_the_place_of_the_draft_does_not_get_into_a_copy(tmp_path: Path) -> None:
    live, copy = tmp_path / "quizapp.db", tmp_path / "copy.db"
    restore_dump(RELEASED[-1], live)
    (tmp_path / "copy.db.part").write_bytes(b"half of a copy" * 1000)
    (tmp_path / "copy.db.part-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" * 100)
    back_up(live, copy)
    with closing(sqlite3.connect(live)) as one, closing(sqlite3.connect(copy)) as other:
        assert list(other.iterdump()) == list(one.iterdump())
