"""What one item of a quiz tells about another: in its question, or in the feedback that follows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from msgspec import structs

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.table import Language
from quizapp.facts.scripts import stands_in
from quizapp.facts.text import fold, needle
from quizapp.items.card import BLANK, Card, Reason, plain
from quizapp.items.item import Item
from quizapp.items.sentences import reading
from quizapp.items.terms import content_stems

ELSEWHERE = "right_elsewhere"  # the reason that says what a wrong option is right for
SHORT = 3  # letters of a word that is no content word and may still tell what is spoken of
IN_COMMON = 2  # content words from which two questions speak of the same thing
_WORD = re.compile(r"[^\W\d_]\w*")
_RANKING = {"en": frozenset(("first", "second", "last"))}  # stop words that tell which of several is meant
_HINT = re.compile(rf"{BLANK} \([^)]*\)")  # what a gap says is missing


@dataclass(frozen=True, slots=True)
class Read:
    """A text as names are looked for in it, the stems of its content words, and its names: words with a capital, and
    words of scripts that have none. `matter` are the content words and what is shorter and still tells what is spoken
    of: words of three letters (*cup*), figures (*2023*), and which of several it was (*first*).
    """

    text: str
    content: frozenset[str]
    names: frozenset[str]
    matter: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Seat:
    """An item with its texts as names are looked for in them.

    `asked` is what stands on the page with the question, `told` each sentence that its feedback adds, `keys` every name
    of what it asks for. Of an ordering, `dates` are the dates of its events, finer and coarser, each with the content
    words of its label.
    """

    item: Item
    asked: Read
    told: tuple[Read, ...]
    keys: frozenset[str]
    dates: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()

    @property
    def card(self) -> Card:
        return self.item.card


def take_seat(item: Item) -> Seat:
    table = language(item.card.language)
    is_said = item.order or item.form == "not"  # three of the four are what the question says
    shown = [option.text for option in item.options] if is_said else []
    reasons = [reason.args["sentence"] for option in item.options for reason in option.why if "sentence" in reason.args]
    return Seat(
        item,
        _read(" | ".join([item.stem, *shown]), table),
        tuple(_read(sentence, table) for sentence in dict.fromkeys([plain(item.statement), *reasons])),
        _keys(item),
        tuple(
            (_dates(key.why[0].args["date"]), content_stems(key.text, table))
            for key in (item.card.keys if item.order else ())
        ),
    )


def _read(text: str, table: Language) -> Read:
    words = _WORD.findall(text.replace(BLANK, " "))
    names = {fold(word) for word in words if word[0] != word[0].lower() or word.upper() == word.lower()}
    content = content_stems(_HINT.sub(" ", text), table)
    tokens = fold(_HINT.sub(" ", text)).split()
    short = {word for word in tokens if len(word) == SHORT or word.isdigit()} - table.stop_words
    matter = content.union(short, _RANKING.get(table.code, frozenset()).intersection(tokens))
    return Read(reading(text), content, frozenset(names - table.stop_words), matter)


def _dates(date: str) -> frozenset[str]:
    """A date as it is shown, and its end alone, while it has a figure: 3 September 2025, September 2025, 2025."""
    shown = fold(date).split()
    ends = [" ".join(shown[start:]) for start in range(len(shown))]
    return frozenset(end for end in ends if any(map(str.isdigit, end)))


def _keys(item: Item) -> frozenset[str]:
    if item.order:
        return frozenset()
    card, keys = item.card, [key.text for key in item.card.keys]
    if item.form != "true_false" and item.key is not None:
        keys = [item.options[item.key].text]
    if item.form in {"not", "count"}:
        return frozenset(map(needle, keys))
    spellings = [name for names in card.answers for name in names if names[0] in keys]
    return frozenset(filter(None, map(needle, (*keys, *spellings)))) | _coarser(item)


def _coarser(item: Item) -> frozenset[str]:
    """Of a choice of dates what less than the key tells it from the other options: the year, if they have others."""
    if item.form != "date" or item.key is None:
        return frozenset()
    others = [_dates(option.text) for place, option in enumerate(item.options) if place != item.key]
    return _dates(item.options[item.key].text).difference(*others)


def names_key(a: Seat, b: Seat) -> bool:
    """Whether the question of `a` names the key of `b`, or gives the date of an event that `b` asks to put in order."""
    return _names(a.asked.text, b.keys) or _dates_event(a.asked, b)


def gives_key_away(a: Seat, b: Seat) -> bool:
    """Rule 27: the question of `a` names the key of `b` and speaks of the same, or dates one of its events."""
    return _tells(a.asked, b, of_matter=True) or _dates_event(a.asked, b)


def tells_key(a: Seat, b: Seat, *, statement_only: bool = False) -> bool:
    """Whether a sentence of the feedback after `a` gives the key of `b` away; `statement_only` leaves out what the
    wrong options of `a` are right for, which `keep_back` keeps back.
    """
    return any(_gives_away(sentence, b) for sentence in (a.told[:1] if statement_only else a.told))


def keep_back(item: Item, coming: Iterable[Item]) -> Item:
    """The item without saying where a wrong option would be right, as far as that gives a coming item's key away."""
    if not any(reason.code == ELSEWHERE for option in item.options for reason in option.why):
        return item
    seats, table = [take_seat(each) for each in coming], language(item.card.language)
    options = [
        structs.replace(option, why=tuple(reason for reason in option.why if not _is_tale(reason, seats, table)))
        for option in item.options
    ]
    return replace(item, options=tuple(options))


def _is_tale(reason: Reason, coming: Sequence[Seat], table: Language) -> bool:
    if reason.code != ELSEWHERE or not coming:
        return False
    told = _read(reason.args["sentence"], table)
    return any(_gives_away(told, seat) for seat in coming)


def _gives_away(told: Read, seat: Seat) -> bool:
    """It names the key and has any word in common with the question, or dates an event: what is only a matter of order
    can be settled strictly. A sentence that may be false says so much that naming its key is enough.
    """
    least = 0 if seat.item.form == "true_false" else 1
    return _tells(told, seat, least) or _dates_event(told, seat)


def _tells(told: Read, seat: Seat, least: int = IN_COMMON, *, of_matter: bool = False) -> bool:
    """So many content words, or one name, in common with the question, besides the key itself; or words `of_matter`."""
    if not _names(told.text, seat.keys):
        return False
    of_key = {word for key in seat.keys if stands_in(key, told.text) for word in key.casefold().split()}
    if (told.names & seat.asked.names) - of_key:
        return True
    common = told.matter & seat.asked.matter if of_matter else told.content & seat.asked.content
    shared = [word for word in common if not any(each.startswith(word) for each in of_key)]
    return len(shared) >= least


def _dates_event(told: Read, ordering: Seat) -> bool:
    """Whether a text gives the date of an event and speaks of it: two content words of its label."""
    return any(
        len(told.content & label) >= min(IN_COMMON, len(label)) and _names(told.text, dates)
        for dates, label in ordering.dates
    )


def _names(text: str, keys: Collection[str]) -> bool:
    return any(stands_in(key, text) for key in keys)
