"""The command line: which commands there are and what they take.

What needs no database loads neither Flask nor SQLAlchemy: those imports are inside the commands that do.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version

from quizapp import cli_sheets
from quizapp.cli_sheets import Command, WrongUse, report_wrong_use

PORT = 8000


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 fine, 1 errors in a sheet, 2 wrong use."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    options = _parser().parse_args(arguments)
    command: Command = options.command
    try:
        return command(options)
    except WrongUse as error:
        return report_wrong_use(error)
    except BrokenPipeError:  # the reader of a pipe had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def run(options: argparse.Namespace) -> int:
    """Serve until stopped."""
    from quizapp.cli_store import serve

    return serve(options.host, options.port, data=options.data)


def load(options: argparse.Namespace) -> int:
    """Load sheets into the database."""
    from quizapp.cli_store import load_sheets

    return load_sheets(list(cli_sheets.find_sheets(options.paths)), data=options.data)


def _parser() -> argparse.ArgumentParser:
    what = "Turns the facts of an article into questions, and asks each one again before it is forgotten."
    parser = argparse.ArgumentParser(prog="quizapp", description=what)
    parser.add_argument("--version", action="version", version=f"quizapp {version('quizapp')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Command, what: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=what, description=what)
        added.set_defaults(command=command)
        return added

    serving = add("run", run, "serve the pages; makes and migrates the database, loads questions/")
    serving.add_argument("--host", default="127.0.0.1")
    serving.add_argument("--port", type=_port, default=PORT)
    loading = add("load", load, "load sheets into the database")
    for storing in (serving, loading):
        storing.add_argument("--data", metavar="DIR", help="the folder of the database (or QUIZAPP_DATA)")
    checking = add("check", cli_sheets.check, "every error of a sheet, with file, line and column")
    for taking in (loading, checking):
        taking.add_argument("paths", nargs="+", metavar="PATH", help="a sheet, or a folder of sheets")
    listing = add("items", cli_sheets.items, "every question that a sheet gives, and every refusal with its reason")
    assembling = add("quiz", cli_sheets.quiz, "one assembled quiz")
    assembling.add_argument("--length", type=_positive, default=12)
    marking = add("mark", cli_sheets.mark, "how typed answers to a card would be marked, and why")
    for single in (listing, assembling, marking):
        single.add_argument("sheet", metavar="SHEET")
    for seeded in (listing, assembling):
        seeded.add_argument("--seed", type=int, default=0)
    marking.add_argument("card", metavar="CARD", help="set/fact/slot, or set/id for a question written by hand")
    marking.add_argument("answers", nargs="+", metavar="ANSWER")
    for printing in (checking, listing, assembling, marking):
        printing.add_argument("--json", action="store_true", help="one JSON object a line")
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return port


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("a length is 1 or more")
    return number


if __name__ == "__main__":
    sys.exit(main())
