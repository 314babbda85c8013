"""64 tabs that answer at once, on one card and on many: whether anything is lost, and how long the slowest waits.

    python -m benchmarks.crowd
    python -m benchmarks.crowd --postgresql

On one card every tab takes quizzes of its own that ask nothing else, so that each answer moves the same memory. It is
one learner, the hardest case, as all answers of a learner wait for one another. Each tab sends its next request as soon
as it has a reply. The time of an answer is from sending it until the tab has the reply.
"""

from __future__ import annotations

import argparse
import os
import platform
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.site import Site, on_file, on_postgresql
from benchmarks.storm import Tab, raging
from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.store.engine import db
from quizapp.study.quiz import start_quiz
from quizapp.study.sets import load_set

TABS = 64
ONE = """\
format: factsheet/1
id: one
title: One question
as_of: 2025-09-02
source: {publisher: The school}
questions:
  - id: anthem
    ask: Who wrote the town's anthem?
    answer: Clara Winter
    wrong: [Otto Berg, Emil Stark, Hans Feld]
"""


def start_quizzes(site: Site, count: int) -> list[str]:
    """So many quizzes that ask one card and nothing else; where each is answered."""
    app = create_app(Settings(data=site.data, database_url=site.url), folders=())
    learner_id, now = app.extensions["quizapp"].learner_id, app.extensions["quizapp"].clock()
    with app.app_context():
        set_id = load_set(ONE, origin="loaded", file=None, now=now).set_id
        seeds = range(count)
        ids = [start_quiz(learner_id, set_id, length=1, forms=(), seed=seed, now=now) for seed in seeds]
        db.engine.dispose()
    return [f"/quiz/{attempt_id}" for attempt_id in ids]


def crowd_one_card(site: Site, answers: int) -> None:
    """All tabs on one card, until that many answers more are acknowledged."""
    quizzes = start_quizzes(site, answers + TABS)  # a few are answered before the counting begins
    with raging([Tab(site.book, site.ports, Random(each), iter(quizzes[each::TABS])) for each in range(TABS)]):
        site.book.wait_for(answers)


def crowd_many_cards(site: Site, answers: int) -> None:
    """The same on all sets."""
    with raging(site.open_tabs(TABS)):
        site.book.wait_for(answers)


def main() -> None:
    parser = argparse.ArgumentParser(description="Let 64 tabs answer at once.")
    parser.add_argument("--answers", type=int, default=2000, help="on one card, and again on many")
    parser.add_argument("--postgresql", action="store_true")
    args = parser.parse_args()
    start = on_postgresql if args.postgresql else on_file
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {'PostgreSQL' if args.postgresql else 'SQLite'}\n"
    )
    print("| cards | answers | median, s | slowest, s | replies | broken |")
    print("|---|---|---|---|---|---|")
    for name, crowd in (("one", crowd_one_card), ("many", crowd_many_cards)):
        with TemporaryDirectory() as folder, start(Path(folder)) as site:
            crowd(site, args.answers)
            book, broken = site.book, site.examine()
        taken = sorted(book.seconds)
        times = f"{taken[len(taken) // 2]:.3f} | {taken[-1]:.3f}"
        print(f"| {name} | {len(book.acknowledged)} | {times} | {dict(book.replies)} | {broken or 'none'} |")
        print(*book.faults, sep="\n")


if __name__ == "__main__":
    main()
