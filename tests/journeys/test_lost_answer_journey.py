"""An answer in place: without a reload, and kept when the server does not reply or the tab is closed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from playwright.sync_api import Page, Route, expect

from benchmarks.server import Server

NOW = "2026-03-02T10:00+01:00"


def answers(server: Server) -> int:
    with closing(sqlite3.connect(server.folder / "kept" / "quizapp.db")) as file:
        return int(file.execute("SELECT count(*) FROM answers WHERE kind = 'answer'").fetchone()[0])


@pytest.fixture
def question(server: Server, page: Page) -> Page:
    """A quiz's first question."""
    server.start(now=NOW)
    page.goto(f"{server.address}/sets")
    page.get_by_role("link", name="Rivers and their cities", exact=True).click()
    page.get_by_label("Questions").fill("2")
    page.get_by_role("button", name="Start the quiz").click()
    page.wait_for_url("**/quiz/*", wait_until="load")  # its scripts run
    return page


def first_answer(page: Page) -> None:
    page.get_by_role("button", name="I don’t know").click()


def test_the_next_page_comes_without_a_reload_and_is_announced(server: Server, question: Page) -> None:
    question.evaluate("window.isTheSame = true")
    first_answer(question)
    expect(question.locator("#verdict")).to_be_visible()
    assert question.evaluate("window.isTheSame")
    assert "/answers/" in question.url
    assert question.title().startswith("Not known")
    expect(question.locator("body > [aria-live]")).to_contain_text("Not known")
    expect(question.get_by_role("link", name="Next question")).to_be_focused()
    question.context.set_offline(True)  # the next question came with the answer
    question.keyboard.press("Enter")
    expect(question.get_by_role("button", name="I don’t know")).to_be_visible()
    question.context.set_offline(False)
    assert question.url.endswith(question.locator("form[data-answer]").get_attribute("action") or "?")
    assert int(question.locator("form[data-answer] [name=waited]").input_value()) > 0
    assert question.evaluate("window.isTheSame")
    question.go_back()
    expect(question.locator("#verdict")).to_be_visible()


def test_an_answer_without_a_reply_is_kept_and_sent_again(
    server: Server, question: Page, accessible: Callable[[Page], None]
) -> None:
    question.context.set_offline(True)
    first_answer(question)
    notice = question.get_by_role("alert")
    expect(notice).to_contain_text("The answer was not saved: the server did not reply.")
    accessible(question)
    assert answers(server) == 0
    question.context.set_offline(False)
    question.get_by_role("button", name="Send it again").click()
    expect(question.locator("#verdict")).to_be_visible()
    assert answers(server) == 1


def test_an_answer_whose_reply_was_lost_counts_once(server: Server, question: Page) -> None:
    def lose(route: Route) -> None:
        route.fetch(max_redirects=0)
        route.abort()

    question.route("**/quiz/**", lose)
    first_answer(question)
    expect(question.get_by_role("alert")).to_be_visible()
    assert answers(server) == 1
    question.unroute("**/quiz/**")
    question.get_by_role("button", name="Send it again").click()
    expect(question.locator("#verdict")).to_be_visible()
    assert answers(server) == 1


def test_a_tab_that_was_closed_too_soon_offers_the_answer_in_the_next(server: Server, question: Page) -> None:
    question.route("**/quiz/**", lambda route: route.abort())
    first_answer(question)
    expect(question.get_by_role("alert")).to_be_visible()
    address = question.url
    other = question.context.new_page()
    question.close()
    other.goto(address)
    expect(other.get_by_role("alert")).to_contain_text("got no reply, so it may not be saved")
    other.get_by_role("button", name="Send it again").click()
    expect(other.locator("#verdict")).to_be_visible()
    assert answers(server) == 1
    other.goto(address)
    expect(other.get_by_role("alert")).to_have_count(0)


def test_what_was_not_sent_can_still_be_changed(server: Server, question: Page) -> None:
    start(question, server, "multiple_choice")
    question.context.set_offline(True)
    stem = question.locator("h1").inner_text()
    options = question.locator("button.option")
    for option in (options.nth(0), options.nth(1)):
        option.click()
        expect(question.get_by_role("alert")).to_have_count(1)
        expect(question.locator(".is-chosen .said")).to_have_text("not sent yet")
        expect(option).to_contain_text("not sent yet")
    second = options.nth(1).locator(".text").inner_text()
    question.context.set_offline(False)
    question.get_by_role("button", name="Send it again").click()
    expect(question.locator("h1")).to_have_text(stem)
    expect(question.locator(".option", has_text=second)).to_contain_text("your answer")
    assert answers(server) == 1


def test_what_was_typed_anew_is_what_is_sent(server: Server, question: Page) -> None:
    start(question, server, "typed")
    question.context.set_offline(True)
    field = question.get_by_label("Your answer")
    for typed in ("Abc", "Changed"):
        field.fill(typed)
        field.press("Enter")
        expect(question.get_by_role("button", name="Send it again")).to_be_focused()
    field.fill("Once more")
    question.context.set_offline(False)
    question.get_by_role("button", name="Send it again").click()
    expect(question.locator(".given")).to_have_text("Once more")
    assert answers(server) == 1


def start(page: Page, server: Server, form: str) -> None:
    """A quiz of two questions of this form."""
    page.goto(f"{server.address}/sets")
    page.get_by_role("link", name="Rivers and their cities", exact=True).click()
    for box in page.locator("input[name=forms]").all():
        box.set_checked(box.get_attribute("value") == form)
    page.get_by_label("Questions").fill("2")
    page.get_by_role("button", name="Start the quiz").click()
    page.wait_for_url("**/quiz/*", wait_until="load")


def test_every_page_offers_what_was_not_sent_and_names_its_question(
    server: Server, question: Page, accessible: Callable[[Page], None]
) -> None:
    stem = question.locator("h1").inner_text()
    question.context.set_offline(True)
    first_answer(question)
    expect(question.get_by_role("alert")).to_be_visible()
    question.context.set_offline(False)
    question.get_by_role("link", name="Leave").click()
    question.goto(server.address)
    notice = question.get_by_role("alert")
    expect(notice).to_contain_text(f"Your answer to “{stem}” got no reply")
    accessible(question)
    question.context.set_offline(True)
    notice.get_by_role("button", name="Send it again").click()
    expect(notice.get_by_role("button", name="Send it again")).to_be_focused()
    question.context.set_offline(False)
    notice.get_by_role("button", name="Send it again").click()
    question.wait_for_url("**/answers/*")
    expect(question.locator("h1")).to_have_text(stem)
    expect(notice).to_have_count(0)
    assert answers(server) == 1


def test_of_two_answers_that_were_not_sent_neither_is_lost_and_each_can_be_forgotten(
    server: Server, question: Page
) -> None:
    question.route("**/quiz/**", lambda route: route.abort() if route.request.method == "POST" else route.fallback())
    for form in ("typed", "multiple_choice"):
        start(question, server, form)
        first_answer(question)
        expect(question.locator("form .unsent")).to_be_visible()
    question.unroute("**/quiz/**")
    question.goto(server.address)
    notices = question.get_by_role("alert")
    expect(notices).to_have_count(2)
    notices.first.get_by_role("button", name="Forget it").click()
    notices.first.get_by_role("button", name="Send it again").click()
    expect(question.locator("#verdict")).to_be_visible()
    question.goto(server.address)
    expect(question.locator("h1")).to_be_visible()
    expect(notices).to_have_count(0)
    assert answers(server) == 1
