"""Whether any text of an author or a learner ever runs as a script, in a real browser on a running shared server.

    python -m benchmarks.inject_scripts --payloads 200

Each payload goes into every field that an author or a learner fills, in a sheet that is accepted and in one that is
refused; then the pages that show it are opened. Counted are scripts that ran, dialogs, other hosts asked, pages left,
elements that came of a text, and reports of the policy: all must be none. Before that the same harness must find a page
that was made careless on purpose. `--without-policy` opens the pages with the Content-Security-Policy out of force.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from benchmarks.script_payloads import numbers
from benchmarks.script_sheets import IN_SHEET_ONLY, make_sheets
from benchmarks.script_site import on_shared_server, trust_questions
from benchmarks.script_visits import LEARNERS, NEVER_SHOWN, account_of
from benchmarks.script_walk import Walk, list_only, walk
from benchmarks.script_watch import Found, launch

CARELESS = 8  # payloads that the careless page gets


def inject(
    folder: Path,
    chosen: Sequence[int],
    way: Callable[[Walk, Sequence[int]], None] = walk,
    *,
    has_policy: bool = True,
    prepare: Sequence[Callable[[], None]] = (),
) -> Found:
    """Go a way through a new server with the payloads of these numbers."""
    found = Found()
    emails = [account_of(number) for number in chosen]
    with on_shared_server(folder, emails, prepare) as server, sync_playwright() as playwright:
        walked = Walk(launch(playwright), server.address, found, has_policy=has_policy)
        way(walked, chosen)
        walked.end()
        walked.browser.close()
    return found


def find_careless(folder: Path, chosen: Sequence[int]) -> bool:
    """Whether a page that takes questions for HTML is found: by its elements and by the policy, or as scripts run."""
    trusting = {"prepare": [trust_questions]}
    held = inject(folder / "held", chosen, list_only, **trusting)  # type: ignore[arg-type]
    free = inject(folder / "free", chosen, list_only, has_policy=False, **trusting)  # type: ignore[arg-type]
    for found, how in ((held, "under the policy"), (free, "without it")):
        counts = f"{found.executions} executions, {found.elements} elements, {found.reports} reports"
        print(f"A page made careless on purpose, {how}: {counts}")
    return bool(held.elements and held.reports and free.executions and free.elements)


def unseen(found: Found, chosen: Sequence[int]) -> list[str]:
    """The fields of which no text was seen, though a page should show it: of these nothing was proved."""
    fields = set(make_sheets(chosen[0]).texts) | set(LEARNERS) | {"account", "part"}
    return sorted(
        name
        for name in fields - NEVER_SHOWN
        if not found.shown.get(name) and not (name in IN_SHEET_ONLY and found.in_sheet.get(name))
    )


def report(found: Found, chosen: Sequence[int], seconds: float) -> None:
    fields = sorted(set(make_sheets(chosen[0]).texts) | set(LEARNERS) | {"account", "part"})
    print(f"{len(chosen)} payloads in {len(fields)} fields, {found.pages.total()} pages opened in {seconds:.0f} s")
    print(f"{found.executions} executions, {found.elements} elements of a text, {found.reports} reports of the policy")
    for what, count in [*found.acts.most_common(20), *found.breaches.most_common(10)]:
        print(f"  {count} x {what[:200]}")
    print("Seen as text, payloads of each field (in the sheet's own text alone), and first where:")
    for name in fields:
        shown, in_sheet = found.shown.get(name, set()), found.in_sheet.get(name, set())
        print(f"  {name:18} {len(shown):4} ({len(in_sheet - shown):3})  {found.first.get(name, '-')}")
    print("Pages:", ", ".join(f"{name} {count}" for name, count in found.pages.most_common()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--payloads", type=int, default=200)
    parser.add_argument("--without-policy", action="store_true")
    told = parser.parse_args()
    chosen = numbers(told.payloads)
    with TemporaryDirectory() as folder:
        is_found = find_careless(Path(folder), chosen[:CARELESS])
        began = time.monotonic()
        found = inject(Path(folder) / "real", chosen, has_policy=not told.without_policy)
    report(found, chosen, time.monotonic() - began)
    missing = unseen(found, chosen)
    if missing:
        print("Not seen anywhere:", ", ".join(missing))
    is_clean = not (found.executions or found.elements or found.reports)
    return 0 if is_clean and not missing and is_found else 1


if __name__ == "__main__":
    raise SystemExit(main())
