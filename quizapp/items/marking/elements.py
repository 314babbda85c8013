"""A typed list, split into its elements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.scripts import separated
from quizapp.facts.text import fold
from quizapp.facts.typed.names import written_out

MOST_ELEMENTS = 200  # of a typed list
# *And* in languages without a table.
_ANDS = frozenset("y e et i en og och und and ja a и та és ve și si και と 和 与 및 와 과".split())
_PREFIXED_AND = {"ar": "و", "he": "ו"}  # written together with the word behind it
MOST_PARTS = 5  # that one name may be made of: "Bosnia and Herzegovina" is two
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,3}[.)])\s+")  # "1. Berlin" on a line of its own
_NUMBER = re.compile(r"(?<!\S)\(?(\d{1,3})[.)]\s+")
_LINES = re.compile(r"[;\n\r]+")
_WORD = re.compile(r"[^\W_]+")
_IN_FIGURE = re.compile(r"\d,\d")
_COMMAS = r"[,،、]|(?<!\d)/|/(?!\d)|(?<!\S)[&+](?!\S)"


class NameTests(NamedTuple):
    """What is known of a text that may be one name: whether it is spelt as one, read as one in whatever notation, or
    nearly one.
    """

    is_spelt: Callable[[str], bool]
    is_name: Callable[[str], bool]
    is_nearly: Callable[[str], bool]


def elements_of(text: str, table: Language, known: NameTests) -> list[str]:
    """Split at `;`, line ends and the numbers of a list, and within them at commas, "/", "&", "+" and words as "and".

    What is known as one name stays whole whatever it holds; so does what is nearly one, unless its first part alone is
    one. Of parts that are names each, only what is spelt as a name is one.
    """
    opener, _, rest = text.strip().partition(" ")
    text = rest if fold(opener) in typed_words(table.code).list_openers else text
    elements: list[str] = []
    for line in _LINES.split(text):
        for piece in _numbered(line, known.is_name):
            for name in _names(piece, _separator(table), known):
                elements += _unjoined(name, _PREFIXED_AND.get(table.code, ""), known)
    return elements[:MOST_ELEMENTS]


def _unjoined(element: str, prefix: str, known: NameTests) -> list[str]:
    """The names that an *and* joins which is written together with the second; the element where they are none."""
    if not prefix or known.is_name(element):
        return [element]
    first, joint, rest = element.partition(f" {prefix}")
    if joint and known.is_name(first):
        return [first, *_unjoined(rest, prefix, known)]
    rest = element.removeprefix(prefix)
    return [rest if known.is_name(rest) else element]


def is_crowd(text: str, table: Language, wanted: int) -> bool:
    """Whether it has so many parts that, whatever they are, most are none of the elements that are wanted."""
    parts = sum(len(re.findall(_separator(table), line, re.IGNORECASE)) + 1 for line in _LINES.split(text))
    return parts > 2 * MOST_PARTS * (wanted + 1)


def _separator(table: Language) -> str:
    return _COMMAS + "".join(rf"|(?<!\S){re.escape(word)}(?!\S)" for word in _joiners(table))


def _numbered(line: str, is_name: Callable[[str], bool]) -> list[str]:
    """`1. Tal 2. Ulm` without the numbers, if they count on and are no part of a name (*1. Mai*)."""
    numbers = list(_NUMBER.finditer(line))
    starts = [number.start() for number in numbers]
    counts = [int(number[1]) for number in numbers]
    if len(numbers) < 2 or line[: starts[0]].strip() or counts != list(range(counts[0], counts[0] + len(counts))):
        bare = _BULLET.sub("", line)
        return [line if bare != line and is_name(line.strip()) else bare]
    parts = [line[start:end].strip(" ,،、") for start, end in pairwise([*starts, len(line)])]
    return parts if any(map(is_name, parts)) else [_NUMBER.sub("", part) for part in parts]


def _names(piece: str, separator: str, known: NameTests) -> list[str]:
    """The longest runs of parts that are names, from the left."""
    spans = _parts(piece, separator)
    are_names = [known.is_name(piece[slice(*span)].strip()) for span in spans]
    names: list[str] = []
    at = 0
    while at < len(spans):
        runs = []  # the longest first, each with whether it may be a name that is spelt in another way
        for last in range(min(at + MOST_PARTS, len(spans)) - 1, at, -1):
            run = piece[spans[at][0] : spans[last][1]].strip()
            runs.append((last + 1, run, not all(are_names[at : last + 1]) or bool(_IN_FIGURE.search(run))))
        alone = (at + 1, piece[slice(*spans[at])].strip())
        found = next((run for run in runs if (known.is_name if run[2] else known.is_spelt)(run[1])), None)
        if found is None and not known.is_nearly(alone[1]):
            found = next((run for run in runs if run[2] and known.is_nearly(run[1])), None)
        at, name = found[:2] if found else alone
        names.append(name)
    return names


def _parts(piece: str, separator: str) -> list[tuple[int, int]]:
    """Where each part begins and ends; what folds to nothing is none."""
    spans = []
    start = 0
    for found in [*re.finditer(separator, piece, re.IGNORECASE), None]:
        end = found.start() if found else len(piece)
        if fold(piece[start:end]):
            spans.append((start, end))
        start = found.end() if found else end
    return spans


def names_in_a_row(typed: str, names: Iterable[str], table: Language) -> list[str]:
    """The folded names, two or more, that use up a folded text: *femur fibula talus*; [] where they do not.

    What parts a list may stand between them; in a language of which no words are known, one and the same *and* of any.
    """
    known = dict.fromkeys(_joiners(table), "") | {separated(name): name for name in names}
    longest = max(name.count(" ") for name in known) + 1 if known else 0
    tokens = separated(typed).split()
    found: list[str] = []
    joiner = ""
    while tokens:
        sizes = range(min(longest, len(tokens)), 0, -1)
        size = next((size for size in sizes if " ".join(tokens[:size]) in known), 0)
        if not size and (table.has_table or tokens[0] not in _ANDS or joiner not in ("", tokens[0])):
            return []
        joiner = joiner if size else tokens[0]
        found.append(known[" ".join(tokens[:size])] if size else "")
        tokens = tokens[max(size, 1) :]
    parted = [one or other for one, other in pairwise(found)]  # never two joiners side by side
    named = [name for name in found if name]
    return named if len(named) > 1 and found[0] and found[-1] and all(parted) else []


def as_typed(names: Sequence[str], text: str, table: Language) -> list[str]:
    """How folded names stand in the text from which they were read; folded where they are not found there."""
    longest = max(map(len, names))
    typed: dict[str, str] = {}
    words = list(_WORD.finditer(text))
    for first, start in enumerate(words):
        for end in words[first : first + longest]:
            piece = text[start.start() : end.end()]
            name = written_out(piece, table)
            if len(name) > longest + 1:  # another word makes it no shorter, but one may be written with a letter less
                break
            typed.setdefault(name, piece)
    return [typed.get(name, name) for name in names]


def _joiners(table: Language) -> list[str]:
    """The words that part the elements of a list, the longest first."""
    words = {*typed_words(table.code).list_joiners, *filter(None, [table.and_word])}
    return sorted(words, key=lambda word: (-len(word), word))
