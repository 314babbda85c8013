"""Sheets examined in processes of their own, so that one that takes too much ends such a process and not the server."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from queue import Empty, LifoQueue
from threading import Condition, Timer
from typing import Any

from quizapp.examiner import Depth, ExaminedSheet, examine, read_frame, write_frame
from quizapp.facts.sheet import NOWHERE, Problem
from quizapp.facts.tree import Limits

__all__ = ["examine"]

Examine = Callable[[str | bytes, Limits, Depth], ExaminedSheet]
PROCESSES = 2
LONGEST, PATIENCE = 6.0, 3.0  # seconds for one sheet, and to wait for a process that is free
_OWN = ("quizapp.facts.", "quizapp.items.", "quizapp.examiner")
_PLAIN = {("builtins", name) for name in ("set", "frozenset", "dict", "list", "tuple", "complex", "bytearray")} | {
    ("msgspec._utils", "rebuild"),  # calls what is found here, and no more
    ("decimal", "Decimal"),
    ("fractions", "Fraction"),
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("collections", "OrderedDict"),
    ("collections", "Counter"),
    ("collections", "defaultdict"),
}


class _Unpickler(pickle.Unpickler):
    """Knows what a sheet and its cards are made of, and nothing that could do anything."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        if module.startswith(_OWN) and "." not in name:  # a name with a point leads to what a module has imported
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__.startswith(_OWN):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a sheet")


class Examiners:
    """At most PROCESSES of them, each started when it is first needed, and another in the place of one that died."""

    def __init__(self) -> None:
        self._turns = Condition()
        self._served: set[str] = set()  # whose sheet is being examined
        self._free: LifoQueue[subprocess.Popen[bytes] | None] = LifoQueue()
        for _ in range(PROCESSES):
            self._free.put(None)

    def examine(self, text: str | bytes, limits: Limits, depth: Depth) -> ExaminedSheet:
        """As `quizapp.examiner.examine`; a sheet that takes too much has the one problem that it does so."""
        try:
            process = self._free.get(timeout=PATIENCE)
        except Empty:
            return _refused("too_busy")
        try:
            if process is not None and process.poll() is not None:  # something else has ended it
                _end(process)
                process = None
            process = process or _start()
            return _ask(process, text, limits, depth)
        except (OSError, EOFError, pickle.UnpicklingError, AttributeError, ImportError):
            if process is not None:
                _end(process)
                process = None
            return _refused("too_heavy")
        finally:
            self._free.put(process)

    def only_one_of(self, whom: str) -> Examine:
        """`examine` for somebody who has one at a time, so that the others are there for everyone else."""

        def examine(text: str | bytes, limits: Limits, depth: Depth) -> ExaminedSheet:
            with self._turn_of(whom) as is_next:
                return self.examine(text, limits, depth) if is_next else _refused("too_busy")

        return examine

    @contextmanager
    def _turn_of(self, whom: str) -> Iterator[bool]:
        """Whether there was one within PATIENCE."""
        with self._turns:
            is_next = self._turns.wait_for(lambda: whom not in self._served, PATIENCE)
            if is_next:
                self._served.add(whom)
        try:
            yield is_next
        finally:
            if is_next:
                with self._turns:
                    self._served.discard(whom)
                    self._turns.notify_all()

    def close(self) -> None:
        """End the processes that are not at work."""
        while not self._free.empty():
            process = self._free.get()
            if process is not None:
                _end(process)


def _start() -> subprocess.Popen[bytes]:
    """Without a word of what the server's environment holds: keys and addresses are none of its business."""
    command = [sys.executable, "-I", "-c", _RUN, *sys.path]
    return subprocess.Popen(  # noqa: S603  this very Python
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={"PYTHONUTF8": "1"}
    )


_RUN = "import sys; sys.path[:] = sys.argv[1:]; from quizapp.examiner import main; main()"


def _ask(process: subprocess.Popen[bytes], text: str | bytes, limits: Limits, depth: Depth) -> ExaminedSheet:
    timer = Timer(LONGEST, process.kill)
    timer.start()
    try:
        assert process.stdin is not None  # noqa: S101  it was started so
        assert process.stdout is not None  # noqa: S101
        write_frame(process.stdin, (text, (limits.bytes, limits.nodes), int(depth)))
        content = read_frame(process.stdout)
    finally:
        timer.cancel()
    examined = _Unpickler(io.BytesIO(content)).load()
    if not isinstance(examined, ExaminedSheet):
        raise pickle.UnpicklingError("no reply")
    return examined


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):
                stream.close()
    process.wait()


def _refused(code: str) -> ExaminedSheet:
    return ExaminedSheet((Problem(code, NOWHERE),))
