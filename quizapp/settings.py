"""Every setting, its default and its environment name; and the data folder with what the program keeps there."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs

from quizapp.disk import write_once

PERSONAL, SHARED = MODES = ("personal", "shared")
OPEN, CLOSED = SIGN_UPS = ("open", "closed")
MOST_CORES = 8  # that are taken without being told to
SHORTEST_KEY = 32  # characters
LOOPBACK = ("127.0.0.1", "localhost", "::1")
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
    "QUIZAPP_MODE": (
        PERSONAL,
        "`personal` is one learner, on this machine alone; `shared` is accounts and guests on a server",
    ),
    "QUIZAPP_SECRET_KEY": (
        "none",
        f"shared mode needs it: at least {SHORTEST_KEY} characters that nobody guesses, the same for all workers; "
        "it signs forms and sessions",
    ),
    "QUIZAPP_URL": (
        "none",
        "shared mode needs it: the address that people open, `https://quiz.example.org`; plain http only for this "
        "machine, `http://127.0.0.1:8000`",
    ),
    "QUIZAPP_PROXIES": (
        "0",
        "how many proxies before the server say in X-Forwarded-For and -Proto who asks",
    ),
    "QUIZAPP_SIGN_UP": (OPEN, "`open` lets everyone make an account; `closed` leaves that to `quizapp account add`"),
    "QUIZAPP_MAIL": (
        "none",
        "the server that mails are sent by, `smtp://user:password@host:587` or `smtps://…:465`; without it no mail is "
        "sent, and links for a new password are printed by `quizapp account reset`",
    ),
    "QUIZAPP_MAIL_FROM": ("none", "the sender of these mails"),
    "QUIZAPP_GUEST_DAYS": ("30", "after so many days without an answer a guest is forgotten"),
    "QUIZAPP_SETS_EACH": ("200", "how many sets an author may keep on a shared server"),
    "QUIZAPP_UPLOADS_EACH": (
        "60",
        "how many sheets and files one account may send in an hour, on a shared server; 20 times as often its sheets "
        "are looked at while one types",
    ),
    "QUIZAPP_AUDIT_LOG": (
        "the file audit.log in the data folder",
        "where a shared server logs who signed in, what was published, and what admins did: a file, or `-`",
    ),
    "QUIZAPP_WORKERS": (
        "0",
        "how many processes answer requests beside each other; 0 is one in personal mode, on a shared server one for "
        "each core, up to 8",
    ),
    "QUIZAPP_NOW": ("the machine's clock", "an ISO time at which the clock starts, to run on from there"),
}


NO_KEY = (
    "Shared mode needs QUIZAPP_SECRET_KEY, {most} characters or more that nobody guesses: it signs forms and sessions. "
    "It has {now} now. Make one with: python3 -c 'import secrets; print(secrets.token_hex(32))'"
)
SPOILT_KEY = (
    "{file} holds no secret key: it is empty, cut or altered. Bring it back from a backup, or remove it, and another is"
    " made: then pages that are open must be opened anew before they are sent. What is stored stays as it is."
)
NO_ADDRESS = (
    "Shared mode needs QUIZAPP_URL, the address that people open: https://quiz.example.org, without a path. Cookies "
    "travel by TLS alone, so plain http is served to this machine only: http://127.0.0.1:8000."
)


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
class Shared:
    """What shared mode was told besides. `url` has no slash at its end; `audit_log` is None for standard error."""

    secret_key: str = field(repr=False)
    url: str
    proxies: int = 0
    may_sign_up: bool = True
    mail: str | None = field(default=None, repr=False)
    mail_from: str | None = None
    guest_days: int = 30
    sets_each: int = 200
    uploads_each: int = 60
    audit_log: Path | None = None

    @property
    def has_tls(self) -> bool:
        return self.url.startswith("https://")

    @property
    def host(self) -> str:
        """The name that it is asked by, without a port."""
        return urlsplit(self.url).hostname or ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program was told: `VARIABLES` says by what and what for. `ahead` is how far its clock is set ahead;
    `log` is None for standard error; `shared` is None in personal mode.
    """

    data: Path
    database_url: str | None = None
    shared: Shared | None = None
    ahead: timedelta | None = None
    backup_hours: int = 24
    backups_kept: int = 10
    log: Path | None = None
    workers: int = 1

    @property
    def mode(self) -> str:
        return SHARED if self.shared else PERSONAL

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
        shared=_read_shared(environment, folder) if mode == SHARED else None,
        ahead=_read_ahead(environment["QUIZAPP_NOW"]) if environment.get("QUIZAPP_NOW") and mode == PERSONAL else None,
        backup_hours=_read_number(environment, "QUIZAPP_BACKUP_HOURS", 0, 24 * 365),
        backups_kept=_read_number(environment, "QUIZAPP_BACKUPS_KEPT", 1, 1000),
        log=_log_file(log),
        workers=_read_number(environment, "QUIZAPP_WORKERS", 0, 64) or (_cores() if mode == SHARED else 1),
    )


def _cores() -> int:
    """Those that this process may use, up to MOST_CORES: as many read at once as write one after the other."""
    own = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(own, MOST_CORES)


def _log_file(written: str) -> Path | None:
    return None if written == "-" else Path(written).expanduser().absolute()


def _read_shared(environment: Mapping[str, str], folder: Path) -> Shared:
    key, url = environment.get("QUIZAPP_SECRET_KEY", ""), environment.get("QUIZAPP_URL", "").rstrip("/")
    if len(key) < SHORTEST_KEY:
        raise CannotStart(NO_KEY.format(most=SHORTEST_KEY, now=len(key)))
    if not _is_address(url):
        raise CannotStart(NO_ADDRESS)
    sign_up, mail = environment.get("QUIZAPP_SIGN_UP") or OPEN, environment.get("QUIZAPP_MAIL") or None
    if sign_up not in SIGN_UPS:
        raise BadEnvironment("QUIZAPP_SIGN_UP", sign_up, " or ".join(SIGN_UPS))
    if mail and (urlsplit(mail).scheme not in ("smtp", "smtps") or not urlsplit(mail).hostname):
        raise CannotStart("QUIZAPP_MAIL must be like smtp://user:password@host:587, or smtps:// with port 465.")
    if mail and "@" not in environment.get("QUIZAPP_MAIL_FROM", ""):
        raise CannotStart("With QUIZAPP_MAIL goes QUIZAPP_MAIL_FROM, the address of the mails' sender.")
    return Shared(
        secret_key=key,
        url=url,
        proxies=_read_number(environment, "QUIZAPP_PROXIES", 0, 9),
        may_sign_up=sign_up == OPEN,
        mail=mail,
        mail_from=environment.get("QUIZAPP_MAIL_FROM") or None,
        guest_days=_read_number(environment, "QUIZAPP_GUEST_DAYS", 1, 3650),
        sets_each=_read_number(environment, "QUIZAPP_SETS_EACH", 1, 100_000),
        uploads_each=_read_number(environment, "QUIZAPP_UPLOADS_EACH", 1, 100_000),
        audit_log=_log_file(environment.get("QUIZAPP_AUDIT_LOG") or str(folder / "audit.log")),
    )


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    is_bare = not (parts.path or parts.query or parts.fragment or parts.username) and bool(parts.hostname)
    return is_bare and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK))


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
    """The key that signs forms and sessions: read from the folder, written there (mode 0600) the first time.
    CannotStart where what stands there is no key.
    """
    file = folder / "secret-key"
    try:
        if not file.exists():
            write_once(file, secrets.token_hex(32))
        key = file.read_bytes()
    except OSError as error:
        raise DataFolderFailure(folder, f"{file.name}: {error.strerror}") from None
    if len(key.strip(b"\0")) < SHORTEST_KEY or not key.isascii():
        raise CannotStart(SPOILT_KEY.format(file=file))
    return key.decode("ascii")


def local_zone(environment: Mapping[str, str], link: Path = Path("/etc/localtime")) -> str:
    """The IANA name of this machine's time zone as far as it can be told, else UTC. It need not be a known one."""
    named = environment.get("TZ", "").removeprefix(":")
    if named:
        return named
    _, found, zone = str(link.resolve()).partition("/zoneinfo/")
    return zone if found else "UTC"
