"""Whether a question that is answered by many at once is answered once: each token is posted 8 times in parallel.

    python -m benchmarks.post_twice
    python -m benchmarks.post_twice --postgresql

All tokens ask the same card. First all tabs send the same; every reply to a token must be the same, and a token must
give one row. Then each sends something of its own; the first that comes stands, and the others are told so.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Barrier

from benchmarks.audit import read_log
from benchmarks.browser import Browser, Form, Page, Sent
from benchmarks.crowd import start_quizzes
from benchmarks.site import Site, on_file, on_postgresql
from benchmarks.storm import given_by, read_answer_id

TIMES = 8
STOOD = "The first answer stands."


@dataclass(frozen=True)
class Question:
    """A form, and the cookies of the browser that was served it."""

    form: Form
    cookies: dict[str, str]

    @property
    def answer_id(self) -> str:
        return read_answer_id(self.form.fields["ticket"])


def open_questions(site: Site, count: int) -> Iterator[Question]:
    with Browser(site.ports) as browser:
        for path in start_quizzes(site, count):
            form = browser.open(path).form_with("ticket")
            assert form is not None
            yield Question(form, dict(browser.cookies))


def post_at_once(site: Site, question: Question, sent: list[Sent], *, follow: bool) -> list[Page]:
    """The replies to as many tabs of one browser that send these at the same moment, or the pages they `follow` to."""
    together = Barrier(len(sent))

    def post(each: Sent) -> Page:
        with Browser(site.ports) as browser:
            browser.cookies |= question.cookies
            together.wait()
            reply = browser.send(question.form.action, each)
            return browser.open(reply.location) if follow and reply.status == 303 else reply

    with ThreadPoolExecutor(len(sent)) as pool:
        return list(pool.map(post, sent))


def post_the_same(site: Site, tokens: int) -> tuple[int, int]:
    """All tabs send the same: how many rows that gave, and how many replies led to the answer as the first did."""
    ids, equal = set(), 0
    for question in open_questions(site, tokens):
        sent = question.form.pressed(question.form.buttons[0], typed="x")
        replies = post_at_once(site, question, [sent] * TIMES, follow=False)
        ids.add(question.answer_id)
        site.book.sent[question.answer_id].append(given_by(question.form.buttons[0], "x"))
        leads = replies[0].status == 303 and replies[0].location.startswith(f"/answers/{question.answer_id}")
        equal += leads and sum(_said(reply) == _said(replies[0]) for reply in replies)
    return sum(row.id in ids for row in read_log(site.store)), equal


def _said(reply: Page) -> tuple[int, str, str]:
    return reply.status, reply.location, reply.text


def post_otherwise(site: Site, tokens: int) -> tuple[int, int]:
    """Each tab presses another button than its neighbour: how many rows that gave, and how many tabs were told what is
    so, that the first answer stands where theirs does not.
    """
    told = []
    for question in open_questions(site, tokens):
        buttons = [question.form.buttons[number % len(question.form.buttons)] for number in range(TIMES)]
        sent = [question.form.pressed(button, typed="x") for button in buttons]
        for button, shown in zip(buttons, post_at_once(site, question, sent, follow=True), strict=True):
            site.book.sent[question.answer_id].append(given_by(button, "x"))
            told.append((question.answer_id, given_by(button, "x"), STOOD in shown.text))
    stands = {row.id: row.given for row in read_log(site.store) if row.id in {answer_id for answer_id, _, _ in told}}
    return len(stands), sum(is_told == (given != stands[answer_id]) for answer_id, given, is_told in told)


def main() -> None:
    parser = argparse.ArgumentParser(description="Post each token 8 times in parallel.")
    parser.add_argument("--tokens", type=int, default=100)
    parser.add_argument("--postgresql", action="store_true")
    args = parser.parse_args()
    start = on_postgresql if args.postgresql else on_file
    with TemporaryDirectory() as folder, start(Path(folder)) as site:
        rows, equal = post_the_same(site, args.tokens)
        print(f"The same, {args.tokens} tokens {TIMES} times: {rows} rows, {equal} equal replies.")
        rows, told = post_otherwise(site, args.tokens)
        print(f"Something else each time: {rows} rows, {told} tabs told what is so.")


if __name__ == "__main__":
    main()
