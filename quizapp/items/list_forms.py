"""The forms that only a list gives: which one is NOT on it, and how many it has."""

from __future__ import annotations

from decimal import Decimal

from quizapp.facts.display import show_number
from quizapp.facts.languages.number_words import words_as_figure
from quizapp.facts.sheet import Mode
from quizapp.facts.values import Number
from quizapp.items.asked_number import asks_for_members
from quizapp.items.asking import Asking
from quizapp.items.card import Option, Prompt, Reason
from quizapp.items.choices import Refused, has_one_place
from quizapp.items.distractors.pool import calm_keys, is_without_rivals, pool_of
from quizapp.items.distractors.ranks import rank_of
from quizapp.items.index import Index
from quizapp.items.proof import Proof, count_proof, member_proof
from quizapp.items.rules.options import MOST_OFFERED, Company, is_attributed, is_not_in_stem, is_parallel
from quizapp.items.rules.stem import is_focused, is_one_clear_negation
from quizapp.items.rules.trial import Trial
from quizapp.items.terms import Term

MEMBERS = 3  # shown beside the one that is not on the list
COUNTS_A_SIDE = 4


def list_prompts(trial: Trial) -> tuple[list[Prompt], dict[str, Refused]]:
    """The prompts of a list that the author wrote a question for, and by form the refusals."""
    asking = trial.asking
    if not asking.fact.ask_not and not asking.fact.ask_count:
        return [], {}
    wanted = {"not": (asking.fact.ask_not, _not_prompt), "count": (asking.fact.ask_count, _count_prompt)}
    prompts: list[Prompt] = []
    refused: dict[str, Refused] = {}
    for form, (patterns, make) in wanted.items():
        stem = asking.rows[0].ask(patterns)
        outcome = make(trial.reworded(stem)) if stem else None
        if isinstance(outcome, Prompt):
            prompts.append(outcome)
        elif outcome is not None:
            refused[form] = outcome
    return prompts, refused


def tells_what_is_not(asking: Asking) -> bool:
    """Whether it is known of something that it is not on the list."""
    is_excluded = any(row.fact.excluded.get(row.answer_slot) for row in asking.rows)
    return asking.mode is Mode.ALL or (asking.mode is Mode.REPORTED and is_excluded)


def _not_prompt(trial: Trial) -> Prompt | Refused:
    asking, table = trial.asking, trial.index.table
    if not tells_what_is_not(asking):
        return Refused(Reason("open_for_not"), Reason("close_or_exclude"))
    reason = is_focused(trial.stem, table) or trial.wording or is_one_clear_negation(trial.stem, table)
    if reason is not None:
        return Refused(reason, Reason("reword_ask_not", {"word": table.not_word}))
    if is_attributed(trial):
        return Refused(Reason("claimant_unnamed"), Reason("name_claimant"))
    if len(asking.values) < MEMBERS:
        return Refused(Reason("short_list", {"count": str(len(asking.values))}), Reason("add_members"))
    members = _members(trial)
    if len(members) < MEMBERS:
        return Refused(Reason("few_members", {"count": str(len(members))}), Reason("add_members"))
    calm = calm_keys(trial, members)
    is_split = MEMBERS <= len(calm) < len(members)
    if is_split and (is_without_rivals(trial, members, 1) or not pool_of(trial, members).members):
        members = calm
    pool = pool_of(trial, members)
    # one of them only is shown: a far one beside three members would give itself away
    strangers = [term for place, term in enumerate(pool.members) if place < MOST_OFFERED or term.key in trial.declared]
    if not strangers:
        reason, unlock = pool.shortage(Reason("few_rivals", {"count": "0"}), asking)
        is_wording = unlock.code == "reword_ask"
        return Refused(reason, Reason("reword_ask_not", {"word": table.not_word}) if is_wording else unlock)
    why = member_proof(asking)
    return Prompt(
        "not",
        trial.stem,
        Proof(trial).keys(strangers),
        tuple([_member_option(member, why) for member in members]),
    )


def _member_option(member: Term, why: tuple[Reason, ...]) -> Option:
    value = member.value
    return Option(value.text, value.entity, rank_of(value), why, (), tuple(sorted(member.tags)))


def _members(trial: Trial) -> list[Term]:
    """Members that may stand beside one another in a question that does not name them."""
    company = Company()
    for term in trial.answers:
        looks_alike = not company.members or is_parallel(trial, company.members[0], term) is None
        if looks_alike and not is_not_in_stem(trial, term, term):
            company.admits(term)
    return company.members


def _count_prompt(trial: Trial) -> Prompt | Refused:
    asking, table = trial.asking, trial.index.table
    if asking.mode is not Mode.ALL:
        return Refused(Reason("open_for_count"), Reason("close_all"))
    size = len(asking.values)
    reason = is_focused(trial.stem, table) or trial.wording or is_attributed(trial)
    if reason is None and (told := _figure_told(trial, size)):
        reason = Reason("key_in_stem", {"name": told})
    if reason is None and asks_for_members(trial.stem):
        reason = Reason("count_not_asked")
    if reason is not None:
        return Refused(reason, Reason("reword_ask_count"))
    step = 1 if size < 12 else max(1, size // 10)
    near = [size + side * step * count for count in range(1, COUNTS_A_SIDE + 1) for side in (-1, 1)]
    proof = count_proof(asking)
    key = Option(_figure(size, trial.index), None, float(size), proof[:1])
    rivals = [Option(_figure(count, trial.index), None, float(count), proof[1:]) for count in near if count > 0]
    if has_one_place(key, rivals):
        is_of_row = size == 1 and asking.fact.relation is not None  # the others of its relation may well be counted
        return Refused(Reason("one_in_row" if is_of_row else "one_place"), Reason("leave_count"))
    return Prompt("count", trial.stem, (key,), tuple(rivals))


def _figure_told(trial: Trial, size: int) -> str:
    """The figure as the question tells it, in digits or in words, "" if it does not; a bare *one* counts nothing."""
    if f" {size} " in trial.read:
        return str(size)
    tokens = trial.read.split()
    for at in range(len(tokens) if size > 1 else 0):
        figure, used = words_as_figure(tokens[at:], trial.index.table)
        if figure == size:
            return " ".join(tokens[at : at + used])
    return ""


def _figure(count: int, index: Index) -> str:
    return show_number(Number(Decimal(count)), index.table)
