"""Every page in every state: accessible by day and by night, wide and narrow, zoomed, by keyboard, and without a jump.

A page or a template that no state meets fails here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page
from states import STATES
from world import World, fill, running

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NO_PAGES = {"static", "bootstrap.static", "library.sheet", "handover.download", "health.healthz"}
RUN_AXE = """
async (options) => (await axe.run(options)).violations.map((rule) => [rule.id, rule.nodes.map((node) => node.target)])
"""
NARROW = ["target-size", "color-contrast", "link-name", "button-name", "label", "region", "aria-hidden-focus"]
SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts.push(entry.value);
}).observe({ type: "layout-shift", buffered: true });
"""
# WCAG 1.4.12: what a reader may set for all text, and lose nothing.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
# What makes the page scroll sideways, if it does.
TOO_WIDE = """
document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".table-scroll, .editor, pre"))
  .map((one) => `${one.tagName} ${one.className} “${one.textContent.trim().slice(0, 40)}”`)
"""
# What is touched often is at least 44 pixels high.
TOO_SMALL = """
[...document.querySelectorAll("main :is(.btn, .option, .rating, .form-control, .form-select), .places a")]
  .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 43.5)
  .map((one) => `${one.tagName} ${one.className} ${one.getBoundingClientRect().height}`)
"""
# Of all that can have the focus: what nobody sees when it has it, below something that is stuck to the page.
HIDDEN_FOCUS = """
[...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter((on) => {
  if (on.disabled || on.type === "hidden" || !on.checkVisibility({ visibilityProperty: true })) return false;
  on.focus();
  if (document.activeElement !== on) return false;
  const box = on.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  return ![[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].some(([x, y]) => {
    const there = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
    return there && (on.contains(there) || there.contains(on) || there.closest("label")?.control === on);
  });
}).map((on) => `${on.tagName} ${on.className} “${on.textContent.trim().slice(0, 40)}”`)
"""

Worlds = Callable[[str], World]


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Iterator[Worlds]:
    made: dict[str, World] = {}
    with ExitStack() as stack:

        def world(name: str) -> World:
            if name not in made:
                folder = tmp_path_factory.mktemp(name)
                made[name] = stack.enter_context(running(folder, migrated_file, sets=name != "bare"))
                if name == "used":
                    fill(made[name])
            return made[name]

        yield world


@pytest.fixture
def opened(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.add_init_script(SHIFTS)
    context.add_init_script(AXE_SCRIPT)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if "Content Security" in message.text else None)
    yield page
    context.close()
    assert faults == []


@pytest.mark.parametrize("name", STATES)
def test_a_page_in_a_state(name: str, worlds: Worlds, opened: Page) -> None:
    state = STATES[name]
    state.reach(opened, worlds(state.world))
    assert state.heading in opened.locator("h1").first.inner_text()
    assert sum(opened.evaluate("window.shifts")) < 0.01
    assert faults(opened) == []
    opened.emulate_media(color_scheme="dark")
    opened.set_viewport_size({"width": 320, "height": 640})
    assert faults(opened, NARROW) == []  # what night and a narrow window change
    assert opened.evaluate(TOO_WIDE) == []
    assert opened.evaluate(TOO_SMALL) == []
    assert opened.evaluate(HIDDEN_FOCUS) == []
    spaced(opened)
    assert opened.evaluate(TOO_WIDE) == []


def faults(page: Page, rules: list[str] | None = None) -> list[Any]:
    """What axe finds."""
    only: dict[str, Any] = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    found: list[Any] = page.evaluate(RUN_AXE, {"runOnly": only, "resultTypes": ["violations"]})
    return found


def spaced(page: Page) -> None:
    """As a style sheet of the reader's own would do."""
    page.evaluate(
        "(text) => { const own = new CSSStyleSheet(); own.replaceSync(text); document.adoptedStyleSheets.push(own); }",
        SPACING,
    )


def test_every_page_and_every_template_was_met(worlds: Worlds) -> None:
    """Stands last in the file, which one process runs in its order."""
    used = [worlds(name) for name in ("new", "bare", "used")]
    pages = {rule.endpoint for rule in used[0].app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    assert pages - NO_PAGES - set().union(*(world.endpoints for world in used)) == set()
    folder = Path(str(used[0].app.root_path)) / "web" / "templates"
    written = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    assert written - set().union(*(world.templates for world in used)) == set()
