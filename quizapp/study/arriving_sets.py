"""The sets of a file find their place: one that is here is kept as it is, one that is not is written as it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from msgspec import to_builtins
from msgspec.structs import asdict
from sqlalchemy import Connection

from quizapp.exchange import rows
from quizapp.exchange.reading import BadLine
from quizapp.items.card import card_from_json
from quizapp.items.item import answer_text
from quizapp.store.base import Base
from quizapp.store.cards import CardContents, Cards, KnownCard, VersionCards, read_known_cards
from quizapp.store.ids import mint_id
from quizapp.store.incoming import (
    find_ids,
    insert_rows,
    read_content_ids,
    read_sets,
    read_sets_of_others,
    read_versions,
    set_current,
)
from quizapp.store.reach import EVERYONE, PRIVATE, PUBLIC
from quizapp.store.sets import Sets, SetVersions

BATCH = 500  # contents held at once
Numbered = Iterable[tuple[int, Any]]


@dataclass(frozen=True, slots=True)
class _Home:
    """Where a set of the file is kept here; `version_id` is its current version in the file."""

    id: str
    is_new: bool
    version_id: str
    is_shared: bool = False  # others see it, and what the file adds to it is not for them


@dataclass(frozen=True, slots=True)
class Changed:
    """A card that has another answer here than in the file, with its set and what the file's answer is."""

    set_id: str
    was: str | None = None


class SetDiffers(Exception):
    """A set of the file would add to one that others see; `set_id` is its id in the file."""

    def __init__(self, set_id: str) -> None:
        super().__init__(set_id)
        self.set_id = set_id


class ArrivingSets:
    """Takes the rows type by type, in the order of the file; the dictionaries say where each id of the file is now.

    A set is found by its written id, where it came the same way or its sheet is the very same; a set that is here under
    this id by another way and with another sheet is left alone, and the one that comes becomes the learner's own. Cards
    are found by id, written name or any other name, contents by card and hash, versions by sheet and generator.

    With `apart`, where others see sets as well, what is added is the learner's own: a set that differs from one of
    everyone's raises SetDiffers, and those named there are not looked for among everyone's again.
    """

    def __init__(
        self,
        db: Connection,
        learner_id: str,
        now: datetime,
        sheet_hashes: Mapping[str, str],
        apart: Collection[str] | None = None,
    ) -> None:
        self._db = db
        self._apart = apart
        self._learner_id = learner_id
        self._now = now
        self._sheet_hashes = sheet_hashes  # of the current version of each set of the file
        self._homes: dict[str, _Home] = {}
        self._values: dict[str, str] = {}  # by card here, where the file has another value: the file's
        self._new_versions: set[str] = set()
        self.cards: dict[str, str] = {}
        self.contents: dict[str, str] = {}
        self.versions: dict[str, str] = {}
        self.changed: dict[str, Changed] = {}  # by card here

    @property
    def added(self) -> int:
        """How many sets are new here."""
        return sum(home.is_new for home in self._homes.values())

    def set_id(self, set_id: str) -> str:
        return self._homes[set_id].id

    # --- sets -----------------------------------------------------------------------------------------------

    def take_sets(self, numbered: Numbered) -> None:
        here = {
            EVERYONE: read_sets_of_others(self._db, self._learner_id),
            self._learner_id: read_sets(self._db, self._learner_id),
        }
        taken: set[str] = set()
        added: list[dict[str, Any]] = []
        came = sorted(numbered, key=lambda pair: not pair[1].is_own)  # what is the learner's own finds its place first
        free = self._free(Sets, [row.id for _, row in came])
        for line, row in came:
            is_apart = row.is_own or row.id in (self._apart or ())
            owners = (self._learner_id,) if is_apart else (EVERYONE, self._learner_id)
            found = self._find(row, [each for owner in owners for each in here[owner]], taken)
            if found is None:
                places = (self._learner_id,) if self._apart is not None else owners
                owner = self._owner(line, row, places, {place: {each[1] for each in here[place]} for place in places})
                values = {"owner": owner, "version_id": None, "written_id": row.written_id, "origin": row.origin}
                values |= {"reach": PUBLIC if owner == EVERYONE else PRIVATE, "link": None}
                added.append({"id": free[row.id], "created_at": row.created_at, **values})
                here[owner].append((free[row.id], row.written_id, row.origin))
            is_shared = self._apart is not None and found in {each[0] for each in here[EVERYONE]}
            self._homes[row.id] = _Home(found or free[row.id], found is None, row.version_id, is_shared)
            taken.add(found or free[row.id])
        self._insert(Sets, added)

    def _find(self, row: rows.SetRow, here: Sequence[tuple[str, str, str]], taken: set[str]) -> str | None:
        for set_id, written_id, origin in here:
            if written_id != row.written_id or set_id in taken:
                continue
            if origin == row.origin or self._sheet_hashes[row.id] in {v[2] for v in read_versions(self._db, set_id)}:
                return set_id
        return None

    def _owner(self, line: int, row: rows.SetRow, owners: Sequence[str], names: Mapping[str, set[str]]) -> str:
        for owner in owners:
            if row.written_id not in names[owner]:
                return owner
        raise BadLine(line, "set_taken", written_id=row.written_id)

    def _free(self, table: type[Base], ids: Sequence[str]) -> dict[str, str]:
        """Each id itself where nothing here bears it, else a new one."""
        borne = find_ids(self._db, table, ids)
        return {each: mint_id() if each in borne else each for each in ids}

    def _insert(self, table: type[Base], values: Iterable[Mapping[str, Any]]) -> None:
        insert_rows(self._db, table, values)

    def _make_current(self, set_id: str, version_id: str) -> None:
        set_current(self._db, set_id, version_id)

    def _keep_shared(self, set_id: str, added: Sequence[object]) -> None:
        if added and self._homes[set_id].is_shared:
            raise SetDiffers(set_id)

    # --- cards and contents ---------------------------------------------------------------------------------

    def take_cards(self, numbered: Numbered) -> None:
        of_sets: dict[str, list[rows.CardRow]] = defaultdict(list)
        for _, row in numbered:
            of_sets[row.set_id].append(row)
        for set_id, came in of_sets.items():
            home = self._homes[set_id]
            known = [] if home.is_new else read_known_cards(self._db, home.id)
            matches = _match(came, known)
            for row_id, card in matches.items():
                self.cards[row_id] = card.id
            new = [row for row in came if row.id not in matches]
            self._keep_shared(set_id, new)
            self.cards |= self._free(Cards, [row.id for row in new])
            names = {card.written for card in known}
            self._insert(Cards, [self._card(row, home, names) for row in new])
            for row in came:
                if row.id in matches and matches[row.id].value_key != row.value_key:
                    self._values[row.id] = row.value_key
                    self.changed[self.cards[row.id]] = Changed(home.id)

    def _card(self, row: rows.CardRow, home: _Home, names: set[str]) -> dict[str, Any]:
        """A card that the set has not here is one that its sheet does not ask here."""
        card_id = self.cards[row.id]
        values = asdict(row) | {"id": card_id, "set_id": home.id}
        if not home.is_new:
            values["retired_at"] = row.retired_at or self._now
            values["written"] = card_id if row.written in names else row.written
        return values

    def take_contents(self, numbered: Numbered) -> None:
        stored: dict[str, dict[tuple[str | None, str], str]] = {}
        waiting = iter(numbered)
        while batch := [row for _, row in islice(waiting, BATCH)]:
            free = self._free(CardContents, [row.id for row in batch])
            added = []
            for row in batch:
                home = self._homes[row.set_id]
                if row.set_id not in stored:
                    stored[row.set_id] = {} if home.is_new else read_content_ids(self._db, home.id)
                key = (self.cards[row.card_id] if row.card_id else None, row.content_hash)
                if key not in stored[row.set_id]:
                    self._keep_shared(row.set_id, [row])
                    stored[row.set_id][key] = free[row.id]
                    content = {"hash": row.content_hash, "content": row.content}
                    added.append({"id": free[row.id], "set_id": home.id, "card_id": key[0], **content})
                self.contents[row.id] = stored[row.set_id][key]
                if row.card_id in self._values and self._values[row.card_id] == row.content.get("value_key"):
                    was = answer_text(card_from_json(row.content))
                    self.changed[self.cards[row.card_id]] = Changed(home.id, was)
            self._insert(CardContents, added)

    # --- versions -------------------------------------------------------------------------------------------

    def take_versions(self, numbered: Numbered) -> None:
        for _, row in numbered:
            home = self._homes[row.set_id]
            known = read_versions(self._db, home.id)
            here = None if home.is_new else _find_version(row, known)
            self.versions[row.id] = here or self._free(SetVersions, [row.id])[row.id]
            if here is None:
                self._keep_shared(row.set_id, [row])
                self._new_versions.add(row.id)
                self._insert(SetVersions, [self._version(row, home, {number for _, number, *_ in known})])
            if home.is_new and row.id == home.version_id:
                self._make_current(home.id, self.versions[row.id])

    def _version(self, row: rows.VersionRow, home: _Home, numbers: set[int]) -> dict[str, Any]:
        number = row.number if row.number not in numbers else max(numbers) + 1
        plain: dict[str, Any] = to_builtins({"about": row.about, "refusals": row.refusals})
        plain["facts"] = [fact | {"cards": [self.cards[card_id] for card_id in fact["cards"]]} for fact in row.facts]
        return asdict(row) | plain | {"id": self.versions[row.id], "set_id": home.id, "number": number}

    def take_asked(self, numbered: Numbered) -> None:
        """What each new version asks; one that is here asks what it asks here."""
        self._insert(
            VersionCards,
            (
                {
                    "version_id": self.versions[row.version_id],
                    "position": row.position,
                    "turn": row.turn,
                    "card_id": self.cards[row.card_id] if row.card_id else None,
                    "content_id": self.contents[row.content_id],
                    "until": row.until,
                }
                for _, row in numbered
                if row.version_id in self._new_versions
            ),
        )


def _match(came: Sequence[rows.CardRow], known: Sequence[KnownCard]) -> dict[str, KnownCard]:
    """The card here that each card of the file is: by id, else by its written name, else by any name; none is two."""
    by_id = {card.id: card for card in known}
    by_written = {card.written: card for card in known}
    by_name = {name: card for card in sorted(known, key=lambda card: not card.is_retired) for name in card.names}
    matches: dict[str, KnownCard] = {}
    taken: set[str] = set()

    def candidates(row: rows.CardRow) -> Iterator[tuple[int, KnownCard | None]]:
        yield 0, by_id.get(row.id)
        yield 1, by_written.get(row.written)
        yield from ((2, by_name.get(name)) for name in (row.written, *row.names))

    for rank in range(3):
        for row in came:
            for way, card in candidates(row):
                if way == rank and row.id not in matches and card is not None and card.id not in taken:
                    matches[row.id] = card
                    taken.add(card.id)
    return matches


def _find_version(row: rows.VersionRow, known: Sequence[tuple[str, int, str, str]]) -> str | None:
    same = [version_id for version_id, _, *made in known if made == [row.sheet_hash, row.generator]]
    return row.id if row.id in {each[0] for each in known} else same[-1] if same else None
