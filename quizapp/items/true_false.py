"""True or false: the fact's own sentence, or the same with a wrong answer in it, which is put right after answering."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

from quizapp.facts.scripts import stands_in
from quizapp.items.agreement import agrees_beside
from quizapp.items.asking import Asking
from quizapp.items.card import Prompt, Reason, Sentence, plain
from quizapp.items.choices import Offer, Refused
from quizapp.items.distractors.near_values import stepped_values
from quizapp.items.index import Index
from quizapp.items.rules.limits import is_limit, may_be_limit
from quizapp.items.rules.stem import negation_in, stands_alone
from quizapp.items.rules.trial import Trial, reads_ill
from quizapp.items.sentences import reading, with_answer
from quizapp.items.terms import Term

FORM = "true_false"
MOST = 2  # false versions of a sentence
MOST_DRAWN = 8  # values of a tag or kind that are tried


def true_false_prompt(trial: Trial, offer: Offer) -> Prompt | Refused | None:
    """The prompt of a fact that is also asked by choice, or why its sentence is no test of it; None where nothing is
    known to stand in its place.

    No sentence with a negation, none that names its answer twice, or a whole list by one member. A stem must not change
    when a fact is added to the sheet, so the false versions come from what the fact and its entities say alone, not
    from its neighbours.
    """
    asking, table = trial.asking, trial.index.table
    refused = unjudged(asking, trial.index)
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


def unjudged(asking: Asking, index: Index) -> Refused | None:
    """Why no sentence of this fact can be judged: what is claimed may be false itself, and beside a limit a nearer
    figure is true as well.
    """
    if asking.fact.claim_by is not None:
        code = "claim_judged"
    elif is_limit(asking, index):
        code = "limit_judged"
    elif may_be_limit(asking, index.table):
        code = "limit_unread"
    else:
        return None
    return Refused(
        Reason(code), Reason("other_form", {"form": FORM}) if asking.fact.forms else Reason("leave_to_others")
    )


def _names_key_twice(statement: Sentence, key: Term, trial: Trial) -> bool:
    """Whether the key is named beside its own place, where it would show that another answer was put there."""
    read = reading(plain(statement))
    if not any(read.count(name) > 1 for name in key.needles):
        return False
    around = reading(" ".join([piece for piece, is_answer in statement if not is_answer]))
    return any(stands_in(name, around) and not trial.means_bound(name, key) for name in key.needles)


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
