"""Author's Markdown comes out as harmless HTML."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from quizapp.web.markup import render


class Elements(HTMLParser):
    """Collects the tags of a page, and the values of all attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: dict[str, str | None] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= dict(attrs)


def test_emphasis_lists_and_links_are_kept() -> None:
    html = Elements(render("It *joined* in **2024**, see [the site](https://example.org).\n\n- one\n- two"))
    assert html.tags == {"p", "em", "strong", "a", "ul", "li"}
    assert html.attributes["href"] == "https://example.org"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![picture](https://example.org/spy.png)",
        "[press](javascript:alert(1))",
        "[press](data:text/html;base64,PHNjcmlwdD4=)",
        '<a href="https://example.org" onclick="alert(1)">x</a>',
        "<style>body { display: none }</style>",
        "# A heading",
        "<b onmouseover=alert(1)>bold",
    ],
)
def test_nothing_that_runs_or_loads_comes_through(text: str) -> None:
    html = Elements(render(text))
    assert html.tags <= {"p", "br"}
    assert html.attributes == {}
