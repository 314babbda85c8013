"""Every page and every state of it that only a shared server has, by how one comes there and who one is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from unittest.mock import patch

from playwright.sync_api import Page
from shared_world import LONG, PASSWORD, sheet
from states import Reach, at, pressed
from world import World

from quizapp.study.limits import Limit
from quizapp.web import tries

WRONG = "not the password"


@dataclass(frozen=True)
class SharedState:
    """`who` is signed in, nobody where it is empty; `world` is one of WORLDS in `test_every_shared_page`."""

    reach: Reach
    heading: str
    who: str = ""
    world: str = "shared"

    def come(self, page: Page, world: World) -> None:
        if self.who:
            page.context.add_cookies([{"name": "quizapp", "value": world.cookies[self.who], "url": world.address}])
        self.reach(page, world)


@contextmanager
def no_more_tries() -> Iterator[None]:
    with patch.object(tries, "ADDRESS", Limit(0, timedelta(minutes=15))):
        yield


def too_often(page: Page, world: World) -> None:
    with no_more_tries():
        sign_in_as("rest@example.org", WRONG)(page, world)


def sign_in_as(email: str, password: str) -> Reach:
    return pressed("/sign-in", "Sign in", **{"^E.mail": email, "^Password": password})


def sign_up_as(email: str, password: str) -> Reach:
    return pressed("/sign-up", "Sign up", **{"^E.mail": email, "^Password": password})


def no_key(page: Page, world: World) -> None:
    """A device that has no passkey of this server."""
    at("/sign-in")(page, world)
    page.evaluate("navigator.credentials.get = async () => { throw new DOMException('', 'NotAllowedError'); }; 0")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.get_by_text("gave no passkey").wait_for()


def no_key_made(page: Page, world: World) -> None:
    pressed("/account", "Add a passkey of this device")(page, world)
    page.get_by_text("That is not your password.").wait_for()


def why(page: Page, world: World) -> None:
    """An answer of a quiz whose set nobody else learns from any more."""
    at("result of taken back")(page, world)
    page.get_by_role("link", name="why").first.click()


def republished(page: Page, world: World) -> None:
    changed = sheet("private", "Rivers, for myself").replace("tiber, Rome", "seine, Rome")
    at(f"/workshop?set={world.at['private'].rpartition('/')[2]}")(page, world)
    page.get_by_label("Fact sheet").first.fill(changed)
    page.get_by_role("button", name="Check", exact=True).first.click()
    page.get_by_label("What changes was wrong before").wait_for()


def signed_out(page: Page, world: World) -> None:
    sign_in_as("rita@example.org", PASSWORD)(page, world)
    page.get_by_role("button", name="Sign out").click()


SHARED_STATES: dict[str, SharedState] = {
    "sign in": SharedState(at("/sign-in"), "Sign in"),
    "sign in refused": SharedState(sign_in_as(LONG, WRONG), "Sign in"),
    "sign in too often": SharedState(too_often, "That was too often."),
    "sign in without a passkey": SharedState(no_key, "Sign in"),
    "an address not confirmed": SharedState(sign_in_as("new@example.org", PASSWORD), "Sign in", world="mailing"),
    "sign up": SharedState(at("/sign-up"), "Sign up"),
    "sign up refused": SharedState(sign_up_as("nobody", "short"), "Sign up"),
    "signed up": SharedState(sign_up_as(f"a.{LONG}", PASSWORD), "Sign in now."),
    "signed up by mail": SharedState(sign_up_as(f"a.{LONG}", PASSWORD), "Look into your mail.", world="mailing"),
    "no sign up": SharedState(at("/sign-up"), "Sign up", world="closed"),
    "password forgotten": SharedState(at("/forgot"), "Password forgotten"),
    "password forgotten, with mail": SharedState(at("/forgot"), "Password forgotten", world="mailing"),
    "no address for a link": SharedState(
        pressed("/forgot", "Send the link", **{"^E.mail": "nobody"}), "Password forgotten", world="mailing"
    ),
    "a link sent": SharedState(
        pressed("/forgot", "Send the link", **{"^E.mail": LONG}), "Look into your mail.", world="mailing"
    ),
    "a new password": SharedState(at("reset"), "A new password"),
    "a new password beside a passkey": SharedState(at("reset of keyed"), "A new password"),
    "a new password refused": SharedState(pressed("reset", "Save it", New_password="short"), "A new password"),
    "a link that was used": SharedState(at("/reset/used"), "This link does not count."),
    "confirm": SharedState(at("confirm"), "Is this address yours?", world="mailing"),
    "a confirmation that is none": SharedState(at("/confirm/none"), "This link does not count.", world="mailing"),
    "account": SharedState(at("/account"), "Account", "learner"),
    "account of an admin": SharedState(at("/account"), "Account", "admin"),
    "account with sign-ins and a passkey": SharedState(at("/account"), "Account", "keyed"),
    "password not changed": SharedState(
        pressed("/account", "Change it", **{"^Your password": WRONG, "New password": "short"}), "Account", "keyed"
    ),
    "sign-ins not ended": SharedState(pressed("/account", "End all but this one"), "Account", "keyed"),
    "passkey not added": SharedState(no_key_made, "Account", "learner"),
    "passkey not removed": SharedState(pressed("/account", "Remove it"), "Account", "keyed"),
    "leaving": SharedState(at("/account/leave"), "Delete your account", "learner"),
    "not left": SharedState(
        pressed("/account/leave", "Delete my account", Your_password=WRONG), "Delete your account", "learner"
    ),
    "accounts": SharedState(at("/accounts"), "accounts.", "admin"),
    "no account found": SharedState(at("/accounts?q=zzz"), "accounts.", "admin"),
    "an account": SharedState(at("account of learner"), LONG, "admin"),
    "one’s own among the accounts": SharedState(at("account of admin"), "root@example.org", "admin"),
    "an account at rest": SharedState(at("account at rest"), "rest@example.org", "admin"),
    "an account not changed": SharedState(pressed("account of learner", "Suspend"), LONG, "admin"),
    "a link made": SharedState(
        pressed("account of learner", "Make a link for a new password", Your_password=PASSWORD), LONG, "admin"
    ),
    "privacy": SharedState(at("/privacy"), "What is kept of you"),
    "privacy of an account": SharedState(at("/privacy"), "What is kept of you", "learner"),
    "public sets": SharedState(at("/public"), "Two public sets to take up."),
    "no public set": SharedState(at("/public"), "No public set to take up.", world="mailing"),
    "an offer": SharedState(at("offer"), "Rivers, open to everyone"),
    "a link": SharedState(at("link of linked"), "Rivers, by a link"),
    "a set taken up": SharedState(pressed("link of linked", "Take this set up"), "Rivers, by a link", "newcomer"),
    "a private set": SharedState(at("private"), "Rivers, for myself", "author"),
    "a set by link": SharedState(at("linked"), "Rivers, by a link", "author"),
    "a public set": SharedState(at("public"), "Rivers, public", "author"),
    "another’s set": SharedState(at("another’s"), "Rivers, open to everyone", "learner"),
    "a quiz of a set taken back": SharedState(at("result of taken back"), "Eight of eight.", "keyed"),
    "an answer of a set taken back": SharedState(why, "Which river flows through", "keyed"),
    "a set published again": SharedState(republished, "Rivers, for myself", "author"),
    "not for a learner": SharedState(at("/accounts"), "This page is not yours to open.", "learner"),
    "out of sight": SharedState(at("private"), "There is no such set.", "learner"),
    "plain http": SharedState(at("/"), "This server is reached by https.", world="tls"),
    "first visit of a guest": SharedState(at("/"), "Read it once."),
    "first visit of an author": SharedState(at("/"), "Read it once.", "author"),
    "first visit of an admin": SharedState(at("/"), "Read it once.", "admin"),
    "today with a corrected key": SharedState(at("/"), "due", "learner"),
    "no set for a guest": SharedState(at("/"), "There is no set yet.", world="mailing"),
    "no set for an author": SharedState(at("/"), "There is no set yet.", "author", "mailing"),
    "sets of a guest": SharedState(at("/sets"), "One set."),
    "sets of an author": SharedState(at("/sets"), "Six sets.", "author"),
    "data of a guest": SharedState(at("/your-data"), "Your data"),
    "settings of a guest": SharedState(at("/settings"), "Settings"),
    "signed out": SharedState(signed_out, "Read it once."),
}
