"""What the rules look at: one question in one form, with all that is known about it."""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.facts.sheet import Mode
from quizapp.items.asking import Asking
from quizapp.items.index import Index
from quizapp.items.sentences import reading
from quizapp.items.terms import Term, content_stems


@dataclass(frozen=True, slots=True)
class Trial:
    """`read` is the stem as names are looked for in it, `mentioned` the entities that it names, `bound` those that
    stand in its slots; `declared` are the keys of values that the author says are wrong.
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
        tuple(index.term(value) for value in asking.values),
        frozenset(value.key for value in asking.declared_wrong),
        is_generated=not asking.is_own,
    )
