"""Author's Markdown as safe HTML: HTML in the text is shown as text, and what comes out is sanitised once more."""

from __future__ import annotations

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

_READER = MarkdownIt("commonmark", {"html": False})
_TAGS = {"p", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "br", "a", "hr"}  # images would be fetched
_SCHEMES = {"http", "https"}


def render(text: str) -> Markup:
    """HTML of a `because`, `hint` or `description`: no images, no headings, links only to http and https."""
    clean = nh3.clean(_READER.render(text), tags=_TAGS, attributes={"a": {"href", "title"}}, url_schemes=_SCHEMES)
    return Markup(clean)  # noqa: S704
