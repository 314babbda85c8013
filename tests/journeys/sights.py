"""What holds for every page in every state: accessible by day and by night, wide and narrow, zoomed, by keyboard, and
without a jump.
"""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
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
# What is touched often is at least 44 pixels high and wide.
TOO_SMALL = """
[...document.querySelectorAll("main :is(.btn, .option, .rating, .form-control, .form-select), .places a")]
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => one.offsetParent && Math.min(box.width, box.height) < 43.5)
  .map(([one, box]) => `${one.tagName} ${one.className} ${box.width} by ${box.height}`)
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


def look_at(page: Page, heading: str, *, is_brief: bool = False) -> None:
    """Look at an open page in every way; `heading` says that it is the one that was meant. `is_brief`: all that axe
    knows is asked once, at night in a narrow window, and what is only so by day is not.
    """
    assert heading in page.locator("h1").first.inner_text()
    assert sum(page.evaluate("window.shifts")) < 0.01
    assert is_brief or faults(page) == []
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 320, "height": 640})
    assert faults(page, None if is_brief else NARROW) == []  # what night and a narrow window change
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate(TOO_SMALL) == []
    assert page.evaluate(HIDDEN_FOCUS) == []
    spaced(page)
    assert page.evaluate(TOO_WIDE) == []


def faults(page: Page, rules: list[str] | None = None) -> list[Any]:
    """What axe finds."""
    only: dict[str, Any] = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[Any] = page.evaluate(RUN_AXE, {"runOnly": only, "resultTypes": ["violations"]})
    return found


def spaced(page: Page) -> None:
    """As a style sheet of the reader's own would do."""
    page.evaluate(
        "(text) => { const own = new CSSStyleSheet(); own.replaceSync(text); document.adoptedStyleSheets.push(own); }",
        SPACING,
    )
