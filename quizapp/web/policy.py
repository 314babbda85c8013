"""Who may use a route: every view declares it, and a test walks the URL map for one that does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])

# Whoever asks; whoever learns, a guest too; whoever has an account; who writes sets; who looks after the accounts. In
# personal mode the one learner is all of them, and what needs an account is not there.
ANYONE, LEARNER, ACCOUNT, AUTHOR, ADMIN = "anyone", "learner", "account", "author", "admin"
WHO = (ANYONE, LEARNER, ACCOUNT, AUTHOR, ADMIN)
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


def allows(who: str, role: str | None) -> bool:
    """Whether an account's role, None for a guest, is enough for a policy."""
    if who in (ANYONE, LEARNER):
        return True
    least = {ACCOUNT: ("learner", "author", "admin"), AUTHOR: ("author", "admin"), ADMIN: ("admin",)}
    return role in least[who]


def policy_of(view: Callable[..., Any]) -> Policy | None:
    return getattr(view, "policy", None)
