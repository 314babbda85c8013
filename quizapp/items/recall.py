"""Questions without options: typed, cloze and flashcard, or the reason why one of them is not asked."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from quizapp.facts.display import unworded
from quizapp.facts.languages.choice import language
from quizapp.facts.languages.table import Language
from quizapp.facts.scripts import is_latin
from quizapp.facts.sheet import LITERAL_KINDS, Entity, Mode, Pattern, Slot, Value
from quizapp.facts.text import capitalised, fold, words
from quizapp.facts.typed.date_parts import reads_months
from quizapp.facts.wording import literal
from quizapp.items.asking import Asking, Row
from quizapp.items.card import BLANK, Prompt, Reason, plain
from quizapp.items.choices import Refused, told_in_stem
from quizapp.items.index import Index
from quizapp.items.rules.options import KEY_RULES, first_broken, is_attributed
from quizapp.items.rules.stem import offers_choice, stands_alone
from quizapp.items.rules.trial import Trial, reads_ill
from quizapp.items.sentences import blanked, cloze_of, worded

_TYPED, _FLASHCARD = Prompt("typed"), Prompt("flashcard")
LONGEST_TYPED = 8  # words; nobody can be asked to type more and be marked fairly


def recall_prompts(trial: Trial) -> tuple[list[Prompt], dict[str, Refused]]:
    """The prompts that can be made, and by form the refusals of the others; takes the trial of `ask`."""
    asking = trial.asking
    stem = asking.list_stem or asking.stem
    is_same = stem == asking.stem
    open_question = _unopen(trial if is_same else trial.reworded(stem))
    untypable = _untypable(asking, trial.index.table)
    outcomes = {
        "cloze": _cloze(trial, untypable),
        "typed": open_question or untypable or (_TYPED if is_same else Prompt("typed", stem)),
        "flashcard": open_question or (_FLASHCARD if is_same else Prompt("flashcard", stem)),
    }
    prompts = [outcome for outcome in outcomes.values() if isinstance(outcome, Prompt)]
    return prompts, {form: outcome for form, outcome in outcomes.items() if isinstance(outcome, Refused)}


def _unopen(trial: Trial) -> Refused | None:
    """Why the question cannot stand without options; None if it can."""
    asking = trial.asking
    if asking.list_stem is None and offers_choice(trial.stem, trial.index.table):
        return Refused(Reason("needs_options"), Reason("ask_openly" if asking.is_own else "add_ask_list"))
    reason = trial.wording or is_attributed(trial)
    if reason is None and len(asking.values) == 1:
        reason = first_broken(KEY_RULES, trial, trial.answers[0])
        if reason is not None and asking.list_stem is None:
            return Refused(*told_in_stem(trial, reason))
    return Refused(reason, Reason("reword_ask_list" if asking.list_stem else "reword_ask")) if reason else None


def _untypable(asking: Asking, table: Language) -> Refused | None:
    if asking.mode is Mode.SOME:
        return Refused(Reason("some_list"), Reason("close_list"))
    if max([value.text.count(" ") for value in asking.values]) >= LONGEST_TYPED:
        return Refused(Reason("too_long_to_type", {"words": str(LONGEST_TYPED)}), Reason("shorten_answer"))
    if any(unworded(value, table) == "month" for value in asking.values) and not reads_months(table):
        return Refused(Reason("months_unread"), Reason("leave_to_others"))
    return None


def _cloze(trial: Trial, untypable: Refused | None) -> Prompt | Refused | None:
    """The sentence with a gap; None where there is no sentence of one answer."""
    asking, table = trial.asking, trial.index.table
    row = asking.rows[0]
    if asking.is_own or asking.mode is not Mode.ONE or not row.is_direct:
        return None
    if untypable is not None:
        return untypable
    if _is_open_gap(asking):
        return Refused(Reason("open_gap"), Reason("add_hint"))
    value = asking.values[0]
    entity = trial.index.entity(value.entity) if value.entity else None
    named = (*entity.names, *entity.metonyms) if entity else (value.text, value.in_text)
    names = [name for name in _bare(named, table) if not trial.means_bound(name, trial.answers[0])]
    hidden = _hidden(row, names)
    if hidden is not None:
        return Refused(Reason("gap_hides", {"text": hidden}), _baring(entity, names, hidden))
    said = row.sentence(value, trial.index)
    gap = _gap(asking.slot, value, row.fact.say, trial.index)
    sentence = cloze_of(row.fact, asking.slot, names, gap, row.texts)
    reason = stands_alone(sentence, table, trial.spoken) or reads_ill(plain(said), asking, trial.index)
    return Refused(reason, Reason("reword_say")) if reason else Prompt("cloze", sentence)


def _hidden(row: Row, names: Sequence[str]) -> str | None:
    """What another slot holds that is a naming of the key as well: blanked, it would take with it what tells this
    sentence from others (*_____ wrote under the name of _____*).
    """
    others = [text for slot, text in row.texts.items() if slot != row.answer_slot] if len(row.texts) > 1 else []
    return next((text for text in others if blanked(text, names) != text), None)


def _baring(entity: Entity | None, names: Sequence[str], hidden: str) -> Reason:
    """A name that is the fact's own subject is none that may stand for the thing elsewhere."""
    also = [name for name in names if entity and name in entity.also and blanked(hidden, [name]) != hidden]
    return Reason("drop_also", {"name": also[0]}) if also else Reason("reword_say")


def _bare(names: Sequence[str], table: Language) -> list[str]:
    """The names without those that are others with an article: in *the Rhine bridge* the article is not the river's."""
    main, articles = names[0], table.articles
    apart = [name.partition(" ") for name in names if name != main]
    idle = {" ".join([first, rest]) for first, _, rest in apart if rest in names and fold(first) in articles}
    return [name for name in names if name not in idle]


def _is_open_gap(asking: Asking) -> bool:
    """Whether many words would fit: several words of plain text, and nothing that hints at them."""
    is_wished = asking.fact.forms is not None and "cloze" in asking.fact.forms
    is_free = asking.slot.kind == "text" and " " in asking.values[0].text.strip()
    return is_free and asking.fact.hint is None and not is_wished


def _gap(slot: Slot, value: Value, say: Pattern, index: Index) -> str:
    """The blank and what is missing: a number's unit, how exact a date is, or the kind in brackets where the words of
    the sentence do not name it; those in its slots count for nothing, or the hint would tell in which answer the word
    for the kind stands.

    A kind is a word of Latin letters, and no hint in a language of others. Plain text gets none: its slots bear the
    author's own shorthand; nor do dates and figures where no table names them. A unit stands as it does beside most
    figures: in the singular it would tell that the answer is 1.
    """
    table = index.table
    if value.number is not None and value.number.unit:
        return f"{BLANK} {index.units.beside(value.number, Decimal(2)) or ''}".rstrip()
    if slot.kind in {"text", "quote"} or (slot.kind in LITERAL_KINDS and not table.has_table):
        return BLANK
    hint, hint_words = _hint(slot.kind, value.date.precision if value.date else "", table.code)
    said = literal(say)
    is_named = not hint_words.isdisjoint(worded(said).words)
    return f"{BLANK} ({hint})" if hint and not is_named and (table.has_table or is_latin(said)) else BLANK


@cache
def _hint(kind: str, precision: str, code: str) -> tuple[str, frozenset[str]]:
    """What a gap says is missing, "" where that would mean nothing, and the words of it."""
    table = language(code)
    hint = table.kind_words.get(kind, kind).replace("_", " ").replace("-", " ")
    hint = table.date_words.get(precision, hint)
    is_known = fold(hint) not in table.stop_words
    shown = capitalised(hint) if table.code == "de" else hint
    return shown if is_known else "", frozenset(words(hint)) - table.stop_words


def is_licensed_form(asking: Asking, form: str, choice_forms: frozenset[str]) -> bool:
    """Whether the author's `forms` lets a form through; "multiple_choice" stands for every choice."""
    allowed = asking.fact.forms
    return allowed is None or form in allowed or (form in choice_forms and "multiple_choice" in allowed)
