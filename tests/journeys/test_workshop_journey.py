"""An author adds a set in the browser, with a mistake first."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from program import RIVERS

from benchmarks.server import Server

OWN = RIVERS.replace("id: rivers", "id: my-rivers").replace("title: Rivers and their cities", "title: My rivers")
BROKEN = OWN.replace("    say: <river> flows", "    sya: <river> flows")
WRONG_LINE = BROKEN.splitlines().index("    sya: <river> flows through <city>.") + 1


def test_an_author_mends_a_mistake_and_publishes(server: Server, page: Page) -> None:
    server.start()
    page.goto(server.address)
    page.get_by_role("link", name="Workshop", exact=True).click()
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)
    write_with_a_mistake(page)
    page.get_by_role("link", name=f"Line {WRONG_LINE}: to its error").click()
    expect(page).to_have_url(re.compile(rf"#e{WRONG_LINE}$"))

    page.get_by_label("Fact sheet").fill(OWN)
    page.get_by_role("button", name="Check again").click()
    expect(page.locator("#verdict")).to_contain_text("No error")
    expect(page.get_by_role("heading", name="Which river flows through Cairo?")).to_be_visible()
    page.get_by_role("button", name="Publish").first.click()
    expect(page.locator("h1")).to_have_text("My rivers")
    expect(page.get_by_role("status")).to_contain_text("Published, 8 cards.")
    take_a_question_of_it(page)


def write_with_a_mistake(page: Page) -> None:
    """The mistake is told at its line, and all that was typed is still there."""
    sheet = page.get_by_label("Fact sheet")
    sheet.fill(BROKEN)
    expect(page.locator(".gutter")).to_contain_text(str(len(BROKEN.splitlines())))
    page.get_by_role("button", name="Check").click()
    expect(page.locator("#verdict")).to_contain_text("error")
    expect(sheet).to_have_value(BROKEN)
    problem = page.locator(f"#e{WRONG_LINE}")
    expect(problem).to_contain_text(f"Line {WRONG_LINE}, column 5.")
    expect(problem.locator("mark")).to_have_text("sya")


def take_a_question_of_it(page: Page) -> None:
    page.get_by_label("Questions").fill("1")
    page.get_by_role("button", name="Start the quiz").click()
    page.get_by_role("button", name="I don’t know").click()
    expect(page.locator(".truth")).to_contain_text("flows through")
    page.get_by_role("link", name="See the result").click()
    expect(page.locator("h1")).to_have_text("None of one.")


def test_the_chosen_look_holds_and_its_pages_are_accessible(
    server: Server, page: Page, accessible: Callable[[Page], None]
) -> None:
    server.start()
    page.goto(f"{server.address}/settings")
    page.get_by_label("Dark").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_have_text("Saved.")
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    accessible(page)
    page.goto(f"{server.address}/keys")
    accessible(page)


def test_errors_are_told_while_one_types_and_unsaved_work_is_not_left_in_silence(
    server: Server, page: Page, accessible: Callable[[Page], None]
) -> None:
    server.start()
    page.goto(f"{server.address}/workshop")
    sheet = page.get_by_label("Fact sheet")
    sheet.fill(BROKEN)
    expect(page.locator(f"#e{WRONG_LINE}")).to_contain_text(f"Line {WRONG_LINE}, column 5.")
    expect(page.locator("#verdict")).to_contain_text("1 error")
    expect(page.get_by_role("link", name=f"Line {WRONG_LINE}: to its error")).to_be_visible()
    accessible(page)
    sheet.press_sequentially(" ")
    expect(sheet).to_be_focused()
    sheet.fill(OWN)
    expect(page.locator("#verdict")).to_contain_text("No error")
    expect(page.locator("#found")).to_be_empty()
    expect(page.get_by_role("button", name="Publish")).to_have_count(2)
    expect(page.locator("main .btn-primary")).to_have_text("Publish")  # one next step, which is no longer to check
    expect(page).to_have_title("No error. · Workshop · Quizapp")
    sheet.fill(BROKEN)
    expect(page.get_by_role("button", name="Publish")).to_have_count(0)
    expect(page).to_have_title("1 error. · Workshop · Quizapp")
    sheet.fill(OWN)
    expect(page.locator("#verdict")).to_contain_text("No error")


def test_what_stands_side_by_side_begins_on_one_line(server: Server, page: Page) -> None:
    server.start()
    page.goto(f"{server.address}/workshop")
    page.get_by_label("Fact sheet").fill(BROKEN)
    expect(page.get_by_role("heading", name="What to mend")).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    beside = page.get_by_role("heading", name="What to mend").bounding_box()
    sheet = page.get_by_role("heading", name="Sheet", exact=True).bounding_box()
    assert sheet
    assert beside
    assert abs(sheet["y"] - beside["y"]) < 1


def test_while_one_types_the_next_version_of_a_set_is_not_taken_for_another_set(server: Server, page: Page) -> None:
    server.start()
    page.goto(f"{server.address}/workshop")
    page.get_by_label("Fact sheet").fill(OWN)
    page.get_by_role("button", name="Publish").first.click()
    page.get_by_role("link", name="Open in the workshop").click()
    page.get_by_label("Fact sheet").fill(OWN.replace("Kazan", "Samara"))
    expect(page.locator("#outcome")).to_contain_text("Publishing makes version 2 of “My rivers”.")


@pytest.mark.parametrize("can_keep", [True, False])
def test_the_page_is_left_without_a_word_where_what_was_written_is_kept(
    server: Server, page: Page, can_keep: bool
) -> None:
    server.start()
    if not can_keep:
        page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
    page.goto(f"{server.address}/workshop")
    sheet = page.get_by_label("Fact sheet")
    sheet.fill(OWN)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.get_by_role("link", name="Sets", exact=True).click()
    if can_keep:
        expect(page).to_have_url(re.compile("/sets$"))
        page.go_back()
        expect(page.locator("#draft")).to_contain_text(re.compile(r"kept here, from \d+ [A-Z][a-z]+ at \d\d:\d\d\."))
    else:
        expect(sheet).to_have_value(OWN)
    assert asked == ([] if can_keep else ["beforeunload"])


@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_to_be_mended_and_what_is_opened_is_brought_into_sight(server: Server, page: Page, width: int) -> None:
    server.start()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{server.address}/workshop")
    page.get_by_text("Names, tables, numbers").click()
    expect(page.locator("details dd").first).to_be_in_viewport()
    page.get_by_label("Fact sheet").fill(BROKEN)
    page.get_by_role("button", name="Check").click()
    page.get_by_role("link", name="1 error.").click()
    expect(page.locator(f"#e{WRONG_LINE}")).to_be_in_viewport()


def test_a_sheet_that_was_left_unpublished_is_kept_and_offered_again(server: Server, page: Page) -> None:
    server.start()
    page.goto(f"{server.address}/workshop")
    page.get_by_label("Fact sheet").fill(OWN)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(server.address)
    page.goto(f"{server.address}/workshop")
    expect(page.get_by_role("status").first).to_contain_text("A sheet that you did not publish is kept here")
    page.get_by_role("button", name="Go on with it").click()
    expect(page.get_by_label("Fact sheet")).to_have_value(OWN)
    expect(page.locator("#verdict")).to_contain_text("No error")
    page.get_by_role("button", name="Publish").first.click()
    expect(page.locator("h1")).to_have_text("My rivers")
    page.goto(f"{server.address}/workshop")
    expect(page.get_by_label("Fact sheet")).to_be_visible()
    expect(page.get_by_text("did not publish")).to_have_count(0)
