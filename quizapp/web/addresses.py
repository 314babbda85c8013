"""What may stand in an address: minted ids, nothing that an engine could choke on. Shared addresses are made once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from flask import url_for
from flask.globals import request_ctx
from werkzeug.routing import BaseConverter

_ID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_ANY_ID = "00000000-0000-0000-0000-000000000000"  # stands for one that is put in later


class IdConverter(BaseConverter):
    """`<id:set_id>`: anything that is no minted id is an unknown page."""

    regex = _ID


def is_id(text: str) -> bool:
    return re.fullmatch(_ID, text) is not None


def address(endpoint: str, **values: Any) -> str:
    """What `url_for` gives, for an address that many pages share."""
    return _address(root(), endpoint, tuple(values.items()))


def root() -> str:
    """What all addresses of this request begin with."""
    adapter = request_ctx.url_adapter
    return adapter.script_name if adapter else ""


def address_of(endpoint: str, name: str, its_id: str, **values: Any) -> str:
    """The same for an address that has a minted id for its part `name`: made once for all ids."""
    return address(endpoint, **{name: _ANY_ID}, **values).replace(_ANY_ID, its_id, 1)


@lru_cache(maxsize=4096)
def _address(_root: str, endpoint: str, values: tuple[tuple[str, Any], ...]) -> str:
    return url_for(endpoint, **dict(values))
