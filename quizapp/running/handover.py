"""The commands that hand a learner's data over: into a file, and from a file in again."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shlex import quote

from flask import Flask

from quizapp.app import Running, create_app
from quizapp.cli_sheets import ERRORS, FINE
from quizapp.exchange.reading import BadLine
from quizapp.running.serving import refuse
from quizapp.settings import CannotStart, Settings, read_settings
from quizapp.store.engine import db
from quizapp.study.arrival import TakenIn
from quizapp.study.failures import StoreFailure
from quizapp.study.handover import hand_out, take_in
from quizapp.wording.notices import bad_line_sentence


def export_to(target: Path | None, *, data: str | None) -> int:
    """Write the learner's data into a file that is not there yet, whole or not at all, or to standard output."""
    try:
        settings = read_settings(os.environ, data=data)
        _must_exist(settings)
        with _opened(settings) as running:
            lines = hand_out(running.learner_id, now=running.clock())
            if target is None:
                sys.stdout.buffer.writelines(lines)
                sys.stdout.buffer.flush()
                return FINE
            _write_whole(target, lines)
    except CannotStart as failure:
        return refuse(str(failure))
    except FileExistsError:
        return refuse(f"{target} is there already, and an export is never overwritten. Choose another name.")
    except StoreFailure as failure:
        return refuse(f"The database cannot be read: {failure.reason}. Wait a moment, then try again.")
    except OSError as failure:
        return refuse(f"Nothing was exported: {failure}.")
    print(f"{target} holds all your data. `quizapp import {quote(str(target))}` takes them in, here or elsewhere.")
    return FINE


def import_from(source: Path, *, data: str | None) -> int:
    """Take in what a file has and the database has not; exit code 1 where something is wrong with the file."""
    try:
        with source.open("rb") as file, _opened(read_settings(os.environ, data=data)) as running:
            taken = take_in(running.learner_id, file, now=running.clock())
    except CannotStart as failure:
        return refuse(str(failure))
    except BadLine as bad:
        print(f"{source}: {bad_line_sentence(bad)}", file=sys.stderr)
        return ERRORS
    except StoreFailure as failure:
        return refuse(f"Nothing was taken in, and everything is as it was: {failure.reason}. Try again.")
    except OSError as failure:
        return refuse(f"{source} cannot be read: {failure.strerror or failure}.")
    _tell(taken)
    return FINE


def _must_exist(settings: Settings) -> None:
    """An export never makes the database that it is to read."""
    if isinstance(settings.store, Path) and not settings.store.exists():
        raise CannotStart(f"There is no database at {settings.store} yet. Choose its folder with --data DIR.")


@contextmanager
def _opened(settings: Settings) -> Iterator[Running]:
    app: Flask = create_app(settings, folders=())
    with app.app_context():
        try:
            running: Running = app.extensions["quizapp"]
            yield running
        finally:
            db.engine.dispose()


def _write_whole(target: Path, lines: Iterator[bytes]) -> None:
    """FileExistsError where there is such a file, also one that came meanwhile."""
    if target.exists():
        raise FileExistsError(target)
    draft = target.with_name(f"{target.name}.part")
    try:
        with draft.open("wb") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, target)  # unlike a rename it never replaces
    finally:
        draft.unlink(missing_ok=True)


def _tell(taken: TakenIn) -> None:
    print(f"Taken in: {taken.lines:,} lines of the log, {taken.quizzes:,} quizzes, {taken.sets:,} sets.")
    print(f"{taken.known_lines:,} lines were here before.")
    if taken.has_settings:
        print("Your settings came along, since nothing was answered here yet.")
    if taken.restarted:
        print(f"{taken.restarted:,} cards have another answer here than in the file, so they begin anew.")
