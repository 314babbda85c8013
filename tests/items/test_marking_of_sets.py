"""Every card of the shipped and the unseen sets is marked fairly, whatever way its answer is typed."""

import random
import unicodedata
from functools import cache
from itertools import chain

import pytest
from produced import SHIPPED, UNSEEN, making, read

from quizapp.facts.languages.choice import language
from quizapp.facts.text import fold
from quizapp.facts.typed.names import LONG, forms_of
from quizapp.items.card import Card
from quizapp.items.marking.answers import Mark, mark_typed

pytestmark = pytest.mark.many

SETS = [pytest.param(path, id=path.stem) for path in (*SHIPPED, *UNSEEN)]
DIGRAPHS = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
FIGURES = ("number", "date", "year")
NAMES_A_CARD = 6  # of its kind, drawn for each card: all of hundreds would take minutes


def cards(path) -> list[Card]:
    return [card for card in making(path).cards if card.answers]


def mark(card: Card, typed: str) -> Mark:
    return mark_typed(card, typed).mark


def whole_answers(card: Card) -> list[str]:
    """Every accepted spelling of the answer; of a list, all its elements in one text, each in the shown spelling."""
    if card.is_list:
        return ["; ".join(spellings[0] for spellings in card.answers)]
    return list(chain.from_iterable(card.answers))


def without_accents(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")


def with_digraphs(text: str) -> str:
    return "".join(DIGRAPHS.get(letter, letter) for letter in text)


@cache
def names_of_kinds(path) -> dict[str, list[tuple[str, ...]]]:
    kinds: dict[str, list[tuple[str, ...]]] = {}
    for entity in read(path).entities.values():
        kinds.setdefault(entity.kind, []).append(tuple(entity.names))
    return kinds


def slips(name: str, rng: random.Random) -> list[str]:
    """The name with a letter left out, and with two letters changed about."""
    out, about = rng.randrange(len(name)), rng.randrange(len(name) - 1)
    return [name[:out] + name[out + 1 :], name[:about] + name[about + 1] + name[about] + name[about + 2 :]]


@pytest.mark.parametrize("path", SETS)
def test_every_accepted_spelling_is_right_however_it_is_set(path):
    for card in cards(path):
        for answer in whole_answers(card):
            spaced = f"  {answer.replace(' ', '   ')} "
            ways = (answer, answer.lower(), answer.upper(), without_accents(answer), with_digraphs(answer), spaced)
            assert [way for way in ways if mark(card, way) is not Mark.RIGHT] == [], card.written


@pytest.mark.parametrize("path", SETS)
def test_every_accepted_spelling_is_right_behind_an_article(path):
    for card in cards(path):
        table = language(card.language)
        articles = sorted(table.articles - table.indefinite_articles)
        ways = [f"{article} {answer}" for article in articles for answer in whole_answers(card)]
        assert [way for way in ways if mark(card, way) is not Mark.RIGHT] == [], card.written


@pytest.mark.parametrize("path", SETS)
def test_no_name_of_another_thing_of_the_kind_is_right_or_almost(path):
    rng = random.Random(path.stem)
    for card in cards(path):
        table = language(card.language)
        accepted = forms_of(chain.from_iterable(card.answers), table)
        things = names_of_kinds(path).get(card.kind, [])
        for names in rng.sample(things, min(len(things), NAMES_A_CARD)):
            for name in names if forms_of(names, table).isdisjoint(accepted) else ():
                assert mark(card, name) is Mark.WRONG, (card.written, name)
                beside = f"{card.answers[0][0]} {name}"
                assert len(card.answers) > 1 or mark(card, beside) is Mark.WRONG, (card.written, beside)


@pytest.mark.parametrize("path", SETS)
def test_every_wrong_option_is_wrong_when_it_is_typed(path):
    for card in cards(path):
        typed = [option.text for option in card.distractors]
        assert [text for text in typed if mark(card, text) is not Mark.WRONG] == [], card.written


@pytest.mark.parametrize("path", SETS)
def test_an_answer_said_twice_or_within_a_sentence_is_wrong(path):
    for card in cards(path):
        answer = card.answers[0][0].rstrip(".")
        for typed in (f"{answer} {answer}", f"I think it is {answer}", f"not {answer}", f"{answer} or not"):
            assert len(card.answers) > 1 or mark(card, typed) is Mark.WRONG, (card.written, typed)


@pytest.mark.parametrize("path", SETS)
def test_one_slip_in_a_long_word_is_forgiven_where_nothing_else_is_near(path):
    rng = random.Random(path.stem)
    for card in cards(path):
        alone = len(card.answers) == 1 and not card.near and card.kind not in FIGURES
        for answer in whole_answers(card) if alone else ():
            for word in (word for word in answer.split() if word.isalpha() and len(fold(word)) >= LONG):
                for slipped in slips(word, rng):
                    typed = answer.replace(word, slipped, 1)
                    assert mark(card, typed) is not Mark.WRONG, (card.written, typed)


@pytest.mark.parametrize("path", SETS)
def test_a_slip_is_never_forgiven_as_the_answer_of_another_card(path):
    rng = random.Random(path.stem)
    made = [card for card in cards(path) if len(card.answers) == 1 and card.kind not in FIGURES]
    for card in made:
        answer = card.answers[0][0]
        for typed in slips(answer, rng) if len(answer) >= LONG else ():
            others = [other for other in made if other.kind == card.kind and other.answers != card.answers]
            assert [other.written for other in others if mark(other, typed) is not Mark.WRONG] == [], typed
