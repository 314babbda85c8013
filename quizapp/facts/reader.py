"""From YAML text to a sheet, or to everything that is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quizapp.facts.characters import decode, refuse_hidden
from quizapp.facts.checks.checking import check
from quizapp.facts.draft import Draft
from quizapp.facts.entities import read_entities, read_pools
from quizapp.facts.findings import Findings
from quizapp.facts.header import read_header
from quizapp.facts.mending import build_mended
from quizapp.facts.own_questions import gather_questions, read_questions
from quizapp.facts.relations import gather_relations
from quizapp.facts.sheet import NOWHERE, Problem, Sheet
from quizapp.facts.statements import gather_facts, read_facts
from quizapp.facts.tree import COMMAND_LIMITS, Limits, Mapping, Node, Scalar, without_collector


@dataclass(frozen=True, slots=True)
class Reading:
    """`sheet` is None if any problem is an error; `as_read` is then what could be read of it, to look for more of them.
    `problems` are in the order of their places.
    """

    sheet: Sheet | None
    problems: tuple[Problem, ...]
    as_read: Sheet | None = None


def read_sheet(text: str | bytes, limits: Limits = COMMAND_LIMITS) -> Reading:
    """Read and check a sheet; whatever the text, the answer is a sheet or at least one error, never an exception."""
    findings = Findings()
    with without_collector():
        sheet = _read(text, limits, findings)
    return Reading(None if findings.has_errors else sheet, findings.in_order(), sheet)


def read_sheet_file(path: Path, limits: Limits = COMMAND_LIMITS) -> Reading:
    """The same for a file, whose size is looked at before it is read; a file that cannot be read is an error too."""
    findings = Findings()
    try:
        if path.stat().st_size > limits.bytes:
            _refuse_size(limits, findings)
        else:
            return read_sheet(path.read_bytes(), limits)
    except OSError as failure:
        findings.error("unreadable", NOWHERE, reason=failure.strerror or str(failure))
    return Reading(None, findings.in_order())


def _read(text: str | bytes, limits: Limits, findings: Findings) -> Sheet | None:
    top = read_tree(text, limits, findings)
    if top is None:
        return None
    draft = Draft(Findings())
    sheet = _read_top(top, draft)
    findings.take(draft.findings)
    return sheet


def read_tree(text: str | bytes, limits: Limits, findings: Findings) -> Mapping | None:
    """The top of a sheet as it is written, whatever its fields; None of a text that has none, with the reason told."""
    if len(text) > limits.bytes:
        _refuse_size(limits, findings)
        return None
    decoded = decode(text, findings) if isinstance(text, bytes) else text.removeprefix("\ufeff")
    if decoded is None:
        return None
    if isinstance(text, str) and len(text.encode("utf-8", "replace")) > limits.bytes:
        _refuse_size(limits, findings)
        return None
    top = build_mended(refuse_hidden(decoded, findings), findings, limits)
    if not isinstance(top, Mapping):
        _refuse_top(top, findings)
        return None
    return top


def _refuse_size(limits: Limits, findings: Findings) -> None:
    findings.error("too_big", NOWHERE, most=f"{limits.bytes // 1_000_000} MB")


def _refuse_top(top: Node | None, findings: Findings) -> None:
    if findings.has_errors:
        return
    is_empty = top is None or (isinstance(top, Scalar) and not top.text)
    findings.error("empty_sheet" if is_empty else "top_not_mapping", NOWHERE)


def _read_top(top: Mapping, draft: Draft) -> Sheet:
    """Ids are all known before the first value is read, and values before the first check."""
    read_header(top, draft)
    read_entities(top, draft)
    read_pools(top, draft)
    gather_relations(top, draft)
    facts = gather_facts(top, draft)
    questions = gather_questions(top, draft)
    draft.findings.fact = None
    read_facts(facts, draft)
    read_questions(questions, draft)
    check(draft)
    header = {name: value for name, value in draft.header.items() if name != "format"}
    return Sheet(
        **{"id": "", "title": "", **header},
        entities=draft.entities,
        facts=tuple(draft.facts),
        questions=tuple(draft.questions),
        has_eras=draft.has_eras,
    )
