"""No text of an author or a learner runs as a script: the short form of `python -m benchmarks.inject_scripts`."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.script_payloads import numbers
from benchmarks.script_site import on_shared_server, trust_questions
from benchmarks.script_visits import account_of
from benchmarks.script_walk import Walk, glance, list_only
from benchmarks.script_watch import Found

PAYLOADS, CARELESS = 2, 2
# What must have been seen as text: where nothing is shown, nothing is proved. Of what all facts say most was shown.
OF_ONE = "title description author license source-title source-publisher source-url source-note".split()
OF_ALL = "name in-text say ask answer claim own-ask card-ask pick-key all-two".split()
BY_LEARNERS = "typed note query renamed email sign-up-email next zone account".split()


def test_no_text_runs_as_a_script(browser: Browser, tmp_path: Path) -> None:
    chosen, found = numbers(PAYLOADS), Found()
    with on_shared_server(tmp_path / "site", [account_of(number) for number in chosen[:1]]) as server:
        walked = Walk(browser, server.address, found)
        glance(walked, chosen)
        walked.end()
    assert (found.acts, found.breaches) == ({}, {})
    seen = {name: len(found.shown.get(name, ())) for name in (*OF_ONE, *OF_ALL, *BY_LEARNERS)}
    assert [name for name, count in seen.items() if count < (PAYLOADS // 2 if name in OF_ALL else 1)] == []


def test_a_page_that_takes_text_for_markup_is_found(browser: Browser, tmp_path: Path) -> None:
    """With the policy put aside, which alone would keep it from running."""
    found = Found()
    with on_shared_server(tmp_path / "site", prepare=[trust_questions]) as server:
        walked = Walk(browser, server.address, found, has_policy=False)
        list_only(walked, numbers(PAYLOADS)[:CARELESS])
        walked.end()
    assert found.elements
    assert found.executions
