"""Bytes that are hardly HTTP, sent to the program as it is run, and whether it goes on serving everybody else.

    python -m benchmarks.fuzz_server --rounds 400

Each round opens a connection and sends what no browser does: requests cut off, spoilt in a few bytes, many at once,
headers without end, bodies shorter or longer than they say; some are left open, some read nothing of what comes back.
Between the rounds an honest tab opens a page and answers within its patience. In the end the server is the same process
with as many threads, and has logged no fault.
"""

from __future__ import annotations

import argparse
import contextlib
import socket
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.launched import Launched, Tab
from benchmarks.odd_values import odd_bytes, spoil
from benchmarks.store_faults import put_sheet

LEFT_OPEN = 60  # connections that are never finished
PATIENCE = 20.0  # seconds in which an honest page comes, on a machine that does much else
HARDLY = (
    b"\r\n", b"\0" * 40, b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03", b"GET", b"GET /", b"GET / HTTP/9.9\r\n\r\n",
    b"GET /\r\n\r\n", b"get / http/1.1\r\n\r\n", b"GET  /  HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\n: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost localhost\r\n\r\n", b"GET / HTTP/1.1\nHost: localhost\n\n",
    b"GET / HTTP/1.1\r\n x: y\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", b"GET http://[::1 HTTP/1.1\r\n\r\n",
    b"GET //evil.example/%2f.. HTTP/1.1\r\nHost: localhost\r\n\r\n", b"GET *? HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", b"CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET /\xff?\xff HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X-Y: z\r\n" * 9000 + b"\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + b"a" * 60_000 + b"\r\n\r\n",
    b"POST /settings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\nx",
    b"POST /settings HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\nx",
    b"POST /settings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
    b"POST /settings HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n",
    b"POST /settings HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n5\r\nab",
    b"POST /settings HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    b"POST /settings HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n",
    b"POST /workshop HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6000000\r\n\r\n" + b"x" * 300_000,
)  # fmt: skip
SOUND = b"GET /sets HTTP/1.1\r\nHost: localhost\r\n\r\n"
Head = bytes


@dataclass
class Served:
    replies: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0  # seconds that the honest tab waited


def fuzz_server(server: Launched, rounds: int, seed: int) -> Served:
    """So many connections drawn by the seed, an honest look after every tenth."""
    rng, done, tab = Random(seed), Served(), Tab(server.port, timeout=PATIENCE)
    tab.open("/sets")  # all threads and caches are there
    threads = count_threads(server)
    with contextlib.ExitStack() as left_open:
        for place in range(rounds):
            if place < LEFT_OPEN:
                left_open.enter_context(_leave(server.port, rng))
            sent = _draw(rng)
            reply = exchange(server.port, sent, rng)
            done.replies[reply[9:12].decode("latin-1") or "nothing"] += 1
            if reply[9:10] == b"5" and reply[9:12] != b"501":  # what is no encoding of ours may be said so
                done.faults.append(f"{reply[:60]!r} by {sent[:300]!r}")
            if place % 10 == 0:
                done.faults += _look(tab)
    done.faults += answer(tab)
    done.slowest = max(tab.seen)
    if not server.is_alive or count_threads(server) != threads:
        done.faults.append(f"the server had {threads} threads and has {count_threads(server)}")
    printed = server.printed()
    done.faults += [f"it printed {sign}" for sign in ("Traceback", " failed: ") if sign in printed]
    return done


def _draw(rng: Random) -> bytes:
    sent = rng.choice(HARDLY) if rng.random() < 0.5 else spoil(rng, rng.choice((SOUND, *HARDLY[:20])))
    kind = rng.random()
    if kind < 0.2:
        return sent[: rng.randrange(len(sent) + 1)]
    if kind < 0.4:
        return sent + SOUND * rng.choice((1, 5, 30))
    return SOUND + odd_bytes(rng)[:5000] if kind < 0.5 else sent


def exchange(port: int, sent: bytes, rng: Random) -> Head:
    """Send, and read the beginning of the reply, some of it or nothing; what the server cuts off is no fault."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        try:
            connection.sendall(sent)
            connection.shutdown(socket.SHUT_WR)
            return connection.recv(rng.choice((12, 4096))) if rng.random() < 0.9 else b""
        except OSError:
            return b""


@contextlib.contextmanager
def _leave(port: int, rng: Random) -> Iterator[None]:
    """A request begun and never finished, or sent often while nothing of the replies is read."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        begun = (
            SOUND[:-2],
            b"POST /settings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\nx=",
            SOUND * 40,
        )
        connection.sendall(rng.choice(begun))
        yield


def _look(tab: Tab) -> Iterator[str]:
    try:
        status = tab.open("/sets").status
    except OSError as error:
        yield f"an honest look was met by {error!r}"
        return
    if status != 200:
        yield f"an honest look was answered with {status}"


def answer(tab: Tab) -> Iterator[str]:
    """Whether a review is answered as ever."""
    told = tab.press(tab.open("/review"), "ticket", (("unknown", "1"),))
    if told.status != 303 or tab.open(told.location).status != 200:
        yield f"an honest answer was answered with {told.status}"


def count_threads(server: Launched) -> int:
    """0 where the system does not say."""
    tasks = Path(f"/proc/{server.pid}/task")
    return len(list(tasks.iterdir())) if tasks.is_dir() else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with TemporaryDirectory() as name:
        put_sheet(Path(name))
        server = Launched(Path(name))
        server.start()
        done = fuzz_server(server, given.rounds, given.seed)
        code = server.stop()
    told = ", ".join(f"{count} of {status}" for status, count in sorted(done.replies.items()))
    print(f"{done.replies.total()} connections: {told}; the honest tab waited {done.slowest:.2f} s at most.")
    print("".join(f"{fault}\n" for fault in done.faults), end="")
    print(f"{len(done.faults)} faults; the server ended with {code}.")
    return 1 if done.faults or code else 0


if __name__ == "__main__":
    raise SystemExit(main())
