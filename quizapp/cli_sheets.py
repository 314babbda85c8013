"""The commands that read sheets and touch no database."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from itertools import islice
from pathlib import Path
from shlex import quote

from quizapp.facts.evidence import check_article
from quizapp.facts.folder import is_sheet_file, sheets_below, sheets_in
from quizapp.facts.places import slot_place
from quizapp.facts.reader import read_sheet_file
from quizapp.facts.schema import make_schema
from quizapp.facts.sheet import Fact, Place, Problem, Question, Sheet
from quizapp.facts.text import slug
from quizapp.items.making import make_cards
from quizapp.items.quality import Remark, remarks
from quizapp.items.refusal import Refusal
from quizapp.items.unasked import unasked
from quizapp.wording.problems import problem_sentence
from quizapp.wording.reasons import reason_sentence, remedy

FINE, ERRORS, WRONG_USE = 0, 1, 2
_MOST_NAMED = 5  # folders


class WrongUse(Exception):
    """The command cannot be carried out as it was given; the text says why."""


@dataclass(frozen=True, slots=True)
class Command:
    """`run` gets the parsed arguments and gives the exit code; it may raise `WrongUse`."""

    name: str
    help: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]


def sheet_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files, and of each folder the sheets at its top by name; what lies below is passed over and told of. Raises
    `WrongUse` where there is none.
    """
    for path in paths:
        if path.is_dir():
            found, passed_over = sheets_in(path), passed_over_line(path)
            if not found:
                raise WrongUse(" ".join(filter(None, (f"There is no .yaml file in {path}.", passed_over))))
            if passed_over:
                print(passed_over, file=sys.stderr)
            yield from found
        elif path.exists():
            yield path
        else:
            raise WrongUse(f"There is no file {path}.")


def passed_over_line(folder: Path) -> str:
    """Which folders below hold sheets that are not taken with those of the folder, "" if there are none."""
    below = sheets_below(folder)
    named = [f"{path} ({count_of(count, 'sheet')})" for path, count in islice(below.items(), _MOST_NAMED)]
    more = ", …" if len(below) > len(named) else ""
    return f"Passed over, as only the top of a folder is read: {', '.join(named)}{more}." if named else ""


def count_of(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


@dataclass(frozen=True, slots=True)
class Finding:
    """What `check` tells, in words: an error or warning of the format, or one of the rubric."""

    place: Place
    fact: str | None
    code: str
    message: str
    level: str


def finding_of(problem: Problem) -> Finding:
    return Finding(problem.place, problem.fact, problem.code, problem_sentence(problem), problem.level)


def finding_json(file: Path, finding: Finding) -> str:
    """One line of `--json`: an error of the sheet with its place."""
    line = {
        "type": "error",
        "file": str(file),
        "line": finding.place.line,
        "column": finding.place.column,
        "fact": finding.fact,
        "code": finding.code,
        "message": finding.message,
        "level": finding.level,
    }
    return json.dumps(line, ensure_ascii=False)


def finding_line(file: Path, finding: Finding) -> str:
    place = finding.place
    return f"{file}:{place.line}:{place.column}: {finding.level}: {finding.message}"


def _add_check(parser: ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a sheet, or a folder of sheets")
    parser.add_argument("--json", action="store_true", help="print one JSON object for each error")
    parser.add_argument("--article", metavar="FILE", type=Path, help="look up every `quote` in this text")
    parser.add_argument("--strict", action="store_true", help="count every warning as an error")


def check(args: Namespace) -> int:
    show = finding_json if args.json else finding_line
    article = _read_article(args.article) if args.article else None
    counts = {"error": 0, "warning": 0}
    sheets = list(sheet_files(args.paths))
    for file in sheets:
        for finding in _findings(file, article):
            told = replace(finding, level="error") if args.strict else finding
            counts[told.level] += 1
            print(show(file, told))
    if not args.json:
        parts = ((len(sheets), "sheet"), (counts["error"], "error"), (counts["warning"], "warning"))
        print(", ".join(count_of(count, noun) for count, noun in parts))
    return ERRORS if counts["error"] else FINE


def _findings(file: Path, article: str | None) -> Iterator[Finding]:
    """What is wrong with the format; in a sheet without errors also what the rubric says of its questions."""
    reading = read_sheet_file(file)
    yield from map(finding_of, reading.problems)
    if article is not None and reading.as_read is not None:
        yield from _in_article(reading.as_read, article, reading.problems)
    if reading.sheet is None:
        return
    owned: list[Fact | Question] = [*reading.sheet.facts, *reading.sheet.questions]
    owners = {owner.id: owner for owner in owned}
    making = make_cards(reading.sheet)
    found = list(remarks(making.contents, _untold((*making.refusals, *making.unused), reading.problems)))
    found += unasked(reading.sheet, making, {remark.fact for remark in found})
    cut = {problem.place.line for problem in reading.problems if problem.code == "hash_in_text"}
    for remark in found:
        place = _place_of(remark, owners.get(remark.fact))
        if place.line in cut:  # what is left of a text says nothing of its wording
            continue
        reason = reason_sentence(remark.reason)
        message = f"`{remark.fact}`: {reason}"
        if remark.unlock is not None:
            message += f" {remedy(remark.unlock)}"
        yield Finding(place, remark.fact, remark.reason.code, message, "warning")


def _untold(refusals: Iterable[Refusal], told: Iterable[Problem]) -> list[Refusal]:
    """What the format has not told of already: that a kind is too small, that a wrong answer cannot be used, or that
    what is open is not counted.
    """
    small = {(problem.fact, problem.args["slot"]) for problem in told if problem.code == "few_rivals"}
    opened = {(problem.fact, problem.code) for problem in told if problem.code in _OF_OPEN.values()}
    idle = {(problem.fact, problem.args["text"]) for problem in told if problem.code in _OF_OPTIONS}
    return [
        refusal
        for refusal in refusals
        if not (refusal.reason.code == "few_rivals" and (refusal.fact, refusal.slot) in small)
        and (refusal.fact, refusal.reason.args.get("option")) not in idle
        and (refusal.fact, _OF_OPEN.get(refusal.reason.code)) not in opened
    ]


def _in_article(sheet: Sheet, article: str, told: Sequence[Problem]) -> Iterator[Finding]:
    """What does not fit the article and is not told yet; the place of a quote may be one that could not be read."""
    known = {(problem.code, problem.place) for problem in told}
    unplaced = {problem.fact for problem in told if problem.code.startswith(("bad_locator", "locator_"))}
    for problem in check_article(sheet, article):
        is_unread = problem.code == "quote_without_at" and problem.fact in unplaced
        if not is_unread and (problem.code, problem.place) not in known:
            yield finding_of(problem)


_OF_OPTIONS = frozenset({"wrong_twice", "wrong_unread"})
_OF_OPEN = {"open_for_count": "ask_count_of_open", "open_for_not": "ask_not_of_open"}
_MENDED = {  # the field that a remedy is about; `ask` where none is told
    "add_wrong": "wrong",
    "mend_wrong": "wrong",
    "reword_say": "say",
    "word_date": "say",
    "say_positively": "say",
    "leave_step": "step",
    "reword_ask_not": "ask_not",
    "reword_ask_count": "ask_count",
    "close_all": "ask_count",
    "leave_count": "ask_count",
    "close_or_exclude": "ask_not",
    "reword_ask_list": "ask_list",
    "other_form": "forms",
    "plain_choice": "forms",
    "add_event": "forms",
    "reword_event": "event",
}


def _place_of(remark: Remark, owner: Fact | Question | None) -> Place:
    """Where the field is written that is to be mended; the fact, for a row that has it from its relation."""
    if owner is None:
        return Place(remark.line, 1)
    field = _MENDED.get(remark.unlock.code, "ask") if remark.unlock else "ask"
    return slot_place(owner.places, field, remark.slot or "") or owner.place


def _read_article(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as failure:
        raise WrongUse(f"The article {file} cannot be read: {failure}.") from failure


def _add_nothing(parser: ArgumentParser) -> None:
    """`schema` takes no arguments."""


def schema(args: Namespace) -> int:
    json.dump(make_schema(), sys.stdout, indent=2, ensure_ascii=False)
    print()
    return FINE


def _add_new(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="the name of the sheet; NAME.yaml is written")


def new(args: Namespace) -> int:
    """Write a commented sheet to start from; never over a file that is there."""
    name = Path(args.name)
    file = name if is_sheet_file(name) else name.with_name(name.name + ".yaml")
    starter = (files("quizapp.facts") / "starter.yaml").read_text("utf-8")
    try:
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(starter.replace("NAME.yaml", quote(file.name)).replace("NAME", slug(file.stem)))
    except FileExistsError:
        raise WrongUse(f"{file} is already there; choose another name.") from None
    except OSError as failure:
        raise WrongUse(f"{file} cannot be written: {failure.strerror}.") from failure
    print(f"{file} is written. Change it, then check it: quizapp check {quote(str(file))}")
    return FINE


COMMANDS = (
    Command("check", "tell every error in sheets, with its place", _add_check, check),
    Command("schema", "print the JSON Schema of the format", _add_nothing, schema),
    Command("new", "write a commented sheet to start from", _add_new, new),
)
