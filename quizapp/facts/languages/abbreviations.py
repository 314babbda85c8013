"""Words of names that are written short as often as in full: St. Petersburg, 10 Downing St, N. Korea."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from quizapp.facts.languages.table import Language
from quizapp.facts.text import fold

_WORDS: Mapping[str, Mapping[str, str]] = {  # by language, folded; before another word of the name
    "en": {
        "st": "saint",
        "sankt": "saint",
        "mt": "mount",
        "ft": "fort",
        "dr": "doctor",
        "mr": "mister",
        "gt": "great",
        "jr": "junior",
        "sr": "senior",
        "prof": "professor",
        "rev": "reverend",
        "gen": "general",
        "univ": "university",
    },
    "de": {"st": "sankt", "dr": "doktor", "prof": "professor", "v": "von", "hl": "heilige", "gr": "grosse"},
    "fr": {"st": "saint", "ste": "sainte", "mt": "mont", "dr": "docteur", "mme": "madame", "mlle": "mademoiselle"},
    "es": {"sta": "santa", "sto": "santo", "dr": "doctor", "dra": "doctora", "sr": "senor", "sra": "senora"},
}
_LAST: Mapping[str, Mapping[str, str]] = {  # behind the rest of it
    "en": {
        "st": "street",
        "ave": "avenue",
        "av": "avenue",
        "rd": "road",
        "blvd": "boulevard",
        "sq": "square",
        "mt": "mountain",
        "mts": "mountains",
        "mtn": "mountain",
        "is": "islands",
        "jr": "junior",
        "sr": "senior",
    },
    "de": {"str": "strasse", "pl": "platz", "jun": "junior", "sen": "senior"},
}
_COMPASS: Mapping[str, Mapping[str, str]] = {  # as initials, before the name of no person
    "en": {"n": "north", "s": "south", "e": "east", "w": "west"},
}
_WORD = re.compile(r"[^\W\d_]+\.?")


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def spelled_out(text: str, table: Language, *, is_person: bool) -> str:
    """The text with its abbreviated words in full, where it has any; else as it is."""
    words = list(_WORD.finditer(text))
    compass = {} if is_person else _COMPASS.get(table.code, {})
    pieces, end = [], 0
    for at, word in enumerate(words if len(text.split()) > 1 or len(words) > 1 else ()):
        is_last = at > 0 and at == len(words) - 1
        known = (_LAST if is_last else _WORDS).get(table.code, {})
        short = fold(word[0])
        full = (compass.get(short) if at == 0 and not is_last else None) or known.get(short)
        if full:
            gap = "" if text[word.end() : word.end() + 1] in ("", " ", ",", "-") else " "  # St.Petersburg
            pieces += [text[end : word.start()], full + gap]
            end = word.end()
    return "".join([*pieces, text[end:]])
