"""Minted ids: UUIDs of version 7, which sort by the moment they were minted."""

from __future__ import annotations

import os
import time

_MILLISECOND = 1_000_000  # nanoseconds


def mint_id() -> str:
    """48 bits of milliseconds, 12 bits for the part of the millisecond, 62 random bits."""
    milliseconds, rest = divmod(time.time_ns(), _MILLISECOND)
    part = 7 << 12 | rest * 4096 // _MILLISECOND
    chance = 2 << 62 | int.from_bytes(os.urandom(8)) >> 2
    digits = f"{milliseconds:012x}{part:04x}{chance:016x}"  # `uuid.UUID` takes four times as long to write them
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
