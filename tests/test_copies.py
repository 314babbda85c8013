"""Scheduled copies: made when one is due and something was written since, whatever the clock does."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.cli import main
from quizapp.running.keeping import copy_if_due
from quizapp.running.serving import SERVING
from quizapp.settings import Settings
from quizapp.store.backup import back_up, list_automatic
from quizapp.store.turn import presence

NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)


@pytest.fixture
def data(migrated_file: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(migrated_file, folder / "quizapp.db")
    return folder


def write(data: Path) -> None:
    """Something that a copy would hold."""
    with closing(sqlite3.connect(data / "quizapp.db")) as store, store:
        store.execute("CREATE TABLE IF NOT EXISTS written (at TEXT)")
        store.execute("INSERT INTO written VALUES ('now')")


def copied(data: Path, now: datetime, keep: int = 10) -> str | None:
    """The name of the copy that was made, if one was due."""
    copy = copy_if_due(Settings(data=data, backups_kept=keep), data / "quizapp.db", now)
    return copy.name if copy else None


def named(moment: datetime) -> str:
    return f"automatic-{moment:%Y%m%d-%H%M%S}.db"


def days_from(now: datetime, count: int) -> list[datetime]:
    return [now + timedelta(days=day) for day in range(count)]


def test_one_is_made_when_the_last_is_old_and_something_was_written(data: Path) -> None:
    assert copied(data, NOW) == named(NOW)
    write(data)
    assert copied(data, NOW + timedelta(hours=23)) is None
    assert copied(data, NOW + timedelta(hours=25)) is not None
    assert copied(data, NOW + timedelta(hours=75)) is None  # nothing was written since


def test_they_are_made_on_after_a_clock_that_was_ahead_and_its_copy_goes_first(data: Path) -> None:
    assert copied(data, NOW + timedelta(days=3650)) is not None
    days, made = days_from(NOW, 4), []
    for day in days:
        write(data)
        made.append(copied(data, day, keep=3))
        write(data)
        assert copied(data, day + timedelta(hours=23)) is None
    assert made == [named(day) for day in days]
    assert [copy.file.name for copy in list_automatic(data / "backups", days[-1])] == made[:0:-1]


def test_they_are_made_on_while_a_clock_is_behind_and_afterwards(data: Path) -> None:
    days = [NOW, *days_from(NOW - timedelta(days=9000), 2), NOW + timedelta(days=1)]
    made = []
    for day in days:
        write(data)
        made.append(copied(data, day))
    assert made == [named(day) for day in days]


def test_what_is_written_while_one_is_made_is_in_the_next(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def copy_slowly(source: Path, target: Path) -> None:
        back_up(source, target)
        write(data)

    with monkeypatch.context() as slow:
        slow.setattr("quizapp.store.backup.back_up", copy_slowly)
        assert copied(data, NOW) is not None
    assert copied(data, NOW + timedelta(days=1)) is not None
    assert copied(data, NOW + timedelta(days=2)) is None


def test_what_another_has_named_alike_is_left_alone(data: Path) -> None:
    (data / "backups").mkdir()
    (data / "backups" / "automatic-mine.db").touch()
    for day in days_from(NOW, 3):
        write(data)
        copied(data, day, keep=1)
    assert sorted(file.name for file in (data / "backups").iterdir()) == [named(day), "automatic-mine.db"]


def ask_doctor(data: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    capsys.readouterr()
    code = main(["doctor", "--data", str(data)])
    return code, capsys.readouterr().out


def test_the_doctor_tells_of_one_from_a_time_to_come(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    now = datetime.now(UTC)
    copied(data, now - timedelta(days=2))
    code, told = ask_doctor(data, capsys)
    assert code == 0
    assert "ok     One scheduled copy in" in told
    assert "the newest made 2 days ago." in told
    write(data)
    ahead = copied(data, now + timedelta(days=3650))
    code, told = ask_doctor(data, capsys)
    assert code == 1
    assert f"{ahead} tells a time that has not come" in told
    assert "the newest made 2 days ago." in told


def test_the_doctor_tells_of_those_that_are_not_made_while_a_server_runs(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copied(data, datetime.now(UTC) - timedelta(days=2))
    with presence(data / SERVING, shared=True):
        assert ask_doctor(data, capsys)[0] == 0  # nothing was written since
        write(data)
        code, told = ask_doctor(data, capsys)
    assert code == 1
    assert "2 days ago, and what was written since is in none." in told
    assert ask_doctor(data, capsys)[0] == 0
