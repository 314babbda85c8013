"""The words right before a slot: articles, prepositions and qualifiers that do not go with what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from quizapp.facts.draft import Draft, Relation
from quizapp.facts.joints import Joint, Joints
from quizapp.facts.sheet import LITERAL_KINDS, Slot, Value
from quizapp.facts.stem import Wording
from quizapp.facts.wording import Rows

_GAP = re.compile(r"\s+")
_ARTICLE = re.compile(r"(?:^|[^\w-])(an?) $|(?:^|[.!?:] )\W*(An?) $")  # in mid-sentence *Serie A* is a name
_TAKES_AN = re.compile(r"(?!eu|on(?:e|ce)\b)[aeio]|8|1[18](?!\d)", re.IGNORECASE)  # spoken with a vowel first, for sure
_SUMS_UP = re.compile(r"\b(?:add(?:s|ed|ing)?|sum(?:s|med|ming)?) up to $")  # and says no *at most*
_MAY_TAKE_AN = re.compile(r"[aeiouhAEIOUH8]|1[18](?!\d)|[A-Z]{2}")


def check_words_before_slots(draft: Draft) -> None:
    """`a <status>` may read "a observer"; `about <n:number>` would say "about" twice; see `_check_joints`."""
    is_english = draft.table.code == "en"
    qualifiers = sorted(draft.table.qualifiers, key=len, reverse=True)
    joints = Joints(draft.entities.values(), draft.table)
    endings = tuple(f"{form} " for word in joints.words for form in (word, word.capitalize()))
    suspects: dict[int, Wording] = {}
    rows = Rows(draft)
    for wording in draft.wordings:
        for at, (words, slot) in enumerate(pairwise(wording.pattern.parts)):
            if isinstance(slot, str) or not isinstance(words, str):
                continue
            before = words if words.isprintable() and "  " not in words else _GAP.sub(" ", words)
            if is_english and (article := _article(before, is_opening=at == 0)):
                others = _others_to_stand(wording, slot, rows, draft)
                misread, is_certain = _misread(article, slot, rows.values(wording, slot.name), others)
                args = {"article": article, "slot": slot.name, **misread}
                tell = draft.error if is_certain else draft.warn
                tell(wording.told_of, "article_before_slot", wording.place, **args)
            elif slot.kind == "number" and (qualifier := _ending(before, qualifiers)):
                args = {"qualifier": qualifier, "slot": slot.name}
                draft.error(wording.told_of, "qualifier_before_slot", wording.place, **args)
            elif before.endswith(endings):
                suspects[id(wording)] = wording
    _check_joints(suspects.values(), rows, joints, draft)


def _article(text: str, *, is_opening: bool) -> str | None:
    """The indefinite article that the text ends with."""
    if not text.endswith(("a ", "an ", "A ", "An ")):
        return None
    found = _ARTICLE.search(text if is_opening else f"…{text}")
    return (found[1] or found[2]) if found else None


def _misread(article: str, slot: Slot, values: Iterable[Value], others: Iterable[Value]) -> tuple[dict[str, str], bool]:
    """How the slot `reads` with a value of its own, and with `another` where none of its own is one that does not go
    with the article, or before which `sound` it would not; and whether such a value is sure to come to stand there.
    Figures are made up, so any may.
    """
    is_an = article.casefold() == "an"

    def is_unfit(text: str) -> bool:
        return not _MAY_TAKE_AN.match(text) if is_an else bool(_TAKES_AN.match(text))

    texts, is_made_up = [value.in_text for value in values], slot.kind in LITERAL_KINDS - {"text", "quote"}
    if misread := next(filter(is_unfit, texts), ""):
        return {"reads": misread}, True
    if is_made_up:
        figure = "7" if is_an else "8"
        return ({"reads": texts[0], "another": figure} if texts else {"reads": figure}), True
    known = next((value.in_text for value in others if is_unfit(value.in_text)), "") if texts else ""
    if known:
        return {"reads": texts[0], "another": known}, True
    return {"reads": next(iter(texts), ""), "sound": "consonant" if is_an else "vowel"}, not texts


def _others_to_stand(wording: Wording, slot: Slot, rows: Rows, draft: Draft) -> Iterator[Value]:
    """What may be offered in a slot beside the answers: the author's wrong ones, and whatever else is of the kind."""
    for fact in rows.of(wording):
        yield from fact.wrong.get(slot.name, ())
    if slot.kind in draft.kinds:
        known = (draft.entities[name] for name in draft.kinds[slot.kind])
        yield from (Value(each.kind, each.id, each.name, each.in_text, each.id) for each in known)
    elif slot.kind not in LITERAL_KINDS:
        yield from draft.values.get(slot.kind, {}).values()


def _ending(text: str, phrases: list[str]) -> str | None:
    """The phrase that the text ends with as whole words and in its own sense."""
    lowered = f" {text.casefold()}"
    if _SUMS_UP.search(lowered):
        return None
    return next((phrase for phrase in phrases if lowered.endswith(f" {phrase} ")), None)


def _check_joints(suspects: Iterable[Wording], rows: Rows, joints: Joints, draft: Draft) -> None:
    """What stands in a slot brings its article or its unit with it; told once for each wording and slot. In a sentence
    that is asked about, any other entity of the kind may come to stand there.
    """
    for wording in suspects:
        parts = wording.pattern.parts
        for at, slot in enumerate(parts):
            if isinstance(slot, str):
                continue
            before = "".join(part for part in parts[:at] if isinstance(part, str))
            behind = parts[at + 1] if at + 1 < len(parts) else ""
            around = before, behind if isinstance(behind, str) else ""
            found = next(_faults(joints, *around, rows.values(wording, slot.name)), None)
            if found is None and draft.table.has_table and _is_asked(wording, slot.name):
                others = _faults(joints, *around, joints.examples(slot.kind))
                found = next((joint for joint in others if joint.code != "double_article"), None)
            if found is not None:
                args = {"words": found.words, "word": found.word}
                args |= {"instead": found.instead} if found.instead else {}
                draft.warn(wording.told_of, found.code, wording.place, **args)


def _faults(joints: Joints, before: str, behind: str, values: Iterable[Value]) -> Iterator[Joint]:
    found = (joints.fault(before, value, behind) for value in values)
    return (joint for joint in found if joint is not None)


def _is_asked(wording: Wording, slot: str) -> bool:
    owner = wording.owner
    asked = owner.defaults.get("ask", {}) if isinstance(owner, Relation) else wording.fact.ask if wording.fact else {}
    return wording.field == "say" and slot in asked
