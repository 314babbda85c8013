"""What a judge of items may read of a sheet: plain names, and what lies in what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from judge_words import fold


@dataclass(frozen=True)
class Thing:
    """An entity of the sheet by its plain names."""

    kind: str
    names: tuple[str, ...]
    metonyms: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


@dataclass
class Book:
    """What the judge reads of a sheet: its language, its entities by id, and the facts that say where they stand."""

    language: str = "en"
    things: Mapping[str, Thing] = field(default_factory=dict)
    located: frozenset[str] = frozenset()

    @cached_property
    def every_name(self) -> frozenset[str]:
        return frozenset(fold(name) for thing in self.things.values() for name in thing.names)

    def names_of(self, option: Mapping[str, Any]) -> frozenset[str]:
        """Folded: the option as shown and every other name of the entity it stands for."""
        thing = self.things.get(option["value"] or "")
        return frozenset(filter(None, map(fold, (option["text"], *(thing.names if thing else ())))))

    def stand_ins(self, option: Mapping[str, Any]) -> frozenset[str]:
        """Metonyms, but for those that are the name of something else in the sheet."""
        thing = self.things.get(option["value"] or "")
        return frozenset(map(fold, thing.metonyms if thing else ())) - self.every_name

    def containers(self, value: str | None) -> set[str]:
        found: set[str] = set()
        waiting = [value or ""]
        while waiting:
            for outer in self.things[name].within if (name := waiting.pop()) in self.things else ():
                if outer not in found:
                    found.add(outer)
                    waiting.append(outer)
        return found

    @cached_property
    def by_name(self) -> Mapping[str, frozenset[str]]:
        return {fold(thing.names[0]): frozenset(map(fold, thing.names)) for thing in self.things.values()}
