from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from itertools import count
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import OperationalError
from studying import Student, counts, given

from quizapp.store.engine import db, reading
from quizapp.store.learners import add_learner, read_learner
from quizapp.study.act import commits, one_look, reads
from quizapp.study.failures import NotSaved, StoreFailure
from quizapp.study.sets import library

on_sqlite = pytest.mark.parametrize("store", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize("store", ["postgresql"], indirect=True)


class EngineError(OperationalError):
    """As PostgreSQL raises it."""

    def __init__(self, sqlstate: str) -> None:
        orig = Exception(sqlstate)
        orig.sqlstate = sqlstate  # type: ignore[attr-defined]
        super().__init__("UPDATE", None, orig)


def break_store(pragma: str) -> Callable[[], None]:
    """Make every connection to SQLite obey a pragma, until the function given back is called."""

    def set_pragma(connection: object, _record: object) -> None:
        connection.execute(f"PRAGMA {pragma}")  # type: ignore[attr-defined]

    event.listen(db.engine, "connect", set_pragma)
    db.engine.dispose()

    def mend() -> None:
        event.remove(db.engine, "connect", set_pragma)
        db.engine.dispose()

    return mend


@on_sqlite
@pytest.mark.parametrize(("pragma", "reason"), [("query_only=ON", "read_only"), ("max_page_count=1", "full")])
def test_a_fault_of_the_disk_is_named_and_over_when_its_cause_is(student: Student, pragma: str, reason: str) -> None:
    loaded = student.load()
    with db.engine.connect() as connection:  # so that the next row needs a new page
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
    mend = break_store(pragma.replace("=1", f"={pages}"))

    def start_until_it_fails() -> None:
        for seed in range(500):
            student.start(loaded, 5, seed=seed)

    with pytest.raises(NotSaved) as failure:
        start_until_it_fails()
    assert failure.value.reason == reason
    assert library(student.id, now=student.now).sets
    mend()
    assert student.start(loaded, 5)


@on_sqlite
def test_connections_that_were_opened_while_the_file_was_read_only_are_given_up(student: Student) -> None:
    loaded = student.load()
    with ExitStack() as looks:
        for _ in range(3):
            looks.enter_context(db.engine.connect()).exec_driver_sql("PRAGMA query_only=ON")
    assert student.start(loaded, 5)
    with db.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA query_only").scalar_one() == 0


@on_sqlite
def test_a_file_that_another_program_holds_is_named_and_read_meanwhile(student: Student) -> None:
    ticket = student.ask(student.start(student.load())).ticket
    answer = given(ticket, "right")
    mend = break_store("busy_timeout=1")
    with db.engine.connect().execution_options(writes=True) as other:
        other.execute(text("SELECT 1"))
        with pytest.raises(NotSaved) as failure:
            student.answer(ticket, answer)
        assert library(student.id, now=student.now).sets
    mend()
    assert failure.value.reason == "locked"
    assert student.answer(ticket, answer).mark == "right"


def test_a_passing_clash_is_tried_once_more(app: Flask) -> None:
    tries = []

    @commits
    def clash(connection: Connection, *, times: int) -> int:
        tries.append(connection.execute(text("SELECT 1")).scalar_one())
        if len(tries) <= times:
            raise EngineError("40001")
        return len(tries)

    assert clash(times=1) == 2
    tries.clear()
    with pytest.raises(NotSaved) as failure:
        clash(times=2)
    assert (failure.value.reason, len(tries)) == ("locked", 2)


@on_postgresql
def test_an_answer_goes_through_wherever_the_server_cuts_the_connection(student: Student) -> None:
    """Cut before each statement of its transaction in turn, each time with a new answer."""
    loaded = student.load()
    left: list[int] = []  # statements until the cut

    def cut_in_time(connection: Connection, *_: object) -> None:
        if left:
            left[0] -= 1
            if left[0] == 0:
                left.clear()
                terminate(connection)

    event.listen(db.engine, "before_cursor_execute", cut_in_time)
    for place in count(1):
        ticket = student.ask(student.start(loaded, 1, seed=place)).ticket
        answer = given(ticket, "right")
        left.append(place)
        assert not student.answer(ticket, answer).first_stood
        was_cut = not left
        left.clear()
        assert counts()["answers"] == place
        if not was_cut:
            break
    assert place > 8


@on_postgresql
def test_an_answer_whose_commit_was_not_acknowledged_is_not_counted_twice(student: Student) -> None:
    ticket = student.ask(student.start(student.load())).ticket
    answer, lost = given(ticket, "right"), []

    def lose_the_reply(connection: Connection) -> None:
        if not lost and connection.get_execution_options().get("writes"):
            connection.connection.driver_connection.commit()  # type: ignore[union-attr]
            lost.append(counts()["answers"])
            raise EngineError("57P01")

    event.listen(db.engine, "commit", lose_the_reply)
    told = student.answer(ticket, answer)
    assert (told.mark, told.first_stood) == ("right", False)
    assert (lost, counts()["answers"]) == ([1], 1)


@on_postgresql
def test_what_postgresql_has_planned_once_it_need_not_plan_again(app: Flask) -> None:
    @reads
    def look(connection: Connection) -> int:
        connection.execute(text("SELECT theme FROM learners"))
        prepared = text("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%theme%FROM learners'")
        return int(connection.execute(prepared).scalar_one())

    assert [look() for _ in range(10)][-1] == 1


@on_postgresql
def test_two_acts_that_wait_for_each_other_both_go_through(app: Flask) -> None:
    """PostgreSQL ends one of them, which is tried once more when the other has committed."""
    now, tries, both_began = datetime.now(UTC), [], Barrier(2, timeout=10)
    with db.engine.begin() as connection:
        ids = [add_learner(connection, zone="UTC", is_personal=False, now=now) for _ in range(2)]

    @commits
    def cross(connection: Connection, learner_ids: list[str]) -> None:
        tries.append(learner_ids)
        patience = "50ms" if learner_ids is ids else "5s"  # else both might see it at once, and both be ended
        connection.execute(text(f"SET LOCAL deadlock_timeout = '{patience}'"))
        for learner_id in learner_ids:
            connection.execute(text("UPDATE learners SET sequence = sequence + 1 WHERE id = :id"), {"id": learner_id})
            if len(tries) <= 2 and learner_id == learner_ids[0]:
                both_began.wait()

    def run(learner_ids: list[str]) -> None:
        with app.app_context():
            cross(learner_ids)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(run, [ids, ids[::-1]]))
    assert len(tries) == 3
    with reading() as connection:
        assert [read_learner(connection, learner_id).sequence for learner_id in ids] == [2, 2]


def terminate(connection: Connection) -> None:
    own = connection.connection.driver_connection.info.backend_pid  # type: ignore[union-attr]
    with db.engine.connect() as other:
        other.execute(text(f"SELECT pg_terminate_backend({own}, 3000)"))


def test_a_store_that_cannot_be_read_is_named(app: Flask) -> None:
    @reads
    def look(_: Connection) -> None:
        orig = Exception("disk I/O error")
        orig.sqlite_errorname = "SQLITE_IOERR_READ"  # type: ignore[attr-defined]
        raise OperationalError("SELECT", None, orig)

    with pytest.raises(StoreFailure) as failure:
        look()
    assert failure.value.reason == "failing"
    assert not isinstance(failure.value, NotSaved)


def test_a_fault_of_the_program_is_not_taken_for_one_of_the_store(app: Flask) -> None:
    @commits
    def slip(connection: Connection) -> None:
        connection.execute(text("SELECT nonsense FROM nowhere"))

    with pytest.raises(Exception, match="nowhere") as failure:
        slip()
    assert not isinstance(failure.value, StoreFailure)


@reads
def look(db: Connection, learner_id: str) -> int:
    return read_learner(db, learner_id).sequence


def test_one_look_is_one_transaction(student: Student) -> None:
    begun: list[Connection] = []

    def note(connection: Connection) -> None:
        begun.append(connection)

    event.listen(db.engine, "begin", note)
    with one_look():
        look(student.id)
        look(student.id)
    assert len(begun) == 1
    look(student.id)
    look(student.id)
    assert len(begun) == 3
    event.remove(db.engine, "begin", note)


def test_a_look_that_fails_begins_anew(student: Student) -> None:
    used: list[Connection] = []

    @reads
    def fail_once(connection: Connection) -> None:
        used.append(connection)
        if len(used) == 2:
            raise EngineError("57P01")

    with one_look():
        fail_once()
        fail_once()
        fail_once()
    first, failed, again, last = used
    assert first is failed
    assert again is last
    assert first is not again
    assert first.closed
    assert last.closed


def test_what_was_written_is_seen_in_the_next_look(student: Student) -> None:
    with one_look():
        before = look(student.id)
    ticket = student.ask(student.start(student.load())).ticket
    student.answer(ticket, given(ticket, "right"))
    with one_look():
        assert look(student.id) == before + 1


def test_a_server_that_is_gone_when_a_look_ends_takes_nothing_from_what_was_read(
    student: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def lost() -> Iterator[Connection]:
        with reading() as connection:
            yield connection
        raise OperationalError("ROLLBACK", {}, Exception("the server closed the connection"))

    monkeypatch.setattr("quizapp.study.act.reading", lost)
    with one_look():
        assert library(student.id, now=student.now).sets == ()
