"""Signing in by what a device keeps: made, used, removed, and then refused. Chromium plays the device."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from shared_world import HERE, PASSWORD, make_account
from world import World, running

EMAIL = "kay@example.org"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def world(tmp_path: Path, migrated_file: Path) -> Iterator[World]:
    """A shared server at localhost: an IP address cannot be whom a passkey is for."""
    with running(tmp_path, migrated_file, sets=False, shared=HERE) as started:
        make_account(started.app, EMAIL)
        yield started


def plug_in(context: BrowserContext, page: Page) -> Callable[[], int]:
    """Gives how many passkeys the device keeps."""
    chromium = context.new_cdp_session(page)
    chromium.send("WebAuthn.enable")
    named = chromium.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    return lambda: len(chromium.send("WebAuthn.getCredentials", named)["credentials"])


def open_account(page: Page, world: World) -> None:
    """Come to the account by the password."""
    page.goto(f"{world.address}/account")
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.locator("h1")).to_have_text("Account")


def sign_out(page: Page) -> None:
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("status")).to_contain_text("You are signed out.")


def press_with_password(page: Page, button: str, password: str = PASSWORD) -> None:
    form = page.locator("form").filter(has=page.get_by_role("button", name=button))
    form.get_by_label("Your password").fill(password)
    form.get_by_role("button", name=button).click()


def test_a_passkey_signs_in_until_it_is_removed(page: Page, context: BrowserContext, world: World) -> None:
    keeps = plug_in(context, page)
    open_account(page, world)
    press_with_password(page, "Add a passkey of this device")
    expect(page.get_by_text("Added. You can sign in with it from now on.")).to_be_visible()
    assert keeps() == 1
    expect(page.get_by_label("Made with Chrome on Linux, today")).to_be_checked()
    sign_out(page)
    page.goto(f"{world.address}/account")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.locator("h1")).to_have_text("Account")  # where the reader wanted to go
    press_with_password(page, "Remove it")
    expect(page.get_by_text("Removed. Delete it on the device as well.")).to_be_visible()
    sign_out(page)
    page.goto(f"{world.address}/sign-in")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("The passkey was not accepted. Try again, or sign in with")
    expect(page.get_by_label("E-mail address")).to_be_visible()


def test_a_wrong_password_makes_no_passkey(page: Page, context: BrowserContext, world: World) -> None:
    keeps = plug_in(context, page)
    open_account(page, world)
    press_with_password(page, "Add a passkey of this device", "not the password")
    expect(page.get_by_role("alert")).to_contain_text("Nothing was added. Look at “Your password, to add a passkey”.")
    expect(page.get_by_text("That is not your password.")).to_be_visible()
    assert keeps() == 0


def test_a_device_without_a_passkey_is_told_of(page: Page, context: BrowserContext, world: World) -> None:
    page.add_init_script("navigator.credentials.get = async () => { throw new DOMException('', 'NotAllowedError'); };")
    page.goto(f"{world.address}/sign-in")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_text("The device gave no passkey. Try again.")).to_be_visible()
