"""Reading on after a syntax error where a value only lacks its quotes, so that all errors are told at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yaml import MarkedYAMLError
from yaml._yaml import CParser
from yaml.events import CollectionEndEvent, CollectionStartEvent

from quizapp.facts.comments import tell_comments
from quizapp.facts.findings import Findings
from quizapp.facts.syntax import Fault, explain
from quizapp.facts.tree import DEEPEST, Limits, Node, TooMuch, build_tree

_MOST_MENDED = 20
_MOST_READ = 60_000_000  # characters parsed again in search of a mend, however big the sheet is
_MARK = re.compile(r"(?<=[\s\[{,])#")
_NO_BLANK = "\u00a0"  # that looks like one: behind it a # begins no comment
_VALUE = re.compile(r"(?P<head>\s*(?:- +)*(?:[\w-]+:[ \t]+|(?<=- )))(?P<value>\S.*)")
_NEW_LINE = re.compile(r"\s*(?:- |[\w-]+:(?:\s|$)|#)")
_NEVER_MENDED = frozenset(
    "bad_indent colon_missing dash_alone empty_item space_missing stray_bracket tab unclosed_bracket".split()
)


def build_mended(text: str, findings: Findings, limits: Limits) -> Node | None:
    """The document's top node. None if the text is not YAML and quotes do not mend it, or if it goes past a limit:
    then only that is told.
    """
    found = Findings()
    try:
        top = build_tree(text, found, limits)
        tell_comments(text, found)
    except MarkedYAMLError as error:
        top = _build_broken(text, error, found, limits)
    except TooMuch as limit:
        _refuse(limit, findings)
        return None
    findings.take(found)
    return top


def _refuse(limit: TooMuch, findings: Findings) -> None:
    findings.error(limit.code, limit.place, most=f"{limit.most:,}")


def _build_broken(text: str, error: MarkedYAMLError, findings: Findings, limits: Limits) -> Node | None:
    lines = text.splitlines()
    room = _MOST_READ
    for _ in range(_MOST_MENDED):
        fault = explain(error, lines)
        findings.error(fault.code, fault.place, **fault.args)
        for mended in _mends(fault, error, lines):
            room -= len(text)
            after = _first_error(mended) if room >= 0 else error
            if after is None:
                return _build_whole("\n".join(mended), findings, limits)
            if _line(after) > _line(error):
                lines, error = mended, after
                break
        else:
            return None
    return None


def _build_whole(text: str, findings: Findings, limits: Limits) -> Node | None:
    try:
        top = build_tree(text, findings, limits)
        tell_comments(text, findings)
        return top
    except TooMuch as limit:
        _refuse(limit, findings)
        return None


def _first_error(lines: list[str]) -> MarkedYAMLError | None:
    """None also where the text nests too deep before any error: below, libyaml takes the square of the depth."""
    parser, depth = CParser("\n".join(lines)), 0
    try:
        while (event := parser.get_event()) is not None and depth <= DEEPEST + 1:
            depth += isinstance(event, CollectionStartEvent)
            depth -= isinstance(event, CollectionEndEvent)
    except MarkedYAMLError as error:
        return error
    return None


def _line(error: MarkedYAMLError) -> int:
    return error.problem_mark.line if error.problem_mark else 0


def _mends(fault: Fault, error: MarkedYAMLError, lines: list[str]) -> Iterator[list[str]]:
    """The text with one value in quotes: that of the faulty line, of the one where the parser stopped, or above it."""
    if fault.code in _NEVER_MENDED:
        return
    if fault.code == "hash_in_text":
        at, column = fault.place.line - 1, fault.place.column - 1
        cut = column - lines[at][column - 1].isspace()  # behind a bracket or comma there need be no blank
        head, rest = f"{lines[at][:cut]}{_NO_BLANK}", lines[at][cut + 1 :]
        end = max(rest.rfind("]"), rest.rfind("}"))
        yield [*lines[:at], head + rest, *lines[at + 1 :]]
        yield [*lines[:at], head + _MARK.sub(_NO_BLANK, rest[: max(end, 0)]) + rest[max(end, 0) :], *lines[at + 1 :]]
        return
    stopped = min(_line(error), len(lines) - 1)
    for at in dict.fromkeys((fault.place.line - 1, stopped, stopped - 1)):
        found = _VALUE.fullmatch(lines[at]) if 0 <= at < len(lines) else None
        if found is not None:
            yield _with_quotes(lines, at, found["head"], found["value"])


def _with_quotes(lines: list[str], at: int, head: str, value: str) -> list[str]:
    """The lines with the value in single quotes, its continuation lines and nothing of a comment included."""
    last = at
    indent = len(head) - len(head.lstrip())
    while last + 1 < len(lines) and _goes_on(lines[last + 1], indent):
        last += 1
    text = [re.split(r"\s#", value)[0].rstrip(), *lines[at + 1 : last + 1]]
    quoted = [line.replace("'", "''") for line in text]
    quoted[0] = f"{head}'{quoted[0]}"
    quoted[-1] += "'"
    return [*lines[:at], *quoted, *lines[last + 1 :]]


def _goes_on(line: str, indent: int) -> bool:
    return len(line) - len(line.lstrip()) > indent and not _NEW_LINE.match(line)
