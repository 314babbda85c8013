"""Whether a German question with *welche* asks for one thing: its noun tells, or else its verb."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from quizapp.facts.languages.table import Language
from quizapp.facts.text import fold

_SEVERAL = frozenset("sind waren haben hatten werden wurden konnen konnten sollen sollten durfen durften".split())
_ONE = frozenset("ist war hat hatte wird wurde kann konnte soll sollte muss musste darf durfte".split())
_BY_ITSELF = frozenset("welcher welches welchem".split())
_OPEN_ENDINGS = ("e", "el", "er")  # of a plural, and of some singulars
_PLURAL_ENDING = re.compile(r"(?:[elr]n|(?<![suiy])s)$")  # of no feminine noun, and with welche a singular is one
_FEMININE = tuple(  # that look like plurals, but have others: Opern, Mütter, Brücken
    (
        "oper mutter tochter schwester feder mauer nummer steuer kammer feier leber ziffer schulter faser brücke küste "
        "bühne münze höhle hütte küche mühle säule größe höhe blüte"
    ).split()
)
_NEVER_FEMININE = tuple("stoffe tiere berge teile werke preise steine gase kriege gesetze metalle organe mente".split())
_ADVERBS = frozenset("nicht oft fast erst jetzt selbst meist sonst weit seit mit zuletzt zuerst einst laut".split())


def is_one_german(asking: str, rest: Sequence[str], kind: str, table: Language) -> bool:
    """*Welcher Fluss*, *welche große Stadt* and *welche Insel gehört*, but not *welche Flüsse*; where neither the noun
    nor the verb tells, it is left open.
    """
    if asking in _BY_ITSELF:
        return fold(rest[0]) not in _SEVERAL
    at = next((place for place, word in enumerate(rest) if word[0].isupper()), len(rest))
    if at == len(rest) or (at and rest[0].endswith("en")):
        return False
    noun = rest[at]
    if fold(noun) == fold(kind):
        return True
    if _PLURAL_ENDING.search(noun):
        return False
    if noun.lower().endswith(_FEMININE) or asking == "welchen" or (at and rest[0].endswith("e")):
        return True  # behind welche an adjective has -e before one thing, and behind welchen the plural has -n
    return not noun.endswith(_OPEN_ENDINGS) or _has_singular_verb(noun, rest[at + 1 :], table)


def _has_singular_verb(noun: str, behind: Sequence[str], table: Language) -> bool:
    """Whether the verb is in the singular; a noun that looks like a plural may be its object: *welche Länder umfasst
    die Union*.
    """
    numbers = [_number(at, behind, table) for at in range(len(behind))]
    place = next((at for at, number in enumerate(numbers) if number), len(behind))
    if numbers[place : place + 1] != [1]:
        return False
    follows = behind[place + 1 : place + 2]
    is_subject = not follows or fold(follows[0]) in table.prepositions
    return is_subject or not (noun.lower().endswith(("er", *_NEVER_FEMININE)) or _has_umlaut(noun))


def _number(at: int, words: Sequence[str], table: Language) -> int:
    """1 for a verb in the singular, 2 for one in the plural, 0 for another word; right behind its noun a verb needs no
    ending to be known, and right behind an article there is none.
    """
    word, folded = words[at], fold(words[at])
    if folded in _SEVERAL:
        return 2
    if folded in _ONE:
        return 1
    is_other = not word.islower() or folded in table.stop_words | table.prepositions | _ADVERBS
    if is_other or (at and fold(words[at - 1]) in table.articles):
        return 0
    if folded.endswith("en"):
        return 2
    return int(not at or folded.endswith(("t", "te")) or word in table.past_verbs)


def _has_umlaut(word: str) -> bool:
    return "\u0308" in unicodedata.normalize("NFD", word)
