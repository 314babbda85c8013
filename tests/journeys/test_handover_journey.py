"""A learner downloads all that is kept, and brings it back: in a browser, by its own means."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from benchmarks.server import Server


def test_all_that_is_kept_is_downloaded_and_brought_back(server: Server, page: Page, tmp_path: Path) -> None:
    server.start()
    page.goto(f"{server.address}/review")
    page.get_by_role("button", name="I don’t know").click()
    expect(page.locator("#verdict")).to_be_visible()
    page.goto(f"{server.address}/settings")
    page.get_by_role("link", name="Download all that is kept of you").click()
    expect(page).to_have_title("Your data · Quizapp")
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Download your data").click()
    file = tmp_path / downloading.value.suggested_filename
    downloading.value.save_as(file)
    assert file.suffix == ".jsonl"

    page.get_by_label("A file of your data").set_input_files(server.folder / "questions" / "rivers.yaml")
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_role("alert")).to_contain_text("Line 1: This is no file of Quizapp’s data")
    page.get_by_label("A file of your data").set_input_files(file)
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_role("status")).to_have_text("All that the file holds was here already. Nothing was changed.")
