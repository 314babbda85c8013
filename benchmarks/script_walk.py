"""Where the texts of a number lead: through every page that can show them, as an author, a guest, an admin, a stranger.

Each function opens pages in the tab of one of them, and what they show and do is counted there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Browser

from benchmarks.script_sheets import Sheets, join, make_sheets, sought
from benchmarks.script_site import ADMIN, AUTHOR, READER
from benchmarks.script_visits import (
    LEARNERS,
    STRANGE,
    be_strangers,
    learner_text,
    look_after_accounts,
    show_many,
    sign_in,
    visit,
)
from benchmarks.script_watch import Found, Watched

FORMS = ["multiple_choice", "true_false", "cloze", "typed", "ordering"]
LOT = 20  # numbers whose facts are in one set
ASKED = 4  # questions of a quiz
LENGTHS = (30, 20, 10, 5, 2, 1)  # of a paper; few numbers give only the last
SETTLE = 300  # milliseconds in which what a careless page starts has begun
LIVE = "() => look()"  # what the editor does by itself when nothing was typed for a moment


@dataclass(frozen=True)
class Pace:
    """Lengths of a quiz, of which the first is taken that the set can give; how many cards are looked at before they
    are answered, and flagged after; and what is asked besides quizzes.
    """

    lengths: tuple[int, ...]
    cards: int
    rounds: tuple[str, ...]


WHOLE = Pace((ASKED, 3, 2, 1), 3, ("/review", "/review", "/cram", "/cram", "/shelf/round"))
BRIEF = Pace((1,), 1, ("/review", "/cram"))


@dataclass
class Walk:
    """The tabs stay open from one number to the next; a guest is another one for each lot of numbers."""

    browser: Browser
    address: str
    found: Found
    has_policy: bool = True
    at: tuple[str, str] = ("none", "none")  # the ids of the set and of a card that were last learned from
    tabs: dict[str, Watched] = field(default_factory=dict)
    turn: int = 0

    def tab(self, who: str) -> Watched:
        if who not in self.tabs:
            self.tabs[who] = Watched(self.browser, self.address, self.found, has_policy=self.has_policy)
            if who in (AUTHOR, ADMIN, READER):
                sign_in(self.tabs[who], who)
        return self.tabs[who]

    def end(self, *whose: str) -> None:
        for who in whose or tuple(self.tabs):
            if who in self.tabs:
                self.tabs.pop(who).close()


def walk(walked: Walk, numbers: Sequence[int]) -> None:
    for start in range(0, len(numbers), LOT):
        many = [make_sheets(number) for number in numbers[start : start + LOT]]
        walk_together(walked, many)
        for sheets in many:
            walk_alone(walked, sheets)
        show_many(walked.tab("guest"), walked.tab(AUTHOR), numbers[start : start + LOT])
        look_after_accounts(walked.tab(ADMIN), walked.tab(READER), numbers[start : start + LOT])
        walked.end("guest", READER)  # more sign-ins than an account may have would end it
        found = walked.found
        counts = f"{found.executions} executions, {found.elements} elements, {found.reports} reports"
        print(f"{start + len(many)} payloads, {found.pages.total()} pages: {counts}", flush=True)


def glance(walked: Walk, numbers: Sequence[int]) -> None:
    """In a few seconds: all facts in one set, of each form one question, and of one number all else."""
    many = [make_sheets(number) for number in numbers]
    walk_together(walked, many, BRIEF)
    walk_alone(walked, many[0])
    look_after_accounts(walked.tab(ADMIN), walked.tab(READER), numbers[:1])


def list_only(walked: Walk, numbers: Sequence[int]) -> None:
    """No more than the lists of the sets' cards, to see whether what is amiss there is found."""
    author = walked.tab(AUTHOR)
    for number in numbers:
        author.open(f"{publish(author, join([make_sheets(number)]))}/cards", "cards of a set")
        author.page.wait_for_timeout(SETTLE)


def walk_together(walked: Walk, many: Sequence[Sheets], pace: Pace = WHOLE) -> None:
    """The facts of several numbers in one set: asked, answered, flagged, edited."""
    author, guest = walked.tab(AUTHOR), walked.tab("guest")
    seek((author, guest), many)
    held = [sheets for sheets in many if sheets.held]
    set_path = publish(author, join(held, is_first=True), join(held))
    take_up(author, guest, set_path)
    walked.at = (set_path.rsplit("/", 1)[-1], learn(guest, [sheets.number for sheets in held], set_path, pace))
    edit(author, set_path)


def walk_alone(walked: Walk, sheets: Sheets) -> None:
    """What one number says of a set, what is refused of it, and what a learner writes with it."""
    author, guest = walked.tab(AUTHOR), walked.tab("guest")
    strangers = {path: walked.tab(path) for path in STRANGE}
    seek((author, guest, *strangers.values()), [sheets])
    if sheets.held:
        set_path = publish(author, sheets.head)
        author.post(f"{set_path}/reach", {"reach": "public"})
        guest.open(set_path.replace("/sets/", "/public/"), "a public set")
        author.open(set_path, "the set of its author")
        rename(author, sheets.number)
        learn_alone(guest, sheets.number, walked.at[0])
    visit(guest, walked.turn, sheets.number, *walked.at)
    walked.turn += 1
    be_refused(author, sheets)
    be_strangers(strangers, sheets.number)


def seek(tabs: Iterable[Watched], many: Iterable[Sheets]) -> None:
    texts = {
        sheets.number: sheets.sought | {name: sought(name, learner_text(sheets.number, name)) for name in LEARNERS}
        for sheets in many
    }
    for tab in tabs:
        tab.sought = texts


def publish(author: Watched, *versions: str) -> str:
    """Gives the path of the set."""
    path, told = "", {}
    for text in versions:
        path = author.post("/workshop", {"text": text, "act": "publish", **told})
        told = {"set": path.rsplit("/", 1)[-1], "replaces": path.rsplit("/", 1)[-1]}
        if not path.startswith("/sets/"):
            raise AssertionError(f"Not published: {text[:300]}")
    return path


def take_up(author: Watched, guest: Watched, set_path: str) -> None:
    """From the list of public sets it is looked at, by its link it is taken."""
    author.post(f"{set_path}/reach", {"reach": "public"})
    guest.open("/public")
    guest.open(set_path.replace("/sets/", "/public/"), "a public set")
    author.post(f"{set_path}/reach", {"reach": "link"})
    author.open(set_path, "the set of its author")
    link = re.search(r"/join/\S+", author.page.locator("code.text-break").first.inner_text())
    assert link is not None
    guest.open(link[0], "an offer by link")
    guest.press("main form button", "a set taken up")


def learn(guest: Watched, numbers: Sequence[int], set_path: str, pace: Pace) -> str:
    """Gives the id of a card that was answered."""
    scope = set_path.replace("/sets/", "?set=")
    guest.open(f"{set_path}/facts", "fact map")
    cards = list_cards(guest, set_path)
    for place in range(pace.cards):
        guest.open(cards[place * len(cards) // pace.cards], "a card before its answer")
    for form in FORMS:
        paper = begin(guest, f"{set_path}/paper", form, LENGTHS)
        if "/paper?" in paper:
            guest.open(paper, "paper")
            guest.open(paper.replace("/paper?", "/paper/key?"), "key of the paper")
        take_quiz(guest, numbers, begin(guest, f"{set_path}/quiz", form, pace.lengths))
    for path in pace.rounds:
        guest.open(path + scope, path)
        answer(guest, numbers[0], path)
    guest.open(f"/shelf{scope}", "shelf of a set")
    for number, card in zip(numbers[: pace.cards], cards, strict=False):
        flag(guest, number, card)
    return cards[0].rsplit("/", 1)[-1]


def learn_alone(guest: Watched, number: int, set_id: str) -> None:
    """The number’s own typed question, and its fact with all that an author can say of one; then a note on its card."""
    for fact in ("own", "typed", "flows"):
        guest.open(f"/review?set={set_id}&fact={fact}-{number}", "/review of a fact")
        answer(guest, number, "/review of a fact")
    about = guest.page.locator("a[href^='/cards/']")
    if about.count():
        card = about.first.evaluate("(one) => one.pathname")
        guest.post(f"{card}/flag", {"note": learner_text(number, "note")})
        guest.open(card, "a card that is flagged")


def begin(guest: Watched, path: str, form: str, lengths: Iterable[int]) -> str:
    """A quiz or paper in one form, of the first length that it can have; where it is, empty if there is none."""
    for length in lengths:
        leads = guest.post(path, {"length": str(length), "forms": [form]}, is_whole=True)
        if leads:
            return leads
    return ""


def list_cards(guest: Watched, set_path: str) -> list[str]:
    """The paths of all its cards, from each page that lists them."""
    guest.open(f"{set_path}/cards", "cards of a set")
    cards: list[str] = []
    while True:
        links = guest.page.locator("main a[href^='/cards/']")
        cards += links.evaluate_all("(all) => all.map((one) => one.pathname)")
        if not guest.page.locator("a[rel=next]").count():
            return list(dict.fromkeys(cards))
        guest.press("a[rel=next]", "cards of a set")


def take_quiz(guest: Watched, numbers: Sequence[int], path: str) -> None:
    if not path.startswith("/quiz/"):
        return  # the set has no such question
    for place in range(ASKED):
        guest.open(path, "a quiz")
        if guest.page.url.endswith("/result"):
            return
        answer(guest, numbers[place % len(numbers)], "a quiz")
    guest.open(f"{path}/result", "result")


def answer(guest: Watched, number: int, where: str) -> None:
    """Whatever is asked on the page: typed, chosen, put in order, or turned; then what is told is looked at."""
    page = guest.page
    if page.locator("a[data-hint]").count():
        page.locator("a[data-hint]").click()
        page.wait_for_selector("#hint")
        guest.look(f"{where}: hint")
    if page.locator("#typed").count():
        page.fill("#typed", learner_text(number, "typed"))
        page.locator("form[data-answer] .btn-primary").click()
    elif page.locator("button.option").count():
        page.locator("button.option").last.click()
    elif page.locator("form[data-answer] .btn-primary").count():
        page.locator("form[data-answer] .btn-primary").click()
    elif page.locator(".index-card ~ .actions .btn-primary").count():
        guest.press(".index-card ~ .actions .btn-primary", f"{where}: back of a card")
        return
    else:
        return
    page.wait_for_selector("#verdict")
    guest.look(f"{where}: told")


def flag(guest: Watched, number: int, card: str) -> None:
    """At first without the form’s token, which brings the page back with what was typed."""
    guest.open(card, "a card after its answer")
    guest.page.fill("#note", learner_text(number, "note"))
    guest.page.evaluate("document.querySelector('#flag [name=csrf_token]').value = 'none'")
    guest.press("#flag button", "a flag without a token")
    guest.post(f"{card}/flag", {"note": learner_text(number, "note")})
    guest.open(card, "a card that is flagged")


def edit(author: Watched, set_path: str) -> None:
    set_id = set_path.rsplit("/", 1)[-1]
    author.open(f"/workshop?set={set_id}", "workshop, with flags")
    author.press("[data-check]", "workshop, checked")
    author.open(f"/workshop?set={set_id}&copy=1", "workshop, a copy")
    author.open(f"{set_path}/versions", "versions")
    author.open(f"{set_path}/versions/2", "a comparison")
    author.open(f"{set_path}/versions/1", "the first version")


def rename(author: Watched, number: int) -> None:
    author.page.evaluate("document.querySelector('#rename').open = true")
    author.page.fill("#rename [name=title]", learner_text(number, "renamed"))
    author.press("#rename button", "a set renamed")


def be_refused(author: Watched, sheets: Sheets) -> None:
    """A sheet with errors: told by the editor while one types, and by the button, of the text or of a file."""
    author.open("/workshop")
    name = learner_text(sheets.number, "file-name").replace("\n", " ")
    if sheets.number % 2:
        author.page.fill("#text", sheets.bad)
        author.page.evaluate(LIVE)
        author.look("workshop, live")
    else:
        author.page.set_input_files("#file", {"name": name, "mimeType": "text/yaml", "buffer": sheets.bad.encode()})
    author.press("[data-check]", "workshop, with errors")
    if sheets.number % 2:
        return
    data = f'{{"kind": "{learner_text(sheets.number, "data")}"}}'
    author.open("/your-data")
    author.page.set_input_files("#file", {"name": name, "mimeType": "application/jsonl", "buffer": data.encode()})
    author.press("main form[enctype] button", "data that is none")
