"""Which files of a folder are sheets: the same for every command and for the folders that are loaded at the start."""

from __future__ import annotations

import os
from pathlib import Path

SUFFIXES = (".yaml", ".yml")
_MOST_LOOKED_INTO = 1000  # folders below: enough for any collection of sheets, and soon told of a whole disk


def is_sheet_file(file: Path) -> bool:
    """By its name, in letters of any size."""
    return file.suffix.lower() in SUFFIXES


def sheets_in(folder: Path) -> list[Path]:
    """The sheets at a folder's top by name; none of one that is not there."""
    return sorted(file for file in folder.glob("*") if is_sheet_file(file)) if folder.is_dir() else []


def sheets_below(folder: Path) -> dict[Path, int]:
    """The folders below that hold sheets, which are not among those of the folder itself, and how many each holds.

    What is hidden (.git) is not looked into.
    """
    found: dict[Path, int] = {}
    for count, (path, inner, files) in enumerate(os.walk(folder)):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        sheets = sum(is_sheet_file(Path(name)) for name in files)
        if sheets and count:
            found[Path(path)] = sheets
        if count >= _MOST_LOOKED_INTO:
            break
    return found
