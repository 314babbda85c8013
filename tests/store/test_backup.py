"""Copies of the database: whole while it is written, checked by being opened, kept in a rotating set, put back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.store import backup
from quizapp.store.backup import SpoiltCopy, back_up, check, keep_automatic, list_automatic, restore

NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)


def made(file: Path, rows: int = 3) -> Path:
    with closing(sqlite3.connect(file)) as store, store:
        store.execute("PRAGMA journal_mode=WAL")
        store.execute("CREATE TABLE alembic_version (version_num TEXT)")
        store.execute("INSERT INTO alembic_version VALUES ('0003')")
        store.execute("CREATE TABLE answers (n INTEGER)")
        store.executemany("INSERT INTO answers VALUES (?)", [(n,) for n in range(rows)])
    return file


def rows(file: Path) -> int:
    with closing(sqlite3.connect(file)) as store:
        return int(store.execute("SELECT count(*) FROM answers").fetchone()[0])


def test_a_copy_holds_what_only_the_log_of_the_live_file_holds(tmp_path: Path) -> None:
    live = made(tmp_path / "live.db")
    with closing(sqlite3.connect(live)) as writer:
        writer.execute("PRAGMA wal_autocheckpoint=0")
        writer.execute("INSERT INTO answers VALUES (9)")
        writer.commit()
        assert (tmp_path / "live.db-wal").stat().st_size > 0
        back_up(live, tmp_path / "copy.db")
    assert rows(tmp_path / "copy.db") == 4
    assert check(tmp_path / "copy.db") == "0003"
    assert sorted(file.name for file in tmp_path.glob("copy*")) == ["copy.db"]


def spoil_text(file: Path) -> None:
    file.write_bytes(b"not a database, but long enough to be looked at as if it were one" * 40)


def spoil_page(file: Path) -> None:
    with closing(sqlite3.connect(file)) as store:
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(file.read_bytes())
    content[4096 * 2 : 4096 * 2 + 200] = b"\xff" * 200
    file.write_bytes(content)


def spoil_schema(file: Path) -> None:
    with closing(sqlite3.connect(file)) as store, store:
        store.execute("DELETE FROM alembic_version")


def spoil_reference(file: Path) -> None:
    with closing(sqlite3.connect(file)) as store, store:
        store.execute("CREATE TABLE a (id INTEGER PRIMARY KEY)")
        store.execute("CREATE TABLE b (a REFERENCES a(id))")
        store.execute("INSERT INTO b VALUES (7)")


@pytest.mark.parametrize("spoil", [spoil_text, spoil_page, spoil_schema, spoil_reference])
def test_a_spoilt_file_is_neither_copied_nor_restored(tmp_path: Path, spoil: object) -> None:
    live, bad = made(tmp_path / "live.db", 5), made(tmp_path / "bad.db", 400)
    spoil(bad)  # type: ignore[operator]
    for act in (lambda: back_up(bad, tmp_path / "copy.db"), lambda: restore(bad, live, NOW)):
        with pytest.raises((SpoiltCopy, sqlite3.DatabaseError)):
            act()
    assert not list(tmp_path.glob("copy*"))
    assert rows(live) == 5


def test_the_newest_copies_are_kept_and_those_of_others_stay(tmp_path: Path) -> None:
    live, folder = made(tmp_path / "live.db"), tmp_path / "backups"
    folder.mkdir()
    (folder / "before-0003.db").write_bytes(b"mine")
    made_now = [keep_automatic(live, folder, NOW + timedelta(hours=hour), keep=3) for hour in range(5)]
    kept = list_automatic(folder, NOW + timedelta(hours=5))
    assert [copy.file for copy in kept] == made_now[:1:-1]
    assert (folder / "before-0003.db").read_bytes() == b"mine"


def test_a_copy_takes_the_place_of_the_database_and_the_old_one_is_kept_whole(tmp_path: Path) -> None:
    live, copy = made(tmp_path / "live.db", 5), made(tmp_path / "copy.db", 2)
    with closing(sqlite3.connect(live)) as writer:
        writer.execute("PRAGMA wal_autocheckpoint=0")
        writer.execute("INSERT INTO answers VALUES (9)")
        writer.commit()
    aside = restore(copy, live, NOW)
    assert aside is not None
    assert (rows(live), rows(aside), rows(copy)) == (2, 6, 2)


def test_a_damaged_database_is_replaced_and_kept_as_it_is(tmp_path: Path) -> None:
    live, copy = tmp_path / "live.db", made(tmp_path / "copy.db", 2)
    live.write_bytes(b"nothing but noise" * 300)
    aside = restore(copy, live, NOW)
    assert aside is not None
    assert aside.read_bytes() == b"nothing but noise" * 300
    assert rows(live) == 2


def test_where_there_was_none_a_copy_becomes_the_database(tmp_path: Path) -> None:
    copy = made(tmp_path / "copy.db", 2)
    assert restore(copy, tmp_path / "live.db", NOW) is None
    assert rows(tmp_path / "live.db") == 2


def test_a_copy_is_restored_from_where_nothing_can_be_written(tmp_path: Path) -> None:
    copy = made(tmp_path / "copy.db", 2)
    (tmp_path / "copy.db-shm").symlink_to("nowhere")  # so that SQLite cannot open there what it wants beside it
    restore(copy, tmp_path / "live.db", NOW)
    assert rows(tmp_path / "live.db") == 2
    with pytest.raises(sqlite3.OperationalError):
        rows(copy)


def test_a_copy_with_a_log_beside_it_is_restored_with_what_the_log_holds(tmp_path: Path) -> None:
    copy = made(tmp_path / "copy.db", 2)
    with closing(sqlite3.connect(copy)) as writer:
        writer.execute("PRAGMA wal_autocheckpoint=0")
        writer.execute("INSERT INTO answers VALUES (9)")
        writer.commit()
        restore(copy, tmp_path / "live.db", NOW)
    assert rows(tmp_path / "live.db") == 3


def test_files_are_on_the_disk_before_they_have_their_names_and_the_names_are_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live, copy, folder = made(tmp_path / "live.db", 5), tmp_path / "copy.db", tmp_path
    synced: list[tuple[Path, int, int]] = []
    monkeypatch.setattr(backup, "sync", lambda path: synced.append((path, copy.exists(), rows(live))))
    back_up(live, copy)
    assert synced == [(tmp_path / "copy.db.part", False, 5), (folder, True, 5)]
    with closing(sqlite3.connect(copy)) as store, store:
        store.execute("DELETE FROM answers")
    synced.clear()
    restore(copy, live, NOW)
    assert synced[-2:] == [(folder, True, 5), (folder, True, 0)]
