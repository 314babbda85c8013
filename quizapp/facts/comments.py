"""Comments that were meant as text: to YAML a # behind a blank begins one, as in *C #1* and *#general*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yaml._yaml import CParser
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, MappingStartEvent, ScalarEvent

from quizapp.facts.fields import OWNERS
from quizapp.facts.findings import Findings
from quizapp.facts.sheet import Place

_MARK = re.compile(r"[ \t]#(?=\w|[ \t]*$)", re.MULTILINE)  # what is meant as a comment has a blank and words behind it
_BEHIND = re.compile(r"[ \t]*#(\w.*|)")
_QUOTED = re.compile(r"""(?<![^\s,:\[{])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")
_ENDS = ("?", "!", ".")
_REMINDERS = frozenset("check checked draft fixme nb note offen ok prüfen sic tbc tbd todo unsure xxx".split())
_SHAPES_OF_TEXT = frozenset(
    "text texts markdown evidence pattern questions_by_slot answer with also wrong wrong_texts not rows pools".split()
)
_FIELDS = {name: field.shape in _SHAPES_OF_TEXT for owner in OWNERS.values() for name, field in owner.items()}
_CLOSING = {"[": "]", "{": "}"}


def tell_comments(text: str, findings: Findings) -> None:
    """Warn of a comment that directly follows plain text and looks like more of it; where it leaves no text at all,
    that is an error. `text` is sound YAML.
    """
    if _MARK.search(text) is None:
        return
    lines = text.splitlines()
    for value, end in _plain_texts(text):
        behind = lines[end.line - 1][end.column - 1 :] if end.line <= len(lines) else ""
        found = _BEHIND.fullmatch(behind.rstrip())
        if found is not None and is_more_text(value, found[1]):
            tell = findings.warn if value else findings.error
            tell("hash_in_text", Place(end.line, end.column + behind.index("#")), text=value)


def is_more_text(value: str, comment: str) -> bool:
    """Whether a comment without a blank before its first word goes on with the value: it is a number (*#1 in 2020*),
    one word (*#general*) but a reminder (*#todo*), the end of a sentence that has none, or all that there is.
    """
    if comment[:1].isdigit() or not value:
        return True
    if value.endswith(_ENDS) or comment.rstrip(":!?.").casefold() in _REMINDERS:
        return False
    return " " not in comment or comment.endswith(_ENDS)


def _plain_texts(text: str) -> Iterator[tuple[str, Place]]:
    """Every value without quotes in a field that holds text, with the place behind it; a slot or an id around it is no
    field.
    """
    parser = CParser(text)
    key: str | None = None
    above: list[tuple[bool, str | None]] = []  # of what is around: whether it is a mapping, and the field it stands in
    is_mapping = False
    while (event := parser.get_event()) is not None:
        if isinstance(event, CollectionStartEvent):
            above.append((is_mapping, key))
            is_mapping, key = isinstance(event, MappingStartEvent), None
        elif isinstance(event, CollectionEndEvent):
            is_mapping, _ = above.pop()
            key = None
        elif isinstance(event, ScalarEvent):
            if is_mapping and key is None:
                key = event.value
                continue
            around, end = (key, *(name for _, name in reversed(above))), event.end_mark
            is_text = next((_FIELDS[name] for name in around if name in _FIELDS), False)
            if is_text and not event.style and end is not None:
                yield event.value, Place(end.line + 1, end.column + 1)
            key = None
        elif isinstance(event, AliasEvent):
            key = "" if is_mapping and key is None else None


def goes_on_in_comment(line: str) -> int | None:
    """Where a # stands, from 0, that looks like no comment and cuts a text without quotes; None if none does."""
    plain = _QUOTED.sub(lambda quoted: "_" * len(quoted[0]), line)
    at = _MARK.search(plain)
    if at is None or not is_more_text(plain[: at.start()].strip(), plain[at.end() :].strip()):
        return None
    return at.start() + 1


def closed_in_comment(line: str) -> int | None:
    """Where a # stands, from 0, with the bracket behind it that was to close one before it; None if none does."""
    plain = _QUOTED.sub(lambda quoted: "_" * len(quoted[0]), line)
    at = re.search(r"(?<=[ \t\[{,])#", plain)
    if at is None:
        return None
    head, comment = plain[: at.start()], plain[at.start() :]
    is_swallowed = any(head.count(sign) > head.count(end) and end in comment for sign, end in _CLOSING.items())
    return at.start() if is_swallowed else None
