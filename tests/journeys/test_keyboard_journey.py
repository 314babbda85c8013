"""An account made and used by the keyboard alone, in a browser that runs no scripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from shared_world import HERE, PASSWORD, offer_by_link
from world import World, running

EMAIL = "kay@example.org"
NEW = "quite another sentence"
MOST = 60  # presses of Tab until what is wanted has the focus


@pytest.fixture
def world(tmp_path: Path, migrated_file: Path) -> Iterator[World]:
    with running(tmp_path, migrated_file, sets=False, shared=HERE) as started:
        offer_by_link(started)
        yield started


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def tab_to(page: Page, role: str, name: str) -> None:
    wanted = page.get_by_role(role, name=name, exact=True).first  # type: ignore[arg-type]
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if wanted.and_(page.locator(":focus")).count():
            return
    raise AssertionError(f"Tab does not lead to {role} {name!r} on {page.url}")


def press(page: Page, role: str, name: str) -> None:
    """What is pressed leads to another page, whose focus begins at its top."""
    tab_to(page, role, name)
    page.keyboard.press("Enter")
    page.wait_for_load_state()


def type_in(page: Page, name: str, text: str) -> None:
    tab_to(page, "textbox", name)
    page.keyboard.type(text)


def test_an_account_by_the_keyboard_without_scripts(scriptless: Page, world: World) -> None:
    page = scriptless
    page.goto(world.address + world.at["link"])
    press(page, "button", "Take this set up")
    press(page, "link", "Sign in")
    expect(page.get_by_role("button", name="Sign in with a passkey")).to_be_hidden()
    press(page, "link", "Sign up")
    type_in(page, "E-mail address", EMAIL)
    type_in(page, "Password", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in now.")
    press(page, "link", "Sign in")
    type_in(page, "E-mail address", EMAIL)
    type_in(page, "Password", PASSWORD)
    page.keyboard.press("Enter")
    press(page, "link", "Account")
    type_in(page, "Your password", PASSWORD)
    type_in(page, "New password", NEW)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Your new password is saved")
    press(page, "link", "Sets")
    expect(page.get_by_role("link", name="Rivers, by a link", exact=True)).to_be_visible()
    press(page, "button", "Sign out")
    expect(page.get_by_role("status")).to_contain_text("You are signed out.")
