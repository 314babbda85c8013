"""No act holds the one writer's turn for long, however much its learner, or somebody else, has done and kept.

All that a fault of this kind needs is a log of some thousand lines: an act that goes through the whole of it takes a
hundred times what it should.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import current_app
from handing import beside, take
from holding import Hold, holding
from sqlalchemy import text
from studying import DATED, TOWNS, Student, given

from benchmarks.collection import grow
from quizapp.store.engine import reading
from quizapp.study import accounts, cards, corrections, quiz, sets
from quizapp.study.editing import delete_set
from quizapp.study.guests import begin_guest, forget_guests
from quizapp.study.learners import change_settings
from quizapp.study.leaving import remove_left_sets
from quizapp.study.loading import load_set
from quizapp.study.review import undo_review
from quizapp.study.sharing import PUBLIC, change_reach, take_up
from quizapp.study.shown_sets import Loaded

CARDS, LINES = 1500, 3  # of a learner, and of each card so many lines of the log
LITTLE = Hold(statements=100, steps=10_000, calls=40_000)  # an answer takes some 12, 600 and 7,000
MUCH = Hold(statements=400, steps=150_000, calls=60_000)  # of what is about many cards, lines or learners at once

PARTS = ("statements", "steps", "calls")
OWN = TOWNS.replace("id: towns", "id: mine")


class Watched:
    """Acts on one store, each with its longest hold."""

    def __init__(self, student: Student) -> None:
        self.student = student
        self.too_long: dict[str, Hold] = {}

    def do(self, name: str, act: Callable[[], object], most: Hold = LITTLE) -> None:
        with holding() as holds:
            act()
        longest = Hold(*(max(getattr(hold, part) for hold in holds) for part in PARTS))
        print(f"{name:20} {len(holds):4} holds, {longest}")
        if any(getattr(longest, part) > getattr(most, part) for part in PARTS):
            self.too_long[name] = longest

    def someone(self, name: str) -> tuple[str, Student]:
        """An account that has signed in, and whom it learns as."""
        account = accounts.make_account(f"{name}@example.org", "", is_confirmed=True, now=self.student.now)
        assert account is not None
        self.sign_in(account.id)
        signed_in = accounts.find_by_id(account.id)
        assert signed_in is not None
        return account.id, self.as_learner(signed_in.learns_as or "")

    def as_learner(self, learner_id: str) -> Student:
        other = beside(self.student)
        other.id = learner_id
        return other

    def sign_in(self, account_id: str, guest_id: str | None = None) -> None:
        accounts.sign_in(account_id, guest_id=guest_id, agent="", address="", zone="UTC", now=self.student.now)

    def guest(self) -> Student:
        return self.as_learner(begin_guest(self.student.now, zone="UTC"))


@pytest.fixture
def watched(lone: Student) -> Watched:
    return Watched(lone)


def grown(watched: Watched) -> tuple[str, Student, Loaded]:
    """An account with a long log, the learner, and a set of everyone's with very many cards."""
    loaded = watched.student.load(DATED)
    account_id, learner = watched.someone("ann")
    size = {"cards": CARDS, "lines": LINES, "known": 1.0}
    grow(current_app._get_current_object(), learner.id, now=learner.now, **size)  # type: ignore[attr-defined,arg-type]
    return account_id, learner, loaded


def test_what_a_learner_does_holds_the_turn_for_little(watched: Watched) -> None:
    _, ann, loaded = grown(watched)
    watched.do("answer", lambda: answer(ann))
    watched.do("undo", lambda: undo_review(ann.id, now=ann.now))
    attempt_id = ann.start(loaded, 4, "typed")
    watched.do("start a quiz", lambda: ann.start(loaded, 12, seed=2))
    ticket = ann.ask(attempt_id).ticket
    watched.do("answer in a quiz", lambda: ann.answer(ticket, given(ticket, "wrong")))
    watched.do("correct a mark", lambda: corrections.say_right(ann.id, ticket.answer_id, now=ann.now))
    watched.do("abandon a quiz", lambda: quiz.abandon_quiz(ann.id, attempt_id, now=ann.now))
    watched.do("another rollover", lambda: change_settings(ann.id, rollover_hour=5), MUCH)
    watched.do("another zone", lambda: change_settings(ann.id, zone="Asia/Tokyo"), MUCH)
    watched.do("archive", lambda: sets.archive_set(ann.id, loaded.set_id, now=ann.now))
    watched.do("bring back", lambda: sets.unarchive_set(ann.id, loaded.set_id, now=ann.now))
    card_id = ann.card("mayor/name")
    for act in (cards.suspend_card, cards.resume_card, cards.bury_card, cards.restart_card):
        watched.do(act.__name__, lambda act=act: act(ann.id, card_id, now=ann.now))  # type: ignore[misc]
    watched.do("flag", lambda: cards.flag_card(ann.id, card_id, "why?", now=ann.now))
    watched.do("a set anew", lambda: cards.restart_set(ann.id, loaded.set_id, now=ann.now), MUCH)
    assert watched.too_long == {}


def answer(learner: Student) -> None:
    ticket = learner.ask_review().ticket
    learner.answer(ticket, given(ticket, "right"))


def test_what_comes_to_a_long_log_holds_the_turn_for_little(watched: Watched, carried: bytes) -> None:
    account_id, ann, loaded = grown(watched)
    guest = watched.guest()
    guest.review(most=3)
    guest.take(loaded, "right", "wrong")
    ann.wait(minutes=10)
    answer(ann)
    watched.do("sign in as a guest", lambda: watched.sign_in(account_id, guest.id), MUCH)
    watched.do("take in a file", lambda: take(ann, carried), MUCH)
    assert watched.too_long == {}


def test_what_an_author_does_holds_the_turn_for_little(watched: Watched) -> None:
    grown(watched)
    _, author = watched.someone("author")
    how = {"origin": "browser", "file": None, "now": author.now, "owner": author.id, "most_sets": 3}
    watched.do("publish", lambda: load_set(OWN, **how))  # type: ignore[arg-type]
    own = load_set(OWN, **how)  # type: ignore[arg-type]
    change_reach(author.id, own.set_id, PUBLIC)
    for _ in range(3):
        taker = watched.guest()
        take_up(taker.id, set_id=own.set_id, now=taker.now)
        taker.take(own, "right", "wrong", "wrong", "wrong", forms=("typed",))
    changed = OWN.replace("Barlow", "Burlow").replace("autumn", "spring").replace("1905", "1906")
    unused = load_set(OWN.replace("id: mine", "id: unused"), **how)  # type: ignore[arg-type]
    watched.do("delete a set", lambda: delete_set(author.id, unused.set_id, owner=author.id))
    watched.do("correct", lambda: load_set(changed, **how, is_correction=True))  # type: ignore[arg-type]
    assert watched.too_long == {}


def test_who_leaves_holds_the_turn_for_little_at_a_time(watched: Watched) -> None:
    account_id, _, _ = grown(watched)
    author_id, author = watched.someone("author")
    for number in range(3):
        sheet = TOWNS.replace("id: towns", f"id: towns-{number}")
        load_set(sheet, origin="browser", file=None, now=author.now, owner=author.id)
    for _ in range(30):
        watched.guest().review(most=1)
    watched.do("an author leaves", lambda: accounts.delete_account(author_id))
    watched.do("their sets", remove_left_sets)
    watched.do("guests", lambda: forget_guests(author.now + timedelta(days=40), days=30), MUCH)
    watched.do("a learner leaves", lambda: accounts.delete_account(account_id), MUCH)
    assert watched.too_long == {}
    with reading() as connection:
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        left = ("answers", "memories", "accounts", "set_members")
        counts = [connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in left]
        assert counts == [0, 0, 0, 0]
        assert connection.execute(text("SELECT written_id FROM sets")).scalars().all() == ["towns"]
