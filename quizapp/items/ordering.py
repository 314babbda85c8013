"""Ordering: events of the sheet to be put into the order in which they happened."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from quizapp.facts.display import show_date
from quizapp.facts.languages.table import Language
from quizapp.facts.mentions import dates_in
from quizapp.facts.sheet import Fact
from quizapp.facts.text import capitalised, fold
from quizapp.items.asking import joined_places
from quizapp.items.card import ORDER, Card, Option, Prompt, Reason
from quizapp.items.distractors.ranks import ranks_of_names
from quizapp.items.index import Index, is_expired
from quizapp.items.refusal import Refusal

FORM = "ordering"
FEWEST, MOST = 3, 4  # events shown; their order is told apart at a glance
LOOKED_AT = 24  # events ahead in the sheet among which companions are sought


def make_orderings(index: Index) -> tuple[list[Card], list[Refusal]]:
    """Groups of events of which any two are certainly one before the other, neighbours in the sheet together.

    Every event stands in one group; one that is left over borrows from the groups before it.
    """
    question = index.sheet.ask_order or index.table.order_question
    events, refusals = _events(index.sheet.facts, index)
    if events and not question:
        return [], [*refusals, _refusal(events[0], "no_order_question", "add_ask_order")]
    before = {fact.id: fact.before for fact in index.sheet.facts if fact.before}
    groups = [group for group in _groups(events, before) if len(group) >= FEWEST]
    asked = {fact.id for group in groups for fact in group}
    refusals.extend(_refusal(fact, "few_events", "add_events") for fact in events if fact.id not in asked)
    told = {fact.id: fact for group in groups if _tells_order(_in_order(group, before)) for fact in group}
    refusals.extend(_refusal(fact, "event_tells_order", "reword_number") for fact in told.values())
    groups = [group for group in groups if group[0].id not in told]
    return [_card(group[0], _in_order(group, before), question, index) for group in groups], refusals


def _tells_order(events: Sequence[Fact]) -> bool:
    """Whether the labels are alike but for their figures, and these go with the events: version 3.9 and 3.10."""
    ranks = ranks_of_names([fact.event or "" for fact in events])
    return ranks is not None and ranks in (sorted(ranks), sorted(ranks, reverse=True))


def _events(facts: Sequence[Fact], index: Index) -> tuple[list[Fact], list[Refusal]]:
    """Facts with a label that may stand in an ordering, each label once; claims may not, nor what is not asked."""
    events: list[Fact] = []
    refusals: list[Refusal] = []
    labels: set[str] = set()
    has_past = any(fact.event and _is_asked(fact, index) and not _is_to_come(fact, index) for fact in facts)
    for fact in facts:
        if fact.event is None or fact.when is None or not _is_asked(fact, index):
            if fact.forms is not None and FORM in fact.forms and fact.weight and not is_expired(fact, index.sheet):
                refusals.append(_unfit(fact))
        elif next(dates_in(fact.event, index.table), None) is not None:
            refusals.append(_refusal(fact, "event_tells_date", "reword_event"))
        elif has_past and _is_to_come(fact, index) and _tells_plan(fact.event, index.table):
            refusals.append(_refusal(fact, "event_tells_plan", "plain_event"))
        elif fold(fact.event) not in labels:
            labels.add(fold(fact.event))
            events.append(fact)
        else:
            refusals.append(_refusal(fact, "event_twice", "reword_label"))
    return events, refusals


def _is_asked(fact: Fact, index: Index) -> bool:
    is_licensed = fact.forms is None or FORM in fact.forms
    return is_licensed and fact.weight > 0 and fact.claim_by is None and not is_expired(fact, index.sheet)


def _tells_plan(label: str, table: Language) -> bool:
    """Whether it says outright that it is to come: *the bridge is to open*, not *the date set for the parade*."""
    padded = f" {fold(label)} "
    return any(f" {phrase} " in padded for phrase in table.coming_phrases)


def _is_to_come(fact: Fact, index: Index) -> bool:
    as_of = index.sheet.as_of
    return as_of is not None and fact.when is not None and as_of.precedes(fact.when)


def _refusal(fact: Fact, code: str, unlock: str) -> Refusal:
    return Refusal(fact.id, None, FORM, Reason(code), Reason(unlock), fact.place.line)


def _unfit(fact: Fact) -> Refusal:
    """Why a fact that is to be ordered is no event."""
    if fact.claim_by is None:
        return _refusal(fact, "no_event", "add_event")
    unlock = Reason("other_form", {"form": FORM})
    return Refusal(fact.id, None, FORM, Reason("claim_in_order"), unlock, fact.place.line)


def _groups(events: Sequence[Fact], before: Mapping[str, Sequence[str]]) -> Iterator[list[Fact]]:
    waiting, placed = deque(events), list[Fact]()
    while waiting:
        group, passed = [waiting.popleft()], list[Fact]()
        while waiting and len(group) < MOST and len(passed) < LOOKED_AT:
            event = waiting.popleft()
            (group if _all_comparable(event, group, before) else passed).append(event)
        waiting.extendleft(reversed(passed))
        own = list(group)
        for event in reversed(placed[-LOOKED_AT:]):
            if len(group) < FEWEST and _all_comparable(event, group, before):
                group.append(event)
        placed.extend(own)
        yield group


def _all_comparable(event: Fact, group: Sequence[Fact], before: Mapping[str, Sequence[str]]) -> bool:
    return all(_precedes(event, other, before) or _precedes(other, event, before) for other in group)


def _precedes(a: Fact, b: Fact, before: Mapping[str, Sequence[str]]) -> bool:
    """Certainly earlier: it ends before the other begins, or the author says so, also along a chain."""
    if a.when is not None and b.when is not None and a.when.precedes(b.when):
        return True
    waiting, seen = list(before.get(a.id, ())), set[str]()
    while waiting and len(seen) < LOOKED_AT:
        name = waiting.pop()
        if name == b.id:
            return True
        if name not in seen:
            seen.add(name)
            waiting.extend(before.get(name, ()))
    return False


def _in_order(group: Sequence[Fact], before: Mapping[str, Sequence[str]]) -> list[Fact]:
    """The earliest first: as any two are comparable, an event's place is how many others precede it."""
    return sorted(group, key=lambda event: sum(_precedes(other, event, before) for other in group))


def _card(anchor: Fact, events: Sequence[Fact], question: str, index: Index) -> Card:
    options = tuple(_option(fact, float(place), index) for place, fact in enumerate(events))
    told = "; ".join(f"{fact.event}: {_shown(fact, index.table)}" for fact in events)
    return Card(
        set_id=index.sheet.id,
        fact=anchor.id,
        slot=None,
        facts=tuple(fact.id for fact in events),
        line=anchor.place.line,
        mode=ORDER,
        kind="event",
        prompts=(Prompt(FORM, question),),
        keys=options,
        distractors=(),
        answers=tuple((option.text,) for option in options),
        any_one=False,
        value_key="|".join(fact.id for fact in events),
        statement=((capitalised(told), True), (".", False)),
        source=joined_places([fact.at for fact in events if fact.at]),
        language=index.sheet.language,
    )


def _option(fact: Fact, place: float, index: Index) -> Option:
    source = fact.at.text if fact.at else ""
    code = "planned" if _is_to_come(fact, index) else "dated"
    why = Reason(code, {"date": _shown(fact, index.table), "source": source, "fact": fact.id})
    return Option(capitalised(fact.event or ""), rank=place, why=(why,))


def _shown(fact: Fact, table: Language) -> str:
    return show_date(fact.when, table) if fact.when else ""
