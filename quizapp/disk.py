"""What a loss of power leaves: a file, and its name, are there for good once the system was told to write them."""

from __future__ import annotations

import os
import sys
import tempfile
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


def write_once(file: Path, text: str) -> None:
    """A crash, of the machine too, leaves the whole file or none; one that another process wrote meanwhile stays."""
    descriptor, draft = tempfile.mkstemp(dir=file.parent)  # mode 0600
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        opened.write(text)
        opened.flush()
        os.fsync(descriptor)
    try:
        os.link(draft, file)  # unlike a rename it replaces nothing
    except FileExistsError:
        pass
    except OSError:  # a file system that has no links
        os.replace(draft, file)
    Path(draft).unlink(missing_ok=True)
    sync(file.parent)
