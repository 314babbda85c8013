"""Processes that work beside each other, forked from one that has made ready what they share.

It waits for them, begins one anew that ends by itself, and stops them all when it is told to stop. They end with it,
however it ends.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Event
from types import FrameType

from quizapp.running.stopping import SIGNALS

MAY_FORK = hasattr(os, "fork")
_PAUSE = 1.0  # seconds before another is begun in the place of one that ended
_log = logging.getLogger(__name__)

IsOver = Callable[[], bool]
Job = Callable[[IsOver], None]


def work_beside(jobs: Sequence[Job]) -> None:
    """Do each job in a process of its own until a signal of `SIGNALS` comes; then wait until they have ended.

    A job is given what tells it to end; it ends when it has done what is under way. To be called by the main thread,
    while there is no other: a fork would leave what those hold locked for ever. A second signal ends this process at
    once, and the others see that.
    """
    working: dict[int, Job] = {}
    is_over = False

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal is_over
        is_over = True
        for number in SIGNALS:
            signal.signal(number, signal.SIG_DFL)
        for process in working:
            with suppress(ProcessLookupError):  # it has just ended by itself
                os.kill(process, signal.SIGTERM)

    for number in SIGNALS:
        signal.signal(number, stop)
    waiting = list(jobs)
    while (waiting and not is_over) or working:
        while waiting and not is_over:
            _fork(waiting.pop(), working)
        process, status = os.waitpid(-1, 0)
        job = working.pop(process, None)
        if job is not None and not is_over:
            _log.error("process %s ended by itself (%s); another takes its place", process, status)
            time.sleep(_PAUSE)
            waiting.append(job)


def _fork(job: Job, working: dict[int, Job]) -> None:
    """No signal comes between the fork and the note that it is one of ours."""
    sys.stdout.flush()
    parent = os.getpid()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        process = os.fork()
        if process == 0:
            _work(job, parent, before)
        working[process] = job
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(job: Job, parent: int, mask: set[int | signal.Signals]) -> None:
    """A terminal sends its signal to all, and so does many a supervisor: the parent hands on what it heard, so one that
    was told already is told again, which is no reason to hurry. Whoever ends the parent at once ends all.
    """
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        told = Event()
        signal.signal(signal.SIGTERM, lambda _number, _frame: told.set())
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        job(lambda: told.is_set() or os.getppid() != parent)
        code = 0
    except Exception:
        _log.exception("a process failed")
    finally:
        logging.shutdown()
        os._exit(code)
