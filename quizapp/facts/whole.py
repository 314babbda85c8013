"""Whether a sentence names the whole of a list: *consists of* is true of all its members, and of none alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.table import Language
from quizapp.facts.sheet import Pattern, Slot
from quizapp.facts.text import fold


@lru_cache(maxsize=4096)
def names_whole(say: Pattern, slot: str, code: str) -> bool:
    """By the words before the slot (*The Mesozoic consists of …*) or behind it (*… are the only moons of Mars*)."""
    before, behind = _phrases(language(code))
    place = next((at for at, part in enumerate(say.parts) if isinstance(part, Slot) and part.name == slot), 0)
    ahead, rest = (fold(_text(parts)) for parts in (say.parts[:place], say.parts[place + 1 :]))
    return bool(before.search(ahead) or behind.match(rest))


def _text(parts: Sequence[str | Slot]) -> str:
    return "".join(part if isinstance(part, str) else f" {part.name} " for part in parts)


@lru_cache(maxsize=64)
def _phrases(table: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Those of a language, to be looked for at the end of a text and at its beginning; without any, never found."""
    before, behind = ("|".join(map(_pattern, said)) or r"(?!)" for said in (table.whole_before, table.whole_behind))
    return re.compile(rf"(?:^| )(?:{before})$"), re.compile(rf"(?:{behind})(?!\S)")


def _pattern(phrase: str) -> str:
    return phrase.replace(" …", "(?: .*)?")
