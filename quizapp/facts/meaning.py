"""What a value means in whatever notation: 30 % and 30 percent, 500 mg and 0.5 g, noon and 12:00 are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple
from unicodedata import category

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.sheet import Value
from quizapp.facts.text import fold
from quizapp.facts.times import read_time
from quizapp.facts.typed.date_parts import LEAST_OF_MONTH, read_dates
from quizapp.facts.typed.figures import CURRENCY_CODES, read_number, split_magnitude, with_magnitude
from quizapp.facts.typed.names import ways_to_write_month
from quizapp.facts.typed.ordinals import ordinal
from quizapp.facts.typed.parts import read_parts
from quizapp.facts.typed.quarters import quarter_of
from quizapp.facts.typed.units import canonical_unit, scales_of
from quizapp.facts.values import Number
from quizapp.facts.zones import zoned_time

_YEAR_AND_MONTH = re.compile(r"\d{4}-(?:0\d|1[0-2])")
_LEADING_ZERO = re.compile(r"(?<![\d.,:])0\d")  # of what is dialled or numbered, not measured
_SIGNED = re.compile(r"[-−]\d+")
_WORD = re.compile(r"(?<![^\W\d_])(?<![°.])[^\W\d_]+(?!\.?[^\W\d_])")  # not C of °C, nor the letters of A.M.
_LETTERS_OF_SYMBOL = 2  # that begins with a capital: Hz
_SIGN = "="  # begins no folded text, so that no name is taken for a meaning


class Meaning(NamedTuple):
    """`key` is one for all notations of a value; `may_be` are the keys of all that a wrong answer is taken for.
    `typed` is one for more of them: for what an author writes so may be a name, but is the figure when it is typed.
    """

    key: str
    may_be: frozenset[str]
    typed: str

    @property
    def is_measure(self) -> bool:
        return self.key.startswith(_SIGN)

    @property
    def may_be_measure(self) -> bool:
        """Whether it is one at least when it is typed."""
        return self.typed.startswith(_SIGN)


class Meanings:
    """What values mean in one language; each is worked out once."""

    def __init__(self, table: Language) -> None:
        self.table = table
        self._known: dict[tuple[str, str], Meaning] = {}

    def of(self, value: Value) -> Meaning:
        if value.entity is not None:
            return Meaning(value.key, frozenset((value.key,)), value.key)
        place = (value.kind, value.text)
        known = self._known.get(place)
        if known is None:
            known = self._known[place] = _meaning(value, self.table)
        return known

    def of_text(self, text: str) -> Meaning:
        known = self._known.get(("text", text))
        if known is None:
            known = self._known["text", text] = _meaning_of_text(text, self.table)
        return known

    def figure(self, number: Number) -> tuple[Decimal, str]:
        """What two figures share that are one but for the qualifier."""
        return base_figure(number, self.table)

    def key(self, value: Value) -> str:
        return value.key if value.entity is not None else self.of(value).key


def _meaning(value: Value, table: Language) -> Meaning:
    if value.number is not None:
        key = _key_of_number(value.number, table)
    elif value.date is not None:
        key = f"{_SIGN}{value.date.start} {value.date.end}"
    else:
        return _meaning_of_text(value.text, table)
    return Meaning(key, frozenset((key,)), key)


def _meaning_of_text(text: str, table: Language) -> Meaning:
    """That of the measure, time or date that the text certainly is; of any other text, its words."""
    words = fold(text) or text
    if not _may_be_measured(text, table):
        return Meaning(words, frozenset((words,)), words)
    readings = [] if _is_title(text, table) and quarter_of(text, table) is None else list(_readings(text, table))
    key = next((key for key, is_certain in readings if is_certain), words)
    typed = next((key for key, is_certain in _readings(text, table, is_typed=True) if is_certain), key)
    return Meaning(key, frozenset((key, *(each for each, _ in readings))), typed)


def _readings(text: str, table: Language, *, is_typed: bool = False) -> Iterator[tuple[str, bool]]:
    """Each meaning of a text, and whether it can be taken for no other. A bare figure may be a version or a name and
    is none, unless it `is_typed` and whole: 3.1 is not 3.10. An estimate that is typed is taken for the figure.
    """
    if (time := read_time(text, table)) is not None:
        yield f"{_SIGN}{time.minutes // 60}:{time.minutes % 60:02}", time.is_marked
    if (zoned := zoned_time(text, table)) is not None:
        yield f"{_SIGN}{zoned} UTC", True
    quarter = quarter_of(text, table)
    if quarter is not None and quarter.year is not None:
        yield f"{_SIGN}{quarter.year} Q{quarter.number}", True
    has_figure = not (_LEADING_ZERO.search(text) or ordinal(fold(text), table))
    if has_figure and (ends := _range(text, table)) is not None:
        yield ends, True
    told = () if _SIGNED.fullmatch(text.strip()) else read_dates(text, table)  # -5 is no year here
    dates = [(year, month, day) for year, month, day in told if _is_told(year, month, day)]
    is_day = len(dates) == 1 and (bool(dates[0][0]) or any(map(str.isalpha, text)))
    yield from ((f"{_SIGN}{date}", is_day) for date in dates)
    if (parts := read_parts(text, table)) is not None:
        yield _key_of_number(Number(parts.amount, min(parts.scale, key=parts.scale.__getitem__)), table), True
    number = read_number(text, table) if has_figure else None
    if number is not None and (number.unit or number.is_bound or (is_typed and number.is_whole)):
        if is_typed:
            number = replace(number, qualifier=number.qualifier.removeprefix("about"))
        yield _key_of_number(number, table), True
        if " " in number.unit and (large := with_magnitude(number, table)):
            yield _key_of_number(large, table), False


def _is_title(text: str, table: Language) -> bool:
    """Whether a capital stands where a measure has none, as in *One Day*, or a letter that may be no unit, as in *5G*.
    Where nouns begin with capitals only the figure tells: *Sieben Tage*.
    """
    words = [word for word in _WORD.findall(text) if word.istitle() and len(word) != _LETTERS_OF_SYMBOL]
    if any(one[:1].isupper() for one in table.plurals):
        return any(fold(word) in table.number_words.keys() | table.indefinite_articles for word in words)
    _, months, _ = _openings(table.code)
    return any(fold(word)[:LEAST_OF_MONTH] not in months and fold(word) not in table.weekdays for word in words)


def _is_told(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether it is a date in any text: a bare year may be another figure, a bare month another word."""
    return (year is not None and (month is not None or year < 0)) or (month is not None and day is not None)


def _range(text: str, table: Language) -> str | None:
    ends = amounts_of_range(text, table)
    return None if ends is None else "–".join([_key_of_number(end, table) for end in ends])


def amounts_of_range(text: str, table: Language) -> tuple[Number, Number] | None:
    """Both ends of *5-10 km*, *5 to 10 km*, *between 5 and 10 km*; 2020-05 is a month."""
    words, said = typed_words(table.code), " ".join(text.split())
    opening, _, rest = said.partition(" ")
    joiner = words.between.get(fold(opening), "")
    if joiner or fold(opening) in words.before_ranges:
        said = rest
    joiners = "|".join(map(re.escape, (joiner,) if joiner else words.range_words)) or r"(?!)"
    ends = re.split(rf"\s+(?:{joiners})\s+|(?<=[^\W_])\s*[-–—]\s*(?=\d)", said, flags=re.IGNORECASE)
    first, last = (read_number(end, table) for end in ends) if len(ends) == 2 else (None, None)
    if first is None or last is None or first.unit not in ("", last.unit) or _YEAR_AND_MONTH.fullmatch(said):
        return None
    return replace(first, unit=last.unit), last


def _key_of_number(number: Number, table: Language) -> str:
    amount, unit = base_figure(number, table)
    return f"{_SIGN}{Number(amount, unit, number.qualifier).key}"


def base_figure(number: Number, table: Language) -> tuple[Decimal, str]:
    """The amount without a word such as *million*, in the smallest unit of its scale, and that unit."""
    size, unit = _base_unit(number.unit, table)
    return number.amount * size, unit


@lru_cache(maxsize=4096)
def _base_unit(unit: str, table: Language) -> tuple[int, str]:
    """How many of the smallest unit of its scale one of a unit is, with the magnitude that stands before it."""
    one = Number(Decimal(1), unit)
    large = with_magnitude(one, table)
    if large is not None and _is_magnitude(unit, table):
        one = large
    size, one = split_magnitude(one, table)
    name = canonical_unit(one.unit, table)
    if name == fold(one.unit) and name not in table.units.values() and not one.unit[1:].islower():
        name = one.unit  # a symbol that is known to no table: MW is not mW
    scale = next((scale for scale in scales_of(table) if name in scale), {name: 1})
    return size * scale[name], min(scale, key=scale.__getitem__)


def _is_magnitude(unit: str, table: Language) -> bool:
    """Whether the letter that a unit begins with means no unit, or stands before money: *k people*, *m euros*."""
    letter, _, rest = unit.partition(" ")
    money = canonical_unit(rest, table)[:1]
    return category(money or " ") == "Sc" or canonical_unit(letter, table) not in table.units.values()


def _may_be_measured(text: str, table: Language) -> bool:
    """Whether it begins as a figure, time or date does; most texts do not, and need not be read."""
    first = fold(text).partition(" ")[0]
    if not first or not first[0].isalpha() or first[1:].isdecimal():  # Q3
        return True
    openings, months, compounds = _openings(table.code)
    return first in openings or first[:LEAST_OF_MONTH] in months or first.startswith(compounds)


@cache
def _openings(code: str) -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    """The words with which a figure, time or date begins, the beginnings of months, and those of compounds."""
    table, words = language(code), typed_words(code)
    figures = (*table.number_words, *table.magnitude_words)
    phrases = (
        *figures,
        *words.ordinals,
        *words.times,
        *words.before_hours,
        *table.qualifiers,
        *words.bounds,
        *words.units_before,
    )
    openings = {fold(phrase).split()[0] for phrase in (*phrases, *words.eras, *CURRENCY_CODES, "minus")}
    openings |= (
        words.between.keys()
        | words.before_ranges
        | words.before_figures
        | words.before_times
        | table.weekdays
        | table.indefinite_articles
    )
    months = frozenset(
        way[:LEAST_OF_MONTH] for month in table.months or words.months for way in ways_to_write_month(month, table)
    )
    return frozenset(openings), months, figures if words.has_compounds else ()


def may_tell_measure(text: str, table: Language) -> bool:
    """Whether a sign or word in it may be of a figure, date or time; most names have none, and need not be read."""
    if any(map(str.isnumeric, text)):
        return True
    (known, compounds, months), words = _measure_words(table), fold(text).split()
    if not known.isdisjoint(words) or any(word[:LEAST_OF_MONTH] in months for word in words):
        return True
    return any(part in word for word in words for part in compounds)


@cache
def _measure_words(table: Language) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words of figures and times, those of them that are written together with others, and how months begin."""
    words = typed_words(table.code)
    phrases = (table.number_words, table.magnitude_words, table.indefinite_articles, words.ordinals, words.portions)
    behind = (words.halves, words.half_words, words.fractions, words.denominators, words.times, words.zero_words)
    known = {max(phrase.split(), key=len) for phrase in chain(*phrases, *behind)} | words.other_months.keys()
    tens = [word for word, figure in table.number_words.items() if figure in range(20, 100, 10)]
    ending, bare = words.decade_ending
    known |= {word.removesuffix(bare) + ending for word in tens if ending}
    months = chain(*[ways_to_write_month(each, table) for each in (*table.months, *words.months, *table.month_short)])
    starts = frozenset(way[:LEAST_OF_MONTH] for way in months)
    return frozenset(known), frozenset(known if words.has_compounds else tens), starts
