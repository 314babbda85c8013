"""Every page and every state of it that a reader can meet, by how one comes there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect
from world import STORE_IS_FULL, World

Reach = Callable[[Page, World], None]
BROKEN = "format: factsheet/1\nid: x\ntitle: T\nfacts:\n  - {id: a, sya: The <x> is a., answer: b, ask: What?}\n"


@dataclass(frozen=True)
class State:
    """`world` is new (nothing answered), bare (no set) or used; `heading` says that the state was reached."""

    reach: Reach
    heading: str
    world: str = "used"


def at(name: str) -> Reach:
    """The page at an address that the world knows by a name, or at a path."""

    def go(page: Page, world: World) -> None:
        page.goto(world.address + (name if name.startswith("/") else world.at[name]))

    return go


def pressed(name: str, button: str, **typed: str) -> Reach:
    """A page with fields filled, by their labels, and a button pressed."""

    def go(page: Page, world: World) -> None:
        at(name)(page, world)
        for label, text in typed.items():
            page.get_by_label(re.compile(label.replace("_", " "))).first.fill(text)
        page.get_by_role("button", name=button, exact=True).first.click()

    return go


def under(name: str, path: str) -> Reach:
    """A page below that of a name."""
    return lambda page, world: at(world.at[name] + path)(page, world)


def key_of(name: str) -> Reach:
    return lambda page, world: at(world.at[name].replace("/paper?", "/paper/key?"))(page, world)


def checked(text: str) -> Reach:
    return pressed("/workshop", "Check", Fact_sheet=text)


def flagged_in_the_workshop(page: Page, world: World) -> None:
    at(f"/workshop?set={world.at['set'].rsplit('/', 1)[-1]}")(page, world)


def conflict(page: Page, world: World) -> None:
    at(f"/workshop?set={world.at['article'].rsplit('/', 1)[-1]}")(page, world)
    page.get_by_role("button", name="Check", exact=True).click()


def not_started(page: Page, world: World) -> None:
    at("set")(page, world)
    page.get_by_label("Time limit in minutes").evaluate("(field) => { field.type = 'text'; field.value = 'soon'; }")
    page.get_by_role("button", name="Start the quiz").click()


def opened_again(page: Page, world: World) -> None:
    """The address of a form that was sent amiss."""
    not_started(page, world)
    page.goto(page.url)


def renamed_to_nothing(page: Page, world: World) -> None:
    at("set")(page, world)
    page.get_by_text("Rename").first.click()
    page.get_by_label("Title").evaluate("(field) => { field.required = false; field.value = ''; }")
    page.get_by_role("button", name="Rename").click()


def turned(name: str) -> Reach:
    """A flashcard’s back."""
    return pressed(name, "Show the answer")


def unanswered(page: Page, world: World) -> None:
    at("asked typed")(page, world)
    page.evaluate("document.querySelector('#typed').required = false")
    page.get_by_role("button", name="Answer").click()


def order_unanswered(page: Page, world: World) -> None:
    at("asked ordering")(page, world)
    page.evaluate("document.querySelectorAll('select').forEach((one) => { one.required = false; one.value = ''; })")
    page.get_by_role("button", name="Answer").click()


def order_answered(page: Page, world: World) -> None:
    at("asked ordering")(page, world)
    if page.get_by_role("button", name="Answer").count():
        page.get_by_role("button", name="Answer").click()
        world.at["told ordering"] = page.url.removeprefix(world.address)
    else:
        at("told ordering")(page, world)


def with_clock(page: Page, world: World) -> None:
    at("every")(page, world)
    page.get_by_label("Time limit in minutes").fill("10")
    page.get_by_role("button", name="Start the quiz").click()
    expect(page.locator("[data-left]")).to_be_visible()  # a page on its way to another cannot be loaded anew


def time_up(page: Page, world: World) -> None:
    with_clock(page, world)
    with world.later(1):
        page.reload()


def failing(page: Page, world: World) -> None:
    with world.broken("settings.keys", RuntimeError("A failure on purpose.")):
        at("/keys")(page, world)


def unreachable(page: Page, world: World) -> None:
    with world.broken("settings.keys", STORE_IS_FULL):
        at("/keys")(page, world)


def not_saved(page: Page, world: World) -> None:
    at("/settings")(page, world)
    with world.broken("settings.save", STORE_IS_FULL):
        page.get_by_role("button", name="Save").click()


def unsent(page: Page, world: World) -> None:
    """An answer that no reply was seen to."""
    at("asked multiple_choice")(page, world)
    page.route("**/quiz/**", lambda route: route.abort())
    page.locator("button.option").first.click()
    expect(page.get_by_role("alert")).to_contain_text("not saved")


STATES: dict[str, State] = {
    "first visit": State(at("/"), "", "new"),
    "no set": State(at("/"), "There is no set yet.", "bare"),
    "no set in the list": State(at("/sets"), "There is no set yet.", "bare"),
    "progress of nothing": State(at("/progress"), "", "new"),
    "shelf of nothing": State(at("/shelf"), "The shelf is empty.", "new"),
    "nothing to review": State(at("/review"), "Nothing is due.", "bare"),
    "today": State(at("/"), ""),
    "sets": State(at("/sets"), "Three sets."),
    "the article’s set": State(at("article"), "The SCO summit in Tianjin and the Beijing parade"),
    "a set": State(at("set"), "Each form"),
    "an archived set": State(at("archived"), "Every form"),
    "a quiz that cannot start": State(not_started, "Each form"),
    "its form opened again": State(opened_again, "Each form"),
    "a title that cannot be": State(renamed_to_nothing, "Each form"),
    "a quiz on paper": State(at("paper"), "Each form"),
    "an ordering on paper": State(at("ordering paper"), "Each form"),
    "its key": State(key_of("paper"), "Each form"),
    "an ordering’s key": State(key_of("ordering paper"), "Each form"),
    "a choice": State(at("asked multiple_choice"), ""),
    "true or false": State(at("asked true_false"), ""),
    "a gap": State(at("asked cloze"), ""),
    "typed": State(at("asked typed"), ""),
    "an ordering": State(at("asked ordering"), "What is the right order"),
    "nothing typed": State(unanswered, ""),
    "no order": State(order_unanswered, "What is the right order"),
    "an answer that was not sent": State(unsent, ""),
    "a clock": State(with_clock, ""),
    "time is up": State(time_up, "The time is up."),
    "choice told": State(at("told multiple_choice"), "Which river"),
    "true or false told": State(at("told true_false"), ""),
    "gap told": State(at("told cloze"), ""),
    "typed told": State(at("told typed"), ""),
    "ordering told": State(order_answered, "What is the right order"),
    "told in a review": State(at("told in a review"), ""),
    "result": State(at("result"), "None of three."),
    "review": State(at("review"), ""),
    "cram": State(at("cram"), ""),
    "shelf": State(at("/shelf"), "cards stand on the shelf."),
    "flashcard": State(at("round"), ""),
    "flashcard’s back on the shelf": State(turned("round"), ""),
    "flashcard’s back in a review": State(turned("review of a flashcard"), "Where does the Volga end?"),
    "flashcard’s back crammed": State(turned("cram of a flashcard"), "Where does the Volga end?"),
    "a card": State(at("card"), ""),
    "a card that is asked": State(at("asked again"), ""),
    "a card that was answered": State(at("card answered"), ""),
    "the cards of a set": State(under("set", "/cards"), ""),
    "fact map": State(under("article", "/facts"), ""),
    "versions": State(under("set", "/versions"), "Two versions."),
    "a version": State(under("set", "/versions/2"), "Version 2."),
    "the first version": State(under("set", "/versions/1"), "Version 1."),
    "progress": State(at("/progress"), ""),
    "search": State(at("/search?q=nile"), ""),
    "nothing found": State(at("/search?q=zzzz"), ""),
    "workshop": State(at("/workshop"), "A sheet of your own"),
    "a sheet with a mistake": State(checked(BROKEN), "A sheet of your own"),
    "a sheet checked": State(pressed("/workshop?start=table", "Check"), "Metals and their signs"),
    "a set in the workshop": State(flagged_in_the_workshop, "Each form"),
    "an id that is taken": State(conflict, ""),
    "settings": State(at("/settings"), "Settings"),
    "settings saved": State(pressed("/settings", "Save"), "Settings"),
    "keyboard": State(at("/keys"), ""),
    "your data": State(at("/your-data"), ""),
    "data that is none": State(pressed("/your-data", "Take it in"), ""),
    "no such page": State(at("/nothing"), "There is no such page."),
    "a failure": State(failing, "Something failed here."),
    "out of reach": State(unreachable, "The answers cannot be reached now."),
    "not saved": State(not_saved, "Not saved."),
}
