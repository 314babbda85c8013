"""Wrong answers that stand in a list twice: only one of them can be offered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from quizapp.facts.draft import Draft
from quizapp.facts.places import item_place
from quizapp.facts.sheet import Fact, Place, Question, Value
from quizapp.facts.steering import FromPool
from quizapp.facts.text import fold
from quizapp.facts.tree import Scalar, Sequence


def check_doubles(draft: Draft) -> None:
    """In `wrong` and `not`, where they mean the same, be it in other letters; in a pool, where they read alike."""
    for fact in draft.facts:
        for field, offered in (("wrong", fact.wrong), ("not", fact.excluded)):
            for slot, values in offered.items():
                _tell(fact, fact.places, field, slot, values, draft)
    for relation in draft.relations.values():
        for slot, values in relation.defaults.get("wrong", {}).items():
            _tell(None, relation.places, "wrong", slot, values, draft)
    for question in draft.questions:
        _tell(question, question.places, "wrong", "", question.wrong, draft)
    for name, (_, node) in draft.pools.items():
        texts = [item for item in node.items if isinstance(item, Scalar)] if isinstance(node, Sequence) else []
        known: dict[str, str] = {}
        for item in texts:
            key = fold(item.text) or item.text
            if key in known:
                draft.warn(None, "wrong_twice", item.place, field=name, text=item.text, first=known[key])
            known.setdefault(key, item.text)


def _tell(
    owner: Fact | Question | None,
    places: Mapping[str, Place],
    field: str,
    slot: str,
    values: Iterable[Value],
    draft: Draft,
) -> None:
    known: dict[str, str] = {}
    for at, value in enumerate(values):
        key, place = draft.truth.meanings.key(value), item_place(places, field, slot, (), at)
        if key in known and place is not None and not isinstance(values, FromPool):
            draft.warn(owner, "wrong_twice", place, field=field, text=value.text, first=known[key])
        known.setdefault(key, value.text)
