"""The pool of distractors of a question: the nearest that stand up, and why others do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from quizapp.facts.sheet import LITERAL_KINDS, Mode
from quizapp.items.asking import Asking
from quizapp.items.card import Reason
from quizapp.items.distractors.beside import Judge, judge_beside
from quizapp.items.distractors.rivals import NEAREST_TIER, ranked_rivals
from quizapp.items.distractors.siblings import column_of
from quizapp.items.rules.options import (
    LEAST_RIVALS,
    MOST_OFFERED,
    POOL_RULES,
    Company,
    first_broken,
    is_long_enough,
    is_plural,
)
from quizapp.items.rules.trial import Trial
from quizapp.items.terms import Term

POOL, POOL_OF_LIST = 6, 12  # distractors kept, of which any three may stand together
AMPLE = 5  # so many of which the source speaks do without others that are as near
_TOLD = {
    "clang": "reword_ask",
    "not_licensed": "add_wrong",
    "option_in_stem": "add_rivals",
    "other_tag": "add_rivals",
    "not_parallel": "look_alike",
}


class Pool(NamedTuple):
    """`judge` asks the rules beside the keys. `members` are the best first, each fit to stand beside any key and any
    other. `declared` tells why values that the author wrote fell out, `passed` why others did.
    """

    judge: Judge
    members: list[Term]
    declared: list[Reason]
    passed: list[Reason]

    def shortage(self, reason: Reason, asking: Asking) -> tuple[Reason, Reason]:
        """Why the pool is too small or too short, and what would mend it: what kept most of the others out."""
        if self.declared:
            why = self.declared[0]
            code = "ask_for_thing" if why.code == "yes_or_no" else "mend_wrong"
            return why, Reason("reword_answer" if "is_key" in why.args else code)
        if reason.code == "longest_key":
            return reason, Reason("even_lengths")
        if asking.mode is not Mode.ONE and asking.mode is not Mode.ALL:
            return reason, Reason("add_wrong")
        kind = asking.values[0].kind
        is_entity = asking.values[0].entity is not None
        rivals = Reason("add_rivals", {"kind": kind}) if is_entity else Reason("add_wrong")
        codes = Counter(each.code for each in self.passed if each.code != "also_true")
        (commonest, count), *_ = codes.most_common(1) or [("", 0)]
        if commonest not in _TOLD or len(self.members) + count < LEAST_RIVALS:
            return reason, rivals
        why = next(each for each in self.passed if each.code == commonest)
        if commonest == "not_parallel":
            return Reason("looks_odd", {"key": why.args["key"], "kind": kind}), Reason("look_alike", {"kind": kind})
        return why, rivals if _TOLD[commonest] == "add_rivals" else Reason(_TOLD[commonest])


def pool_of(trial: Trial, keys: Sequence[Term]) -> Pool:
    """The pool of these keys. A list that is asked in several wordings has one for all in which its rules see the same:
    the entities that are named, and the words and tags that a key shares with the question.
    """
    if len(keys) == 1 or trial.declared or any(key.value.entity is None for key in keys):
        return _filled(trial, keys)
    shared = [(trial.shared_words(key), trial.asked_tags(key)) for key in keys]
    seen = (*keys, trial.mentioned, *shared)
    pool: Pool | None = trial.pools.get(seen)
    if pool is None:
        pool = trial.pools[seen] = _filled(trial, keys)
    return pool


def _filled(trial: Trial, keys: Sequence[Term]) -> Pool:
    """Rivals are judged in their order until the pool is full. Of one key's, a lower tier is looked at only where the
    tiers above give fewer than three, and one that shares nothing with it where they give fewer than two. A third from
    a place that is not the key's, or with a word in common that the key lacks, waits until all are looked at: three of
    a kind would leave the key by itself. So do three that are too short for it, of which two are enough for a pool.
    """
    company, pool = Company(trial.declared), Pool(judge_beside(trial, keys), [], [], [])
    is_list, judge = len(keys) > 1, pool.judge
    most = POOL_OF_LIST if is_list else POOL
    last, waiting = NEAREST_TIER, list[Term]()
    for tier, rival in ranked_rivals(trial, keys):
        if tier._replace(is_asked=last.is_asked) == last:  # as near: the same three need not be met each time
            if tier != last and not is_list and len(company.members) >= AMPLE:
                break
        elif not is_list:
            is_near = tier.shared or tier.shared == last.shared or waiting
            if len(company.members) >= (MOST_OFFERED if is_near else LEAST_RIVALS):
                break
            most = MOST_OFFERED + 1 if company.members else POOL
        last = tier
        reason = judge(rival)
        if reason is not None:
            (pool.declared if rival.key in trial.declared else pool.passed).append(reason)
        elif not is_list and _are_short(rival, company.members, keys[0]):
            continue
        elif not is_list and rival.key not in trial.declared and _are_alike(rival, company.members, keys[0]):
            waiting.append(rival)
        elif company.admits(rival) and len(company.members) == most:
            break
    for rival in waiting:
        if len(company.members) < MOST_OFFERED and not _are_short(rival, company.members, keys[0]):
            company.admits(rival)
    pool.members.extend(company.members)
    return pool


def _are_short(rival: Term, members: Sequence[Term], key: Term) -> bool:
    """Rule 9: whether it and two of the members are so short that the key would be known beside them."""
    if len(members) < MOST_OFFERED - 1 or is_long_enough(rival, key):
        return False
    return sum([not is_long_enough(member, key) for member in members]) >= MOST_OFFERED - 1


def _are_alike(rival: Term, members: Sequence[Term], key: Term) -> bool:
    """Rule 24: whether it and two of the members lie in one place, belong to one owner, share a word that carries
    meaning or begin with the same one, and the key does not.
    """
    if rival.value.entity is None or len(members) < MOST_OFFERED - 1:
        return False
    places, shared = rival.kin - key.kin, rival.content - key.content
    counts = [sum(place in member.kin for member in members) for place in places]
    counts += [sum(word in member.content for member in members) for word in shared]
    if rival.opening != key.opening and rival.opening:
        counts.append(sum(member.opening == rival.opening for member in members))
    return max(counts, default=0) >= MOST_OFFERED - 1


def missable_tags(key: Term, members: Sequence[Term]) -> frozenset[str]:
    """The tags of the key that so few of its pool have that a draw may leave them all out, and the key by itself."""
    if len(members) <= MOST_OFFERED or not key.tags:
        return frozenset()
    return frozenset(
        [tag for tag in key.tags if 0 < sum([tag in member.tags for member in members]) <= len(members) - MOST_OFFERED]
    )


def gives_rivals(trial: Trial) -> bool:
    """Whether the answers in the same column would be its wrong options, were its plain text a kind of its own."""
    asking, index = trial.asking, trial.index
    name = asking.slot.name
    if asking.slot.kind != "text" or name in LITERAL_KINDS or ("", name) in index.buckets:
        return False
    key, company = trial.answers[0], Company()
    judge = judge_beside(trial, trial.answers)
    for rival in index.neighbour_terms(column_of(asking), key.key):
        if judge(rival) is None:
            company.admits(rival)
    return first_broken(POOL_RULES, trial, key, company.members) is None


def calm_keys(trial: Trial, keys: Sequence[Term]) -> list[Term]:
    """The keys that share no word with the question, by which they would be known among others."""
    return [key for key in keys if not trial.shared_words(key)]


def keys_alike(keys: Sequence[Term]) -> list[Term]:
    """Those of one look and number, as most of them are: beside *eggs* nothing can stand that does beside *butter*."""
    looks = [(key.shape, is_plural(key)) for key in keys]
    commonest = Counter(looks).most_common(1)[0][0]
    return [key for key, look in zip(keys, looks, strict=True) if look == commonest]


def is_without_rivals(trial: Trial, keys: Sequence[Term], least: int) -> bool:
    """Whether a key shares a word with the question that fewer than `least` others of its kind have: no pool for all of
    these keys is enough then, which is told without a look at the rivals.
    """
    bearing = trial.index.bearing
    return any(
        bearing[key.value.kind, word] - (word in key.content) < least
        for key in keys
        if key.value.entity is not None
        for word in trial.shared_words(key)
    )
