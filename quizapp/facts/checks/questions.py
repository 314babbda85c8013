"""Questions: one right answer each, and none that gives it away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizapp.facts.draft import Draft
from quizapp.facts.keys import Keys
from quizapp.facts.places import value_place
from quizapp.facts.scripts import whole_word
from quizapp.facts.sheet import Binding, Fact, Mode, Question, Value
from quizapp.facts.steering import FromPool
from quizapp.facts.stem import Stem
from quizapp.facts.text import fold
from quizapp.facts.truth import Accepted
from quizapp.facts.wording import fill, literal, mirrored_stem

Asker = Stem | Question


def check_same_questions(draft: Draft) -> None:
    """Two facts with one question, or one sentence, cannot each have the only answer unless the answers agree; and none
    may call wrong what another makes right.
    """
    groups = _SameQuestion()
    for stem in draft.stems:
        if stem.field == "ask" or (stem.field == "ask_list" and stem.slot not in stem.fact.ask):
            groups.add(stem.folded, stem)
            if stem.fact.symmetric and (mirrored := mirrored_stem(stem)):
                groups.add(mirrored.folded, mirrored)
            if stem.fact.relation is None:
                groups.add((stem.fact.say.source, *_claimed(stem, draft), *_others(stem, draft)), stem)
            elif _names_literal(stem):
                groups.add((stem.fact.ask[stem.slot].source, stem.slot, *_others(stem, draft)), stem)
    for question in draft.questions:
        groups.add(fold(question.ask), question)
    reported: set[tuple[str, str]] = set()
    for askers in groups.shared.values():
        current = [asker for asker in askers if not has_run_out(_owner(asker), draft)]
        for one, other in _contradictions(current, draft):
            pair = (_owner(one).id, _owner(other).id)
            if pair[0] != pair[1] and pair not in reported:
                reported.add(pair)
                args = {"one": pair[0], "other": pair[1], **_clash(one, other)}
                draft.error(_owner(other), "contradiction", _answer(other).place, **args)
        _refuse_also_true(current, draft)


def _clash(one: Asker, other: Asker) -> dict[str, str]:
    """The question that both ask, or of two questions the sentences, which are one but for the answer."""
    if isinstance(one, Stem) and isinstance(other, Stem) and one.folded != other.folded and one.fact is not other.fact:
        return {"says": fill(one.fact.say, one.fact), "denies": fill(other.fact.say, other.fact)}
    return {"question": _text(one)}


def _refuse_also_true(askers: list[Asker], draft: Draft) -> None:
    """What one calls wrong and another of the same question makes right; what its own answer makes right is told
    elsewhere, and the members of a pool that are true are dropped.
    """
    offering = [asker for asker in askers if any(_wrong(asker))]
    if not offering:
        return
    accepted = Accepted(draft.truth)
    for asker in askers:
        accepted.add(_answer(asker), _also(asker), _owner(asker).id)
    for asker in offering:
        owner, slot = _owner(asker), asker.slot if isinstance(asker, Stem) else ""
        for field, values in zip(("wrong", "not"), _wrong(asker), strict=True):
            for at, value in enumerate(values):
                other = accepted.owner(value)
                if other is None or draft.truth.match(value, _answer(asker), _also(asker)) is not None:
                    continue
                place = value_place(owner.places, field, slot, value, at) or owner.place
                args = {"text": value.text, "match": other, "field": field, "source": "other"}
                draft.error(owner, "also_true", place, **args)


def _wrong(asker: Asker) -> tuple[Sequence[Value], Sequence[Value]]:
    """What it calls wrong itself, and what it says is `not` right; the mirrored question of a fact calls nothing so."""
    if not isinstance(asker, Stem):
        return asker.wrong, ()
    fact, slot = asker.fact, asker.slot
    if asker.binding is not fact.bindings[slot]:
        return (), ()
    wrong = fact.wrong.get(slot, ())
    return () if isinstance(wrong, FromPool) else wrong, fact.excluded.get(slot, ())


class _SameQuestion:
    """Askers by what they ask; only what is asked twice gets a list."""

    def __init__(self) -> None:
        self._first: dict[object, Asker] = {}
        self.shared: dict[object, list[Asker]] = {}

    def add(self, asked: object, asker: Asker) -> None:
        first = self._first.setdefault(asked, asker)
        if first is not asker:
            self.shared.setdefault(asked, [first]).append(asker)


def _owner(asker: Asker) -> Fact | Question:
    return asker.fact if isinstance(asker, Stem) else asker


def _answer(asker: Asker) -> Binding:
    return asker.binding if isinstance(asker, Stem) else asker.answer


def _text(asker: Asker) -> str:
    return asker.text if isinstance(asker, Stem) else asker.ask


def _also(asker: Asker) -> tuple[str, ...]:
    return asker.fact.also.get(asker.slot, ()) if isinstance(asker, Stem) else asker.also


def _claimed(stem: Stem, draft: Draft) -> tuple[str, ...]:
    """The slot, and of what kind its figure is: a house has so many chimneys, and so many rooms."""
    number = stem.binding.values[0].number
    return (stem.slot,) if number is None else (stem.slot, draft.truth.meanings.figure(number)[1])


def _others(stem: Stem, draft: Draft) -> list[str]:
    """What stands in the other slots, each value as what it means: 30 % and 30 percent are one."""
    return [draft.truth.meanings.key(value) for value in _other_values(stem)]


def _names_literal(stem: Stem) -> bool:
    """Whether the question may name one value in several notations; of a date there is one."""
    return any(value.entity is None and value.date is None for value in _other_values(stem))


def _other_values(stem: Stem) -> list[Value]:
    bindings = stem.fact.bindings
    if len(bindings) == 1:
        return []
    return [value for name, binding in bindings.items() if name != stem.slot for value in binding.values]


def _contradictions(current: list[Asker], draft: Draft) -> Iterator[tuple[Asker, Asker]]:
    """Each pair of the first sole answer with one that differs from it."""
    sole = next((at for at, asker in enumerate(current) if _answer(asker).mode is Mode.ONE), None)
    if sole is None:
        return
    known = current[sole]
    for at, asker in enumerate(current):
        values = _answer(asker).values
        if any(draft.truth.match(value, _answer(known), _also(known)) is None for value in values):
            yield (known, asker) if at > sole else (asker, known)


def has_run_out(owner: Fact | Question, draft: Draft) -> bool:
    """Whether it was current until a day before `as_of` only, and so is not asked."""
    until = owner.until if isinstance(owner, Fact) else None
    return until is not None and draft.as_of is not None and until.precedes(draft.as_of)


def check_key_in_question(draft: Draft) -> None:
    """No question names its answer, by any name, metonym, date or figure; a fact that is never asked may.

    Where it is not the author's wording but what stands in a slot (*Mexico City* for Mexico), only that one question
    is lost, and the sheet can stand; so it is where a common noun is spelt like an alias (*the king*, of Will King).
    """
    keys = Keys(draft)
    for stem in draft.stems:
        if not stem.fact.weight or not (named := keys.named_in(stem)):
            continue
        pattern = getattr(stem.fact, stem.field)[stem.slot]
        if _is_common_noun(named, stem, draft):
            draft.warn(stem.fact, "alias_in_question", stem.place, key=named, field=stem.field)
        elif keys.named_in(Stem(stem.fact, stem.slot, stem.field, literal(pattern), stem.binding)):
            draft.error(stem.fact, "key_in_question", stem.place, key=named, field=stem.field)
        else:
            draft.warn(stem.fact, "key_in_slot", stem.place, key=named, field=stem.field)
    for question in draft.questions:
        if question.weight and (named := keys.named_in_own(question)):
            draft.error(question, "key_in_question", question.places["ask"], key=named, field="ask")


def _is_common_noun(named: str, stem: Stem, draft: Draft) -> bool:
    """Whether it is one word with a capital, no entity's main name, and the question has it in small letters only."""
    values = [draft.entities[value.entity] for value in stem.binding.values if value.entity is not None]
    if " " in named or not named[:1].isupper() or not any(named in entity.also for entity in values):
        return False
    return re.search(whole_word(named), stem.text) is None
