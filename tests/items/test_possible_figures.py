"""Options that are figures lie where the right one could lie."""

import pytest
from sheets import card_of, made, offered


def shown(answer, say="The text gives <n:number> for it.", ask="How much does the text give for it?", more=""):
    """Every figure that some seed shows beside the answer."""
    card = card_of(made(f"  - {{id: f, say: {say}, answer: {answer}, ask: '{ask}'}}\n{more}"), "f")
    return {float(text.split()[0].replace("−", "-").rstrip("%")) for text in offered(card)}


@pytest.mark.parametrize(
    "unit",
    ["%", "percent", "per cent", "Prozent", "pour cent", "por ciento", "per cento", "procent", "% of the vote",
     "percent of the members", "Prozent der Stimmen"],
)  # fmt: skip
def test_a_share_is_not_more_than_all(unit):
    figures = shown(f"80 {unit}")
    assert max(figures) <= 100
    assert min(figures) < 80


@pytest.mark.parametrize("answer", ["120 percent", "80 percentage points", "80 people"])
def test_what_is_no_share_of_all_may_be_more(answer):
    assert max(shown(answer)) > 100


def test_a_column_of_growth_may_go_beyond_all():
    world = """
format: factsheet/1
id: growth
title: Growth
relations:
  grew:
    say: <port> grew by <n:number>.
    modes: {port: some, n: one}
    ask: {n: By how much did <port> grow?}
facts:
  - table: grew
    columns: [id, port, n]
    rows:
      - [a, Arl, 80 percent]
      - [b, Bern, 140 percent]
"""
    assert "140 percent" in offered(card_of(made("", world), "a"))
