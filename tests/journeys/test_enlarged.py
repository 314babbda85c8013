"""Long words, enlarged text and forced colours: nothing is cut off, and nothing is invisible."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect
from program import RIVERS
from sights import TOO_WIDE
from test_stage_journey import open_set

from benchmarks.server import Server

LONG = "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenfabrikant"
COLUMN = "main => [main.getBoundingClientRect().left, main.getBoundingClientRect().right]"
ENLARGE = """
() => {
  const own = new CSSStyleSheet();
  own.replaceSync(":root { font-size: 200% }");
  document.adoptedStyleSheets.push(own);
}
"""
COLOURS = (
    "mark => { const { color, textDecorationColor } = getComputedStyle(mark); return [color, textDecorationColor]; }"
)


@pytest.fixture(scope="module")
def large_type(playwright: Playwright, browser_type_launch_args: dict[str, Any]) -> Iterator[Browser]:
    """A browser whose reader has chosen letters of twice the size."""
    larger = [*browser_type_launch_args["args"], "--blink-settings=defaultFontSize=32"]
    browser = playwright.chromium.launch(**{**browser_type_launch_args, "args": larger})
    yield browser
    browser.close()


def start_a_quiz(page: Page, server: Server) -> None:
    open_set(page, server)
    for box in page.locator("input[name=forms]").all():
        box.set_checked(box.get_attribute("value") == "multiple_choice")
    page.get_by_role("button", name="Start the quiz").click()
    page.wait_for_url("**/quiz/*", wait_until="load")


def test_a_word_longer_than_its_line_is_broken(server: Server, page: Page) -> None:
    words = {name: f"{LONG}{place}" for place, name in enumerate(("Nile", "Amazon", "Danube", "Volga", "Rhine"))}
    sheet = RIVERS
    for name, word in words.items():
        sheet = sheet.replace(f"name: {name}, in_text: the {name}", f"name: {word}, in_text: the {word}")
    sheet = sheet.replace("[flows-seine, seine, Paris, p6]", f"[flows-seine, seine, {LONG}, p6]")
    (server.folder / "questions" / "rivers.yaml").write_text(sheet, "utf-8")
    page.set_viewport_size({"width": 320, "height": 640})
    start_a_quiz(page, server)
    while page.url.rsplit("/", 1)[0].endswith("/quiz") and page.locator("form[data-answer]").count():
        assert page.evaluate(TOO_WIDE) == []
        page.locator("button.option").first.click()
        expect(page.locator("#verdict")).to_be_visible()
        assert page.evaluate(TOO_WIDE) == []
        page.locator("a[data-next]").click()
        expect(page.locator("#verdict")).to_have_count(0)
    page.goto(f"{server.address}/search?q={'x' * 200}")
    assert page.evaluate(TOO_WIDE) == []


def test_the_column_of_a_question_is_as_wide_as_that_of_its_answer(server: Server, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    start_a_quiz(page, server)
    page.locator("h1").evaluate("stem => { stem.textContent = '2 + 2?'; }")
    page.locator(".option .text").evaluate_all("texts => texts.forEach((text) => { text.textContent = '4'; })")
    assert page.locator("#main").evaluate(COLUMN) == [0, 390]
    page.locator("button.option").first.click()
    expect(page.locator("#verdict")).to_be_visible()
    assert page.locator("#main").evaluate(COLUMN) == [0, 390]


def test_the_strip_of_few_facts_is_of_narrow_bars_and_low_while_all_are_blank(server: Server, page: Page) -> None:
    open_set(page, server)
    facts = f"{page.url}/facts"
    page.goto(facts)
    low = page.locator(".strip").bounding_box() or {"height": 99, "width": 0}
    page.goto(f"{server.address}/review")
    page.get_by_role("button", name="I don’t know").click()
    expect(page.locator("#verdict")).to_be_visible()
    page.goto(facts)
    tall = page.locator(".strip").bounding_box() or {"height": 0, "width": 0}
    assert low["height"] < 24
    assert tall["height"] > 90
    assert low["width"] == tall["width"] < 300


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_an_answer_has_the_colour_of_text(server: Server, browser: Browser, scheme: Any) -> None:
    with browser.new_context(forced_colors="active", color_scheme=scheme) as context:
        page = context.new_page()
        start_a_quiz(page, server)
        page.get_by_role("button", name="I don’t know").click()
        mark = page.locator(".truth mark")
        text = page.locator(".truth .read").evaluate("text => getComputedStyle(text).color")
        assert mark.evaluate(COLOURS) == [text, text]
        page.goto(f"{server.address}/settings")
        select = page.locator("select").first
        assert select.evaluate("select => getComputedStyle(select).appearance") == "auto"


def test_where_text_alone_is_enlarged_the_margins_give_way(server: Server, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    start_a_quiz(page, server)
    expect(page.get_by_label("Keys")).to_be_visible()
    page.evaluate(ENLARGE)
    expect(page.get_by_label("Keys")).to_be_hidden()
    assert page.evaluate(TOO_WIDE) == []
    page.goto(server.address)
    page.evaluate(ENLARGE)
    assert page.evaluate(TOO_WIDE) == []
    assert (page.get_by_role("searchbox").bounding_box() or {"width": 0})["width"] > 300


def test_letters_of_twice_the_size_fit_a_narrow_window(server: Server, large_type: Browser) -> None:
    server.start()
    with large_type.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(f"{server.address}/review")
        page.get_by_role("button", name="I don’t know").click()
        page.get_by_role("link", name="About this card").click()
        expect(page.get_by_role("heading", name="History")).to_be_visible()
        for path in (None, "/", "/sets", "/search?q=nile", "/keys", "/progress", "/shelf", "/settings", "/workshop"):
            if path is not None:
                page.goto(f"{server.address}{path}")
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url
            for place in page.get_by_role("navigation", name="Places").get_by_role("link").all():
                expect(place).to_be_in_viewport(ratio=1)
