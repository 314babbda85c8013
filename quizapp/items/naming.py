"""Which entities a text names."""

from __future__ import annotations

from quizapp.facts.scripts import separated


class Naming:
    """The entities by their folded names, which are looked for in a text from left to right."""

    def __init__(self) -> None:
        self._bearers: dict[str, tuple[str, ...]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}  # of the names that begin with a word, in words

    def add(self, name: str, entity: str, *, is_mention: bool) -> None:
        """A name of an entity; in a text it is found if it `is_mention`."""
        name = separated(name)
        self._bearers[name] = (*self._bearers.get(name, ()), entity)
        if not is_mention:
            return
        length, first = 1 + name.count(" "), name.partition(" ")[0]
        lengths = self._lengths.get(first, ())
        if length not in lengths:
            self._lengths[first] = (*lengths, length)

    def mentions(self, reading: str) -> set[str]:
        """The entities that a text names, by a name or a stand-in; takes what `reading` gives."""
        found: set[str] = set()
        tokens = reading.split()
        lengths, bearers = self._lengths, self._bearers
        for start, token in enumerate(tokens):
            if token in lengths:
                for length in lengths[token]:
                    name = " ".join(tokens[start : start + length]) if length > 1 else token
                    if name in bearers:
                        found.update(bearers[name])
        return found

    def namesakes(self, name: str) -> tuple[str, ...]:
        """The entities that bear a folded name."""
        return self._bearers.get(separated(name), ())
