"""The words right before a slot: articles, prepositions and qualifiers that do not go with what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from quizapp.facts.draft import Draft, Relation
from quizapp.facts.sheet import Fact, Pattern
from quizapp.facts.stem import Wording

_GAP = re.compile(r"\s+")
_ARTICLE = re.compile(r"(?:^|[^\w-])(an?) $|(?:^|[.!?:] )\W*(An?) $")  # in mid-sentence *Serie A* is a name


def check_words_before_slots(draft: Draft) -> None:
    """`a <status>` may read "a observer"; `about <n:number>` would say "about" twice; see `_check_articles`."""
    is_english = draft.table.code == "en"
    qualifiers = sorted(draft.table.qualifiers, key=len, reverse=True)
    fixed = {**draft.table.complete, **draft.table.governing}
    endings = tuple(f"{form} " for word in fixed for form in (word, word.capitalize()))
    suspects: dict[int, Wording] = {}
    for wording in draft.wordings:
        for at, (words, slot) in enumerate(pairwise(wording.pattern.parts)):
            if isinstance(slot, str) or not isinstance(words, str):
                continue
            before = words if words.isprintable() and "  " not in words else _GAP.sub(" ", words)
            if is_english and (article := _article(before, is_opening=at == 0)):
                draft.error(wording.told_of, "article_before_slot", wording.place, article=article, slot=slot.name)
            elif slot.kind == "number" and (qualifier := _ending(before, qualifiers)):
                args = {"qualifier": qualifier, "slot": slot.name, "instead": _proper(qualifier, draft)}
                draft.error(wording.told_of, "qualifier_before_slot", wording.place, **args)
            elif before.endswith(endings):
                suspects[id(wording)] = wording
    _check_articles(list(suspects.values()), fixed, draft)


def _article(text: str, *, is_opening: bool) -> str | None:
    """The indefinite article that the text ends with."""
    if not text.endswith(("a ", "an ", "A ", "An ")):
        return None
    found = _ARTICLE.search(text if is_opening else f"…{text}")
    return (found[1] or found[2]) if found else None


def _ending(text: str, phrases: list[str]) -> str | None:
    """The phrase that the text ends with as whole words."""
    lowered = f" {text.casefold()}"
    return next((phrase for phrase in phrases if lowered.endswith(f" {phrase} ")), None)


def _proper(qualifier: str, draft: Draft) -> str:
    """*At most* for *up to*: the word in which the format knows the qualifier, and in which it is shown."""
    meant = draft.table.qualifiers[qualifier]
    return draft.table.qualifier_words.get(meant, meant)


_ATTRIBUTE = re.compile(r" [^\W\d_]+e[mnrs]?\b")  # die <fluss> überspannende Brücke


def _check_articles(suspects: Iterable[Wording], fixed: Mapping[str, frozenset[str]], draft: Draft) -> None:
    """What stands in a slot brings its article with it: "the the Petrel", "aus die Elbe"; once for each wording.

    Only what is wrong however the sentence goes on. In German an article may be a pronoun behind a comma (", in der
    die Elbe fließt"), and an attribute may follow ("die die Elbe überspannende Brücke").
    """
    rows = _Rows(draft)
    for wording in suspects:
        parts = wording.pattern.parts
        for at, (before, slot) in enumerate(pairwise(parts), 1):
            word = before.split()[-1] if isinstance(before, str) and before.endswith(" ") and before.strip() else ""
            unfit = fixed.get(word.casefold(), frozenset())
            if not unfit or isinstance(slot, str) or (draft.table.code == "de" and _goes_otherwise(parts, at, draft)):
                continue
            text = next((text for text in rows.texts(wording, slot.name) if _first_of_several(text) in unfit), None)
            if text is not None:
                code = "unfit_article" if word.casefold() in draft.table.governing else "double_article"
                draft.warn(wording.told_of, code, wording.place, words=f"{word} {text}", word=word)


def _first_of_several(text: str) -> str:
    first, space, _ = text.partition(" ")
    return first if space else ""


def _goes_otherwise(parts: tuple[object, ...], at: int, draft: Draft) -> bool:
    before = "".join(part for part in parts[:at] if isinstance(part, str))
    behind = parts[at + 1] if at + 1 < len(parts) else ""
    found = _ATTRIBUTE.match(behind) if isinstance(behind, str) else None
    verbs = draft.table.past_verbs | draft.table.past_auxiliaries
    is_attribute = found is not None and found[0][1:].islower() and found[0][1:] not in verbs
    return "," in before or is_attribute


class _Rows:
    """What stands in the slots of a wording: in that of a relation, whatever its rows hold that read so."""

    def __init__(self, draft: Draft) -> None:
        self._facts = draft.facts
        self._by_relation: dict[str, list[Fact]] = {}

    def texts(self, wording: Wording, slot: str) -> Iterator[str]:
        for fact in self._facts_of(wording):
            pattern = self._pattern(fact, wording)
            if pattern is not None and pattern.source == wording.pattern.source:
                yield from (value.in_text for value in fact.bindings[slot].values)

    def _facts_of(self, wording: Wording) -> list[Fact]:
        if wording.fact is not None:
            return [wording.fact]
        if not self._by_relation:
            for fact in self._facts:
                self._by_relation.setdefault(fact.relation or "", []).append(fact)
        return self._by_relation.get(wording.owner.name, []) if isinstance(wording.owner, Relation) else []

    def _pattern(self, fact: Fact, wording: Wording) -> Pattern | None:
        return fact.say if wording.field == "say" else getattr(fact, wording.field).get(wording.slot)
