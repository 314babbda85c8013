"""Numbers as people type them, compared with the one that is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from itertools import takewhile

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.metric import METRIC_NAMES
from quizapp.facts.spelling import edits_allowed
from quizapp.facts.text import fold
from quizapp.facts.typed.figures import qualifier_of, read_number, split_magnitude, with_magnitude
from quizapp.facts.typed.parts import in_parts
from quizapp.facts.typed.systems import are_one_amount
from quizapp.facts.typed.units import canonical_unit, canonical_units, is_part_of_unit, times_as_large
from quizapp.facts.values import Number
from quizapp.items.card import Reason
from quizapp.items.marking.asked import is_counted
from quizapp.items.marking.match import MARKS, Match
from quizapp.items.marking.moves import moves, with_sign

BEYOND_BOUND = Decimal("0.25")  # how far from a bound a figure may be, as a share of it
ROUNDED_OFF = Decimal("0.05")  # how far from the figure a rounded one may be, as a share of it
_OPEN_UPWARDS = re.compile(r"\d\s*(?:%|[^\W\d_]+)?\s*\+")  # 20+ are more than 20, or at least so many
_LOOSE = {"", "about"}  # qualifiers with which a figure is given for itself
_ABOVE = {"more than", "at least"}  # qualifiers that put the amount on this side of the figure
_BELOW = {"less than", "at most", "nearly"}
_AGAINST = ((_ABOVE, _BELOW), (_BELOW, _ABOVE))


def compare_numbers(wanted: str, typed: str, table: Language, question: str = "") -> Match | None:
    """How a typed number stands to the wanted one; None if one of them is no number.

    A missing unit is no fault, another unit is; a missing or other qualifier is almost, unless it bounds the other
    side. Points and commas are read as
    the language has them; only what is no number then is read the other way round.
    """
    ours = read_number(wanted, table)
    ways = [read_number(typed, table, thousands) for thousands in (table.thousands, table.decimal_point)]
    readings = [number for number in dict.fromkeys(ways) if number is not None]
    if ours is None or not (readings := readings or _one_of_it(ours, typed, table) or moves(ours, typed, table)):
        return None
    if ours.qualifier == "at least" and _OPEN_UPWARDS.search(typed):
        readings = [replace(number, qualifier=ours.qualifier) for number in readings]
    if parts := in_parts(ours, typed, table):
        return compare_amounts(ours, parts, wanted, table, question)
    found = [_compare_readings(ours, number, wanted, table, question) for number in readings]
    is_read_at_once = len({_figure(number, table) for number in readings}) == 1
    if is_read_at_once or found[0].mark == "right" or found[1].mark == "wrong":
        return found[0]
    return _with_other_marks(readings[0], found[1], table)


def _with_other_marks(read: Number, meant: Match, table: Language) -> Match:
    """Almost for `4.000` where 4,000 is usual; wrong for `1,125`, which is a whole number there, instead of 1.125."""
    note = Reason("decimal_sign", {"sign": table.decimal_point})
    if read.amount.as_tuple().exponent == 0:
        return Match("wrong", (Reason("other_figure"), note))
    return Match("almost", (*meant.notes, note))


def _compare_readings(ours: Number, other: Number, wanted: str, table: Language, question: str) -> Match:
    """A letter behind a figure is a unit, or short for a magnitude: `9m` is 9 metres or 9 million."""
    readings = [other, *filter(None, [with_magnitude(other, table)])]
    if not _is_on_scale_of(ours, other, table) and _figure(ours, table) != _figure(other, table):
        readings.reverse()
    found = [compare_amounts(ours, reading, wanted, table, question) for reading in readings]
    return min(found, key=lambda match: MARKS.index(match.mark))


def compare_amounts(ours: Number, other: Number, wanted: str, table: Language, question: str) -> Match:
    """How a number that was read stands to the one that is `wanted`, by figure, unit and qualifier."""
    other = with_sign(ours, other, table)
    unit = _compare_units(ours, other, table, question)
    if unit.mark == "wrong" and _are_counted(ours, other, table):
        unit = Match("almost", unit.notes)
    if unit.mark == "wrong" and are_one_amount(ours, other, table):
        is_against = any(ours.qualifier in side and other.qualifier in against for side, against in _AGAINST)
        return Match("wrong", (Reason("other_bound"),)) if is_against else Match("almost", unit.notes)
    is_same_figure = _figure(ours, table) == _figure(other, table)
    other = _converted(other, ours, table) or other
    if unit.mark == "wrong" and unit.notes:
        return unit
    if _figure(ours, table) != _figure(other, table):
        near = _near_figure(ours, other, table, wanted) if unit.mark == "right" else None
        return near or Match("wrong", unit.notes if is_same_figure else (Reason("other_figure"),))
    if unit.mark == "wrong":
        return unit
    if any(ours.qualifier in side and other.qualifier in against for side, against in _AGAINST):
        return Match("wrong", (Reason("other_bound"),))
    if unit.mark == "almost":
        return unit
    if ours.qualifier == "about" and not other.qualifier:
        return Match("right")  # who gives the estimate need not say that it is one
    if ours.qualifier != other.qualifier:
        if not ours.qualifier and _is_against(other.qualifier, question, table):
            return Match("wrong", (Reason("other_bound"),))
        note = (
            Reason("qualifier_missing", {"words": _said(wanted, ours, table)})
            if ours.qualifier
            else Reason("qualifier_added")
        )
        return Match("almost", (note,))
    return Match("right")


def _is_against(qualifier: str, question: str, table: Language) -> bool:
    """Whether the question tells a bound on the other side alone: *below 33 kg*, of *Above which weight …?*"""
    asked, known = f" {fold(question)} ", {**table.qualifiers, **typed_words(table.code).bounds}
    told = {known[words] for words in known if f" {fold(words)} " in asked}
    return any(qualifier in side and told & against and not told & side for side, against in _AGAINST)


def _said(wanted: str, ours: Number, table: Language) -> str:
    """The qualifier in the answer's own words: *up to*."""
    words = wanted.removesuffix(qualifier_of(wanted, table)[1]).strip()
    return words if words[:1].isalpha() else table.qualifier_words.get(ours.qualifier, ours.qualifier)


def _one_of_it(ours: Number, typed: str, table: Language) -> list[Number]:
    """*A factory* as one of them, where one is wanted, and *no factories* as none; elsewhere an article counts nothing,
    and a negation denies.
    """
    article, _, unit = fold(typed).partition(" ")
    is_one = ours.amount == 1 and article in table.indefinite_articles
    is_one = is_one or (ours.amount == 0 and article in table.negations | typed_words(table.code).zero_words)
    return (
        [Number(ours.amount, unit)]
        if is_one and canonical_unit(unit, table) == canonical_unit(ours.unit, table)
        else []
    )


def _are_counted(ours: Number, other: Number, table: Language) -> bool:
    """Whether both count people, and one of them says no more than that, so that they may be two words for the same:
    *members* and *jurors*.
    """
    units = [fold(split_magnitude(number, table)[1].unit) for number in (ours, other)]
    words = typed_words(table.code)
    is_told = any(unit in words.people for unit in units)
    return is_told and all(unit in words.people or unit.endswith(words.person_endings) for unit in units)


def is_on_one_scale(shown: str, name: str, typed: str, table: Language) -> bool:
    """Whether what was typed may be compared with another spelling of the shown answer.

    A bare figure is meant in the shown unit: for "60 minutes", also "one hour", a bare 1 is no answer.
    """
    numbers = [read_number(text, table) for text in (shown, name, typed)]
    units = [split_magnitude(number, table)[1].unit if number else "" for number in numbers]
    main, other, given = (canonical_unit(unit, table) for unit in units)
    return bool(given) or not other or other == main


def is_in_other_unit(spellings: Iterable[str], typed: str, table: Language) -> bool:
    """Whether nothing but the capitals of the unit tells what was typed from an answer: 5 mW from 5 MW."""
    number = read_number(typed, table) if "m" in typed.casefold() else None
    if number is None or not number.unit:
        return False
    meant = [read_number(text, table) for text in spellings if fold(text) == fold(typed)]
    units = [canonical_units(other.unit, number.unit, table) for other in meant if other]
    return bool(units) and all(ours != given for ours, given in units)


def _near_figure(ours: Number, other: Number, table: Language, wanted: str) -> Match | None:
    """Almost for another figure that is not false: finer than an estimate, within a bound, or rounded off."""
    figure, typed = _figure(ours, table), _figure(other, table)
    if ours.qualifier == "about" and _rounds_to(typed, figure):
        return Match("almost", (Reason("too_exact"),))
    if ours.qualifier == "about" and other.qualifier in _LOOSE and _is_rounded_further(typed, figure):
        return Match("almost", (Reason("be_more_exact"),))
    if ours.is_bound and other.qualifier in _LOOSE and _is_within_bound(typed, figure, ours.qualifier):
        return Match("almost", (Reason("only_bound", {"answer": wanted}),))
    if split_magnitude(ours, table)[0] == split_magnitude(other, table)[0]:
        if {ours.qualifier, other.qualifier} <= _LOOSE and _is_rounded_off(other.amount, ours.amount):
            return Match("almost", (Reason("be_more_exact"),))
    elif other.amount == ours.amount and not other.unit:
        left_out = takewhile(lambda word: fold(word) in table.magnitude_words, ours.unit.split())
        return Match("almost", (Reason("magnitude_missing", {"words": " ".join(left_out)}),))
    return None


def _is_within_bound(figure: Decimal, bound: Decimal, qualifier: str) -> bool:
    """Whether it satisfies the bound and is not absurdly far from it."""
    excess = figure - bound if qualifier in _ABOVE else bound - figure
    return 0 < excess <= abs(bound) * BEYOND_BOUND


def _is_rounded_off(typed: Decimal, figure: Decimal) -> bool:
    """Whether the figure, rounded to as many decimals as were typed, gives what was typed; a small loss only."""
    places, fewer = figure.as_tuple().exponent, typed.as_tuple().exponent
    if not isinstance(places, int) or not isinstance(fewer, int) or not places < fewer <= 0:
        return False
    grain = Decimal(1).scaleb(fewer)
    rounded = {figure.quantize(grain, rounding) for rounding in (ROUND_HALF_UP, ROUND_HALF_DOWN)}
    return typed in rounded and abs(typed - figure) <= abs(figure) * ROUNDED_OFF


def _rounds_to(exact: Decimal, rounded: Decimal) -> bool:
    """Whether the exact figure, rounded as far as the other one is, gives it."""
    return bool(rounded and exact) and abs(exact - rounded) * 2 <= _grain(rounded)


def _is_rounded_further(typed: Decimal, estimate: Decimal) -> bool:
    """Whether an estimate, rounded to tens, fifties, hundreds and so on, gives what was typed; a small loss only."""
    if not typed or abs(typed - estimate) > abs(estimate) * ROUNDED_OFF:
        return False
    is_half_step = typed.normalize().as_tuple().digits[-1] == 5
    return abs(estimate - typed) * 2 <= _grain(typed) * (5 if is_half_step else 1)


def _grain(figure: Decimal) -> Decimal:
    exponent = figure.normalize().as_tuple().exponent
    return Decimal(10) ** (exponent if isinstance(exponent, int) else 0)


def _figure(number: Number, table: Language) -> Decimal:
    return number.amount * split_magnitude(number, table)[0]


def _units(ours: Number, other: Number, table: Language) -> tuple[str, str]:
    return canonical_units(split_magnitude(ours, table)[1].unit, split_magnitude(other, table)[1].unit, table)


def _is_on_scale_of(ours: Number, other: Number, table: Language) -> bool:
    wanted, given = _units(ours, other, table)
    return wanted == given or times_as_large(given, wanted, table) is not None


def _converted(other: Number, ours: Number, table: Language) -> Number | None:
    """The same amount in our unit, if it was told in another one; None if it cannot be."""
    wanted, given = _units(ours, other, table)
    times = times_as_large(given, wanted, table) if given != wanted else None
    if times is None:
        return None
    return replace(other, amount=_figure(other, table) * times.numerator / times.denominator, unit=wanted)


def _compare_units(ours: Number, other: Number, table: Language, question: str) -> Match:
    """Right for no unit, the same one or a part of it, for what the question counts; where the answer has none, for one
    that the question names.
    """
    unit, typed = (split_magnitude(number, table)[1].unit for number in (ours, other))
    wanted, given = canonical_units(unit, typed, table)
    if not given or given == wanted or is_part_of_unit(typed, unit, table):
        return Match("right")
    asked = set(canonical_unit(question, table).split())
    if f"{given} ".startswith(f"{wanted} " if wanted else "") and asked.issuperset(given[len(wanted) :].split()):
        return Match("right")
    if not wanted:
        return Match("wrong")
    note = (Reason("other_unit_typed", {"unit": unit}),)
    if times_as_large(given, wanted, table) is not None:
        return Match("almost", note)
    if is_counted(typed, question, table):
        return Match("right")
    return Match("almost" if _is_unit_misspelt(fold(unit), wanted, fold(typed), table) else "wrong", note)


@lru_cache(maxsize=4096)  # a figure is compared with each spelling and each wrong one, mostly of one unit
def _is_unit_misspelt(name: str, wanted: str, written: str, table: Language) -> bool:
    """Whether a slip leads to the unit, in one of its forms, and none to another unit: of a rate no word is a unit that
    the wanted one has not, as is that of *mcg/kg* for mg/kg.
    """
    allowed, units = edits_allowed(written), _unit_forms(table)
    said = set(written.split()) if " " in written else set()
    if not allowed or not said.intersection((*units, *units.values())) <= set(f"{name} {wanted}".split()):
        return False
    slips = extract(written, units.keys() | {name}, scorer=OSA.distance, score_cutoff=allowed, limit=None)
    near: dict[bool, int] = {}
    for form, edits, _ in slips:
        if form[:1] == written[:1] and edits <= edits_allowed(form):
            is_wanted = form == name or units[form] == wanted
            near[is_wanted] = min(near.get(is_wanted, edits), edits)
    return bool(near.get(True)) and near.get(False, near[True] + 1) > near[True]


@cache
def _unit_forms(table: Language) -> Mapping[str, str]:
    """Each unit by its names, in the singular and in the plural."""
    endings = ("", *typed_words(table.code).plural_endings)
    return {form + ending: unit for form, unit in {**METRIC_NAMES, **table.units}.items() for ending in endings}
