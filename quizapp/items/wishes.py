"""Forms that the author asked for with `forms` and that no question of the fact has, each with its reason."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from quizapp.facts.languages.table import Language
from quizapp.facts.sheet import Mode
from quizapp.items.asking import Asking
from quizapp.items.card import CHOICE_FORMS, NOT, TRUE_FALSE, Card, Reason
from quizapp.items.choices import Refused
from quizapp.items.list_forms import tells_what_is_not
from quizapp.items.refusal import Refusal, refusal_of

_OF_SENTENCES = frozenset((TRUE_FALSE, "cloze"))
_OF_LISTS = frozenset((NOT, "count"))


def unmet_wishes(
    askings: Iterable[Asking], cards: Iterable[Card], refusals: Iterable[Refusal], table: Language
) -> Iterator[Refusal]:
    """A refusal for each form that a fact neither gives nor is told of already, of the rows of a relation that share
    their `forms` the first; what orders events is told apart.
    """
    wishing: dict[str, list[Asking]] = {}
    for asking in askings:
        if asking.fact.forms:
            wishing.setdefault(asking.fact.id, []).append(asking)
    told: dict[str, set[str | None]] = {fact: {"ordering"} for fact in wishing}
    for card in cards:
        if card.fact in told:
            told[card.fact].update(card.forms)
    for refusal in refusals:
        if refusal.fact in told:
            told[refusal.fact].add(refusal.form)
    shared: set[tuple[str, str]] = set()
    for name, (first, *_) in wishing.items():
        fact = first.fact
        owner = f"<{fact.relation}>" if fact.relation is not None and "forms" not in fact.places else name
        for form in fact.forms or ():
            if None not in told[name] and not _is_told(form, told[name]) and (owner, form) not in shared:
                shared.add((owner, form))
                why = _why_not(form, first, table)
                yield refusal_of(first, form, why.reason, why.unlock)


def _is_told(form: str, told: Collection[str | None]) -> bool:
    return form in told or (form == "multiple_choice" and any(choice in told for choice in CHOICE_FORMS))


def _why_not(form: str, asking: Asking, table: Language) -> Refused:
    if asking.is_own and form in _OF_SENTENCES | _OF_LISTS:
        return Refused(Reason("own_question"), Reason("write_fact"))
    if form in _OF_LISTS:
        return _why_no_list_form(form, asking, table)
    if form in CHOICE_FORMS:
        return Refused(Reason(f"not_of_{form}"), Reason("plain_choice", {"form": form}))
    if form == "cloze":
        return Refused(Reason("gap_of_list"), Reason("other_form", {"form": form}))
    return Refused(Reason("no_false_value"), Reason("add_wrong"))


def _why_no_list_form(form: str, asking: Asking, table: Language) -> Refused:
    """What its question lacks: the list itself, its openness, or the words."""
    if asking.mode is Mode.ONE:
        return Refused(Reason("single_answer"), Reason("other_form", {"form": form}))
    if form == NOT and not tells_what_is_not(asking):
        return Refused(Reason("open_for_not"), Reason("close_or_exclude"))
    if form == NOT:
        return Refused(Reason("no_ask_not"), Reason("reword_ask_not", {"word": table.not_word or "NOT"}))
    if asking.mode is not Mode.ALL:
        return Refused(Reason("open_for_count"), Reason("close_all"))
    return Refused(Reason("no_ask_count"), Reason("add_ask_count"))
