"""Sheets that no honest author writes, brought to the workshop, and whether each is answered as it should be.

    python -m benchmarks.fuzz_uploads --uploads 5000
    python -m benchmarks.fuzz_uploads --uploads 5000 --store postgresql+psycopg://user@host/empty
    python -m benchmarks.fuzz_uploads --uploads 10000 --shared

Each is one of the shipped sheets, or the one to start from, spoilt in up to three ways, and comes as the text of the
form or as a file, to be checked or published; now and then one is published as it stands, or with a word changed, and a
card is answered between, so that edits meet memories. The reply is the sheet with its errors, or a set; never a 500. A
check writes nothing. On a shared server they come from an author's account, and are examined in processes of their own;
what is timed there is the whole wait. In the end the doctor's comparison finds nothing, and a quiz goes on as ever.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from flask import Flask

from benchmarks.fuzz_requests import Jar, Send, find_unlike, find_unsound, open_page, to_app
from benchmarks.judge_replies import Reply, Watch, find_changes, find_faults, watching
from benchmarks.odd_corpus import Corpus
from benchmarks.odd_requests import Request, sound_request, upload
from benchmarks.odd_sheets import draw_sheet
from benchmarks.shared_site import close, open_shared, sign_in
from quizapp.app import create_app, shipped
from quizapp.settings import Settings
from quizapp.store.engine import db
from quizapp.web.workshop import STARTERS

EDITOR = "/workshop"
ANSWERED = {200, 303, 400, 409, 413, 422}
ACTS = ("publish", "publish", "check", "check", "live")
ANSWER_EVERY = 25  # uploads
LONGEST = 10  # seconds, of the processor where all is done in this process


@dataclass
class Uploaded:
    replies: Counter[tuple[str, int]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")  # seconds
    clock: Callable[[], float] = time.process_time


def fuzz_uploads(
    app: Flask, number: int, seed: int, watch: Watch, sheets: list[str], jar: Jar | None = None
) -> Uploaded:
    """So many sheets drawn by the seed, one after the other. The first is published as it stands. `jar` has the session
    of an author where there are accounts.
    """
    rng, send, done = Random(seed), to_app(app), Uploaded(clock=time.monotonic if jar else time.process_time)
    jar = jar or Jar()
    corpus = Corpus(app, rng)
    open_page(send, corpus, jar, EDITOR)
    with suppress(KeyboardInterrupt):  # what was done until then is told
        for request, act in _draw(rng, corpus, jar, sheets, number):
            watch.clear()
            _bring(send, request, act, watch, done)
            if done.replies.total() % ANSWER_EVERY == 0:
                answer_some(send, corpus, jar)
    return done


def _bring(send: Send, request: Request, act: str, watch: Watch, done: Uploaded) -> None:
    began = done.clock()
    try:
        reply = send(request)
    except Exception as error:
        done.faults.append(f"raised {error!r} by {request.told()}")
        return
    taken = done.clock() - began
    done.slowest = max(done.slowest, (taken, request.told()))
    if taken > LONGEST:
        done.faults.append(f"took {taken:.0f} s, by {request.told()}")
    done.replies[act, reply.status] += 1
    done.faults += [f"{fault}\n    by {request.told()}" for fault in _faults(request, reply, act, watch)]


def _faults(request: Request, reply: Reply, act: str, watch: Watch) -> Iterator[str]:
    yield from find_faults(request, reply)
    yield from find_changes(request, reply, watch)
    if reply.status not in ANSWERED:
        yield f"answered with {reply.status}"
    wrote = [statement for statement in watch.committed if "tallies" not in statement]  # each upload is counted
    if wrote and (act != "publish" or reply.status != 303):
        yield f"wrote on {act} with {reply.status}: {wrote[0]}"


def _draw(rng: Random, corpus: Corpus, jar: Jar, sheets: list[str], number: int) -> Iterator[tuple[Request, str]]:
    form = corpus.examples["workshop.check", "POST"][-1]
    for place in range(number):
        sheet = draw_sheet(rng, sheets) if place else sheets[0].encode()
        act = rng.choice(ACTS) if place else "publish"
        kept = tuple((name, value) for name, value in form.fields if name not in ("text", "act"))
        example = replace(form, fields=(*kept, ("act", act)))
        yield upload(example, jar.read(), sheet, as_file=rng.random() < 0.4), act


def answer_some(send: Send, corpus: Corpus, jar: Jar) -> None:
    """Answer a card of the review, so that the next edit meets a memory."""
    open_page(send, corpus, jar, "/review")
    waiting = corpus.examples["review.answer", "POST"]
    if waiting:
        send(sound_request(waiting[-1], jar.read()))


def starters() -> list[str]:
    """The sheets to start from."""
    return [starter.replace("NAME", "my-first-set") for _, starter in STARTERS.values()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--uploads", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store", help="an empty database of PostgreSQL; a file of SQLite if not given")
    parser.add_argument("--shared", action="store_true", help="as an author on a shared server")
    given = parser.parse_args()
    sheets = [file.read_text("utf-8") for file in sorted(shipped("questions").glob("*.yaml"))]
    with TemporaryDirectory() as folder:
        if given.shared:
            app = open_shared(Path(folder), given.store)
            jar: Jar | None = sign_in(app, "author", "author")
        else:
            app, jar = create_app(Settings(Path(folder), given.store), folders=()), None
        with watching(app) as watch:
            done = fuzz_uploads(app, given.uploads, given.seed, watch, [*sheets, *starters()], jar)
        amiss = find_unsound(app) if jar is None else find_unlike(app)
        if jar is not None:
            close(app)
        with app.app_context():
            db.engine.dispose()
    told = ", ".join(f"{count} of {act} {status}" for (act, status), count in sorted(done.replies.items()))
    print(f"{done.replies.total()} uploads: {told}")
    print(f"The slowest took {done.slowest[0]:.2f} s: {done.slowest[1]:.900}")
    for fault in [*done.faults[:40], *amiss]:
        print(fault)
    print(f"{len(done.faults)} faults; afterwards {len(amiss)} amiss.")
    return 1 if done.faults or amiss else 0


if __name__ == "__main__":
    raise SystemExit(main())
