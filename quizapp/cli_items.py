"""The commands that show what a sheet asks and how answers to it are marked."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from quizapp.cli_sheets import ERRORS, FINE, Command, WrongUse, count_of, finding_json, finding_line, finding_of
from quizapp.facts.reader import read_sheet_file
from quizapp.facts.sheet import Sheet
from quizapp.items.assembly import assemble
from quizapp.items.card import CHOICE_FORMS, Card, plain
from quizapp.items.item import Item, make_item
from quizapp.items.listing import ABOUT_LISTS, declared_complete, declared_wrong, item_object, refusal_object
from quizapp.items.making import Making, make_cards
from quizapp.items.marking.answers import mark_typed
from quizapp.items.quality import quality
from quizapp.wording.reasons import form_name, reason_sentence


def _read(args: Namespace) -> Sheet | None:
    """The one sheet of a command; where it has errors, prints them and gives None."""
    if not args.sheet.is_file():
        raise WrongUse(f"There is no file {args.sheet}.")
    reading = read_sheet_file(args.sheet)
    if reading.sheet is None:
        show = finding_json if args.json else finding_line
        for problem in reading.problems:
            if problem.level == "error":
                print(show(args.sheet, finding_of(problem)))
    return reading.sheet


def _print_json(value: dict[str, Any]) -> None:
    print(json.dumps(value, ensure_ascii=False))


def _add_sheet(parser: ArgumentParser) -> None:
    parser.add_argument("sheet", metavar="SHEET", type=Path)
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")


def _add_items(parser: ArgumentParser) -> None:
    _add_sheet(parser)
    parser.add_argument("--seed", type=int, default=0, help="which options are shown, and in which order (default 0)")


def items(args: Namespace) -> int:
    """Every item that a sheet gives, and every refusal."""
    sheet = _read(args)
    if sheet is None:
        return ERRORS
    making = make_cards(sheet)
    made = [make_item(card, form, args.seed) for card in making.contents for form in card.forms]
    if args.json:
        for item in made:
            _print_json(item_object(item, reason_sentence))
        for refusal in making.refusals:
            _print_json(refusal_object(refusal, reason_sentence))
    else:
        for item in made:
            _print_item(item)
        _print_refusals(making)
        _print_summary(sheet, making)
    return FINE


def _add_quiz(parser: ArgumentParser) -> None:
    _add_items(parser)
    parser.add_argument("--length", type=_length, default=12, help="how many questions (default 12)")


def _length(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError("a quiz has 1 question or more")
    return int(text)


def quiz(args: Namespace) -> int:
    """One assembled quiz, in the order in which it is asked."""
    sheet = _read(args)
    if sheet is None:
        return ERRORS
    items = assemble(make_cards(sheet).contents, length=args.length, seed=args.seed)
    for item in items:
        if args.json:
            _print_json(item_object(item, reason_sentence))
        else:
            _print_item(item)
    if not items:
        print(f"The sheet gives no question for a quiz; why, tells: quizapp items {args.sheet}", file=sys.stderr)
    elif len(items) < args.length:
        print(f"No more than {len(items)} of the {args.length} questions can stand in one quiz.", file=sys.stderr)
    return FINE


def _add_mark(parser: ArgumentParser) -> None:
    _add_sheet(parser)
    parser.add_argument("card", metavar="CARD", help="set/fact/slot, or set/id for a question written by hand")
    parser.add_argument("answers", metavar="ANSWER", nargs="+", help="what is typed; the elements of a list split at ;")


def mark(args: Namespace) -> int:
    """How typed answers to a card would be marked."""
    sheet = _read(args)
    if sheet is None:
        return ERRORS
    card = _find_card(make_cards(sheet).cards, args.card, sheet.id)
    for answer in args.answers:
        verdict = mark_typed(card, answer)
        note = " ".join(map(reason_sentence, verdict.notes))
        if args.json:
            _print_json({"answer": answer, "mark": str(verdict.mark), "note": note})
        else:
            print(f"{verdict.mark}: {answer}" + (f"  ({note})" if note else ""))
    return FINE


def _find_card(cards: Iterable[Card], name: str, set_id: str) -> Card:
    """By `set/fact/slot`, also without the set, by any fact that asks the same, by a fact alone if it has one card."""
    cards = list(cards)
    wanted = name.removeprefix(f"{set_id}/")
    for card in cards:
        slots = (card.slot,) if card.slot else ()
        if wanted in {"/".join((fact, *slots)) for fact in card.facts}:
            return card
    alone = [card for card in cards if wanted in card.facts]
    if len(alone) == 1:
        return alone[0]
    names = ", ".join(card.written for card in alone or cards[:12])
    raise WrongUse(f"There is no card {name}. " + (f"There are {names}." if names else "The sheet gives none."))


def _print_item(item: Item) -> None:
    print(f"{item.card.written}  {form_name(item.form)}  (line {item.card.line})")
    print(f"  {item.stem}")
    for place, option in enumerate(item.options):
        sign = str(item.order.index(place) + 1) if item.order else "*" if place == item.key else "-"
        print(f"  {sign} {option.text}    {' '.join(map(reason_sentence, option.why))}")
    if not item.options:
        print(f"  = {item.key_text}")
    print(f"  {plain(item.statement)}" + (f" ({item.card.source})" if item.card.source else ""))
    is_about_list = item.form in ABOUT_LISTS
    said = declared_complete(item.card) if is_about_list else declared_wrong(item.card)
    if said and item.form in CHOICE_FORMS:
        print(f"  You say {'that these are all' if is_about_list else 'these are wrong'}: {', '.join(said)}.")
    judged = quality(item)
    if judged.reasons:
        print(f"  Quality {judged.score}: {' '.join(map(reason_sentence, judged.reasons))}")
    print()


def _print_refusals(making: Making) -> None:
    for refusal in making.refusals:
        name = "/".join(part for part in (refusal.fact, refusal.slot) if part)
        form = f" as {form_name(refusal.form)}" if refusal.form else ""
        print(f"{name}: not asked{form} (line {refusal.line}). {reason_sentence(refusal.reason)}")
        if refusal.unlock:
            print(f"  To unlock: {reason_sentence(refusal.unlock)}")


def _print_summary(sheet: Sheet, making: Making) -> None:
    forms = Counter(form for card in making.contents for form in card.forms)
    counted = ", ".join(f"{form_name(form)} {count}" for form, count in forms.items())
    facts, own = count_of(len(sheet.facts), "fact"), count_of(len(sheet.questions), "own question")
    slots = count_of(len(making.cards), "askable slot")
    refusals = count_of(len(making.refusals), "refusal")
    print(f"\n{facts} and {own}, {slots}. Questions: {counted or 'none'}. {refusals}.")


COMMANDS = (
    Command("items", "show every question of a sheet, and every refusal with its reason", _add_items, items),
    Command("quiz", "show one assembled quiz", _add_quiz, quiz),
    Command("mark", "show how typed answers to a card would be marked, and why", _add_mark, mark),
)
