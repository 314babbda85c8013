"""Proof: why the key is right and each distractor wrong, as codes with arguments."""

from __future__ import annotations

from quizapp.facts.sheet import Mode
from quizapp.items.asking import Asking
from quizapp.items.card import Reason
from quizapp.items.siblings import column_of
from quizapp.items.terms import Term
from quizapp.items.trial import Trial


def key_proof(asking: Asking) -> tuple[Reason, ...]:
    """The fact and its place; for a claim, who makes it."""
    place = {"source": asking.source, "fact": asking.fact.id}
    if asking.fact.claim_by is not None:
        return (Reason("claimed", {**place, "claimant": asking.fact.claim_by.name}),)
    return (Reason("stated", place),)


class Proof:
    """Why each distractor of a question is wrong; what they have in common is made once."""

    def __init__(self, trial: Trial) -> None:
        asking = trial.asking
        place = {"source": asking.source}
        self._trial = trial
        self._facts = asking.fact_ids
        self._column = column_of(asking)[1]
        self._by_author = Reason("author_says")
        self._by_mode = Reason("one_answer", {**place, "key": asking.values[0].in_text})
        self._is_complete = asking.mode is Mode.ALL
        if self._is_complete:
            self._by_mode = Reason("not_on_list", {**place, "count": str(len(asking.values))})

    def of(self, rival: Term) -> tuple[Reason, ...]:
        """What licenses its falsity, a complete list before the author's word, then where else it is right.

        Of several places the one in the same column is told, else one that shares a name with the question, else one
        where it is the only right answer.
        """
        licences = self.licences(rival)
        best, most = None, -1
        for note in self._trial.index.elsewhere(rival):
            if note.fact not in self._facts:
                is_related = not self._trial.named.isdisjoint(note.names)
                merit = 4 * (note.column == self._column) + 2 * is_related + note.is_sole
                if merit > most:
                    best, most = note, merit
        return licences if best is None else (*licences, best.reason)

    def licences(self, rival: Term) -> tuple[Reason, ...]:
        """Why it is false, without where it would be right."""
        if rival.key not in self._trial.declared:
            return (self._by_mode,)
        return (self._by_mode, self._by_author) if self._is_complete else (self._by_author,)


def member_proof(asking: Asking) -> tuple[Reason, ...]:
    """Why a member of the list is the wrong choice where the one that is not on it is asked for."""
    return (Reason("on_list", {"source": asking.source}),)


def count_proof(asking: Asking) -> tuple[Reason, Reason]:
    """Why the size of the list is right, and why every other figure is wrong."""
    counted = {"source": asking.source, "count": str(len(asking.values))}
    return Reason("counted", counted), Reason("counted", counted)
