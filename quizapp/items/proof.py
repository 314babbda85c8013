"""Proof: why the key is right and each distractor wrong, as codes with arguments."""

from __future__ import annotations

from quizapp.facts.sheet import Mode
from quizapp.items.asking import Asking
from quizapp.items.card import Reason
from quizapp.items.index import Index
from quizapp.items.terms import Term


def key_proof(asking: Asking) -> tuple[Reason, ...]:
    """The fact and its place; for a claim, who makes it."""
    place = {"source": asking.places(), "fact": asking.fact.id}
    if asking.fact.claim_by is not None:
        return (Reason("claimed", {**place, "claimant": asking.fact.claim_by.name}),)
    return (Reason("stated", place),)


def rival_proof(asking: Asking, rival: Term, index: Index) -> tuple[Reason, ...]:
    """What licenses its falsity, then where else in the sheet it is right, or that the sheet is silent about it."""
    reasons = [_license(asking, rival)]
    elsewhere = next(
        (note for note in index.elsewhere.get((rival.value.kind, rival.key), ()) if not asking.rests_on(note.fact)),
        None,
    )
    if elsewhere is not None:
        reasons.append(Reason("right_elsewhere", {"sentence": elsewhere.sentence, "source": elsewhere.source}))
    elif rival.is_bystander:
        reasons.append(Reason("bystander", {"option": rival.value.text}))
    return tuple(reasons)


def _license(asking: Asking, rival: Term) -> Reason:
    place = {"source": asking.places()}
    if any(rival.key == value.key for value in asking.declared_wrong()):
        return Reason("author_says", place)
    if asking.mode is Mode.ALL:
        return Reason("not_on_list", {**place, "count": str(len(asking.values))})
    return Reason("one_answer", place)


def member_proof(asking: Asking) -> tuple[Reason, ...]:
    """Why a member of the list is the wrong choice where the one that is not on it is asked for."""
    return (Reason("on_list", {"source": asking.places()}),)


def count_proof(asking: Asking) -> tuple[Reason, Reason]:
    """Why the size of the list is right, and why every other figure is wrong."""
    counted = {"source": asking.places(), "count": str(len(asking.values))}
    return Reason("counted", counted), Reason("counted", counted)
