"""The strip that a first visit shows, before there is anything of one's own to draw."""

from __future__ import annotations

from quizapp.study.shown_sets import STATES, FactInk, Strip

# Percent of recall by fact, "w" learned today, "-" still blank; a bar between paragraphs.
_SHARES = (
    "98 99 97 92 90|99 39 62|97 87|97 91 98 84 96|44 90|96 93|72 w|90 92|93|91|90 99|65|99 93 64 74 72|w|97 w 79|"
    "78 97 54|93 99 91 99|-|-|- 92|- 98|- 73|91 95|- - -|90 - -|94 - 98 - -|-|95 - - 95|- - -|90 92 -|- 99 -|"
    "- - -|- - -|93 92"
)


def _read_example() -> Strip:
    inks: list[FactInk] = []
    for paragraph, shares in enumerate(_SHARES.split("|"), start=1):
        for share in shares.split():
            state = {"w": "wet", "-": "blank"}.get(share, "held")
            inks.append(FactInk(paragraph, state, int(share) / 100 if share.isdigit() else 0.0))
    states = [ink.state for ink in inks]
    counts = {state: states.count(state) for state in STATES}
    return Strip(counts, tuple(inks), faintest=None, has_paragraphs=True)


EXAMPLE = _read_example()
