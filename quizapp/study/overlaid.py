"""What is kept of very many facts or cards, of which each answer changes a few: these are laid over what is shared."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Generic, Self, TypeVar

MOST_CHANGES = 100  # after more all is copied

Value = TypeVar("Value")


class Overlaid(Generic[Value]):
    """It never changes: what `changed` gives shares what stays."""

    __slots__ = ("_changes", "_shared")

    def __init__(self, shared: Mapping[str, Value], changes: Mapping[str, Value | None] | None = None) -> None:
        """`changes` hold for `shared`; None is what is gone."""
        self._shared, self._changes = shared, changes or {}

    def get(self, name: str) -> Value | None:
        return self._changes[name] if name in self._changes else self._shared.get(name)

    def changed(self, names: Collection[str], values: Mapping[str, Value]) -> Self:
        """With `values` in place of what was known of these names."""
        changes = {**self._changes, **dict.fromkeys(names), **values}
        if len(changes) <= MOST_CHANGES:
            return type(self)(self._shared, changes)
        laid_over = {**self._shared, **changes}
        return type(self)({name: value for name, value in laid_over.items() if value is not None})


class DueFacts(Overlaid[datetime]):
    """The facts of a set that fall due today, each with the moment from which it is due."""

    __slots__ = ()

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
