"""The commands on sheets, which need no database: each prints, and gives the exit code."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from quizapp.facts.reader import Reading, read_sheet
from quizapp.facts.sheet import Problem, Sheet
from quizapp.facts.tree import COMMAND_LIMITS
from quizapp.items.assembly import assemble
from quizapp.items.card import Card
from quizapp.items.item import Item, make_item
from quizapp.items.listing import item_object, refusal_object
from quizapp.items.making import Making, make_cards
from quizapp.items.marking import mark_typed
from quizapp.phrases import form_name, reason_sentence
from quizapp.words import problem_sentence

FINE, ERRORS, WRONG_USE = 0, 1, 2
ENDINGS = (".yaml", ".yml")


class WrongUse(Exception):
    """The command cannot be carried out as it was given; the text says why and what to do."""


# --- reading ------------------------------------------------------------------------------------------


def find_sheets(paths: Iterable[str]) -> Iterator[Path]:
    """The files named, and every sheet in the folders named; WrongUse for a path that is not there."""
    for name in paths:
        path = Path(name)
        if path.is_dir():
            found = sorted(file for file in path.iterdir() if file.suffix in ENDINGS and file.is_file())
            if not found:
                raise WrongUse(f"The folder {path} holds no file that ends in .yaml or .yml.")
            yield from found
        elif path.exists():
            yield path
        else:
            raise WrongUse(f"There is no file {path}.")


def read_file(path: Path) -> Reading:
    """The sheet of a file, or its problems. WrongUse if it cannot be read."""
    return read_sheet(read_bytes(path))


def read_bytes(path: Path) -> bytes:
    """What the file holds, up to one byte beyond the limit, by which the reader sees that it is too big."""
    try:
        with path.open("rb") as file:
            return file.read(COMMAND_LIMITS.bytes + 1)
    except OSError as error:
        raise WrongUse(f"{path} cannot be read: {error.strerror}.") from None


def print_object(value: dict[str, Any]) -> None:
    print(json.dumps(value, ensure_ascii=False))


def problem_object(problem: Problem, path: Path) -> dict[str, Any]:
    return {
        "type": "error",
        "file": str(path),
        "line": problem.place.line,
        "column": problem.place.column,
        "fact": problem.fact,
        "code": problem.code,
        "message": problem_sentence(problem),
        "level": problem.level,
    }


def print_problems(problems: Iterable[Problem], path: Path, *, as_json: bool) -> None:
    for problem in problems:
        if as_json:
            print_object(problem_object(problem, path))
        else:
            place = f"{path}:{problem.place.line}:{problem.place.column}"
            print(f"{place}: {problem.level}: {problem_sentence(problem)}")


def _sheet(options: argparse.Namespace) -> Sheet | None:
    """The one sheet of a command; where it has errors, prints them and gives None."""
    path = Path(options.sheet)
    if not path.is_file():
        raise WrongUse(f"There is no file {path}.")
    reading = read_file(path)
    if reading.sheet is None:
        errors = [problem for problem in reading.problems if problem.level == "error"]
        print_problems(errors, path, as_json=options.json)
    return reading.sheet


# --- commands -----------------------------------------------------------------------------------------


def check(options: argparse.Namespace) -> int:
    """All errors and warnings of all sheets named."""
    counts: Counter[str] = Counter()
    sheets = list(find_sheets(options.paths))
    for path in sheets:
        problems = read_file(path).problems
        counts.update(problem.level for problem in problems)
        print_problems(problems, path, as_json=options.json)
    if not options.json:
        levels = f"{_count(counts['error'], 'error')}, {_count(counts['warning'], 'warning')}"
        print(f"{_count(len(sheets), 'sheet')}, {levels}.")
    return ERRORS if counts["error"] else FINE


def items(options: argparse.Namespace) -> int:
    """Every item that a sheet gives, and every refusal."""
    sheet = _sheet(options)
    if sheet is None:
        return ERRORS
    making = make_cards(sheet)
    made = [make_item(card, form, options.seed) for card in making.cards for form in card.forms]
    if options.json:
        for item in made:
            print_object(item_object(item, reason_sentence))
        for refusal in making.refusals:
            print_object(refusal_object(refusal, reason_sentence))
    else:
        for item in made:
            _print_item(item)
        _print_refusals(making)
        _print_summary(sheet, making)
    return FINE


def quiz(options: argparse.Namespace) -> int:
    """One assembled quiz, in the order in which it is asked."""
    sheet = _sheet(options)
    if sheet is None:
        return ERRORS
    for item in assemble(make_cards(sheet).cards, length=options.length, seed=options.seed):
        if options.json:
            print_object(item_object(item, reason_sentence))
        else:
            _print_item(item)
    return FINE


def mark(options: argparse.Namespace) -> int:
    """How typed answers to a card would be marked."""
    sheet = _sheet(options)
    if sheet is None:
        return ERRORS
    card = _find_card(make_cards(sheet).cards, options.card, sheet.id)
    for answer in options.answers:
        verdict = mark_typed(card, answer)
        note = " ".join(map(reason_sentence, verdict.notes))
        if options.json:
            print_object({"answer": answer, "mark": str(verdict.mark), "note": note})
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


# --- printing for people ------------------------------------------------------------------------------


def _print_item(item: Item) -> None:
    print(f"{item.card.written}  {form_name(item.form)}  (line {item.card.line})")
    print(f"  {item.stem}")
    for place, option in enumerate(item.options):
        sign = "*" if place == item.key else "-"
        print(f"  {sign} {option.text}    {' '.join(map(reason_sentence, option.why))}")
    if not item.options:
        print(f"  = {item.key_text}")
    print(f"  {''.join(text for text, _ in item.statement)}" + (f" ({item.card.source})" if item.card.source else ""))
    print()


def _print_refusals(making: Making) -> None:
    for refusal in making.refusals:
        name = "/".join(part for part in (refusal.fact, refusal.slot) if part)
        form = f" as {form_name(refusal.form)}" if refusal.form else ""
        print(f"{name}: not asked{form} (line {refusal.line}). {reason_sentence(refusal.reason)}")
        if refusal.unlock:
            print(f"  To unlock: {reason_sentence(refusal.unlock)}")


def _print_summary(sheet: Sheet, making: Making) -> None:
    forms = Counter(form for card in making.cards for form in card.forms)
    counted = ", ".join(f"{form_name(form)} {count}" for form, count in forms.items())
    facts = _count(len(sheet.facts), "fact")
    print(f"\n{facts}, {_count(len(making.cards), 'card')}: {counted}. {_count(len(making.refusals), 'refusal')}.")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def report_wrong_use(error: WrongUse) -> int:
    print(f"quizapp: {error}", file=sys.stderr)
    return WRONG_USE


Command = Callable[[argparse.Namespace], int]
