"""An item: a card as it is shown once, in one form, with its options in one order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import factorial

from quizapp.facts.languages.choice import language
from quizapp.items.card import CHOICE_FORMS, Card, Option, Prompt, Sentence, plain
from quizapp.items.chance import Chance, digest
from quizapp.items.distractors.ranks import DISTRACTORS, windows
from quizapp.items.sentences import joined, with_answer

_DIFFICULTY = {"true_false": 1, "not": 2, "count": 2, "ordering": 2, "cloze": 2, "flashcard": 2, "typed": 3}
NEAREST = 6  # the seed draws among the best of the pool


@dataclass(frozen=True, slots=True)
class Item:
    """`options` and `key` (an index) only where the form offers something to choose.

    An ordering has no key but `order`: the indices of its options from the first event to the last. The two options of
    a true/false item are true and false themselves, with the values "true" and "false".
    """

    id: str
    card: Card
    form: str
    seed: int
    stem: str
    statement: Sentence
    options: tuple[Option, ...] = ()
    key: int | None = None
    order: tuple[int, ...] = ()

    @property
    def guess(self) -> float:
        """The chance of a right answer by luck: 1/options, 0 where the answer must be recalled."""
        if self.order:
            return 1 / factorial(len(self.order))
        return 1 / len(self.options) if self.options else 0.0

    @property
    def key_text(self) -> str:
        """The right answer as shown: all members of a list, or of several right answers "A or B"."""
        if self.order:
            return "; ".join(key.text for key in self.card.keys)
        return answer_text(self.card) if self.key is None else self.options[self.key].text

    @property
    def difficulty(self) -> int:
        """An estimate from 1 to 3: the author's, or by form (recognising is easier than recalling)."""
        if self.card.difficulty is not None:
            return self.card.difficulty
        return _DIFFICULTY.get(self.form, 1 + self._is_close)

    @property
    def _is_close(self) -> bool:
        return any(reason.code == "right_elsewhere" for option in self.options for reason in option.why)


def answer_text(card: Card) -> str:
    """The whole answer of a card: all members of a list, or of several right answers "A or B"."""
    table = language(card.language)
    return joined([key.text for key in card.keys], table.or_word if card.any_one else table.and_word)


def make_item(card: Card, form: str, seed: int) -> Item:
    """The same item for the same card, form and seed, under any hash seed; KeyError if the card has no such form."""
    prompt = card.prompt(form)
    if form == "ordering":
        return _ordering(card, prompt, seed)
    if form == "true_false":
        return _true_false(card, prompt, seed)
    if form not in CHOICE_FORMS:
        return Item(_item_id(card, form, card.value_key), card, form, seed, card.stem(form), card.statement)
    keys, distractors = card.options(form)
    key = keys[Chance(seed, card.written, form, "key").below(len(keys))]
    options = _arranged(card, form, seed, key, distractors)
    return Item(
        _item_id(card, form, key.value or key.text),
        card,
        form,
        seed,
        card.stem(form),
        key.statement or card.statement,
        tuple(options),
        options.index(key),
    )


def _ordering(card: Card, prompt: Prompt, seed: int) -> Item:
    """The events shuffled, never as they happened."""
    chance = Chance(seed, card.written, prompt.form)
    right = list(card.keys)
    options = chance.shuffled(right)
    if options == right:
        options = [*options[1:], options[0]]
    return Item(
        _item_id(card, prompt.form, card.value_key),
        card,
        prompt.form,
        seed,
        prompt.stem,
        card.statement,
        tuple(options),
        order=tuple(options.index(event) for event in right),
    )


def _true_false(card: Card, prompt: Prompt, seed: int) -> Item:
    """The true sentence or a false version of it, each as often over many seeds."""
    chance = Chance(seed, card.written, prompt.form)
    keys, distractors = card.options(prompt.form)
    key = keys[chance.below(len(keys))]
    statement = key.statement or card.statement
    shown = None if chance.below(2) else distractors[chance.below(len(distractors))]
    stem = plain(statement) if shown is None else plain(with_answer(statement, shown.in_text or shown.text))
    told = statement if shown is None else card.statement  # of a list that was told falsely, all of it
    words, table = (key.why if shown is None else shown.why), language(card.language)
    options = (
        Option(table.true_word, "true", why=words if shown else ()),
        Option(table.false_word, "false", why=() if shown else words),
    )
    return Item(
        _item_id(card, prompt.form, key.value or key.text),
        card,
        prompt.form,
        seed,
        stem,
        told,
        options,
        0 if shown is None else 1,
    )


def _item_id(card: Card, form: str, key: str) -> str:
    return f"{digest(card.set_id, card.fact, card.slot, form, key) >> 176:020x}"


def _arranged(card: Card, form: str, seed: int, key: Option, distractors: tuple[Option, ...]) -> list[Option]:
    chance = Chance(seed, card.written, form, key.text)
    if key.rank is None:
        return chance.shuffled([key, *_nearest(key, distractors, chance)])
    if len(card.keys) > 1:  # they are stored for all of the keys: the nearest to this one come first
        distractors = tuple(sorted(distractors, key=partial(_steps_off, key.rank)))
    return sorted([key, *_window(key.rank, distractors, chance)], key=lambda option: (option.rank, option.text))


def _steps_off(rank: float, option: Option) -> float:
    return abs((option.rank or 0) - rank)


def _nearest(key: Option, distractors: tuple[Option, ...], chance: Chance) -> list[Option]:
    """Three of the best of the pool for this key. It is stored best first; of a list's options, those that the author
    wrote and those that share a tag with this member come before any other.
    """
    near = [option for option in distractors if option.is_written or not set(key.tags).isdisjoint(option.tags)]
    if len(near) >= DISTRACTORS:
        return _sharing_first(key, chance.shuffled(near[:NEAREST]) + near[NEAREST:])[:DISTRACTORS]
    rest = [option for option in distractors if option not in near]
    return [*near, *chance.sample(rest[:NEAREST], DISTRACTORS - len(near))]


def _sharing_first(key: Option, options: list[Option]) -> list[Option]:
    """Before all others one for each tag of the key that any of them has: it is not to be the only man of four."""
    missing, first = set(key.tags), list[Option]()
    for option in options if missing else ():
        if not missing.isdisjoint(option.tags):
            missing.difference_update(option.tags)
            first.append(option)
    return [*first, *(option for option in options if option not in first)]


def _window(rank: float, distractors: tuple[Option, ...], chance: Chance) -> list[Option]:
    """Ordered options: the key's place among them is drawn first, from the places that stay possible, an end as often
    as a place between: one that is likelier would be learned. Three that the author wrote all stand.
    """
    if len(distractors) == DISTRACTORS and all(option.is_written for option in distractors):
        return list(distractors)
    below = [option for option in distractors if option.rank is not None and option.rank < rank]
    above = [option for option in distractors if option.rank is not None and option.rank > rank]
    places = windows(len(below), len(above))
    ends = [place for place in places if 0 in place]
    inner = [place for place in places if place not in ends]
    drawn = ends if ends and (not inner or chance.below(2)) else inner
    lower, higher = drawn[chance.below(len(drawn))]
    return below[:lower] + above[:higher]
