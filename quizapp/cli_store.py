"""The commands on the database. Flask and SQLAlchemy are loaded only when one of them runs."""

from __future__ import annotations

import gc
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from quizapp.cli_sheets import Command, sheet_files

PORT = 8000


def _add_data(parser: ArgumentParser) -> None:
    parser.add_argument("--data", metavar="DIR", help="the folder of the database (or QUIZAPP_DATA)")


def _add_run(parser: ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="an address of this machine alone (default 127.0.0.1)")
    parser.add_argument("--port", type=_port, default=PORT, help=f"default {PORT}; 0 takes any that is free")
    _add_data(parser)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


def run(args: Namespace) -> int:
    gc.disable()  # what a start makes is there to stay: `keep_out_of_collections` takes it up again
    from quizapp.running.serving import serve

    return serve(args.host, args.port, data=args.data)


def _add_load(parser: ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a sheet, or a folder of sheets")
    parser.add_argument("--corrects", action="store_true", help="what changes was wrong before: mark past quizzes anew")
    _add_data(parser)


def load(args: Namespace) -> int:
    from quizapp.running.serving import load_sheets

    return load_sheets(list(sheet_files(args.paths)), is_correction=args.corrects, data=args.data)


def rebuild(args: Namespace) -> int:
    from quizapp.running.upkeep import rebuild_memory

    return rebuild_memory(data=args.data)


def _add_backup(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the copy to write; never over a file that is there")
    _add_data(parser)


def backup(args: Namespace) -> int:
    from quizapp.running.upkeep import back_up_to

    return back_up_to(args.file, data=args.data)


def _add_restore(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a copy that backup or the server has made")
    _add_data(parser)


def restore(args: Namespace) -> int:
    from quizapp.running.upkeep import restore_from

    return restore_from(args.file, data=args.data)


def doctor(args: Namespace) -> int:
    from quizapp.running.upkeep import examine_all

    return examine_all(data=args.data)


def _add_move_to(parser: ArgumentParser) -> None:
    parser.add_argument("url", metavar="URL", help="an empty database: postgresql+psycopg://…, or sqlite:///…")
    _add_data(parser)


def move_to(args: Namespace) -> int:
    from quizapp.running.moving import move_to

    return move_to(args.url, data=args.data)


def _add_export(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", type=Path, nargs="?", help="to write, never over one that is there; else to the output"
    )
    _add_data(parser)


def export(args: Namespace) -> int:
    from quizapp.running.handover import export_to

    return export_to(args.file, data=args.data)


def _add_import(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="what export, or the page Your data, has made")
    _add_data(parser)


def import_(args: Namespace) -> int:
    from quizapp.running.handover import import_from

    return import_from(args.file, data=args.data)


def _add_account(parser: ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    roles = ("learner", "author", "admin")
    add = acts.add_parser("add", help="make an account, and print the link that takes its password")
    add.add_argument("email", metavar="EMAIL")
    add.add_argument("--role", choices=roles, default="learner")
    add.add_argument(
        "--keep-progress", action="store_true", help="what was learned in personal mode becomes this account's"
    )
    reset = acts.add_parser("reset", help="print a link that takes a new password, once")
    reset.add_argument("email", metavar="EMAIL")
    role = acts.add_parser("role", help="give an account another role")
    role.add_argument("email", metavar="EMAIL")
    role.add_argument("role", choices=roles)
    for each in (add, reset, role, acts.add_parser("list", help="every account with its role")):
        _add_data(each)


def account(args: Namespace) -> int:
    from quizapp.running import roster

    if args.act == "add":
        return roster.add(args.email, args.role, keeps_progress=args.keep_progress, data=args.data)
    if args.act == "reset":
        return roster.reset(args.email, data=args.data)
    if args.act == "role":
        return roster.change_role(args.email, args.role, data=args.data)
    return roster.list_all(data=args.data)


COMMANDS = (
    Command("run", "serve the pages; makes and migrates the database, loads questions/", _add_run, run),
    Command("load", "load sheets into the database", _add_load, load),
    Command("backup", "copy the database into a file, also while it is in use", _add_backup, backup),
    Command("restore", "put a copy in the place of the database; the old one is kept", _add_restore, restore),
    Command("export", "write all that is kept of you into a file of JSON lines", _add_export, export),
    Command("import", "take in what such a file has and the database has not", _add_import, import_),
    Command("doctor", "tell whether all that is stored is sound, and what to do if not", _add_data, doctor),
    Command("move-to", "copy everything to another database, and compare", _add_move_to, move_to),
    Command("account", "make accounts of a shared server, and look after them", _add_account, account),
    Command("rebuild", "make every memory, count and score anew from the log", _add_data, rebuild),
)
