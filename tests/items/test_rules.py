"""Each hard rule alone: it lets a sound pair through, and catches the same pair with one thing broken."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from sheets import card_of, made, refusal_codes, sheet_of

from quizapp.facts.languages.choice import language
from quizapp.facts.meaning import Meanings
from quizapp.facts.sheet import Mode
from quizapp.facts.values import Number, parse_date
from quizapp.items.asking import askings
from quizapp.items.index import Index
from quizapp.items.rules import options as rules
from quizapp.items.rules import stem as rules_stem
from quizapp.items.rules.trial import Trial, make_trial
from quizapp.items.sentences import reading
from quizapp.items.terms import Term, make_term

EN = language("en")

FACTS = """
  - id: host
    say: The summit was held in <city>.
    answer: tianjin
    ask: In which city was the summit held?
    at: p2
  - {id: size, say: The club had <n:number>., answer: about 20 members, ask: How many members had the club?}
  - {id: year, say: The club was founded in <year>., answer: 2001, ask: In which year was the club founded?}
  - {id: role, say: Laos came as <role:text>., answer: dialogue partner, ask: As what did Laos come?}
"""


def trial_of(fact: str, more: str = "") -> Trial:
    index = Index(sheet_of(FACTS + more))
    found, _ = askings(index)
    asking = next(asking for asking in found if asking.fact.id == fact)
    return make_trial(asking, asking.stem, index)


def rival(trial: Trial, name: str) -> Term:
    """The city of that name."""
    found = trial.index.entity(name)
    return trial.index.term(
        next(value for value in trial.index.buckets["", found.kind] if value.key == name),
    )


def with_text(term: Term, text: str) -> Term:
    """The same term, reading differently."""
    value = replace(term.value, text=text, in_text=text, key=text.casefold())
    return make_term(value, None, frozenset(), Meanings(EN))


CITY = [
    ("also true", rules.is_false, lambda t: rival(t, "tianjin")),
    (
        "named in the stem",
        rules.is_not_in_stem,
        lambda t: replace(rival(t, "beijing"), all_names=frozenset({"summit"}), needles=frozenset({"summit"})),
    ),
    ("another kind", rules.is_of_one_kind, lambda t: rival(t, "china")),
    ("its container", rules.is_false, lambda t: rival(t, "china")),
    ("a catch-all", rules.is_no_catch_all, lambda t: replace(rival(t, "beijing"), is_catch_all=True)),
    ("a loaded word", rules.is_without_absolutes, lambda t: replace(rival(t, "beijing"), is_loaded=True)),
    ("today", rules.is_absolute_in_time, lambda t: replace(rival(t, "beijing"), is_relative=True)),
    ("another shape", rules.is_parallel, lambda t: replace(rival(t, "beijing"), shape=("", "the", ""))),
]


@pytest.mark.parametrize(("what", "rule", "broken"), CITY, ids=[what for what, *_ in CITY])
def test_a_rival_of_a_city_is_caught(what: str, rule: rules.RivalRule, broken: Callable[[Trial], Term]):
    trial = trial_of("host")
    key = trial.answers[0]
    assert rule(trial, key, rival(trial, "beijing")) is None
    assert rule(trial, key, broken(trial)) is not None


def test_falsity_has_to_be_licensed():
    trial = trial_of("host")
    beijing = rival(trial, "beijing")
    assert rules.is_licensed(trial, trial.answers[0], beijing) is None
    opened = replace(trial, asking=replace(trial.asking, mode=Mode.REPORTED))
    assert rules.is_licensed(opened, trial.answers[0], beijing) is not None
    assert rules.is_licensed(replace(opened, declared=frozenset({"beijing"})), trial.answers[0], beijing) is None


def test_the_key_has_to_be_true_and_not_in_the_stem():
    trial = trial_of("host")
    key = trial.answers[0]
    assert rules.key_is_right(trial, key) is None
    assert rules.key_is_right(trial, rival(trial, "beijing")) is not None
    assert rules.key_is_not_in_stem(trial, key) is None
    assert rules.key_is_not_in_stem(replace(trial, read=" in tianjin was the summit held "), key) is not None


def test_a_number_of_another_unit_or_qualifier_is_caught():
    trial = trial_of("size")
    key = trial.answers[0]

    def number(amount: int, unit: str, qualifier: str) -> Term:
        return replace(key, value=replace(key.value, number=Number(Decimal(amount), unit, qualifier)))

    assert rules.is_of_one_kind(trial, key, number(30, "members", "about")) is None
    assert rules.is_of_one_kind(trial, key, number(30, "guests", "about")) is not None
    assert rules.is_of_one_kind(trial, key, number(30, "members", "")) is not None
    another = replace(number(21, "members", "about"), meaning="21", may_be=frozenset())
    assert rules.is_false(trial, key, another) is not None


def test_a_date_of_another_precision_or_in_the_same_time_is_caught():
    trial = trial_of("year")
    key = trial.answers[0]

    def date(written: str) -> Term:
        value = replace(key.value, date=parse_date(written))
        return replace(key, meaning=written, may_be=frozenset({written}), value=value)

    assert rules.is_of_one_kind(trial, key, date("2004")) is None
    assert rules.is_of_one_kind(trial, key, date("2004-05")) is not None
    assert rules.is_false(trial, key, date("2004")) is None
    assert rules.is_false(trial, key, date("2001-05")) is not None


def test_a_word_shared_with_the_stem_has_to_be_in_every_option():
    trial = replace(trial_of("role"), content=frozenset({"partner"}))
    key = trial.answers[0]
    assert rules.shares_clang(trial, key, with_text(key, "trade partner")) is None
    assert rules.shares_clang(trial, key, with_text(key, "full member")) is not None


def test_plain_text_that_could_be_a_slip_of_the_key_is_caught():
    trial = trial_of("role")
    key = trial.answers[0]
    assert rules.is_no_slip(trial, key, with_text(key, "full member")) is None
    assert rules.is_no_slip(trial, key, with_text(key, "dialog partner")) is not None
    assert rules.is_no_slip(trial, with_text(key, "22:00"), with_text(key, "21:00")) is None
    assert rules.is_no_slip(trial, with_text(key, "the 98th"), with_text(key, "the 97th")) is None


def test_a_long_key_and_a_small_pool_are_caught():
    trial = trial_of("role")
    key = with_text(trial.answers[0], "a guest of the whole house")
    even = [with_text(key, "a friend of the old house"), with_text(key, "a member of the new one")]
    assert rules.is_not_longest(trial, key, even) is None
    assert rules.is_not_longest(trial, key, [with_text(key, "a guest"), with_text(key, "a friend")]) is not None
    assert rules.is_enough(trial, key, even) is None
    assert rules.is_enough(trial, key, even[:1]) is not None


def test_a_claim_has_to_name_its_claimant():
    claim = """
  - id: claim
    say: Modi said that <country> took part.
    answer: laos
    ask: Which country took part, according to Narendra Modi?
    claim_by: modi
"""
    trial = trial_of("claim", claim)
    assert rules.is_attributed(trial) is None
    assert rules.is_attributed(replace(trial, read=" which country took part ")) is not None


def test_options_that_share_a_name_or_contain_each_other_keep_no_company():
    trial = trial_of("host")
    beijing, shanghai, china = (rival(trial, name) for name in ("beijing", "shanghai", "china"))
    company = rules.Company()
    assert company.admits(beijing)
    assert company.admits(shanghai)
    assert not company.admits(beijing)
    assert not company.admits(china)
    assert company.members == [beijing, shanghai]


STEMS = [
    (rules_stem.is_focused, "In which city was it held?", "In which city was it held? Or where?"),
    (rules_stem.is_focused, "In which city was it held?", "In the city of what was held"),
    (rules_stem.is_focused, "In which city was it held?", "Which one?"),
    (rules_stem.is_focused, "In which city was it held?", "Was it held in a city?"),
    (rules_stem.is_focused, "In which city was it held?", f"In which city {'very ' * 30}was it held?"),
    (rules_stem.is_focused, "In which city was it held?", "In which city _____ was it held?"),
    (rules_stem.stands_alone, "Where did Xi say he was?", "Where did he say he was?"),
    (rules_stem.stands_alone, "Where did Xi and Modi meet?", "Where did the pair meet?"),
    (rules_stem.is_absolute_in_time, "Where did Xi go in May 2025?", "Where did Xi go last month?"),
    (rules_stem.is_absolute_in_time, "Where did Xi go on 3 May 2025?", "Where did Xi go on Wednesday?"),
    (rules_stem.ends_in_article, "Which animal is it?", "Which animal is it, a?"),
    (rules_stem.stands_alone, "On her last trip, where did Anna go?", "On her last trip, where did she go?"),
    (rules_stem.stands_alone, "What do their ships need, according to the pilots?", "What do their ships need?"),
    (rules_stem.stands_alone, "The government had its seat in Bonn.", "Its seat was in Bonn."),
    (rules_stem.is_positive, "Which planet has no moon?", "Which planet does not have a moon?"),
    (rules_stem.is_positive, "Who said “never again”?", "Who never said it again?"),
    (rules_stem.is_positive, "Which country took part?", "Which country didn't take part?"),
    (rules_stem.is_one_clear_negation, "Which one is NOT a member?", "Which one is not a member?"),
    (rules_stem.is_one_clear_negation, "Which one is NOT a member?", "Which one is NOT without a member?"),
]


@pytest.mark.parametrize(("rule", "sound", "broken"), STEMS, ids=[broken[:40] for *_, broken in STEMS])
def test_a_stem_is_caught(rule, sound: str, broken: str):
    assert rule(sound, EN) is None
    assert rule(broken, EN) is not None


@pytest.mark.parametrize(
    ("sound", "broken"),
    [
        ("Welches dieser Länder ist ein Stadtstaat?", "Wo liegt dieses in der Karte?"),
        ("Drei dieser Flüsse münden in die Donau. Welcher NICHT?", "Wie lang ist dieser?"),
        ("Nennen Sie die Stadtstaaten.", "Was hat sie gesagt?"),
        ("Es kamen mehr als zwanzig Gäste.", "Es liegt am Rhein."),
    ],
)
def test_german_words_that_point_at_the_options_or_the_reader_are_no_bare_pronouns(sound: str, broken: str):
    assert rules_stem.stands_alone(sound, language("de")) is None
    assert rules_stem.stands_alone(broken, language("de")) is not None


def test_a_question_that_asks_for_what_is_not_is_no_choice_but_is_typed():
    fact = """
  - id: away
    say: <person> stayed away from the fair.
    answer: modi
    ask: Who did not come to the fair?
    at: p3
"""
    making = made(fact)
    assert refusal_codes(making, "away") == {"multiple_choice": "negated_question"}
    assert "typed" in card_of(making, "away").forms


def world_of_bodies(alias: str, ask: str) -> dict[str | None, str]:
    """The refusals where the key has this alias."""
    world = f"""
format: factsheet/1
id: bodies
title: Bodies
entities:
  body:
    who: {{name: World Health Organization, in_text: the World Health Organization, also: [{alias}]}}
    red: {{name: Red Cross}}
    green: {{name: Green Crescent}}
    blue: {{name: Blue Shield}}
facts:
  - {{id: ladder, say: The pain ladder came from <body>., answer: who, ask: "{ask}"}}
"""
    return refusal_codes(made("", world), "ladder")


@pytest.mark.parametrize(
    ("alias", "ask"),
    [
        ("WHO", "Who published the pain ladder?"),
        ("US", "Which body told us of the pain ladder?"),
        ("U.S.", "Which body told us of the pain ladder?"),
        ("AID", "Who made the pain ladder an aid?"),
        ("NICE", "Whose pain ladder was a nice one?"),
    ],
)
def test_an_acronym_is_not_named_by_a_common_word(alias, ask):
    assert world_of_bodies(alias, ask) == {}


@pytest.mark.parametrize(
    ("alias", "ask"),
    [
        ("WHO", "Who published the WHO ladder?"),
        ("WHO", "WHO ladders were published by whom?"),
        ("U.S.", "Who published the US ladder?"),
        ("US", "Who published the U.S. ladder of Mr. Gray?"),
        ("NATO", "Who published the pain ladder of Nato?"),
        ("EU", "Who published the EU’s pain ladder?"),
    ],
)
def test_an_acronym_in_capitals_names_the_key(alias, ask):
    trial = trial_of("host", f"  - {{id: a, say: It was <x:text>., answer: {alias}, ask: What was it there?}}\n")
    value = next(iter(trial.index.sheet.facts[-1].bindings.values())).values[0]
    key = trial.index.term(value)
    assert rules.key_is_not_in_stem(replace(trial, read=reading(ask)), key) is not None


@pytest.mark.parametrize("stem", ["Who said “we meet today with him”?", "Who said that he goes now?"])
def test_what_somebody_said_is_not_judged(stem):
    table = language("en")
    assert rules_stem.stands_alone(stem, table, ["he goes now"]) is None
    assert rules_stem.stands_alone(stem.replace("“", "").replace("goes", "went"), table, ["he goes now"]) is not None


@pytest.mark.parametrize("stem", ["Who met Xi on Monday, 3 June 2019?", "Which city lies in what is now Poland?"])
def test_a_dated_weekday_and_a_lasting_now_stand_alone(stem):
    assert rules_stem.stands_alone(stem, language("en")) is None
