"""A set's sheet under another title or id, all else as its author wrote it."""

from __future__ import annotations

from datetime import datetime
from itertools import count

from sqlalchemy import Connection

from quizapp.facts.rewriting import rewrite
from quizapp.store.sets import Version, read_current_version, read_current_versions, read_sheet_text
from quizapp.study.act import reads
from quizapp.study.failures import UnknownSet
from quizapp.study.loading import load_set
from quizapp.study.shown_sets import Loaded


@reads
def copy_sheet(db: Connection, learner_id: str, set_id: str) -> str:
    """The sheet of a copy, with an id that no set in the learner's sight has and a title that says so. Raises
    UnknownSet.
    """
    version, text = _read_sheet(db, learner_id, set_id)
    seen = read_current_versions(db, learner_id) + read_current_versions(db, learner_id, archived=True)
    taken = {each.written_id for each in seen}
    names = (f"{version.written_id}-copy{f'-{number}' if number > 1 else ''}" for number in count(1))
    free = next(name for name in names if name not in taken)
    return rewrite(text, {"id": free, "title": f"Copy of {version.title}"})


def rename_set(learner_id: str, set_id: str, title: str, *, now: datetime) -> Loaded:
    """Publish the set's sheet with another title. Raises UnknownSet, SheetError, and SetConflict where the set came
    another way than from the browser, and is named there.
    """
    return load_set(rewrite(_find_text(learner_id, set_id), {"title": title}), origin="browser", file=None, now=now)


@reads
def _find_text(db: Connection, learner_id: str, set_id: str) -> str:
    return _read_sheet(db, learner_id, set_id)[1]


def _read_sheet(db: Connection, learner_id: str, set_id: str) -> tuple[Version, str]:
    version = read_current_version(db, learner_id, set_id)
    if version is None:
        raise UnknownSet(set_id)
    return version, read_sheet_text(db, version.id)
