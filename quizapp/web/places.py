"""The places that events were given on an ordering's page: each has a list of its own to choose one from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from flask import request

from quizapp.study.shown import Asked
from quizapp.web.wording import ordinal


@dataclass(frozen=True, slots=True)
class EventPlace:
    """An event and the place, from 1, that was chosen for it; `is_amiss` if it has none, or one that another has."""

    text: str
    chosen: int | None = None
    is_amiss: bool = False


def read_places(asked: Asked) -> tuple[EventPlace, ...]:
    """The events as they are shown, with what the form says of them."""
    sent = [request.form.get(f"place-{number}", "") for number in range(len(asked.options))]
    allowed = {str(number): number for number in range(1, len(sent) + 1)}
    chosen = [allowed.get(place) for place in sent]
    times = Counter(chosen)
    return tuple(
        EventPlace(text, place, is_amiss=place is None or times[place] > 1)
        for text, place in zip(asked.options, chosen, strict=True)
    )


def order_of(places: Sequence[EventPlace]) -> tuple[int, ...] | None:
    """The events' numbers from the first place to the last; None where that is not said."""
    if any(place.is_amiss for place in places):
        return None
    return tuple(sorted(range(len(places)), key=lambda number: places[number].chosen or 0))


def what_is_amiss(places: Sequence[EventPlace]) -> str:
    """One sentence for a page whose places make no order."""
    twice = sorted({place.chosen for place in places if place.is_amiss and place.chosen is not None})
    if twice:
        which = " and ".join(ordinal(place) for place in twice)
        return f"More than one event is {which}. Give each event a place of its own."
    return "Give every event a place, or take “I don’t know”."
