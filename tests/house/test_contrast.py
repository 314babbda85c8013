"""The colours of the theme, by day and by night, against WCAG 2.2: 4.5 for text, 3 for controls and graphics."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

THEME = Path(__file__).parents[2] / "quizapp/web/static/theme.css"
TEXT, PART = 4.5, 3.0
SURFACES = ("paper", "sheet", "well")
MARKS = ("right", "wrong", "almost")
PAIRS = [
    *((ink, ground, TEXT) for ink in ("ink", "ink-2", "accent") for ground in (*SURFACES, "accent-wash")),
    *((ink, f"{mark}-wash", TEXT) for ink in ("ink", "ink-2") for mark in MARKS),
    *((mark, ground, TEXT) for mark in MARKS for ground in ("paper", "sheet", f"{mark}-wash")),
    ("wrong", "right-wash", TEXT),  # a typed answer, letter by letter against the key
    ("almost", "right-wash", TEXT),
    ("almost", "wrong-wash", TEXT),
    ("on-accent", "accent", TEXT),
    ("on-accent", "accent-deep", TEXT),
    ("accent-deep", "paper", TEXT),
    ("sheet", "wrong", TEXT),
    *(("edge", ground, PART) for ground in SURFACES),
    ("accent", "well", PART),
]


def tokens(css: str) -> dict[str, tuple[str, str]]:
    """Name to its colours on paper and at night."""
    found = re.findall(r"--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)", css)
    return {name: (day, night) for name, day, night in found}


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("light", ["day", "night"])
def test_every_ink_stands_out_from_its_grounds(light: str) -> None:
    index = ("day", "night").index(light)
    colours = {name: pair[index] for name, pair in tokens(THEME.read_text("utf-8")).items()}
    found = {(ink, ground, least): contrast(colours[ink], colours[ground]) for ink, ground, least in PAIRS}
    assert {pair: ratio for pair, ratio in found.items() if ratio < pair[2]} == {}


def test_contrast_is_measured_as_the_guideline_defines_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#ffffff", "#ffffff") == 1
