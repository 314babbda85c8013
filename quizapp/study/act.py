"""How an act meets the store: `reads` opens a transaction that writes nothing, `commits` one that is committed once.

`streams` reads as well, and gives what it finds piece by piece. Each gives the function its connection as the first
argument; whoever calls it leaves that out. `one_look` lets several that read share their transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from contextvars import ContextVar
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from quizapp.store.engine import reading, writing
from quizapp.store.faults import fault_of, is_passing
from quizapp.study.failures import NotSaved, StoreFailure

Given = ParamSpec("Given")
Result = TypeVar("Result")


def reads(act: Callable[Concatenate[Connection, Given], Result]) -> Callable[Given, Result]:
    """It is tried once more after a passing fault; StoreFailure where the store cannot be read now."""

    @wraps(act)
    def read(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        def attempt() -> Result:
            with _reading() as connection:
                return act(connection, *args, **kwargs)

        return _try_twice(attempt, StoreFailure)

    return read


@contextmanager
def one_look() -> Iterator[None]:
    """All that is read within it is read in one transaction. Nothing may be written meanwhile, and nothing takes long:
    it is for a page that reads more than once. Within another look it is that one.
    """
    if _look.get() is not None:
        yield
        return
    stack = ExitStack()
    token = _look.set(_Look(stack))
    try:
        yield
    finally:
        _look.reset(token)
        with suppress(DBAPIError):  # all of it was read; a server that is gone by then has nothing to take back
            stack.close()


class _Look:
    """Opened by whoever reads first; closed, and open to be opened anew, where that failed."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._connection: Connection | None = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        if self._connection is None:
            self._connection = self._stack.enter_context(_looking())
        try:
            yield self._connection
        except DBAPIError:
            self._connection = None
            self._stack.close()
            raise


_look: ContextVar[_Look | None] = ContextVar("look", default=None)


def _reading() -> AbstractContextManager[Connection]:
    look = _look.get()
    return _looking() if look is None else look.reading()


@contextmanager
def _looking() -> Iterator[Connection]:
    """It ends with a commit: at a rollback psycopg forgets every statement that it has prepared, and the server would
    plan each of them anew, every time.
    """
    with reading() as connection:
        yield connection
        with suppress(SQLAlchemyError):  # all of it was read; a server that is gone has nothing to take back
            connection.commit()


def streams(act: Callable[Concatenate[Connection, Given], Iterator[Result]]) -> Callable[Given, Iterator[Result]]:
    """All of it from one state of the store; StoreFailure, also half-way, where that cannot be read."""

    @wraps(act)
    def stream(*args: Given.args, **kwargs: Given.kwargs) -> Iterator[Result]:
        with naming(StoreFailure), reading() as connection:
            yield from act(connection, *args, **kwargs)

    return stream


def commits(act: Callable[Concatenate[Connection, Given], Result]) -> Callable[Given, Result]:
    """All of the act or nothing. It is tried once more after a passing fault; NotSaved where that does not help."""

    @wraps(act)
    def committed(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        def attempt() -> Result:
            with writing() as connection, connection.begin():
                return act(connection, *args, **kwargs)

        return _try_twice(attempt, NotSaved)

    return committed


def _try_twice(attempt: Callable[[], Result], failure: type[StoreFailure]) -> Result:
    with naming(failure):
        try:
            return attempt()
        except DBAPIError as error:
            if not is_passing(error):
                raise
            return attempt()


@contextmanager
def naming(failure: type[StoreFailure]) -> Iterator[None]:
    """Within it, a fault of the store becomes this failure; any other error is let through."""
    try:
        yield
    except (DBAPIError, OSError) as error:
        fault = fault_of(error)
        if fault is None:
            raise
        raise failure(fault) from error
