"""The program as it is run, in a process of its own, and a tab of a browser without scripts that looks at it."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from benchmarks.odd_corpus import URLENCODED, Form, PageForms, Pairs

PATIENCE = 300.0  # seconds until the server answers
START = "import sys; from quizapp.cli import main; sys.exit(main())"
# What the tests change in the program before it starts: it waits less long, and loads only the sheets of its folder.
HURRY = """
from functools import partial
from pathlib import Path
import quizapp.app as app, quizapp.store.engine as engine
engine.PRAGMAS = ("busy_timeout=150", *engine.PRAGMAS[1:])
engine.Turn = partial(engine.Turn, patience=0.2)
engine.POSTGRESQL_TIMEOUTS = "-c statement_timeout=5s -c lock_timeout=300ms -c idle_in_transaction_session_timeout=10s"
app.sheet_folders = lambda settings: [(Path("questions").resolve(), "loaded")]
"""
_DROP_FROM_BOUNDS, _OVERRIDES = 24, (1, 2)  # of prctl; what lets root read and write where the file's mode forbids it


class Launched:
    """Its data is in `kept` of the folder, its log in `server.log`. `start` returns once it serves."""

    def __init__(self, folder: Path, store: str | None = None, *, is_hurried: bool = False) -> None:
        self.folder, self.data, self.store = folder, folder / "kept", store
        self._code = (HURRY if is_hurried else "") + START
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]

    def start(self) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("QUIZAPP_")}
        if self.store:
            environment["QUIZAPP_DATABASE_URL"] = self.store
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", self._code, "run", "--port", str(self.port), "--data", str(self.data)],
                cwd=self.folder,
                env={**environment, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
                stdout=log,
                stderr=log,
                preexec_fn=None if self.store else bind_to_modes,  # noqa: PLW1509  no other thread of ours holds a lock when it forks
            )
        self._await()

    def _await(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                if Tab(self.port).open("/keys").status == 200:
                    return
            except OSError:
                time.sleep(0.05)
        raise AssertionError(f"The server did not start:\n{self.printed()}")

    def printed(self) -> str:
        return (self.folder / "server.log").read_text("utf-8")

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(timeout=PATIENCE)


def bind_to_modes() -> None:
    """Let the modes of files bind this process even where it is root's; without root they do already."""
    if sys.platform == "linux" and os.geteuid() == 0:
        for capability in _OVERRIDES:
            ctypes.CDLL(None).prctl(_DROP_FROM_BOUNDS, capability, 0, 0, 0)


@dataclass(frozen=True)
class Shown:
    """What one request gave; redirects are not followed."""

    path: str
    status: int
    headers: dict[str, str]
    text: str

    @cached_property
    def forms(self) -> list[Form]:
        page = PageForms()
        page.feed(self.text)
        return page.forms

    def form(self, of: str) -> Form:
        """The first form with such a field, or else such an end of its address."""
        by_field = [form for form in self.forms if of in dict(form.fields) or of in form.radios or of in form.files]
        found = by_field or [form for form in self.forms if form.action.endswith(of)]
        if not found:
            raise AssertionError(f"{self.path} ({self.status}) has no form for {of!r}:\n{self.text[:3000]}")
        return found[0]


@dataclass
class Tab:
    """One window on the server, with its cookie."""

    port: int
    cookie: str = ""
    timeout: float = 60.0
    seen: list[float] = field(default_factory=list)  # seconds that each request took

    def open(self, path: str) -> Shown:
        return self.ask("GET", path)

    def send(self, path: str, pairs: Sequence[tuple[str, str]]) -> Shown:
        return self.ask("POST", path, urlencode(pairs).encode(), URLENCODED)

    def ask(self, method: str, path: str, body: bytes = b"", kind: str = "") -> Shown:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        headers = {"Cookie": self.cookie} | ({"Content-Type": kind} if kind else {})
        began = time.monotonic()
        try:
            connection.request(method, path, body, headers)
            reply = connection.getresponse()
            text = reply.read().decode("utf-8")
        finally:
            connection.close()
        self.seen.append(time.monotonic() - began)
        cookie = reply.headers.get("Set-Cookie", "")
        self.cookie = cookie.partition(";")[0] if cookie.startswith("quizapp=") else self.cookie
        return Shown(path, reply.status, dict(reply.headers.items()), text)

    def press(self, shown: Shown, of: str, pairs: Pairs = (), **typed: str) -> Shown:
        """Send a form of a page as it stands, with what was typed and some fields more."""
        form = shown.form(of)
        return self.send(
            form.action or shown.path, [*(pair for pair in form.fields if pair[0] not in typed), *typed.items(), *pairs]
        )


def where(shown: Shown) -> str:
    """Where a redirect leads."""
    parts = urlsplit(shown.headers["Location"])
    return parts.path + (f"?{parts.query}" if parts.query else "")
