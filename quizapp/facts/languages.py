"""Which table belongs to a language tag."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from quizapp.facts.english import ENGLISH
from quizapp.facts.german import GERMAN
from quizapp.facts.language import Language

_TABLES = {table.code: table for table in (ENGLISH, GERMAN)}
_ISO_DATES = {"day": "{y}-{m:02}-{d:02}", "month": "{y}-{m:02}", "year": "{y}", "range": "{a} – {b}"}

_CONTRACTED = {  # what becomes one word needs no table of the language to be wrong as two
    "fr": dict.fromkeys(("de", "à"), frozenset(("le", "les"))),
    "es": dict.fromkeys(("de", "a"), frozenset(("el",))),
    "it": dict.fromkeys(("di", "a", "da", "in", "su"), frozenset(("il", "lo", "la", "i", "gli", "le"))),
    "pt": dict.fromkeys(("de", "em", "a", "por"), frozenset(("o", "a", "os", "as"))),
}

_DECIMAL_COMMA = {  # what stands between the thousands where the decimal sign is a comma
    **dict.fromkeys("es it pt nl da el tr id ca ro hr".split(), "."),
    **dict.fromkeys("fr ru uk pl cs sk hu bg sv nb nn no fi et lv lt".split(), "\u00a0"),
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
    bare = Language(
        primary,
        tag,
        contracted=_CONTRACTED.get(primary, {}),
        date_formats=_ISO_DATES,
        qualifiers=ENGLISH.qualifiers,
        before_christ="−{y}",
        thousands=thousands or ",",
        decimal_point="," if thousands else ".",
    )
    return _TABLES.get(primary, bare)
