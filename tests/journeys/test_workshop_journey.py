"""An author adds a set in the browser, with a mistake first."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect
from program import RIVERS, Server

OWN = RIVERS.replace("id: rivers", "id: my-rivers").replace("title: Rivers and their cities", "title: My rivers")
BROKEN = OWN.replace("    say: <river> flows", "    sya: <river> flows")


def test_an_author_mends_a_mistake_and_publishes(
    server: Server, page: Page, accessible: Callable[[Page], None]
) -> None:
    server.start()
    page.goto(server.address)
    page.get_by_role("link", name="Workshop", exact=True).click()
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)
    accessible(page)

    sheet = page.get_by_label("Fact sheet")
    sheet.fill(BROKEN)
    lines = BROKEN.splitlines()
    expect(page.locator(".gutter")).to_contain_text(str(len(lines)))
    page.get_by_role("button", name="Check").click()
    expect(page.locator("#verdict")).to_contain_text("Nothing was published.")
    expect(sheet).to_have_value(BROKEN)
    wrong = lines.index("    sya: <river> flows through <city>.") + 1
    problem = page.locator(f"#e{wrong}")
    expect(problem).to_contain_text(f"Line {wrong}, column 5.")
    expect(problem.locator("mark")).to_have_text("sya")
    accessible(page)
    page.get_by_role("link", name=f"Line {wrong}: to its error").click()
    expect(page).to_have_url(re.compile(rf"#e{wrong}$"))

    sheet.fill(OWN)
    page.get_by_role("button", name="Check again").click()
    expect(page.locator("#verdict")).to_contain_text("No error")
    expect(page.get_by_role("heading", name="Which river flows through Cairo?")).to_be_visible()
    expect(page.get_by_role("heading", name="My rivers")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="Publish").click()
    expect(page.locator("h1")).to_have_text("My rivers")
    expect(page.get_by_role("status")).to_contain_text("Published, 8 cards.")
    accessible(page)

    page.get_by_label("Questions").fill("1")
    page.get_by_role("button", name="Start the quiz").click()
    page.get_by_role("button", name="I don’t know").click()
    expect(page.locator(".truth")).to_contain_text("flows through")
    page.get_by_role("link", name="See the result").click()
    expect(page.locator("h1")).to_have_text("None of one.")
    page.goto(f"{server.address}/settings")
    page.get_by_label("Dark").check()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    accessible(page)
    page.goto(f"{server.address}/keys")
    accessible(page)
