"""The few words of typed answers that are known of languages without a table."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from quizapp.facts.languages.month_names import BESIDE_DATES, MONTHS
from quizapp.facts.languages.typed_table import TypedWords
from quizapp.facts.text import fold

MASSES = {"μg": 1, "mg": 1000, "g": 10**6, "kg": 10**9, "t": 10**12}
LENGTHS = {"mm": 1, "cm": 10, "m": 1000, "km": 10**6}
VOLUMES = {"ml": 1, "cl": 10, "dl": 100, "l": 1000}
AREAS = {"m2": 1, "ha": 10_000, "km2": 10**6}
# Without a table the words that join units are read as in the languages where they are that and nothing else.
_NONE = TypedWords(
    of_words=frozenset("de du des di del della dei delle da do dos das van".split()),
    per_words=frozenset("per par por pro na".split()),
    scales=(MASSES, LENGTHS, AREAS, VOLUMES, {"s": 1, "min": 60, "h": 3600}),
)

# The articles, and what stands before names, of languages that have no other words here.
_BEFORE = {
    "fr": "le la les un une des du de au aux a en dans",
    "es": "el la los las un una de del al a en",
    "it": "il lo la i gli le un uno una di del della dei a al alla in nel nella",
    "pt": "o a os as um uma de do da dos das em no na nos nas",
    "nl": "de het een van in op te",
}
_ARTICLES = {
    "fr": "le la les un une",
    "es": "el la los las un una unos unas",
    "it": "il lo la i gli le un uno una",
    "pt": "o a os as um uma uns umas",
    "nl": "de het een",
}
_ELIDED = {"fr": ("l'", "l’"), "it": ("l'", "l’", "un'", "un’")}
_FIRST = {"fr": "premier", "es": "primero", "it": "primo", "pt": "primeiro", "nl": "eerste", "ca": "primer"}
_WEEKDAYS = {
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miercoles jueves viernes sabado domingo",
    "it": "lunedi martedi mercoledi giovedi venerdi sabato domenica",
    "pt": "segunda terca quarta quinta sexta sabado domingo feira",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "pl": "poniedziałek wtorek środa czwartek piątek sobota niedziela",
}
_RANGES = {  # what stands before the first end, between the two, and between them behind a word that opens the range
    "fr": ("de du", "à a au jusqu'à jusqu'en", "entre et"),
    "es": ("de del desde", "a al hasta", "entre y"),
    "it": ("da dal dall", "a al fino", "tra e,fra e"),
    "pt": ("de do desde", "a ao até ate", "entre e"),
    "nl": ("van", "tot t/m", "tussen en"),
    "pl": ("od", "do", "między a,miedzy a"),
}


def tongue_words(code: str) -> TypedWords:
    """What is known of a language without a table of its own."""
    before = frozenset(_BEFORE.get(code, "").split())
    weekdays = frozenset(map(fold, _WEEKDAYS.get(code, "").split()))
    opening, parting, between = _RANGES.get(code, ("", "", ""))
    return replace(
        _NONE,
        months=tuple(MONTHS.get(code, "").split()),
        before_names=before,
        before_figures=before | weekdays | frozenset(map(fold, BESIDE_DATES.get(code, "").split())),
        ordinals={_FIRST[code]: 1} if code in _FIRST else {},
        before_ranges=frozenset(opening.split()),
        range_words=tuple(parting.split()),
        between={fold(opens): joins for opens, joins in (pair.split() for pair in filter(None, between.split(",")))},
    )


@cache
def small_articles(code: str) -> tuple[str, ...]:
    """The articles of a language without a table of its own, as they stand before a word, with the space behind."""
    return (*(f"{word} " for word in _ARTICLES.get(code, "").split()), *_ELIDED.get(code, ()))
