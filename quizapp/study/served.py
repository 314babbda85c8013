"""An item as it was served: the log has its options in the order in which they were shown."""

from __future__ import annotations

from dataclasses import replace

from quizapp.items.card import Card, Option, plain
from quizapp.items.item import Item, make_item
from quizapp.store.answers import Line
from quizapp.study.shown import Piece


def served(card: Card, line: Line) -> Item:
    """The item that a line answers, whatever a later release would draw; `card` is the content it refers to."""
    item = make_item(card, line.form or "", line.seed or 0)
    if not line.options:
        return item
    keys, distractors = card.options(item.form)
    pool = {value_of(option): option for option in (*distractors, *keys, *item.options)}
    options = tuple(pool[value] for value in line.options)
    if item.key is None:
        return replace(item, options=options, order=tuple(options.index(event) for event in keys))
    key = item.options[item.key]
    if key in options:
        return replace(item, options=options, key=options.index(key))
    key = next(option for option in options if option in keys)
    return replace(item, options=options, key=options.index(key), statement=key.statement or card.statement)


def value_of(option: Option) -> str:
    """What the log calls an option."""
    return option.value or option.text


def mend(item: Item) -> tuple[Piece, ...]:
    """A false sentence put right: what it says wrong, struck, before what is true; nothing where nothing is false, or
    where a whole list tells what is right.
    """
    sentence = plain(item.statement)
    if item.form != "true_false" or item.stem == sentence:
        return ()
    answers = [place for place, (_, is_answer) in enumerate(item.statement) if is_answer]
    before, after = plain(item.statement[: answers[0]]), plain(item.statement[answers[-1] + 1 :])
    if len(answers) > 1 or not (item.stem.startswith(before) and item.stem.endswith(after)):
        return ()
    wrong, right = (text.removeprefix(before).removesuffix(after) for text in (item.stem, sentence))
    return (("same", before), ("del", wrong), ("ins", right), ("same", after))
