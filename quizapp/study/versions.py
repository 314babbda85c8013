"""The versions of a set, and what each changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import unified_diff

from sqlalchemy import Connection

from quizapp.items.card import plain
from quizapp.store.fact_lines import FactLine
from quizapp.store.sets import list_versions, read_facts, read_sheet_text
from quizapp.study.act import reads
from quizapp.study.failures import UnknownSet
from quizapp.study.sharing import own_version
from quizapp.study.shown_sets import VersionChange, VersionList

CONTEXT = 2  # lines around a change
MOST_LINES = 2000  # of a comparison


@reads
def versions(db: Connection, learner_id: str, set_id: str) -> VersionList:
    """Every version of a set, the newest first, each with the facts that it brought, changed and dropped.

    Raises UnknownSet and NotYours.
    """
    current = own_version(db, learner_id, set_id)
    heads = list_versions(db, set_id)
    facts = read_facts(db, [head.id for head in heads])
    changes = []
    for head, before in zip(heads, [*heads[1:], None], strict=True):
        was = _sentences(facts[before.id]) if before else {}
        now_is = _sentences(facts[head.id])
        changes.append(
            VersionChange(
                number=head.number,
                loaded_at=head.loaded_at,
                title=head.title,
                cards=head.cards,
                came=tuple(fact for fact in now_is if fact not in was),
                changed=tuple(fact for fact in now_is if fact in was and was[fact] != now_is[fact]),
                left=tuple(fact for fact in was if fact not in now_is),
                is_first=before is None,
            )
        )
    return VersionList(set_id, current.title, current.language, tuple(changes))


def _sentences(facts: Sequence[FactLine]) -> Mapping[str, str]:
    return {fact.fact: plain(fact.statement) for fact in facts}


@reads
def version_text(db: Connection, learner_id: str, set_id: str, number: int) -> tuple[str, tuple[str, ...]]:
    """The sheet of a version as it was written, and how it differs from the one before: lines that begin with a space,
    `+` or `-`, or with `@@` where some are left out; no line where there is none before or nothing differs. Raises
    NotYours, and UnknownSet also for a version that is not there.
    """
    own_version(db, learner_id, set_id)
    ids = {head.number: head.id for head in list_versions(db, set_id)}
    if number not in ids:
        raise UnknownSet(set_id)
    text = read_sheet_text(db, ids[number])
    earlier = max((other for other in ids if other < number), default=None)
    if earlier is None:
        return text, ()
    before = read_sheet_text(db, ids[earlier])
    lines = unified_diff(before.splitlines(), text.splitlines(), n=CONTEXT, lineterm="")
    return text, tuple(lines)[2 : MOST_LINES + 2]
