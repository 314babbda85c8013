"""The facts of a set that fall due today: very many, of which each answer changes a few."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

MOST_CHANGES = 100  # that are laid over what is shared; after more it is copied


class DueFacts:
    """Each with the moment from which it is due. It never changes: what `changed` gives shares what stays."""

    __slots__ = ("_changes", "_shared")

    def __init__(self, shared: Mapping[str, datetime], changes: Mapping[str, datetime | None] | None = None) -> None:
        """`changes` hold for `shared`; None is no longer due."""
        self._shared, self._changes = shared, changes or {}

    def changed(self, facts: Collection[str], due: Mapping[str, datetime]) -> DueFacts:
        """With `due` in place of what was known of these facts."""
        changes = {**self._changes, **dict.fromkeys(facts), **due}
        if len(changes) <= MOST_CHANGES:
            return DueFacts(self._shared, changes)
        laid_over = {**self._shared, **changes}
        return DueFacts({fact: due_at for fact, due_at in laid_over.items() if due_at is not None})

    def count(self, moment: datetime, apart: Collection[str], *, most: int) -> int:
        """How many are due by then and not `apart`, counted no further than `most`."""
        changes, number = self._changes, 0
        for fact, due_at in changes.items():
            number += due_at is not None and due_at <= moment and fact not in apart
        for fact, due_at in self._shared.items():  # plainly, as it goes past hundreds at every answer
            if number >= most:
                break
            number += due_at <= moment and fact not in changes and fact not in apart
        return min(number, most)
