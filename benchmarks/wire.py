"""Requests over one connection that is kept: written before the clock starts, read after it has stopped."""

from __future__ import annotations

import re
import socket
from typing import NamedTuple

_END = b"\r\n\r\n"  # of a head
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_COOKIE = re.compile(rb"\r\nset-cookie: *([^\r]+)", re.IGNORECASE)
_PIECE = 1 << 18  # bytes


class Reply(NamedTuple):
    """`cookie` is the header by which one is set."""

    status: int
    text: str
    cookie: str | None


class Wire:
    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._host = f"127.0.0.1:{port}"

    def write(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> bytes:
        """The request as it is sent."""
        content = (body or "").encode()
        given = {"Host": self._host, **headers, "Content-Length": str(len(content))}
        lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in given.items())]
        return "\r\n".join(lines).encode() + _END + content

    def send(self, written: bytes) -> bytes:
        """The whole reply, whose head tells its length."""
        self._socket.sendall(written)
        reply, whole = b"", 0
        while not whole or len(reply) < whole:
            piece = self._socket.recv(_PIECE)
            if not piece:
                raise AssertionError(f"the server has hung up after {reply!r}")
            reply += piece
            if not whole and _END in reply:
                head = reply.index(_END)
                length = _LENGTH.search(reply, 0, head)
                whole = head + len(_END) + (int(length[1]) if length else 0)
        return reply

    def read(self, reply: bytes) -> Reply:
        head, _, content = reply.partition(_END)
        cookie = _COOKIE.search(head)
        return Reply(int(head.split(None, 2)[1]), content.decode(), cookie[1].decode() if cookie else None)

    def close(self) -> None:
        self._socket.close()
