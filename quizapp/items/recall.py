"""Questions without options: typed, cloze and flashcard, or the reason why one of them is not asked."""

from __future__ import annotations

from quizapp.facts.language import Language
from quizapp.facts.sheet import Mode, Slot
from quizapp.facts.text import fold
from quizapp.items.asking import Asking
from quizapp.items.card import Prompt, Reason
from quizapp.items.choices import Refused
from quizapp.items.index import Index
from quizapp.items.rules import KEY_RULES, first_broken, is_attributed
from quizapp.items.rules_stem import is_absolute_in_time, is_self_contained, offers_choice
from quizapp.items.sentences import cloze_of
from quizapp.items.trial import make_trial

LONGEST_TYPED = 8  # words; nobody can be asked to type more and be marked fairly

RECALL_RULES = ((15, is_self_contained), (16, is_absolute_in_time))


def recall_prompts(asking: Asking, index: Index) -> tuple[list[Prompt], dict[str, Refused]]:
    """The prompts that can be made, and by form the refusals of the others."""
    prompts: list[Prompt] = []
    refused: dict[str, Refused] = {}
    stem = asking.list_stem or asking.stem
    asked = {
        "cloze": _cloze(asking, index),
        "typed": _open_question(asking, stem, index) or _untypable(asking),
        "flashcard": _open_question(asking, stem, index),
    }
    for form, outcome in asked.items():
        if isinstance(outcome, Prompt):
            prompts.append(outcome)
        elif isinstance(outcome, Refused):
            refused[form] = outcome
        else:
            prompts.append(Prompt(form, stem))
    return prompts, refused


def _open_question(asking: Asking, stem: str, index: Index) -> Refused | None:
    """Why the question cannot stand without options; None if it can."""
    if asking.list_stem is None and offers_choice(stem, index.table):
        return Refused(Reason("needs_options"), Reason("add_ask_list"))
    trial = make_trial(asking, stem, index)
    reason = first_broken(RECALL_RULES, stem, index.table) or is_attributed(trial)
    if reason is None and len(asking.values) == 1:
        reason = first_broken(KEY_RULES, trial, trial.true_terms[0])
    return Refused(reason, Reason("reword_ask")) if reason else None


def _untypable(asking: Asking) -> Refused | None:
    if asking.mode is Mode.SOME:
        return Refused(Reason("some_list"), Reason("close_list"))
    if any(len(fold(value.text).split()) > LONGEST_TYPED for value in asking.values):
        return Refused(Reason("too_long_to_type", {"words": str(LONGEST_TYPED)}), Reason("shorten_answer"))
    return None


def _cloze(asking: Asking, index: Index) -> Prompt | Refused | None:
    if asking.is_own:
        return Refused(Reason("own_has_no_sentence"))
    if asking.mode is not Mode.ONE or not asking.rows[0].is_direct:
        return Refused(Reason("list_has_no_cloze"))
    untypable = _untypable(asking)
    if untypable is not None:
        return untypable
    row = asking.rows[0]
    value = asking.values[0]
    entity = index.sheet.entities.get(value.entity) if value.entity else None
    names = (*entity.names, *entity.metonyms) if entity else (value.text, value.in_text)
    sentence = cloze_of(row.fact, asking.slot, names, _hint(asking.slot, index.table), row.texts)
    reason = first_broken(RECALL_RULES, sentence, index.table)
    return Refused(reason, Reason("reword_say")) if reason else Prompt("cloze", sentence)


def _hint(slot: Slot, table: Language) -> str:
    """What is missing, in a word: the kind; nothing for plain text, whose slot names are the author's own shorthand."""
    if slot.kind in {"text", "quote"}:
        return ""
    return table.kind_words.get(slot.kind, slot.kind).replace("_", " ").replace("-", " ")


def is_licensed_form(asking: Asking, form: str, choice_forms: frozenset[str]) -> bool:
    """Whether the author's `forms` lets a form through; "multiple_choice" stands for every choice."""
    allowed = asking.fact.forms
    return allowed is None or form in allowed or (form in choice_forms and "multiple_choice" in allowed)
