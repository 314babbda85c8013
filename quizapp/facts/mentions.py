"""Dates that a sentence mentions, in the words of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.table import Language
from quizapp.facts.scripts import LETTER
from quizapp.facts.values import Date, parse_date

_OF = frozenset({"of", "von"})
_PARTS_OF_YEAR = frozenset(
    "year early mid late spring summer autumn fall winter easter christmas since during before after until around "
    "about jahr jahre jahres ende anfang mitte frühjahr frühling sommer herbst winter ostern pfingsten weihnachten "
    "seit während vor nach bis um circa ca".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as far as it is named: `3 September` has no year. `start` and `end` are where it stands in the text."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int

    @property
    def iso(self) -> str:
        """As the format writes it, "" without a year."""
        if self.year is None:
            return ""
        written = "-".join([str(self.year), *(f"{part:02}" for part in (self.month, self.day) if part)])
        return written if parse_date(written) else ""

    def names(self, date: Date) -> bool:
        """Whether this tells the date to whoever is asked for it; a missing year is no help in hiding it."""
        year, month, day = date.start
        if date.precision == "year":
            return self.year == year
        same_year = self.year == year
        if date.precision == "month":
            return self.month == month and same_year
        return (self.month, self.day) == (month, day) and (same_year or self.year is None)


def dates_in(text: str, table: Language) -> Iterator[Mention]:
    """Every date in the text, in order: `3 September 2025`, `September 3, 2025`, `2025-09-03`, `September`, `2025`."""
    for found in _pattern(table.code).finditer(text):
        parts = {name.rstrip("0123456789"): part for name, part in found.groupdict().items() if part}
        month = parts.get("month", "")
        yield Mention(
            int(parts["year"]) if "year" in parts else None,
            int(month) if month.isdigit() else _months(table.code).get(month.rstrip(".")),
            int(parts["day"]) if "day" in parts else None,
            *found.span(),
        )


def in_name(text: str, mention: Mention, table: Language) -> bool:
    """Whether a bare year tells which of its kind a thing is, and not when something was: *the 2025 summit*, *Expo
    2025*, *das Fest von 2025*, but not *in 2025* or *Ende 2025*.
    """
    if mention.month is not None or mention.year is None:
        return False
    before, behind = text[: mention.start].split(), text[mention.end :]
    last = before[-1] if before else ""
    word = last.casefold()
    if word in _OF:
        return len(before) > 1
    is_named = bool(re.match(r" [^\W\d_]", behind))
    if table.code == "en" and is_named and (word in table.articles | table.possessives or word.endswith(("'s", "’s"))):
        return True
    is_noun = last[:1].isupper() and last.isalpha() and word not in _PARTS_OF_YEAR | table.stop_words
    return is_noun and (len(before) > 1 or word not in table.prepositions)


@cache
def _months(code: str) -> dict[str, int]:
    table = language(code)
    names = (*enumerate(table.months, 1), *enumerate(table.month_short, 1))
    return {name: month for month, name in names}


@cache
def _pattern(code: str) -> re.Pattern[str]:
    iso = r"(?<![\d-])(?P<year1>\d{4})-(?P<month1>\d\d)(?:-(?P<day1>\d\d))?(?![\d-])"
    bare_year = rf"(?<![.,])(?<!{LETTER})(?P<year5>\d{{3,4}})(?!{LETTER}|[.,]\d)"
    if not _months(code):
        return re.compile(f"(?=\\d)(?:{iso}|{bare_year})")
    year = r"\d{3,4})(?!\w)"
    name = "(?:" + "|".join(sorted(map(re.escape, _months(code)), key=len, reverse=True)) + r")(?!\w)\.?"
    day = r"\d{1,2})(?:st|nd|rd|th|\.)?(?!\w)"
    day_first = rf"(?<![\d.,])(?P<day2>{day}\s+(?:of\s+)?(?P<month2>{name})(?:,?\s+(?P<year2>{year})?"
    month_first = rf"\b(?P<month3>{name})\s+(?P<day3>{day}(?:,?\s+(?P<year3>{year})?"
    month_only = rf"\b(?P<month4>{name})(?:,?\s+(?P<year4>{year})?"
    first_letters = "".join(sorted({name[0] for name in _months(code)}))
    return re.compile(rf"(?=[\d{first_letters}])(?:{'|'.join((iso, day_first, month_first, month_only, bare_year))})")
