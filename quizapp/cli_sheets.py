"""The commands that read sheets and touch no database."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from quizapp.facts.evidence import check_quotes
from quizapp.facts.reader import read_sheet_file
from quizapp.facts.schema import make_schema
from quizapp.facts.sheet import Problem
from quizapp.facts.text import slug
from quizapp.words import problem_sentence

FINE, ERRORS, WRONG_USE = 0, 1, 2


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
    """The files, and of each folder the .yaml and .yml files in it by name; raises `WrongUse` where there is none."""
    for path in paths:
        if path.is_dir():
            found = sorted(file for file in path.iterdir() if file.suffix in (".yaml", ".yml") and file.is_file())
            if not found:
                raise WrongUse(f"There is no .yaml file in {path}.")
            yield from found
        elif path.exists():
            yield path
        else:
            raise WrongUse(f"There is no file {path}.")


def problem_json(file: Path, problem: Problem) -> str:
    """One line of `--json`: an error of the sheet with its place."""
    line = {
        "type": "error",
        "file": str(file),
        "line": problem.place.line,
        "column": problem.place.column,
        "fact": problem.fact,
        "code": problem.code,
        "message": problem_sentence(problem),
        "level": problem.level,
    }
    return json.dumps(line, ensure_ascii=False)


def problem_line(file: Path, problem: Problem) -> str:
    place = problem.place
    return f"{file}:{place.line}:{place.column}: {problem.level}: {problem_sentence(problem)}"


def _add_check(parser: ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a sheet, or a folder of sheets")
    parser.add_argument("--json", action="store_true", help="print one JSON object for each error")
    parser.add_argument("--article", metavar="FILE", type=Path, help="look up every `quote` in this text")


def check(args: Namespace) -> int:
    show = problem_json if args.json else problem_line
    article = _read_article(args.article) if args.article else None
    counts = {"error": 0, "warning": 0}
    sheets = list(sheet_files(args.paths))
    for file in sheets:
        reading = read_sheet_file(file)
        problems = reading.problems
        if article is not None and reading.sheet is not None:
            problems += check_quotes(reading.sheet, article)
        for problem in problems:
            counts[problem.level] += 1
            print(show(file, problem))
    if not args.json:
        parts = ((len(sheets), "sheet"), (counts["error"], "error"), (counts["warning"], "warning"))
        print(", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in parts))
    return ERRORS if counts["error"] else FINE


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
    file = name if name.suffix in (".yaml", ".yml") else name.with_name(name.name + ".yaml")
    starter = (files("quizapp.facts") / "starter.yaml").read_text("utf-8")
    try:
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(starter.replace("NAME", slug(file.stem)))
    except FileExistsError:
        raise WrongUse(f"{file} is already there; choose another name.") from None
    except OSError as failure:
        raise WrongUse(f"{file} cannot be written: {failure.strerror}.") from failure
    print(f"{file} is written. Change it, then check it: quizapp check {file}")
    return FINE


COMMANDS = (
    Command("check", "tell every error in sheets, with its place", _add_check, check),
    Command("schema", "print the JSON Schema of the format", _add_nothing, schema),
    Command("new", "write a commented sheet to start from", _add_new, new),
)
