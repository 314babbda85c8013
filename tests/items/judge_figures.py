"""Numbers and dates as the judge of the rubric reads them off an option."""

from __future__ import annotations

import re

from judge_words import fold

_MONTHS = {
    "en": "january february march april may june july august september october november december".split(),
    "de": "januar februar marz april mai juni juli august september oktober november dezember".split(),
}
_NUMBER = re.compile(r"[-−]?\d[\d.,\s ]*\d|[-−]?\d")
_ISO = re.compile(r"([-−]?\d{1,4})(?:-(\d{2})(?:-(\d{2}))?)?$")

_SINGULARS = {"men": "man", "women": "woman", "people": "person", "children": "child", "feet": "foot", "Tage": "Tag"}


def _number(text: str, language: str) -> re.Match[str] | None:
    return _NUMBER.search(text)


def amount(text: str, language: str) -> float | None:
    """The number in an option, with the separators of its language."""
    found = _number(text, language)
    if found is None:
        return None
    digits = re.sub(r"\s", "", found[0]).replace("−", "-")
    if language == "de":
        return float(digits.replace(".", "").replace(",", "."))
    return float(digits.replace(",", ""))


def frame(text: str, language: str) -> str:
    """What stands round the number, its unit in the singular."""
    found = _number(text, language)
    if found is None:
        return text
    words = (text[: found.start()] + " # " + text[found.end() :]).split()
    return " ".join(_SINGULARS.get(word, word.rstrip("s")) for word in words)


def moment(text: str, language: str) -> tuple[int, int, int] | None:
    """Year, month and day of an option, 0 for what it leaves out."""
    if iso := _ISO.match(text.strip()):
        year, month, day = (int((part or "0").replace("−", "-")) for part in iso.groups())
        return year, month, day
    words = [word.strip(".,") for word in re.sub(r"(\d)\.", r"\1", fold(text)).split()]
    before_christ = "bc" in words or "chr" in words
    months = [number for number, name in enumerate(_MONTHS.get(language, ()), 1) if name in words]
    numbers = [int(word) for word in words if word.isdecimal()]
    if not numbers:
        return None
    year = -numbers[-1] if before_christ else numbers[-1]
    return year, months[0] if months else 0, numbers[0] if len(numbers) > 1 else 0


def precision(text: str, language: str) -> int:
    """How many of year, month and day an option names."""
    found = moment(text, language)
    return sum(part != 0 for part in found) if found else 0
