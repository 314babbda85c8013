"""The rules for distractors asked fast: most rivals break none of them, and sets tell so at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from quizapp.items.card import Reason
from quizapp.items.rules.options import (
    RIVAL_RULES,
    RivalRule,
    is_absolute_in_time,
    is_apart,
    is_licensed,
    is_no_catch_all,
    is_no_slip,
    is_of_asked_tag,
    is_without_absolutes,
    shares_clang,
)
from quizapp.items.rules.trial import Trial
from quizapp.items.terms import Term

Judge = Callable[[Term], Reason | None]

_RULES_OF_MARKS = (is_no_catch_all, is_without_absolutes, is_absolute_in_time)  # only a marked term breaks them


class Beside:
    """The rules for rivals beside one key. Which of them any rival could break is told by the question and the key, so
    that the others need not be asked for every pair; what is broken is the same.
    """

    def __init__(self, trial: Trial, key: Term) -> None:
        self._trial = trial
        self._key = key
        self._clang = trial.shared_words(key)
        self._truth, self._named, self._links = trial.truth, trial.named, trial.index.links
        self._is_tied = not self._named.isdisjoint(trial.index.linked(key.key))
        self._barred = trial.asking.truths | trial.mentioned | trial.truth.kin
        if key.nested:
            self._barred |= key.nested
        value = key.value
        self._asked_tags = trial.asked_tags(key) if key.tags else frozenset[str]()
        self._is_swift = value.entity is not None and trial.license_is_open and not key.is_marked
        idle: list[RivalRule] = [] if key.nested else [is_apart]
        if trial.license_is_open:
            idle.append(is_licensed)
        if not self._asked_tags:
            idle.append(is_of_asked_tag)
        if not self._clang:
            idle.append(shares_clang)
        if value.entity or value.number or value.date:
            idle.append(is_no_slip)
        self._rules = _rules_but(*idle)
        self._rules_unmarked = self._rules if key.is_marked else _rules_but(*idle, *_RULES_OF_MARKS)

    @staticmethod
    def look(trial: Trial, key: Term) -> tuple[object, ...]:
        """All that the rules see of a key: beside two keys of one look, the same rivals break the same rules."""
        value = key.value
        if value.entity is None:
            return (key,)
        is_tied = not trial.named.isdisjoint(trial.index.linked(key.key))
        tags = trial.asked_tags(key)
        return value.kind, key.shape, key.nested, trial.shared_words(key), tags, is_tied, key.is_loaded, key.is_marked

    def first_broken(self, rival: Term) -> Reason | None:
        """What `first_broken` of RIVAL_RULES gives. Of entities, sets alone tell of most that they break none beside
        one; what they do not let through may be sound all the same: a text may hold a name that only looks like the
        rival's.
        """
        trial, key, value, truth = self._trial, self._key, rival.value, self._truth
        if (
            self._is_swift
            and value.entity is not None
            and value.kind == key.value.kind
            and rival.key not in self._barred
            and rival.shape == key.shape
            and not rival.is_marked
            and truth.names.isdisjoint(rival.all_names)
            and truth.entities.isdisjoint(rival.kin)
            and (not self._clang or self._clang <= rival.content)
            and not trial.may_be_right(rival)
            and self._asked_tags <= rival.tags
            and (self._is_tied or self._named.isdisjoint(self._links.get(value.entity, ())))
        ):
            return None
        for rule in self._rules if rival.is_marked else self._rules_unmarked:
            reason = rule(trial, key, rival)
            if reason is not None:
                return reason
        return None


@cache
def _rules_but(*idle: RivalRule) -> tuple[RivalRule, ...]:
    return tuple(rule for _, rule in RIVAL_RULES if rule not in idle)


def judge_beside(trial: Trial, keys: Sequence[Term]) -> Judge:
    """Why a rival may not stand beside one of the keys; None if it may stand beside all. Keys of one look are asked
    about once.
    """
    if len(keys) == 1:
        return Beside(trial, keys[0]).first_broken
    looks = {Beside.look(trial, key): key for key in reversed(keys)}
    rules = [Beside(trial, key) for key in keys if looks[Beside.look(trial, key)] is key]
    if len(rules) == 1:
        return rules[0].first_broken
    return lambda rival: next((reason for beside in rules if (reason := beside.first_broken(rival))), None)
