"""What a learner, a stranger and an admin write, and the pages that answer to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from benchmarks.script_payloads import payload
from benchmarks.script_sheets import make_sheets, mark_of, sought
from benchmarks.script_site import PASSWORD, READER
from benchmarks.script_watch import Watched
from quizapp.web.admin import LONGEST_PART

# What a learner writes, or whoever comes by.
LEARNERS = (
    "typed note query renamed zone email sign-up-email forgotten-email next agent cookie file-name data parameter path"
).split()
# Taken, and shown on no page, or of addresses only where they are one that there is.
NEVER_SHOWN = frozenset({"agent", "cookie", "file-name", "path", "data", "parameter"})
QUERIES = (  # {set}: one that there is; {card}, {attempt} too
    "/?x={text}",
    "/sets?x={text}",
    "/sets/{set}?x={text}",
    "/sets/{set}/cards?page={text}",
    "/sets/{set}/facts?page={text}",
    "/sets/{set}/facts?state={text}",
    "/sets/{set}/facts?around={text}",
    "/sets/{set}/paper?length={text}&version=1&number=0&day=2026-01-01",
    "/sets/{set}/paper?length=3&version=1&number=0&day={text}",
    "/sets/{set}/paper/key?length=3&version=1&number=0&day=2026-01-01&form={text}",
    "/review?set={set}&fact={text}",
    "/review?set={text}",
    "/review?set={set}&form={text}",
    "/review?set={set}&more={text}",
    "/review/back?set={set}&ticket={text}",
    "/cram?set={set}&fact={text}",
    "/cram?set={set}&since={text}",
    "/cram/back?set={set}&ticket={text}",
    "/shelf?set={set}&fact={text}",
    "/shelf?set={text}",
    "/shelf/round?set={set}&fact={text}",
    "/shelf/round/back?set={set}&ticket={text}",
    "/cards/{card}?round={text}",
    "/cards/{card}?round=review&set={set}&fact={text}",
    "/cards/{card}?round=quiz&attempt={text}",
    "/progress?x={text}",
    "/search?q={text}",
    "/search?q={text}&page={text}",
    "/settings?x={text}",
    "/keys?x={text}",
    "/privacy?x={text}",
    "/public?x={text}",
    "/public/{text}",
    "/join/{text}",
    "/sets/{text}",
    "/quiz/{text}",
    "/cards/{text}",
    "/answers/{text}",
    "/confirm/{text}",
    "/reset/{text}",
    "/sign-in?next={text}",
    "/sign-up?email={text}",
    "/forgot?email={text}",
    "/your-data?x={text}",
    "/workshop?start={text}",
    "/account?x={text}",
    "/healthz?x={text}",
    "/static/{text}",
    "/bootstrap/static/{text}",
    "/{text}",
)
OPENED = 4  # of so many accounts one
IN_THE_MIDST = 2  # addresses with a text in them, of each number
STRANGE = {"/sign-in": "email", "/sign-up": "sign-up-email", "/forgot": "forgotten-email"}  # where, and what is typed
CHOOSE = """
(text) => {
  const list = document.querySelector("select[name=zone]");
  list.append(Object.assign(document.createElement("option"), { value: text, textContent: "another" }));
  list.value = text;
  document.querySelector("[name=theme]:checked").value = text;
  document.querySelector("[name=new_per_day]").type = "text";
  document.querySelector("[name=new_per_day]").value = text;
}
"""


def learner_text(number: int, name: str) -> str:
    text = payload(number, mark_of(number, name))
    return text.lower() if name == "account" else text


def sign_in(tab: Watched, email: str) -> None:
    tab.open("/sign-in")
    tab.page.fill("#email", email)
    tab.page.fill("#password", PASSWORD)
    tab.press("main form .btn-primary", "signed in")
    if "/sign-in" in tab.page.url:
        raise AssertionError(tab.page.locator("main").inner_text())


def visit(guest: Watched, turn: int, number: int, set_id: str, card: str) -> None:
    """Search, settings, and some of the addresses that can have a text in them; the next number takes others."""
    query, zone = learner_text(number, "query"), learner_text(number, "zone")
    guest.open(f"/search?q={quote(query)}")
    guest.context.add_cookies([{"name": "zone", "value": quote(learner_text(number, "cookie")), "url": guest.address}])
    guest.open("/settings")
    guest.page.evaluate(CHOOSE, zone)
    guest.press("main form .btn-primary", "settings refused")
    for step in range(IN_THE_MIDST):
        address = QUERIES[(turn * IN_THE_MIDST + step) % len(QUERIES)]
        name = "parameter" if "?" in address else "path"
        text = quote(learner_text(number, name), safe="")
        path = address.format(text=text, set=set_id, card=card)
        guest.open(path, address)


def show_many(guest: Watched, author: Watched, numbers: Sequence[int]) -> None:
    """The pages that show many sets at once."""
    for tab in (guest, author):
        tab.sought = {number: make_sheets(number).sought for number in numbers}
    for path in ("/", "/sets", "/progress", "/shelf", "/review", "/your-data", "/keys", "/privacy"):
        guest.open(path)
    guest.open("/search?q=flood", "search, found")
    author.open("/sets", "sets of their author")
    author.open("/workshop", "workshop, own sheets")
    author.open("/account/leave")


def look_after_accounts(admin: Watched, reader: Watched, numbers: Sequence[int]) -> None:
    """Each account is looked for by its address, and every so many of them opened; a reader has signed in by browsers
    of odd names.
    """
    admin.sought = {}
    reader.sought = {number: {"agent": sought("agent", learner_text(number, "agent"))} for number in numbers}
    reader.open("/account", "account, with its sign-ins")
    admin.open("/accounts")
    for place, number in enumerate(numbers):
        part = account_of(number)[:LONGEST_PART]
        admin.sought = {number: {"account": sought("account", account_of(number)), "part": sought("part", part)}}
        admin.open(f"/accounts?q={quote(part)}", "/accounts?q")
        links = admin.page.locator("tbody a").evaluate_all("(all) => all.map((one) => one.pathname)")
        if place % OPENED == 0:
            admin.open(links[0], "an account")


def account_of(number: int) -> str:
    """The address of an account; no form would take it."""
    return learner_text(number, "account")


def be_strangers(tabs: Mapping[str, Watched], number: int) -> None:
    """Whoever signs in or up with an address that is none, on the way to somewhere else, by an odd browser. What was
    refused stands in its form again, where the next number is written.
    """
    tabs["/sign-in"].open(f"/sign-in?next={quote(learner_text(number, 'next'))}")
    for path, tab in tabs.items():
        if not tab.page.url.startswith(tab.address):
            tab.open(path)
        tab.page.fill("#email", learner_text(number, STRANGE[path]))
        if path == "/sign-in":
            tab.page.fill("#password", "nothing that fits")
        tab.press("main form .btn-primary", f"{path} refused")
    odd = tabs["/sign-up"].context.browser.new_context()  # type: ignore[union-attr]
    agent = {"User-Agent": quote(learner_text(number, "agent"), safe=" <>\"'()=/;:#&")}
    address = f"{tabs['/sign-up'].address}/sign-in"
    token = odd.request.get(address).text().split('name="csrf_token"')[1].split('value="')[1].split('"')[0]
    odd.request.post(address, form={"csrf_token": token, "email": READER, "password": PASSWORD}, headers=agent)
    odd.close()
