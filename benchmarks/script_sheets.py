"""Sheets in which every field that an author writes holds a text that would run as a script.

Which fields may hold a certain text is asked of the program's reader: the sheet that is to be accepted leaves out those
that may not, the one that is to be refused holds all of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from typing import Any

from markdown_it import MarkdownIt

from benchmarks.script_facts import Fill, make_head, make_sheet, word_of
from benchmarks.script_payloads import payload
from quizapp.facts.reader import read_sheet

_MARKDOWN = MarkdownIt("commonmark", {"html": False})
SPOILT_URL = re.compile(r"[\s<>\"]")
# Fields that a page shows as Markdown: what they say is another text than what was written.
MARKDOWN = frozenset({"description", "hint", "because", "own-because", "own-hint"})
# Where the format lets nothing of this kind pass: it is shown by the error that refuses it.
REFUSED_ONLY = frozenset(
    "format id language as-of source-raw-url fact-id own-id at key kind entity-id flag number when needs before "
    "relation was forms".split()
)
# Fields that no page shows but as part of the sheet.
IN_SHEET_ONLY = REFUSED_ONLY | frozenset(
    "metonym tag caution printed quote section own-tag own-section pool ask-count ask-not wrong own-wrong "
    "list-wrong".split()
)
SENTENCES = ("relation-say", "relation-ask", "say", "card-say")  # an error of theirs may be told at another line


@dataclass
class Sheets:
    """Of one number: the texts by field, those that a sheet may hold, and the sheet that is refused for the others."""

    number: int
    texts: dict[str, str] = field(default_factory=dict)
    held: frozenset[str] = frozenset()
    bad: str = ""

    @property
    def sought(self) -> dict[str, tuple[str, str]]:
        """Of each field how a page and how the sheet has it."""
        return {name: sought(name, text) for name, text in self.texts.items()}

    @property
    def fill(self) -> Fill:
        return _only(self.held, self.texts, self.number)

    @property
    def head(self) -> str:
        """A sheet of its own for what it says of itself, with one plain question."""
        top = make_head(f"inject-{self.number}", self.fill)
        return _written({**top, "questions": [{"id": "own", "ask": "What is it?", "answer": "so"}]})


def sought(name: str, text: str) -> tuple[str, str]:
    shown = _read_markdown(text) if name in MARKDOWN else text
    return " ".join(shown.split()), _in_json(text)


def _read_markdown(text: str) -> str:
    """What is left of the Markdown to read."""
    return unescape(re.sub(r"<[^<>]*>", "", _MARKDOWN.render(text)))


def mark_of(number: int, name: str) -> str:
    return f"k{number}x{name.replace('-', '')}x"


@cache
def make_sheets(number: int) -> Sheets:
    made = Sheets(number)

    def fill(name: str, instead: str = "") -> str:
        made.texts.setdefault(name, _text(number, name))
        return made.texts[name]

    made.bad = _written(make_sheet({number: fill}, spoils=True))
    left_out: set[str] = set(REFUSED_ONLY)
    while True:
        made.held = frozenset(made.texts.keys() - left_out)
        faulty = _faulty(_written(make_sheet({number: made.fill})), {name: made.texts[name] for name in made.held})
        if not faulty:
            return made
        left_out |= faulty


def join(many: Sequence[Sheets], *, is_first: bool = False) -> str:
    """The facts of several numbers in one sheet, which bears the head of the first; as it was before, with less of
    each, where `is_first`.
    """
    held = frozenset({"title", "name", "say"})
    fills = {made.number: _only(made.held & held, made.texts, made.number) if is_first else made.fill for made in many}
    return _written(make_sheet(fills))


def _text(number: int, name: str) -> str:
    text = payload(number, mark_of(number, name))
    if name == "source-url":
        return f"https://{mark_of(number, name)}.example/" + SPOILT_URL.sub("", text)
    return text


def _only(held: frozenset[str], texts: dict[str, str], number: int) -> Fill:
    return lambda name, instead="": texts[name] if name in held else instead or f"plain {name} {word_of(number)}"


def _faulty(text: str, texts: dict[str, str]) -> set[str]:
    """The fields at whose lines the reader finds errors; without one that could be told, those it was told last."""
    lines = text.split("\n")
    errors = [each for each in read_sheet(text).problems if each.level == "error"]
    if not errors:
        return set()
    at = "\n".join(lines[each.place.line - 1] for each in errors)
    found = {name for name, value in texts.items() if _in_json(value) in at}
    if not found:
        if not texts:
            raise AssertionError(f"A sheet without any of it is refused: {errors[0]}")
        found = {_culprit(text, texts)}
    return found


def _culprit(text: str, texts: dict[str, str]) -> str:
    """The field whose text, put out of the way, leaves the fewest errors."""
    left = {name: _errors(text.replace(_in_json(value), f"plain {name}")) for name, value in texts.items()}
    return min(left, key=lambda name: (left[name], name not in SENTENCES))


def _errors(text: str) -> int:
    return sum(each.level == "error" for each in read_sheet(text).problems)


def _in_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _written(sheet: dict[str, Any]) -> str:
    """As YAML that is JSON too: each value on a line of its own, in quotes."""
    return json.dumps(sheet, ensure_ascii=False, indent=1) + "\n"
