"""How a single field is written: one function for each shape, from a node to its value.

Each takes the node and the field's name; what is wrong goes to the findings, and the answer is then None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from collections.abc import Mapping as MappingType
from decimal import Decimal
from typing import Any

from quizapp.facts.draft import Draft
from quizapp.facts.fields import FORMAT, FORMS, OWNERS
from quizapp.facts.meant_dates import date_fault, date_meant, last_day
from quizapp.facts.meant_places import place_meant
from quizapp.facts.sheet import Locator
from quizapp.facts.suggestion import nearest
from quizapp.facts.text import slug
from quizapp.facts.tree import Mapping, Node, Pair, Scalar, Sequence
from quizapp.facts.values import Date, parse_full_date

Reader = Callable[[Node, str, Draft], Any]
MOST_QUOTED = 12  # words
SLUG = re.compile(r"[a-z0-9][a-z0-9_-]*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_OF_ONE_DAY = ("as_of", "until", "published")
_DASHES_ALONE = re.compile(r"-[^\W\d].*\s-[^\W\d]", re.DOTALL)  # -Bonn -Trier
_MOST_PARAGRAPHS = 10**9
_PARAGRAPH = re.compile(r"p([1-9]\d*)", re.ASCII)
_RANGE = re.compile(r"p([1-9]\d*)(?:[-–]p?([1-9]\d*))?")
_LANGUAGE_NAMES = {"english": "en", "german": "de", "deutsch": "de", "french": "fr", "spanish": "es", "italian": "it"}


def suggest(word: str, choices: Collection[str], draft: Draft) -> str:
    """The nearest choice or ""; a sheet gets only so many, because each search looks at every choice."""
    if draft.suggestions_left <= 0:
        return ""
    draft.suggestions_left -= 1
    return nearest(word, choices) or ""


def read_text(node: Node, name: str, draft: Draft) -> str | None:
    if not isinstance(node, Scalar):
        refuse_shape(node, name, "text_wanted", draft)
        return None
    text = node.text
    if "\n" in text:
        text = " ".join(text.split())
    text = text.strip()
    if not text:
        draft.findings.error("empty_field", node, field=name)
        return None
    return text


def refuse_shape(node: Node, name: str, code: str, draft: Draft) -> None:
    """Text with ": " in a list comes out of YAML as a mapping of one: say so, instead of speaking of mappings."""
    if code == "text_wanted" and isinstance(node, Mapping) and len(node.pairs) == 1:
        key, value = next(iter(node.pairs.values()))
        if isinstance(value, Scalar) and value.text and " " in f"{key.text}{value.text}":
            draft.findings.error("colon_in_text", node)
            return
    if isinstance(node, Scalar) and not node.text.strip():
        draft.findings.error("empty_field", node, field=name)
        return
    shape = {Scalar: "text", Sequence: "a list", Mapping: "a mapping"}[type(node)]
    draft.findings.error(code, node, field=name, found=shape)


def read_markdown(node: Node, name: str, draft: Draft) -> str | None:
    if isinstance(node, Scalar) and node.text.strip():
        return node.text.strip()
    return read_text(node, name, draft)


def read_slug(node: Node, name: str, draft: Draft) -> str | None:
    text = read_text(node, name, draft)
    if text is not None and not SLUG.fullmatch(text):
        draft.findings.error("bad_slug", node, field=name, text=text, suggestion=slug(text, bare=""))
        return None
    return text


def read_format(node: Node, name: str, draft: Draft) -> str | None:
    text = read_text(node, name, draft)
    if text is not None and text != FORMAT:
        draft.findings.error("unknown_format", node, text=text, format=FORMAT)
    return text


def read_language(node: Node, name: str, draft: Draft) -> str | None:
    text = read_text(node, name, draft)
    if text is not None and not _LANGUAGE.fullmatch(text):
        draft.findings.error("bad_language", node, text=text, suggestion=_LANGUAGE_NAMES.get(text.casefold(), "en"))
        return None
    return text


def read_url(node: Node, name: str, draft: Draft) -> str | None:
    text = read_text(node, name, draft)
    if text is not None and not re.fullmatch(r"https?://[^\s<>\"]+", text):
        draft.findings.error("bad_url", node, text=text)
        return None
    return text


def read_date(node: Node, name: str, draft: Draft) -> Date | None:
    text = read_text(node, name, draft)
    if text is None:
        return None
    date = parse_full_date(text)
    if date is None:
        refuse_date(node, text, draft, one="day" if name in _OF_ONE_DAY else "")
    return date


def refuse_date(node: Node, text: str, draft: Draft, *, one: str = "", slot: str = "") -> None:
    """`one` day or year is wanted and no interval, a year in the slot of this name."""
    fault, meant = date_fault(text), date_meant(text, draft.table)
    if one:
        meant = meant.partition("/")[2] or meant
    if one == "year" and (date := parse_full_date(meant)):
        meant = str(date.start[0])
    looks = one if one == "year" or (one and fault in ("", "end_first")) else fault
    last = last_day(text)
    draft.findings.error("bad_date", node, text=text, suggestion=meant, looks=looks, slot=slot, last=last)


def read_day(node: Node, name: str, draft: Draft) -> Date | None:
    """A date of the present, which no interval is."""
    date = read_date(node, name, draft)
    if date is not None and date.precision == "interval":
        last = date.written.partition("/")[2]
        draft.findings.error("not_one_day", node, field=name, text=date.written, suggestion=last)
        return None
    return date


def read_whole(node: Node, name: str, draft: Draft, *, least: int, most: int) -> int | None:
    text = read_text(node, name, draft)
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 10 and least <= int(text) <= most):
        draft.findings.error("bad_whole_number", node, field=name, text=text, least=str(least), most=str(most))
        return None
    return int(text)


def read_count(node: Node, name: str, draft: Draft) -> int | None:
    return read_whole(node, name, draft, least=1, most=10**9)


def read_weight(node: Node, name: str, draft: Draft) -> int | None:
    return read_whole(node, name, draft, least=0, most=100)


def read_difficulty(node: Node, name: str, draft: Draft) -> int | None:
    return read_whole(node, name, draft, least=1, most=3)


def read_flag(node: Node, name: str, draft: Draft) -> bool | None:
    text = read_text(node, name, draft)
    if text is not None and text not in {"true", "false"}:
        draft.findings.error("bad_flag", node, field=name, text=text)
        return None
    return None if text is None else text == "true"


def read_texts(node: Node, name: str, draft: Draft) -> tuple[str, ...] | None:
    """A list of texts; a single text is a list of one."""
    found = [read_text(item, name, draft) for item in list_items(node, name, draft)]
    return tuple(text for text in found if text is not None)


def list_items(node: Node, name: str, draft: Draft) -> list[Node]:
    """The items of a list; a single text is a list of one. A mapping is refused and gives none."""
    if isinstance(node, Sequence):
        if not node.items:
            draft.findings.error("empty_list", node, field=name)
        return node.items
    if isinstance(node, Scalar):
        if _DASHES_ALONE.match(node.text):
            draft.findings.error("dash_alone", node)
            return []
        return [node]
    refuse_shape(node, name, "list_wanted", draft)
    return []


def read_forms(node: Node, name: str, draft: Draft) -> tuple[str, ...] | None:
    forms = []
    for item in list_items(node, name, draft):
        form = read_text(item, name, draft)
        if form is not None and form not in FORMS:
            draft.findings.error("unknown_form", item, text=form, suggestion=suggest(form, FORMS, draft))
        elif form is not None:
            forms.append(form)
    return tuple(forms) or None


def read_locator(node: Node, name: str, draft: Draft) -> Locator | None:
    """`p21`, `p28-29`, several of these, or `background`. Facts of one place share their locator."""
    if isinstance(node, Scalar):
        known = draft.locators.get(node.text)
        if known is None and (known := _read_places(node, name, draft)):
            draft.locators[node.text] = known
        return known
    return _read_places(node, name, draft)


def _read_places(node: Node, name: str, draft: Draft) -> Locator | None:
    if isinstance(node, Scalar) and node.text == "background":
        return Locator("background", background=True)
    most = draft.paragraphs or _MOST_PARAGRAPHS
    if isinstance(node, Scalar) and (single := _PARAGRAPH.fullmatch(node.text)) and int(single[1]) <= most:
        return Locator(node.text, ((int(single[1]), int(single[1])),))
    ranges: list[tuple[int, int]] = []
    is_sound = True
    for item in list_items(node, name, draft):
        text = read_text(item, name, draft)
        for part in text.split(",") if text else ():
            found = _RANGE.fullmatch(part.strip())
            first, last = (int(found[1]), int(found[2] or found[1])) if found and len(part) < 20 else (1, 0)
            if last < first:
                draft.findings.error("bad_locator", item, text=part.strip(), suggestion=place_meant(part))
                is_sound = False
            elif last > most:
                draft.findings.error("locator_beyond", item, text=part.strip(), paragraphs=str(most))
                is_sound = False
            ranges.append((first, last))
    shown = ", ".join(f"p{first}" if first == last else f"p{first}-{last}" for first, last in ranges)
    return Locator(shown, tuple(ranges)) if ranges and is_sound else None


def read_evidence(node: Node, name: str, draft: Draft) -> str | None:
    text = read_text(node, name, draft)
    if text is not None and len(text.split()) > MOST_QUOTED:
        draft.findings.error("quote_too_long", node, count=str(len(text.split())), most=str(MOST_QUOTED))
        return None
    return text


def read_decimal(text: str) -> Decimal | None:
    return Decimal(text.replace("−", "-")) if re.fullmatch(r"[+\-−]?\d{1,30}(\.\d{1,30})?", text) else None


READERS: dict[str, Reader] = {
    "text": read_text,
    "evidence": read_evidence,
    "markdown": read_markdown,
    "slug": read_slug,
    "format": read_format,
    "language": read_language,
    "url": read_url,
    "date": read_date,
    "day": read_day,
    "count": read_count,
    "weight": read_weight,
    "difficulty": read_difficulty,
    "flag": read_flag,
    "texts": read_texts,
    "ids": read_texts,
    "forms": read_forms,
    "locator": read_locator,
}


def read_fields(owner: str, pairs: MappingType[str, Pair], draft: Draft) -> dict[str, Any]:
    """Every known field whose shape stands for itself, by its name in the sheet."""
    fields = OWNERS[owner]
    found: dict[str, Any] = {}
    for name, (_, node) in pairs.items():
        field = fields.get(name)
        if field is not None and (reader := READERS.get(field.shape)) is not None:
            value = reader(node, name, draft)
            if value is not None:
                found[name] = value
    return found
