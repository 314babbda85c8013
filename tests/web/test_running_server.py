"""A running server under what it cannot help: a store that cannot be written for now, bytes hardly HTTP."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.fuzz_server import fuzz_server
from benchmarks.launched import Launched
from benchmarks.store_causes import FULL_DISK, ON_POSTGRESQL, ON_SQLITE, Cause, own_disk
from benchmarks.store_faults import put_sheet, suffer

CAUSES = [(cause, number) for number, cause in enumerate((FULL_DISK, *ON_SQLITE, *ON_POSTGRESQL), start=31)]
NAMED = [cause.name for cause, _ in CAUSES]


@pytest.fixture(scope="module")
def on_disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Launched, bool]]:
    """A server on a file of SQLite, and whether it is on a disk of its own."""
    folder = tmp_path_factory.mktemp("faults") / "disk"
    with own_disk(folder) as is_own:
        yield from ((server, is_own) for server in _run(folder, None))


@pytest.fixture(scope="module")
def on_postgresql(tmp_path_factory: pytest.TempPathFactory, new_database: Callable[[], str]) -> Iterator[Launched]:
    yield from _run(tmp_path_factory.mktemp("faults"), new_database())


def _run(folder: Path, store: str | None) -> Iterator[Launched]:
    put_sheet(folder)
    server = Launched(folder, store, is_hurried=True)
    server.start()
    yield server
    assert server.stop() == 0


def test_what_is_hardly_http_stops_nobody_else(on_disk: tuple[Launched, bool]) -> None:
    done = fuzz_server(on_disk[0], 80, 1)
    assert done.faults == []
    assert {"200", "400", "431", "nothing"} <= set(done.replies)


@pytest.mark.parametrize(("cause", "number"), CAUSES, ids=NAMED)
def test_what_is_not_saved_is_kept_and_sent_again_from_its_page(
    request: pytest.FixtureRequest, cause: Cause, number: int
) -> None:
    if cause in ON_POSTGRESQL:
        server: Launched = request.getfixturevalue("on_postgresql")
    else:
        server, is_own = request.getfixturevalue("on_disk")
        if cause is FULL_DISK and not is_own:
            pytest.skip("Only root may mount a disk of its own to fill it.")
    assert list(suffer(server, cause, number)) == []
