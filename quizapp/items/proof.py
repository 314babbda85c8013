"""Proof: why the key is right and each distractor wrong, as codes with arguments."""

from __future__ import annotations

from collections.abc import Iterable

from quizapp.facts.sheet import Mode
from quizapp.items.asking import Asking
from quizapp.items.card import Option, Reason
from quizapp.items.distractors.ranks import rank_of
from quizapp.items.distractors.siblings import column_of
from quizapp.items.elsewhere import Elsewhere, ToldElsewhere
from quizapp.items.rules.trial import Trial
from quizapp.items.terms import Term

ASIDE = "aside"  # the argument of such a reason
_AUTHOR_SAYS = Reason("author_says")


def key_proof(asking: Asking) -> tuple[Reason, ...]:
    """The fact and its place; for a claim, who makes it."""
    place = {"source": asking.source, "fact": asking.fact.id}
    if asking.fact.claim_by is not None:
        return (Reason("claimed", {**place, "claimant": asking.fact.claim_by.name}),)
    return (Reason("stated", place),)


def licence(asking: Asking) -> Reason | None:
    """What makes every value wrong that is not listed; None where only the author's word does."""
    if asking.mode is Mode.ALL:
        return Reason("not_on_list", {"source": asking.source, "count": str(len(asking.values))})
    if asking.mode is Mode.ONE:
        return Reason("one_answer", {"source": asking.source, "key": asking.values[0].in_text})
    return None


class Proof:
    """Values as the wrong options of a question, each with what is to be said of it besides the licence of them all.

    Options that say the same are one object: most questions about a column have nothing to add.
    """

    def __init__(self, trial: Trial) -> None:
        self._trial = trial
        self._facts = trial.asking.fact_ids
        is_alone = trial.asking.fact.relation is None  # no other fact has its column
        self._column = "" if is_alone else column_of(trial.asking)[1]
        self._is_list = len(trial.answers) > 1
        self._known = trial.index.told.setdefault((self._column, self._is_list), {})

    def options(self, rivals: Iterable[Term]) -> tuple[Option, ...]:
        """The distractors, with their tags where several keys look for the nearest among them."""
        known, named, declared, facts = self._known, self._trial.named, self._trial.declared, self._facts
        found: list[Option] = []
        for rival in rivals:
            told = known.get(rival) or self._tell(rival)
            is_usual = told.fact not in facts and told.names.isdisjoint(named) and rival.key not in declared
            found.append(told.option if is_usual else self._unusual(rival, told))
        return tuple(found)

    def keys(self, rivals: Iterable[Term]) -> tuple[Option, ...]:
        """The same as keys (of the one that is NOT on the list): what else they are right for is no matter."""
        return tuple([_option(rival, self._by_author(rival), is_list=self._is_list) for rival in rivals])

    def _by_author(self, rival: Term) -> tuple[Reason, ...]:
        return (_AUTHOR_SAYS,) if rival.key in self._trial.declared else ()

    def _unusual(self, rival: Term, told: ToldElsewhere) -> Option:
        """By the author's word, or with another place than is told first."""
        place = self._best(told)
        why = self._by_author(rival)
        if place is not None:
            why += (self._told_of(place, self._trial.named),)
        return _option(rival, why, is_list=self._is_list)

    def _best(self, told: ToldElsewhere) -> Elsewhere | None:
        """Of several places the one in the same column, else one that shares a name with the question, else one where
        it is the only right answer.
        """
        named, column = self._trial.named, self._column
        places = [place for place in told.places if place.fact.id not in self._facts]
        if named.isdisjoint(told.names):
            return places[0] if places else None
        return max(places, key=lambda place: (place.column == column, not named.isdisjoint(place.names)), default=None)

    def _told_of(self, place: Elsewhere, named: frozenset[str] = frozenset()) -> Reason:
        """That a value is right there; marked as an aside where that is another relation than is asked about, and of
        nothing `named` in the question: true, and no answer to what was asked.
        """
        told = self._trial.index.tell(place)
        column = "" if place.fact.relation is None else place.column
        is_aside = column != self._column and named.isdisjoint(place.names)
        return Reason(told.code, {**told.args, ASIDE: "yes"}) if is_aside else told

    def _tell(self, rival: Term) -> ToldElsewhere:
        index = self._trial.index
        places = list(index.elsewhere(rival))
        if len(places) > 1:
            places.sort(key=lambda place: (place.column != self._column, not place.is_sole))
        names = frozenset([name for place in places for name in place.names])
        why = (self._told_of(places[0]),) if places else ()
        fact = places[0].fact.id if places else ""
        told = self._known[rival] = ToldElsewhere(
            tuple(places), names, fact, _option(rival, why, is_list=self._is_list)
        )
        return told


def _option(term: Term, why: tuple[Reason, ...], *, is_list: bool) -> Option:
    """How it reads inside a sentence is kept where that is not how an option shows it."""
    value = term.value
    rank = rank_of(value) if value.entity is None else None
    tags = tuple(sorted(term.tags)) if is_list and term.tags else ()
    return Option(value.text, value.entity, rank, why, (), tags, value.in_text if value.in_text != value.text else "")


def member_proof(asking: Asking) -> tuple[Reason, ...]:
    """Why a member of the list is the wrong choice where the one that is not on it is asked for."""
    return (Reason("on_list", {"source": asking.source}),)


def count_proof(asking: Asking) -> tuple[Reason, Reason]:
    """Why the size of the list is right, and why every other figure is wrong."""
    counted = {"source": asking.source, "count": str(len(asking.values))}
    return Reason("counted", counted), Reason("counted", counted)
