"""Fact sheets drawn by a seed: sound ones, spoilt in their bytes, lines, values and structure."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Sequence
from random import Random

from benchmarks.odd_values import odd_bytes, odd_text, spoil

SCALARS = (
    "", "~", "null", "true", "yes", "0", "-1", "9223372036854775808", "1" + "0" * 400, "1e400", ".inf", ".nan",
    "0x1F", "0o17",
    "1_000", "1:30:00", "12 %", "-0", "1.5.2", "2025-02-30", "2025-13-01", "9999-12-31", "0000-00-00", "-0001-01-01",
    "10000-01-01", "2025-06-01T25:61:61Z", "1582-10-10", "Feb 29, 2025", "yesterday", "'", '"', "'unclosed", "|",
    ">-", "[", "]", "{", "}",
    "{a: 1, a: 2}", "[a, [b, [c]]]", "? x", "- x", "*nobody", "&here x", "&r [*r]", "<<: {a: 1}", "!!binary aGk=",
    "!!set {a, b}",
    "!!timestamp 2001-01-01", "!!python/object/apply:os.system [id]", "!<tag:x> y", "!local z", "%YAML 1.1", "---",
    "...", "# gone",
    "<t:number>", "<t:nothing>", "<>", "<<a>>", "<a:b:c>", "<city> and <city>", "\\<x>", "@x", "`x`", "\t",
    "a\\u0000b", '"\\0"', '"\\ud800"',
    '"\\U0010ffff"', '"\\x07"', "{all: []}", "{some: [a]}", "{reported: {all: [a]}}", "{range: [1, 0]}", "p0",
    "p999999999999", "p-1",
    "**bold** [x](javascript:alert(1))", "$x$", "\\text{<img src=x onerror=alert(1)>}",
    "<img src=x onerror=alert(1)>",
)  # fmt: skip
ENCODINGS = ("utf-16", "utf-16-le", "utf-32", "latin-1", "utf-8-sig", "cp1252", "utf-7", "shift_jis")
KEYED = re.compile(r"^(\s*(?:- )?)([\w-]+)(:\s*)(.*)$")
# Bounded: a line may be a million characters by now.
INNER = re.compile(
    r"(?<=: )[^,{}\[\]\n]{1,300}(?=[,}])|(?<![\w-])[\w-]{1,60}(?=: )|(?<=[\[,] )[^,{}\[\]\n]{1,300}(?=[,\]])"
)
WORD = re.compile(r"[A-Za-zäöüß]{4,}|\d+")


def draw_sheet(rng: Random, sheets: Sequence[str]) -> bytes:
    """One of the sheets, spoilt in one to three ways; now and then as it stands."""
    text, ways = rng.choice(sheets), rng.choice((0, 1, 1, 1, 2, 2, 3))
    if rng.random() < 0.9:
        text = _shortened(rng, text)
    for _ in range(ways):
        text = rng.choice(WAYS)(rng, text)
    kind = rng.random()
    if ways and kind < 0.15:
        return spoil(rng, text.encode("utf-8", "surrogatepass"))
    if ways and kind < 0.22:
        return text.encode(rng.choice(ENCODINGS), "replace")
    if ways and kind < 0.23:
        return gzip.compress(text.encode("utf-8", "surrogatepass"))
    return text.encode("utf-8", "surrogatepass")


def _shortened(rng: Random, text: str) -> str:
    """With only some of its facts and questions, whole ones: most often still sound."""
    head, *elements = re.split(r"(?m)^(?=  - )", text)
    share = rng.choice((0.15, 0.3, 0.5))
    return head + "".join(each for each in elements if rng.random() < share or re.search(r"(?m)^\w", each))


def _swap_value(rng: Random, text: str) -> str:
    lines = text.split("\n")
    keyed = [place for place, line in enumerate(lines) if KEYED.match(line)]
    if keyed:
        place = rng.choice(keyed)
        value = (
            rng.choice(SCALARS) if rng.random() < 0.7 else json.dumps(odd_text(rng), ensure_ascii=rng.random() < 0.5)
        )
        lines[place] = KEYED.sub(lambda found: found[1] + found[2] + found[3] + value, lines[place])
    return "\n".join(lines)


def _swap_inner(rng: Random, text: str) -> str:
    """Another value within a line's brackets, or another key there."""
    found = list(INNER.finditer(text))
    if not found:
        return text
    place = rng.choice(found)
    return text[: place.start()] + rng.choice(SCALARS) + text[place.end() :]


def _swap_word(rng: Random, text: str) -> str:
    """An edit as an author makes it: another word or number, so that an answer may change."""
    words = list(WORD.finditer(text))
    if not words:
        return text
    place = rng.choice(words)
    other = str(rng.randrange(10**6)) if place[0].isdigit() else rng.choice(words)[0]
    return text[: place.start()] + other + text[place.end() :]


def _move_line(rng: Random, text: str) -> str:
    """A line gone, doubled, moved, indented otherwise, or strange."""
    lines = text.split("\n")
    place, kind = rng.randrange(len(lines)), rng.randrange(6)
    if kind == 0:
        del lines[place]
    elif kind == 1:
        lines.insert(place, lines[place])
    elif kind == 2:
        lines.insert(rng.randrange(len(lines)), lines.pop(place))
    elif kind == 3:
        lines[place] = rng.choice(("  ", "\t", "- ", "? ", "#")) + lines[place]
    elif kind == 4:
        lines[place] = lines[place].strip()
    else:
        lines.insert(place, odd_bytes(rng).decode("utf-8", "replace")[:3000])
    return "\n".join(lines)


def _cut(rng: Random, text: str) -> str:
    return text[: rng.randrange(len(text) + 1)]


def _nest(rng: Random, text: str) -> str:
    depth = rng.choice((19, 21, 200, 5000, 100_000))
    nested = rng.choice(
        ("[" * depth, "[" * depth + "]" * depth, "{a: " * depth, "- " * depth, "? " * depth, "!x " * depth)
    )
    return text + rng.choice(("\nextra: ", "\n", "\nfacts: ")) + nested


def _laugh(rng: Random, text: str) -> str:
    """Aliases of aliases."""
    levels = "\n".join(f"l{n}: &l{n} [" + ", ".join([f"*l{n - 1}"] * 9) + "]" for n in range(1, 12))
    return f"l0: &l0 x\n{levels}\n{text}" if rng.random() < 0.5 else f"{text}\n{levels}\n"


def _many(rng: Random, text: str) -> str:
    """Much of something."""
    much = (
        "\n---\n" + text, "\nx: " + "y" * 300_000, "\n" * 50_000, "\n" + "a: b\n" * 20_000, "\n# " + "c" * 2_100_000,
        "\nlist: [" + "1, " * 60_000 + "]", "\n" + "".join(f"k{n}: {n}\n" for n in range(3000)), "\u0301" * 30_000,
        "\n  - {" + "a: b, " * 9000,
    )  # fmt: skip
    return text + rng.choice(much)


def _swap_ids(rng: Random, text: str) -> str:
    """Two ids in each other's place wherever they stand."""
    ids = re.findall(r"\bid: ([\w-]+)", text)
    if len(ids) < 2:
        return text
    one, other = rng.sample(ids, 2)
    return re.sub(rf"\b{re.escape(one)}\b", other, text)


WAYS: tuple[Callable[[Random, str], str], ...] = (
    _swap_value, _swap_value, _swap_value, _swap_inner, _swap_inner, _swap_inner, _swap_word, _swap_word,
    _swap_word, _move_line,
    _move_line, _cut, _nest, _laugh, _many, _swap_ids,
)  # fmt: skip
