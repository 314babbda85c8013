"""What a figure that is not in plain digits was probably meant to be. A suggestion never changes the value."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.text import fold
from quizapp.facts.typed.parts import read_parts
from quizapp.facts.values import parse_number

LONGEST_SHORT = 3  # letters of a short form such as eur or gbp
_POINT = re.compile(r"(?<=\d)\.(?=\d{3}(?!\d))")
_GAP = re.compile(r"(?<=\d)(?:[\s’'](?=\d{3}(?!\d))|_(?=\d))")
_FIGURE = re.compile(r"\d[\d.,]*\d")
_RANGE = re.compile(r"\d\s*(?:%|[^\W\d_]{1,3})?\s*[-–—]\s*[^\w\s]?\d")  # €2bn-€3bn
_JOINED = re.compile(r"(?:(?:^|(?<=\s))(?P<word>[^\W\d_]+)\s+|(?<=\S)\s*[-–—〜～]\s*)[-+−]?\d[\d.,]*(?!\w)")
_JOINING = {  # to and or, where typed answers have no table of such words
    "fr": "a ou", "es": "a o hasta", "it": "a o", "pt": "a ou", "nl": "tot of", "sv": "till eller", "da": "til eller",
    "nb": "til eller", "no": "til eller", "pl": "do lub", "cs": "az nebo", "uk": "до або", "ru": "до или",
}  # fmt: skip
LEAST_AGAIN = 3  # letters in which a unit is the same in one and in many
_TIME = re.compile(r"\d{1,2}:\d\d(?!\d)")
_FRACTION = re.compile(r"(\d*)\s?([¼-¾⅐-⅞])")
_EXACT = {"en": ("exactly ", "precisely "), "de": ("genau ", "exakt ")}  # what a bare figure says anyway
_POWER = re.compile(r"\d+(?:\.\d+)?[eE][+-]?\d{1,2}(?!\w)")
_SIGNS = {"~": "about", "≈": "about", "≥": "at least", "≤": "at most", ">": "more than", "<": "less than"}


def looks_grouped(text: str, amount: Decimal, table: Language) -> bool:
    """1.250, in a language that shows a comma as the decimal sign; a plus sign says that the decimal is meant."""
    has_three_places = table.decimal_point == "," and amount.as_tuple().exponent == -3
    return has_three_places and 1 <= abs(amount) < 1000 and "+" not in text


def as_decimal(text: str) -> str:
    """The figure with a plus sign, a negative one with a fourth decimal: neither can be taken for thousands."""
    if re.search(r"[-−]\d", text):
        return re.sub(r"(?<=\.\d{3})(?!\d)", "0", text, count=1)
    return re.sub(r"(?=\d)", "+", text, count=1)


def as_thousands(text: str) -> str:
    return _POINT.sub("", text, count=1)


def no_number(text: str, table: Language) -> str:
    """What the text is instead of a number: "range", "time", "parts" for several units, "" if that cannot be told."""
    joined = "|".join(map(re.escape, typed_words(table.code).range_words))
    if _RANGE.search(text) or (joined and re.search(rf"\d\S*(?:\s+\S+)?\s+(?:{joined})\s+[^\w\s]?\d", text)):
        return "range"
    if read_parts(text, table) is not None and ":" not in text:
        return "parts"
    return "time" if _TIME.search(text) else ""


def joins_figures(unit: str, table: Language) -> str:
    """How another figure follows in what was read as a unit (*% to 32 %*, *m or 4 m*): "range", "several" for a choice
    or a sum, or "" for none. In every language it is told by the unit that comes again behind it, unless a word of a
    rate stands between (*m per 100 m*).
    """
    if not any(map(str.isdecimal, unit)):
        return ""
    words = typed_words(table.code)
    ranging = (*words.range_words, *_JOINING.get(table.code, "").split())
    rates = words.of_words | words.per_words | table.unit_joiners
    for found in _JOINED.finditer(unit):
        word, before = fold(found["word"] or ""), unit[: found.start()].strip()
        is_apart = not word and found[0][0].isspace()
        is_again = bool(before) and unit[found.end() :].strip().startswith(before[:LEAST_AGAIN])
        if word in ranging or is_apart or (is_again and word not in rates):
            return "range" if not word or word in ranging or not table.has_table else "several"
        if word and word in {table.or_word, table.and_word}:
            return "several"
    return ""


def in_plain_digits(text: str, table: Language) -> str:
    """The figure, with separators, signs or in the sheet's words, in plain digits; "" if it may be read two ways."""
    if no_number(text, table):
        return ""
    exact = next((word for word in _EXACT.get(table.code, ()) if text.strip().casefold().startswith(word)), "")
    text = text.strip()[len(exact) :]
    plain = _with_one_point(_GAP.sub("", _with_unit_behind(text.strip(), table)), table)
    plain = _FRACTION.sub(_add_fraction, re.sub(r"(?<![\d.])\.(?=\d)", "0.", plain))
    plain = _POWER.sub(lambda power: format(Decimal(power[0]), "f"), plain)
    plain = re.sub(r"(?<=\d)-(?=[^\W\d_])", " ", plain)  # a 20-year plan
    sign = plain[:1] if plain[:1] in _SIGNS else ""
    if sign or re.match(r"\d+\+", plain):
        qualifier = _SIGNS.get(sign, "at least")
        plain = f"{table.qualifier_words.get(qualifier, qualifier)} {plain.removeprefix(sign).replace('+', ' ', 1)}"
        plain = " ".join(plain.split())
    if number := parse_number(plain, table.qualifiers, table.unit_joiners):
        return as_decimal(plain) if looks_grouped(plain, number.amount, table) else plain
    spelled = " ".join(str(table.number_words.get(word, word)) for word in fold(text).split())
    return spelled if parse_number(spelled, table.qualifiers, table.unit_joiners) else ""


def _with_unit_behind(text: str, table: Language) -> str:
    """£750 as 750 pounds, or as 750 £ where the language has no name for the sign."""
    sign = text[:1] if text[:1] in {"-", "−", "+"} else ""
    if sign:
        return sign + _with_unit_behind(text[1:].strip(), table)
    if unicodedata.category(text[:1] or " ") != "Sc":
        return text
    name = next((name for name, sign in table.units.items() if sign == text[0] and len(name) > LONGEST_SHORT), "")
    plural = table.plurals.get(name) or table.plurals.get(name.capitalize()) or f"{name}s"
    return f"{text[1:].strip()} {plural if name else text[0]}"


def _with_one_point(text: str, table: Language) -> str:
    """Separators between thousands taken out, a decimal comma as a point; as it is where it may be either."""
    found = _FIGURE.search(text)
    if found is None or ("," not in found[0] and found[0].count(".") < 2):
        return text
    figure = found[0]
    last = figure[max(figure.rfind("."), figure.rfind(","))]
    other = "," if last == "." else "."
    places = len(figure) - 1 - figure.rfind(last)
    if other in figure:
        plain = figure.replace(other, "").replace(last, ".")
    elif figure.count(last) > 1 or (places == 3 and table.has_table and table.thousands == last):
        plain = figure.replace(last, "") if re.fullmatch(r"\d{1,3}(?:.\d{3})+", figure) else figure
    elif places != 3 or (table.has_table and table.decimal_point == last):
        plain = figure.replace(last, ".")
    else:
        plain = figure
    return text[: found.start()] + plain + text[found.end() :]


def _add_fraction(found: re.Match[str]) -> str:
    """2½ as 2.5; a third has no decimal."""
    thousandths = unicodedata.numeric(found[2]) * 1000
    if thousandths != int(thousandths):
        return found[0]
    return format((int(found[1] or 0) + Decimal(int(thousandths)) / 1000).normalize(), "f")
