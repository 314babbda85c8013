"""Whether a question asks for one thing: *which country* does, *who* and *what* do not tell how many there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizapp.facts.language import Language
from quizapp.facts.text import fold
from quizapp.items.rules_stem import looks_plural, offers_choice

_WORD = re.compile(r"[\w'’-]+")
_WHICH = frozenset("which what welcher welches welchem welche welchen".split())
_SUBJECTS = frozenset("who what which wer was welcher welche welches".split())
_IS = frozenset("is was ist war".split())
_AUXILIARIES = frozenset("are were have had do did will can could would sind waren haben wurden werden".split())
_ONE = frozenset("one any single irgendein irgendeine irgendeinen".split())
_POLITE = "sie"  # Nennen Sie
_ONE_BY_ITSELF = frozenset("welcher welches welchem".split())
_OPEN_ENDINGS = ("e", "el", "er", "n", "s")  # every German plural has one of them, and so have some singulars
_SINGULAR_ENDINGS = ("ion", "in", "ss")


def asks_for_one(stem: str, kind: str, table: Language) -> bool:
    """Whether the wording tells that one thing of the kind is wanted: *Which country …?*, *Who is the …?*, *Name a …*.

    It does not where it leaves the number open, or where no table tells its words.
    """
    if offers_choice(stem, table):
        return True
    words = _WORD.findall(stem)
    folded = [fold(word) for word in words]
    at = next((place for place, word in enumerate(folded) if word in table.question_words), len(words))
    asking, rest = "".join(folded[at : at + 1]), words[at + 1 :]
    if rest and fold(rest[0]) == _POLITE:
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
    return _is_one_noun(rest, kind, table) if table.code == "en" else _is_one_german(asking, rest, kind)


def _is_known(word: str, table: Language) -> bool:
    """Whether it begins the name of one thing: *is the*, *is her*, *is Laos's*."""
    return fold(word) in table.articles | table.possessives or word.endswith(("'s", "’s"))


def _is_verb(word: str, table: Language) -> bool:
    """Whether it plainly is a form of a verb: *are*, *did*, *joined*."""
    folded = fold(word)
    is_past = folded.endswith(table.past_endings) and folded not in table.never_past
    return is_past or folded in _AUXILIARIES | table.past_verbs | table.past_participles


def _is_one_noun(rest: Sequence[str], kind: str, table: Language) -> bool:
    """*Country* or *Asian country*, but neither *countries* nor *Asian countries*; *borders* may be a verb."""
    first, second, third, fourth = (*rest, "", "", "")[:4]
    if looks_plural(fold(first)):
        return False
    if fold(first) == fold(kind) or not looks_plural(fold(second)):
        return True
    is_object = fourth[:1].isupper() or fold(fourth) in table.articles
    has_verb_behind = third.islower() and fold(third) not in table.stop_words and is_object
    return not (first[0].isupper() or _is_verb(third, table) or has_verb_behind)


def _is_one_german(asking: str, rest: Sequence[str], kind: str) -> bool:
    """*Welcher Fluss* and *welche Stadt*, but not *welche Flüsse*; where the noun may be either, it tells nothing."""
    if asking in _ONE_BY_ITSELF:
        return fold(rest[0]) not in _AUXILIARIES
    noun = next((word for word in rest if word[0].isupper()), "")
    if not noun or (rest[0] != noun and rest[0].endswith("en")):
        return False
    is_open = noun.endswith(_OPEN_ENDINGS) and not noun.endswith(_SINGULAR_ENDINGS)
    return not is_open or fold(noun) == fold(kind)
