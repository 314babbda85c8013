"""What every application compiles for itself is compiled once for all of a process: templates, statements, and the
building of addresses took more than half of the time of a page's test.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from werkzeug.routing import Rule

from benchmarks.templates import share_templates
from quizapp.store.engine import db

Build = Callable[..., tuple[str, str]]


class Statements(dict[tuple[Any, ...], Any]):
    """Statements, which all engines of a kind take as they are; the first part of a key is an engine's own dialect."""

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        return super().get((key[0].name, *key[1:]), default)

    def __setitem__(self, key: tuple[Any, ...], statement: Any) -> None:
        super().__setitem__((key[0].name, *key[1:]), statement)


BUILDERS: dict[tuple[Any, ...], Build] = {}
compile_builder = Rule._compile_builder


def builder_of(rule: Rule, append_unknown: bool = True) -> Build:
    """How the address of a rule is built: that follows from how it is written, and takes the rule as an argument."""
    written = (rule.host, rule.subdomain, rule.rule, repr(rule.defaults), append_unknown)
    if written not in BUILDERS:
        BUILDERS[written] = compile_builder(rule, append_unknown)
    return BUILDERS[written]


def share() -> None:
    """From now on, with each application and engine that is made."""
    share_templates()
    db._engine_options["execution_options"] = {"compiled_cache": Statements()}
    Rule._compile_builder = builder_of  # type: ignore[method-assign]
