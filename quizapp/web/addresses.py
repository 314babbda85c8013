"""What may stand in an address: minted ids, and nothing that an engine could choke on."""

from __future__ import annotations

import re

from werkzeug.routing import BaseConverter

_ID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


class IdConverter(BaseConverter):
    """`<id:set_id>`: anything that is no minted id is an unknown page."""

    regex = _ID


def is_id(text: str) -> bool:
    return re.fullmatch(_ID, text) is not None
