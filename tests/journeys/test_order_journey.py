"""Events are put in order, and a sentence is judged, by keyboard."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect
from program import RIVERS

from benchmarks.server import Server

YEARS = {"bridge": 1905, "canal": 1830, "lock": 1790}
OPENED = """\
  - {{id: {name}, say: The {name} was opened in <year>., answer: {year}, at: p9, when: {year},
     ask: In which year was the {name} opened?, event: The opening of the {name}}}
"""


def start(page: Page, server: Server, form: str) -> None:
    """A quiz of one question of this form."""
    page.goto(f"{server.address}/sets")
    page.get_by_role("link", name="Rivers and their cities", exact=True).click()
    page.get_by_label("Questions").fill("1")
    for box in page.locator("input[name=forms]").all():
        box.set_checked(box.get_attribute("value") == form)
    page.get_by_role("button", name="Start the quiz").click()


def test_events_are_put_in_order_and_a_sentence_is_judged(server: Server, page: Page) -> None:
    sheet = RIVERS + "".join(OPENED.format(name=name, year=year) for name, year in YEARS.items())
    (server.folder / "questions" / "rivers.yaml").write_text(sheet, "utf-8")
    server.start()
    page.goto(server.address)
    page.set_viewport_size({"width": 390, "height": 844})
    put_in_order(page, server)
    judge_a_sentence(page, server)


def put_in_order(page: Page, server: Server) -> None:
    """By two buttons for each event, with a keyboard; the focus stays on what is moved, and its place is said."""
    start(page, server, "ordering")
    wanted = sorted(YEARS, key=lambda name: YEARS[name])
    for place, name in enumerate(wanted):
        earlier = page.get_by_role("button", name=f"Earlier: The opening of the {name}")
        assert (earlier.bounding_box() or {"height": 0})["height"] >= 44
        while shown(page).index(name) > place:
            earlier.press("Enter")
            expect(page.locator("[aria-live]")).to_contain_text(f"{name}: {shown(page).index(name) + 1} of 3")
            expect(page.locator(".event", has=page.locator(":focus"))).to_contain_text(name)
    assert shown(page) == wanted
    page.get_by_role("button", name="Answer").press("Enter")
    expect(page.locator("#verdict")).to_have_text("Right.")
    expect(page.locator(".placed").first).to_contain_text("It was 1790 (paragraph 9).")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("One of one.")


def shown(page: Page) -> list[str]:
    return [text.split()[-1] for text in page.locator(".event label").all_inner_texts()]


def test_without_scripts_places_are_chosen_from_lists(server: Server, browser: Browser) -> None:
    sheet = RIVERS + "".join(OPENED.format(name=name, year=year) for name, year in YEARS.items())
    (server.folder / "questions" / "rivers.yaml").write_text(sheet, "utf-8")
    server.start()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    start(page, server, "ordering")
    for name in YEARS:
        page.get_by_label(f"The opening of the {name}").select_option("1")
    page.get_by_role("button", name="Answer").press("Enter")
    expect(page.get_by_role("alert")).to_have_text("More than one event is 1st. Give each event a place of its own.")
    for place, name in enumerate(sorted(YEARS, key=lambda name: YEARS[name]), 1):
        page.get_by_label(f"The opening of the {name}").select_option(str(place))
    page.get_by_role("button", name="Answer").press("Enter")
    expect(page.locator("#verdict")).to_have_text("Right.")
    context.close()


def judge_a_sentence(page: Page, server: Server) -> None:
    start(page, server, "true_false")
    expect(page.get_by_text("True or false?")).to_be_visible()
    page.keyboard.press("1")
    expect(page.locator("#verdict")).to_have_text(re.compile("Right|Wrong"))
