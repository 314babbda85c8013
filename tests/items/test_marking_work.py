"""What it costs to mark a typed answer, counted in calls and not in time: whatever is typed, the server has others."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from itertools import chain

import msgspec
import pytest
from produced import SHIPPED, making
from sheets import card_of, made
from typed_cards import asking, mark, note

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.number_words import number_parts
from quizapp.facts.typed.units import unit_readings
from quizapp.items.card import Card
from quizapp.items.marking.answers import LONGEST_ANSWER, Mark, mark_typed
from quizapp.items.marking.marker import Marker
from quizapp.items.marking.verdict import Verdict

MOST_CALLS = 700_000  # of functions, for one answer: less than a tenth of a second
ONES, TWOS = "bdfgklmnprst", ("ako", "elum", "iborn", "ostal", "unim", "yra", "edal", "ofin", "awan")
WORDS = [(one + two).capitalize() for two in TWOS for one in ONES]
NAMES = [f"{one} {other}" for one, other in zip(WORDS, WORDS[7:], strict=False)]
LEAGUE = """
format: factsheet/1
id: work
title: A league
entities:
  {kind}:
{entities}
facts:
  - id: f
    say: The league has <{kind}>.
    ask: Which of these is a member of the league?
    ask_list: Name the members of the league.
    answer: {{all: [{members}]}}
"""


def calls_of(card: Card, typed: str) -> int:
    """How many functions are called to mark it, those of C too."""
    calls = 0

    def count(_frame: object, event: str, _what: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        mark_typed(card, typed)
    finally:
        sys.setprofile(before)
    return calls


def league_of(names: Sequence[str], kind: str = "town") -> Card:
    entities = "\n".join(f"    e{at}: {{name: {name}}}" for at, name in enumerate(names))
    members = ", ".join(f"e{at}" for at in range(len(names)))
    return card_of(made("", LEAGUE.format(kind=kind, entities=entities, members=members)), "f")


@cache
def lists() -> dict[str, Card]:
    return {
        "towns": league_of(NAMES[:100]),
        "persons": league_of(NAMES[:60], "person"),
        "lengths": asking(f"{{all: [{', '.join(f'{size} km' for size in range(3, 15))}]}}", "number"),
        "days": asking(f"{{all: [{', '.join(f'19{year}-05-09' for year in range(10, 40))}]}}", "date"),
        "shipped": max((card for path in SHIPPED for card in making(path).cards), key=lambda card: len(card.answers)),
    }


def filled(piece: str) -> str:
    """The piece over and over, as long as an answer may be."""
    return (piece * LONGEST_ANSWER)[:LONGEST_ANSWER]


ODD_LISTS = {
    "one figure": filled("1,"),
    "figures": ",".join(map(str, range(200))),
    "units": ",".join(f"3 k{number}" for number in range(100)),
    "days": ",".join(f"{day} May" for day in range(100)),
    "strangers": ",".join(f"{one}{other}" for one in "abcdefghijklm" for other in "nopqrstuvwxyz"),
    "slips": ", ".join(f"{name[:-1]}q" for name in NAMES[:60]),
    "numbered": "".join(f"{number}. a " for number in range(1, 100)),
    "words": filled("a "),
}
ODD_TEXTS = [
    "5 " + filled("mw/"), "5 " + filled("nm "), filled("5 m/s "), filled("dreizehn" * 9 + "x "), filled("1½ "),
    filled("hundred and one "), filled("9 May 1990 "), filled("1 h 2 min "), filled("half an hour "), filled("1,000"),
    filled("a -> b "), filled("a ("), filled("the "), filled("京 "), filled("IX "), " " * 250 + "a" + " " * 249,
]  # fmt: skip


@pytest.mark.parametrize("odd", ODD_LISTS)
@pytest.mark.parametrize("kind", ["towns", "persons", "lengths", "days", "shipped"])
def test_whatever_is_typed_for_a_list_takes_bounded_work(kind: str, odd: str) -> None:
    assert calls_of(lists()[kind], ODD_LISTS[odd]) < MOST_CALLS


@pytest.mark.parametrize("odd", ODD_TEXTS)
def test_whatever_is_typed_for_one_answer_takes_bounded_work(odd: str) -> None:
    for card in (asking("bonn"), asking("1500 megawatts", "number"), asking("more than 3 hours", "number", "de")):
        assert calls_of(card, odd) < MOST_CALLS / 10


def test_twice_as_many_parts_take_twice_the_work() -> None:
    card, strangers = lists()["towns"], ODD_LISTS["strangers"].split(",")
    mark_typed(card, "no")  # what is known of the card's names, once for all answers
    few, many = (calls_of(card, ",".join(strangers[start : start + count])) for start, count in ((0, 40), (40, 80)))
    assert many < 2.5 * few


@pytest.mark.parametrize("kind", ["towns", "persons", "lengths", "days", "shipped"])
def test_what_is_left_out_as_unlike_would_have_been_wrong(kind: str) -> None:
    card = lists()[kind]
    spellings = [spelling for other in lists().values() for spelling in chain(*other.answers[:12])]
    typed = [*spellings, *card.near, "noon", "3", "three", "three km", "May", "1912", "9/5/12", "B. Belum", "IX"]
    for name in spellings:
        typed += [name[:-2] + name[-1], name[:1] + name[2:], f"the {name}", f"city of {name}", f"Dr {name}"]
        typed += [f"{name} town", f"{name} ({card.answers[0][0]})", ", ".join(name.rsplit(" ", 1)[::-1])]
    marker = Marker(card)
    for text in typed:
        near = marker.near(text)
        assert {marker.mark(wanted, text).mark for wanted in marker.wanted if wanted not in near} <= {Mark.WRONG}, text
    assert sum(len(marker.near(text)) for text in NAMES) < len(NAMES) * len(card.answers) / 4


def test_a_long_list_is_forgiven_a_slip_in_each_name() -> None:
    card = league_of(NAMES[:36])
    assert mark(card, ", ".join(NAMES[:36])) == "right"
    assert calls_of(card, ", ".join(NAMES[:36])) < MOST_CALLS / 10
    assert mark(card, ", ".join(f"{name[:-1]}q" for name in NAMES[:36])) == "almost"


def test_beyond_any_list_a_name_counts_as_it_is_spelt() -> None:
    days = lists()["days"]
    strangers = ",".join(f"{day}.3." for day in range(1, 60))
    assert "9 May 1912" not in note(days, "9 May 1912; 9.5.1913").partition("Not among")[0]
    told = note(days, f"{strangers}; 9 May 1912; 9.5.1913").partition("Not among")[0]
    assert "9 May 1912" not in told
    assert "9 May 1913" in told


def test_a_long_list_may_be_told_in_another_notation() -> None:
    days = [(day, 1 + day % 12, 1900 + day) for day in range(1, 29)] + [(day, 5, 1950) for day in range(1, 13)]
    card = asking(f"{{all: [{', '.join(f'{year}-{month:02}-{day:02}' for day, month, year in days)}]}}", "date")
    assert mark(card, ", ".join(f"{day}.{month}.{year}" for day, month, year in reversed(days))) == "right"


@pytest.mark.parametrize(("name", "typed"), [("夏目漱石", "夏 目 漱 石"), ("夏 目 漱 石", "夏目漱石")])
def test_a_name_is_found_by_its_signs_with_spaces_and_without(name: str, typed: str) -> None:
    marker = Marker(asking(f"{{all: [{name}, 森鷗外]}}", "text", "ja"))
    assert marker.find(typed)[0].mark is Mark.RIGHT


def test_a_place_in_a_row_and_a_name_with_another_in_brackets_are_found_whatever_their_letters() -> None:
    assert Marker(asking("{all: [first, second, third]}", "text")).find("3rd") == (Verdict(Mark.RIGHT), 2)
    assert Marker(lists()["shipped"]).find("China (PRC)") == (Verdict(Mark.RIGHT), 1)


@pytest.mark.parametrize(
    ("names", "typed"),
    [
        ("salt and pepper and oil, sugar", "pepper + oil + salt"),
        ("half past three, noon", "midday"),
        ("World War I, World War II", "Second World War"),
        ("treaty of rome, treaty of bonn", "rome treaty"),
    ],
)
def test_an_answer_of_a_list_is_found_in_its_other_forms(names: str, typed: str) -> None:
    assert Marker(asking(f"{{all: [{names}]}}", "text")).find(typed)[0].mark is Mark.RIGHT


def test_a_person_of_a_list_is_found_by_an_initial_and_the_last_name() -> None:
    assert Marker(lists()["persons"]).find("B. Nako")[0].mark is Mark.RIGHT


def test_answers_side_by_side_are_no_other_answer_but_a_figure_is_one_whatever_its_parts_are() -> None:
    times = Marker(asking("{all: [2 hours, 30 minutes, 150 minutes]}", "text"))
    assert times.elements("2 hours, 30 minutes") == ["2 hours", "30 minutes"]
    lengths = Marker(asking("{all: [1 km, 500 km, 1500 km]}", "number"))
    assert lengths.elements("1,500 kilometres") == ["1,500 kilometres"]


def test_a_unit_of_many_words_is_not_read_in_all_ways_at_once() -> None:
    table = language("en")
    assert len(unit_readings("mw/mw", table)) == 4
    assert len(unit_readings("mw/" * 12, table)) == 1


def test_a_word_that_is_nearly_a_number_is_looked_through_once() -> None:
    assert number_parts("dreizehndreizehn", language("de")) == ("dreizehn", "dreizehn")
    calls = calls_of(asking("1500", "number", "de"), "dreizehn" * 9 + "drei")
    assert calls_of(asking("1500", "number", "de"), "dreizehn" * 9 + "x") < calls + 20_000


def test_a_name_turned_about_and_a_place_with_what_it_stands_in_are_found_among_many() -> None:
    treaties = asking("{all: [Treaty of Rome, Treaty of Nice, Treaty of Lisbon]}", "text")
    assert Marker(treaties).find("Nice Treaty") == (Verdict(Mark.RIGHT), 1)
    turned = asking("{all: [Rome Treaty, Nice Treaty, Lisbon Treaty]}", "text")
    assert Marker(turned).find("Treaty of Nice") == (Verdict(Mark.RIGHT), 1)
    cities = Marker(msgspec.structs.replace(lists()["towns"], wider=("Elbonia",)))
    assert cities.find(f"{NAMES[3]}, Elbonia") == (Verdict(Mark.RIGHT), 3)
    assert cities.find(f"{NAMES[3]} in Elbonia") == (Verdict(Mark.RIGHT), 3)
