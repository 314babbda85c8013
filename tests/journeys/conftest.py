from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Playwright
from program import RIVERS
from sights import RULES, SHIFTS

from benchmarks.server import Server, load_own_sheets_only

CHROMIUMS = ("chromium", "google-chrome", "chromium-browser", "google-chrome-stable")
LAUNCH = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A folder with one sheet in it; a test starts the server there as often as it likes."""
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "rivers.yaml").write_text(RIVERS, encoding="utf-8")
    running = Server(tmp_path, prepare=[load_own_sheets_only])
    yield running
    running.stop()


@pytest.fixture(scope="session")
def base_url() -> None:
    """Each test has a server of its own. (The plugin's fixture of this name warns under pytest 9.)"""


@pytest.fixture(scope="session")
def browser_type_launch_args(playwright: Playwright) -> dict[str, Any]:
    """The Chromium of this machine, or the one that Playwright fetched; without either the journeys fail."""
    found = next(filter(None, map(shutil.which, CHROMIUMS)), playwright.chromium.executable_path)
    if not Path(found).exists():
        raise pytest.UsageError("The journeys need Chromium or Chrome on the PATH: please install one.")
    return {"executable_path": found, "args": [*LAUNCH, "--no-first-run"]}


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which any error of a script fails the test."""
    opened = context.new_page()
    faults = watch(opened)
    yield opened
    assert faults == []


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page that the tests of a file share, and what went wrong on it: to open one takes nearly as long as to look."""
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(SHIFTS)
    page = context.new_page()
    yield page, watch(page)
    context.close()


@pytest.fixture
def opened(window: tuple[Page, list[str]]) -> Iterator[Page]:
    """A page like that, on which `sights.look_at` can look, as if it were new."""
    page, faults = window
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    yield page
    page.unroute_all()
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.goto("about:blank")
    page.context.clear_cookies()
    found = faults.copy()
    faults.clear()
    assert found == []


def watch(page: Page) -> list[str]:
    """Where errors of its scripts, and what its policy keeps it from, are noted from now on."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if "Content Security" in message.text else None)
    return faults


@pytest.fixture
def accessible() -> Callable[[Page], None]:
    """Says that axe finds nothing on a page as it stands, by day and by night, and that it does not scroll sideways."""
    axe = Axe()

    def check(page: Page) -> None:
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found = axe.run(page, options={"runOnly": RULES}).response["violations"]
            assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found] == [], page.url
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url

    return check
