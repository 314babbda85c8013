"""How long an answer waits when 64 come at the same moment, on one card and on many.

    python -m benchmarks.answer_at_once
    python -m benchmarks.answer_at_once --postgresql

The questions are opened before, so that only answers are under way; the client is one light loop, so that its own work
is not counted with the server's. `crowd` lets whole browsers loose, and measures them too.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from flask import Flask

from benchmarks.browser import Browser
from benchmarks.post_twice import Question, open_questions
from benchmarks.site import Site, on_file, on_postgresql
from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.store.engine import db
from quizapp.study.quiz import start_quiz
from quizapp.study.sets import library

CLIENTS = 64
WAVES = 10


def open_many(site: Site, count: int) -> list[Question]:
    """The first questions of so many quizzes on all sets."""
    app: Flask = create_app(Settings(data=site.data, database_url=site.url), folders=())
    learner_id, now = app.extensions["quizapp"].learner_id, app.extensions["quizapp"].clock()
    with app.app_context():
        sets = [entry.set_id for entry in library(learner_id, now=now).sets if entry.cards > 20]
        ids = [
            start_quiz(learner_id, sets[seed % len(sets)], length=1, forms=(), seed=seed, now=now)
            for seed in range(count)
        ]
        db.engine.dispose()
    questions = []
    with Browser(site.ports) as browser:
        for attempt_id in ids:
            form = browser.open(f"/quiz/{attempt_id}").form_with("ticket")
            assert form is not None
            questions.append(Question(form, dict(browser.cookies)))
    return questions


async def answer(port: int, question: Question, together: asyncio.Event) -> tuple[int, float]:
    """The status and how many seconds it took, on a connection that is open before."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    body = urlencode(question.form.pressed(("unknown", "1"))).encode()
    cookies = "; ".join(f"{name}={value}" for name, value in question.cookies.items())
    head = (
        f"POST {question.form.action} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookies}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    await together.wait()
    began = time.monotonic()
    writer.write(head.encode() + body)
    await writer.drain()
    reply = await reader.read()
    took = time.monotonic() - began
    writer.close()
    return int(reply.split(b" ", 2)[1]), took


async def answer_all(ports: list[int], questions: list[Question]) -> list[tuple[int, float]]:
    together = asyncio.Event()
    asked = [
        asyncio.create_task(answer(ports[place % len(ports)], question, together))
        for place, question in enumerate(questions)
    ]
    await asyncio.sleep(0.5)  # until all are connected
    together.set()
    return list(await asyncio.gather(*asked))


def main() -> None:
    parser = argparse.ArgumentParser(description="Let 64 clients answer at the same moment.")
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--waves", type=int, default=WAVES)
    args = parser.parse_args()
    start = on_postgresql if args.postgresql else on_file
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores\n")
    print("| cards | answers | median, s | slowest, s | replies |\n|---|---|---|---|---|")
    with TemporaryDirectory() as folder, start(Path(folder)) as site:
        for name in ("one", "many"):
            found: list[tuple[int, float]] = []
            for _ in range(args.waves):
                opened = open_many(site, CLIENTS) if name == "many" else list(open_questions(site, CLIENTS))
                found += asyncio.run(answer_all(site.ports, opened))
            seconds = [took for _, took in found]
            replies = {status: sum(each == status for each, _ in found) for status, _ in found}
            print(f"| {name} | {len(found)} | {median(seconds):.3f} | {max(seconds):.3f} | {replies} |")


if __name__ == "__main__":
    main()
