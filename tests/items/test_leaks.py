"""What one item of a quiz tells about another."""

import pytest
from sheets import card_of, made

from quizapp.items.assembly import assemble
from quizapp.items.item import make_item
from quizapp.items.leaks import gives_key_away, keep_back, names_key, take_seat, tells_key

FACTS = """
  - id: fair-city
    say: The spring fair of the Six was held in <city>.
    answer: tianjin
    ask: In which city was the spring fair of the Six held?
    at: p2
  - id: fair-guests
    say: The spring fair of the Six in Tianjin had <n:number>.
    answer: 40 guests
    ask: How many guests did the spring fair of the Six in Tianjin have?
    at: p3
  - id: ship
    say: <person> left the port of Tianjin by ship.
    answer: modi
    ask: Who left the port of Tianjin by ship?
    at: p4
"""


@pytest.fixture(scope="module")
def making():
    return made(FACTS)


def seat(making, fact, form="typed"):
    return take_seat(make_item(card_of(making, fact), form, 0))


def test_a_question_that_names_a_key_is_told_from_one_that_does_not(making):
    city, guests = seat(making, "fair-city"), seat(making, "fair-guests")
    assert names_key(guests, city)
    assert not names_key(city, guests)


def test_a_key_named_in_another_matter_is_named_but_not_given_away(making):
    city = seat(making, "fair-city")
    assert gives_key_away(seat(making, "fair-guests"), city)
    assert names_key(seat(making, "ship"), city)
    assert not gives_key_away(seat(making, "ship"), city)


def test_feedback_tells_a_key_when_it_speaks_of_the_same(making):
    city, guests = seat(making, "fair-city"), seat(making, "fair-guests")
    assert tells_key(guests, city)
    assert not tells_key(seat(making, "ship"), city)


def test_a_true_or_false_sentence_names_what_it_shows(making):
    city = seat(making, "fair-city")
    assert names_key(seat(making, "fair-guests", "true_false"), city)


def test_a_quiz_asks_first_what_later_feedback_tells():
    facts = FACTS.replace("spring fair of the Six in Tianjin", "spring fair of the Six")
    facts = facts.replace("    at: p3", "    at: p3\n    because: Nobody counted them.")
    making = made(facts)
    for seed in range(30):
        quiz = [take_seat(item) for item in assemble(making.contents, length=6, seed=seed)]
        for place, earlier in enumerate(quiz):
            assert not any(tells_key(earlier, later) for later in quiz[place + 1 :])


def event(name, year):
    return f"""
  - id: {name}
    say: The {name} gate was built by <person>.
    answer: modi
    ask: Who built the {name} gate?
    when: {year}
    event: The building of the {name} gate
"""


def test_a_question_that_dates_an_event_does_not_stand_with_its_ordering():
    dated = """
  - id: gate-city
    say: The building of the northern gate in 1950 began in <city>.
    answer: minsk
    wrong: [beijing, shanghai]
    ask: In which city did the building of the northern gate begin in 1950?
"""
    events = event("northern", 1950) + event("eastern", 1960) + event("western", 1970)
    making = made(dated + events, HEAD)
    ordering = take_seat(make_item(making.orderings[0], "ordering", 0))
    assert names_key(seat(making, "gate-city"), ordering)
    assert not names_key(seat(making, "northern"), ordering)


HEAD = """
format: factsheet/1
id: gates
title: Gates
as_of: 2025-09-02
entities:
  city: {minsk: {name: Minsk}, beijing: {name: Beijing}, shanghai: {name: Shanghai}}
  person: {modi: {name: Narendra Modi}, xi: {name: Xi Jinping}, putin: {name: Vladimir Putin}}
facts:
"""


def test_a_year_that_only_the_answer_of_all_options_has_gives_it_away():
    facts = """
  - id: flood
    say: The flood of Ulm was highest in <date:date>.
    answer: 2002-08
    wrong: WRONG
    ask: In which month was the flood of Ulm highest?
  - id: level
    say: The flood of Ulm in 2002 rose to <n:number>.
    answer: 9 m
    ask: How high rose the flood of Ulm in 2002?
"""
    apart, alike = (made(facts.replace("WRONG", f"[{wrong}]")) for wrong in ("2001-08, 2003-08", "2002-07, 2003-08"))
    assert gives_key_away(seat(apart, "level"), seat(apart, "flood", "date"))
    assert not gives_key_away(seat(alike, "level"), seat(alike, "flood", "date"))
    assert not gives_key_away(seat(apart, "level"), seat(apart, "flood", "typed"))


def test_what_would_tell_a_coming_key_is_kept_back_and_nothing_else():
    making = made("")
    asked = make_item(card_of(making, "leads-xi", "person"), "multiple_choice", 0)
    told = {reason.args["sentence"] for option in asked.options for reason in option.why if "sentence" in reason.args}
    assert "Vladimir Putin leads Russia." in told
    coming = [make_item(card_of(making, "leads-putin", "country"), "typed", 0)]
    kept = keep_back(asked, coming)
    left = {reason.args["sentence"] for option in kept.options for reason in option.why if "sentence" in reason.args}
    assert told - left == {"Vladimir Putin leads Russia."}
    assert all(option.why for option in kept.options)
    assert keep_back(asked, []) == asked


def test_a_question_for_whom_does_not_name_the_who():
    facts = """
  - {id: ladder, say: The pain ladder was published by <b:text>., answer: WHO, ask: Which body published the ladder?}
  - {id: told, say: The pain ladder was praised by <person>., answer: modi, ask: Who praised the pain ladder?}
  - {id: seen, say: The WHO ladder was seen by <person>., answer: xi, ask: By whom was the WHO ladder seen?}
"""
    making = made(facts)
    assert not names_key(seat(making, "told"), seat(making, "ladder"))
    assert names_key(seat(making, "seen"), seat(making, "ladder"))


def test_short_words_and_years_tell_too_what_a_question_speaks_of():
    facts = """
  - {id: won, say: <t:text> won the cup of 2023., answer: Harrow Rovers, ask: Which team won the cup of 2023?}
  - id: met
    say: <n:number> met Harrow Rovers in the cup of 2023.
    answer: 4 teams
    ask: How many teams met Harrow Rovers in the cup of 2023?
  - {id: fans, say: <n:number> cheer for Harrow Rovers., answer: 90 teams, ask: How many teams cheer for Harrow Rovers?}
"""
    making = made(facts)
    assert gives_key_away(seat(making, "met"), seat(making, "won"))
    assert not gives_key_away(seat(making, "fans"), seat(making, "won"))


def test_which_of_several_tells_what_a_question_speaks_of():
    world = """
format: factsheet/1
id: plays
title: Plays
source: {publisher: P}
entities:
  play: {moor: {name: The Moor}, mill: {name: The Mill}, mine: {name: The Mine}}
facts:
  - {id: rome, say: <play> was first performed in Rome., answer: moor}
  - {id: year, say: The Moor was first performed in <year>., answer: 1901, ask: When was The Moor first performed?}
  - {id: ovid, say: The Moor was performed by <n:number>., answer: 9 men, ask: By how many was The Moor performed?}
"""
    making = made("", world.replace("answer: moor", "answer: moor, ask: Which play was first performed in Rome?"))
    assert gives_key_away(seat(making, "year", "cloze"), seat(making, "rome", "cloze"))
    assert not gives_key_away(seat(making, "ovid", "cloze"), seat(making, "rome", "cloze"))


def test_words_of_a_longer_name_of_the_key_are_in_common_where_only_the_short_one_stands():
    world = """
format: factsheet/1
id: news
title: News
source: {publisher: P}
entities:
  agency: {emerald: {name: Emerald, also: [Emerald News Agency]}, ruby: {name: Ruby}, opal: {name: Opal}}
facts:
  - {id: told, say: <agency> told of the flood., answer: emerald, ask: Which news agency told of the flood?}
  - {id: land, say: The news agency Emerald has <n:number>., answer: 9 men, ask: How many has the news agency Emerald?}
"""
    making = made("", world)
    assert gives_key_away(seat(making, "land"), seat(making, "told"))
