"""A learner asks why a card comes, keeps it out, goes on, changes what is wanted, and crams; on two devices."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.server import Server


def test_why_a_card_comes_and_what_can_be_done_with_it(server: Server, page: Page) -> None:
    server.start()
    page.goto(f"{server.address}/review")
    asked = page.locator("h1").inner_text()
    page.keyboard.press("w")
    expect(page.locator("h1")).to_have_text(asked)
    expect(page.get_by_text("You have not met it yet.")).to_be_visible()
    expect(page.locator(".answer")).to_be_hidden()
    page.get_by_role("button", name="Bury until tomorrow").click()
    expect(page.locator("h1")).not_to_have_text(asked)

    page.get_by_role("button", name="I don’t know").click()
    expect(page.locator("#verdict")).to_be_visible()
    page.get_by_role("link", name="About this card").click()
    expect(page.get_by_text("It is in its learning steps")).to_be_visible()
    expect(page.locator(".answer")).to_be_visible()
    page.get_by_label("What is wrong with it?").fill("The river has two names.")
    page.get_by_role("button", name="Flag it for its author").click()
    expect(page.get_by_role("status")).to_have_text("Flagged. Its author sees it in the workshop.")
    of_set = page.locator("main .label a").get_attribute("href")
    page.get_by_role("link", name=re.compile("Go on with the review")).click()
    expect(page).to_have_title(re.compile("Review"))

    page.goto(f"{server.address}{of_set}")
    expect(page.get_by_text(re.compile("· flagged$"))).to_be_visible()
    expect(page.get_by_text("buried until tomorrow")).to_be_visible()


def test_a_review_left_on_one_device_is_taken_up_on_another(server: Server, page: Page, browser: Browser) -> None:
    server.start()
    page.goto(f"{server.address}/review")
    for _ in range(2):
        page.get_by_role("button", name="I don’t know").click()
        page.get_by_role("link", name="Next question").click()
    expect(page).to_have_title(re.compile("question 3 of"))
    here = page.locator("h1").inner_text()
    phone = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    phone.goto(f"{server.address}/review")
    expect(phone).to_have_title(re.compile("question 3 of"))
    expect(phone.locator("h1")).to_have_text(here)
    phone.locator("button.option").first.click()
    expect(phone.locator("#verdict")).to_be_visible()
    page.locator("button.option").last.click()  # the page that is late is told so, and goes on
    expect(page.locator("body > [aria-live]")).to_have_text(
        "This card was answered in another window. Here is where you are now."
    )


BROKEN_BUTTONS = """
[...document.querySelectorAll(".actions-dock .btn")].filter((one) => one.offsetHeight > 60)
  .map((one) => one.textContent.trim())
"""


@pytest.mark.parametrize("width", [390, 320])
def test_on_a_phone_no_button_breaks_in_two_and_no_history_is_wider_than_the_page(
    server: Server, browser: Browser, width: int
) -> None:
    server.start()
    phone = browser.new_context(viewport={"width": width, "height": 700}).new_page()
    phone.goto(f"{server.address}/review")
    phone.locator("button.option").first.click()
    while not phone.locator("#verdict").inner_text().startswith("Right"):
        phone.get_by_role("link", name="Next question").click()
        phone.locator("button.option").first.click()
        expect(phone.locator("#verdict")).to_be_visible()
    assert phone.evaluate(BROKEN_BUTTONS) == []
    assert phone.evaluate("document.documentElement.scrollWidth") == width
    phone.get_by_role("link", name="About this card").click()
    expect(phone.locator(".history td").first).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") == width
    assert phone.locator(".history").evaluate("(table) => table.scrollWidth <= table.clientWidth")


def test_settings_follow_the_browser_and_cramming_moves_nothing(server: Server, page: Page) -> None:
    server.start()
    page.goto(f"{server.address}/settings")
    expect(page.get_by_label("Time zone")).to_have_value("")
    page.get_by_label("Wanted chance of recall, in percent").fill("98")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Write a whole number from 70 to 97.")).to_be_visible()
    page.get_by_label("Wanted chance of recall, in percent").fill("85")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_have_text("Saved.")

    page.goto(f"{server.address}/sets")
    page.get_by_role("link", name="Rivers and their cities", exact=True).click()
    page.get_by_role("link", name=re.compile("^Cram")).click()
    page.get_by_role("button", name="I don’t know").click()
    page.get_by_role("link", name="Next question").click()
    expect(page.get_by_role("button", name="I don’t know")).to_be_visible()
    page.get_by_role("link", name="Leave").click()
    expect(page.get_by_text("0 wet")).to_be_visible()
