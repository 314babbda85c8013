"""What no honest page sends is refused with a page, changes nothing, and spoils nothing; the long form of this is in
`benchmarks/fuzz_requests.py` and `benchmarks/fuzz_uploads.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
from flask import Flask, request
from rivers import SHEET

from benchmarks.fuzz_requests import find_unsound, fuzz
from benchmarks.fuzz_uploads import fuzz_uploads, starters
from benchmarks.judge_replies import watching
from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.store.engine import db
from quizapp.study.learners import follow_zone
from quizapp.web.learner import current_learner

REQUESTS, UPLOADS = 450, 80


@pytest.fixture
def app(store: str | None, tmp_path: Path, sheets: Path) -> Iterator[Flask]:
    """With one sheet, on each engine."""
    app = create_app(Settings(data=tmp_path / "kept", database_url=store), folders=[(sheets, "shipped")])
    yield app
    with app.app_context():
        db.engine.dispose()


def test_odd_requests_to_every_route_are_refused_with_a_page_and_change_nothing(app: Flask) -> None:
    with watching(app) as watch:
        done = fuzz(app, REQUESTS, 1, watch)
    assert done.faults == []
    assert done.requests == REQUESTS
    assert {route for route, _ in done.replies} == set(_routes(app))
    assert {200, 303, 400, 404, 405, 422} <= {status for _, status in done.replies}  # whether a 413 is chance
    assert find_unsound(app) == []


def _routes(app: Flask) -> Iterator[str]:
    for rule in app.url_map.iter_rules():
        yield from (f"{rule.endpoint} {method}" for method in (rule.methods or set()) - {"HEAD", "OPTIONS"})


def test_odd_sheets_are_told_what_is_wrong_and_edits_keep_what_is_remembered(app: Flask) -> None:
    with watching(app) as watch:
        done = fuzz_uploads(app, UPLOADS, 1, watch, [SHEET.replace("id: rivers", "id: streams"), *starters()])
    assert done.faults == []
    assert {("check", 200), ("check", 422), ("publish", 303), ("publish", 422)} <= set(done.replies)
    assert find_unsound(app) == []


def test_a_careless_view_is_found(start: Callable[..., Flask]) -> None:
    """The harness itself: where views take what is sent as it comes, and one writes when it is looked at."""

    def sum_up(**_: str) -> str:
        return str(sum(int(value) for value in request.args.values()))

    def count_looks() -> str:
        follow_zone(current_learner(), next(zones))
        return "<h1>Seen</h1>"

    app, zones = start(), cycle(("Asia/Tokyo", "Europe/Berlin"))
    pages = [rule.endpoint for rule in app.url_map.iter_rules() if rule.methods == {"GET", "HEAD", "OPTIONS"}]
    lookers = pages[::3]  # several: which routes are met in so few requests is chance
    app.view_functions |= {**dict.fromkeys(pages, sum_up), **dict.fromkeys(lookers, count_looks)}
    with watching(app) as watch:
        done = fuzz(app, 250, 1, watch)
    assert any("answered with 500" in fault for fault in done.faults)
    wrote = [fault for fault in done.faults if "wrote by GET: UPDATE learners" in fault]
    assert any(f"by {looker} GET" in fault for fault in wrote for looker in lookers)
