"""What a sheet leaves out that an author had better write down."""

from __future__ import annotations

from quizapp.facts.draft import Draft
from quizapp.facts.sheet import NOWHERE, Fact, Question


def check_header(draft: Draft) -> None:
    place = draft.places.get("id", NOWHERE)
    if not draft.facts and not draft.questions and not draft.findings.has_errors:
        draft.error(None, "nothing_to_ask", draft.places.get("facts") or draft.places.get("questions", place))
    if "as_of" not in draft.places and "as_of" not in draft.meant:
        draft.warn(None, "no_as_of", place)
    if draft.header["source"].publisher is None and "publisher" not in draft.meant:
        draft.warn(None, "no_publisher", draft.places.get("source", place))
    if not draft.table.has_table:
        draft.warn(None, "no_language_table", draft.places.get("language", place), language=draft.table.name)


def check_ids(draft: Draft) -> None:
    """Ids are written down, because memory hangs on them; an old id is no other fact's, and taken over only once."""
    owners: list[Fact | Question] = [*draft.facts, *draft.questions]
    followers: dict[str, str] = {}
    for owner in owners:
        if not owner.id_written:
            draft.warn(None, "no_id", owner.place, id=owner.id)
        if owner.was is None:
            continue
        place = owner.places.get("was", owner.place)
        if owner.was == owner.id:
            draft.error(owner, "was_itself", place, text=owner.was)
        elif owner.was in draft.reserved_ids:
            draft.error(owner, "was_in_use", place, text=owner.was)
        elif owner.was in followers:
            draft.error(owner, "was_twice", place, text=owner.was, other=followers[owner.was])
        followers.setdefault(owner.was, owner.id)
