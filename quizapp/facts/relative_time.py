"""Words for time that mean nothing later: `last month`, `today`, a weekday without its date."""

from __future__ import annotations

import re
from functools import cache

from quizapp.facts.language import Language
from quizapp.facts.languages import language
from quizapp.facts.mentions import dates_in
from quizapp.facts.speech import QUOTED
from quizapp.facts.text import fold

_POSSESSIVE = re.compile(r"['’]s?\b")
_WORD = re.compile(r"[^\W_]+")


@cache
def signal_words(code: str) -> frozenset[str]:
    """Folded words without one of which nothing in this language is relative; of each phrase one that is rare."""
    table = language(code)
    phrases = [phrase.split() for phrase in table.relative_time]
    frequent = table.stop_words - {*table.near_months}
    rare = (next((word for word in words if word not in frequent), words[-1]) for words in phrases)
    return frozenset((*rare, *table.weekdays, *table.near_months))


@cache
def _phrases(code: str) -> dict[str, list[tuple[str, ...]]]:
    """The relative phrases as words, by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(language(code).relative_time, key=len, reverse=True):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return found


def relative_phrase(text: str, table: Language, *, is_sentence: bool = True) -> str | None:
    """The first relative phrase, as it is written. What stands in quotation marks is the speaker's own.

    A capital inside a sentence makes a name of it (*USA Today*), and so does any capital in an answer (*Yesterday*).
    """
    plain = _POSSESSIVE.sub("", QUOTED.sub(" ", text))
    words = _WORD.findall(plain)
    folded = [fold(word) for word in words]
    for at, word in enumerate(folded):
        if words[at][0].islower() or (at == 0 and is_sentence):
            for phrase in _phrases(table.code).get(word, ()):
                if tuple(folded[at : at + len(phrase)]) == phrase and not _is_timeless(folded, at, phrase, table):
                    return " ".join(words[at : at + len(phrase)])
    return _near_month(words, folded, table) or _bare_weekday(words, folded, plain, table)


def _is_timeless(folded: list[str], at: int, phrase: tuple[str, ...], table: Language) -> bool:
    """Whether the phrase stands inside one that means the same later, such as *what is now* or *the last year of*."""
    for harmless in map(str.split, table.timeless):
        for offset in range(len(harmless)):
            start = at - offset
            is_inside = tuple(harmless[offset : offset + len(phrase)]) == phrase
            if is_inside and start >= 0 and folded[start : start + len(harmless)] == harmless:
                return True
    return False


def _near_month(words: list[str], folded: list[str], table: Language) -> str | None:
    """A month or weekday with *last* or the like before it, unless the year follows."""
    for at in range(1, len(words)):
        is_named = words[at] in table.months or (words[at][0].isupper() and folded[at] in table.weekdays)
        has_year = at + 1 < len(words) and words[at + 1].isdigit()
        if is_named and folded[at - 1] in table.near_months and not has_year:
            return f"{words[at - 1]} {words[at]}"
    return None


def _bare_weekday(words: list[str], folded: list[str], text: str, table: Language) -> str | None:
    """A weekday that stands for one day, without that day's date; names such as Good Friday or Sunday Times do not."""
    for at in range(1, len(words)):
        if folded[at] not in table.weekdays or not words[at][0].isupper():
            continue
        has_name_before = words[at - 1][0].isupper() and (at > 1 or folded[0] not in table.stop_words)
        is_name = has_name_before or (at + 1 < len(words) and words[at + 1][0].isupper())
        is_any = folded[at - 1] in table.before_any_weekday
        if not is_name and not is_any and all(mention.day is None for mention in dates_in(text, table)):
            return words[at]
    return None
