"""Figures as people type them, in digits and in words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from math import prod

from quizapp.facts.languages.number_words import BARE_MAGNITUDE, decimals_said, words_as_figure
from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.scripts import is_unspaced
from quizapp.facts.text import fold
from quizapp.facts.typed.names import ways_to_write, without_leading_words
from quizapp.facts.typed.units import canonical_unit
from quizapp.facts.values import Number

_SIGNS = {
    ">=": "at least", "=>": "at least", "≥": "at least", ">": "more than", "<=": "at most", "=<": "at most",
    "≤": "at most", "<": "less than", "~": "about", "≈": "about",
}  # fmt: skip
CURRENCY_CODES = ("USD", "EUR", "GBP", "CHF")  # that may stand before a figure, as their signs do
_MONEY = rf"US\$|[$€£¢¥\u20a0-\u20c0]|(?:{'|'.join(CURRENCY_CODES)})\b"
_CURRENCY_FIRST = re.compile(rf"([-+]|minus\s+)?\s*({_MONEY})\s*(.+)", re.IGNORECASE | re.DOTALL)
_FRACTIONS = "½¼¾⅕⅖⅗⅘⅛⅜⅝⅞"  # those that are whole decimals
_WRITTEN_FRACTIONS = {unicodedata.normalize("NFKC", sign).replace("⁄", "/"): sign for sign in _FRACTIONS}
_WRITTEN_FRACTION = re.compile(rf"(?:(?<=\d)\s+|^)({'|'.join(_WRITTEN_FRACTIONS)})(?![\d/])")
_IN_HUNDREDTHS = {"m", "€", "$", "£"}  # units of which the hundredths are said behind them
MOST_MAGNITUDES = 2  # side by side: a thousand million
MOST_DIGITS = 30  # of a figure that is told by a power of ten
_POWER_OF_TEN = re.compile(
    r"(?<![\w.,])(?P<figure>\d+(?:[.,]\d+)?)(?:\s?[x×·*]\s?10(?:\^|(?=[⁻⁰¹²³⁴-⁹]))|e(?=[-+]?\d))"
    r"(?P<power>[-+]?\d{1,2}|⁻?[⁰¹²³⁴-⁹]{1,2})(?!\w)",
    re.IGNORECASE,
)
_ELIDED = re.compile(r"^d['’](?=\w)")  # millions d'euros


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def read_number(text: str, table: Language, thousands: str = "") -> Number | None:
    """`more than twenty`, `20+`, `1,500 km`, `3½`, `zwei Millionen`, `aus 16`: qualifier, figure, unit as written.

    `thousands` is the separator of thousands if it is not that of the language.
    """
    group = thousands or table.thousands
    rest = text.replace("º", "°").replace("−", "-").replace("٬", group).replace("٫", "," if group == "." else ".")
    rest = _POWER_OF_TEN.sub(_written_out, " ".join(rest.split()))
    for written in (rest, *without_leading_words(rest, typed_words(table.code).before_figures)):
        number = _read(written, table, group)
        if number is not None:
            return number
    return None


def _written_out(match: re.Match[str]) -> str:
    """2.5×10⁻⁴ in plain digits."""
    power = int(unicodedata.normalize("NFKC", match["power"]).replace("−", "-"))
    if abs(power) > MOST_DIGITS:
        return match[0]
    point = "," if "," in match["figure"] else "."
    return f"{Decimal(match['figure'].replace(',', '.')).scaleb(power):f}".replace(".", point)


def _read(rest: str, table: Language, thousands: str) -> Number | None:
    unit_before, rest = _unit_before(rest, table)
    said, rest = qualifier_of(rest, table)
    rest = _CURRENCY_FIRST.sub(r"\1\3 \2", rest) if _CURRENCY_FIRST.fullmatch(rest) else rest
    positive = re.sub(r"^minus\s+", "", rest, flags=re.IGNORECASE)
    with_signs = _WRITTEN_FRACTION.sub(lambda match: _WRITTEN_FRACTIONS[match[1]], positive)
    amount, unit = _leading_figure(with_signs, thousands)
    if amount is None:
        amount, unit = _leading_portion(positive, table)
    if amount is None:
        amount, unit = _leading_words(positive, table)
    behind, unit = _qualifier_behind(unit, table)
    amount, unit = _with_half(amount, unit, table)
    if amount is None or (said and behind not in {"", said}):
        return None
    amount, unit = _with_hundredths(amount, unit, table)
    return Number(-amount if positive != rest else amount, unit or unit_before, said or behind)


def _unit_before(text: str, table: Language) -> tuple[str, str]:
    """The unit for which a phrase at the start stands, or "", and the rest of the text."""
    units = typed_words(table.code).units_before
    for words in sorted(units, key=len, reverse=True):
        if text.lower().startswith(f"{words.lower()} "):
            return units[words], text[len(words) :].strip()
    return "", text


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def qualifier_of(text: str, table: Language) -> tuple[str, str]:
    """The qualifier that a text begins with, or "", and the rest of it."""
    for sign, qualifier in _SIGNS.items():
        if text.startswith(sign):
            return qualifier, text[len(sign) :].strip()
    lowered = text.lower()
    qualifiers = {**table.qualifiers, **typed_words(table.code).bounds}
    for words in sorted(qualifiers, key=len, reverse=True):
        for way in (words, *ways_to_write(words, table)):
            is_short = way.endswith(".") and lowered[len(way) :][:1].isdigit()  # c.1500
            if (is_short and lowered.startswith(way)) or lowered.startswith((f"{way} ", f"{way}: ")):
                return qualifiers[words], text[len(way) :].strip(" :")
    return "", text


def _qualifier_behind(unit: str, table: Language) -> tuple[str, str]:
    """The qualifier behind a figure or its unit, or "", and the unit: `12 hours or more`, `12 or more hours`, `12+`,
    `95 %+`."""
    if unit.startswith("+") or unit.endswith("+"):
        return "more than", unit.strip("+ ")
    bounds = typed_words(table.code).bounds_behind
    padded = f" {fold(unit)} "
    for words in sorted(bounds, key=len, reverse=True):
        for way in ways_to_write(words, table):
            if padded.startswith(f" {way} ") or padded.endswith(f" {way} "):
                return bounds[words], padded.replace(f" {way} ", " ", 1).strip()
    return "", unit


def _with_half(amount: Decimal | None, unit: str, table: Language) -> tuple[Decimal | None, str]:
    """`three and a half years` is 3.5 years, and so are `three years and a half`; what goes on with another fraction,
    or with "and", is no figure here.
    """
    words, rest = typed_words(table.code), fold(unit)
    if amount is None or not rest:
        return amount, unit
    for half in words.halves:
        if f"{rest} ".startswith(f"{half} "):
            return amount + Decimal("0.5"), rest[len(half) :].strip()
        if rest.endswith(f" {half}") and Number(amount).is_whole:
            return amount + Decimal("0.5"), rest.removesuffix(half).strip()
    first = rest.split()[0]
    return (None, unit) if first in words.fractions or first == table.and_word else (amount, unit)


def _leading_portion(text: str, table: Language) -> tuple[Decimal | None, str]:
    """`half an hour` is 0.5 hour, `anderthalb Stunden` are 1.5; `an hour` is one, but nothing else with an article."""
    folded, portions = fold(text), typed_words(table.code).portions
    said = next(
        (words for words in sorted(portions, key=len, reverse=True) if f"{folded} ".startswith(f"{words} ")), ""
    )
    if said:
        return portions[said], folded[len(said) :].strip()
    article, _, unit = folded.partition(" ")
    is_measure = canonical_unit(unit.partition(" ")[0], table) in _measures(table)
    return (Decimal(1), unit) if article in table.indefinite_articles and is_measure else (None, text)


@cache
def _measures(table: Language) -> frozenset[str]:
    """The units that are measured in, and not counted: *an hour* is a figure, *a man* is not."""
    return frozenset().union(*typed_words(table.code).scales)


def _with_hundredths(amount: Decimal, unit: str, table: Language) -> tuple[Decimal, str]:
    """`9 metres 40` is 9.40 metres, as is `neun Meter vierzig`."""
    name, _, rest = unit.partition(" ")
    if not rest or canonical_unit(name, table) not in _IN_HUNDREDTHS or amount != int(amount):
        return amount, unit
    tokens = fold(rest).split()
    said, used = (int(rest), 1) if re.fullmatch(r"[0-9]{2}", rest) else words_as_figure(tokens, table)
    return (amount + Decimal(said) / 100, name) if said and said < 100 and used == len(tokens) else (amount, unit)


def _leading_figure(text: str, thousands: str) -> tuple[Decimal | None, str]:
    """The figure in digits at the start, and what follows; marks that are neither groups nor one decimal make none."""
    group, point = re.escape(thousands), re.escape("." if thousands == "," else ",")
    grouped = rf"[+-]?(?!0)\d{{1,3}}(?:(?:{group}|[\s'’])\d{{3}})+(?!\d)(?:{point}\d+)?"
    plain = r"[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)"
    pattern = (
        rf"(?:(?P<grouped>{grouped})|(?P<plain>{plain}))?(?!\s*[.,–-]?\d)\s*(?P<part>[{_FRACTIONS}]?)\s*(?P<unit>.*)"
    )
    match = re.fullmatch(pattern, text, re.DOTALL)
    if match is None or not (match["grouped"] or match["plain"] or match["part"]):
        return None, text
    digits = re.sub(rf"{group}|[\s'’]", "", match["grouped"]) if match["grouped"] else match["plain"] or "0"
    try:
        amount = Decimal(digits.replace(",", "."))
    except InvalidOperation:
        return None, text
    part = Decimal(str(unicodedata.numeric(match["part"]))) if match["part"] else Decimal(0)
    return amount + part, match["unit"].strip()


def _leading_words(text: str, table: Language) -> tuple[Decimal | None, str]:
    """The figure that number words at the start add up to: `three hundred and five` is 305."""
    tokens = fold(text).split()
    for half in typed_words(table.code).halves if tokens else ():
        if tokens[0].endswith(half) and tokens[0] != half:  # dreieinhalb
            tokens[:1] = [tokens[0].removesuffix(half), half]
    amount, used = words_as_figure(tokens, table)
    if amount is None or (used < len(tokens) and tokens[used][:1].isdigit()):
        return None, text
    decimals, said = decimals_said(tokens[used:], table)
    if said:
        return Decimal(f"{amount}.{decimals}"), " ".join(tokens[used + said :])
    rest = " ".join(tokens[used:])
    half = next((half for half in typed_words(table.code).halves if f"{rest} ".startswith(f"{half} ")), "")
    size = table.magnitude_words.get(tokens[used - 1], 0)
    if half and size >= BARE_MAGNITUDE:  # a million and a half
        return Decimal(amount) + Decimal(size) / 2, rest.removeprefix(half).strip()
    return Decimal(amount), rest


def with_magnitude(number: Number, table: Language) -> Number | None:
    """`$3.2m` as 3.2 million dollars; None if its unit does not begin with such a letter."""
    letters = re.match(r"([^\W\d_]+)\.?\s*(.*)", number.unit, re.DOTALL)
    magnitude = typed_words(table.code).magnitude_letters.get(fold(letters[1])) if letters else None
    return replace(number, unit=f"{magnitude} {letters[2]}".strip()) if letters and magnitude else None


def split_magnitude(number: Number, table: Language) -> tuple[int, Number]:
    """The size of the magnitude words that its unit begins with (1 if none), and the number without them and without
    what joins the rest to them: *mil millones de euros*.
    """
    words = number.unit.split()
    first = words[0] if words else ""
    if is_unspaced(first):  # 万人
        words[:1] = first[:1], *filter(None, [first[1:]])
    sizes: list[int] = []
    while len(sizes) < min(len(words), MOST_MAGNITUDES) and (
        size := table.magnitude_words.get(fold(words[len(sizes)]))
    ):
        sizes.append(size)
    if not sizes:
        return 1, number
    rest = words[len(sizes) :]
    if len(rest) > 1 and fold(rest[0]) in typed_words(table.code).of_words:
        rest = rest[1:]
    return prod(sizes), replace(number, unit=_ELIDED.sub("", " ".join(rest)))
