"""What the rules look at: one question in one form, with all that is known about it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quizapp.facts.sheet import Mode, Value
from quizapp.facts.text import fold
from quizapp.items.asking import Asking
from quizapp.items.index import Index
from quizapp.items.sentences import reading
from quizapp.items.terms import Term, content_stems


@dataclass(frozen=True, slots=True)
class Trial:
    """`read` is the stem as names are looked for in it, `mentioned` the entities that it names, `bound` those that
    stand in its slots; `declared` are the keys of values that the author says are wrong. `claimants` are the folded
    names of who claims the fact, none of which has to stand in the stem if the claimant is what is asked for.
    """

    index: Index
    stem: str
    read: str
    mentioned: frozenset[str]
    bound: frozenset[str]
    content: frozenset[str]
    mode: Mode
    truths: frozenset[str]
    true_terms: tuple[Term, ...]
    declared: frozenset[str]
    claimants: frozenset[str]
    is_generated: bool

    @property
    def license_is_open(self) -> bool:
        """Whether every value that is not listed is false: one answer only, or the complete list."""
        return self.mode in (Mode.ONE, Mode.ALL)


def make_trial(asking: Asking, stem: str, index: Index) -> Trial:
    read = reading(stem)
    row = asking.rows[0]
    others = (binding for name, binding in row.fact.bindings.items() if name != asking.slot.name)
    bound = {value.entity for binding in others for value in binding.values if value.entity}
    if not row.is_direct:
        bound = {value.entity for value in row.fact.bindings[asking.slot.name].values if value.entity}
    return Trial(
        index,
        stem,
        read,
        frozenset(index.mentions(read)),
        frozenset(bound),
        content_stems(stem, index.table),
        asking.mode,
        asking.truths,
        tuple(_answer_term(asking, value, index) for value in asking.values),
        frozenset(value.key for value in asking.declared_wrong),
        _claimants(asking, index),
        is_generated=not asking.is_own,
    )


def _answer_term(asking: Asking, value: Value, index: Index) -> Term:
    """The term of an answer; what the fact accepts besides counts as its name."""
    term = index.term(value)
    further = frozenset(map(fold, asking.also(value)))
    return replace(term, names=term.names | further, all_names=term.all_names | further) if further else term


def _claimants(asking: Asking, index: Index) -> frozenset[str]:
    claim = asking.fact.claim_by
    if claim is None or any(value.entity and value.entity == claim.entity for value in asking.values):
        return frozenset()
    names = index.entity(claim.entity).names if claim.entity else (claim.name,)
    return frozenset(map(fold, names))
