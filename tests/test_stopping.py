"""A server that is told to stop answers what is under way, takes nothing more, and is gone."""

from __future__ import annotations

import os
import signal
import socket
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection, RemoteDisconnected
from pathlib import Path
from subprocess import Popen
from threading import Thread

import pytest

# Answers after a second, and writes down what it was asked; the first line says that it listens.
PROGRAM = """
import sys, time, waitress
from pathlib import Path
from quizapp.running.stopping import serve_until_told

kept = []

def answer(environ, start):
    with open(sys.argv[1], "a") as file:
        file.write(environ["PATH_INFO"] + "\\n")
    time.sleep(float(environ["QUERY_STRING"] or 0))
    if environ["PATH_INFO"].startswith("/open"):
        kept.extend(Path(sys.argv[1] + environ["PATH_INFO"].replace("/", "-") + str(n)).open("wb") for n in range(4))
    body = environ["PATH_INFO"].encode() * 1000
    start("200 OK", [("Content-Length", str(len(body)))])
    return [body]

server = waitress.create_server(answer, host="127.0.0.1", port=0, threads=4)
print(server.effective_port, flush=True)
serve_until_told(server)
print("over", flush=True)
"""


class Served:
    def __init__(self, folder: Path) -> None:
        self.asked = folder / "asked"
        self.asked.touch()
        self.opened: list[HTTPConnection] = []
        command = [sys.executable, "-c", PROGRAM, str(self.asked)]
        with (folder / "out").open("wb") as out:
            self.process = Popen(command, stdout=out)
        self.out = folder / "out"
        self.port = int(self._told(0))

    def _told(self, line: int) -> str:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            lines = self.out.read_text("utf-8").splitlines()
            if len(lines) > line:
                return lines[line]
            time.sleep(0.02)
        raise AssertionError("nothing came")

    def connect(self) -> HTTPConnection:
        self.opened.append(HTTPConnection("127.0.0.1", self.port, timeout=20))
        return self.opened[-1]

    def stop(self) -> None:
        for connection in self.opened:
            connection.close()
        self.process.kill()
        self.process.wait()

    def wait_for(self, path: str) -> None:
        while path not in self.asked.read_text("utf-8").splitlines():
            time.sleep(0.01)


def ask(connection: HTTPConnection, address: str) -> bytes:
    connection.request("GET", address)
    return connection.getresponse().read()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    server = Served(tmp_path)
    yield server
    server.stop()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_what_is_under_way_is_answered_and_nothing_more_is_taken(served: Served, number: signal.Signals) -> None:
    found: list[bytes] = []

    def ask_slowly(place: int) -> None:
        found.append(ask(served.connect(), f"/slow{place}?0.7"))

    asking = [Thread(target=ask_slowly, args=(place,)) for place in range(6)]  # more than it has threads
    idle = served.connect()
    ask(idle, "/idle")
    for each in asking:
        each.start()
    served.wait_for("/slow0")
    time.sleep(0.2)  # until all have been read
    os.kill(served.process.pid, number)
    for each in asking:
        each.join()
    assert sorted(found) == [f"/slow{place}".encode() * 1000 for place in range(6)]
    assert served.process.wait(timeout=10) == 0
    assert served.out.read_text("utf-8").endswith("over\n")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", served.port))


def test_nothing_is_written_into_what_is_opened_while_it_stops(served: Served, tmp_path: Path) -> None:
    """As SQLite's log is: whatever the server closes leaves its number to the next file."""
    asking = [Thread(target=ask, args=(served.connect(), f"/open{place}?0.7")) for place in range(4)]
    for each in asking:
        each.start()
    served.wait_for("/open0")
    time.sleep(0.2)
    served.process.terminate()
    for each in asking:
        each.join()
    assert served.process.wait(timeout=10) == 0
    opened = list(tmp_path.glob("asked-open*"))
    assert len(opened) == 16
    assert [file.name for file in opened if file.read_bytes()] == []


def test_a_connection_that_asks_nothing_does_not_keep_it(served: Served) -> None:
    idle = served.connect()
    ask(idle, "/idle")
    begun = time.monotonic()
    served.process.terminate()
    assert served.process.wait(timeout=10) == 0
    assert time.monotonic() - begun < 5
    with pytest.raises((RemoteDisconnected, ConnectionResetError, BrokenPipeError)):
        ask(idle, "/late")
    assert "/late" not in served.asked.read_text("utf-8")


def test_a_second_signal_ends_it_at_once(served: Served) -> None:
    connection = served.connect()
    connection.request("GET", "/slow?9")
    served.wait_for("/slow")
    served.process.send_signal(signal.SIGINT)
    time.sleep(0.3)
    served.process.send_signal(signal.SIGTERM)
    assert served.process.wait(timeout=5) == -signal.SIGTERM
