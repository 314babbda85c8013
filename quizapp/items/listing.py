"""Items, refusals and marks as the JSON objects that the commands print."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from quizapp.items.card import CHOICE_FORMS, NOT, Card, Reason, plain
from quizapp.items.item import Item
from quizapp.items.quality import quality
from quizapp.items.refusal import Refusal

Word = Callable[[Reason], str]
ABOUT_LISTS = (NOT, "count")  # their wrong options are members, or figures: what is declared is the list


def item_object(item: Item, word: Word) -> dict[str, Any]:
    """The contract's item, and more: `quality` (0 to 100) with its `weaknesses`, and `declared_wrong`.

    `word` makes the sentence of a reason.
    """
    card = item.card
    listing: dict[str, Any] = {
        "type": "item",
        "id": item.id,
        "card": card.written if card.is_scheduled else None,
        "facts": list(card.facts),
        "line": card.line,
        "slot": card.slot,
        "form": item.form,
        "stem": item.stem,
    }
    if item.form == "true_false":
        listing["key"] = item.key == 0
        listing["why"] = " ".join(word(reason) for option in item.options for reason in option.why)
    elif item.options:
        listing["options"] = [
            {"text": option.text, "value": option.value, "why": " ".join(map(word, option.why))}
            for option in item.options
        ]
        listing["key"] = list(item.order) or item.key
    said = declared_wrong(card) if item.form in CHOICE_FORMS else []
    judged = quality(item)
    return listing | {
        "answers": _answers(item, card),
        "statement": plain(item.statement),
        "source": card.source or None,
        "claim_by": card.claim_by,
        "difficulty": item.difficulty,
        "quality": judged.score,
        "weaknesses": [word(reason) for reason in judged.reasons],
        **({"declared_wrong": said} if said else {}),
    }


def declared_wrong(card: Card) -> list[str]:
    """What a bare answer declares false: every wrong option that the author did not write. [] where he wrote them."""
    return [option.text for option in card.distractors if not option.is_written]


def declared_complete(card: Card) -> list[str]:
    """Every member of a list that the author says is complete; [] of any other answer."""
    return [names[0] for names in card.answers] if card.mode == "all" else []


def _answers(item: Item, card: Card) -> list[Any]:
    """Accepted spellings; a list of them for each element of a list answer."""
    if item.form == "true_false":
        return [str(item.key == 0).lower()]
    if item.key is not None:
        shown = item.options[item.key].text
        return next((list(names) for names in card.answers if shown == names[0]), [shown])
    if card.is_list:
        return [list(names) for names in card.answers]
    return [name for names in card.answers for name in names]


def refusal_object(refusal: Refusal, word: Word) -> dict[str, Any]:
    return {
        "type": "refusal",
        "fact": refusal.fact,
        "slot": refusal.slot,
        "form": refusal.form,
        "reason": word(refusal.reason),
        "unlock": word(refusal.unlock) if refusal.unlock else None,
        "code": refusal.reason.code,
        "line": refusal.line,
    }
