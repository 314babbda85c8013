"""What one item of a quiz tells about another: in its question, or in the feedback that follows."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from quizapp.facts.languages import language
from quizapp.facts.text import fold
from quizapp.items.card import Card, Option, plain
from quizapp.items.item import Item
from quizapp.items.sentences import reading
from quizapp.items.terms import content_stems

IN_COMMON = 2  # content words from which two questions speak of the same thing
_CAPITAL = re.compile(r"(?<=\s)[^\W\d_]\w*")


@dataclass(frozen=True, slots=True, eq=False)
class Seat:
    """An item with its texts as names are looked for in them.

    `asked` is what stands on the page with the question, `told` what its feedback adds, `keys` every name of what it
    asks for. `content` are the stems of its content words and `names` the words with a capital inside its sentence.
    Of an ordering, `dates` are the dates of its events, finer and coarser, each with the content words of its label.
    """

    item: Item
    asked: str
    told: str
    keys: frozenset[str]
    content: frozenset[str]
    told_content: frozenset[str]
    names: frozenset[str]
    dates: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()

    @property
    def card(self) -> Card:
        return self.item.card


def take_seat(item: Item) -> Seat:
    shown = [option.text for option in item.options]
    asked = " | ".join([item.stem, *(shown if item.order else ())])
    reasons = [reason.args.get("sentence", "") for option in item.options for reason in option.why]
    capitals = {fold(word) for word in _CAPITAL.findall(asked) if word[:1].isupper()}
    table = language(item.card.language)
    told = " | ".join([plain(item.statement), *shown, *reasons])
    return Seat(
        item,
        reading(asked),
        reading(told),
        _keys(item),
        content_stems(asked, table),
        content_stems(told, table),
        frozenset(capitals),
        tuple((_dates(key), content_stems(key.text, table)) for key in (item.card.keys if item.order else ())),
    )


def _dates(event: Option) -> frozenset[str]:
    """The date of an event as it is shown, and its end alone: 3 September 2025, September 2025, 2025."""
    shown = fold(event.why[0].args["date"]).split()
    return frozenset(" ".join(shown[start:]) for start in range(len(shown)))


def _keys(item: Item) -> frozenset[str]:
    if item.order:
        return frozenset()
    card, keys = item.card, [key.text for key in item.card.keys]
    if item.form != "true_false" and item.key is not None:
        keys = [item.options[item.key].text]
    if item.form in {"not", "count"}:
        return frozenset(map(fold, keys))
    spellings = [name for names in card.answers for name in names if names[0] in keys]
    return frozenset(filter(None, map(fold, (*keys, *spellings))))


def names_key(a: Seat, b: Seat) -> bool:
    """Whether the question of `a` names the key of `b`, or gives the date of an event that `b` asks to put in order."""
    return _names(a.asked, b.keys) or _dates_event(a.asked, a.content, b)


def gives_key_away(a: Seat, b: Seat) -> bool:
    """Rule 27: the question of `a` names the key of `b` and speaks of the same: two content words or one name more."""
    if b.dates or not names_key(a, b):
        return _dates_event(a.asked, a.content, b)
    of_key = {word for key in b.keys for word in key.split()}
    shared = [word for word in a.content & b.content if not any(each.startswith(word) for each in of_key)]
    return len(shared) >= IN_COMMON or bool((a.names & b.names) - of_key)


def tells_key(a: Seat, b: Seat) -> bool:
    """Whether the feedback after `a` names the key of `b`, and the two have more in common than that."""
    if b.dates:
        return _dates_event(a.told, a.told_content, b)
    if not _names(a.told, b.keys):
        return False
    told = {word for word in a.told.split() if len(word) > 3}
    return sum(len(word) > 3 and word in told for word in set(b.asked.split())) >= IN_COMMON


def _dates_event(text: str, content: frozenset[str], ordering: Seat) -> bool:
    """Whether a text gives the date of an event and speaks of it: two content words of its label."""
    return any(
        len(content & label) >= min(IN_COMMON, len(label)) and _names(text, dates) for dates, label in ordering.dates
    )


def _names(text: str, keys: Collection[str]) -> bool:
    return any(f" {key} " in text for key in keys)
