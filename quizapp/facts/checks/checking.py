"""What the checker says about a sheet that could be read: the list of all checks."""

from __future__ import annotations

from collections.abc import Callable

from quizapp.facts.checks.answers import check_distractors, check_openness, check_rivals, check_values
from quizapp.facts.checks.before_slots import check_words_before_slots
from quizapp.facts.checks.doubles import check_doubles
from quizapp.facts.checks.links import check_circles, check_links, check_order
from quizapp.facts.checks.names import check_further_answers, check_look_alikes, check_name_clashes
from quizapp.facts.checks.names_alike import check_initials, check_surnames
from quizapp.facts.checks.questions import check_key_in_question, check_same_questions
from quizapp.facts.checks.sheet import check_header, check_ids
from quizapp.facts.checks.slots import check_slots_in_text
from quizapp.facts.checks.time import check_days, check_tense
from quizapp.facts.checks.wording import check_claimants, check_relative_time
from quizapp.facts.draft import Draft
from quizapp.facts.wording import gather_wording

CHECKS: tuple[Callable[[Draft], None], ...] = (
    check_header,
    check_ids,
    check_name_clashes,
    check_further_answers,
    check_look_alikes,
    check_initials,
    check_surnames,
    check_links,
    check_circles,
    check_order,
    check_days,
    check_tense,
    check_words_before_slots,
    check_relative_time,
    check_claimants,
    check_values,
    check_openness,
    check_distractors,
    check_rivals,
    check_doubles,
    check_slots_in_text,
    check_same_questions,
    check_key_in_question,
)


def check(draft: Draft) -> None:
    """Run every check; what they find goes to the draft's findings."""
    draft.stems, draft.wordings = gather_wording(draft)
    for look in CHECKS:
        look(draft)
