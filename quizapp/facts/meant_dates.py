"""What a date that cannot be read was probably meant to be. A suggestion never changes the date."""

from __future__ import annotations

import re

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.mentions import dates_in
from quizapp.facts.text import fold
from quizapp.facts.values import Date, month_days, parse_date, parse_point

_SHORT_YEAR = re.compile(r"\d{1,2}-\d{1,2}(?:-\d{1,2})?")
_WRITTEN = re.compile(r"(\d{4})-(?!00)(\d\d)(?:-(?!00)\d\d)?")
_YEAR_FIRST = re.compile(r"(\d{3,4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})")
_BEFORE_CHRIST = re.compile(r"(\d{1,4}) ?(?:BCE?|B\. ?C\.|v\. ?Chr\.|v\. ?u\. ?Z\.)")
_OUR_ERA = re.compile(r"(?:AD|A\. ?D\.) ?(\d{1,4})|(\d{1,4}) ?(?:AD|CE|A\. ?D\.|C\. ?E\.|n\. ?Chr\.|n\. ?u\. ?Z\.)")
_DASH = re.compile(r"\s*[–—]\s*|\s+-\s+|(?<=\d{4})-(?=\d{4}$)|\s*/\s*")


def date_fault(text: str) -> str:
    """Why the text is no date: "short_year" (05-03), "end_first" (2020/2019), "no_month" (2020-13), "no_day"
    (2020-04-31), or "" if that cannot be told.
    """
    if any(_SHORT_YEAR.fullmatch(end.strip()) for end in text.split("/")) and "." not in text:
        return "short_year"
    if unreal := next(filter(None, map(_unreal, text.split("/"))), None):
        return "no_day" if unreal[1] else "no_month"
    ends = _ends(text)
    return "end_first" if len(ends) == 2 and ends[1].end < ends[0].start else ""


def last_day(text: str) -> str:
    """The last day of the month that has none of the day which the text says; "" where it does not say one."""
    days = [last for _, last in filter(None, map(_unreal, text.split("/")))]
    return days[0] if days else ""


def _unreal(end: str) -> tuple[str, str] | None:
    """A point in time as the format writes it that the calendar has not, and the last day of its month, "" if there is
    no such month.
    """
    match = _WRITTEN.fullmatch(end.strip())
    if match is None or parse_point(end.strip()) is not None or not int(match[1]):
        return None
    month = f"{match[1]}-{match[2]}"
    return end, f"{month}-{month_days(int(match[1]), int(match[2])):02}" if 1 <= int(match[2]) <= 12 else ""


def date_meant(text: str, table: Language) -> str:
    """The date as the format writes it, "" if it may be read two ways."""
    text = text.strip()
    if date_fault(text) == "short_year":
        return ""
    if before := _BEFORE_CHRIST.fullmatch(text):
        return _sound(f"-{before[1]}")
    if ours := _OUR_ERA.fullmatch(text):
        return _sound(ours[1] or ours[2])
    single = _point_meant(text)
    if single:
        return single
    if ends := _ends(text):
        first, last = sorted(ends, key=lambda date: date.start)
        return _sound(f"{first.written}/{last.written}")
    return _in_words(text, table)


def _ends(text: str) -> list[Date]:
    """Both ends of an interval, however it is joined; a second year may be short (2019–20, but 2010/11 is a month)."""
    parts = _DASH.split(text)
    if len(parts) != 2:
        return []
    if re.fullmatch(r"\d{4}", parts[0]) and re.fullmatch(r"\d\d", parts[1]):
        parts[1] = parts[0][:2] + parts[1] if int(parts[1]) > 12 or "/" not in text else ""
    dates = [parse_point(_point_meant(part) or part) for part in parts]
    return [date for date in dates if date is not None] if None not in dates else []


def _point_meant(text: str) -> str:
    if found := _YEAR_FIRST.fullmatch(text):
        is_season = found[2] == "/" and not found[4] and int(found[3]) == (int(found[1]) + 1) % 100  # or a month
        if is_season:
            return ""
        return _iso(*found.group(1, 3, 4)) or (_iso(*found.group(1, 4, 3)) if found[4] else "")  # 2023-25-12
    if found := _COMPACT.fullmatch(text):
        return _iso(*found.groups())
    if found := _YEAR_LAST.fullmatch(text):
        first, sign, second, year = found.groups()
        day_first, month_first = _iso(year, second, first), _iso(year, first, second)
        return day_first if sign == "." or not month_first or first == second else "" if day_first else month_first
    return ""


def _iso(year: str, month: str, day: str | None) -> str:
    return _sound("-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])]))


def _sound(written: str) -> str:
    return written if parse_date(written) else ""


def _in_words(text: str, table: Language) -> str:
    """A date in words, or two that are joined by a dash or *to*, with nothing around them that changes what is said."""
    named = [mention for mention in dates_in(text, table) if mention.iso]
    if len(named) not in (1, 2):
        return ""
    dress = typed_words(table.code)
    around = set(fold(f"{text[: named[0].start]} {text[named[-1].end :]}").split())
    if not around <= dress.before_figures | dress.before_ranges | table.weekdays:
        return ""
    if len(named) == 1:
        return named[0].iso
    between = fold(text[named[0].end : named[1].start])
    return _sound(f"{named[0].iso}/{named[1].iso}") if between in ("", *dress.range_words) else ""
