"""What the checker says about a sheet that could be read: the list of all checks."""

from __future__ import annotations

from collections.abc import Callable

from quizapp.facts.draft import Draft

CHECKS: tuple[Callable[[Draft], None], ...] = ()


def check(draft: Draft) -> None:
    for look in CHECKS:
        look(draft)
