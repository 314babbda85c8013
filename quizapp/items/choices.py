"""A question with options: its keys and its pool of distractors, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from quizapp.facts.sheet import Mode, Slot, Value
from quizapp.facts.text import words
from quizapp.items.asking import Asking, Row
from quizapp.items.card import Option, Prompt, Reason
from quizapp.items.index import Index
from quizapp.items.near_values import near_values
from quizapp.items.proof import key_proof, rival_proof
from quizapp.items.ranks import column_of, rank_of
from quizapp.items.rules import (
    KEY_RULES,
    LEAST_RIVALS,
    POOL_RULES,
    RIVAL_RULES,
    first_broken,
    is_attributed,
    stand_together,
)
from quizapp.items.rules_stem import STEM_RULES, asks_for_list
from quizapp.items.terms import Term
from quizapp.items.trial import Trial, make_trial

MOST_LOOKED_AT = 12  # members of a list whose neighbours are looked at
POOL = 12  # distractors kept, of which any three may stand together


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a form is not asked, and the smallest edit that would unlock it."""

    reason: Reason
    unlock: Reason | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    prompt: Prompt
    keys: tuple[Option, ...]
    distractors: tuple[Option, ...]


def choice_form(slot: Slot, asking: Asking) -> str:
    """The name of the choice form that a slot gives: by its kind, or by a quotation in the question."""
    if slot.kind == "number":
        return "number"
    if slot.kind in {"date", "year"}:
        return "date"
    others = (other for other in asking.fact.say.slots if other.name != slot.name)
    return "quote" if any(other.kind == "quote" for other in others) else "multiple_choice"


def offer_choice(asking: Asking, index: Index) -> Offer | Refused:
    """The choice question of a slot, or the refusal."""
    form = choice_form(asking.slot, asking)
    refused = _unlicensed(asking, index) or _badly_worded(asking, index)
    if refused is not None:
        return refused
    trial = make_trial(asking, asking.stem, index)
    unattributed = is_attributed(trial)
    if unattributed is not None:
        return Refused(unattributed, Reason("name_claimant"))
    keys = trial.true_terms
    broken = [first_broken(KEY_RULES, trial, key) for key in keys]
    usable = [key for key, reason in zip(keys, broken, strict=True) if reason is None]
    if not usable:
        return Refused(next(reason for reason in broken if reason), Reason("reword_ask"))
    pool, dropped = pool_of(asking, trial, usable)
    reason = next((found for key in usable if (found := first_broken(POOL_RULES, trial, key, pool))), None)
    if reason is not None:
        return _too_few(asking, reason, dropped, index)
    return Offer(
        Prompt(form, asking.stem),
        tuple(_key_option(asking, key, index) for key in usable),
        tuple(rival_option(asking, rival, index) for rival in pool),
    )


def _unlicensed(asking: Asking, index: Index) -> Refused | None:
    slot = asking.slot
    declared = bool(asking.declared_wrong)
    if asking.mode in (Mode.SOME, Mode.REPORTED) and not declared:
        return Refused(Reason(f"{asking.mode}_list"), Reason("add_wrong"))
    if slot.kind in {"text", "quote"} and not declared:
        return Refused(Reason("text_needs_wrong"), Reason("add_wrong"))
    if _asks_for_figure(asking.stem, index):
        return None
    first = asking.values[0]
    if first.number is not None and first.number.is_bound:
        return Refused(Reason("bound"), Reason("ask_for_figure"))
    if slot.kind == "text" and not index.table.magnitudes.isdisjoint(words(first.text)):
        return Refused(Reason("magnitude"), Reason("ask_for_figure"))
    return None


def _asks_for_figure(stem: str, index: Index) -> bool:
    lowered = stem.casefold()
    return any(phrase in lowered for phrase in index.table.figure_asked)


def _badly_worded(asking: Asking, index: Index) -> Refused | None:
    reason = first_broken(STEM_RULES, asking.stem, index.table)
    if reason is not None:
        return Refused(reason, Reason("reword_ask"))
    is_list = asking.mode is not Mode.ONE
    wants_several = asks_for_list(asking.stem, index.table) or not index.table.has_table
    if is_list and wants_several and asking.list_stem is None:
        return Refused(Reason("asks_for_list"), Reason("move_to_ask_list"))
    return None


def pool_of(asking: Asking, trial: Trial, keys: Sequence[Term]) -> tuple[list[Term], list[Reason]]:
    """The best distractors first, each fit to stand beside any key and any other; and why declared ones fell out."""
    pool: list[Term] = []
    dropped: list[Reason] = []
    for rival in _ranked(asking, trial, keys):
        reason = next((found for key in keys if (found := first_broken(RIVAL_RULES, trial, key, rival))), None)
        if reason is not None:
            if rival.key in trial.declared:
                dropped.append(reason)
        elif all(stand_together(rival, other) for other in pool):
            pool.append(rival)
            if len(pool) == POOL:
                break
    return pool, dropped


def _ranked(asking: Asking, trial: Trial, keys: Sequence[Term]) -> Iterator[Term]:
    """The author's own wrong answers if there are two, else the rivals that the sheet knows, the nearest first."""
    index = trial.index
    declared = [index.term(value) for value in asking.declared_wrong]
    yield from declared
    if len(declared) >= LEAST_RIVALS or not trial.license_is_open or asking.slot.kind in {"text", "quote"}:
        return
    first = asking.values[0]
    if first.number is not None or first.date is not None:
        yield from (index.term(value) for value in near_values(asking, first, index))
        return
    rivals = [index.term(value) for value in _rivals(asking, keys, index)]
    tags = frozenset[str]().union(*(key.tags for key in keys))
    shared = [rival for rival in rivals if rival.tags & tags]
    if tags and len(shared) >= LEAST_RIVALS:
        rivals = shared
    yield from sorted(rivals, key=lambda rival: (-_nearness(asking, keys, rival, index), _tie(asking, rival)))


def _rivals(asking: Asking, keys: Sequence[Term], index: Index) -> list[Value]:
    """Candidates of the key's kind from its own column, its tags and its neighbourhood in the sheet; bounded."""
    found: dict[str, Value] = {}
    for key in keys if len(keys) <= MOST_LOOKED_AT else _spread_over(keys):
        kind = key.value.kind
        buckets = [column_of(asking), *((tag, kind) for tag in sorted(key.tags)), ("", index.bucket_of(key.value))]
        found |= {value.key: value for bucket in buckets for value in index.neighbours(bucket, key.key)}
    return list(found.values())


def _spread_over(keys: Sequence[Term]) -> Sequence[Term]:
    return keys[:: -(-len(keys) // MOST_LOOKED_AT)]


def _nearness(asking: Asking, keys: Sequence[Term], rival: Term, index: Index) -> int:
    """Shared tags first, then confusable siblings, then what the source names at all."""
    shared = max(len(rival.tags & key.tags) for key in keys)
    return 4 * shared + 2 * index.holds(column_of(asking), rival.key) + (rival.key in index.used)


def _tie(asking: Asking, rival: Term) -> int:
    return crc32(f"{asking.fact.id}/{asking.card_slot}/{rival.key}".encode())


def _too_few(asking: Asking, reason: Reason, dropped: list[Reason], index: Index) -> Refused:
    """The refusal of a pool that is too small, told by what would mend it."""
    if dropped:
        return Refused(dropped[0], Reason("mend_wrong"))
    if reason.code == "longest_key":
        return Refused(reason, Reason("even_lengths"))
    entity = asking.values[0].entity
    unlock = Reason("add_rivals", {"kind": asking.slot.kind}) if entity else Reason("add_wrong")
    return Refused(reason, unlock)


def _key_option(asking: Asking, key: Term, index: Index) -> Option:
    value = key.value
    is_member = len(asking.values) > 1
    statement = _row_of(asking, value).sentence((value,), index) if is_member else ()
    return Option(value.text, value.entity, rank_of(value), key_proof(asking), statement, _tags(asking, key))


def _tags(asking: Asking, term: Term) -> tuple[str, ...]:
    return tuple(sorted(term.tags)) if len(asking.values) > 1 else ()


def _row_of(asking: Asking, value: Value) -> Row:
    return next(row for row in asking.rows if any(other.key == value.key for other in row.binding.values))


def rival_option(asking: Asking, rival: Term, index: Index) -> Option:
    value = rival.value
    tags = _tags(asking, rival)
    return Option(value.text, value.entity, rank_of(value), rival_proof(asking, rival, index), tags=tags)
