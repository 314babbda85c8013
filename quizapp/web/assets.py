"""Static files under addresses that carry a hash of their content, so that a browser may keep them for ever."""

from __future__ import annotations

from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Flask, current_app, url_for
from markupsafe import Markup

from quizapp.web.addresses import address, address_of, root

STATIC_ENDPOINTS = frozenset({"static", "bootstrap.static"})


def version_addresses(app: Flask) -> None:
    @app.url_defaults
    def add_version(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint in STATIC_ENDPOINTS and "v" not in values:
            values["v"] = _version(_folder(endpoint) / values["filename"])

    app.jinja_env.globals |= {"address": address, "address_of": address_of, "asset": asset, "icon": icon}


def asset(filename: str, endpoint: str = "static") -> str:
    """The address of a static file."""
    return _asset(root(), filename, endpoint)


@lru_cache(maxsize=1024)
def _asset(_root: str, filename: str, endpoint: str) -> str:
    return url_for(endpoint, filename=filename)


def icon(name: str) -> Markup:
    """One line icon of the sprite; always beside a word, or with a hidden name."""
    return _icon(asset("icons.svg"), name)


@lru_cache(maxsize=1024)
def _icon(sprite: str, name: str) -> Markup:
    use = Markup('<use href="{}#{}"/>').format(sprite, name)
    return Markup('<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">{}</svg>').format(use)


def _folder(endpoint: str) -> Path:
    owner = current_app.blueprints["bootstrap"] if endpoint == "bootstrap.static" else current_app
    return Path(str(owner.static_folder))


@cache
def _version(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()[:12]
