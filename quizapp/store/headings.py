"""What a question's page says of the version that it is from. A version never changes, so it is read once."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from quizapp.store.recent import Recent
from quizapp.store.sets import SetVersions


@dataclass(frozen=True, slots=True)
class Heading:
    """`as_of` is the day that the sheet says it holds for."""

    version_id: str
    set_id: str
    title: str
    as_of: str | None


_HEADING = select(SetVersions.id, SetVersions.set_id, SetVersions.title, SetVersions.about).where(
    SetVersions.id == bindparam("version_id")
)
_read: Recent[Heading] = Recent(most=1024)


def read_heading(db: Connection, version_id: str) -> Heading:
    """NoResultFound if there is no such version."""
    known = _read.get(version_id)
    if known is not None:
        return known
    row = db.execute(_HEADING, {"version_id": version_id}).one()
    return _read.keep(version_id, Heading(row.id, row.set_id, row.title, row.about.get("as_of")))
