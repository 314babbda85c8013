"""What the wording owes to who says it and to when it is read: claimants, words for time."""

from __future__ import annotations

from quizapp.facts.draft import Draft
from quizapp.facts.languages.relative_time import relative_phrase, relative_phrases, signal_words
from quizapp.facts.scripts import separated
from quizapp.facts.sheet import LITERAL_KINDS, Claimant, Fact, Place, Question
from quizapp.facts.stem import Broken, Stem
from quizapp.facts.text import acronyms_in, fold, needle, padded_words
from quizapp.facts.wording import Rows, fill, literal


def check_claimants(draft: Draft) -> None:
    """A claim is told and asked as one: the claimant stands in the sentence and in each question, or is asked for."""
    claimants = _Claimants(draft)
    for fact in draft.facts:
        if fact.claim_by is not None and not claimants.names(fact.claim_by, fill(fact.say, fact)):
            place = fact.places.get("say", fact.place)
            draft.error(fact, "claimant_not_in_say", place, claimant=fact.claim_by.name)
    for stem in draft.stems:
        claimant = stem.fact.claim_by
        if claimant is None or _is_asked_for(claimant, stem) or claimants.names(claimant, stem.text, stem.folded):
            continue
        draft.error(stem.fact, "claimant_not_in_question", stem.place, claimant=claimant.name, field=stem.field)


class _Claimants:
    """Knows a claimant by a name or an alias, with or without its article; a metonym does not say who speaks."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._names: dict[str, set[str]] = {}  # between spaces

    def names(self, claimant: Claimant, text: str, folded: str | None = None) -> bool:
        known = self._names.get(claimant.entity or claimant.name)
        if known is None:
            written = self._draft.entities[claimant.entity].names if claimant.entity else (claimant.name,)
            known = {f" {separated(needle(form))} " for name in written for form in (name, self._bare(name))} - {"  "}
            self._names[claimant.entity or claimant.name] = known
        padded = padded_words(text, folded)
        return any(name in padded or (name.isupper() and name.strip() in acronyms_in(text)) for name in known)

    def _bare(self, name: str) -> str:
        first, _, rest = name.partition(" ")
        return rest if fold(first) in self._draft.table.articles else name


def _is_asked_for(claimant: Claimant, stem: Stem) -> bool:
    keys = {value.entity or value.key for value in stem.binding.values}
    return (claimant.entity or fold(claimant.name)) in keys


def check_relative_time(draft: Draft) -> None:
    """No sentence, question, label or answer says *today* or *last month*; the words of a `quote` may."""
    if not draft.table.has_table:
        return
    signals, rows = signal_words(draft.table.code), Rows(draft)
    for wording in draft.wordings:
        if signals.isdisjoint(wording.folded.split()):
            continue
        read = [relative_phrase(fill(wording.pattern, fact), draft.table) for fact in rows.of(wording)]
        if not read or any(read):  # what stands in its slots may fix it: `<n:number> ago` may be 66 million years ago
            _refuse_relative(wording.told_of, literal(wording.pattern), wording.place, draft)
    for fact in draft.facts:
        if fact.event is not None and not signals.isdisjoint(fold(fact.event).split()):
            _refuse_relative(fact, fact.event, fact.places["event"], draft)
    for question in draft.questions:
        _refuse_relative(question, question.ask, question.places["ask"], draft)
    _check_values(signals, draft)


def _check_values(signals: frozenset[str], draft: Draft) -> None:
    """Text that is an answer or an option; each value is looked at once, and its facts only if it is relative."""
    kinds = draft.values.keys() - draft.kinds.keys() - draft.mixed_kinds - (LITERAL_KINDS - {"text"})
    texts = {value.text for kind in kinds for value in draft.values[kind].values()}
    texts.update(value.text for fact in draft.facts for values in fact.wrong.values() for value in values)
    texts.update(value.text for question in draft.questions for value in question.wrong)
    suspects = (text for text in texts if not signals.isdisjoint(fold(text).split()))
    relative = {text for text in suspects if relative_phrase(text, draft.table, is_sentence=False)}
    if not relative:
        return
    for fact in draft.facts:
        slots = {slot.name: slot.kind for slot in fact.say.slots}
        for slot, binding in fact.bindings.items():
            offered = (*binding.values, *fact.wrong.get(slot, ()))
            for value in offered if slots[slot] != "quote" else ():
                if value.text in relative:
                    is_wrong = value not in binding.values
                    place = fact.places.get("wrong", fact.place) if is_wrong else binding.place
                    _refuse_relative(fact, value.text, place, draft, is_sentence=False, is_wrong=is_wrong)
    for question in draft.questions:
        for value in (*question.answer.values, *question.wrong):
            if value.text in relative:
                place = question.answer.place if value in question.answer.values else question.places["wrong"]
                _refuse_relative(question, value.text, place, draft, is_sentence=False)


def _refuse_relative(
    owner: Fact | Question | Broken | None,
    text: str,
    place: Place,
    draft: Draft,
    *,
    is_sentence: bool = True,
    is_wrong: bool = False,
) -> None:
    """What is wrong has no date to write instead: that of the fact is what it is not."""
    for found in relative_phrases(text, draft.table, is_sentence=is_sentence):
        args = {"kept_in": ""} if is_wrong or _is_own(owner) else {}
        date = "" if is_wrong else _date_of(owner)
        draft.error(owner, "relative_time", place, words=found, date=date, **args)


def _is_own(owner: Fact | Question | Broken | None) -> bool:
    """Whether it is a question written by hand; a broken one has no sentence."""
    return isinstance(owner, Question) or (isinstance(owner, Broken) and "say" not in owner.places)


def _date_of(owner: Fact | Question | Broken | None) -> str:
    """The date that the fact gives, which is what to write instead of the relative words."""
    if not isinstance(owner, Fact):
        return ""
    dates = (owner.when, *(value.date for binding in owner.bindings.values() for value in binding.values))
    return next((date.written for date in dates if date is not None), "")
