"""What the log says: how each answer stands after its corrections, and what a card's memory is by them.

Everything else that is stored about a learner can be made again from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

from quizapp.memory.parameters import Parameters
from quizapp.memory.rating import Evidence, Rating, weigh
from quizapp.memory.schedule import Moment, Outcome, after
from quizapp.memory.state import Memory
from quizapp.store.answers import Line
from quizapp.store.holds import Flag, Hold
from quizapp.store.shelf import Miss


class LogLine(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def corrects(self) -> str | None: ...
    @property
    def mark(self) -> str | None: ...


AnyLine = TypeVar("AnyLine", bound=LogLine)


@dataclass(frozen=True, slots=True)
class Standing(Generic[AnyLine]):
    """An answer with the mark that counts; `is_guessed` where the learner called it luck; `corrected_to` is what the
    answer is by a later version of the sheet, where that has marked it anew.
    """

    line: AnyLine
    mark: str | None
    is_guessed: bool = False
    corrected_to: str | None = None


def standing(lines: Iterable[AnyLine]) -> list[Standing[AnyLine]]:
    """The answers among these lines in their order, corrected, without those that were taken back."""
    answers: dict[str, Standing[AnyLine]] = {}
    for line in lines:
        corrected = answers.get(line.corrects or "")
        if line.kind == "answer":
            answers[line.id] = Standing(line, line.mark)
        elif corrected is None:
            continue
        elif line.kind == "undo":
            del answers[corrected.line.id]
        elif line.kind == "remark":
            answers[corrected.line.id] = replace(corrected, mark=line.mark, corrected_to=_given(line).get("now"))
        elif line.kind == "override":
            answers[corrected.line.id] = replace(corrected, mark=line.mark)
        else:
            answers[corrected.line.id] = replace(corrected, is_guessed=True)
    return list(answers.values())


def _given(line: LogLine) -> Mapping[str, str]:
    """What is told of a correction; a day's list of entries does not hold it."""
    given: Mapping[str, str] = getattr(line, "given", {})
    return given


def evidence_of(answer: Standing[Line]) -> Evidence:
    """What the answer proves, as it stands."""
    line = answer.line
    rating = line.given.get("rating")
    if rating is not None:
        return Evidence(Rating[rating.upper()])
    outcome = "unknown" if line.given.get("unknown") else answer.mark or "wrong"
    return weigh(outcome, line.guess, hinted=line.is_hinted, guessed=answer.is_guessed)


def fuzz_seed(card_id: str, memory: Memory | None) -> str:
    """What decides where in its range an interval falls: the card and its count of answers."""
    return f"{card_id}/{memory.reps if memory else 0}"


def miss_after(miss: Miss | None, answer: Standing[Line]) -> Miss | None:
    """A card comes on the shelf by a miss in a quiz, and leaves when answered right on a later study day."""
    line = answer.line
    if answer.mark == "wrong":
        if miss is None and line.context != "quiz":
            return None
        return Miss(line.id, (miss.times if miss else 0) + 1, line.answered_at, line.study_day)
    is_proof = answer.mark == "right" and not answer.is_guessed
    return None if miss and is_proof and line.study_day > miss.missed_day else miss


@dataclass(frozen=True, slots=True)
class Replayed:
    """`version` is the number of the line that left the memory so, 0 where no line has moved it."""

    memory: Memory | None
    miss: Miss | None
    version: int = 0


def replay(lines: Iterable[Line], schedules: Mapping[str, Parameters], zone: str, rollover_hour: int) -> Replayed:
    """What a card's log comes to: the memory as the answers left it one after the other, and the place on the shelf."""
    lines = list(lines)
    version = max((line.sequence for line in lines if line.moves_memory), default=0)
    memory: Memory | None = None
    miss: Miss | None = None
    for answer, outcome in outcomes_of(standing(_since_restart(lines)), schedules, zone, rollover_hour):
        memory, miss = outcome.memory, miss_after(miss, answer)
    return Replayed(memory, miss, version)


def outcomes_of(
    answers: Iterable[Standing[Line]], schedules: Mapping[str, Parameters], zone: str, rollover_hour: int
) -> Iterator[tuple[Standing[Line], Outcome]]:
    """What each answer that moves a memory comes to as it stands, from the first one on.

    An interval in the log holds as long as what it was chosen for does: the same memory before, the same evidence.
    Where a correction has changed either it is chosen anew, without regard to the load of that day.
    """
    memory: Memory | None = None
    for answer in answers:
        line = answer.line
        if line.card_id is None or not line.moves_memory:
            continue
        evidence = evidence_of(answer)
        is_as_logged = evidence.rating == line.rating and _is_same(memory, line.before)
        outcome = after(
            memory,
            evidence,
            Moment(line.answered_at, line.study_day, zone, rollover_hour),
            schedules[line.schedule_id],
            seed=fuzz_seed(line.card_id, memory),
            promised=line.interval_seconds if is_as_logged else None,
        )
        yield answer, outcome
        memory = outcome.memory


def hold_after(lines: Iterable[Line]) -> Hold:
    """How a card is held, by its log."""
    hold = Hold()
    for line in lines:
        if line.kind == "suspend":
            hold = replace(hold, is_suspended=True)
        elif line.kind == "bury":
            hold = replace(hold, buried_until=date.fromisoformat(line.given["until"]))
        elif line.kind == "resume":
            hold = Hold()
    return hold


def flag_after(lines: Iterable[Line]) -> Flag | None:
    """The flag that a card bears, by its log."""
    last = next((line for line in reversed(list(lines)) if line.kind in ("flag", "unflag")), None)
    return Flag(last.given["note"], last.answered_at) if last and last.kind == "flag" else None


def archived_after(archived: Mapping[str, datetime], line: Line) -> Mapping[str, datetime]:
    """The sets that are put away, and since when, after one more line of the log."""
    if line.kind == "archive":
        return {**archived, line.set_id: line.answered_at}
    if line.kind == "unarchive":
        return {set_id: since for set_id, since in archived.items() if set_id != line.set_id}
    return archived


def _since_restart(ordered: list[Line]) -> list[Line]:
    restarts = [place for place, line in enumerate(ordered) if line.kind == "restart"]
    return ordered[restarts[-1] + 1 :] if restarts else ordered


_but_due = attrgetter(*(each.name for each in fields(Memory) if not each.name.startswith("due_")))


def _is_same(memory: Memory | None, logged: Memory | None) -> bool:
    """But for the moment at which it is due, which moves with the learner's zone."""
    if memory is None or logged is None:
        return memory is logged
    return bool(_but_due(memory) == _but_due(logged))
