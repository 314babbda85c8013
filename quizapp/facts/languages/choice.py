"""Which table belongs to a language tag."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from quizapp.facts.languages.english import ENGLISH
from quizapp.facts.languages.german import GERMAN
from quizapp.facts.languages.limit_words import bounding_words, bounding_words_behind, deadline_words
from quizapp.facts.languages.magnitudes import magnitude_words
from quizapp.facts.languages.table import Language
from quizapp.facts.text import fold

_TABLES = {table.code: table for table in (ENGLISH, GERMAN)}
_ISO_DATES = {"day": "{y}-{m:02}-{d:02}", "month": "{y}-{m:02}", "year": "{y}", "range": "{a} – {b}"}

_CONTRACTED = {  # what becomes one word needs no table of the language to be wrong as two
    "fr": dict.fromkeys(("de", "à"), frozenset(("le", "les"))),
    "es": dict.fromkeys(("de", "a"), frozenset(("el",))),
    "it": dict.fromkeys(("di", "a", "da", "in", "su"), frozenset(("il", "lo", "la", "i", "gli", "le"))),
    "pt": dict.fromkeys(("de", "em", "a", "por"), frozenset(("o", "a", "os", "as"))),
}

_ELIDING = {"fr": frozenset("de le la que ne se jusque lorsque puisque".split())}

_MONTH_ASKED = {
    "fr": ("quel mois",),
    "es": ("que mes",),
    "it": ("che mese", "quale mese"),
    "pt": ("que mes", "qual mes"),
    "nl": ("welke maand",),
    "da": ("hvilken maned",),
    "nb": ("hvilken maned",),
    "no": ("hvilken maned",),
    "sv": ("vilken manad",),
    "pl": ("ktorym miesiacu", "jakim miesiacu"),
}

_DECIMAL_COMMA = {  # what stands between the thousands where the decimal sign is a comma
    **dict.fromkeys("es it pt nl da el tr id ca ro hr".split(), "."),
    **dict.fromkeys("fr ru uk pl cs sk hu bg sv nb nn no fi et lv lt".split(), "\u00a0"),
}

_PERCENT = {
    "fr": "pour cent",
    "es": "por ciento",
    "pt": "por cento",
    "it": "per cento",
    **dict.fromkeys("nl sv da pl".split(), "procent"),
    **dict.fromkeys("nb nn no".split(), "prosent"),
}

_GAP_BEFORE_PERCENT = frozenset("fr es sv nb nn no da fi et lv lt cs sk sl ru uk bg".split())

_EUROS = dict.fromkeys(("euro", "euros", "eur"), "€")  # as most languages call them

_MEASURES = {  # by symbol, in one and in many
    "fr": {
        "g": "gramme grammes",
        "kg": "kilogramme kilogrammes kilo kilos",
        "l": "litre litres",
        "m": "metre metres",
        "km": "kilometre kilometres",
        "cm": "centimetre centimetres",
        "t": "tonne tonnes",
    },
    "es": {
        "g": "gramo gramos",
        "kg": "kilogramo kilogramos kilo kilos",
        "l": "litro litros",
        "m": "metro metros",
        "km": "kilometro kilometros",
        "cm": "centimetro centimetros",
        "t": "tonelada toneladas",
    },
    "it": {
        "g": "grammo grammi",
        "kg": "chilogrammo chilogrammi chilo chili",
        "l": "litro litri",
        "m": "metro metri",
        "km": "chilometro chilometri",
        "cm": "centimetro centimetri",
        "t": "tonnellata tonnellate",
    },
    "pt": {
        "g": "grama gramas",
        "kg": "quilograma quilogramas quilo quilos",
        "l": "litro litros",
        "m": "metro metros",
        "km": "quilometro quilometros",
        "cm": "centimetro centimetros",
        "t": "tonelada toneladas",
    },
    "nl": {"g": "gram", "kg": "kilogram kilo", "l": "liter", "m": "meter", "km": "kilometer", "cm": "centimeter"},
}

_WHOLE = {  # of the languages whose words for it are few
    "fr": "se compose de,se composent de,est composé de,est composée de,comprend,comprennent,est constitué de",
    "es": "consta de,constan de,se compone de,se componen de,comprende,está formado por,está formada por",
    "it": "si compone di,si compongono di,è composto da,è composta da,comprende,consiste in,consta di",
    "nl": "bestaat uit,bestaan uit,bestond uit,bestonden uit,omvat,omvatten",
    "pt": "consiste em,compõe-se de,é composto por,é composta por,compreende,é formado por,é formada por",
}


@cache
def language(tag: str, *, has_eras: bool = False) -> Language:
    """The table for a BCP 47 tag, by its primary language; in a sheet that `has_eras`, early years are told apart.

    Without one the words are empty, dates are shown in ISO form and the qualifiers are the English ones of the format.
    """
    if has_eras:
        table = language(tag)
        return replace(table, early_year=table.after_christ)
    primary = tag.split("-")[0].casefold()
    thousands = _DECIMAL_COMMA.get(primary)
    measures = {word: unit for unit, words in _MEASURES.get(primary, {}).items() for word in words.split()}
    bare = Language(
        primary,
        tag,
        contracted=_CONTRACTED.get(primary, {}),
        eliding=_ELIDING.get(primary, frozenset()),
        month_asked=_MONTH_ASKED.get(primary, ()),
        date_formats=_ISO_DATES,
        magnitude_words=magnitude_words(primary),
        qualifiers=ENGLISH.qualifiers,
        units=_EUROS | measures | ({_PERCENT[primary]: "%"} if primary in _PERCENT else {}),
        whole_before=tuple(map(fold, filter(None, _WHOLE.get(primary, "").split(",")))),
        bounding=bounding_words(primary),
        bounding_behind=bounding_words_behind(primary),
        deadlines=deadline_words(primary),
        before_christ="−{y}",
        thousands=thousands or ",",
        decimal_point="," if thousands else ".",
        percent_gap=GERMAN.percent_gap if primary in _GAP_BEFORE_PERCENT else "",
    )
    return _TABLES.get(primary, bare)
