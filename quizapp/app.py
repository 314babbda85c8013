"""The application put together: the only module that knows every room."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from flask import Flask

from quizapp import web
from quizapp.settings import Settings, local_zone, prepare_data_folder, read_settings, secret_key
from quizapp.store.engine import connect_store, db
from quizapp.store.migration import migrate_store
from quizapp.study.failures import Failure
from quizapp.study.learners import the_learner
from quizapp.study.sets import load_folder
from quizapp.study.shown_sets import Loaded

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Running:
    """What the application was started with, and what it loaded on the way; at `app.extensions["quizapp"]`.

    `learner_id` is the one learner of personal mode, empty in shared mode.
    """

    settings: Settings
    schema: str
    learner_id: str
    loaded: tuple[Loaded, ...]
    not_loaded: tuple[tuple[Path, Failure], ...]

    @property
    def clock(self) -> Callable[[], datetime]:
        return self.settings.clock

    @property
    def clock_is_set(self) -> bool:
        return self.settings.ahead is not None


class Quizapp(Flask):
    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """As it is: nothing here is a coroutine, and Flask would look at each of a request's functions each time."""
        return func


def create_app(settings: Settings | None = None, *, folders: Iterable[tuple[Path, str]] | None = None) -> Flask:
    """An application with its database migrated and its sets loaded; raises CannotStart.

    `folders` are those to load sheets from, each with their origin; the usual ones if None. A broken sheet stops
    nothing: it is in `not_loaded`.
    """
    settings = settings or read_settings(os.environ)
    prepare_data_folder(settings.data)
    app = Quizapp("quizapp")
    app.secret_key = settings.shared.secret_key if settings.shared else secret_key(settings.data)
    connect_store(app, settings.store, settings.data / "writing.lock")
    with app.app_context():
        schema = migrate_store(app, shipped("migrations"), settings.data / "backups")
        now = settings.clock()
        learner_id = "" if settings.shared else the_learner(now, zone=local_zone(os.environ))
        loaded: list[Loaded] = []
        not_loaded: list[tuple[Path, Failure]] = []
        for folder, origin in sheet_folders(settings) if folders is None else folders:
            fine, broken = load_folder(folder, origin=origin, now=now, taken={sheet.written_id for sheet in loaded})
            loaded += fine
            not_loaded += broken
        db.engine.dispose()  # so that a server that forks its workers from here shares no connection among them
    app.extensions["quizapp"] = Running(settings, schema, learner_id, tuple(loaded), tuple(not_loaded))
    web.register(app)
    return app


def finish(app: Flask) -> None:
    """Before its process ends: do what pages have said is done, and is only under way."""
    with app.app_context():
        web.finish()


def shipped(name: str) -> Path:
    """A folder that comes with the program: inside the package where it is installed, beside it in a checkout."""
    installed = HERE / "shipped" / name
    return installed if installed.is_dir() else HERE.parent / name


def sheet_folders(settings: Settings) -> list[tuple[Path, str]]:
    """Where sheets are loaded from: what is shipped, `questions/` of the folder it runs in, and of the data folder."""
    folders = {shipped("questions").resolve(): "shipped"}
    for folder in (Path.cwd(), settings.data):
        folders.setdefault((folder / "questions").resolve(), "loaded")
    return list(folders.items())
