"""Minted ids: UUIDs of version 7, which sort by the moment they were minted."""

from __future__ import annotations

import secrets
import time
from uuid import UUID

_MILLISECOND = 1_000_000  # nanoseconds


def mint_id() -> str:
    """48 bits of milliseconds, 12 bits for the part of the millisecond, 62 random bits."""
    milliseconds, rest = divmod(time.time_ns(), _MILLISECOND)
    part = rest * 4096 // _MILLISECOND
    return str(UUID(int=milliseconds << 80 | 7 << 76 | part << 64 | 2 << 62 | secrets.randbits(62)))
