"""A typed answer of very many parts is marked without a search for names in all of them."""

from __future__ import annotations

import pytest
from sheets import card_of, made

from quizapp.items.marking.answers import LONGEST_ANSWER, Mark, mark_typed
from quizapp.items.marking.marker import Marker

FACT = """
  - id: hosts
    say: <country> hosts the fair.
    answer: {all: [russia, belarus, india]}
    ask: Which of these countries hosts the fair?
    ask_list: Name the countries that host the fair.
"""


def marked(monkeypatch: pytest.MonkeyPatch, text: str) -> tuple[Mark, int]:
    """The mark, and how often something was held against one of the answers."""
    tried, mark = [], Marker.mark
    monkeypatch.setattr(Marker, "mark", lambda *one: tried.append(one) or mark(*one))
    return mark_typed(card_of(made(FACT), "hosts"), text).mark, len(tried)


@pytest.mark.parametrize("text", ["1," * LONGEST_ANSWER, ", ".join(f"a{n}" for n in range(200)), "a\n" * 200])
def test_far_more_parts_than_are_wanted_are_wrong_without_a_look(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    assert marked(monkeypatch, text) == (Mark.WRONG, 0)


def test_what_is_repeated_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    mark, few = marked(monkeypatch, "Russia, Belarus, India, Ulm, Ulm")
    assert mark is Mark.ALMOST or mark is Mark.WRONG
    assert marked(monkeypatch, "Russia, Belarus, India" + ", Ulm" * 20)[1] < 5 * few
    assert marked(monkeypatch, "Russia, Belarus and India")[0] is Mark.RIGHT
