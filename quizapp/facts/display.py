"""How dates and numbers are shown in a sheet's language."""

from __future__ import annotations

from quizapp.facts.languages.table import Language
from quizapp.facts.sheet import Value
from quizapp.facts.values import Date, Day, Number

FIRST_PLAIN = 1000  # the first year that nobody takes for one before Christ


def show_date(date: Date, table: Language) -> str:
    """`3 September 2025`, `September 2025`, `2025`, or both ends of an interval."""
    if date.precision == "interval":
        first, _, last = date.written.partition("/")
        ends = {
            "a": _show_point(date.start, _precision(first), table),
            "b": _show_point(date.end, _precision(last), table),
        }
        return table.date_formats["range"].format(**ends)
    return _show_point(date.start, date.precision, table)


def _precision(written: str) -> str:
    return ("year", "month", "day")[written.lstrip("-").count("-")]


def _show_point(day: Day, precision: str, table: Language) -> str:
    year, month, number = day
    is_early = precision == "year" and 0 < year < FIRST_PLAIN
    form = table.before_christ if year < 0 else table.early_year if is_early else "{y}"
    shown_year = form.format(y=abs(year))
    name = table.months[month - 1] if table.months else ""
    return table.date_formats[precision].format(y=shown_year, m=month, d=number, month=name)


def unworded(value: Value, table: Language) -> str:
    """What of a value the language has no words for: "qualifier", "month", or "" if it can be shown in a sentence."""
    if table.has_table:
        return ""
    if value.number is not None and value.number.qualifier:
        return "qualifier"
    ends = value.date.written.split("/") if value.date is not None else ()
    return "month" if any(_precision(end) != "year" for end in ends) else ""


def decimals_of(number: Number) -> int:
    """How many decimals it is written with: 3.0 m says more than 3 m."""
    exponent = number.amount.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def show_number(number: Number, table: Language, decimals: int | None = None) -> str:
    """The qualifier in the author's words or the language's, the figure with its separators, the unit.

    The figure is shown as exactly as it is written, unless it stands among figures with so many decimals.
    """
    amount = f"{number.amount:,.{decimals_of(number) if decimals is None else decimals}f}"
    swap = {",": table.thousands, ".": table.decimal_point}
    figure = "".join(swap.get(char, char) for char in amount).replace("-", "−")
    gap = table.percent_gap if number.unit.startswith("%") else " "
    qualifier = number.words or table.qualifier_words.get(number.qualifier, number.qualifier)
    return (f"{qualifier} " if qualifier else "") + figure + (gap + number.unit if number.unit else "")
