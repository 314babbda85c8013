"""What may stand in an address: minted ids, nothing that an engine could choke on. Shared addresses are made once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from flask import url_for
from flask.globals import request_ctx
from werkzeug.routing import BaseConverter

_ID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


class IdConverter(BaseConverter):
    """`<id:set_id>`: anything that is no minted id is an unknown page."""

    regex = _ID


def is_id(text: str) -> bool:
    return re.fullmatch(_ID, text) is not None


def address(endpoint: str, **values: Any) -> str:
    """What `url_for` gives, for an address that many pages share."""
    adapter = request_ctx.url_adapter
    return _address(adapter.script_name if adapter else "", endpoint, tuple(values.items()))


@lru_cache(maxsize=4096)
def _address(_root: str, endpoint: str, values: tuple[tuple[str, Any], ...]) -> str:
    return url_for(endpoint, **dict(values))
