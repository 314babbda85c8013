"""A shared server that people live on: what the states of `test_every_shared_page` are built on."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Flask
from program import RIVER_OF, RIVERS
from scriptless import Page, Reader
from world import World

from quizapp.settings import Shared
from quizapp.study import accounts
from quizapp.study.accounts import Account, Passkey
from quizapp.web import identity, new_password, sign_up

KEY = "a key of a journey, thirty-two and more"
HERE = Shared(secret_key=KEY, url="http://localhost")
MAILING = Shared(secret_key=KEY, url="http://localhost", mail="smtp://localhost:9", mail_from="quizapp@example.org")
CLOSED = Shared(secret_key=KEY, url="http://localhost", may_sign_up=False)
BEHIND_TLS = Shared(secret_key=KEY, url="https://localhost")
PASSWORD = "four words in a row"
LONG = "wilhelmina.alexandra.vanderwesthuizenoosterhout@students.someuniversity.example.org"  # breaks nowhere
PEOPLE = {  # by what the states call them
    "admin": ("root@example.org", "admin"),
    "author": ("anna@example.org", "author"),
    "learner": (LONG, "learner"),
    "keyed": ("kay@example.org", "learner"),
    "newcomer": ("nora@example.org", "learner"),
}
AGENTS = (
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile Safari/604.1",
)


def sheet(name: str, title: str) -> str:
    return RIVERS.replace("id: rivers", f"id: {name}").replace("Rivers and their cities", title)


def populate(world: World) -> None:
    """Accounts of each kind, an author's sets in each reach, and a learner who took one of them up."""
    readers = {who: register(world, who, email, role) for who, (email, role) in PEOPLE.items()}
    make_account(world.app, "rita@example.org")
    _name_accounts(world)
    _publish(world, readers["author"])
    quiz = readers["learner"].open(world.at["offer"]).press("Take this set up")
    world.at["another’s"] = quiz.address
    take_quiz(quiz)
    corrected = sheet("open", "Rivers, open to everyone").replace("tiber, Rome", "seine, Rome")
    _published(readers["author"], corrected, corrects="1")
    _take_back(world, readers)
    for agent in AGENTS:
        _sign_in(world, PEOPLE["keyed"][0], agent)


def offer_by_link(world: World) -> None:
    """One set of an author, which a link leads to."""
    author = register(world, "author", *PEOPLE["author"])
    page = _published(author, sheet("linked", "Rivers, by a link")).press("Save", reach="link")
    world.at["link"] = _link_on(page)


def _link_on(page: Page) -> str:
    [link] = [code.text for code in page.root.find("code") if "/join/" in code.text]
    return urlsplit(link).path


def _take_back(world: World, readers: dict[str, Reader]) -> None:
    """A set of which a quiz was taken is nobody's but its author's again."""
    again = _published(readers["author"], sheet("taken-back", "Rivers, taken back")).press("Save", reach="public")
    offer = readers["keyed"].open(f"/public/{again.address.rpartition('/')[2]}")
    world.at["result of taken back"] = take_quiz(offer.press("Take this set up")).address
    again.press("Save", reach="private")


def register(world: World, who: str, email: str, role: str) -> Reader:
    make_account(world.app, email, role=role)
    reader = _sign_in(world, email)
    cookie = reader.client.get_cookie("quizapp")
    assert cookie is not None
    world.cookies[who] = cookie.value
    return reader


def make_account(app: Flask, email: str, *, role: str = "learner", is_confirmed: bool = True) -> Account:
    with app.test_request_context():
        now = app.extensions["quizapp"].clock()
        made = accounts.make_account(email, identity.make_hash(PASSWORD), role=role, is_confirmed=is_confirmed, now=now)
    assert made is not None
    return made


def _sign_in(world: World, email: str, agent: str = AGENTS[0]) -> Reader:
    reader = Reader(world.app)
    reader.client.environ_base["HTTP_USER_AGENT"] = agent
    assert reader.open("/sign-in").press("Sign in", email=email, password=PASSWORD).status == 200
    return reader


def _name_accounts(world: World) -> None:
    """The pages of accounts, and links that were sent or made for them."""
    resting = make_account(world.app, "rest@example.org")
    with world.app.test_request_context():
        now = world.app.extensions["quizapp"].clock()
        accounts.suspend_account(resting.id, now=now)
        known = {who: accounts.find_by_email(email) for who, (email, _) in PEOPLE.items()}
        keyed, learner = known["keyed"], known["learner"]
        assert keyed
        assert learner
        accounts.add_passkey(Passkey("a2V5", keyed.id, "a2V5", 0, "Chrome on Linux", now))
        world.at["reset"] = urlsplit(new_password.reset_link(learner)).path
        world.at["reset of keyed"] = urlsplit(new_password.reset_link(keyed)).path
    world.at |= {f"account of {who}": f"/accounts/{each.id}" for who, each in known.items() if each}
    world.at["account at rest"] = f"/accounts/{resting.id}"


def await_confirmation(world: World) -> None:
    """An address with a mail on its way, and an author, on a server without sets."""
    register(world, "author", *PEOPLE["author"])
    account = make_account(world.app, "new@example.org", is_confirmed=False)
    with world.app.test_request_context():
        world.at["confirm"] = f"/confirm/{sign_up._confirmations().dumps([account.id, account.email])}"


def _publish(world: World, author: Reader) -> None:
    """A set of its own for each reach, and one that is public besides."""
    for name, title, reach in (
        ("private", "Rivers, for myself", "private"),
        ("linked", "Rivers, by a link", "link"),
        ("public", "Rivers, public", "public"),
        ("open", "Rivers, open to everyone", "public"),
    ):
        page = _published(author, sheet(name, title))
        world.at[name] = page.address
        if reach != "private":
            world.at[f"link of {name}"] = _link_on(page.press("Save", reach=reach))
    world.at["offer"] = f"/public/{world.at['open'].rpartition('/')[2]}"


def _published(author: Reader, text: str, **more: str) -> Page:
    return author.open("/workshop").press("Check", text=text).press("Publish", **more)


def take_quiz(set_page: Page) -> Page:
    """All of it, and all right; gives the result."""
    page = set_page.press("Start the quiz", length="8", forms=["multiple_choice"])
    while "result" not in page.address:
        city = next(city for city in RIVER_OF if city in page.heading)
        page = page.press(next(b.text for b in page.root.find("button", class_="option") if RIVER_OF[city] in b.text))
        page = page.follow("See the result" if "See the result" in page.main else "Next question")
    return page
