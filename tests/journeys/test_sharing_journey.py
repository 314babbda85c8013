"""An author shares a set: what that did has the focus, and the link is copied by a button."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect
from shared_world import HERE, offer_by_link
from world import running


def test_a_link_is_made_told_and_copied(browser: Browser, tmp_path: Path, migrated_file: Path) -> None:
    with running(tmp_path, migrated_file, sets=False, shared=HERE) as world, browser.new_context() as context:
        offer_by_link(world)
        context.add_cookies([{"name": "quizapp", "value": world.cookies["author"], "url": world.address}])
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.goto(f"{world.address}/sets")
        page.get_by_role("link", name="Rivers, by a link", exact=True).click()
        page.get_by_role("button", name="Save", exact=True).click()
        told = page.get_by_role("status").filter(has_text="Whoever has the link")
        expect(told).to_be_focused()
        link = page.locator("code", has_text="/join/").inner_text()
        expect(page.get_by_role("link", name=link)).to_have_attribute("href", link)
        page.get_by_role("button", name="Copy the link").click()
        expect(page.get_by_text("Copied.")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == link
