"""What a loss of power leaves: a file, and its name, are there for good once the system was told to write them."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def sync(path: Path) -> None:
    """Write a file's content to the disk, or of a folder the names in it, where the system knows such a thing."""
    if sys.platform == "win32" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
