"""All that is stored moves to another store, whole or not at all."""

from __future__ import annotations

from contextlib import AbstractContextManager

from sqlalchemy import Connection

from quizapp.store.moving import Moved, copy_all
from quizapp.study.act import commits, reads


@reads
def move(source: Connection, target: AbstractContextManager[object]) -> list[Moved]:
    """Copy the current application's store into that of the application whose context is given.

    Raises CannotMove; StoreFailure where the source cannot be read, NotSaved where the target cannot be written.
    """
    with target:
        return _fill(source)


@commits
def _fill(target: Connection, source: Connection) -> list[Moved]:
    return copy_all(source, target)
