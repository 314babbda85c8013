"""A sheet in the workshop as its page shows it: text with line numbers, problems in place, what it would ask."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from quizapp.facts.sheet import Problem
from quizapp.items.refusal import Refusal
from quizapp.study.shown_sets import Preview
from quizapp.web.listing import ShownCard, show_card, summarise
from quizapp.web.wording import counted
from quizapp.wording.problems import problem_sentence

GUTTER_MOST = 400  # lines; beyond, the text is too tall to stand whole beside its numbers
ROWS_LEAST, ROWS_WITHOUT_GUTTER = 18, 30
BEFORE_MOST, AFTER_MOST = 32, 200  # characters shown of a line before its mistake, and from it on
FOLDED_FROM = 12  # cards and refusals
SHOWN_MOST = 300  # problems, cards, and refusals, on one page


@dataclass(frozen=True, slots=True)
class Slip:
    """A line of the sheet in three pieces, the middle one underlined."""

    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class ShownProblem:
    line: int
    column: int
    sentence: str
    is_error: bool
    slip: Slip | None
    is_first: bool  # of its line: the line's number in the gutter leads to it


@dataclass(frozen=True, slots=True)
class SheetView:
    """Everything the editor's page needs; nothing was checked yet where `is_checked` is False.

    `problems`, `asked` and `refused` are the first of all; `more` cards are not shown. `errors`, `warnings` and
    `refusals` count all there are.
    """

    text: str
    heading: str
    is_checked: bool = False
    problems: tuple[ShownProblem, ...] = ()
    asked: tuple[ShownCard, ...] = ()
    more: int = 0
    summary: tuple[tuple[str, int], ...] = ()
    refused: tuple[Refusal, ...] = ()
    refusals: int = 0
    errors: int = 0
    warnings: int = 0
    error_lines: frozenset[int] = field(default_factory=frozenset)
    cards_at: Mapping[int, int] | None = None  # how many cards come from the fact at a line, once they are made
    was_refused: bool = False  # it was to be published, and was not

    @property
    def lines(self) -> int:
        return self.text.count("\n") + (not self.text.endswith("\n")) if self.text else 0

    @property
    def has_gutter(self) -> bool:
        return self.lines <= GUTTER_MOST

    @property
    def rows(self) -> int:
        return max(ROWS_LEAST, self.lines + 1) if self.has_gutter else ROWS_WITHOUT_GUTTER

    @property
    def asked_by_fact(self) -> list[list[ShownCard]]:
        return [list(cards) for _, cards in groupby(self.asked, lambda card: card.fact)]

    @property
    def refused_by_fact(self) -> list[list[Refusal]]:
        return [list(refusals) for _, refusals in groupby(self.refused, lambda refusal: refusal.fact)]

    @property
    def is_short(self) -> bool:
        """Whether all that it asks is at once in sight; else it is folded by fact."""
        return len(self.asked) + len(self.refused) <= FOLDED_FROM

    @property
    def lines_named(self) -> list[int]:
        """The lines to which a card or a refusal leads back."""
        return [card.line for card in self.asked] + [refusal.line for refusal in self.refused]

    @property
    def can_publish(self) -> bool:
        return self.is_checked and not self.errors

    @property
    def verdict(self) -> str:
        if not self.is_checked:
            return ""
        if self.errors:
            return f"{counted(self.errors, 'error')}.{' Nothing was published.' if self.was_refused else ''}"
        return f"No error, {counted(self.warnings, 'warning')}." if self.warnings else "No error."

    @property
    def more_problems(self) -> int:
        """How many problems are not shown."""
        return self.errors + self.warnings - len(self.problems)


def view_unchecked(text: str, heading: str) -> SheetView:
    return SheetView(text, heading)


def view_checked(text: str, heading: str, preview: Preview, *, was_refused: bool = False) -> SheetView:
    """`was_refused` says that it was to be published."""
    errors = sum(problem.level == "error" for problem in preview.problems)
    problems = show_problems(preview.problems, text)
    return SheetView(
        text,
        preview.title or heading,
        is_checked=True,
        problems=problems,
        asked=tuple(show_card(card) for card in preview.contents[:SHOWN_MOST]),
        more=max(0, len(preview.contents) - SHOWN_MOST),
        summary=summarise(preview),
        refused=preview.refusals[:SHOWN_MOST],
        refusals=len(preview.refusals),
        errors=errors,
        warnings=len(preview.problems) - errors,
        error_lines=frozenset(problem.line for problem in problems if problem.is_error),
        cards_at=Counter(card.line for card in preview.cards) if preview.cards or preview.refusals else None,
        was_refused=was_refused,
    )


def view_conflict(text: str, heading: str, written_id: str, origin: str) -> SheetView:
    """The one thing wrong is the set's id: another set has it, which must not be overwritten from here."""
    whose = {"shipped": "a set that comes with Quizapp", "loaded": "a set that was loaded from a file"}
    sentence = f"The id “{written_id}” is that of {whose.get(origin, 'another set')}. Write another `id`."
    lines = text.splitlines()
    line = next((place for place, written in enumerate(lines, start=1) if re.match(r"id\s*:", written)), 1)
    slip = underline(lines[line - 1], lines[line - 1].find(written_id) + 1) if lines else None
    problem = ShownProblem(line, 1, sentence, True, slip, True)
    return SheetView(text, heading, is_checked=True, problems=(problem,), errors=1, error_lines=frozenset({line}))


def show_problems(problems: Sequence[Problem], text: str) -> tuple[ShownProblem, ...]:
    """The first of them: errors before warnings, each in the order of the sheet."""
    lines = text.splitlines()
    ordered = sorted(problems, key=lambda p: (p.level != "error", p.place.line, p.place.column))
    shown: list[ShownProblem] = []
    lines_shown: set[int] = set()
    for problem in ordered[:SHOWN_MOST]:
        line, column = problem.place.line, problem.place.column
        slip = underline(lines[line - 1], column) if 0 < line <= len(lines) else None
        is_first = line not in lines_shown
        lines_shown.add(line)
        shown.append(ShownProblem(line, column, problem_sentence(problem), problem.level == "error", slip, is_first))
    return tuple(shown)


def underline(line: str, column: int) -> Slip:
    """The piece of a line that begins at `column`: a key, a quoted text, an element of a list, or the rest.

    Of what stands far before it only the end is kept, so that the piece is in sight; of what follows, the beginning. A
    sheet may be one line of two million characters, with a problem in each of its words.
    """
    start = min(max(column - 1, 0), len(line))
    last = start + AFTER_MOST
    end = start + len(_piece(line[start:last], line[:start]))
    before = line[:start] if start <= BEFORE_MOST else f"…{line[start - BEFORE_MOST : start]}"
    return Slip(before, line[start:end], line[end:last] + ("…" if last < len(line) else ""))


def _piece(rest: str, before: str) -> str:
    if rest.startswith(("[", "{")):
        return _bracketed(rest)
    in_list = before.count("[") + before.count("{") > before.count("]") + before.count("}")
    for pattern in (r"[\w-]+(?=\s*:(\s|$))", r"\"[^\"]*\"|'[^']*'", r"[^,\]}]+" if in_list else r"(?!)"):
        match = re.match(pattern, rest)
        if match:
            return match[0].rstrip()
    return re.sub(r"\s+#.*$", "", rest).rstrip()


def _bracketed(rest: str) -> str:
    """Up to the bracket that closes the first one, or all where it closes on a later line."""
    depth = 0
    for place, character in enumerate(rest, start=1):
        depth += (character in "[{") - (character in "]}")
        if depth == 0:
            return rest[:place]
    return rest
