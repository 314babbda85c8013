"""Whether a question asks for one thing: *which country* does, *who* and *what* do not tell how many there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizapp.facts.languages.table import Language
from quizapp.facts.text import fold
from quizapp.items.asked_german import is_one_german
from quizapp.items.rules.stem import looks_plural, offers_choice

_WORD = re.compile(r"[\w'’-]+")
_WHICH = frozenset("which what welcher welches welchem welche welchen".split())
_SUBJECTS = frozenset("who what which wer was welcher welche welches".split())
_WHO = frozenset("who whom wer wen wem".split())
_OPENING = _WHICH | _WHO | frozenset("how wie".split())
_OF_NUMBER = frozenset("number count total sum figure size many much anzahl zahl summe viele vielen viel gross".split())
_IS = frozenset("is was ist war".split())
_AUXILIARIES = frozenset("are were have had do did will can could would sind waren haben wurden werden".split())
_ONE = frozenset("one any single irgendein irgendeine irgendeinen".split())
_TELLING = frozenset("name give tell mention identify state cite nenne nennen gib geben sage sagen".split())
_ADDRESSED = frozenset("me us sie mir uns".split())  # Nennen Sie mir
_ADJECTIVE_ENDINGS = ("al", "an", "ern", "ic", "ient", "ous")  # the river drains northern Siam
_OTHER = "other"  # Which other country


def asks_for_members(stem: str) -> bool:
    """Whether the wording plainly wants the things themselves (*Which countries …?*, *Who …?*) and not their number."""
    words = [fold(word) for word in _WORD.findall(stem)]
    first = next((word for word in words if word in _OPENING), "")
    return first in _WHICH | _WHO and _OF_NUMBER.isdisjoint(words)


def asks_for_one(stem: str, kind: str, table: Language) -> bool:
    """Whether the wording tells that one thing of the kind is wanted: *Which country …?*, *Who is the …?*, *Name a …*.

    It does not where it leaves the number open, or where no table tells its words.
    """
    if offers_choice(stem, table):
        return True
    words = _WORD.findall(stem)
    folded = [fold(word) for word in words]
    if _tells_of_one(folded, table):
        return True
    at = next((place for place, word in enumerate(folded) if word in table.question_words), len(words))
    asking, rest = "".join(folded[at : at + 1]), words[at + 1 :]
    if rest and fold(rest[0]) == _OTHER:
        rest = rest[1:]
    if not rest:
        return False
    first = fold(rest[0])
    if first in _ONE | table.indefinite_articles:
        return True
    if asking in _SUBJECTS and first in _IS:
        return len(rest) > 1 and _is_known(rest[1], table)
    if asking not in _WHICH or first in table.number_words or first in table.stop_words or _is_verb(rest[0], table):
        return False
    return _is_one_noun(rest, kind, table) if table.code == "en" else is_one_german(asking, rest, kind, table)


def _tells_of_one(folded: Sequence[str], table: Language) -> bool:
    """Whether it is a request for one thing: *Give an example*, *Tell me a country*, *Nennen Sie einen Fluss*."""
    behind = next((word for word in folded[1:] if word not in _ADDRESSED), "")
    return not _TELLING.isdisjoint(folded[:1]) and behind in _ONE | table.indefinite_articles


def _is_known(word: str, table: Language) -> bool:
    """Whether it begins the name of one thing: *is the*, *is her*, *is one of*, *is Laos's*."""
    return fold(word) in _ONE | table.articles | table.possessives or word.endswith(("'s", "’s"))


def _is_verb(word: str, table: Language) -> bool:
    """Whether it plainly is a form of a verb: *are*, *did*, *joined*."""
    folded = fold(word)
    is_past = folded.endswith(table.past_endings) and folded not in table.never_past
    return is_past or folded in _AUXILIARIES | table.past_verbs | table.past_participles


def _is_one_noun(rest: Sequence[str], kind: str, table: Language) -> bool:
    """*Country* or *Asian country*, but neither *countries* nor *Asian countries*; *borders* may be a verb."""
    names = next((at for at, word in enumerate(rest) if not word[0].isupper()), 0)
    if names and _is_verb(rest[names], table):
        return not looks_plural(fold(rest[names - 1]))  # Olympic Games were
    first, second, third, fourth = (*rest[names:], "", "", "")[:4]
    if first.isdecimal() or _is_plural(fold(first), table):
        return False
    if fold(first) == fold(kind) or fold(second) in table.stop_words or not _is_plural(fold(second), table):
        return True
    is_object = fourth[:1].isupper() or fold(fourth) in table.articles
    is_no_verb = third.endswith(_ADJECTIVE_ENDINGS) or fold(third) in table.stop_words | table.prepositions
    has_verb_behind = third.islower() and not is_no_verb and is_object
    return not (_is_verb(third, table) or has_verb_behind)


def _is_plural(word: str, table: Language) -> bool:
    """*Countries* and *people*, but not *species*, which is also one."""
    return word not in table.plurals and (looks_plural(word) or word in table.plurals.values())
