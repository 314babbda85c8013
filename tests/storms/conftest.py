"""Sites for the storms: each is set up once, and its log grows from test to test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from benchmarks.site import Site, on_file, on_postgresql


@pytest.fixture(scope="module")
def file_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with on_file(tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture(scope="module")
def postgresql_site() -> Iterator[Site]:
    """Two servers on a PostgreSQL of its own that waits for the disk."""
    with (
        TemporaryDirectory(prefix="quizapp-") as folder,
        on_postgresql(Path(folder)) as site,
    ):  # a socket's path is short
        yield site
