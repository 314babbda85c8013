"""Scripts that are written without spaces, or with endings written onto a name: there a name touches its neighbours."""

from __future__ import annotations

import re

# Thai and Lao, Myanmar, Khmer, Tai Lue and Tai Tham, Balinese, kana, bopomofo, Han, Yi, Javanese, hangul
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u1b00-\u1b7f\u3005-\u3007\u3040-\u312f"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua980-\ua9df\uaa60-\uaa7f\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
LETTER = rf"[^\W{_UNSPACED}]"  # a letter or digit that another one beside it would make part of a longer word
_ANY_UNSPACED = re.compile(f"[{_UNSPACED}]")
_PIECE = re.compile(rf"[{_UNSPACED}][^\w\s.,%°€$£+#&-]*|[^\s{_UNSPACED}]+")  # a character with its marks, or a word


def separated(folded: str) -> str:
    """The folded text with each character of these scripts as a word of its own, so that a run of whole words finds a
    name in it as in any other text: `東京は` as `東 京 は`.
    """
    if folded.isascii() or not _ANY_UNSPACED.search(folded):
        return folded
    return " ".join(_PIECE.findall(folded))


def pieces(text: str) -> list[re.Match[str]]:
    """The words of a text, each character of these scripts as one, with their places in it."""
    return list(_PIECE.finditer(text))


def is_unspaced(word: str) -> bool:
    """Whether a word, or a character as `separated` sets it apart, begins in one of these scripts."""
    return _ANY_UNSPACED.match(word) is not None


def is_latin(text: str) -> bool:
    """Whether at least half of its letters are."""
    letters = [char for char in text if char.isalpha()]
    return 2 * sum(char < "\u0250" or "\u1e00" <= char < "\u1f00" for char in letters) >= len(letters)


def stands_in(name: str, padded: str) -> bool:
    """Whether a folded name stands as whole words in a text that is padded and separated."""
    if not name.isascii():
        name = separated(name)
    return name in padded and f" {name} " in padded  # nearly always settled without making a new string


def whole_word(name: str) -> str:
    """A pattern for the name as it is spelt, where it is no part of a longer word; a single character of these scripts
    counts only where it stands alone, as it is part of so many others.
    """
    beside = r"\w" if len(name) == 1 and _ANY_UNSPACED.match(name) else LETTER
    before = "" if beside == LETTER and _ANY_UNSPACED.match(name) else f"(?<!{beside})"
    behind = "" if beside == LETTER and _ANY_UNSPACED.match(name[-1:]) else f"(?!{beside})"
    return f"{before}{re.escape(name)}{behind}"
