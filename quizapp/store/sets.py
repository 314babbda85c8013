"""Sets and their versions. A version never changes once it is written; a set points to its current one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, ForeignKey, String, UniqueConstraint, bindparam, func, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.store.archive import is_archived
from quizapp.store.base import AnyRow, Base, Id, Json
from quizapp.store.engine import once
from quizapp.store.fact_lines import FactLine, FactLines
from quizapp.store.ids import mint_id
from quizapp.store.reach import EVERYONE, PRIVATE, PUBLIC, is_in_sight
from quizapp.store.recent import Recent


class Sets(Base):
    __tablename__ = "sets"
    id: Mapped[Id] = mapped_column(primary_key=True)
    owner: Mapped[Id]  # a learner's id or EVERYONE; no foreign key, learners may live elsewhere
    written_id: Mapped[str]
    origin: Mapped[str]  # shipped, loaded or browser
    version_id: Mapped[Id | None]  # the current version; no foreign key, which would run in a circle
    created_at: Mapped[datetime]
    reach: Mapped[str]  # private, link or public: who besides its owner may take it up
    link: Mapped[str | None] = mapped_column(String(43), unique=True)  # the secret by which others find it
    __table_args__ = (UniqueConstraint("owner", "written_id"),)


class SetVersions(Base):
    __tablename__ = "set_versions"
    id: Mapped[Id] = mapped_column(primary_key=True)
    set_id: Mapped[Id] = mapped_column(ForeignKey(Sets.id))
    number: Mapped[int]  # counts from 1 within the set
    sheet_hash: Mapped[str]
    generator: Mapped[str]
    sheet: Mapped[str]  # the text as it was written
    file: Mapped[str | None]
    title: Mapped[str]
    language: Mapped[str]
    about: Mapped[Json]  # description, as_of, publisher …: what the sheet says of itself
    facts: Mapped[Json]  # see FactLine
    refusals: Mapped[Json]
    cards: Mapped[int]
    quiz_forms: Mapped[Json]  # how many cards can be asked in each form of a scored quiz
    longest_quiz: Mapped[int]
    loaded_at: Mapped[datetime]
    __table_args__ = (UniqueConstraint("set_id", "number"),)


@dataclass(frozen=True, slots=True)
class Version:
    """The head of a set's version: all but what the sheet gave."""

    id: str
    set_id: str
    written_id: str
    origin: str
    number: int
    title: str
    language: str
    cards: int
    loaded_at: datetime
    owner: str
    reach: str
    link: str | None


class Seen(NamedTuple):
    """A set in the learner's sight, by its current version."""

    set_id: str
    version_id: str


_OWN_PART = ("id", "number", "title", "language", "cards", "loaded_at")  # stands behind the sheet, which may be long
_OWN_PARTS = select(*(getattr(SetVersions, name) for name in _OWN_PART)).where(
    SetVersions.id.in_(bindparam("ids", expanding=True))
)
_SET_PART = ("set_id", "written_id", "origin", "owner", "reach", "link")
_own_parts: Recent[dict[str, Any]] = Recent(most=1024)  # by the version, which never changes
_HEADS: Any = select(
    SetVersions.id, SetVersions.set_id, Sets.written_id, Sets.origin, Sets.owner, Sets.reach, Sets.link
)
_CURRENT = _HEADS.join(Sets, Sets.version_id == SetVersions.id)
_SEEN = _CURRENT.where(is_in_sight(Sets))
_ALL_SEEN = _SEEN.add_columns(Sets.created_at, is_archived(Sets.id).label("is_archived"))
_ONE_SEEN = _SEEN.where(Sets.id == bindparam("set_id"))
_LINKED = _CURRENT.where(Sets.link == bindparam("link"), Sets.reach != PRIVATE)
_ON_OFFER = _CURRENT.where(
    Sets.reach == PUBLIC, Sets.owner != EVERYONE, Sets.owner != bindparam("learner_id"), ~is_in_sight(Sets)
)
_OWN = _CURRENT.where(Sets.owner == bindparam("owner")).add_columns(Sets.created_at)
_IS_ARCHIVED = select(is_archived(Sets.id)).where(Sets.id == bindparam("set_id"))
_VERSION = _HEADS.join(Sets, Sets.id == SetVersions.set_id).where(SetVersions.id == bindparam("version_id"))
_ALL_VERSIONS = (
    _HEADS.join(Sets, Sets.id == SetVersions.set_id)
    .where(SetVersions.set_id == bindparam("set_id"))
    .order_by(SetVersions.number.desc())
)
_LOADED = _CURRENT.where(
    Sets.owner == bindparam("owner"),
    SetVersions.sheet_hash == bindparam("sheet_hash"),
    SetVersions.generator == bindparam("generator"),
)
_WRITTEN = _CURRENT.where(Sets.owner == bindparam("owner"), Sets.written_id == bindparam("written_id"))
_LOCKED_SET = (  # its version is looked up after that: whoever waited for the lock must see the one that came meanwhile
    select(Sets.id, Sets.origin, Sets.version_id)
    .where(Sets.owner == bindparam("owner"), Sets.written_id == bindparam("written_id"))
    .with_for_update(key_share=True)
)
_NUMBER = select(func.max(SetVersions.number)).where(SetVersions.set_id == bindparam("set_id"))
_FACTS = select(SetVersions.id, SetVersions.facts).where(SetVersions.id.in_(bindparam("ids", expanding=True)))


def _heads(db: Connection, rows: Sequence[AnyRow]) -> list[Version]:
    """The versions of these rows, whose columns are those of `_HEADS` and any more."""
    own = {row.id: part for row in rows if (part := _own_parts.get(row.id)) is not None}
    missing = [row.id for row in rows if row.id not in own]
    if missing:
        read = db.execute(_OWN_PARTS, {"ids": missing}).all()
        own |= {row.id: _own_parts.keep(row.id, dict(row._mapping)) for row in read}
    return [Version(**own[row.id], **{name: row._mapping[name] for name in _SET_PART}) for row in rows]


def _head(db: Connection, row: AnyRow | None) -> Version | None:
    return None if row is None else _heads(db, [row])[0]


def read_current_versions(db: Connection, learner_id: str, *, archived: bool = False) -> list[Version]:
    """The current version of each set in the learner's sight, or of each put away; the set that came last first."""
    return _heads(db, [row for row in _read_seen(db, learner_id) if row.is_archived == archived])


def read_sets_in_sight(db: Connection, learner_id: str) -> tuple[Seen, ...]:
    """The same as bare ids."""
    return tuple(Seen(row.set_id, row.id) for row in _read_seen(db, learner_id) if not row.is_archived)


def _read_seen(db: Connection, learner_id: str) -> list[AnyRow]:
    values = {"learner_id": learner_id}
    return once(db, f"sets of {learner_id}", lambda: _last_first(db.execute(_ALL_SEEN, values).all()))


def _last_first(rows: Iterable[AnyRow]) -> list[AnyRow]:
    return sorted(rows, key=lambda row: (row.created_at, row.written_id), reverse=True)


def read_current_version(db: Connection, learner_id: str, set_id: str) -> Version | None:
    """None also where the set belongs to another learner; a set that was put away can still be looked at."""
    row = db.execute(_ONE_SEEN, {"learner_id": learner_id, "set_id": set_id}).one_or_none()
    return _head(db, row)


def find_linked(db: Connection, link: str) -> Version | None:
    """The current version of the set that is shared by this link, if any is now."""
    row = db.execute(_LINKED, {"link": link}).one_or_none()
    return _head(db, row)


def find_on_offer(db: Connection, learner_id: str, set_id: str | None = None) -> list[Version]:
    """Public sets of others that the learner has not taken up, by title; with `set_id` only that one, if it is."""
    wanted = _ON_OFFER if set_id is None else _ON_OFFER.where(Sets.id == set_id)
    found = _heads(db, db.execute(wanted, {"learner_id": learner_id}).all())
    return sorted(found, key=lambda version: (version.title.casefold(), version.set_id))


def read_own_versions(db: Connection, owner: str) -> list[Version]:
    """The current version of each set of an owner, the set that came last first."""
    return _heads(db, _last_first(db.execute(_OWN, {"owner": owner}).all()))


def change_set(db: Connection, set_id: str, **values: Any) -> None:
    """Change whom a set reaches."""
    db.execute(update(Sets).where(Sets.id == set_id).values(**values))


def read_is_archived(db: Connection, learner_id: str, set_id: str) -> bool:
    return bool(db.scalar(_IS_ARCHIVED, {"learner_id": learner_id, "set_id": set_id}))


def read_version(db: Connection, version_id: str) -> Version:
    """Any version, current or not; NoResultFound if there is none."""
    return _heads(db, [db.execute(_VERSION, {"version_id": version_id}).one()])[0]


def find_loaded(db: Connection, *, owner: str, sheet_hash: str, generator: str) -> Version | None:
    """The current version that this very sheet gave, whichever way it came, if it did."""
    key = {"owner": owner, "sheet_hash": sheet_hash, "generator": generator}
    row = db.execute(_LOADED, key).first()
    return _head(db, row)


def read_facts(db: Connection, version_ids: Iterable[str]) -> dict[str, FactLines]:
    """The facts that each version asks."""
    rows = db.execute(_FACTS, {"ids": list(version_ids)})
    return {row.id: FactLines(row.facts) for row in rows}


def read_about(db: Connection, version_id: str) -> dict[str, Any]:
    """What the sheet says of itself, as it was given to `add_version`."""
    about: dict[str, Any] = db.execute(select(SetVersions.about).where(SetVersions.id == version_id)).scalar_one()
    return about


@dataclass(frozen=True, slots=True)
class Extent:
    """What a version can ask: refusals in number, cards by form of a scored quiz, and the longest quiz."""

    refusals: int
    quiz_forms: Mapping[str, int]
    longest_quiz: int


_extents: Recent[Extent] = Recent(most=1024)


def read_extent(db: Connection, version_id: str) -> Extent:
    known = _extents.get(version_id)
    if known is not None:
        return known
    columns = (SetVersions.refusals, SetVersions.quiz_forms, SetVersions.longest_quiz)
    row = db.execute(select(*columns).where(SetVersions.id == version_id)).one()
    return _extents.keep(version_id, Extent(len(row.refusals), row.quiz_forms, row.longest_quiz))


def list_versions(db: Connection, set_id: str) -> list[Version]:
    """Every version of a set, the newest first."""
    return _heads(db, db.execute(_ALL_VERSIONS, {"set_id": set_id}).all())


def read_sheet_text(db: Connection, version_id: str) -> str:
    return db.execute(select(SetVersions.sheet).where(SetVersions.id == version_id)).scalar_one()


def find_written(db: Connection, owner: str, written_id: str) -> Version | None:
    """The current version of the set that bears this written id for its owner."""
    row = db.execute(_WRITTEN, {"owner": owner, "written_id": written_id}).one_or_none()
    return _head(db, row)


@dataclass(frozen=True, slots=True)
class KnownSet:
    id: str
    origin: str
    number: int  # the highest of its versions; the current one may be an earlier one
    version_id: str


def find_set(db: Connection, owner: str, written_id: str) -> KnownSet | None:
    """The set that bears this written id for its owner, locked until the commit."""
    row = db.execute(_LOCKED_SET, {"owner": owner, "written_id": written_id}).one_or_none()
    if row is None:
        return None
    return KnownSet(row.id, row.origin, db.scalar(_NUMBER, {"set_id": row.id}) or 0, row.version_id)


def add_set(db: Connection, *, owner: str, written_id: str, origin: str, now: datetime) -> str:
    """It reaches nobody but its owner, which may be everyone."""
    set_id = mint_id()
    row = {"id": set_id, "owner": owner, "written_id": written_id, "origin": origin, "created_at": now}
    reach = PUBLIC if owner == EVERYONE else PRIVATE
    db.execute(insert(Sets).values(version_id=None, reach=reach, link=None, **row))
    return set_id


def add_version(db: Connection, set_id: str, *, facts: Sequence[FactLine], **values: Any) -> str:
    """Write a version and make it the set's current one; `values` are the other columns of `SetVersions`."""
    version_id = mint_id()
    db.execute(insert(SetVersions).values(id=version_id, set_id=set_id, facts=facts, **values))
    db.execute(update(Sets).where(Sets.id == set_id).values(version_id=version_id))
    return version_id
