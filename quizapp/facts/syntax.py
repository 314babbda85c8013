"""What is wrong with text that is not YAML, as a code with its place: libyaml's own words say little to an author."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from yaml import MarkedYAMLError

from quizapp.facts.comments import closed_in_comment, goes_on_in_comment
from quizapp.facts.sheet import Place

_KEY_ALONE = re.compile(r"\s*(?:- +)*[\w-]+\s*")
_FIELD = re.compile(r"\s*(?:- +)*[\w-]+:(?:\s|$)")
_DASH_ALONE = re.compile(r"\s*-(?:[^\W\d][\w-]*:(?:\s|$)|[\[{].*[\]}:,])")
_QUOTES = ("'", '"')
_LINES_ABOVE = 20
_CLOSING = {"]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Fault:
    code: str
    place: Place
    args: dict[str, str] = field(default_factory=dict)


def explain(error: MarkedYAMLError, lines: list[str]) -> Fault:
    """The fault behind libyaml's error; `lines` are those of the text that was parsed."""
    spot = _Spot(error, lines)
    if (known := _comment(spot) or _dash_alone(spot)) is not None:
        return known
    problem = error.problem or ""
    for words, look in _LOOKS.items():
        if words in problem or words in (error.context or ""):
            found = look(spot)
            if found is not None:
                return found
    return Fault("bad_yaml", spot.place, {"problem": problem.replace("did not find expected", "expected")})


class _Spot:
    """Where the parser stopped, and where what it was reading began; both count from 0."""

    def __init__(self, error: MarkedYAMLError, lines: list[str]) -> None:
        mark = error.problem_mark or error.context_mark
        begun = error.context_mark or mark
        self.line, self.column = (mark.line, mark.column) if mark else (0, 0)
        self.begun = Place(begun.line + 1, begun.column + 1) if begun else Place(1, 1)
        self.lines = lines
        self.text = lines[self.line] if self.line < len(lines) else ""
        self.before = self.text[: self.column]
        self.char = self.text[self.column : self.column + 1]

    @property
    def place(self) -> Place:
        return Place(min(self.line, max(len(self.lines) - 1, 0)) + 1, self.column + 1)

    def char_at(self, place: Place) -> str:
        return self.lines[place.line - 1][place.column - 1 : place.column] if place.line <= len(self.lines) else ""

    def line_before(self) -> int | None:
        """The nearest line above that is not blank, from 0."""
        return next((at for at in range(self.line - 1, -1, -1) if self.lines[at].strip()), None)


def _comment(spot: _Spot) -> Fault | None:
    """A # that hides the bracket which was to close what is read, or cuts a text that goes on in the next line."""
    first = min(spot.begun.line - 1, len(spot.lines) - 1)  # at the end it stands behind the last line
    for at in range(max(first, spot.line - _LINES_ABOVE), min(spot.line + 1, len(spot.lines))):
        if (column := closed_in_comment(spot.lines[at])) is not None:
            return Fault("hash_in_text", Place(at + 1, column + 1), {"text": ""})
    for at in (spot.line, spot.begun.line - 1):
        if not 0 < at < len(spot.lines) or _FIELD.match(spot.lines[at]) or not _FIELD.match(spot.lines[at - 1]):
            continue
        if (column := goes_on_in_comment(spot.lines[at - 1])) is not None:
            return Fault("hash_in_text", Place(at, column + 1), {"text": ""})
    return None


def _dash_alone(spot: _Spot) -> Fault | None:
    """A dash of a list without its blank, in this line or in the one that it begins under."""
    indent = len(spot.text) - len(spot.text.lstrip())
    for at in range(min(spot.line, len(spot.lines) - 1), max(spot.line - _LINES_ABOVE, -1), -1):
        line = spot.lines[at]
        if _DASH_ALONE.match(line):
            return Fault("dash_alone", _first_of(spot.lines, at))
        if line.strip() and at != spot.line and len(line) - len(line.lstrip()) < indent:
            return None
    return None


def _colon(spot: _Spot) -> Fault:
    """A colon too many: in plain text, after a line that lacks its own, or in a line indented like none beside it."""
    above = spot.line_before()
    if above is not None and _KEY_ALONE.fullmatch(spot.before):
        if _FIELD.match(spot.lines[above]):
            return Fault("bad_indent", Place(spot.line + 1, len(spot.text) - len(spot.text.lstrip()) + 1))
        return Fault("colon_missing", _first_of(spot.lines, above))
    return Fault("colon_in_text", spot.place)


def _first_of(lines: list[str], at: int) -> Place:
    return Place(at + 1, len(lines[at]) - len(lines[at].lstrip()) + 1)


def _dash(spot: _Spot) -> Fault:
    return Fault("dash_start" if spot.before.strip() else "bad_indent", spot.place)


def _first_sign(spot: _Spot) -> Fault:
    if "\t" in (spot.char, spot.before[-1:]):
        return Fault("tab", spot.place)
    return Fault("sign_start", spot.place, {"sign": spot.char})


def _sign_where_begun(spot: _Spot) -> Fault:
    return Fault("sign_start", spot.begun, {"sign": spot.char_at(spot.begun)})


def _unclosed_quote(spot: _Spot) -> Fault | None:
    sign = spot.char_at(spot.begun)
    return Fault("unclosed_quote", spot.begun, {"sign": sign}) if sign in _QUOTES else None


def _in_brackets(spot: _Spot) -> Fault:
    is_next_field = spot.line + 1 > spot.begun.line and _KEY_ALONE.fullmatch(spot.before)
    if spot.char == ":" and not is_next_field:
        return Fault("colon_in_text", spot.place)
    before = spot.before.rstrip()
    if before.endswith(_QUOTES) and spot.char not in ("", "]", "}"):
        return _left_open(spot, before[-1]) or Fault("text_after_quote", spot.place)
    return Fault("unclosed_bracket", spot.begun, {"sign": spot.char_at(spot.begun)})


def _key_expected(spot: _Spot) -> Fault | None:
    """Something follows a value that was already complete, or a line stands in no column of its neighbours."""
    before = spot.before.rstrip()
    if not before.strip(" -"):
        return Fault("bad_indent", spot.place)
    if before.endswith(_QUOTES):
        return _left_open(spot, before[-1]) or Fault("text_after_quote", spot.place)
    if spot.char in _CLOSING:
        return Fault("stray_bracket", spot.place, {"sign": spot.char})
    opening = _CLOSING.get(before[-1])
    if opening is not None and opening in before:
        return Fault("sign_start", Place(spot.line + 1, before.index(opening) + 1), {"sign": opening})
    return None


def _left_open(spot: _Spot, sign: str) -> Fault | None:
    """The quote that was meant to close in a line above, so that the one that closes it here opened a text itself."""
    opening = re.compile(rf"\s*(?:- +)*(?:[\w-]+:\s+)?{sign}[^{sign}]*")
    if opening.fullmatch(spot.before.rstrip()) is None:
        return None
    for at in range(spot.line - 1, max(spot.line - _LINES_ABOVE, -1), -1):
        if sign in spot.lines[at]:
            place = Place(at + 1, spot.lines[at].index(sign) + 1)
            is_open = opening.fullmatch(spot.lines[at].rstrip()) is not None
            return Fault("unclosed_quote", place, {"sign": sign}) if is_open else None
    return None


def _content_expected(spot: _Spot) -> Fault | None:
    opener = _opened_above(spot)
    if spot.char in _CLOSING:
        return Fault("stray_bracket", spot.place, {"sign": spot.char})
    if spot.char == "," and spot.before.rstrip().endswith((",", "[", "{")):
        return Fault("empty_item", spot.place)
    if opener is not None and opener.line <= spot.line:
        return Fault("unclosed_bracket", opener, {"sign": spot.char_at(opener)})
    if spot.char == "-":
        return Fault("dash_start", spot.place)
    return Fault("sign_start", spot.place, {"sign": spot.char}) if spot.char in (",", ":") else None


def _opened_above(spot: _Spot) -> Place | None:
    """The nearest bracket before the spot that nothing closes, looked for in a few lines."""
    closed = 0
    for at in range(spot.line, max(spot.line - _LINES_ABOVE, -1), -1):
        text = spot.before if at == spot.line else spot.lines[at] if at < len(spot.lines) else ""
        for column in range(len(text) - 1, -1, -1):
            if text[column] in _CLOSING:
                closed += 1
            elif text[column] in _CLOSING.values():
                if not closed:
                    return Place(at + 1, column + 1)
                closed -= 1
    return None


_LOOKS: dict[str, Callable[[_Spot], Fault | None]] = {
    "mapping values are not allowed": _colon,
    "mapping keys are not allowed": lambda spot: Fault("question_mark_start", spot.place),
    "block sequence entries are not allowed": _dash,
    "tab character": lambda spot: Fault("tab", spot.place),
    "cannot start any token": _first_sign,
    "escape c": lambda spot: Fault("bad_escape", spot.place),
    "hexdecimal number": lambda spot: Fault("bad_escape", spot.place),
    "scanning a quoted scalar": _unclosed_quote,
    "scanning an alias": _sign_where_begun,
    "scanning an anchor": _sign_where_begun,
    "scanning a block scalar": _sign_where_begun,
    "scanning a tag": _sign_where_begun,
    "scanning a directive": _sign_where_begun,
    "undefined tag handle": lambda spot: Fault("sign_start", spot.place, {"sign": "!"}),
    "expected ',' or": _in_brackets,
    "expected key": _key_expected,
    "expected '-' indicator": lambda spot: Fault("bad_indent", spot.place),
    "could not find expected ':'": lambda spot: Fault("colon_missing", spot.begun),
    "expected node content": _content_expected,
    "unexpected ':'": lambda spot: Fault("space_missing", spot.place),
    "<document start>": lambda spot: Fault("bad_indent", spot.place),
}
