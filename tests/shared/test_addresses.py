"""An e-mail address is one person's, also where another is read or was once kept alike."""

from __future__ import annotations

import pytest
from flask import Flask
from people import OTHER, PASSWORD, Person

from quizapp.study import accounts
from quizapp.web.tries import ACCOUNT_HERE

SHARP = ("anna@fußball.de", "anna@fussball.de")  # two domains


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_an_address_is_no_other_that_is_read_alike(app: Flask) -> None:
    for email in SHARP:
        person = Person(app, email)
        assert person.open("/sign-up").press("Sign up", email=email, password=PASSWORD).heading == "Sign in now."
        assert person.account.email == email
    assert Person(app, SHARP[0]).account.id != Person(app, SHARP[1]).account.id
    assert Person(app, SHARP[0].upper().replace("SS", "ß")).account.email == SHARP[0]


def test_an_address_that_was_kept_as_one_read_alike_is_still_found_by_its_own(app: Flask) -> None:
    Person(app, SHARP[1]).register()
    kept = Person(app, SHARP[0])
    assert kept.account.email == SHARP[1]
    assert kept.sign_in(PASSWORD).status == 200
    with app.app_context():
        assert [each.email for each in accounts.list_accounts("fußball")] == [SHARP[1]]
    kept.open("/account").press("Sign out")
    assert kept.open("/sign-up").press("Sign up", email=kept.email, password=OTHER).heading == "Sign in now."
    assert kept.account.email == SHARP[0]


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_ways_to_write_one_address_give_no_more_guesses(app: Flask) -> None:
    Person(app, "jess@example.org").register()
    ways = ["jess@example.org", "jesſ@example.org", "jeſs@example.org", "jeß@example.org"]
    tries = [Person(app, ways[number % 4]).sign_in("mistyped words").status for number in range(ACCOUNT_HERE.most + 1)]
    assert tries == [422] * ACCOUNT_HERE.most + [429]
