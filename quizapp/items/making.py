"""From a sheet to its cards: every asked slot in every form that its openness licenses, and every refusal."""

from __future__ import annotations

from dataclasses import dataclass

from quizapp.facts.display import unworded
from quizapp.facts.sheet import Fact, Mode, Question, Sheet
from quizapp.facts.tree import without_collector
from quizapp.items.accepted import accepted_spellings, near_names, stand_ins, wider_names
from quizapp.items.asked_number import asks_for_one
from quizapp.items.asking import Asking, Row, askings, own_asking
from quizapp.items.card import CHOICE_FORMS, RECALL_FORMS, Card, Option, Prompt, Reason
from quizapp.items.choices import Offer, Refused, choice_form, offer_choice
from quizapp.items.distractors.ranks import rank_of
from quizapp.items.index import Index, is_expired
from quizapp.items.list_forms import list_prompts
from quizapp.items.ordering import make_orderings
from quizapp.items.proof import key_proof, licence
from quizapp.items.recall import is_licensed_form, recall_prompts
from quizapp.items.refusal import Refusal, refusal_of
from quizapp.items.rules.trial import Trial, make_trial
from quizapp.items.same_questions import without_same_questions
from quizapp.items.true_false import FORM as TRUE_FALSE
from quizapp.items.true_false import true_false_prompt, unjudged
from quizapp.items.wishes import unmet_wishes

_CHOICES = frozenset(CHOICE_FORMS)
_COMPLETE = frozenset((Mode.ONE, Mode.ALL))  # what is not listed is wrong


@dataclass(frozen=True, slots=True)
class Making:
    """All that a sheet gives, in the sheet's order: what is scheduled, what is asked in quizzes only, what is not, and
    which wrong answers of the author are not used in a question that is.
    """

    cards: tuple[Card, ...]
    orderings: tuple[Card, ...]
    refusals: tuple[Refusal, ...]
    unused: tuple[Refusal, ...] = ()

    @property
    def contents(self) -> tuple[Card, ...]:
        """Everything that can be asked in a quiz."""
        return self.cards + self.orderings


def make_cards(sheet: Sheet) -> Making:
    """Cards and refusals of a sheet without errors. The same sheet gives the same, under any hash seed."""
    with without_collector():
        return _make_cards(sheet)


@dataclass(slots=True)
class _Made:
    """What has been made so far, in no order."""

    cards: list[Card]
    refusals: list[Refusal]
    unused: list[Refusal]


def _make_cards(sheet: Sheet) -> Making:
    index, made = Index(sheet), _Made([], [], [])
    found, idle = askings(index)
    found += [own_asking(question, index) for question in sheet.questions if question.weight]
    for asking in found:
        _make(asking, index, made)
    made.cards, same = without_same_questions(made.cards)
    made.refusals.extend(same)
    made.refusals.extend(_idle_refusal(row, index) for row in idle)
    made.refusals.extend(_unasked(fact) for fact in sheet.facts if not fact.asked)
    made.refusals.extend(_of_no_weight(question) for question in sheet.questions if not question.weight)
    made.refusals.extend(unmet_wishes(found, made.cards, made.refusals, index.table))
    orderings, unordered = make_orderings(index)
    made.refusals.extend(unordered)
    ids = (*(fact.id for fact in sheet.facts), *(question.id for question in sheet.questions))
    order = {name: place for place, name in enumerate(ids)}
    return Making(
        tuple(sorted(made.cards, key=lambda card: order[card.fact])),
        tuple(orderings),
        tuple(sorted(made.refusals, key=lambda refusal: order[refusal.fact])),
        tuple(sorted(made.unused, key=lambda refusal: order[refusal.fact])),
    )


def _never_asked(asking: Asking, index: Index) -> tuple[Reason, Reason] | None:
    """Why no form may ask it, with what would unlock it: another fact answers it as well, or it asks for
    or names a figure that the sheet's language has no words for.
    """
    if asking.twin is not None and asking.mode in _COMPLETE:
        reason = Reason("twin_answer", {"option": asking.twin.value.text, "fact": asking.twin.fact})
        return reason, Reason("tell_apart")
    if not index.table.has_table:
        values = (value for binding in asking.fact.bindings.values() for value in binding.values)
        shown = [value for value in values if value in asking.values or value.in_text in asking.stem]
        bare = next((value.text for value in shown if unworded(value, index.table) == "qualifier"), None)
        if bare is not None:
            return Reason("no_qualifier_words", {"text": bare}), Reason("word_in_say")
    return None


def _make(asking: Asking, index: Index, made: _Made) -> None:
    """One question: its card, if any form stands, and a refusal for each form that does not."""
    barred = _never_asked(asking, index)
    if barred is not None:
        made.refusals.append(refusal_of(asking, None, *barred))
        return
    trial = make_trial(asking, asking.stem, index)
    prompts, offer, refused = _choices(trial)
    for more, more_refused in (list_prompts(trial), recall_prompts(trial)):
        prompts += more
        refused |= more_refused
    if asking.fact.forms is not None:
        prompts = [prompt for prompt in prompts if is_licensed_form(asking, prompt.form, _CHOICES)]
        refused = {form: why for form, why in refused.items() if is_licensed_form(asking, form, _CHOICES)}
    if prompts:
        made.cards.append(_card(asking, prompts, offer, index))
    made.refusals.extend(refusal_of(asking, form, why.reason, why.unlock) for form, why in refused.items())
    trial.pools.clear()  # their judges know the trial: a circle, which would keep the index until it is collected
    for reason in offer.dropped if offer else ():
        made.unused.append(refusal_of(asking, None, reason, Reason("mend_wrong")))


def _choices(trial: Trial) -> tuple[list[Prompt], Offer | None, dict[str, Refused]]:
    """The question with options and its sentence as true or false, as far as the author's `forms` lets them through."""
    asking = trial.asking
    form = choice_form(asking.slot, asking)
    outcome = offer_choice(trial)
    is_first = not asking.is_own and asking.card_slot == next(iter(asking.fact.asked))  # one sentence is one item
    if isinstance(outcome, Refused):
        refused = {form: outcome}
        if is_first and asking.fact.forms is not None:
            refused[TRUE_FALSE] = unjudged(asking, trial.index) or outcome
        return [], None, refused
    refused = {} if outcome.withheld is None else {form: outcome.withheld}
    prompts = [outcome.prompt] if not refused and is_licensed_form(asking, form, _CHOICES) else []
    if is_first and is_licensed_form(asking, TRUE_FALSE, _CHOICES):
        sentence = true_false_prompt(trial, outcome)
        if isinstance(sentence, Refused):
            refused[TRUE_FALSE] = sentence
        elif sentence is not None:
            prompts.append(sentence)
    return prompts, outcome if prompts else None, refused


def _card(asking: Asking, prompts: list[Prompt], offer: Offer | None, index: Index) -> Card:
    fact = asking.fact
    accepted = accepted_spellings(asking, index)
    facts = [row.fact for row in asking.rows]
    until = [each.until.written for each in facts if each.until]
    return Card(
        set_id=index.sheet.id,
        fact=fact.id,
        slot=None if asking.is_own else asking.card_slot,
        facts=tuple(asking.fact_ids),
        line=fact.place.line,
        mode=str(asking.mode),
        kind=asking.slot.kind,
        ask=asking.stem,
        prompts=tuple(prompts),
        keys=offer.keys if offer else _keys(asking),
        distractors=offer.distractors if offer else (),
        licence=licence(asking) if prompts[0].form not in RECALL_FORMS else None,
        answers=accepted,
        any_one=_is_any_one(asking, index),
        value_key="|".join(sorted([value.key for value in asking.values])),
        statement=asking.statement(index),
        source=asking.source,
        claim_by=fact.claim_by.name if fact.claim_by else None,
        difficulty=fact.difficulty,
        language=index.sheet.language,
        near=near_names(asking, accepted, index),
        stand_ins=stand_ins(asking, index),
        wider=wider_names(asking, index),
        relation=fact.relation,
        hint=fact.hint,
        because=fact.because,
        section=fact.section,
        needs=_each_once([name for each in facts for name in each.needs]),
        was=_each_once([each.was for each in facts if each.was]),
        until=max(until) if len(until) == len(facts) else None,
    )


def _each_once(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names)) if names else ()


def _keys(asking: Asking) -> tuple[Option, ...]:
    return tuple(Option(value.text, value.entity, rank_of(value), key_proof(asking)) for value in asking.values)


def _is_any_one(asking: Asking, index: Index) -> bool:
    """One element is enough where the source reports several, or where a complete list is asked for one member: the
    whole of it is wanted where the question leaves that open.
    """
    if asking.mode is Mode.ALL:
        return asking.list_stem is None and asks_for_one(asking.stem, asking.slot.kind, index.table)
    return asking.mode is Mode.REPORTED or (asking.mode is Mode.SOME and asking.list_stem is None)


def _idle_refusal(row: Row, index: Index) -> Refusal:
    fact, slot = row.fact, row.answer_slot
    if is_expired(fact, index.sheet) and fact.until is not None:
        reason, unlock = Reason("expired", {"until": fact.until.written}), Reason("move_until")
        return Refusal(fact.id, slot, None, reason, unlock, fact.place.line)
    return Refusal(fact.id, slot, None, Reason("weight_zero"), Reason("raise_weight"), fact.place.line)


def _of_no_weight(question: Question) -> Refusal:
    return Refusal(question.id, None, None, Reason("weight_zero"), Reason("raise_weight"), question.place.line)


def _unasked(fact: Fact) -> Refusal:
    several = {"slot": next(iter(fact.bindings))} if len(fact.bindings) > 1 else {}
    idle = next((name for name, asked in (("ask_count", fact.ask_count), ("ask_not", fact.ask_not)) if asked), None)
    reason = Reason("no_question_beside", {"field": idle}) if idle else Reason("no_question")
    return Refusal(fact.id, None, None, reason, Reason("add_ask", several), fact.place.line)
