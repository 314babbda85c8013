"""Units that go by one symbol everywhere, with their prefixes: a megawatt is an MW, and no mW."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from unicodedata import normalize

_POWERS = {"M": 6, "k": 3, "": 0, "h": 2, "m": -3, "μ": -6, "n": -9, "p": -12, "G": 9, "T": 12}
_SPOKEN = {
    "M": ("mega",),
    "k": ("kilo",),
    "": ("",),
    "h": ("hecto", "hekto"),
    "m": ("milli",),
    "μ": ("micro", "mikro"),
    "n": ("nano",),
    "p": ("pico", "piko"),
    "G": ("giga",),
    "T": ("tera",),
}
_NAMES = {
    "W": ("watt",),
    "V": ("volt",),
    "A": ("ampere", "amp"),
    "Ω": ("ohm",),
    "F": ("farad",),
    "Hz": ("hertz",),
    "Pa": ("pascal",),
    "bar": ("bar",),
    "N": ("newton",),
    "J": ("joule",),
    "cal": ("calorie", "kalorie"),
    "eV": ("electronvolt", "elektronenvolt"),
    "Wh": ("watthour", "wattstunde"),
    "B": ("byte",),
    "bit": ("bit",),
    "Bq": ("becquerel",),
    "Sv": ("sievert",),
    "mol": ("mole",),
}
_WHOLE = frozenset(("B", "bit", "cal", "Wh"))  # of these there is no thousandth
_SMALL = frozenset(("V", "A", "F", "bar", "Sv", "mol"))  # *mv* is sooner a thousandth of these than a million
_NOT_BARE = frozenset(("B", "F", "A", "J", "N"))  # letters that without a prefix mean other things as well
_HUNDREDFOLD = "Pa"  # of it alone there is a hundred in one

SCALES: tuple[Mapping[str, int], ...] = (
    *(
        {f"{prefix}{symbol}": 10 ** (power - min(_POWERS.values())) for prefix, power in _POWERS.items()}
        for symbol in _NAMES
    ),
    {"nanometre": 1, "micrometre": 1000},
)


def _pairs() -> Iterator[tuple[str, str]]:
    """Each prefix with each symbol that it goes with."""
    for symbol in _NAMES:
        for prefix, power in _POWERS.items():
            is_whole = power >= 0 or symbol not in _WHOLE
            if is_whole and (prefix != "h" or symbol == _HUNDREDFOLD):
                yield prefix, symbol


def _by_symbol() -> tuple[Mapping[str, str], Mapping[str, Sequence[str]]]:
    """What each symbol means as it is written, and what each may mean in small letters."""
    exact, small = {"μm": "micrometre"}, defaultdict[str, list[str]](list, nm=["nanometre"])
    for prefix, symbol in _pairs():
        if not prefix and symbol in _NOT_BARE:
            continue
        unit = f"{prefix}{symbol}"
        exact[unit] = unit
        units = small[unit.lower()]
        is_likely = not prefix or (_POWERS[prefix] < 0 and symbol in _SMALL)
        units.insert(0 if is_likely else len(units), unit)
    return exact, small


METRIC_NAMES: Mapping[str, str] = {
    f"{said}{name}": f"{prefix}{symbol}"
    for prefix, symbol in _pairs()
    for name in _NAMES[symbol]
    for said in _SPOKEN[prefix]
} | {
    f"{said}met{end}": unit
    for unit, spoken in (("nanometre", ("nano",)), ("micrometre", _SPOKEN["μ"]))
    for said in spoken
    for end in ("re", "er")
}
_EXACT, _SMALL_LETTERS = _by_symbol()


def metric_units(word: str) -> tuple[str, ...]:
    """The units that a word may stand for, the likeliest first; () for none. Capitals tell *MW* from *mW*; in small
    letters it may be either. A name may be in the plural.
    """
    word = normalize("NFKC", word).strip(".,;:!?")
    if word in _EXACT:
        return (_EXACT[word],)
    small = word.lower()
    if not (word == small or word.isupper() or word == word.capitalize()):
        return ()
    named = METRIC_NAMES.get(small) or (METRIC_NAMES.get(small[:-1]) if small.endswith(("s", "n")) else None)
    return tuple(_SMALL_LETTERS.get(small, ())) or ((named,) if named else ())
