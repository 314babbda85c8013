"""A sheet's text with other values at its top, and nothing else of it changed: no comment, no line of a fact."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from yaml import MarkedYAMLError
from yaml._yaml import CParser
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

_PLAIN = re.compile(r"[^\W\d_](?:[\w ,.()’'–/-]*[\w).])?")  # reads the same without quotes
_READ_OTHERWISE = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def rewrite(text: str, values: Mapping[str, str]) -> str:
    """The sheet with these texts as the values of its own top keys, wherever and however they are written. A key that
    the sheet lacks is left out; a text that is not YAML is given back as it is.
    """
    try:
        places = list(_places(text, values))
    except MarkedYAMLError:
        return text
    for start, end, value in reversed(places):
        is_block = text[start:end].endswith("\n")
        text = text[:start] + _written(value) + ("\n" if is_block else "") + text[end:]
    return text


def _written(value: str) -> str:
    is_plain = _PLAIN.fullmatch(value) and value.casefold() not in _READ_OTHERWISE
    return value if is_plain else json.dumps(value, ensure_ascii=False)


def _places(text: str, values: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where the values stand, from the first character to after the last, in the order of the text."""
    parser, depth, key, is_key = CParser(text), 0, "", True
    while (event := parser.get_event()) is not None:
        if depth == 1:
            if is_key:
                key = str(event.value) if isinstance(event, ScalarEvent) else ""
            elif key in values and isinstance(event, ScalarEvent) and event.start_mark and event.end_mark:
                yield event.start_mark.index, event.end_mark.index, values[key]
            is_key = not is_key
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            depth += 1
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            depth -= 1
