"""What the faults of a store are tried on: a server that can be hurried and bound to the modes of files, and a tab."""

from __future__ import annotations

import ctypes
import os
import sys
from functools import partial
from pathlib import Path

import quizapp.store.engine as engine
from benchmarks.browser import Browser, Page
from benchmarks.odd_corpus import Form, PageForms, Pairs
from benchmarks.server import Server, load_own_sheets_only

_VERSION, _OVERRIDES = 0x20080522, 0b110  # of capset; what lets root read and write where the file's mode forbids it


class Launched(Server):
    """Root's own power over files is taken from it on SQLite. `is_hurried` is for tests: it waits less long, and loads
    only the sheets of its folder.
    """

    def __init__(self, folder: Path, store: str | None = None, *, is_hurried: bool = False) -> None:
        settings = {"QUIZAPP_DATABASE_URL": store} if store else {}
        prepare = [*([hurry] if is_hurried else []), *([] if store else [bind_to_modes])]
        super().__init__(folder, settings, prepare)
        self.store = store

    @property
    def pid(self) -> int:
        assert self.process is not None
        assert self.process.pid is not None
        return self.process.pid

    @property
    def is_alive(self) -> bool:
        return self.process is not None and self.process.is_alive()


def hurry() -> None:
    engine.PRAGMAS = ("busy_timeout=150", *engine.PRAGMAS[1:])
    engine.Turn = partial(engine.Turn, patience=0.2)  # type: ignore[assignment, misc]
    engine.POSTGRESQL_TIMEOUTS = engine.POSTGRESQL_TIMEOUTS.replace("lock_timeout=3s", "lock_timeout=300ms")
    load_own_sheets_only()


def bind_to_modes() -> None:
    """Let the modes of files bind this process even where it is root's; without root they do already."""
    if sys.platform == "linux" and os.geteuid() == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        head, sets = (ctypes.c_uint32 * 2)(_VERSION, 0), (ctypes.c_uint32 * 6)()
        libc.capget(head, sets)
        sets[0] &= ~_OVERRIDES  # those in effect, the lower half
        if libc.capset(head, sets) != 0:
            raise OSError(ctypes.get_errno(), "root cannot be bound to the modes of files here")


def forms_of(page: Page) -> list[Form]:
    """Every form with its radios, files and repeated fields."""
    parser = PageForms()
    parser.feed(page.text)
    return parser.forms


def form_of(page: Page, of: str) -> Form:
    """The first form of a page with such a field, or else such an end of its address."""
    forms = forms_of(page)
    by_field = [form for form in forms if of in dict(form.fields) or of in form.radios or of in form.files]
    found = by_field or [form for form in forms if form.action.endswith(of)]
    if not found:
        raise AssertionError(f"{page.path} ({page.status}) has no form for {of!r}:\n{page.text[:3000]}")
    return found[0]


class Tab(Browser):
    """A browser with one server, and a connection of its own for each request."""

    def __init__(self, port: int, timeout: float = 60.0) -> None:
        super().__init__([port], timeout)
        self.seen: list[float] = []  # seconds that each request took

    def ask(self, *request: object) -> Page:  # type: ignore[override]
        with self:
            page = super().ask(*request)  # type: ignore[arg-type]
        self.seen.append(page.seconds)
        return page

    def press(self, page: Page, of: str, pairs: Pairs = (), **typed: str) -> Page:
        """Send a form of a page as it stands, with what was typed and some fields more."""
        form = form_of(page, of)
        kept = [pair for pair in form.fields if pair[0] not in typed]
        return self.send(form.action or page.path, [*kept, *typed.items(), *pairs])
