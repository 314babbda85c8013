"""Ids that name other facts or entities: they exist, and no chain of them comes back to where it began."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from quizapp.facts.draft import Draft
from quizapp.facts.shapes import suggest
from quizapp.facts.sheet import Fact, Question
from quizapp.facts.values import Day

Graph = Mapping[str, Sequence[str]]
_SHOWN = 6


def check_links(draft: Draft) -> None:
    """`before` names facts, `needs` facts or questions of the sheet."""
    owners: list[Fact | Question] = [*draft.facts, *draft.questions]
    question_ids = {question.id for question in draft.questions}
    for owner in owners:
        for written in owner.before if isinstance(owner, Fact) else ():
            if written in question_ids:
                draft.error(owner, "before_a_question", owner.places.get("before", owner.place), text=written)
        for field in ("before", "needs"):
            for written in getattr(owner, field, ()):
                if written not in draft.reserved_ids:
                    suggestion = suggest(written, draft.reserved_ids, draft)
                    place = owner.places.get(field, owner.place)
                    draft.error(owner, "unknown_id", place, field=field, text=written, suggestion=suggestion)


def check_circles(draft: Draft) -> None:
    owned: list[Fact | Question] = [*draft.questions, *draft.facts]
    owners: dict[str, Fact | Question] = {owner.id: owner for owner in owned}
    for field in ("before", "needs"):
        graph = {name: links for name, owner in owners.items() if (links := getattr(owner, field, ()))}
        for circle in circles(graph):
            owner = owners[circle[0]]
            draft.error(owner, "circle", owner.places.get(field, owner.place), field=field, circle=_shown(circle))
    within = {entity.id: entity.within for entity in draft.entities.values() if entity.within}
    for circle in circles(within):
        key, _ = draft.entity_pairs[circle[0]]["in"]
        draft.error(None, "circle", key.place, field="in", circle=_shown(circle))


def _shown(circle: list[str]) -> str:
    names = [f"`{name}`" for name in circle[:_SHOWN]]
    return " → ".join((*names, *(["…"] if len(circle) > _SHOWN else []), names[0]))


def circles(graph: Graph) -> Iterator[list[str]]:
    """The circles that a walk over the graph comes upon, each from its first node on and cut off after a few.

    Of the many that close at one node, one is given. The walk keeps its own stack: a chain may be longer than Python
    recurses.
    """
    told: set[str] = set()
    done: set[str] = set()
    for start in graph:
        path: list[str] = []
        depth: dict[str, int] = {}
        waiting: list[tuple[str, Iterator[str]]] = []
        if start not in done:
            _enter(start, graph, path, depth, waiting)
        while waiting:
            node, links = waiting[-1]
            link = next(links, None)
            if link is None:
                waiting.pop()
                done.add(node)
                del depth[path.pop()]
            elif link in depth:
                if told.isdisjoint((node, link)):
                    told |= {node, link}
                    yield path[depth[link] : depth[link] + _SHOWN + 1]
            elif link in graph and link not in done:
                _enter(link, graph, path, depth, waiting)


def _enter(
    node: str, graph: Graph, path: list[str], depth: dict[str, int], waiting: list[tuple[str, Iterator[str]]]
) -> None:
    depth[node] = len(path)
    path.append(node)
    waiting.append((node, iter(graph[node])))


def check_order(draft: Draft) -> None:
    """What is said to come before does not, by the dates, come after; neither directly nor along a chain."""
    facts = {fact.id: fact for fact in draft.facts}
    graph = {fact.id: [link for link in fact.before if link in facts] for fact in draft.facts if fact.before}
    latest: dict[str, Fact] = {}  # for each fact, of all that come before it, the one that begins last
    for name in _from_the_beginning(graph):
        fact, known = facts[name], latest.get(name)
        if known is not None and fact.when is not None and _begins_after(known, fact.when.end):
            args = {"later": known.id, "earlier": fact.id, "when": _when(known), "other": fact.when.written}
            draft.error(known, "before_against_when", known.places.get("before", known.place), **args)
        if fact.when is not None and (known is None or _begins_after(fact, _start(known))):
            known = fact
        for link in graph.get(name, ()) if known is not None else ():
            if known is not None and (link not in latest or _begins_after(known, _start(latest[link]))):
                latest[link] = known


def _start(fact: Fact) -> Day:
    return fact.when.start if fact.when else (0, 0, 0)


def _when(fact: Fact) -> str:
    return fact.when.written if fact.when else ""


def _begins_after(fact: Fact, day: Day) -> bool:
    return _start(fact) > day


def _from_the_beginning(graph: Graph) -> Iterator[str]:
    """Every node after all that lead to it; those on a circle, and what hangs on them, are left out."""
    leading = Counter(link for links in graph.values() for link in links)
    waiting = [name for name in graph if not leading[name]]
    while waiting:
        name = waiting.pop()
        yield name
        for link in graph.get(name, ()):
            leading[link] -= 1
            if not leading[link]:
                waiting.append(link)
