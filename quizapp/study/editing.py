"""What an author does with a set as a whole: copies, renames or deletes it, and looks at what was flagged in it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from sqlalchemy import Connection

from quizapp.facts.rewriting import rewrite
from quizapp.store.holds import count_flags, list_flags
from quizapp.store.leaving import give_up_set, is_begun
from quizapp.store.reach import EVERYONE
from quizapp.store.sets import Version, read_current_version, read_current_versions, read_own_versions, read_sheet_text
from quizapp.study.act import commits, reads
from quizapp.study.apart import Examine, examine
from quizapp.study.failures import SetConflict, SetInUse, StoreFailure, UnknownSet
from quizapp.study.leaving import remove_set
from quizapp.study.loading import load_set
from quizapp.study.sharing import own_version
from quizapp.study.shown_cards import Flagged
from quizapp.study.shown_sets import Loaded

MOST_FLAGS = 100  # on a page, the newest


@reads
def copy_sheet(db: Connection, learner_id: str, set_id: str) -> str:
    """The sheet of a copy, with an id that no set in the learner's sight has and a title that says so. Raises
    UnknownSet and NotYours.
    """
    version, text = _read_sheet(db, learner_id, set_id)
    seen = [each for archived in (False, True) for each in read_current_versions(db, learner_id, archived=archived)]
    taken = {each.written_id for each in seen}
    names = (f"{version.written_id}-copy{f'-{number}' if number > 1 else ''}" for number in count(1))
    free = next(name for name in names if name not in taken)
    return rewrite(text, {"id": free, "title": f"Copy of {version.title}"})


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """A set that was written in the browser, or one of another origin in which something was flagged."""

    set_id: str
    title: str
    language: str
    number: int  # of its version
    flags: int


@reads
def own_sheets(db: Connection, owner: str = EVERYONE) -> tuple[OwnSheet, ...]:
    """What an author may want to go on with, the set that came last first."""
    flags = count_flags(db)
    return tuple(
        OwnSheet(version.set_id, version.title, version.language, version.number, flags.get(version.set_id, 0))
        for version in read_own_versions(db, owner)
        if version.origin == "browser" or version.set_id in flags
    )


def rename_set(
    learner_id: str, set_id: str, title: str, *, owner: str = EVERYONE, examine: Examine = examine, now: datetime
) -> Loaded:
    """Publish the set's sheet with another title. Raises UnknownSet, NotYours, SheetError, and SetConflict where the
    set came another way than from the browser, and is named there.
    """
    text = rewrite(_find_text(learner_id, set_id, owner), {"title": title})
    return load_set(text, origin="browser", file=None, owner=owner, examine=examine, now=now)


def delete_set(learner_id: str, set_id: str, *, owner: str = EVERYONE) -> None:
    """Take a set of which nobody has done anything out of sight for good; the housekeeping of a shared server removes
    it, with all its versions. Raises UnknownSet, NotYours, SetInUse, and SetConflict where it is of another owner, or
    came another way than from the browser.
    """
    _give_up(learner_id, set_id, owner)
    if owner == EVERYONE:  # in personal mode nobody comes to tidy
        with suppress(StoreFailure):
            remove_set(set_id)


@commits
def _give_up(db: Connection, learner_id: str, set_id: str, owner: str) -> None:
    version = own_version(db, learner_id, set_id)
    if (version.owner, version.origin) != (owner, "browser"):
        raise SetConflict(version.written_id, version.origin)
    if is_begun(db, set_id, owner):
        raise SetInUse(set_id)
    give_up_set(db, set_id)


@reads
def flags_on(db: Connection, learner_id: str, set_id: str, *, owner: str = EVERYONE) -> tuple[Flagged, ...]:
    """What learners have flagged in a set, the newest first and no more than `MOST_FLAGS`; told to its owner alone.
    Raises UnknownSet.
    """
    version = read_current_version(db, learner_id, set_id)
    if version is None:
        raise UnknownSet(set_id)
    if version.owner != owner:
        return ()
    return tuple(Flagged(*found) for found in list_flags(db, set_id, most=MOST_FLAGS))


@reads
def _find_text(db: Connection, learner_id: str, set_id: str, owner: str) -> str:
    version, text = _read_sheet(db, learner_id, set_id)
    if version.owner != owner:
        raise SetConflict(version.written_id, version.origin)
    return text


def _read_sheet(db: Connection, learner_id: str, set_id: str) -> tuple[Version, str]:
    version = own_version(db, learner_id, set_id)
    return version, read_sheet_text(db, version.id)
