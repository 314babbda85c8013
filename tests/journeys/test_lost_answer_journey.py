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
    expect(other.get_by_role("alert")).to_contain_text("An answer of before was not sent")
    other.get_by_role("button", name="Send it again").click()
    expect(other.locator("#verdict")).to_be_visible()
    assert answers(server) == 1
    other.goto(address)
    expect(other.get_by_role("alert")).to_have_count(0)
