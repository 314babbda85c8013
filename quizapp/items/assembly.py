"""A quiz: items of one set that may stand together, chosen by seed and spread over the sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from quizapp.facts.text import fold
from quizapp.items.card import CHOICE_FORMS, Card, plain
from quizapp.items.chance import Chance, digest
from quizapp.items.item import Item, make_item
from quizapp.items.sentences import reading

SCORED_FORMS = (*CHOICE_FORMS, "ordering", "true_false", "cloze", "typed")  # a flashcard is rated, not marked
STRATA = 3  # thirds of the sheet


@dataclass(frozen=True, slots=True)
class Seat:
    """An item, and its texts as names are looked for in them, to see whether two give each other away."""

    item: Item
    asked: str
    told: str
    keys: frozenset[str]

    @property
    def card(self) -> Card:
        return self.item.card


def scored_forms(card: Card, forms: Collection[str] = ()) -> tuple[str, ...]:
    """The forms of a card that a quiz may use; `forms` narrows them, "multiple_choice" standing for every choice."""
    wanted = set(forms) | (set(CHOICE_FORMS) if "multiple_choice" in forms else set())
    return tuple(form for form in card.forms if form in SCORED_FORMS and (not forms or form in wanted))


def most(cards: Sequence[Card], forms: Collection[str] = ()) -> int:
    """At most how many questions a quiz of these forms can have: one for each fact."""
    return len({fact for card in cards if scored_forms(card, forms) for fact in card.facts[:1]})


def assemble(cards: Sequence[Card], *, length: int, forms: Collection[str] = (), seed: int = 0) -> tuple[Item, ...]:
    """At most `length` items in the order in which they are asked; fewer where more would give each other away.

    One item a fact, none the inverse of another, no stem that names another's key, no key twice where it can be
    helped, spread over the thirds of the sheet. What an answer's feedback would give away comes after it is asked.
    """
    seats: list[Seat] = []
    a_relation = _most_of_a_relation([card for card in cards if scored_forms(card, forms)], length)
    for is_strict in (True, False):
        for card in _spread(cards, seed):
            if len(seats) >= length:
                return tuple(seat.item for seat in _in_order(seats))
            usable = scored_forms(card, forms)
            if not usable or any(card is seat.card for seat in seats):
                continue
            if card.relation and sum(seat.card.relation == card.relation for seat in seats) >= a_relation:
                continue
            seat = _seat(make_item(card, _form(card, usable, seed), seed))
            if all(_fit(seat, other, is_strict) for other in seats):
                seats.append(seat)
    return tuple(seat.item for seat in _in_order(seats))


def _most_of_a_relation(cards: Sequence[Card], length: int) -> int:
    """Rule 28: how many items of one relation a quiz may have, so that no table fills it.

    At most 2, or the even share of the relations and stand-alone facts; more only where a sheet of few relations could
    not give the length otherwise.
    """
    sizes = Counter(card.relation or card.fact for card in cards)
    most = max(2, -(-length // max(1, len(sizes))))
    while most < length and sum(min(most, size) for size in sizes.values()) < length:
        most += 1
    return most


def _form(card: Card, usable: Sequence[str], seed: int) -> str:
    """A choice twice as often as recall, where the card has both."""
    choices = [form for form in usable if form in CHOICE_FORMS]
    recalls = [form for form in usable if form not in CHOICE_FORMS]
    chance = Chance(seed, card.written, "form")
    if choices and (not recalls or chance.below(3) < 2):
        return choices[chance.below(len(choices))]
    return recalls[chance.below(len(recalls))]


def _spread(cards: Sequence[Card], seed: int) -> Iterator[Card]:
    """The cards in drawn order, taken from the thirds of the sheet in turn."""
    third = -(-len(cards) // STRATA) or 1
    strata = [
        sorted(cards[start : start + third], key=lambda card: digest(seed, card.written))
        for start in range(0, len(cards), third)
    ]
    for place in range(third):
        for stratum in strata:
            if place < len(stratum):
                yield stratum[place]


def _seat(item: Item) -> Seat:
    shown = [item.options[item.key].text] if item.key is not None else [key.text for key in item.card.keys]
    spellings = [name for names in item.card.answers for name in names if item.key is None or names[0] in shown]
    options = " | ".join(option.text for option in item.options)
    keys = frozenset(filter(None, map(fold, (*shown, *spellings))))
    return Seat(item, reading(item.stem), reading(f"{plain(item.statement)} | {options}"), keys)


def _fit(a: Seat, b: Seat, is_strict: bool) -> bool:
    """Whether two items may stand in one quiz; strictly they also have different keys."""
    if set(a.card.facts) & set(b.card.facts) or a.card.written in b.card.enemies or b.card.written in a.card.enemies:
        return False
    if _names(a.asked, b.keys) or _names(b.asked, a.keys) or (_leaks(a, b) and _leaks(b, a)):
        return False
    return not is_strict or a.keys.isdisjoint(b.keys)


def _names(text: str, keys: Collection[str]) -> bool:
    return any(f" {key} " in text for key in keys)


def _leaks(a: Seat, b: Seat) -> bool:
    """Whether what is shown after `a` names the key of `b`, and the two have more in common than that."""
    if not _names(a.told, b.keys):
        return False
    common = {word for word in a.told.split() if len(word) > 3} & {word for word in b.asked.split() if len(word) > 3}
    return len(common) >= 2


def _in_order(seats: Sequence[Seat]) -> list[Seat]:
    """An order in which no feedback gives a later key away, as near to the drawn order as can be."""
    waiting = list(seats)
    ordered: list[Seat] = []
    while waiting:
        free = next((a for a in waiting if not any(_leaks(a, b) for b in waiting if b is not a)), waiting[0])
        waiting.remove(free)
        ordered.append(free)
    return ordered
