"""A typed list, marked by how much of the wanted one is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from quizapp.items.card import Reason
from quizapp.items.marking.verdict import Mark, Verdict

ALMOST_COMPLETE = 0.8  # of a list, and of what was told of it


def mark_list(
    answers: Sequence[Sequence[str]], elements: Iterable[str], find: Callable[[str], tuple[Verdict, int]]
) -> Verdict:
    """Right if complete and nothing wrong beside it, almost if 80 % are found and 80 % of what is told is right."""
    found: dict[int, Verdict] = {}
    strangers: list[str] = []
    for element in elements:
        verdict, place = find(element)
        if verdict.mark is Mark.WRONG:
            strangers.append(element)
        elif place not in found or found[place].mark is Mark.ALMOST:
            found[place] = verdict
    missing = [spellings[0] for place, spellings in enumerate(answers) if place not in found]
    notes = [note for verdict in found.values() for note in verdict.notes]
    if missing:
        notes.append(Reason("missing", {"names": ", ".join(missing), "count": str(len(missing))}))
    if strangers:
        notes.append(Reason("not_in_list", {"names": ", ".join(strangers)}))
    if not missing and not strangers:
        return Verdict(Mark.ALMOST if notes else Mark.RIGHT, tuple(notes))
    most = max(len(answers), len(found) + len(strangers))
    is_almost = len(found) / most >= ALMOST_COMPLETE
    return Verdict(Mark.ALMOST if is_almost else Mark.WRONG, tuple(notes))
