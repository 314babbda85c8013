"""What somebody else said: words in quotation marks, and what stands in a slot of kind `quote`."""

from __future__ import annotations

import re
from collections.abc import Collection

from quizapp.facts.sheet import Fact
from quizapp.facts.text import capitalised

QUOTED = re.compile('“[^”]*”|„[^“]*“|«[^»]*»|»[^«]*«|"[^"]*"')


def spoken_in(fact: Fact) -> list[str]:
    """What stands in the slots of kind `quote`."""
    quotes = [part.name for part in fact.say.parts if not isinstance(part, str) and part.kind == "quote"]
    return [value.in_text for name in quotes for value in fact.bindings[name].values] if quotes else []


def without_speech(text: str, spoken: Collection[str] = ()) -> str:
    """The text with a single word for each quotation: with a capital where it holds one, as it may be a title."""
    if not spoken and '"' not in text and text.isascii():
        return text
    for words in spoken:
        for written in (words, capitalised(words)):
            text = text.replace(written, _stand_in(words))
    return QUOTED.sub(lambda found: _stand_in(found[0]), text)


def _stand_in(words: str) -> str:
    return "Words" if any(map(str.isupper, words)) else "words"
