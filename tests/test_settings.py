from __future__ import annotations

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.settings import (
    BadEnvironment,
    CannotStart,
    DataFolderFailure,
    Settings,
    local_zone,
    prepare_data_folder,
    read_settings,
    secret_key,
)


def test_without_a_word_the_data_lies_where_the_platform_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere")
    settings = read_settings({})
    assert settings.data.name == "quizapp"
    assert settings == Settings(settings.data, log=settings.data / "quizapp.log")


def test_the_environment_names_the_data_folder_and_the_command_line_comes_before_it(tmp_path: Path) -> None:
    environment = {"QUIZAPP_DATA": str(tmp_path / "environment")}
    assert read_settings(environment).data == tmp_path / "environment"
    assert read_settings(environment, data=tmp_path / "command").data == tmp_path / "command"


def test_a_relative_data_folder_stays_where_it_was_meant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert read_settings({}, data="here").data == tmp_path / "here"


def test_the_store_is_a_file_in_the_data_folder_unless_an_address_is_given(tmp_path: Path) -> None:
    assert Settings(tmp_path).store == tmp_path / "quizapp.db"
    address = "postgresql+psycopg://host/base"
    assert read_settings({"QUIZAPP_DATABASE_URL": address}, data=tmp_path).store == address


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2025-09-03T09:30:00+02:00", datetime(2025, 9, 3, 7, 30, tzinfo=UTC)),
        ("2025-09-03T09:30", datetime(2025, 9, 3, 9, 30, tzinfo=UTC)),
        ("2025-09-03", datetime(2025, 9, 3, tzinfo=UTC)),
    ],
)
def test_the_clock_starts_when_it_is_told_and_runs_on(tmp_path: Path, written: str, moment: datetime) -> None:
    settings = read_settings({"QUIZAPP_NOW": written}, data=tmp_path)
    first = settings.clock()
    assert moment <= first < moment + timedelta(minutes=1)
    assert first < settings.clock() < first + timedelta(minutes=1)


def test_the_clock_is_the_machines_own_if_nothing_is_said(tmp_path: Path) -> None:
    settings = read_settings({}, data=tmp_path)
    assert settings.ahead is None
    assert abs(settings.clock() - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("variable", "value", "wanted"),
    [
        ("QUIZAPP_NOW", "tomorrow", "a time like 2025-09-03T09:30"),
        ("QUIZAPP_NOW", "0001-01-01T00:00+14:00", "a time like"),
        ("QUIZAPP_MODE", "secret", "personal or shared"),
    ],
)
def test_a_value_that_cannot_be_is_named_with_what_it_must_be(variable: str, value: str, wanted: str) -> None:
    with pytest.raises(BadEnvironment, match=f"{variable} is .*{wanted}"):
        read_settings({variable: value})


def test_a_data_folder_that_cannot_be_made_says_how_to_choose_another(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataFolderFailure, match=r"file/data cannot be written: .* --data DIR .*QUIZAPP_DATA"):
        prepare_data_folder(tmp_path / "file" / "data")


def test_a_data_folder_that_cannot_be_written_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    with pytest.raises(DataFolderFailure, match="cannot be written: Permission denied"):
        prepare_data_folder(tmp_path)


def test_a_data_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    prepare_data_folder(tmp_path / "a" / "b")
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700


def test_the_secret_key_is_written_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    key = secret_key(tmp_path)
    assert len(key) == 64
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600
    assert secret_key(tmp_path) == key


def test_of_two_that_write_the_key_at_once_both_have_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = secret_key(tmp_path)
    with monkeypatch.context() as late:  # as one sees it who looked before the other wrote
        late.setattr(Path, "exists", lambda _: False)
        assert secret_key(tmp_path) == key
    assert [file.name for file in tmp_path.iterdir()] == ["secret-key"]


def test_the_key_is_written_on_a_file_system_without_links_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    assert secret_key(tmp_path) == secret_key(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["secret-key"]


@pytest.mark.parametrize("content", [b"", b"x" * 31, b"\0" * 64, b"\xff" * 64], ids=("empty", "cut", "zeros", "noise"))
def test_a_key_that_a_crash_has_cut_is_not_taken(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "secret-key").write_bytes(content)
    with pytest.raises(CannotStart, match=r"secret-key holds no secret key: .* remove it, and another is made"):
        secret_key(tmp_path)


def test_the_key_is_on_the_disk_before_it_has_its_name_and_so_is_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[bool, list[int]]] = []

    def note(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        synced.append((is_folder, [file.stat().st_size for file in tmp_path.glob("secret-key")]))

    monkeypatch.setattr("os.fsync", note)
    secret_key(tmp_path)
    assert synced == [(False, []), (True, [64])]


def test_each_data_folder_has_a_key_of_its_own(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "ab"]
    for folder in folders:
        folder.mkdir()
    assert secret_key(folders[0]) != secret_key(folders[1])


def test_a_key_that_cannot_be_read_says_how_to_choose_another_folder(tmp_path: Path) -> None:
    (tmp_path / "secret-key").mkdir()
    with pytest.raises(DataFolderFailure, match="secret-key"):
        secret_key(tmp_path)


@pytest.mark.parametrize(
    ("environment", "target", "zone"),
    [
        ({"TZ": "Europe/Berlin"}, "/usr/share/zoneinfo/Asia/Tokyo", "Europe/Berlin"),
        ({"TZ": ":Europe/Berlin"}, "/nowhere", "Europe/Berlin"),
        ({}, "/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ({}, "/nowhere", "UTC"),
    ],
)
def test_the_machines_zone_is_told_by_the_environment_or_by_its_link(
    environment: dict[str, str], target: str, zone: str, tmp_path: Path
) -> None:
    link = tmp_path / "localtime"
    link.symlink_to(target)
    assert local_zone(environment, link) == zone
