"""A card for one answer, and how it marks what is typed."""

from sheets import card_of, made

from quizapp.items.card import Card
from quizapp.items.marking.answers import mark_typed
from quizapp.wording.reasons import reason_sentence

WORLD = """
format: factsheet/1
id: typed
title: What is typed
language: {language}
entities:
  place:
    bonn: {{name: Bonn}}
    dusseldorf: {{name: Düsseldorf}}
    munich: {{name: München}}
    goethe: {{name: Goethe}}
    berlin: {{name: Berlin}}
    hamburg: {{name: Hamburg}}
    bremen: {{name: Bremen}}
    leine: {{name: Leine}}
    trinidad: {{name: Trinidad and Tobago}}
    bosnia: {{name: Bosnia and Herzegovina}}
    washington: {{name: "Washington, D.C."}}
    australia: {{name: Australia}}
    search: {{name: In Bruges}}
    board: {{name: Board}}
    the_board: {{name: The Board of Bonn}}
facts:
  - id: f
    say: The text means <v:{kind}> here.
    answer: {answer}
    ask: {ask}
"""


QUESTIONS = {"de": "Was ist hier gemeint?"}


NAME_THEM = "Name the places."


def asking(answer: str, kind: str = "place", language: str = "en", ask: str = "", *, ask_list: str = NAME_THEM) -> Card:
    """A card; a list (`{all: […]}`) is asked for with `ask_list`, unless that is empty."""
    fact = WORLD.format(
        language=language, kind=kind, answer=answer, ask=ask or QUESTIONS.get(language, "What is meant here?")
    )
    more = f"    ask_list: {ask_list}\n" if answer.startswith("{") and ask_list else ""
    making = made("", fact + more)
    assert making.cards, making.refusals
    return card_of(making, "f")


def mark(card: Card, typed: str) -> str:
    return str(mark_typed(card, typed).mark)


def note(card: Card, typed: str) -> str:
    return " ".join(map(reason_sentence, mark_typed(card, typed).notes))


def marks(card: Card, *typed: str) -> dict[str, list[str]]:
    """What was typed, by its mark."""
    by_mark: dict[str, list[str]] = {}
    for text in typed:
        by_mark.setdefault(mark(card, text), []).append(text)
    return by_mark
