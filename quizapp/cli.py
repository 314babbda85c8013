"""The commands, as thin as a view. Exit codes: 0 fine, 1 errors in a sheet, 2 wrong use."""

from __future__ import annotations

import os
import sys
from argparse import Action, ArgumentParser
from collections.abc import Sequence
from io import TextIOWrapper
from typing import NoReturn

from quizapp import cli_items, cli_sheets, cli_store
from quizapp.cli_sheets import WRONG_USE, WrongUse

COMMANDS = (*cli_store.COMMANDS, *cli_sheets.COMMANDS, *cli_items.COMMANDS)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; output is UTF-8 whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    args = make_parser().parse_args(_answers_last(sys.argv[1:] if argv is None else argv))
    try:
        code: int = args.run(args)
        sys.stdout.flush()
        return code
    except WrongUse as failure:
        print(f"quizapp {args.command}: {failure}", file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _answers_last(argv: Sequence[str]) -> Sequence[str]:
    """The arguments of a command that takes answers with a `--` before those: a minus may begin one (*-22,4*)."""
    if list(argv[:1]) != ["mark"] or "--" in argv:
        return argv
    options = [part for part in argv[1:] if part.startswith("--") or part == "-h"]
    return ["mark", *options, "--", *(part for part in argv[1:] if part not in options)]


class _Version(Action):
    """Looked up when it is asked for: that takes longer than all else here."""

    def __call__(self, parser: ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version

        print(f"quizapp {version('quizapp')}")
        parser.exit()


def make_parser() -> ArgumentParser:
    parser = ArgumentParser(prog="quizapp", description="Quizzes and flashcards made from sheets of facts.")
    parser.add_argument("--version", action=_Version, nargs=0, help="show program's version number and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        own = commands.add_parser(
            command.name, help=command.help, description=f"{command.help[0].upper()}{command.help[1:]}."
        )
        command.add_arguments(own)
        own.set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
