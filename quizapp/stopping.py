"""Serving until told to stop, and then no request half done.

Waitress by itself stops its loop at once: an answer that was just saved would never be told so.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from threading import Event
from types import FrameType
from typing import Any

from waitress.server import TcpWSGIServer

GRACE = 10.0  # seconds for what is under way; less than a supervisor usually waits before it kills
SIGNALS = (signal.SIGTERM, signal.SIGINT)


def serve_until_told(server: TcpWSGIServer) -> None:
    """Serve until the first of `SIGNALS`; then take no more, answer what is under way, and return. A second signal does
    what it does by default. To be called by the main thread.
    """
    told = Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        for number in SIGNALS:
            signal.signal(number, signal.SIG_DFL)
        told.set()
        server.pull_trigger()

    for number in SIGNALS:
        signal.signal(number, stop)
    _loop(server, told.is_set)
    server.close()  # the door, not the rooms
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
