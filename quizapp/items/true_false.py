"""True or false: the fact's own sentence, or the same with a wrong answer in it, which is put right after answering."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from quizapp.facts.language import Language
from quizapp.facts.scripts import stands_in
from quizapp.facts.sheet import Value
from quizapp.facts.speech import spoken_in
from quizapp.facts.text import fold
from quizapp.items.asking import Asking
from quizapp.items.beside import first_reason, rules_beside
from quizapp.items.card import Prompt, Reason, plain
from quizapp.items.choices import Offer, Refused
from quizapp.items.index import Index
from quizapp.items.near_values import stepped_values
from quizapp.items.proof import Proof
from quizapp.items.rules_stem import negation_in, stands_alone
from quizapp.items.sentences import reading
from quizapp.items.terms import Term
from quizapp.items.trial import Trial

FORM = "true_false"
MOST = 2  # false versions of a sentence
MOST_DRAWN = 8  # values of a tag or kind that are tried


def true_false_prompt(trial: Trial, offer: Offer) -> Prompt | Refused | None:
    """The prompt of a question that is also asked by choice; None where a sentence is no test of the fact.

    No claim (what is claimed may be false itself), no limit (a nearer figure is true as well), no sentence with a
    negation. A stem must not change when a fact is added to the sheet, so the false versions come from what the fact
    and its entities say alone, not from its neighbours.
    """
    asking, table = trial.asking, trial.index.table
    if asking.is_own or asking.fact.claim_by or _is_limit(asking, table):
        return None
    sentence = plain(offer.keys[0].statement or asking.statement(trial.index))
    if (negation := negation_in(sentence, table)) is not None:
        return Refused(Reason("negated_sentence", {"word": negation}), Reason("say_positively", {"word": negation}))
    reason = stands_alone(sentence, table, spoken_in(asking.fact))
    if reason is not None:
        return Refused(reason, Reason("reword_say"))
    usable = {key.value or key.text for key in offer.keys}
    keys = [term for term in trial.answers if (term.value.entity or term.value.text) in usable]
    rivals = _false_values(trial, keys, reading(sentence))
    return Prompt(FORM, distractors=Proof(trial).options(rivals)) if rivals else None


def _is_limit(asking: Asking, table: Language) -> bool:
    """Whether nearer figures or dates are true as well: a bound, or what stands after "until" and its like."""
    first = asking.values[0]
    if first.number is None and first.date is None:
        return False
    if first.number is not None and first.number.is_bound:
        return True
    before = ""
    for part in asking.fact.say.parts:
        if not isinstance(part, str) and part.name == asking.card_slot:
            break
        before = part if isinstance(part, str) else ""
    return f" {fold(before)}".endswith(tuple(f" {word}" for word in table.bounding))


def _false_values(trial: Trial, keys: Sequence[Term], sentence: str) -> list[Term]:
    """The author's own wrong answers; else entities of the kind, those that share most with the answer first, or
    figures a step away. None is named in the sentence.
    """
    found: list[Term] = []
    rules = rules_beside(trial, keys)
    for value in _candidates(trial.asking, keys, trial.index):
        rival = trial.index.term(value)
        is_named = any(stands_in(name, sentence) for name in rival.needles)
        if is_named or first_reason(rules, rival):
            continue
        found.append(rival)
        if len(found) == MOST:
            break
    return found


def _candidates(asking: Asking, keys: Sequence[Term], index: Index) -> Iterator[Value]:
    yield from asking.declared_wrong
    first = asking.values[0]
    if asking.declared_wrong or asking.slot.kind in {"text", "quote"}:
        return
    if first.number is not None or first.date is not None:
        yield from stepped_values(asking, first, index)
        return
    if first.entity is None:
        return
    key, name = keys[0], f"{asking.fact.id}/{asking.card_slot}"
    drawn: dict[str, Value] = {}
    for bucket in (*((tag, first.kind) for tag in sorted(key.tags)), ("", first.kind)):
        drawn |= {value.key: value for value in islice(index.drawn(bucket, name), MOST_DRAWN)}
    yield from sorted(drawn.values(), key=lambda value: _farness(value, key, index))


def _farness(value: Value, key: Term, index: Index) -> tuple[int, bool]:
    """What shares most with the answer comes first, and of these what facts may be about."""
    rival = index.term(value)
    shared = len(rival.tags & key.tags) + (not rival.kin.isdisjoint(key.kin))
    return -shared, index.entity(value.key).distractor_only
