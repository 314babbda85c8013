"""Values: what is offered as wrong is wrong, what is open is not counted, what is measured has a unit."""

from __future__ import annotations

from decimal import Decimal

from quizapp.facts.checks.questions import has_run_out
from quizapp.facts.display import decimals_of, unworded
from quizapp.facts.draft import Draft
from quizapp.facts.languages.table import Language
from quizapp.facts.places import Places, slot_place, value_place
from quizapp.facts.sheet import LITERAL_KINDS, Fact, Mode, Value
from quizapp.facts.text import fold
from quizapp.facts.values import Date, Number

_COMPLETE = (Mode.ONE, Mode.ALL)
_UNFIT = {"ask_count": (Mode.ONE, Mode.REPORTED, Mode.SOME), "ask_not": (Mode.ONE, Mode.SOME)}
_WITHOUT_RIVALS = frozenset({"flashcard", "typed", "cloze", "ordering", "count"})


def check_distractors(draft: Draft) -> None:
    """Nothing that the author calls wrong is accepted as right, nor does it hold the answer or lie in it."""
    for fact in draft.facts:
        for field, offered in (("wrong", fact.wrong), ("not", fact.excluded)):
            for slot, values in offered.items():
                accepted = fact.also.get(slot, ())
                for at, value in enumerate(values):
                    match = draft.truth.match(value, fact.bindings[slot], accepted)
                    if match is not None:
                        place = value_place(fact.places, field, slot, value, at) or fact.place
                        args = {"text": value.text, "match": match, "field": field}
                        draft.error(fact, "also_true", place, **args, source=_source(match, accepted))
    for question in draft.questions:
        for at, value in enumerate(question.wrong):
            match = draft.truth.match(value, question.answer, question.also)
            if match is not None:
                place = value_place(question.places, "wrong", "", value, at) or question.place
                args = {"text": value.text, "match": match, "field": "wrong", "source": _source(match, question.also)}
                draft.error(question, "also_true", place, **args)


def _source(match: str, accepted: tuple[str, ...]) -> str:
    return "also" if match in accepted else "answer"


def check_openness(draft: Draft) -> None:
    """`not` adds nothing to a complete answer; what is open is not counted, nor asked for what is NOT there."""
    for fact in draft.facts:
        for slot in fact.excluded:
            if fact.bindings[slot].mode in _COMPLETE:
                place = slot_place(fact.places, "not", slot) or fact.place
                draft.error(fact, "not_on_complete", place, mode=fact.bindings[slot].mode.value)
        for field, unfit in _UNFIT.items():
            for slot in getattr(fact, field):
                mode, written_at = fact.bindings[slot].mode, slot_place(fact.places, field, slot)
                if mode in unfit and written_at is not None:
                    draft.warn(fact, f"{field}_of_open", written_at, mode=mode.value)
        _check_list_of_one(fact, draft)
    for relation in draft.relations.values():
        for field, unfit in _UNFIT.items():
            for slot in relation.defaults.get(field, ()):
                mode = relation.modes.get(slot, Mode.ALL)  # where none is written, a row may say `all:`
                written_at = Places(relation.pairs).of_slot(field, slot)
                if mode in unfit and written_at is not None:
                    draft.warn(None, f"{field}_of_open", written_at, mode=mode.value)


def _check_list_of_one(fact: Fact, draft: Draft) -> None:
    """A question for a list takes the place of `ask` wherever nothing is offered; of one answer only an `ask` that
    cannot be asked so needs another.
    """
    for slot in fact.ask_list:
        place = slot_place(fact.places, "ask_list", slot)
        if fact.bindings[slot].mode is not Mode.ONE or place is None or slot not in fact.ask:
            continue
        asked = f" {fold(fact.ask[slot].source)} "
        if draft.table.has_table and not any(f" {phrase} " in asked for phrase in draft.table.which_of_these):
            draft.warn(fact, "ask_list_of_one", place)


def check_values(draft: Draft) -> None:
    """An answer may not be an entity that no fact is about, nor lie outside its own range; a number has a unit, and the
    language words for it: that is said once for each slot of a relation.
    """
    told: set[tuple[str, str]] = set()
    unworded_told: set[tuple[str, str]] = set()
    shy = {entity.id for entity in draft.entities.values() if entity.distractor_only}
    for fact in draft.facts:
        for slot, binding in fact.bindings.items():
            for value in binding.values:
                if value.entity in shy:
                    draft.error(fact, "distractor_only_answer", binding.place, text=value.entity or "")
                elif value.number is not None and not value.number.unit and _is_news(fact, slot, told):
                    draft.warn(fact, "number_without_unit", binding.place, text=value.text)
                if value.number is not None and (singular := _singular_of_one(value.number, draft.table)):
                    instead = value.text.replace(value.number.unit.split()[0], singular)
                    draft.warn(fact, "one_in_plural", binding.place, text=value.text, instead=instead)
                if (missing := unworded(value, draft.table)) and _is_news(fact, slot, unworded_told):
                    args = {"text": value.text, "slot": slot, "language": draft.table.name}
                    draft.warn(fact, f"no_{missing}_words", binding.place, **args)
                if slot in fact.step and (exact := _as_exact_as(fact.step[slot], value.number, draft.table)):
                    place = slot_place(fact.places, "step", slot) or fact.place
                    draft.warn(fact, "step_too_fine", place, text=value.text, step=f"{fact.step[slot]:f}", exact=exact)
                if slot in fact.range and not _lies_within(value, *fact.range[slot]):
                    place = slot_place(fact.places, "range", slot) or fact.place
                    draft.error(fact, "range_without_answer", place, text=value.text)


def _singular_of_one(number: Number, table: Language) -> str:
    """The singular of a unit that the language knows and that stands in the plural beside 1; "" for any other."""
    if abs(number.amount) != 1 or number.unit not in table.plurals.values():
        return ""
    return next((one for one, many in table.plurals.items() if many == number.unit and one != many), "")


def _as_exact_as(step: Decimal, number: Number | None, table: Language) -> str:
    """The figure with the decimals of a step that is finer, as the sheet would write it; "" where the step is not.

    Beside 2.5 m and 3.5 m an answer of 3 m would be known by its looks, and as 3.0 m it would say more than the fact.
    """
    if number is None or decimals_of(number) >= (decimals := decimals_of(Number(step.normalize()))):
        return ""
    words = (
        table.qualifier_words.get(number.qualifier, number.qualifier),
        f"{number.amount:.{decimals}f}",
        number.unit,
    )
    return " ".join(filter(None, words))


def _is_news(fact: Fact, slot: str, told: set[tuple[str, str]]) -> bool:
    """Whether nothing was told of this slot yet; that of a relation is the same for all its rows."""
    once = (f"<{fact.relation}>" if fact.relation else fact.id, slot)
    is_news = once not in told
    told.add(once)
    return is_news


def _lies_within(value: Value, least: Decimal | Date, most: Decimal | Date) -> bool:
    if isinstance(least, Date) and isinstance(most, Date):
        return value.date is None or (least.start <= value.date.start and value.date.end <= most.end)
    if isinstance(least, Decimal) and isinstance(most, Decimal):
        return value.number is None or least <= value.number.amount <= most
    return False


def check_rivals(draft: Draft) -> None:
    """A kind with fewer than two rivals for an answer gives no choice; said once for each kind."""
    if draft.has_broken_entities:  # and so lacks some
        return
    sizes = {kind: len(ids) for kind, ids in draft.kinds.items()}
    sizes.update((kind, len(known)) for kind, known in draft.values.items() if kind not in sizes)
    told: set[str] = set()
    for fact in draft.facts:
        for slot in fact.ask if fact.weight and not has_run_out(fact, draft) else ():
            binding = fact.bindings[slot]
            kind = binding.values[0].kind
            size = sizes[kind]
            if size - len(binding.values) >= 2 or kind in LITERAL_KINDS or kind in told or slot in fact.wrong:
                continue
            rivals = size - sum(value.kind == kind for value in binding.values)
            if rivals >= 2:
                continue
            if binding.mode in _COMPLETE and not (fact.forms and _WITHOUT_RIVALS.issuperset(fact.forms)):
                told.add(kind)
                draft.warn(fact, "few_rivals", binding.place, kind=kind, rivals=str(rivals), slot=slot)
