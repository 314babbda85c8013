"""The facts of a set in the source's order, each with how well it is held, and one of them asked by itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from math import ceil

from sqlalchemy import Connection

from quizapp.store.fact_lines import FactLine
from quizapp.store.holds import read_flags
from quizapp.store.learners import read_learner
from quizapp.store.queue import Waiting, find_card
from quizapp.store.sets import read_about, read_current_version, read_facts
from quizapp.store.shelf import read_miss
from quizapp.study.act import reads
from quizapp.study.failures import UnknownFact, UnknownSet
from quizapp.study.overview import overview_of
from quizapp.study.review import finish
from quizapp.study.serving import Progress, find_was, serve
from quizapp.study.session import Today, read_today
from quizapp.study.shown import Asked, Finished
from quizapp.study.shown_sets import FactMap, MappedFact

A_PAGE = 200  # facts


@reads
def fact_map(
    db: Connection,
    learner_id: str,
    set_id: str,
    *,
    now: datetime,
    page: int = 1,
    around: str | None = None,
    state: str | None = None,
) -> FactMap:
    """A page of a set's facts, or the one with the fact `around`; beyond the last is the last. With a `state` (held,
    fading, faint, wet, blank) only those that are in it. Raises UnknownSet.
    """
    version = read_current_version(db, learner_id, set_id)
    if version is None:
        raise UnknownSet(set_id)
    learner = read_learner(db, learner_id)
    overview = overview_of(db, learner, now)
    facts = read_facts(db, [version.id])[version.id]
    inks, left = overview.inks(set_id, version.id), overview.left()
    wanted = inks.places(state)
    page, pages = _page(wanted, page, facts.place_of(around) if around else None)
    shown = [(inks.of(place), facts[place]) for place in wanted[(page - 1) * A_PAGE : page * A_PAGE]]
    flags = read_flags(db, learner_id, [card for _, fact in shown for card in fact.cards])
    return FactMap(
        set_id=set_id,
        set_title=version.title,
        language=version.language,
        as_of=read_about(db, version.id)["as_of"],
        strip=inks.strip,
        facts=tuple(MappedFact(ink, fact, is_flagged=not flags.keys().isdisjoint(fact.cards)) for ink, fact in shown),
        due=left.due_of(set_id),
        new=min(left.new[set_id], left.new_allowed),
        last_line=learner.sequence,
        page=page,
        pages=pages,
        page_size=A_PAGE,
    )


def _page(wanted: Sequence[int], page: int, around: int | None) -> tuple[int, int]:
    """The page that is shown, and how many there are; `wanted` are places of facts, `around` is one."""
    pages = max(1, ceil(len(wanted) / A_PAGE))
    if around in wanted:
        return wanted.index(around) // A_PAGE + 1, pages
    return min(max(page, 1), pages), pages


@reads
def ask_fact(
    db: Connection, learner_id: str, set_id: str, fact: str, *, now: datetime, since: int = 0
) -> Asked | Finished:
    """The next card of one fact, whether due or not, each once after the line `since` of the log; those without a
    memory last. Raises UnknownSet and UnknownFact.
    """
    version = read_current_version(db, learner_id, set_id)
    if version is None:
        raise UnknownSet(set_id)
    lines = read_facts(db, [version.id])[version.id]
    place = lines.place_of(fact)
    if place is None:
        raise UnknownFact(fact)
    line = lines[place]
    today = read_today(db, read_learner(db, learner_id), now)
    marks = today.marks("review", set_id, since=since if since <= today.learner.sequence else 0)
    marks = {card: mark for card, mark in marks.items() if card in line.cards}
    waiting = _next_of(db, today, set_id, [card for card in line.cards if card not in marks])
    if waiting is None:
        return finish(db, today, len(marks), set_id=set_id)
    return serve(
        db,
        today,
        waiting,
        "review",
        Progress(tuple(marks.values()), _count(line, marks), _count(line, marks) - len(marks)),
        miss=read_miss(db, learner_id, waiting.key),
        was=find_was(db, today, waiting),
    )


def _count(line: FactLine, marks: dict[str | None, str]) -> int:
    return max(len(line.cards), len(marks))


def _next_of(db: Connection, today: Today, set_id: str, card_ids: Sequence[str]) -> Waiting | None:
    """A card that is suspended is not asked by this way either."""
    found = [find_card(db, today.scope(set_id), card_id) for card_id in card_ids]
    return min((waiting for waiting in found if waiting), key=lambda waiting: waiting.memory is None, default=None)
