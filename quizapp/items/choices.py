"""A question with options: its keys and its pool of distractors, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from msgspec.structs import replace

from quizapp.facts.languages.table import Language
from quizapp.facts.scripts import stands_in
from quizapp.facts.sheet import Mode, Slot, Value
from quizapp.facts.text import capitalised, fold, words
from quizapp.items.asking import Asking, Row
from quizapp.items.card import Option, Prompt, Reason
from quizapp.items.distractors.beside import Judge, judge_beside
from quizapp.items.distractors.near_values import has_room_without_step
from quizapp.items.distractors.pool import (
    Pool,
    calm_keys,
    gives_rivals,
    is_without_rivals,
    keys_alike,
    missable_tags,
    pool_of,
)
from quizapp.items.distractors.ranks import rank_of, ranks_of_names, ranks_of_texts, windows
from quizapp.items.proof import Proof, key_proof
from quizapp.items.rules.limits import is_deadline
from quizapp.items.rules.options import KEY_RULES, LEAST_RIVALS, POOL_RULES, first_broken, is_attributed
from quizapp.items.rules.quotations import tells_speaker
from quizapp.items.rules.stem import asks_for_list, ends_in_article, is_focused, is_positive
from quizapp.items.rules.trial import Trial
from quizapp.items.terms import Term


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a form is not asked, and the smallest edit that would unlock it."""

    reason: Reason
    unlock: Reason | None = None


class Offer(NamedTuple):
    """`terms` are those of the keys, `judge` asks the rules beside them. `withheld` tells why it is not asked by choice
    though all of its options are sound.
    """

    prompt: Prompt
    terms: Sequence[Term]
    judge: Judge
    proof: Proof
    keys: tuple[Option, ...]
    distractors: tuple[Option, ...]
    dropped: tuple[Reason, ...] = ()  # why values that the author wrote as wrong are not used
    withheld: Refused | None = None


def choice_form(slot: Slot, asking: Asking) -> str:
    """The name of the choice form that a slot gives: by its kind, or by a quotation in the question."""
    if slot.kind == "number":
        return "number"
    if slot.kind in {"date", "year"}:
        return "date"
    for part in asking.fact.say.parts:
        if not isinstance(part, str) and part.kind == "quote" and part.name != slot.name:
            return "quote"
    return "multiple_choice"


def offer_choice(trial: Trial) -> Offer | Refused:
    """The choice question of a slot, or the refusal."""
    asking = trial.asking
    refused = _unlicensed(trial) or _badly_worded(trial)
    if refused is not None:
        return refused
    broken = [first_broken(KEY_RULES, trial, key) for key in trial.answers]
    usable = [key for key, reason in zip(trial.answers, broken, strict=True) if reason is None]
    if not usable:
        return Refused(*told_in_stem(trial, next(reason for reason in broken if reason)))
    asked, pool, reason = _keys_with_pool(trial, usable)
    if reason is not None:
        return Refused(*pool.shortage(reason, asking))
    why = key_proof(asking)
    keys: Sequence[Option] = [_key_option(trial, key, why) for key in usable]
    proof = Proof(trial)
    rivals: Sequence[Option] = proof.options(pool.members)
    judge = pool.judge if asked == usable else judge_beside(trial, usable)
    options = [_key_option(trial, key, why) for key in asked]
    roomy = [key for key in options if trial.declared or not has_one_place(key, rivals)]
    prompt = Prompt(choice_form(asking.slot, asking), keys=() if len(roomy) == len(usable) else tuple(roomy))
    withheld = None if roomy else Refused(Reason("one_place"), _making_room(trial))
    if keys[0].rank is None:
        keys, rivals = _ordered(keys, rivals, trial.index.table)
        if len(keys) == 1 and (tags := missable_tags(usable[0], pool.members)):
            keys, rivals = _tagged(keys, tags, usable), _tagged(rivals, tags, pool.members)
    return Offer(prompt, usable, judge, proof, tuple(keys), tuple(rivals), tuple(pool.declared), withheld)


_Tried = tuple[list[Term], Pool, Reason | None]
MOST_TRIED = 8  # members of a list that are asked by themselves, where no pool does for all of them


def told_in_stem(trial: Trial, reason: Reason) -> tuple[Reason, Reason]:
    """The reason with what would mend it: another name of the answer may be left out instead."""
    name = reason.args.get("name", "")
    others = {
        fold(each) for key in trial.answers if key.value.entity for each in trial.index.entity(key.value.entity).also
    }
    is_other = reason.code == "key_in_stem" and fold(name) in others
    return reason, Reason("drop_name", {"name": name}) if is_other else Reason("reword_ask")


def _keys_with_pool(trial: Trial, keys: list[Term]) -> _Tried:
    """The keys with their pool, and why it will not do; where one of several keys shares a word with the question, or
    looks unlike the rest, so that nothing can stand beside it, the others are asked; else those that are not too long,
    or the first that can be asked by itself.
    """
    calm = calm_keys(trial, keys)
    ways = [keys, calm] if 0 < len(calm) < len(keys) else [keys]
    if len(keys) > 1 and trial.declared and len(alike := keys_alike(keys)) < len(keys):
        ways.append(alike)
    if len(ways) > 1 and is_without_rivals(trial, keys, LEAST_RIVALS):
        ways.reverse()
    tried: list[_Tried] = []
    for way in ways:
        pool = pool_of(trial, way)
        reason = next((found for key in way if (found := first_broken(POOL_RULES, trial, key, pool.members))), None)
        tried.append((way, pool, reason))
        if reason is None:
            return tried[-1]
    return _fewer(trial, keys, tried) or max(tried, key=lambda each: len(each[0]))


def _fewer(trial: Trial, keys: list[Term], tried: Sequence[_Tried]) -> _Tried | None:
    """Some of several keys with a pool that will do for them, if any will."""
    for way, pool, _ in tried:
        if kept := [key for key in way if first_broken(POOL_RULES, trial, key, pool.members) is None]:
            return kept, pool, None
    for key in keys[:MOST_TRIED] if len(keys) > 1 else ():
        pool = pool_of(trial, [key])
        if first_broken(POOL_RULES, trial, key, pool.members) is None:
            return [key], pool, None
    return None


def has_one_place(key: Option, rivals: Sequence[Option]) -> bool:
    """Rule 21: whether a figure or date could stand in one place only among its options, as 1 always before 2."""
    if key.rank is None:
        return False
    ranks = [rival.rank for rival in rivals if rival.rank is not None]
    if not ranks:
        return False
    below = sum(rank < key.rank for rank in ranks)
    return len(windows(below, len(ranks) - below)) == 1


def _tagged(options: Sequence[Option], tags: frozenset[str], terms: Sequence[Term]) -> Sequence[Option]:
    by_value = {term.value.entity: tuple(sorted(term.tags & tags)) for term in terms}
    return [replace(option, tags=by_value[option.value]) for option in options]


def _making_room(trial: Trial) -> Reason:
    """The smallest edit after which a figure or date could stand at more than one place."""
    is_step_too_wide = has_room_without_step(trial.asking, trial.asking.values[0], trial.index)
    return Reason("leave_step" if is_step_too_wide else "add_wrong")


def _ordered(
    keys: Sequence[Option], rivals: Sequence[Option], table: Language
) -> tuple[Sequence[Option], Sequence[Option]]:
    """With ranks where the words of all of them have an order; rivals then the nearest first, from both sides."""
    options, ranks = [*keys, *rivals], None
    if len(keys) == 1:
        texts = [option.text for option in options]
        ranks = (ranks_of_names(texts) if keys[0].value else None) or ranks_of_texts(texts, table)
    if ranks is None:
        return keys, rivals
    key, *others = [replace(option, rank=rank) for option, rank in zip(options, ranks, strict=True)]
    return [key], sorted(others, key=lambda option: abs((option.rank or 0) - ranks[0]))


def _unlicensed(trial: Trial) -> Refused | None:
    asking, table = trial.asking, trial.index.table
    if not trial.declared:
        if not trial.license_is_open:
            return Refused(Reason(f"{asking.mode}_list"), Reason("add_wrong"))
        if asking.slot.kind in {"text", "quote"}:
            own_kind = Reason("own_kind", {"slot": asking.slot.name}) if gives_rivals(trial) else None
            return Refused(Reason("text_needs_wrong"), own_kind or Reason("add_wrong"))
        if is_deadline(asking, table):
            return Refused(Reason("deadline"), Reason("add_wrong"))
    quoted = _too_short_quote(trial)
    if quoted is not None:
        return Refused(Reason("short_quote", {"quote": quoted}), Reason("lengthen_quote"))
    first = asking.values[0]
    is_bound = first.number is not None and first.number.is_bound
    is_magnitude = asking.slot.kind == "text" and not table.magnitudes.isdisjoint(words(first.text))
    if not is_bound and not is_magnitude:
        return None
    if any(phrase in asking.stem.casefold() for phrase in table.figure_asked):
        return None
    question = table.figure_question
    unlock = Reason("ask_for_figure", {"question": question}) if question else Reason("leave_to_others")
    return Refused(Reason("bound" if is_bound else "magnitude"), unlock)


def _too_short_quote(trial: Trial) -> str | None:
    """The phrase by which alone the question asks who said it, if it is one that anybody may have said."""
    if choice_form(trial.asking.slot, trial.asking) != "quote":
        return None
    shown = [text for text in trial.spoken if stands_in(fold(text), trial.read)]
    return None if any(tells_speaker(text, trial.index.table) for text in shown) else next(iter(shown), None)


def _badly_worded(trial: Trial) -> Refused | None:
    asking, table = trial.asking, trial.index.table
    if asking.list_stem == trial.stem:
        return Refused(Reason("asks_for_list"), Reason("add_ask"))
    reason = is_focused(trial.stem, table) or trial.wording or ends_in_article(trial.stem, table)
    if reason is not None:
        return Refused(reason, Reason("reword_ask"))
    reason = is_positive(trial.stem, table)
    if reason is not None:
        is_list = asking.mode is Mode.ALL and not asking.is_own
        args = {**reason.args, "not": table.not_word}
        return Refused(reason, Reason("ask_the_list", args) if is_list else Reason("ask_positively", reason.args))
    if is_attributed(trial):
        return Refused(Reason("claimant_unnamed"), Reason("name_claimant"))
    if asking.mode is Mode.ONE or asking.list_stem is not None:
        return None
    if not table.has_table:
        return Refused(Reason("one_or_all"), Reason("write_listed_fact" if asking.is_own else "write_ask_list"))
    if asks_for_list(asking.stem, table):
        these = {"these": capitalised(table.which_of_these[0])}
        return Refused(Reason("asks_for_list"), Reason("ask_of_these" if asking.is_own else "move_to_ask_list", these))
    return None


def _key_option(trial: Trial, key: Term, why: tuple[Reason, ...]) -> Option:
    asking, value = trial.asking, key.value
    if len(asking.values) == 1:
        return Option(value.text, value.entity, rank_of(value), why)
    if asking.names_whole(trial.index):
        statement = asking.statement(trial.index)
    else:
        statement = _row_of(asking, value).sentence(value, trial.index)
    return Option(value.text, value.entity, rank_of(value), why, statement, tuple(sorted(key.tags)))


def _row_of(asking: Asking, value: Value) -> Row:
    return next(row for row in asking.rows if any(other.key == value.key for other in row.binding.values))
