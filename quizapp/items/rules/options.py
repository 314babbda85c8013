"""The hard rules on keys and distractors, by their numbers in the rubric.

A rule takes what it judges and gives a `Reason` where it is broken, else None. The generator asks them before it
offers anything, so an item that breaks a rule is never made.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA

from quizapp.facts.languages.opposites import are_opposed
from quizapp.facts.scripts import stands_in
from quizapp.facts.spelling import digits_in, edits_allowed
from quizapp.facts.text import fold, words
from quizapp.items.card import Reason
from quizapp.items.rules.stem import looks_plural
from quizapp.items.rules.trial import Trial
from quizapp.items.terms import Term, word_of

LONGER = 1.25  # a key of more than three words may be this much longer than the longest distractor
LEAST_RIVALS, MOST_OFFERED = 2, 3
_WHICH = frozenset("which what welches welche welchem".split())
_WORDS = frozenset("word words wort worte worter".split())

KeyRule = Callable[[Trial, Term], Reason | None]
RivalRule = Callable[[Trial, Term, Term], Reason | None]
PoolRule = Callable[[Trial, Term, Sequence[Term]], Reason | None]


# --- the stem -----------------------------------------------------------------------------------------


def is_attributed(trial: Trial) -> Reason | None:
    """Rule 18: the question of a claim names who claims it, by a name or an alias, or asks for it."""
    if not trial.claimants or any(stands_in(name, trial.read) for name in trial.claimants):
        return None
    return Reason("claimant_unnamed")


# --- the key ----------------------------------------------------------------------------------------


def key_is_right(trial: Trial, key: Term) -> Reason | None:
    """Rule 3: the key is among the values that the facts make true."""
    return None if key.meaning in trial.asking.truths else Reason("key_not_true", {"key": key.value.text})


def key_is_not_in_stem(trial: Trial, key: Term) -> Reason | None:
    """Rule 6: no name or stand-in of the key stands in the stem, unless it names the stem's own thing there."""
    named = [name for name in key.needles if stands_in(name, trial.read)]
    meant = next((name for name in sorted(named) if not trial.means_bound(name, key)), None)
    return Reason("key_in_stem", {"name": meant}) if meant else None


# --- one distractor beside the key -------------------------------------------------------------------


def is_false(trial: Trial, key: Term, rival: Term) -> Reason | None:
    """Rule 1: it is not right as well, by another name, by containment or by an overlap of dates; nor may it be, by
    another fact whose figure or date may be the one in the question, unless the author's word is against it.
    """
    if rival.meaning in trial.asking.truths or trial.truth.covers(rival) or trial.may_be_right(rival):
        return Reason("also_true", {"option": rival.value.text})
    return None


def is_licensed(trial: Trial, key: Term, rival: Term) -> Reason | None:
    """Rule 2: the author says that it is false, by one answer only, by a complete list, or by naming it."""
    return None if trial.license_is_open or rival.key in trial.declared else Reason("not_licensed")


def is_apart(trial: Trial, key: Term, rival: Term) -> Reason | None:
    """Rule 4: neither name contains the other, unless the author has them beside each other."""
    if not key.nested or rival.value.entity not in key.nested or rival.key in trial.declared:
        return None
    return Reason("name_in_name", {"option": rival.value.text, "key": key.value.text})


def is_of_one_kind(trial: Trial, key: Term, rival: Term) -> Reason | None:
    """Rule 5: the same kind; numbers of one unit and qualifier, dates of one precision."""
    ours, other = key.value, rival.value
    if (ours.entity is None) != (other.entity is None) or (ours.entity and ours.kind != other.kind):
        return Reason("other_kind", {"option": other.text})
    if ours.entity is not None:
        return None
    if ours.number is not None:
        alike = other.number is not None and other.number.qualifier == ours.number.qualifier
        alike = alike and other.number is not None and trial.index.units.are_one(ours.number, other.number)
        return None if alike else Reason("other_unit", {"option": other.text})
    if ours.date is not None:
        alike = other.date is not None and other.date.precision == ours.date.precision
        return None if alike else Reason("other_precision", {"option": other.text})
    return None


def is_of_asked_tag(trial: Trial, key: Term, rival: Term) -> Reason | None:
    """Rule 5: where the question asks for *which judge*, and the key has the tag *judge*, so has every option that the
    author did not write.
    """
    lacking = frozenset[str]() if rival.key in trial.declared else trial.asked_tags(key) - rival.tags
    return Reason("other_tag", {"option": rival.value.text, "tag": min(lacking)}) if lacking else None


def shares_clang(trial: Trial, key: Term, rival: Term) -> Reason | None:
    """Rule 7: a word that key and stem share must stand in every option."""
    shared = trial.shared_words(key)
    if shared <= rival.content:
        return None
    return Reason("clang", {"word": word_of(trial.stem, min(shared - rival.content), trial.index.table)})


def is_not_in_stem(trial: Trial, key: Term, rival: Term) -> Reason | None:
    """Rule 8: the stem does not name it, nor anything tied to it by identity unless the key is tied so too."""
    read = trial.read
    for name in rival.needles:
        if (name in read or not name.isascii()) and stands_in(name, read):
            return Reason("option_in_stem", {"option": rival.value.text})
    if rival.value.entity is None:
        return None
    linked = trial.index.linked
    if trial.named.isdisjoint(linked(rival.key)) or not trial.named.isdisjoint(linked(key.key)):
        return None
    return Reason("tied_to_stem", {"option": rival.value.text})


def is_parallel(trial: Trial, key: Term, rival: Term) -> Reason | None:
    """Rule 10: the same initial case, article and closing mark; single words agree in number."""
    if key.shape != rival.shape:
        return Reason("not_parallel", {"option": rival.value.text, "key": key.value.text})
    if key.value.entity is None and trial.index.table.code == "en":
        ours, other = is_plural(key), is_plural(rival)
        if ours is not None and other is not None and ours != other:
            return Reason("not_parallel", {"option": rival.value.text, "key": key.value.text})
    return None


def is_plural(term: Term) -> bool | None:
    """For a single lower-case word whether it ends like a plural; None for anything else."""
    text = term.value.text
    if not text.isalpha() or not text.islower():
        return None
    return looks_plural(fold(text))


def is_no_catch_all(trial: Trial, key: Term, rival: Term) -> Reason | None:
    """Rule 11: no "all of the above", no "both A and B", no yes or no."""
    if not key.is_catch_all and not rival.is_catch_all:
        return None
    text = (key if key.is_catch_all else rival).value.text
    if trial.index.table.yes_no.isdisjoint(key.names | rival.names):
        return Reason("catch_all", {"option": text, **({"is_key": "yes"} if key.is_catch_all else {})})
    return None if _asks_for_words(trial.stem) else Reason("yes_or_no", {"option": text})


def _asks_for_words(stem: str) -> bool:
    """Whether it asks for a word as such, which may be *yes* or *no*."""
    asked = pairwise(words(stem))
    return any(word in _WHICH and following in _WORDS for word, following in asked)


def is_without_absolutes(trial: Trial, key: Term, rival: Term) -> Reason | None:
    """Rule 12, for what is generated: no "always" or "usually" in one option only."""
    if trial.asking.is_own or key.is_loaded == rival.is_loaded:
        return None
    return Reason("absolute_term", {"option": rival.value.text})


def is_absolute_in_time(trial: Trial, key: Term, rival: Term) -> Reason | None:
    """Rule 16, for options: none says "today" or "last month"."""
    for term in (key, rival):
        if term.is_relative:
            return Reason("relative_option", {"option": term.value.text})
    return None


def is_no_slip(trial: Trial, key: Term, rival: Term) -> Reason | None:
    """Rule 32: no plain text is so near the key that, typed, it would pass for a misspelling of it."""
    if key.value.entity or key.value.number or key.value.date:
        return None
    for name in key.names:
        allowed = edits_allowed(name)
        others = [other for other in rival.names if allowed and digits_in(other) == digits_in(name)]
        near = [other for other in others if OSA.distance(name, other, score_cutoff=allowed) <= allowed]
        if not all(are_opposed(name, other, trial.index.table) for other in near):
            return Reason("slip_of_key", {"option": rival.value.text})
    return None


# --- the distractors together -------------------------------------------------------------------------


class Company:
    """Rule 4: options of which no two share a name or contain one another, so that any of them may stand together; but
    those that the author has `written` may have names that contain one another.
    """

    def __init__(self, written: frozenset[str] = frozenset()) -> None:
        self._written = written
        self.members: list[Term] = []
        self._names: set[str] = set()
        self._entities: set[str] = set()
        self._kin: set[str] = set()

    def admits(self, term: Term) -> bool:
        """Whether the term joined; one that clashes with a member stays out."""
        entity = term.value.entity
        if not self._names.isdisjoint(term.all_names):
            return False
        if entity is not None:
            if entity in self._kin or not self._entities.isdisjoint(term.kin):
                return False
            if term.nested and term.key not in self._written and not self._entities.isdisjoint(term.nested):
                return False
            self._entities.add(entity)
        for member in self.members if entity is None else ():
            if term.is_kin(member):
                return False
        self.members.append(term)
        self._names |= term.all_names
        self._kin |= term.kin
        return True


def is_enough(trial: Trial, key: Term, rivals: Sequence[Term]) -> Reason | None:
    """Rule 23: two good distractors at least."""
    return None if len(rivals) >= LEAST_RIVALS else Reason("few_rivals", {"count": str(len(rivals))})


def is_not_longest(trial: Trial, key: Term, rivals: Sequence[Term]) -> Reason | None:
    """Rule 9: a key of more than three words is at most 1.25 times as long as the longest distractor offered."""
    short = sum([not is_long_enough(rival, key) for rival in rivals])
    return Reason("longest_key", {"key": key.value.text}) if short >= min(MOST_OFFERED, len(rivals)) else None


def is_long_enough(rival: Term, key: Term) -> bool:
    """Whether the key is not much longer, or has no more than three words."""
    text = key.value.text
    return len(text) <= LONGER * len(rival.value.text) or len(text.split()) <= MOST_OFFERED


KEY_RULES: tuple[tuple[int, KeyRule], ...] = ((3, key_is_right), (6, key_is_not_in_stem))
RIVAL_RULES: tuple[tuple[int, RivalRule], ...] = (
    (1, is_false),
    (2, is_licensed),
    (4, is_apart),
    (5, is_of_one_kind),
    (5, is_of_asked_tag),
    (7, shares_clang),
    (8, is_not_in_stem),
    (11, is_no_catch_all),
    (10, is_parallel),
    (12, is_without_absolutes),
    (16, is_absolute_in_time),
    (32, is_no_slip),
)
POOL_RULES: tuple[tuple[int, PoolRule], ...] = ((23, is_enough), (9, is_not_longest))


def first_broken(rules: Sequence[tuple[int, Callable[..., Reason | None]]], *judged: object) -> Reason | None:
    """The reason of the first rule broken, in the rubric's order; None if all hold."""
    for _, rule in rules:
        reason = rule(*judged)
        if reason is not None:
            return reason
    return None
