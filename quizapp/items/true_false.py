"""True or false: the fact's own sentence, or the same with a wrong answer in it, which is put right after answering."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from zlib import crc32

from quizapp.facts.language import Language
from quizapp.facts.languages import language
from quizapp.facts.scripts import stands_in
from quizapp.facts.text import fold
from quizapp.items.asking import Asking
from quizapp.items.card import Prompt, Reason, plain
from quizapp.items.choices import Offer, Refused
from quizapp.items.index import Index
from quizapp.items.near_values import stepped_values
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
    reason = stands_alone(sentence, table, trial.spoken)
    if reason is not None:
        return Refused(reason, Reason("reword_say"))
    rivals = _false_values(trial, offer, reading(sentence))
    return Prompt(FORM, distractors=offer.proof.options(rivals)) if rivals else None


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
    return f" {fold(before)}".endswith(_bounding(table.code))


@cache
def _bounding(code: str) -> tuple[str, ...]:
    return tuple(f" {word}" for word in language(code).bounding)


def _false_values(trial: Trial, offer: Offer, sentence: str) -> list[Term]:
    """The author's own wrong answers; else entities of the kind, those that share most with the answer first, or
    figures a step away. None is named in the sentence.
    """
    found: list[Term] = []
    for rival in _candidates(trial.asking, offer.terms[0], trial.index):
        is_named = any(stands_in(name, sentence) for name in rival.needles)
        if is_named or offer.judge(rival):
            continue
        found.append(rival)
        if len(found) == MOST:
            break
    return found


def _candidates(asking: Asking, key: Term, index: Index) -> Iterable[Term]:
    first = asking.values[0]
    if asking.declared_wrong or asking.slot.kind in {"text", "quote"}:
        return map(index.term, asking.declared_wrong)
    if first.number is not None or first.date is not None:
        return map(index.term, stepped_values(asking, first, index))
    if first.entity is None:
        return ()
    place = crc32(f"{asking.fact.id}/{asking.card_slot}".encode())
    drawn: list[Term] = []
    for tag in (*sorted(key.tags), ""):
        drawn += index.drawn((tag, first.kind), place, MOST_DRAWN)
    shared_with = key.shared_with
    return sorted(dict.fromkeys(drawn), key=lambda rival: rival.is_never_asked - 2 * shared_with(rival))
