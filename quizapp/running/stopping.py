"""Serving until told to stop, and then no request half done.

Waitress by itself stops its loop at once: an answer that was just saved would never be told so.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Sequence
from threading import Event
from types import FrameType
from typing import Any

from waitress.server import TcpWSGIServer

GRACE = 10.0  # seconds for what is under way; less than a supervisor usually waits before it kills
SIGNALS = (signal.SIGTERM, signal.SIGINT)


def hear_signals(signals: Sequence[int]) -> Event:
    """What is set by the first of these signals; a second does what it does by default. To be called by the main
    thread.
    """
    told = Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        for number in signals:
            signal.signal(number, signal.SIG_DFL)
        told.set()

    for number in signals:
        signal.signal(number, stop)
    return told


def serve_until_told(server: TcpWSGIServer, is_over: Callable[[], bool] | None = None) -> None:
    """Serve until the first of `SIGNALS`, or until `is_over`, looked at every second and at every signal; then take no
    more, answer what is under way, and return.

    The pipe by which its threads wake the loop stays open as long as the process. `TcpWSGIServer.close` would close it
    at once; a thread that is done then writes an x to that number, which may be a file by now that another has opened:
    the first byte of SQLite's log, say, and all that was saved there is lost.
    """
    _loop(server, is_over or hear_signals(SIGNALS).is_set)
    server.asyncore.dispatcher.close(server)  # the door, not the rooms
    deadline = time.monotonic() + GRACE
    _loop(server, lambda: not _any_busy(server) or time.monotonic() > deadline)
    server.task_dispatcher.shutdown()


def _loop(server: TcpWSGIServer, is_over: Callable[[], bool]) -> None:
    while not is_over():
        server.asyncore.loop(timeout=server.adj.asyncore_loop_timeout, map=server._map, count=1)


def _any_busy(server: TcpWSGIServer) -> bool:
    """Whether a request is still being answered; whoever is not being answered is sent away."""
    for channel in list(server.active_channels.values()):
        if not _is_busy(channel):
            channel.handle_close()
    return bool(server.active_channels)


def _is_busy(channel: Any) -> bool:
    return bool(channel.requests or channel.total_outbufs_len)
