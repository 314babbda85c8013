"""Text compared as people compare it: case, accents, punctuation and white space do not count."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from quizapp.facts.scripts import separated, stands_in
from quizapp.facts.signs import PREFIXES, fold_formula, has_signs, one_spelling

_EXTRA = str.maketrans(
    {"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "♯": "#", "♭": "b"}
)
_JOINERS = "'’ʼ‘`´"  # inside a word they vanish: Ukraine's, l’eau
_KEPT = "%‰‱°€$£+#&"  # these carry meaning, as all signs of money do: 5 % is not 5, C++ is not C
_LETTERLIKE = PREFIXES + "♯♭"
_ACCIDENTAL = re.compile(r"\s*([♯♭])\s*")  # F♯ major
_NUMBER_POINT = re.compile(r"(?<!\d)[.,]|[.,](?!\d)|(?<=[^\s])-|-(?!\d)")
_DASHED = re.compile(r"^\s*[–—‒−](?=\d)")  # as telephones write a minus
_INITIALS = re.compile(r"(?<!\w)[^\W\d_]\.(?:\s?[^\W\d_]\.)+(?!\w)")  # U.S. is US, J. K. is JK
_CAPITALISED = re.compile(r"(?<!\w)[^\W\d_a-z][^\W\d_]{1,3}(?!\w)")
_QUOTES_AND_DASHES = re.compile("[“”„«»‚–—…]")
_FOLDED = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() or chr(code) in f"{_KEPT}.,-" else ord(" ") for code in range(128)
).ljust(256)  # what the letters below 128 fold to, at a tenth of the time


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`fold_sentence`, remembered: for names and values, which come again and again."""
    return fold_sentence(text)


def fold_sentence(text: str) -> str:
    """N(x) of the rubric: casefolded, accents and punctuation stripped, white space folded to single spaces.

    Marks are stripped only from letters of alphabets that are also read without them (Latin, Greek, Cyrillic, Arabic,
    Hebrew); elsewhere, as in Hindi or Thai, they are part of the word. A sign or point inside a number stays,
    and so do the signs of a formula.
    """
    if text.count(".") > 1:
        text = _INITIALS.sub(_run_together, text)
    return fold_formula(text, _fold_plain) if has_signs(text) else _fold_plain(text)


def _fold_plain(text: str) -> str:
    if not text.isascii():
        text = _ACCIDENTAL.sub(r"\1 ", _DASHED.sub("-", text))
    plain = text if text.isascii() else _QUOTES_AND_DASHES.sub(" ", text.replace("’", ""))
    joined = _fold_ascii(plain) if plain.isascii() else _fold_letters(text)
    words = joined.split()
    if "." in joined or "," in joined or "-" in joined:
        words = " ".join([word if word.isalnum() else _NUMBER_POINT.sub(" ", word) for word in words]).split()
    return " ".join(words)


def _fold_ascii(text: str) -> str:
    return text.encode().translate(_FOLDED, b"'`").decode().rstrip(". ")


def _fold_letters(text: str) -> str:
    out: list[str] = []
    base = ""
    lowered = unicodedata.normalize("NFKD", text).casefold().replace("−", "-")
    for char in unicodedata.normalize("NFKD", lowered):
        category = unicodedata.category(char)
        if category == "Mn" and (not base or _is_accented_alphabet(base)):
            continue
        if category[0] in "LNM" or category == "Sc" or char in _KEPT or char in _LETTERLIKE:
            out.append(char)
            base = char if category[0] == "L" else base
        elif char not in _JOINERS and category != "Cf":
            out.append(char if char in ".,-" else " ")
    return unicodedata.normalize("NFC", "".join(out).translate(_EXTRA))


@lru_cache(maxsize=4096)
def _is_accented_alphabet(char: str) -> bool:
    return unicodedata.name(char, "").startswith(("LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW"))


def symbols(text: str) -> str:
    """What tells a text that folds to nothing from others: 👍, →, ?; marks that change its look are left out."""
    plain = unicodedata.normalize("NFKC", one_spelling(text))
    return "".join([char for char in plain if unicodedata.category(char) not in {"Mn", "Cf", "Zs", "Cc"}])


def acronym(name: str) -> str:
    """The letters of a name of two to four capitals (WHO, U.S.), "" for any other name.

    It may be a common word in small letters, so in a text it is meant only where it is written in capitals.
    """
    letters = _INITIALS.sub(_run_together, name) if name.count(".") > 1 else name
    return letters if 2 <= len(letters) <= 4 and letters.isupper() and letters.isalpha() else ""


@lru_cache(maxsize=65536)
def needle(name: str) -> str:
    """A name as it is looked for in a text: folded, but for an acronym, which `acronyms_in` finds."""
    return acronym(name) or fold(name)


def acronyms_in(text: str) -> list[str]:
    """What may be an acronym in a text, in capitals: *Nato* counts as well, but not the capital of the first word."""
    text = _INITIALS.sub(_run_together, text) if text.count(".") > 1 else text
    found = _CAPITALISED.finditer(text)
    return [match[0].upper() for match in found if match.start() or match[0].isupper()]


def _run_together(initials: re.Match[str]) -> str:
    return re.sub(r"[.\s]", "", initials[0])


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order."""
    return tuple(fold(text).split())


def names_in(text: str, name: str) -> bool:
    """Whether `name` stands in `text` as a run of whole words, both folded; also in the possessive."""
    needle = fold(name)
    return bool(needle) and stands_in(needle, padded_words(text))


def padded_words(text: str, folded: str | None = None) -> str:
    """The folded words between single spaces, at both ends too; where there are possessives, once more without them.

    Where words are written without spaces, each character counts as one (see `scripts.separated`).
    """
    folded = separated(fold_sentence(text) if folded is None else folded)
    if "'" not in text and "’" not in text:
        return f" {folded} "
    return f" {folded} | {separated(fold_sentence(_POSSESSIVE.sub('', text)))} "


_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?=\s|$)")


def slug(text: str, most: int = 60, bare: str = "fact") -> str:
    """A lower-case id made of the text's words, at most `most` characters; `bare` if no letter is left."""
    plain = unicodedata.normalize("NFKD", fold(text)).encode("ascii", "ignore").decode()
    cut = "-".join(re.findall(r"[a-z0-9]+", plain))[:most].strip("-")
    return cut or bare


def capitalised(text: str) -> str:
    """The first letter in upper case, the rest as it is; for the start of a sentence."""
    return text[:1].upper() + text[1:]
