"""What stands in the sheets of `script_sheets`: every field that an author writes, filled by a function of its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Fill = Callable[..., str]  # the text of a field; what stands there instead, where it may not


def word_of(number: int) -> str:
    """The number in letters, which no sheet counts by."""
    return "".join("BCDFGHKLMN"[int(digit)] + "o" for digit in str(number))


def make_head(name: str, fill: Fill) -> dict[str, Any]:
    return {
        "format": "factsheet/1",
        "id": name,
        "title": fill("title"),
        "as_of": "2025-09-02",
        "description": fill("description"),
        "author": fill("author"),
        "license": fill("license"),
        "source": {
            "title": fill("source-title"),
            "publisher": fill("source-publisher"),
            "url": fill("source-url", "https://plain.example/"),
            "note": fill("source-note"),
            "published": "2025-09-01",
            "paragraphs": "9",
        },
    }


def make_sheet(fills: Mapping[int, Fill], *, spoils: bool = False) -> dict[str, Any]:
    """Of several numbers, with the head of the first."""
    first = next(iter(fills))
    spoilt = _spoilt(fills[first]) if spoils else {}
    sheet = make_head(f"injects-{first}", fills[first])
    for name, value in spoilt.pop("into source", {}).items():
        sheet["source"][name] = value
    rivers = {name.lower(): {"name": name, "in_text": f"the {name}"} for name in ("Nile", "Amazon", "Danube", "Volga")}
    for number, fill in fills.items():
        rivers |= _rivers(number, fill)
    facts = [
        fact
        for number, fill in fills.items()
        for fact in (*_facts(number, fill), *_offered(number, fill), *_said(number, fill))
    ]
    return {
        **sheet,
        "entities": {"river": rivers},
        "relations": {f"ends-{number}": _relation(fill) for number, fill in fills.items()},
        "pools": {f"odd-{number}": [fill("pool"), "Elbe", "Oder"] for number, fill in fills.items()},
        "facts": [*facts, *_dated(fills), *spoilt.pop("facts", [])],
        "questions": [*(_own(number, fill) for number, fill in fills.items()), *spoilt.pop("questions", [])],
        **spoilt,
    }


def _rivers(number: int, fill: Fill) -> dict[str, Any]:
    odd = {
        "name": fill("name"),
        "in_text": fill("in-text"),
        "also": [fill("also")],
        "metonyms": [fill("metonym")],
        "tags": [fill("tag")],
    }
    return {f"odd-{number}": odd, f"rhine-{number}": {"name": fill("rival"), "in_text": f"the Rhine {word_of(number)}"}}


def _dated(fills: Mapping[int, Fill]) -> list[dict[str, Any]]:
    return [fact for number, fill in fills.items() for fact in (*_events(number, fill), _table(number, fill))]


def _relation(fill: Fill) -> dict[str, Any]:
    return {
        "say": f"<river> {fill('relation-say')} ends in <sea:text>.",
        "ask": {"river": f"{fill('relation-ask')} Which river ends in <sea>?", "sea": "Where does <river> end?"},
    }


def _facts(number: int, fill: Fill) -> list[dict[str, Any]]:
    return [
        {
            "id": f"flows-{number}",
            "say": f"{fill('say')} flows in bed {word_of(number)} from <river>.",
            "answer": f"odd-{number}",
            "ask": f"{fill('ask')} From which river does bed {word_of(number)} flow?",
            "also": [fill("fact-also")],
            "hint": fill("hint"),
            "because": fill("because"),
            "caution": fill("caution"),
            "printed": fill("printed"),
            "section": fill("section"),
            "at": "p1",
        },
        {
            "id": f"claimed-{number}",
            "say": f"{fill('claim')} said that flood {word_of(number)} was made by <god:text>.",
            "answer": fill("answer"),
            "ask": f"Who made flood {word_of(number)}, as {fill('claim')} said?",
            "claim_by": fill("claim"),
            "wrong": [fill("wrong"), "Hapi", "Sobek", "Khnum"],
            "quote": fill("quote"),
            "at": "p2",
        },
        {
            "id": f"banks-{number}",
            "say": f"Town {word_of(number)} has the banks <bank:text>.",
            "answer": {"all": [fill("list-answer"), "north", "south"]},
            "ask": f"Which banks has town {word_of(number)}?",
            "ask_list": f"{fill('ask-list')} Name the banks of town {word_of(number)}.",
            "ask_not": f"{fill('ask-not')} Which is NOT a bank of town {word_of(number)}?",
            "ask_count": f"{fill('ask-count')} How many banks has town {word_of(number)}?",
            "wrong": ["east", "west", fill("list-wrong")],
            "at": "p3",
        },
    ]


def _said(number: int, fill: Fill) -> list[dict[str, Any]]:
    return [
        {
            "id": f"said-{number}",
            "say": f"King {word_of(number)} said: <words:quote>",
            "answer": fill("said"),
            "ask": f"What did king {word_of(number)} say?",
            "at": "p4",
        },
        {
            "id": f"width-{number}",
            "say": f"Bridge {word_of(number)} is <width:number> wide.",
            "answer": f"12 {fill('unit', 'metres')}",
            "ask": f"How wide is bridge {word_of(number)}?",
            "at": "p5",
        },
        {
            "id": f"typed-{number}",
            "say": f"Flood {word_of(number)} was painted in <colour:text>.",
            "answer": "ultramarine",
            "ask": f"In which colour was flood {word_of(number)} painted?",
            "forms": ["typed"],
            "at": "p6",
        },
        {
            "id": f"turned-{number}",
            "say": f"Mouth {word_of(number)} is called <mouth:text>, {fill('card-say')}.",
            "answer": fill("card-answer"),
            "ask": f"{fill('card-ask')} How is mouth {word_of(number)} called?",
            "forms": ["flashcard"],
            "at": "background",
        },
    ]


def _events(number: int, fill: Fill) -> list[dict[str, Any]]:
    return [
        {
            "id": f"{name}-{number}",
            "say": f"The {name} {word_of(number)} was opened in <year>.",
            "answer": year,
            "ask": f"In which year was the {name} {word_of(number)} opened?",
            "when": year,
            "event": fill(f"event-{name}"),
            "at": f"p{place}",
        }
        for place, (name, year) in enumerate((("bridge", "1905"), ("canal", "1830"), ("lock", "1790")), 7)
    ]


def _table(number: int, fill: Fill) -> dict[str, Any]:
    rows = [
        [f"ends-{number}-odd", f"odd-{number}", fill("cell")],
        [f"ends-{number}", f"rhine-{number}", f"Sea {word_of(number)}"],
    ]
    return {"table": f"ends-{number}", "columns": ["id", "river", "sea"], "rows": rows}


def _offered(number: int, fill: Fill) -> list[dict[str, Any]]:
    """Asked in plain words, so that what is offered can be odd."""
    word = word_of(number)
    return [
        {
            "id": f"shores-{number}",
            "say": f"Coast {word} has the shores <shore:text>.",
            "answer": {"all": [fill("all-one"), fill("all-two"), fill("all-six")]},
            "ask": f"Which of these is a shore of coast {word}?",
            "ask_not": f"Three of these are shores of coast {word}. Which one is NOT?",
            "wrong": [fill("non-one"), fill("non-two"), fill("non-six")],
            "at": "p9",
        },
        {
            "id": f"picked-{number}",
            "say": f"Master {word} wrote <line:text>.",
            "answer": fill("pick-key"),
            "ask": f"What did master {word} write?",
            "wrong": [fill("pick-one"), fill("pick-two"), fill("pick-six")],
            "at": "p9",
        },
    ]


def _own(number: int, fill: Fill) -> dict[str, Any]:
    return {
        "id": f"own-{number}",
        "ask": f"{fill('own-ask')} Which is the longest of {word_of(number)}?",
        "answer": fill("own-answer"),
        "wrong": [fill("own-wrong"), "Rhone", "Elbe"],
        "also": [fill("own-also")],
        "because": fill("own-because"),
        "hint": fill("own-hint"),
        "tags": [fill("own-tag")],
        "section": fill("own-section"),
    }


def _spoilt(fill: Fill) -> dict[str, Any]:
    """What is refused whatever of this kind it holds; each at a place of its own, so that each error is told."""
    plain = {"say": "It is <x:text>.", "answer": "so", "ask": "What is it?"}
    return {
        "format": fill("format"),
        "id": fill("id"),
        "language": fill("language"),
        "as_of": fill("as-of"),
        fill("key"): "a field that is none",
        "into source": {"url": fill("source-raw-url")},
        "facts": [
            {"id": fill("fact-id"), **plain},
            {"id": "b1", **plain, "at": fill("at"), "when": fill("when"), "was": fill("was")},
            {"id": "b2", **plain, "needs": [fill("needs")], "before": [fill("before")], "forms": [fill("forms")]},
            {"id": "b3", "say": "It is <x:river>.", "answer": fill("entity-id"), "ask": "What?"},
            {"id": "b4", "say": "It is <x:number>.", "answer": fill("number"), "ask": "How much?"},
            {"table": fill("relation"), "columns": ["id", fill("kind")], "rows": [["b5", fill("flag")]]},
        ],
        "questions": [{"id": fill("own-id"), "ask": "What?", "answer": "so"}],
    }
