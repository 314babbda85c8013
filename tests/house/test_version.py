"""One version: what the package says it is and what the changelog tells of it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
HEADINGS = re.findall(r"^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)


def test_the_newest_release_in_the_changelog_is_the_version_of_the_package() -> None:
    released = [heading for heading in HEADINGS if heading[0] != "Unreleased"]
    assert released[0][0] == VERSION


def test_the_changelog_begins_with_what_is_unreleased_and_dates_every_release_newest_first() -> None:
    assert HEADINGS[0] == ("Unreleased", "")
    dates = [date for _, date in HEADINGS[1:]]
    assert all(dates)
    assert dates == sorted(dates, reverse=True)
