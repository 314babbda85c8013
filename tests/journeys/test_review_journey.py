"""A learner answers, the server is started anew, a study day goes by, and exactly what the log implies is due."""

from __future__ import annotations

import json
import re
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Page, expect
from program import RIVER_OF

from benchmarks.server import Server

MONDAY, TUESDAY = "2026-11-23T18:00+01:00", "2026-11-24T09:00+01:00"
CITY = re.compile("|".join(RIVER_OF))


def city(text: str) -> str:
    found = CITY.search(text)
    assert found, text
    return found[0]


def due_by_the_log(folder: Path, moment: datetime) -> set[str]:
    """The cities whose cards are due, from the lines of the log alone: the last memory of each card that stands."""
    with sqlite3.connect(folder / "kept" / "quizapp.db") as store:
        lines = store.execute(
            "SELECT answers.id, kind, corrects, answers.card_id, after, content FROM answers "
            "JOIN card_contents ON card_contents.id = content_id ORDER BY sequence"
        ).fetchall()
    undone = {corrects for _, kind, corrects, *_ in lines if kind == "undo"}
    memories = {
        card: (json.loads(after)["due_at"], city(str(json.loads(content)["statement"])))
        for line, kind, corrects, card, after, content in lines
        if after and kind != "undo" and line not in undone and corrects not in undone
    }
    return {where for due_at, where in memories.values() if datetime.fromisoformat(due_at) <= moment}


def choose(page: Page, *, right: bool) -> str:
    """Answer a choice; gives the city that was asked about."""
    options = page.locator("button.option")
    expect(options.first).to_be_visible()
    asked = city(page.locator("h1").inner_text())
    named = options.filter(has_text=re.compile(rf"^\d?{RIVER_OF[asked]}$"))
    (named if right else options.filter(has_not_text=RIVER_OF[asked]).first).click()
    expect(page.locator("#verdict")).to_be_visible()
    return asked


def test_after_a_restart_and_a_night_exactly_those_cards_come_that_the_log_implies(server: Server, page: Page) -> None:
    server.start(now=MONDAY)
    page.goto(f"{server.address}/sets")
    page.get_by_role("link", name="Rivers and their cities", exact=True).click()
    expect(page.locator("h1")).to_have_text("Rivers and their cities")
    set_id = page.url.rsplit("/", 1)[1]
    answered = take_a_quiz_of_four(page)
    put_one_off_for_days(page)

    server.stop()
    server.start(now=TUESDAY)
    morning = datetime.fromisoformat(TUESDAY).astimezone(UTC)
    expected = due_by_the_log(server.folder, morning)
    assert expected < answered
    assert len(expected) == 3

    page.goto(server.address)
    expect(page.locator("h1")).to_have_text("Three cards are due.")
    expect(page.get_by_text("The clock was set by hand")).to_be_visible()
    page.goto(f"{server.address}/review?set={set_id}&new=0")
    met = []
    for _ in range(len(expected)):
        met.append(choose(page, right=True))
        page.get_by_role("link", name="Next question").click()
        page.wait_for_url(re.compile("/review"))
    assert sorted(met) == sorted(expected)
    assert not due_by_the_log(server.folder, morning)


def take_a_quiz_of_four(page: Page) -> set[str]:
    """Every other question right; gives the cities asked about."""
    page.get_by_label("Questions").fill("4")
    page.get_by_label(re.compile("Typed")).uncheck()
    page.get_by_label(re.compile("Fill the gap")).uncheck()
    page.get_by_label(re.compile("True or false")).uncheck()
    page.get_by_role("button", name="Start the quiz").click()
    answered = set()
    for place in range(4):
        answered.add(choose(page, right=place % 2 == 0))
        page.get_by_role("link", name=re.compile("Next question|See the result")).click()
    expect(page.locator("h1")).to_have_text("Two of four.")
    return answered


def put_one_off_for_days(page: Page) -> None:
    """Rate one of the missed cards Easy, take it back, and rate it Easy again: it alone is not due tomorrow."""
    page.get_by_role("link", name="Review the 2 missed").click()
    for turn in ("rated", "taken back and rated again"):
        expect(page).to_have_title(re.compile("question 1 of 2"))
        page.keyboard.press("Space")
        expect(page.locator(".rating")).to_have_count(4)
        page.keyboard.press("4")
        expect(page).to_have_title(re.compile("question 2 of 2"))
        if turn == "rated":
            page.keyboard.press("U")
            expect(page.locator("body > [aria-live]")).to_have_text("Taken back. The card stands as before.")
