"""Sets shared with others: to whom an author's set is open, and how a learner takes up one of another."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from quizapp.store.learners import read_learner
from quizapp.store.reach import BY_LINK, EVERYONE, PRIVATE, PUBLIC, REACHES, add_member, count_members, is_member
from quizapp.store.sets import (
    Version,
    change_set,
    find_linked,
    find_on_offer,
    read_about,
    read_current_version,
    read_facts,
    read_own_versions,
)
from quizapp.study.act import commits, reads
from quizapp.study.failures import BadSetting, NotYours, TooManySets, UnknownSet

__all__ = ["BY_LINK", "PRIVATE", "PUBLIC", "REACHES"]
LINK_BYTES = 32


@dataclass(frozen=True, slots=True)
class SetOffer:
    """A set that a learner may take up, or has in sight already."""

    set_id: str
    title: str
    language: str
    description: str
    facts: int
    cards: int
    is_taken: bool


@dataclass(frozen=True, slots=True)
class SharedSet:
    """Whom an author's set reaches: `link` is its secret, None where it has none; `members` have taken it up."""

    reach: str
    link: str | None
    members: int


@reads
def offers(db: Connection, learner_id: str) -> list[SetOffer]:
    """Public sets of others that the learner has not taken up, by title."""
    return [_offer(db, version, is_taken=False) for version in find_on_offer(db, learner_id)]


@reads
def find_offer(db: Connection, learner_id: str, set_id: str) -> SetOffer:
    """Raises UnknownSet where the set is not public."""
    return _find(db, learner_id, set_id, None)[1]


@reads
def find_linked_offer(db: Connection, learner_id: str, link: str) -> SetOffer:
    """The set that this link shares; raises UnknownSet where it shares none, or none any more."""
    return _find(db, learner_id, None, link)[1]


@commits
def take_up(
    db: Connection, learner_id: str, *, set_id: str | None = None, link: str | None = None, now: datetime
) -> str:
    """Take up a public set, or the one that a link shares, and gives its id; what is taken up already stays so."""
    read_learner(db, learner_id, lock=True)
    version, offer = _find(db, learner_id, set_id, link)
    if not offer.is_taken and not is_member(db, learner_id, version.set_id):
        add_member(db, learner_id, version.set_id, now)
    return version.set_id


def _find(db: Connection, learner_id: str, set_id: str | None, link: str | None) -> tuple[Version, SetOffer]:
    offered = find_on_offer(db, learner_id, set_id) if link is None else [find_linked(db, link)]
    version = offered[0] if offered else None
    seen_id = version.set_id if version else set_id
    seen = read_current_version(db, learner_id, seen_id) if seen_id else None
    found = version or (seen if seen is not None and seen.reach == PUBLIC else None)
    if found is None:
        raise UnknownSet(set_id or "")
    return found, _offer(db, found, is_taken=seen is not None)


def _offer(db: Connection, version: Version, *, is_taken: bool) -> SetOffer:
    facts, about = read_facts(db, [version.id])[version.id], read_about(db, version.id)
    description = about.get("description") or ""
    return SetOffer(version.set_id, version.title, version.language, description, len(facts), version.cards, is_taken)


# --- an author's own ------------------------------------------------------------------------------------


@reads
def reach_of(db: Connection, owner: str, set_id: str) -> SharedSet | None:
    """None where the set is not this owner's."""
    version = read_current_version(db, owner, set_id)
    if version is None or version.owner != owner or owner == EVERYONE:
        return None
    return SharedSet(version.reach, version.link, count_members(db, [set_id]).get(set_id, 0))


@commits
def change_reach(db: Connection, owner: str, set_id: str, reach: str, *, has_new_link: bool = False) -> None:
    """Open a set to others, or close it. Who has taken it up keeps it until it is private; then what they answered
    stays, and nothing of it is asked. With a new link the old one leads nowhere. Raises NotYours and BadSetting.
    """
    version = own_version(db, owner, set_id)
    if version.owner != owner:
        raise NotYours(set_id)
    if reach not in REACHES:
        raise BadSetting("reach")
    needs_link = reach != PRIVATE and (has_new_link or version.link is None)
    change_set(db, set_id, reach=reach, link=secrets.token_urlsafe(LINK_BYTES) if needs_link else version.link)


def own_version(db: Connection, owner: str, set_id: str) -> Version:
    """The current version of a set whose sheet this owner may see: its own, or everyone's. Raises UnknownSet where the
    set is out of sight, and NotYours where it is only shared.
    """
    version = read_current_version(db, owner, set_id)
    if version is None:
        raise UnknownSet(set_id)
    if version.owner not in (owner, EVERYONE):
        raise NotYours(set_id)
    return version


def check_room(db: Connection, owner: str, written_id: str, most: int) -> None:
    """Raises TooManySets where a set of this id would be one more than an author may keep, in the caller's transaction:
    until that ends nobody else adds one.
    """
    read_learner(db, owner, lock=True)
    own = read_own_versions(db, owner)
    if len(own) >= most and written_id not in {version.written_id for version in own}:
        raise TooManySets(most)


def check_count(db: Connection, owner: str, most: int) -> None:
    """Raises TooManySets where the owner keeps more than that by now, in the caller's transaction."""
    if len(read_own_versions(db, owner)) > most:
        raise TooManySets(most)
