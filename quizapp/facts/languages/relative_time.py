"""Words for time that mean nothing later: `last month`, `today`, a weekday without its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.table import Language
from quizapp.facts.mentions import dates_in
from quizapp.facts.speech import QUOTED
from quizapp.facts.text import fold

_POSSESSIVE = re.compile(r"['’]s?\b")
_WORD = re.compile(r"[^\W_]+")
_FIGURE = "#"  # stands in a phrase for a small figure, in digits or as a word


@cache
def signal_words(code: str) -> frozenset[str]:
    """Folded words without one of which nothing in this language is relative; of each phrase one that is rare, also in
    the possessive (*today's*).
    """
    table = language(code)
    phrases = [[word for word in phrase.split() if word != _FIGURE] for phrase in table.relative_time]
    frequent = table.stop_words - {*table.near_months}
    rare = {next((word for word in words if word not in frequent), words[-1]) for words in phrases}
    return frozenset((*rare, *(f"{word}s" for word in rare), *table.weekdays, *table.near_months))


@cache
def _phrases(code: str) -> dict[str, list[tuple[str, ...]]]:
    """The relative phrases as words, by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted((tuple(phrase.split()) for phrase in language(code).relative_time), key=len, reverse=True):
        found.setdefault(words[0], []).append(words)
    return found


def relative_phrase(text: str, table: Language, *, is_sentence: bool = True) -> str | None:
    """The first relative phrase, as it is written; see `relative_phrases`."""
    return next(iter(relative_phrases(text, table, is_sentence=is_sentence)), None)


def relative_phrases(text: str, table: Language, *, is_sentence: bool = True) -> list[str]:
    """Every relative phrase, as it is written. What stands in quotation marks is the speaker's own.

    A capital inside a sentence makes a name of it (*USA Today*), and so does any capital in an answer (*Yesterday*).
    """
    plain = _POSSESSIVE.sub("", QUOTED.sub(" ", text))
    words = _WORD.findall(plain)
    folded = [fold(word) for word in words]
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        length = 0
        if words[at][0].islower() or (at == 0 and is_sentence):
            length = _length_of_phrase(folded, at, table)
        if length:
            spans.append((at, at + length))
        at += length or 1
    days = [*_near_months(words, folded, table), *_bare_weekdays(words, folded, plain, table)]
    if days and not _recurs(folded, table):
        for span in days:
            spans += [] if _overlaps(span, spans) else [span]
    return [" ".join(words[start:end]) for start, end in sorted(spans)]


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _length_of_phrase(folded: list[str], at: int, table: Language) -> int:
    """How many words the phrase has that begins there; 0 if there is none, or if it says what it is counted from."""
    for phrase in _phrases(table.code).get(folded[at], ()):
        found = folded[at : at + len(phrase)]
        if len(found) == len(phrase) and all(map(_is_word, found, phrase, [table] * len(phrase))):
            behind = folded[at + len(phrase)] if at + len(phrase) < len(folded) else ""
            is_fixed = (len(phrase) > 1 and behind in table.defining) or _is_timeless(folded, at, phrase, table)
            return 0 if is_fixed else len(phrase)
    return 0


def _is_word(found: str, wanted: str, table: Language) -> bool:
    if wanted != _FIGURE:
        return found == wanted
    return found in table.number_words or (found.isdigit() and len(found) < 4)


def _is_timeless(folded: list[str], at: int, phrase: tuple[str, ...], table: Language) -> bool:
    """Whether the phrase stands inside one that means the same later, such as *what is now* or *the last year of*."""
    for harmless in map(str.split, table.timeless):
        for offset in range(len(harmless)):
            start = at - offset
            is_inside = tuple(harmless[offset : offset + len(phrase)]) == phrase
            if is_inside and start >= 0 and folded[start : start + len(harmless)] == harmless:
                return True
    return False


def _recurs(folded: list[str], table: Language) -> bool:
    """Whether a day is meant that comes again and again (*every year*)."""
    for words in map(str.split, table.recurring):
        for at in range(len(folded) - len(words) + 1):
            if all(map(_is_word, folded[at : at + len(words)], words, [table] * len(words))):
                return True
    return False


def _near_months(words: list[str], folded: list[str], table: Language) -> Iterator[tuple[int, int]]:
    """Each month or weekday with *last* or the like before it, unless the year follows, or what it is the last of: the
    last Sunday in June.
    """
    for at in range(1, len(words)):
        is_weekday = words[at][0].isupper() and folded[at] in table.weekdays
        if folded[at - 1] not in table.near_months or not (is_weekday or words[at] in table.months):
            continue
        behind, month = (*words[at + 1 : at + 3], "", "")[:2]
        is_fixed = behind.isdigit() or fold(behind) in table.defining or (is_weekday and month in table.months)
        if not is_fixed:
            yield at - 1, at + 1


def _bare_weekdays(words: list[str], folded: list[str], text: str, table: Language) -> Iterator[tuple[int, int]]:
    """Each weekday that stands for one day, without that day's date; names such as Good Friday or Sunday Times do
    not.
    """
    for at in range(1, len(words)):
        if folded[at] not in table.weekdays or not words[at][0].isupper():
            continue
        has_name_before = words[at - 1][0].isupper() and (at > 1 or folded[0] not in table.stop_words)
        is_name = has_name_before or (at + 1 < len(words) and words[at + 1][0].isupper())
        is_any = folded[at - 1] in table.before_any_weekday or folded[at - 1] in table.near_months  # told by that
        if not is_name and not is_any and all(mention.day is None for mention in dates_in(text, table)):
            yield at, at + 1
