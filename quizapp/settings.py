"""Every setting, its default and its environment name; and the data folder with what the program keeps there."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import platformdirs

PERSONAL = "personal"
MODES = (PERSONAL,)
VARIABLES = {  # every setting: its default and what it is for
    "QUIZAPP_DATA": (
        "the platform's folder for application data",
        "the folder that holds the database, its backups, the secret key and your own `questions/`",
    ),
    "QUIZAPP_DATABASE_URL": ("the file quizapp.db in the data folder", "another store: `postgresql+psycopg://…`"),
    "QUIZAPP_BACKUP_HOURS": ("24", "hours between two scheduled copies while the server runs; 0 makes none"),
    "QUIZAPP_BACKUPS_KEPT": ("10", "how many scheduled copies are kept, in `backups/` of the data folder"),
    "QUIZAPP_LOG": (
        "the file quizapp.log in the data folder",
        "where the server logs every request, one JSON object a line: a file, or `-` for standard error",
    ),
    "QUIZAPP_MODE": (PERSONAL, "`personal` is one learner, on this machine alone"),
    "QUIZAPP_NOW": ("the machine's clock", "an ISO time at which the clock starts, to run on from there"),
}


class CannotStart(Exception):
    """The program cannot start; the text says why and what to do."""


class DataFolderFailure(CannotStart):
    """The data folder cannot be made, read or written."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"The data folder {folder} cannot be written: {reason}. "
            "Choose another with --data DIR or the environment variable QUIZAPP_DATA."
        )
        self.folder = folder


class BadEnvironment(CannotStart):
    """A setting has a value that it cannot have."""

    def __init__(self, variable: str, value: str, wanted: str) -> None:
        super().__init__(f"{variable} is {value!r}, but it must be {wanted}.")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program was told: `VARIABLES` says by what and what for. `ahead` is how far its clock is set ahead;
    `log` is None for standard error.
    """

    data: Path
    database_url: str | None = None
    mode: str = PERSONAL
    ahead: timedelta | None = None
    backup_hours: int = 24
    backups_kept: int = 10
    log: Path | None = None

    @property
    def store(self) -> str | Path:
        """Where the store is: an address, or the SQLite file."""
        return self.database_url or self.data / "quizapp.db"

    def clock(self) -> datetime:
        """The time in UTC: the machine's, or what it is `ahead` of it."""
        return datetime.now(UTC) + (self.ahead or timedelta())


def read_settings(environment: Mapping[str, str], *, data: str | Path | None = None) -> Settings:
    """The settings of an environment; `data` comes before it. BadEnvironment for a value that is none."""
    folder = Path(data or environment.get("QUIZAPP_DATA") or platformdirs.user_data_path("quizapp", appauthor=False))
    folder = folder.expanduser().absolute()
    log = environment.get("QUIZAPP_LOG") or str(folder / "quizapp.log")
    mode = environment.get("QUIZAPP_MODE") or PERSONAL
    if mode not in MODES:
        raise BadEnvironment("QUIZAPP_MODE", mode, " or ".join(MODES))
    return Settings(
        data=folder,
        database_url=environment.get("QUIZAPP_DATABASE_URL") or None,
        mode=mode,
        ahead=_read_ahead(environment["QUIZAPP_NOW"]) if environment.get("QUIZAPP_NOW") else None,
        backup_hours=_read_number(environment, "QUIZAPP_BACKUP_HOURS", 0, 24 * 365),
        backups_kept=_read_number(environment, "QUIZAPP_BACKUPS_KEPT", 1, 1000),
        log=None if log == "-" else Path(log).expanduser().absolute(),
    )


def _read_number(environment: Mapping[str, str], name: str, least: int, most: int) -> int:
    text = environment.get(name) or VARIABLES[name][0]
    if not text.isdecimal() or not least <= int(text) <= most:
        raise BadEnvironment(name, text, f"a whole number from {least} to {most}")
    return int(text)


def _read_ahead(text: str) -> timedelta:
    try:
        moment = datetime.fromisoformat(text)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return aware.astimezone(UTC) - datetime.now(UTC)
    except (ValueError, OverflowError):
        raise BadEnvironment("QUIZAPP_NOW", text, "a time like 2025-09-03T09:30+02:00") from None


def prepare_data_folder(folder: Path) -> None:
    """Make the folder, for its owner alone, and see that it can be written; DataFolderFailure if not."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise DataFolderFailure(folder, error.strerror or str(error)) from None


def secret_key(folder: Path) -> str:
    """The key that signs forms and sessions: read from the folder, written there (mode 0600) the first time."""
    file = folder / "secret-key"
    try:
        if not file.exists():
            _write_whole(file, secrets.token_hex(32))
        return file.read_text("ascii")
    except OSError as error:
        raise DataFolderFailure(folder, f"{file.name}: {error.strerror}") from None


def _write_whole(file: Path, text: str) -> None:
    """A crash leaves the whole file or none; one that another process wrote meanwhile stays."""
    descriptor, draft = tempfile.mkstemp(dir=file.parent)  # mode 0600
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        opened.write(text)
    try:
        os.link(draft, file)  # unlike a rename it replaces nothing
    except FileExistsError:
        pass
    except OSError:  # a file system that has no links
        os.replace(draft, file)
    Path(draft).unlink(missing_ok=True)


def local_zone(environment: Mapping[str, str], link: Path = Path("/etc/localtime")) -> str:
    """The IANA name of this machine's time zone as far as it can be told, else UTC. It need not be a known one."""
    named = environment.get("TZ", "").removeprefix(":")
    if named:
        return named
    _, found, zone = str(link.resolve()).partition("/zoneinfo/")
    return zone if found else "UTC"
