"""Learners who answer as fast as they can, beside a bare page of Flask that commits one row to SQLite.

    python -m benchmarks.rush --clients 64 --rounds 3

Both take turns within one run, each with so many connections that send the next request when the reply to the last is
there. Every answer waits for its own commit (synchronous=FULL). The generator runs on the same machine.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import time
from contextlib import ExitStack, closing
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from benchmarks.bare_server import BareServer
from benchmarks.many_learners import LENGTH, Way, crowd, serving

SETTLE = 2.0  # seconds that are not counted
POST = b"POST /commit HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n"


async def press(port: int, until: float, seconds: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while (began := time.monotonic()) < until:
        writer.write(POST)
        length = LENGTH.search(await reader.readuntil(b"\r\n\r\n"))
        await reader.readexactly(int(length[1]) if length else 0)
        seconds.append(time.monotonic() - began)
    writer.close()


async def rush_bare(port: int, clients: int, seconds: float) -> list[float]:
    found: list[float] = []
    await asyncio.gather(*(press(port, time.monotonic() + seconds, found) for _ in range(clients)))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=6.0, help="of each, in a round")
    parser.add_argument("--workers", type=int, default=2, help="processes of the server")
    given = parser.parse_args()
    rates: list[tuple[float, float]] = []
    answers, faults = [], []
    with ExitStack() as staying:
        folders = [Path(staying.enter_context(TemporaryDirectory())) for _ in range(2)]
        server = staying.enter_context(serving(folders[0], given.workers, is_postgresql=False))
        bare = staying.enter_context(closing(BareServer(folders[1])))
        for _ in range(given.rounds):
            load = crowd(server.port, given.clients, 0.0, given.seconds, Way(True, False), settle=SETTLE)
            seen = asyncio.run(load)
            floor = asyncio.run(rush_bare(bare.port, given.clients, given.seconds))
            answers += seen.seconds["answer"]
            faults += seen.faults
            rates.append((len(seen.seconds["answer"]) / given.seconds, len(floor) / given.seconds))
    cut = [1000 * each for each in quantiles(answers, n=100)]
    own, theirs = (median(each) for each in zip(*rates, strict=True))
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores; load of the machine {os.getloadavg()[0]:.1f}")
    print(f"{given.clients} clients: {own:.0f} answers a second, of a bare page with a commit {theirs:.0f}, ", end="")
    print(f"ratio {own / theirs:.2f}")
    print(f"an answer: median {cut[49]:.0f}, p95 {cut[94]:.0f}, p99 {cut[98]:.0f}, ", end="")
    print(f"slowest {1000 * max(answers):.0f} ms")
    print(f"{len(faults)} faults {faults[:5]}")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
