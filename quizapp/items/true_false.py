"""True or false: the fact's own sentence, or the same with a wrong answer in it, which is put right after answering."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from zlib import crc32

from quizapp.facts.language import Language
from quizapp.facts.languages import language
from quizapp.facts.scripts import stands_in
from quizapp.facts.text import fold
from quizapp.facts.values import Number
from quizapp.items.agreement import agrees_beside
from quizapp.items.asking import Asking
from quizapp.items.card import Prompt, Reason, Sentence, plain
from quizapp.items.choices import Offer, Refused
from quizapp.items.index import Index
from quizapp.items.near_values import stepped_values
from quizapp.items.rules_stem import negation_in, stands_alone
from quizapp.items.sentences import reading, with_answer
from quizapp.items.terms import Term
from quizapp.items.trial import Trial, reads_ill

FORM = "true_false"
MOST = 2  # false versions of a sentence
_HOURS = ("a.m", "p.m", "am", "pm", "o clock", "oclock", "hours")
MOST_DRAWN = 8  # values of a tag or kind that are tried


def true_false_prompt(trial: Trial, offer: Offer) -> Prompt | Refused | None:
    """The prompt of a fact that is also asked by choice, or why its sentence is no test of it; None where nothing is
    known to stand in its place.

    No sentence with a negation, none that names its answer twice, or a whole list by one member. A stem must not change
    when a fact is added to the sheet, so the false versions come from what the fact and its entities say alone, not
    from its neighbours.
    """
    asking, table = trial.asking, trial.index.table
    refused = unjudged(asking, table)
    if refused is not None:
        return refused
    if asking.names_whole(trial.index):
        return None
    statement = offer.keys[0].statement or asking.statement(trial.index)
    sentence = plain(statement)
    if (negation := negation_in(sentence, table)) is not None:
        return Refused(Reason("negated_sentence", {"word": negation}), Reason("say_positively", {"word": negation}))
    reason = stands_alone(sentence, table, trial.spoken) or reads_ill(sentence, asking, trial.index)
    if reason is not None:
        return Refused(reason, Reason("reword_say"))
    if _names_key_twice(statement, offer.terms[0], trial):
        return Refused(Reason("key_in_say", {"name": offer.terms[0].value.text}), Reason("reword_say"))
    rivals, reason = _false_values(trial, offer, statement)
    if rivals:
        return Prompt(FORM, distractors=offer.proof.options(rivals))
    return Refused(reason, Reason("reword_say")) if reason else None


def unjudged(asking: Asking, table: Language) -> Refused | None:
    """Why no sentence of this fact can be judged: what is claimed may be false itself, and beside a limit a nearer
    figure is true as well.
    """
    if asking.fact.claim_by is None and not _is_limit(asking, table):
        return None
    reason = Reason("claim_judged" if asking.fact.claim_by else "limit_judged")
    return Refused(reason, Reason("other_form", {"form": FORM}) if asking.fact.forms else Reason("leave_to_others"))


def _names_key_twice(statement: Sentence, key: Term, trial: Trial) -> bool:
    """Whether the key is named beside its own place, where it would show that another answer was put there."""
    read = reading(plain(statement))
    if not any(read.count(name) > 1 for name in key.needles):
        return False
    around = reading(" ".join([piece for piece, is_answer in statement if not is_answer]))
    return any(stands_in(name, around) and not trial.means_bound(name, key) for name in key.needles)


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
    if first.number is not None and _tells_amount(before, first.number, table):
        return False
    return f" {fold(before)}".endswith(_bounding(table.code))


def _tells_amount(before: str, number: Number, table: Language) -> bool:
    """Whether *by* tells how much (*grew by 12 %*), and not until when, as before an hour."""
    return table.code == "en" and f" {fold(before)}".endswith(" by") and not fold(number.unit).startswith(_HOURS)


@cache
def _bounding(code: str) -> tuple[str, ...]:
    return tuple(f" {word}" for word in language(code).bounding)


def _false_values(trial: Trial, offer: Offer, statement: Sentence) -> tuple[list[Term], Reason | None]:
    """The author's own wrong answers; else entities of the kind, those that share most with the answer first, or
    figures a step away. None is named in the sentence, and it stands there as well as the answer: the reason tells of
    the last that does not.
    """
    found: list[Term] = []
    sentence, ill = reading(plain(statement)), None
    for rival in _candidates(trial.asking, offer.terms[0], trial.index):
        is_named = any(stands_in(name, sentence) for name in rival.needles)
        if is_named or offer.judge(rival):
            continue
        planted = plain(with_answer(statement, rival.value.in_text))
        reason = reads_ill(planted, trial.asking, trial.index, rival.value)
        if reason is not None:
            ill = reason
            continue
        if not agrees_beside(statement, offer.terms[0], rival, trial.index.table):
            continue
        found.append(rival)
        if len(found) == MOST:
            break
    return found, ill


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
