"""What scripts add: a clock that counts down, a press on the outline that leads to its line, a button that prints."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

from benchmarks.server import Server


def open_set(page: Page, server: Server) -> None:
    server.start()
    page.goto(f"{server.address}/sets")
    page.get_by_role("link", name="Rivers and their cities", exact=True).click()
    page.wait_for_url("**/sets/*", wait_until="load")


def test_the_clock_counts_down_and_says_when_a_minute_is_left_and_none(server: Server, page: Page) -> None:
    open_set(page, server)
    page.clock.install()
    page.get_by_label("Time limit in minutes").fill("2")
    page.get_by_role("button", name="Start the quiz").click()
    clock = page.locator("[data-left]")
    expect(clock).to_have_text(re.compile(r"^(2:00|1:5\d) left$"))
    said = page.locator("[aria-live=polite]")
    page.clock.run_for(58_000)
    expect(clock).to_have_text(re.compile(r"^1:0\d left$"))
    page.clock.run_for(3_000)
    expect(said).to_have_text("One minute is left.")
    page.clock.run_for(61_000)
    expect(clock).to_have_text("time is up")
    expect(said).to_have_text("The time is up. The answer on this page still counts.")
    expect(page.get_by_text("What is on this page still counts.")).to_be_visible()
    page.get_by_role("button", name="I don’t know").click()
    expect(page.locator("#verdict")).to_be_visible()


def test_an_answer_taken_back_where_it_is_told_is_said_and_its_question_read_again(server: Server, page: Page) -> None:
    server.start()
    page.goto(f"{server.address}/review")
    asked = page.locator("h1").inner_text()
    page.keyboard.press("0")
    expect(page.locator("#verdict")).to_be_visible()
    page.keyboard.press("U")
    expect(page.locator("[aria-live=polite]")).to_have_text("Taken back. The card stands as before.")
    expect(page.locator("h1")).to_have_text(asked)
    expect(page.locator("h1")).to_be_focused()


def test_the_outline_leads_to_the_line_in_the_text(server: Server, page: Page) -> None:
    server.start()
    page.goto(f"{server.address}/workshop?start=table")
    sheet = page.get_by_label("Fact sheet")
    lines = sheet.input_value().split("\n")
    page.locator("a[data-line]").last.click()
    expect(sheet).to_be_focused()
    chosen = sheet.evaluate("(text) => text.value.slice(text.selectionStart, text.selectionEnd)")
    assert chosen == lines[int(page.locator("a[data-line]").last.get_attribute("data-line") or 0) - 1]
    sheet.press("End")
    sheet.press_sequentially("\n- [sign-zinc, zinc, Zn]")
    assert sheet.input_value().endswith("\n      - [sign-zinc, zinc, Zn]\n")
    expect(page.locator(".outline")).to_contain_text("zinc · Zn")
    expect(page.locator(".outline")).to_contain_text("error")


def test_a_paper_is_printed_by_its_button_and_alone(server: Server, page: Page) -> None:
    open_set(page, server)
    page.get_by_role("button", name="On paper").click()
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="Print this page").click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Rivers and their cities")).to_be_visible()
    for tool in (page.locator("header.masthead"), page.locator(".paper > .tools"), page.locator("footer")):
        expect(tool.first).not_to_be_visible()


def test_at_double_size_and_in_forced_colours_the_stage_is_whole(server: Server, browser: Browser) -> None:
    """A window of 1280 pixels at 200 % is one of 640; forced colours leave borders and marks where fills are gone."""
    context = browser.new_context(viewport={"width": 640, "height": 450}, device_scale_factor=2, forced_colors="active")
    page = context.new_page()
    open_set(page, server)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Start the quiz").click()
    expect(page.locator("h1")).to_be_in_viewport()
    page.get_by_role("button", name="I don’t know").click()
    expect(page.locator("#verdict")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    line = page.locator(".line i.is-wrong")
    assert line.evaluate("(mark) => getComputedStyle(mark).borderTopColor !== getComputedStyle(mark).backgroundColor")
    context.close()
