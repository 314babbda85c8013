"""Static files under addresses that carry a hash of their content, so that a browser may keep them for ever."""

from __future__ import annotations

from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Flask, current_app, url_for
from flask.globals import request_ctx

STATIC_ENDPOINTS = frozenset({"static", "bootstrap.static"})


def version_addresses(app: Flask) -> None:
    @app.url_defaults
    def add_version(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint in STATIC_ENDPOINTS and "v" not in values:
            values["v"] = _version(_folder(endpoint) / values["filename"])

    app.jinja_env.globals["asset"] = asset


def asset(filename: str, endpoint: str = "static") -> str:
    """The address of a static file, the same on every page that is served below one root."""
    return _address(request_ctx.url_adapter.script_name, endpoint, filename)  # type: ignore[union-attr]  # safety binds one


@lru_cache(maxsize=1024)
def _address(_root: str, endpoint: str, filename: str) -> str:
    return url_for(endpoint, filename=filename)


def _folder(endpoint: str) -> Path:
    owner = current_app.blueprints["bootstrap"] if endpoint == "bootstrap.static" else current_app
    return Path(str(owner.static_folder))


@cache
def _version(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()[:12]
