"""Proof: why the key is right and each distractor wrong, as codes with arguments."""

from __future__ import annotations

from quizapp.facts.sheet import Mode
from quizapp.items.asking import Asking
from quizapp.items.card import Reason
from quizapp.items.index import Index
from quizapp.items.terms import Term


def key_proof(asking: Asking) -> tuple[Reason, ...]:
    """The fact and its place; for a claim, who makes it."""
    place = {"source": asking.source, "fact": asking.fact.id}
    if asking.fact.claim_by is not None:
        return (Reason("claimed", {**place, "claimant": asking.fact.claim_by.name}),)
    return (Reason("stated", place),)


def rival_proof(asking: Asking, rival: Term, index: Index) -> tuple[Reason, ...]:
    """What licenses its falsity, then where else in the sheet it is right, or that the sheet is silent about it."""
    license_ = _license(asking, rival)
    for note in index.elsewhere.get((rival.value.kind, rival.key), ()):
        if not asking.rests_on(note.fact):
            return (license_, Reason("right_elsewhere", {"sentence": note.sentence, "source": note.source}))
    return (license_, Reason("bystander", {"option": rival.value.text})) if rival.is_bystander else (license_,)


def _license(asking: Asking, rival: Term) -> Reason:
    place = {"source": asking.source}
    if any(rival.key == value.key for value in asking.declared_wrong):
        return Reason("author_says", place)
    if asking.mode is Mode.ALL:
        return Reason("not_on_list", {**place, "count": str(len(asking.values))})
    return Reason("one_answer", place)


def member_proof(asking: Asking) -> tuple[Reason, ...]:
    """Why a member of the list is the wrong choice where the one that is not on it is asked for."""
    return (Reason("on_list", {"source": asking.source}),)


def count_proof(asking: Asking) -> tuple[Reason, Reason]:
    """Why the size of the list is right, and why every other figure is wrong."""
    counted = {"source": asking.source, "count": str(len(asking.values))}
    return Reason("counted", counted), Reason("counted", counted)
