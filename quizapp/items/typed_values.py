"""Numbers and dates as people type them, compared with the one that is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from quizapp.facts.language import Language
from quizapp.facts.text import fold
from quizapp.facts.values import Date, Number, parse_date
from quizapp.items.card import Reason


@dataclass(frozen=True, slots=True)
class Match:
    """`mark` is right, almost or wrong."""

    mark: str
    notes: tuple[Reason, ...] = ()


# --- numbers ----------------------------------------------------------------------------------------


_SIGNS = {">": "more than", "<": "less than", "≥": "at least", "≤": "at most", "~": "about", "≈": "about"}


def read_number(text: str, table: Language) -> Number | None:
    """`more than twenty`, `20+`, `1,500 km`, `3½`, `zwei Millionen`: qualifier, figure in digits or words, unit."""
    rest = " ".join(text.replace("−", "-").split()).casefold()
    qualifier = _SIGNS.get(rest[:1], "")
    rest = rest[1:].strip() if qualifier else rest
    rest = re.sub(r"(\d)\s+1/2\b", r"\1½", re.sub(r"^minus\s+(?=\d)", "-", rest))
    for words in sorted(table.qualifiers, key=len, reverse=True):
        if rest.startswith(f"{words} "):
            qualifier, rest = table.qualifiers[words], rest[len(words) :].strip()
            break
    amount, unit = _leading_figure(rest, table)
    if amount is None:
        amount, unit = _leading_words(rest, table)
    if amount is None:
        return None
    if unit.startswith("+"):
        qualifier, unit = qualifier or "more than", unit[1:].strip()
    return Number(amount, unit, qualifier)


def _leading_figure(text: str, table: Language) -> tuple[Decimal | None, str]:
    thousands, point = re.escape(table.thousands), re.escape(table.decimal_point)
    pattern = rf"([+-]?\d{{1,3}}(?:(?:{thousands}|[\s'’])\d{{3}})+(?:{point}\d+)?|[+-]?\d+(?:[.,]\d+)?)\s*(½?)\s*(.*)"
    match = re.fullmatch(pattern, text, re.DOTALL)
    if match is None:
        return None, text
    digits = re.sub(rf"{thousands}(?=\d{{3}})|[\s'’]", "", match[1]).replace(",", ".")
    try:
        amount = Decimal(digits)
    except InvalidOperation:
        return None, text
    amount += Decimal("0.5") if match[2] else 0
    return amount, match[3].strip()


def _leading_words(text: str, table: Language) -> tuple[Decimal | None, str]:
    """The figure that number words at the start add up to: `three hundred and five` is 305."""
    tokens = fold(text).split()
    total, part, used = 0, 0, 0
    for place, token in enumerate(tokens):
        if token in table.number_words:
            part += table.number_words[token]
        elif token in table.magnitude_words and place:
            size = table.magnitude_words[token]
            total, part = (total, part * size) if size == 100 else (total + max(part, 1) * size, 0)
        elif not (token == table.and_word and used):
            break
        used = place + 1
    if not used or (used == 1 and tokens[0] == table.and_word):
        return None, text
    return Decimal(total + part), " ".join(tokens[used:])


def compare_numbers(wanted: str, typed: str, table: Language) -> Match | None:
    """How a typed number stands to the wanted one; None if one of them is no number.

    A missing unit is no fault, another unit is; a missing or other qualifier is almost.
    """
    ours, other = read_number(wanted, table), read_number(typed, table)
    if ours is None or other is None:
        return None
    if _figure(ours, table) != _figure(other, table):
        if ours.qualifier == "about" and _rounds_to(_figure(other, table), _figure(ours, table)):
            return Match("almost", (Reason("too_exact"),))
        if other.amount == ours.amount and not other.unit:
            return Match("almost", (Reason("magnitude_missing", {"words": fold(ours.unit).split()[0]}),))
        return Match("wrong", (Reason("other_figure"),))
    unit, typed_unit = _bare_unit(ours, table), _bare_unit(other, table)
    if typed_unit and _canonical(typed_unit, table) != _canonical(unit, table):
        return Match("wrong", (Reason("other_unit_typed", {"unit": unit}),)) if unit else None
    if ours.qualifier == "about" and not other.qualifier:
        return Match("right")  # who gives the estimate need not say that it is one
    if ours.qualifier != other.qualifier:
        wanted_words = table.qualifier_words.get(ours.qualifier, ours.qualifier)
        note = Reason("qualifier_missing", {"words": wanted_words}) if ours.qualifier else Reason("qualifier_added")
        return Match("almost", (note,))
    return Match("right")


def _rounds_to(exact: Decimal, rounded: Decimal) -> bool:
    """Whether the exact figure, rounded as far as the other one is, gives it."""
    if not rounded or not exact:
        return False
    exponent = rounded.normalize().as_tuple().exponent
    grain = Decimal(10) ** (exponent if isinstance(exponent, int) else 0)
    return abs(exact - rounded) * 2 <= grain


def _magnitude(number: Number, table: Language) -> int:
    first = fold(number.unit).split()[:1]
    return table.magnitude_words.get(first[0], 0) if first else 0


def _figure(number: Number, table: Language) -> Decimal:
    return number.amount * (_magnitude(number, table) or 1)


def _bare_unit(number: Number, table: Language) -> str:
    words = fold(number.unit).split()
    return " ".join(words[1:] if _magnitude(number, table) else words)


def _canonical(unit: str, table: Language) -> str:
    """The unit in the singular, its short and long forms made one."""
    singular = [word[:-1] if word.endswith("s") and len(word) > 2 else word for word in unit.split()]
    known = [table.units.get(word, word) for word in singular]
    return " ".join(word for word in known if word)


# --- dates ------------------------------------------------------------------------------------------


def read_date(text: str, table: Language) -> tuple[int | None, int | None, int | None] | None:
    """(year, month, day) of `9 May`, `3.9.2025` or `2025-09-03`, with None for what is not said; None for no date."""
    iso = parse_date(text)
    if iso is not None and iso.precision != "interval":
        return _parts(iso)
    numeric = re.fullmatch(r"\s*(\d{1,2})[./](\d{1,2})[./](\d{4})\s*", text)
    if numeric:
        day, month = int(numeric[1]), int(numeric[2])
        day, month = (month, day) if month > 12 else (day, month)
        return int(numeric[3]), month, day
    month_and_year = re.fullmatch(r"\s*(0?[1-9]|1[0-2])[./](\d{4})\s*", text)
    if month_and_year:
        return int(month_and_year[2]), int(month_and_year[1]), None
    tokens = fold(re.sub(r"(\d)(st|nd|rd|th)\b", r"\1", text)).split()
    months = [fold(month) for month in table.months]
    short = [fold(month) for month in table.month_short]
    year = month_found = day_found = None
    for token in tokens:
        named = [place for place, month in enumerate(months) if len(token) > 2 and month.startswith(token)]
        if named or token in short:
            month_found = (named[0] if named else short.index(token)) + 1
        elif token.isdecimal() and len(token) <= 2 and day_found is None:
            day_found = int(token)
        elif token.isdecimal() and len(token) in (3, 4):
            year = int(token)
        elif token not in table.stop_words and token not in table.weekdays:
            return None
    return (year, month_found, day_found) if year or month_found else None


def _parts(date: Date) -> tuple[int | None, int | None, int | None]:
    year, month, day = date.start
    return {"year": (year, None, None), "month": (year, month, None), "day": (year, month, day)}[date.precision]


def compare_dates(wanted: str, typed: str, table: Language, question: str = "") -> Match | None:
    """How a typed date stands to the wanted one; None if one of them is no date.

    Every part that is typed must agree, and the year may be left out where the question names it. A coarser date is
    wrong with the request to be more exact; a finer one is almost, since the source does not give it.
    """
    ours, other = read_date(wanted, table), read_date(typed, table)
    if ours is None or other is None:
        return None
    if other[0] is None and ours[0] is not None and re.search(rf"(?<!\d){ours[0]}(?!\d)", question):
        other = (ours[0], other[1], other[2])
    pairs = list(zip(ours, other, strict=True))
    if any(None not in pair and pair[0] != pair[1] for pair in pairs):
        return Match("wrong", (Reason("other_date"),))
    if any(mine is not None and theirs is None for mine, theirs in pairs):
        return Match("wrong", (Reason("be_more_exact"),))
    if any(mine is None and theirs is not None for mine, theirs in pairs):
        return Match("almost", (Reason("too_exact"),))
    return Match("right")
