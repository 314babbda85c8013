"""A second detector of what gives an answer away in a quiz, written from rules 17, 27, 28 and 29 of the rubric.

It reads the objects that `quizapp items --json` and `quizapp quiz --json` print, and of the sheet only the names of its
entities and which facts are rows of one relation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, permutations
from typing import Any

from judge_words import content, fold, names, padded

Item = Mapping[str, Any]
FEEDBACK_WORDS = 2  # so many content words beside the key make a sentence tell
UNSCORED = "flashcard"
RANKING = frozenset(("first", "second", "last"))
_HINT = re.compile(r"_{3,}(?: \([^()]*\))?")  # a blank, and the kind of what is missing


@dataclass
class Known:
    """What the judge knows of the set: all of its items, its entities' names, its facts' relations."""

    listing: Sequence[Item]
    entities: Sequence[tuple[str, ...]] = ()
    relations: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def answers(self) -> dict[str, frozenset[str]]:
        """By card what is right, folded: a sentence shown as true or false does not say which of its words is asked."""
        found: dict[str, set[str]] = {}
        for item in self.listing:
            if item["card"] and item["form"] in (UNSCORED, "typed", "multiple_choice", "number", "date", "quote"):
                found.setdefault(item["card"], set()).update(map(fold, _flat(item["answers"])))
        return {card: frozenset(words) for card, words in found.items()}

    @cached_property
    def cards(self) -> dict[str, str]:
        """What is asked and the fact that it comes from, in the sheet's order."""
        return {item["card"]: item["facts"][0] for item in self.listing if item["card"]}

    @cached_property
    def name_sets(self) -> list[frozenset[str]]:
        return [frozenset(filter(None, map(fold, names))) for names in self.entities]

    def named_in(self, text: str) -> frozenset[int]:
        if text not in self._named:
            self._named[text] = frozenset(n for n, entity in enumerate(self.name_sets) if names(text, entity))
        return self._named[text]

    @cached_property
    def numbered(self) -> list[str]:
        """Names with a figure in them: who reads of Mariner 4 has not read a 4."""
        every = {name for entity in self.name_sets for name in entity}
        return sorted((name for name in every if any(char.isdigit() for char in name)), key=len, reverse=True)

    def without_numbered(self, text: str) -> str:
        read = padded(text)
        for name in self.numbered:
            read = read.replace(f" {name} ", " ")
        return read

    @cached_property
    def _named(self) -> dict[str, frozenset[int]]:
        return {}


def _flat(answers: Iterable[Any]) -> Iterator[str]:
    for answer in answers:
        if isinstance(answer, str):
            yield answer
        else:
            yield from answer


def key_names(item: Item, known: Known) -> frozenset[str]:
    """Every spelling of what is right. Nothing names the key of an ordering: its dates are judged apart."""
    if item["form"] == "ordering":
        return frozenset()
    if item["form"] == "true_false":
        return frozenset(known.answers.get(item["card"], ()))
    shown = [item["options"][item["key"]]["text"]] if "options" in item else []
    return frozenset(filter(None, map(fold, (*shown, *_flat(item["answers"])))))


def shown_texts(item: Item) -> list[str]:
    """What is read before answering and true by itself: the stem, and the events to be put in order."""
    if item["form"] == "ordering":
        return [option["text"] for option in item["options"]]
    return [item["stem"]]


def shown_sets(item: Item) -> list[str]:
    """Options that are true by themselves, each with its question: three of four are what the stem says."""
    return [f"{item['stem']} {option['text']}" for option in item["options"]] if item["form"] == "not" else []


def told_texts(item: Item) -> list[str]:
    """The sentences shown after answering, one by one."""
    whys = [option["why"] for option in item.get("options", ())] + [item.get("why", "")]
    if item["form"] == "ordering":
        return [f"{option['text']}: {option['why']}" for option in item["options"]]
    return [item["statement"], *(part for why in whys for part in why.split(": ") if part)]


def matter(text: str) -> frozenset[str]:
    """The content words of a text, and which of several it speaks of: *first performed* are two words."""
    bare = _HINT.sub("", text)
    return content(bare) | RANKING.intersection(fold(bare).split())


def tells(text: str, item: Item, known: Known, *, by_entity: bool = True) -> bool:
    """Rule 27: the text names the key of the item and shares two more content words with its stem, or one entity."""
    keys = key_names(item, known)
    if not names(text, keys) or not names(known.without_numbered(text), keys):
        return False
    key_words = frozenset().union(*(content(key) for key in keys if names(text, [key])))
    common = (matter(text) & matter(item["stem"])) - key_words
    if len(common) >= FEEDBACK_WORDS:
        return True
    if not by_entity:
        return False
    both = known.named_in(text) & known.named_in(item["stem"])
    return any(known.name_sets[entity].isdisjoint(keys) for entity in both)


def dates_event(text: str, ordering: Item) -> bool:
    """Whether a text says when one of the events to be ordered was: its date, and two words of its label."""
    for option in ordering["options"]:
        date = fold(option["why"].split(" (")[0]).split()[2:]
        if date and f" {' '.join(date)} " in padded(text) and len(content(option["text"]) & content(text)) >= 2:
            return True
    return False


def find_leaks(quiz: Sequence[Item], known: Known) -> list[str]:
    """One sentence for each pair of which one gives the other away, before answering or by its feedback."""
    return find_shown_leaks(quiz, known) + find_told_leaks(quiz, known)


def find_shown_leaks(quiz: Sequence[Item], known: Known) -> list[str]:
    """What is read with one question gives another away, in whichever order they are asked; and inverse pairs."""
    found = []
    for one, other in permutations(quiz, 2):
        where = f"{_called(one)} -> {_called(other)}"
        shown = shown_texts(one)
        if any(tells(text, other, known) for text in shown) or any(
            tells(text, other, known, by_entity=False) for text in shown_sets(one)
        ):
            found.append(f"shown: {where}")
        if other["form"] == "ordering" and any(dates_event(text, other) for text in shown):
            found.append(f"dated: {where}")
    for one, other in combinations(quiz, 2):
        if _is_inverse(one, other, known):
            found.append(f"inverse: {_called(one)}, {_called(other)}")
    return found


def find_told_leaks(quiz: Sequence[Item], known: Known) -> list[str]:
    """A sentence shown after an answer gives a later question away."""
    found = []
    for one, other in combinations(quiz, 2):
        for text in told_texts(one):
            is_told = dates_event(text, other) if other["form"] == "ordering" else tells(text, other, known)
            if is_told:
                found.append(f"told: {_called(one)} -> {_called(other)}: {text!r} before {other['stem']!r}")
                break
    return found


def _called(item: Item) -> str:
    return f"{item['card'] or item['facts']}[{item['form']}]"


def _is_inverse(one: Item, other: Item, known: Known) -> bool:
    """Who leads X, and what does Y lead: each names the other's key, and they speak of the same."""
    if content(_HINT.sub("", one["stem"])).isdisjoint(content(_HINT.sub("", other["stem"]))):
        return False
    return names(one["stem"], key_names(other, known)) and names(other["stem"], key_names(one, known))


def find_same_facts(quiz: Sequence[Item], known: Known) -> list[str]:
    return [
        f"fact twice: {_called(one)}, {_called(other)}"
        for one, other in combinations(quiz, 2)
        if set(one["facts"]) & set(other["facts"])
    ]


def find_same_keys(quiz: Sequence[Item], known: Known) -> list[str]:
    """Keys asked twice although another item would do."""
    found = []
    for one, other in combinations(quiz, 2):
        if "true_false" in (one["form"], other["form"]) or key_names(one, known).isdisjoint(key_names(other, known)):
            continue
        spare = _spare_item([item for item in quiz if item is not other], known, len(quiz))
        if spare is not None:
            found.append(f"key twice: {_called(one)}, {_called(other)} and {_called(spare)} would do")
    return found


def _spare_item(rest: Sequence[Item], known: Known, length: int, *, is_apart: bool = False) -> Item | None:
    """An item that could stand in the quiz beside the rest, at its front or its end, with a key of its own; with
    `is_apart` one that names no key of the rest, nor they its own.
    """
    facts = {fact for item in rest for fact in item["facts"]}
    keys = frozenset().union(*(key_names(item, known) for item in rest))
    for item in known.listing:
        if item["form"] in (UNSCORED, "not", "ordering", "true_false") or facts & set(item["facts"]):
            continue
        if not keys.isdisjoint(key_names(item, known)) or _crowds(item, rest, known, length):
            continue
        if is_apart and any(_name_each_other(item, other, known) for other in rest):
            continue
        if not any(_leaks_with(order, known) for order in ([item, *rest], [*rest, item])):
            return item
    return None


def _name_each_other(one: Item, other: Item, known: Known) -> bool:
    pairs = ((one, other), (other, one))
    return any(names(text, key_names(b, known)) for a, b in pairs for text in (*shown_texts(a), *told_texts(a)))


def _crowds(item: Item, rest: Sequence[Item], known: Known, length: int) -> bool:
    """Whether its relation has all that it may have."""
    relation = known.relations.get(item["facts"][0])
    return relation is not None and _rows(rest, known)[relation] >= _relation_cap(known, length)


def _leaks_with(quiz: Sequence[Item], known: Known) -> bool:
    return bool(find_leaks(quiz, known))


def find_crowds(quiz: Sequence[Item], known: Known, length: int) -> list[str]:
    """More of a relation than its share although another item would do, more than one NOT in ten."""
    found = []
    rows, cap = _rows(quiz, known), _relation_cap(known, length)
    for name, count in rows.items():
        if count > cap and (spare := _spare_item(quiz, known, length, is_apart=True)) is not None:
            found.append(f"relation {name} {count} times, at most {cap}, and {_called(spare)} would do")
    nots = sum(item["form"] == "not" for item in quiz)
    if nots > max(1, len(quiz) // 10):
        found.append(f"{nots} NOT questions in {len(quiz)}")
    return found


def _rows(quiz: Sequence[Item], known: Known) -> Counter[str]:
    return Counter(
        known.relations[fact] for item in quiz if (fact := item["facts"][0]) in known.relations and item["card"]
    )


def find_gaps(quiz: Sequence[Item], known: Known) -> list[str]:
    """Thirds of the sheet that nothing is asked of."""
    place = {card: number for number, card in enumerate(known.cards)}
    thirds = {3 * place[item["card"]] // len(place) for item in quiz if item["card"]}
    return [f"nothing from third {third + 1}" for third in range(3) if third not in thirds]


def _relation_cap(known: Known, length: int) -> int:
    """Rule 28: 2, or the even share; more only where the sheet could not give the length otherwise."""
    asked = {item["facts"][0] for item in known.listing if item["card"] and item["form"] != UNSCORED}
    sizes = Counter(known.relations.get(fact, fact) for fact in asked)
    cap = max(2, -(-length // max(1, len(sizes))))
    while cap < length and sum(min(cap, size) for size in sizes.values()) < length:
        cap += 1
    return cap
