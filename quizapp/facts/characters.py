"""From bytes to text, and the characters that no sheet may hold because a reader cannot see what they do."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from quizapp.facts.findings import STAND_IN, Findings
from quizapp.facts.sheet import Place

FORBIDDEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # NUL and the other control characters but tab and line ends
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # they turn the direction of the text around them
    "\u200b-\u200d\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # zero width, hidden line ends
    "\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f"  # halves of characters, none at all, hidden tags
    "]"
)
_JOINERS = "\u200c\u200d"
_JOINING_SCRIPTS = (
    "ARABIC SYRIAC NKO MANDAIC MONGOLIAN DEVANAGARI BENGALI GURMUKHI GUJARATI ORIYA TAMIL TELUGU KANNADA MALAYALAM "
    "SINHALA KHMER MYANMAR TIBETAN"
).split()
_LINE_END = re.compile("\r\n|\r|\n")
_MOST_REPORTED = 100
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")  # also begin UTF-32


def decode(raw: bytes, findings: Findings) -> str | None:
    """UTF-8 as text, a byte order mark left out; None, with the place of the first wrong byte, if it is not UTF-8."""
    opening = raw[:200]
    if opening.startswith(_WIDE_MARKS) or opening.count(0) * 3 > len(opening):
        findings.error("utf16", Place(1, 1))
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        findings.error("not_utf8", place_at(before, len(before)), byte=f"0x{raw[error.start]:02X}")
        return None


def place_at(text: str, position: int) -> Place:
    """Line and column of a position in the text."""
    line, start = 1, 0
    for end in _LINE_END.finditer(text, 0, position):
        line, start = line + 1, end.end()
    return Place(line, position - start + 1)


def hidden_in(text: str) -> list[str]:
    """The characters that a sheet may not hold, each once."""
    found = FORBIDDEN.finditer(text) if FORBIDDEN.search(text) else ()
    return list(dict.fromkeys(hidden[0] for hidden in found if not _joins_letters(text, hidden)))


def refuse_hidden(text: str, findings: Findings) -> str:
    """The text with every forbidden character put down as an error and replaced, so that reading can go on."""
    if not FORBIDDEN.search(text):
        return text
    starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
    told = 0

    def replace(found: re.Match[str]) -> str:
        if _joins_letters(text, found):
            return found[0]
        nonlocal told
        told += 1
        if told <= _MOST_REPORTED:
            line = bisect_right(starts, found.start())
            place = Place(line, found.start() - starts[line - 1] + 1)
            findings.error("forbidden_character", place, name=name_of(found[0]))
        return STAND_IN

    return FORBIDDEN.sub(replace, text)


def without_hidden(text: str) -> str:
    """The text as it may be shown, a sign in place of each forbidden character."""
    return FORBIDDEN.sub(lambda found: found[0] if _joins_letters(text, found) else STAND_IN, text)


def _joins_letters(text: str, found: re.Match[str]) -> bool:
    """Persian and the scripts of India need the joiners between two of their letters, emoji between two pictures."""
    if found[0] not in _JOINERS:
        return False
    position = found.start()
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    if not before or not after:
        return False
    if unicodedata.category(after) == "So":
        return unicodedata.category(before) in {"So", "Sk", "Mn"}
    return _is_joining(before) and _is_joining(after)


def _is_joining(char: str) -> bool:
    return unicodedata.category(char)[0] in "LM" and unicodedata.name(char, "").split(" ")[0] in _JOINING_SCRIPTS


def name_of(char: str) -> str:
    """Such as `U+200B ZERO WIDTH SPACE`."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()
