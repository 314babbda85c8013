"""A migration killed before its statements, before its commit and after it, in turn.

    python tests/store/killed.py FOLDER ADDRESS EVERY

Brings the store in the folder (ADDRESS "") or in PostgreSQL up to date again and again, each time in a child that dies
EVERY statements later, then one that dies before its commit, and one after it. Looks at the store after each death, and
prints how it was and which copies there were: one line of JSON for each.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from alembic import command
from flask import Flask
from looks import look
from sqlalchemy import event

from quizapp.app import shipped
from quizapp.store.backup import check
from quizapp.store.engine import connect_store, db
from quizapp.store.migration import migrate_store


def main(folder: Path, address: str, every: int) -> None:
    old = look(folder, address)
    for last in count(1, every):
        ended = die_at(last, folder, address)
        report(ended, old, folder, address)
        if ended != "statement":
            break
    report(die_at(None, folder, address), old, folder, address)


def report(ended: str, old: list[str], folder: Path, address: str) -> None:
    copies = {file.name: check(file) for file in (folder / "backups").glob("*")}
    print(json.dumps({"ended": ended, "is_old": look(folder, address) == old, "copies": copies}), flush=True)


DEATHS = {"statement": signal.SIGKILL, "commit": signal.SIGTERM, "committed": signal.SIGUSR1}  # none of them is handled


def die_at(last: int | None, folder: Path, address: str) -> str:
    """Migrate in a child that is killed before that statement; before its commit if there are fewer, and after it for
    None. Gives where it died.
    """
    if child := os.fork():
        status = os.waitpid(child, 0)[1]
        return {death: where for where, death in DEATHS.items()}[signal.Signals(os.WTERMSIG(status))]
    try:
        statements = count(1)

        def step(where: str) -> None:
            if where == "committed" or (last and (where == "commit" or next(statements) == last)):
                os.kill(os.getpid(), DEATHS[where])

        migrate(folder, address, step)
    finally:
        os._exit(1)


def migrate(folder: Path, address: str = "", step: Callable[[str], None] = lambda _: None) -> None:
    """Bring it up to date; `step` is called at each "statement" of it, at its "commit", and when it is "committed"."""
    app = Flask("quizapp")
    connect_store(app, address or folder / "quizapp.db", folder / "lock")
    with app.app_context():
        upgrade = command.upgrade

        def upgrade_in_steps(*of: object) -> None:
            event.listen(db.engine, "before_cursor_execute", lambda *_: step("statement"))
            event.listen(db.engine, "commit", lambda *_: step("commit"))
            upgrade(*of)  # type: ignore[arg-type]
            step("committed")

        command.upgrade = upgrade_in_steps
        try:
            migrate_store(app, shipped("migrations"), folder / "backups")
        finally:
            command.upgrade = upgrade
            db.engine.dispose()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
