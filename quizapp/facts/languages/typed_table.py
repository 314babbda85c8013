"""What a table says of the words with which people dress a typed answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True, eq=False)
class TypedWords:
    """All words folded (see `text.fold`) but those of `digraphs`, and `months`, which only languages have here whose
    dates are not shown in words, each in its forms between slashes; `other_months` are further names of months.

    `before_names` may stand before any name (*in die Donau*), `before_figures` before a figure or a date,
    `before_times` before a time of day too; words that change what is said (*before 1895*, *under 20*) are in none
    of them. `list_joiners` part the elements of a list, `list_openers` begin one (*both*). `digraphs` maps a letter
    to how it is written on a keyboard that lacks it. `ordinals` are days of a month; `has_compounds` says that
    number words are written together. `zero_words` are as good as a zero where one is wanted, `share_words` stand
    between the numbers of a share (*one in four*), behind the `point_word` decimals are said. `halves` stand behind
    a figure and add one half to it; before one of `fractions` it is no whole number; `portions` stand before a unit
    in place of a figure. `half_words` are one half by themselves, `denominators` behind a figure. One of
    `plural_endings` may be missing from a unit. `morning` and `afternoon` follow a time of day; `clock` does too,
    and
    leaves open which half of the day it is; `times` are words for an hour, `before_hours`
    before an hour add so many minutes to it. `bounds` stand before a figure as
    `Language.qualifiers` do, with which alone the sheet's own figures are written, `bounds_behind` behind it or its
    unit. `before_ranges` stand before a range, `range_words` between its ends, those of `between` only behind the word
    that opens it.
    `century_words` stand behind the number of a century; `decade_ending` is that of a decade's number word, with what
    the word itself ends in: *sixties*, *zwanziger*.
    `eras` stand behind a year, or before it; those with -1 make it one before our era.
    `below` stands behind a figure, or its unit, and makes it negative; so does a word of `falls` behind it or before
    it, and one of `rises` says that it is not.
    A word of `of_words` stands between a unit and what it is a share of (*% of the vote*), and between the words of a
    name; one of `per_words` between a unit and what it is counted by.
    `titles` may stand before any name of a person, `titles_behind` behind it, `offices` before a full one, and so may
    `honorifics`, that tell a sex or a rank; `persons` tell that a person is asked
    for, as question words, as nouns behind them, and as kinds; `people` count them, whoever they are, as may words with
    one of `person_endings`; behind `counting` a question names what it counts; `rank_nouns`, behind question words,
    tell that a place in a row is asked for.
    `units_before` stand before a figure in place of a unit behind it (*aged 81*). `magnitude_letters` are short for a
    magnitude, or for a unit. The units of one of `scales`, in their canonical form, are that many times the smallest.
    """

    months: tuple[str, ...] = ()
    other_months: Mapping[str, int] = field(default_factory=dict)
    before_names: frozenset[str] = frozenset()
    before_figures: frozenset[str] = frozenset()
    before_times: frozenset[str] = frozenset()
    list_openers: frozenset[str] = frozenset()
    list_joiners: tuple[str, ...] = ()
    digraphs: Mapping[str, str] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    has_compounds: bool = False
    share_words: frozenset[str] = frozenset()
    zero_words: frozenset[str] = frozenset()
    point_word: str = ""
    halves: tuple[str, ...] = ()
    fractions: frozenset[str] = frozenset()
    portions: Mapping[str, Decimal] = field(default_factory=dict)
    half_words: frozenset[str] = frozenset()
    denominators: Mapping[str, int] = field(default_factory=dict)
    plural_endings: tuple[str, ...] = ()
    morning: tuple[str, ...] = ()
    afternoon: tuple[str, ...] = ()
    times: Mapping[str, int] = field(default_factory=dict)
    before_hours: Mapping[str, int] = field(default_factory=dict)
    clock: tuple[str, ...] = ()
    bounds: Mapping[str, str] = field(default_factory=dict)
    bounds_behind: Mapping[str, str] = field(default_factory=dict)
    before_ranges: frozenset[str] = frozenset()
    range_words: tuple[str, ...] = ()
    between: Mapping[str, str] = field(default_factory=dict)
    century_words: frozenset[str] = frozenset()
    decade_ending: tuple[str, str] = ("", "")
    eras: Mapping[str, int] = field(default_factory=dict)
    below: tuple[str, ...] = ()
    falls: frozenset[str] = frozenset()
    rises: frozenset[str] = frozenset()
    of_words: frozenset[str] = frozenset()
    per_words: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    titles_behind: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    counting: tuple[str, ...] = ()
    people: frozenset[str] = frozenset()
    person_endings: tuple[str, ...] = ()
    rank_nouns: frozenset[str] = frozenset()
    units_before: Mapping[str, str] = field(default_factory=dict)
    magnitude_letters: Mapping[str, str] = field(default_factory=dict)
    scales: tuple[Mapping[str, int], ...] = ()
