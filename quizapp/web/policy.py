"""Who may use a route: every view declares it, and a test walks the URL map for one that does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])

ANYONE, LEARNER = "anyone", "learner"
OPEN_ENDPOINTS = frozenset({"static", "bootstrap.static"})  # files, which have no view of ours to mark


@dataclass(frozen=True, slots=True)
class Policy:
    """`again` takes the view's arguments and shows its page with what was typed, when a form's token does not fit.
    Only where `takes_files` may a file be sent: anywhere else a view would meet it in place of a text.
    """

    who: str
    again: Callable[..., Any] | None = None
    takes_files: bool = False


def policy(who: str, *, again: Callable[..., Any] | None = None, takes_files: bool = False) -> Callable[[View], View]:
    """Mark a view; goes below the route decorator."""

    def mark(view: View) -> View:
        view.policy = Policy(who, again, takes_files)  # type: ignore[attr-defined]
        return view

    return mark


def policy_of(view: Callable[..., Any]) -> Policy | None:
    return getattr(view, "policy", None)
