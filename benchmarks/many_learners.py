"""Many learners on a shared server: each answers every few seconds, and how long they wait for the replies.

    python -m benchmarks.many_learners --learners 400
    python -m benchmarks.many_learners --learners 400 --postgresql --workers 2

Each is a guest with a browser of their own, who takes their time, then sends an answer, whose reply brings what it
tells and the next question: as browsers do it. `--another`: and opens one more page each time, the question's again.
`--without-scripts`: sends an answer, opens what it tells, opens the next question. They begin at moments spread over
one round. A time is from sending a request until the last byte of its reply is there. The generator runs on the same
machine and takes its part of it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import re
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from benchmarks.cluster import Cluster
from benchmarks.server import Server
from quizapp.web.going_on import IN_PLACE

START = "/review?more=80"  # a day's limit of new cards would end it
FIELD = re.compile(rb'name="(csrf_token|ticket)" value="([^"]+)"')
ACTION = re.compile(rb'<form method="post" action="([^"]+)"[^>]*>(?:(?!</form>).)*name="ticket"', re.DOTALL)
OTHER_SIDE = re.compile(rb'<form method="get" action="([^"]+)"[^>]*>(?:(?!</form>).)*name="ticket"', re.DOTALL)
GIVEN = (
    (b'name="chosen"', ("chosen", "0")),
    (b'name="typed"', ("unknown", "1")),
    (b'name="rating"', ("rating", "good")),
)
LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
COOKIE = re.compile(rb"set-cookie: ([^;]+)", re.IGNORECASE)
LOCATION = re.compile(rb"location: ([^\r]+)", re.IGNORECASE)
SETTLE = 3.0  # rounds before anything is counted: the first look of a day costs more
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Seen:
    """Seconds by kind of request, and what went wrong."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    faults: list[str] = field(default_factory=list)
    is_counting: bool = False


@dataclass(frozen=True)
class Way:
    """How they go from question to question."""

    has_scripts: bool
    opens_another: bool


class Learner:
    """One connection, one cookie, and the page that is open."""

    def __init__(self, port: int, number: int, seen: Seen, way: Way) -> None:
        self._port, self._seen, self._way = port, seen, way
        self._address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        self._cookie, self._page = b"", b""

    async def learn(self, every: float, until: float, first: float) -> None:
        await asyncio.sleep(first)
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            _, self._page, _ = await self._ask("first", "GET", START)
            while time.monotonic() + every < until:
                await asyncio.sleep(every)
                await self._answer()
        except (OSError, asyncio.IncompleteReadError, ValueError) as error:
            self._seen.faults.append(repr(error))
        finally:
            self._writer.close()

    async def _answer(self) -> None:
        turned = OTHER_SIDE.search(self._page)
        if turned is not None:  # a flashcard, which is looked at from both sides
            ticket = dict(FIELD.findall(self._page))[b"ticket"].decode()
            back = turned[1].decode().replace("&amp;", "&")
            _, self._page, _ = await self._ask("back", "GET", f"{back}{'&' if '?' in back else '?'}ticket={ticket}")
        given = next((answer for sign, answer in GIVEN if sign in self._page), None)
        action = ACTION.search(self._page)
        if given is None or action is None:
            raise ValueError(f"no question: {self._page[:200]!r}")
        sent = [(name.decode(), value.decode()) for name, value in FIELD.findall(self._page)]
        path = action[1].decode().replace("&amp;", "&")
        status, reply, where = await self._ask("answer", "POST", path, urlencode([*sent, given]))
        if status != (200 if self._way.has_scripts else 303):
            raise ValueError(f"an answer got {status}")
        if self._way.has_scripts:
            self._page = json.loads(reply)["pages"][-1]["html"].encode()
        else:
            await self._ask("told", "GET", where)
        if self._way.opens_another or not self._way.has_scripts:
            _, self._page, _ = await self._ask("question", "GET", START)

    async def _ask(self, kind: str, method: str, path: str, body: str = "") -> tuple[int, bytes, str]:
        head = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self._port}", f"X-Forwarded-For: {self._address}"]
        head += [f"Cookie: {self._cookie.decode()}"] if self._cookie else []
        head += [f"Accept: {IN_PLACE}"] if self._way.has_scripts else []
        if body:
            head += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        began = time.monotonic()
        self._writer.write(("\r\n".join(head) + "\r\n\r\n" + body).encode())
        headers = await self._reader.readuntil(b"\r\n\r\n")
        length = LENGTH.search(headers)
        content = await self._reader.readexactly(int(length[1])) if length else b""
        if self._seen.is_counting:
            self._seen.seconds[kind].append(time.monotonic() - began)
        cookie, where = COOKIE.search(headers), LOCATION.search(headers)
        self._cookie = cookie[1] if cookie else self._cookie
        status = int(headers[9:12])
        if status >= 400:
            self._seen.faults.append(f"{status} for {method} {path}")
        return status, content, where[1].decode() if where else ""


async def crowd(port: int, learners: int, every: float, seconds: float, way: Way, settle: float | None = None) -> Seen:
    """What they saw in so many seconds, after so many that are not counted: by default some rounds."""
    seen, began = Seen(), time.monotonic()
    before = (1 + SETTLE) * every if settle is None else settle
    until = began + before + seconds

    async def count() -> None:
        await asyncio.sleep(before)
        seen.is_counting = True

    people = [Learner(port, number, seen, way) for number in range(learners)]
    acts = [each.learn(every, until, number / learners * every) for number, each in enumerate(people)]
    await asyncio.gather(count(), *acts)
    return seen


@contextmanager
def serving(folder: Path, workers: int, *, is_postgresql: bool) -> Iterator[Server]:
    with ExitStack() as staying:
        settings = {"QUIZAPP_MODE": "shared", "QUIZAPP_SECRET_KEY": "a key of a benchmark, 32 and more"}
        settings |= {"QUIZAPP_URL": "http://127.0.0.1", "QUIZAPP_PROXIES": "1", "QUIZAPP_WORKERS": str(workers)}
        if is_postgresql:
            cluster = Cluster(folder)
            staying.callback(cluster.end)
            settings["QUIZAPP_DATABASE_URL"] = cluster.make_database()
        server = Server(folder, settings)
        server.start()
        staying.callback(server.stop)
        yield server


def processor_seconds(server: Server) -> float:
    """Those of all its processes."""
    assert server.process is not None
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
    return sum(map(_spent, (server.process.pid, *children)))


def _spent(process: int | str | None) -> float:
    spent = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(spent[11]) + int(spent[12])) / TICKS


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--learners", type=int, default=400)
    parser.add_argument("--every", type=float, default=5.0, help="seconds between two answers of a learner")
    parser.add_argument("--seconds", type=float, default=60.0, help="for which it is counted")
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--workers", type=int, default=2, help="processes of the server")
    parser.add_argument("--without-scripts", action="store_true", help="three requests a round")
    parser.add_argument("--another", action="store_true", help="one more page a round")
    given = parser.parse_args()
    with (
        TemporaryDirectory() as folder,
        serving(Path(folder), given.workers, is_postgresql=given.postgresql) as server,
    ):
        spent, own, began = processor_seconds(server), time.process_time(), time.monotonic()
        load = crowd(
            server.port, given.learners, given.every, given.seconds, Way(not given.without_scripts, given.another)
        )
        seen = asyncio.run(load)
        took = time.monotonic() - began
        spent = (processor_seconds(server) - spent) / took
    engine = "PostgreSQL" if given.postgresql else "SQLite"
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {engine}, {given.workers} server process(es)")
    print(f"{given.learners} learners, an answer every {given.every:g} s; cores taken: servers {spent:.2f}, ", end="")
    print(f"generator {(time.process_time() - own) / took:.2f}; load of the machine {os.getloadavg()[0]:.1f}\n")
    if not seen.seconds:
        print(seen.faults[:5])
        return 1
    print("| request | number | median, ms | p95, ms | p99, ms | slowest, ms |\n|---|---|---|---|---|---|")
    for kind, times in (*seen.seconds.items(), ("all", [each for some in seen.seconds.values() for each in some])):
        cut = [1000 * each for each in quantiles(times, n=100)]
        print(f"| {kind} | {len(times)} | {cut[49]:.1f} | {cut[94]:.1f} | {cut[98]:.1f} | {1000 * max(times):.0f} |")
    print(f"\n{len(seen.faults)} faults {seen.faults[:5]}")
    return 1 if seen.faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
