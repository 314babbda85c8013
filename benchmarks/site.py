"""What a storm is let loose on: one server on a file of SQLite, or several that share a PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.audit import breaches, doctor
from benchmarks.cluster import Cluster
from benchmarks.server import Server
from benchmarks.storm import Book, Tab, open_tabs

WORKERS = 2  # servers on one PostgreSQL, unless told otherwise


@dataclass(frozen=True)
class Site:
    """Its servers share a data folder too, so that what one has signed another reads. `url` is None on SQLite; `book`
    has all that was ever sent here.
    """

    servers: tuple[Server, ...]
    url: str | None = None
    cluster: Cluster | None = None
    book: Book = field(default_factory=Book)

    @property
    def ports(self) -> list[int]:
        return [server.port for server in self.servers]

    @property
    def data(self) -> Path:
        return self.servers[0].data

    @property
    def store(self) -> Path | str:
        return self.url or self.data / "quizapp.db"

    def open_tabs(self, count: int, *, seed: int = 1) -> list[Tab]:
        return open_tabs(count, self.ports, self.book, seed=seed)

    def examine(self) -> dict[str, int]:
        """What promises were broken and how often, also by the doctor's word; empty if none was."""
        illness = doctor(self.data, {"QUIZAPP_DATABASE_URL": self.url} if self.url else {})
        return breaches(self.store, self.book) | ({illness: 1} if illness else {})


@contextmanager
def on_file(folder: Path) -> Iterator[Site]:
    with _serving(Site((Server(folder),))) as running:
        yield running


@contextmanager
def on_postgresql(folder: Path, *, workers: int = WORKERS) -> Iterator[Site]:
    cluster = Cluster(folder)
    try:
        url = cluster.make_database()
        servers = tuple(Server(folder, {"QUIZAPP_DATABASE_URL": url}) for _ in range(workers))
        with _serving(Site(servers, url, cluster)) as running:
            yield running
    finally:
        cluster.end()


@contextmanager
def _serving(site: Site) -> Iterator[Site]:
    try:
        for server in site.servers:
            server.start()
        yield site
    finally:
        for server in site.servers:
            server.stop()
