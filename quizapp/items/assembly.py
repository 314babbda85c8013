"""A quiz: items of one set that may stand together, chosen by seed and spread over the sheet."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence

from quizapp.items.card import CHOICE_FORMS, ORDER, Card
from quizapp.items.chance import Chance, digest
from quizapp.items.item import Item, make_item
from quizapp.items.leaks import Seat, gives_key_away, keep_back, names_key, take_seat, tells_key

SCORED_FORMS = (*CHOICE_FORMS, "ordering", "true_false", "cloze", "typed")  # a flashcard is rated, not marked
_SCORED = frozenset(SCORED_FORMS)
STRATA = 3  # thirds of the sheet
AT_MOST = {"not": 10, "ordering": 10, "true_false": 5}  # one item of the form for each so many questions
LONGEST_KEYS = 1.5 / 4  # rule 9: the share of items whose key is longer than every other option
SAME_MATTER = 4  # content words in common from which two questions are about one thing
RUN = 4  # rule 22: so many keys in the same place may follow one another

MOST_QUESTIONS = 100
LARGE = 10  # times what is sampled, from which on a sheet is not read whole for a quiz
LEAST_SAMPLED, SAMPLED_FOR_EACH = 200, 15  # places, in all and for each question
SURE_SEED = 0  # what is promised is what this one gives; another may give fewer


def sample_places(places: int, *, length: int, seed: int) -> tuple[int, ...] | None:
    """Of so many places in a sheet, from 0, those that are enough to draw a quiz from: one of each equal stretch, as
    chance has it. None where the sheet is not so long that it matters.
    """
    wanted = max(LEAST_SAMPLED, SAMPLED_FOR_EACH * length)
    if places < LARGE * wanted:
        return None
    ends = [place * places // wanted for place in range(wanted + 1)]
    chance = Chance(seed, "places", places)
    return tuple(start + chance.below(end - start) for start, end in itertools.pairwise(ends))


def scored_forms(card: Card, forms: Collection[str] = ()) -> tuple[str, ...]:
    """The forms of a card that a quiz may use; `forms` narrows them, "multiple_choice" standing for every choice."""
    wanted = {*forms, *CHOICE_FORMS} if "multiple_choice" in forms else forms
    return tuple([form for form in card.forms if form in _SCORED and (not forms or form in wanted)])


def most(cards: Sequence[Card], forms: Collection[str] = ()) -> int:
    """At most how many questions a quiz of these forms can have: one for each fact."""
    return len({fact for card in cards if scored_forms(card, forms) for fact in card.facts[:1]})


def assemble(cards: Sequence[Card], *, length: int, forms: Collection[str] = (), seed: int = 0) -> tuple[Item, ...]:
    """At most `length` items in the order in which they are asked; fewer where more would give each other away.

    One item a fact, no question that names another's key, no key twice where it can be helped, spread over the thirds
    of the sheet; in a long quiz a key may be named by a question that speaks of something else. What an answer's
    feedback would give away comes after it is asked. Where a sheet could not give the length otherwise, as one small
    table, this holds of the true sentences alone, and what else would tell a coming key is kept back.
    """
    return _laid(cards, length, forms, seed).in_order()


def count_seated(cards: Sequence[Card], *, length: int, forms: Collection[str] = (), seed: int = 0) -> int:
    """How many items `assemble` gives."""
    return len(_laid(cards, length, forms, seed).seats)


def count_most(cards: Sequence[Card], forms: Sequence[str] = (), most: int = MOST_QUESTIONS) -> int:
    """The longest quiz that is offered, at most `most`: one that `SURE_SEED` gives in full."""
    places = sample_places(len(cards), length=most, seed=SURE_SEED)
    sample = [cards[place] for place in places or ()]
    if count_seated(sample, length=most, forms=forms, seed=SURE_SEED) == most:
        return most  # and it is drawn from such a sample
    while (found := count_seated(cards, length=most, forms=forms, seed=SURE_SEED)) < most:
        most = found  # a shorter quiz may take less of one kind, and be shorter still
    return most


def _laid(cards: Sequence[Card], length: int, forms: Collection[str], seed: int) -> _Table:
    usable = sorted((card for card in cards if scored_forms(card, forms)), key=lambda card: card.line)
    table = _filled(usable, _Table(length, forms, seed))
    if table.is_full or not any(seat.item.order for seat in table.seats):
        return _loosened(usable, table)
    single = [card for card in usable if card.mode != ORDER]  # an ordering takes the facts of several questions
    other = _filled(single, _Table(length, forms, seed))
    if not other.is_full:
        other = max(_loosened(usable, table), _loosened(single, other), key=lambda each: len(each.seats))
    return other


def _filled(cards: Sequence[Card], table: _Table) -> _Table:
    """The table with as many of these cards as fit, of each relation no more than the sheet makes necessary."""
    table.of_a_relation = _most_of_a_relation(cards, table.length)
    _fill(cards, table)
    return table


def _loosened(cards: Sequence[Card], table: _Table) -> _Table:
    """With more of a relation, as long as the table has room and cards were turned away for nothing else."""
    while table.turned_away and not table.is_full:
        table.of_a_relation += max(1, table.of_a_relation // 2)
        _fill(cards, table)
    return table


def _fill(cards: Sequence[Card], table: _Table) -> None:
    strata, table.turned_away = _strata(cards, table.seed), False
    for table.is_terse, table.is_any_form in ((False, False), (True, False), (True, True)):
        for fit in (_have_nothing_in_common, _give_no_key_away_and_share_none, _name_no_key, _give_no_key_away):
            _seat(strata, table, fit)


def _seat(strata: Sequence[Sequence[Card]], table: _Table, fit: Fit) -> None:
    """Seat cards of each third in turn, as long as one has any that fits, until the table is full."""
    waiting = [iter(stratum) for stratum in strata]
    while waiting and not table.is_full:
        waiting = [cards for cards in waiting if not table.is_full and any(table.offer(card, fit) for card in cards)]


def _most_of_a_relation(cards: Sequence[Card], length: int) -> int:
    """Rule 28: how many items of one relation a quiz may have, so that no table fills it.

    At most 2, or the even share of the relations and stand-alone facts; more where a sheet of few relations has too few
    facts to give the length otherwise.
    """
    sizes = Counter(card.relation or card.fact for card in cards)
    most = max(2, -(-length // max(1, len(sizes))))
    while most < length and sum(min(most, size) for size in sizes.values()) < length:
        most += 1
    return most


def _strata(cards: Sequence[Card], seed: int) -> list[list[Card]]:
    """The thirds of the sheet, the cards of each in drawn order."""
    third = -(-len(cards) // STRATA) or 1
    return [
        sorted(cards[start : start + third], key=lambda card: digest(seed, card.written))
        for start in range(0, len(cards), third)
    ]


Fit = Callable[[Seat, Seat], bool]


def _have_nothing_in_common(a: Seat, b: Seat) -> bool:
    return _name_no_key(a, b) and _ask_different_things(a, b)


def _give_no_key_away_and_share_none(a: Seat, b: Seat) -> bool:
    return _give_no_key_away(a, b) and _ask_different_things(a, b)


def _ask_different_things(a: Seat, b: Seat) -> bool:
    """Other keys, and but for rows of one table no two questions about the same matter."""
    is_one_table = a.card.relation is not None and a.card.relation == b.card.relation
    is_one_matter = len(a.asked.content & b.asked.content) >= SAME_MATTER and not is_one_table
    return a.keys.isdisjoint(b.keys) and not is_one_matter


def _name_no_key(a: Seat, b: Seat) -> bool:
    return not names_key(a, b) and not names_key(b, a)


def _give_no_key_away(a: Seat, b: Seat) -> bool:
    return not gives_key_away(a, b) and not gives_key_away(b, a)


class _Table:
    """The items that have a seat so far, and what must be asked before what."""

    def __init__(self, length: int, forms: Collection[str], seed: int) -> None:
        self.seats: list[Seat] = []
        self.length, self.seed = length, seed
        self.is_terse = False
        self.is_any_form = False  # whether a card may be asked in a form other than the one drawn for it
        self.of_a_relation = length
        self.turned_away = False  # whether a card found no seat only because its relation has all that it may have
        self._forms = forms
        self._facts: set[str] = set()
        self._taken: Counter[str] = Counter()
        self._before: dict[Seat, set[Seat]] = defaultdict(set)

    @property
    def is_full(self) -> bool:
        return len(self.seats) >= self.length

    def offer(self, card: Card, fit: Fit) -> bool:
        """Seat an item of the card if it fits every other, its feedback finds a place, and its kind is not used up."""
        relation = f"relation {card.relation}" if card.relation else ""
        if not self._facts.isdisjoint(card.facts):
            return False
        if relation and self._has_all(relation, self.of_a_relation):
            self.turned_away = True
            return False
        return any(self._seat(card, form, relation, fit) for form in self._forms_for(card))

    def _seat(self, card: Card, form: str, relation: str, fit: Fit) -> bool:
        seat = take_seat(make_item(card, form, self.seed))
        longest = "longest" if _has_longest_key(seat.item) and not self.is_terse else ""
        if longest and self._has_all(longest, max(1, int(LONGEST_KEYS * self.length))):
            return False
        if not all(fit(seat, other) for other in self.seats) or not self._finds_place(seat):
            return False
        self.seats.append(seat)
        self._facts.update(card.facts)
        self._taken.update(kind for kind in (form, longest, relation) if kind)
        return True

    def _finds_place(self, seat: Seat) -> bool:
        """Whether it can be asked before all that tells its key and after all whose key it tells; if so, notes it."""
        earlier = {other for other in self.seats if tells_key(seat, other, statement_only=self.is_terse)}
        later = [other for other in self.seats if tells_key(other, seat, statement_only=self.is_terse)]
        if self._reaches(earlier, later):
            return False
        self._before[seat] |= earlier
        for other in later:
            self._before[other].add(seat)
        return True

    def _has_all(self, kind: str, limit: int) -> bool:
        return self._taken[kind] >= limit

    def _forms_for(self, card: Card) -> list[str]:
        """The form drawn, and what may stand in for it: a choice twice as often as recall, where the card has both, and
        each form no oftener than it may be, unless nothing else is wanted.
        """
        usable = [
            form
            for form in scored_forms(card, self._forms)
            if form not in AT_MOST
            or AT_MOST.keys() >= set(self._forms) > set()
            or not self._has_all(form, max(1, self.length // AT_MOST[form]))
        ]
        if not usable:
            return []
        choices = [form for form in usable if form in CHOICE_FORMS]
        others = [form for form in usable if form not in CHOICE_FORMS]
        chance = Chance(self.seed, card.written, "form")
        is_choice = choices and (not others or chance.below(3) < 2)
        drawn = choices[chance.below(len(choices))] if is_choice else others[chance.below(len(others))]
        return [drawn, *(form for form in usable if form != drawn)] if self.is_any_form else [drawn]

    def _reaches(self, starts: Collection[Seat], ends: Collection[Seat]) -> bool:
        """Whether one of `ends` must be asked before one of `starts`, so that nothing can stand between the two."""
        waiting, seen = list(starts), set[Seat]()
        while waiting and ends:
            seat = waiting.pop()
            if seat in ends:
                return True
            if seat not in seen:
                seen.add(seat)
                waiting.extend(self._before[seat])
        return False

    def in_order(self) -> tuple[Item, ...]:
        """An order in which no feedback gives a later key away, as near to the drawn one as can be, and in which the
        key does not keep to one place.
        """
        waiting, ordered = list(self.seats), list[Item]()
        while waiting:
            free = [seat for seat in waiting if self._before[seat].isdisjoint(waiting)]
            places = {item.key for item in ordered[-RUN:]} if len(ordered) >= RUN else set[int | None]()
            is_run = len(places) == 1 and None not in places
            seat = next((seat for seat in free if not is_run or seat.item.key not in places), free[0])
            waiting.remove(seat)
            ordered.append(seat.item)
        return tuple(keep_back(item, ordered[place:]) for place, item in enumerate(ordered, 1))


def _has_longest_key(item: Item) -> bool:
    if item.key is None or item.form not in CHOICE_FORMS:
        return False
    others = [len(option.text) for place, option in enumerate(item.options) if place != item.key]
    return len(item.options[item.key].text) > max(others)
