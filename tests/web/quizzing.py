"""A quiz taken through its pages."""

from __future__ import annotations

from scriptless import Page, Reader

ALL_FORMS = ["multiple_choice", "true_false", "cloze", "typed"]


ONE_QUESTION = """\
format: factsheet/1
id: one-question
title: One question
questions:
  - id: longest
    ask: Which river is the longest of Europe?
    answer: Volga
    hint: It ends in the *Caspian Sea*.
    because: Its basin is **wide**.
"""


def begin(reader: Reader, length: int = 3, forms: list[str] | None = None) -> Page:
    chosen = {"forms": forms} if forms else {}
    return reader.open("/sets").follow("Rivers").press("Start the quiz", length=str(length), **chosen)


def finish(page: Page) -> Page:
    """Answer "I don't know" until the result is there."""
    while "/result" not in page.address:
        page = page.press("I don’t know")
        page = page.follow("Next question" if "Next question" in page.main else "See the result")
    return page
