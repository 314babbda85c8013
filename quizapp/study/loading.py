"""Sheets come in: from a text, or from every file of a folder."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection

from quizapp.examiner import Depth, examine
from quizapp.facts.folder import sheets_in
from quizapp.facts.sheet import Problem, Sheet
from quizapp.facts.tree import BROWSER_LIMITS, COMMAND_LIMITS, without_collector
from quizapp.items.card import GENERATOR
from quizapp.items.making import Making
from quizapp.store.reach import EVERYONE
from quizapp.store.sets import Version, find_loaded
from quizapp.study.act import commits, reads
from quizapp.study.apart import Examine
from quizapp.study.failures import Failure, NotSaved, SetConflict, SheetError, Unreadable
from quizapp.study.publishing import IncomingSheet, match, publish, unchanged, unwritten_facts
from quizapp.study.sharing import check_room
from quizapp.study.shown_sets import Loaded, Preview

WAITS = 10


def preview(text: str | bytes, examine: Examine = examine) -> Preview:
    """What a sheet would ask, or everything that is wrong with it; nothing is stored."""
    examined = examine(text, BROWSER_LIMITS, Depth.CARDS)
    sheet, making = examined.sheet, examined.making
    if sheet is None or making is None:
        return Preview(examined.problems)
    return Preview(
        examined.problems,
        sheet.id,
        sheet.title,
        len(sheet.facts) + len(sheet.questions),
        making.cards,
        making.orderings,
        making.refusals,
        unwritten_facts(sheet),
    )


def find_problems(text: str | bytes, examine: Examine = examine) -> Preview:
    """What is wrong with a sheet, without what it would ask: quick enough to be asked while it is written."""
    examined = examine(text, BROWSER_LIMITS, Depth.PROBLEMS)
    sheet = examined.sheet
    return Preview(examined.problems) if sheet is None else Preview(examined.problems, sheet.id, sheet.title)


def load_set(
    text: str | bytes,
    *,
    origin: str,
    file: str | None,
    now: datetime,
    owner: str = EVERYONE,
    taken: Collection[str] = (),
    examine: Examine = examine,
    is_correction: bool = False,
    most_sets: int | None = None,
) -> Loaded:
    """Make a sheet a set's current version, if it or the generator has changed since; otherwise nothing is written.

    `origin` is shipped, loaded or browser; the very same sheet changes nothing, whichever way it comes. `taken` are
    written ids that this load may not touch. `examine` may do its work elsewhere. With `is_correction`
    past quizzes are marked anew. An owner may keep `most_sets`, or any number. Raises SheetError, SetConflict and
    TooManySets; then the set stays as it was.
    """
    same = find_same(text, owner=owner)
    if same is not None:
        return same
    raw, sheet_hash = _hash(text)
    with without_collector():
        examined = examine(text, BROWSER_LIMITS if origin == "browser" else COMMAND_LIMITS, Depth.QUIZ)
        if examined.sheet is None or examined.making is None:
            raise SheetError(examined.problems)
        if examined.sheet.id in taken:
            raise SetConflict(examined.sheet.id, origin)
        sheet, making = examined.sheet, examined.making
        matched = match(making.cards, unwritten_facts(sheet), owner=owner, written_id=sheet.id)
        text = raw.decode("utf-8-sig")
        source = IncomingSheet(text, sheet_hash, origin, file, owner, examined.longest_quiz, matched, is_correction)
        return _publish(source, sheet, making, examined.problems, now, most_sets)


def find_same(text: str | bytes, *, owner: str = EVERYONE) -> Loaded | None:
    """The set whose current version this very sheet gave, if there is one: to load it again would change nothing."""
    loaded = _find_loaded(owner=owner, sheet_hash=_hash(text)[1])
    return None if loaded is None else unchanged(loaded)


def _hash(text: str | bytes) -> tuple[bytes, str]:
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return raw, sha256(raw).hexdigest()


@reads
def _find_loaded(db: Connection, *, owner: str, sheet_hash: str) -> Version | None:
    return find_loaded(db, owner=owner, sheet_hash=sheet_hash, generator=GENERATOR)


@commits
def _publish(
    db: Connection,
    source: IncomingSheet,
    sheet: Sheet,
    making: Making,
    warnings: tuple[Problem, ...],
    now: datetime,
    most_sets: int | None,
) -> Loaded:
    if most_sets is not None:
        check_room(db, source.owner, sheet.id, most_sets)
    return publish(db, source, sheet, making, warnings, now)


def load_folder(
    folder: Path, *, origin: str, now: datetime, taken: Collection[str] = ()
) -> tuple[list[Loaded], list[tuple[Path, Failure]]]:
    """Load every sheet of a folder in the order of the file names; what failed is listed with its file.

    A folder that is not there has no sheets. Of two sheets with one id the second fails, as does one in `taken`.
    """
    loaded: list[Loaded] = []
    failed: list[tuple[Path, Failure]] = []
    for file in sheets_in(folder):
        taken = {*taken, *(done.written_id for done in loaded)}
        try:
            loaded.append(_load_in_turn(read_file(file), origin, file, now, taken))
        except (SheetError, SetConflict, Unreadable) as failure:
            failed.append((file, failure))
    return loaded, failed


def _load_in_turn(text: bytes, origin: str, file: Path, now: datetime, taken: Collection[str]) -> Loaded:
    """Workers that start at once load the same sheets: whoever waited in vain for another looks again."""
    for _ in range(WAITS):
        try:
            return load_set(text, origin=origin, file=str(file), now=now, taken=taken)
        except NotSaved as failure:
            if failure.reason != "locked":
                raise
    return load_set(text, origin=origin, file=str(file), now=now, taken=taken)


def read_file(file: Path) -> bytes:
    """The bytes of a sheet, of one that is too large just enough to tell; raises Unreadable."""
    try:
        with file.open("rb") as opened:
            return opened.read(COMMAND_LIMITS.bytes + 1)
    except OSError as error:
        raise Unreadable(error.strerror or str(error)) from None
