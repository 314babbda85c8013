"""What is found wrong while a sheet is read and checked: errors and warnings, all of them, with places."""

from __future__ import annotations

from typing import Protocol

from quizapp.facts.sheet import Place, Problem

STAND_IN = "\ufffd"  # for a character that is refused
_NUL = "U+0000"
_OF_ONE_NODE = frozenset(
    ("anchor", "alias", "tag", "merge_key", "key_not_text", "duplicate_key", "second_document", "forbidden_character")
)


class Placed(Protocol):
    @property
    def place(self) -> Place: ...


class Findings:
    """Collects problems. `fact` is the written id of the fact being read; each problem is put down to it."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self.fact: str | None = None

    def error(self, code: str, where: Placed | Place, /, **args: str) -> None:
        self._add(code, where, args, "error")

    def warn(self, code: str, where: Placed | Place, /, **args: str) -> None:
        self._add(code, where, args, "warning")

    def _add(self, code: str, where: Placed | Place, args: dict[str, str], level: str) -> None:
        place = where if isinstance(where, Place) else where.place
        self._problems.append(Problem(code, place, self.fact, args, level))

    def __len__(self) -> int:
        return len(self._problems)

    @property
    def has_errors(self) -> bool:
        return any(problem.level == "error" for problem in self._problems)

    def take(self, other: Findings) -> None:
        """Add what `other` found, but what only follows from text that is already refused: on a line that is no YAML or
        no text at all (NUL), at a node that is none of a sheet, and of text with a hidden character.
        """
        errors = [problem for problem in self._problems if problem.level == "error"]
        lines = {p.place.line for p in errors if p.code not in _OF_ONE_NODE or p.args.get("name") == _NUL}
        places = {problem.place for problem in errors}
        self._problems += (
            problem
            for problem in other._problems
            if problem.place.line not in lines
            and problem.place not in places
            and not (errors and any(STAND_IN in text for text in problem.args.values()))
        )

    def in_order(self) -> tuple[Problem, ...]:
        """Every problem once, by place; where there is an error, a warning would be noise."""
        by_place = sorted(self._problems, key=lambda p: (p.place.line, p.place.column, p.level, p.code))
        unique = {(p.code, p.place, p.fact, tuple(p.args.items())): p for p in by_place}
        broken = {p.place for p in by_place if p.level == "error"}
        return tuple(p for p in unique.values() if p.level == "error" or p.place not in broken)
