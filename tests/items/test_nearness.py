"""Which rivals are offered: the nearest first, of one scale, in an order that tells nothing."""

import pytest
from sheets import card_of, choice_of, made, offered


def test_rivals_that_share_more_with_the_key_shut_out_those_that_share_less():
    world = """
format: factsheet/1
id: moons
title: Moons
as_of: 2025-09-02
entities:
  moon:
    titania: {name: Titania, tags: [uranus, large]}
    oberon: {name: Oberon, tags: [uranus, large]}
    ariel: {name: Ariel, tags: [uranus, large]}
    umbriel: {name: Umbriel, tags: [uranus, large]}
    miranda: {name: Miranda, tags: [uranus]}
    ganymede: {name: Ganymede, tags: [large]}
    phobos: {name: Phobos}
facts:
  - {id: largest, say: The largest moon is <moon>., answer: titania, ask: Which of the moons is the largest?}
"""
    assert offered(card_of(made("", world), "largest")) == {"Oberon", "Ariel", "Umbriel"}
    fewer = world.replace("umbriel: {name: Umbriel, tags: [uranus, large]}", "umbriel: {name: Umbriel}")
    seen = [
        {option.text for option in choice_of(card_of(made("", fewer), "largest"), seed).options} for seed in range(40)
    ]
    assert all({"Oberon", "Ariel"} & options for options in seen)
    assert not any({"Phobos", "Umbriel"} & options for options in seen)


def test_a_lower_tier_is_counted_after_what_the_stem_names_is_out():
    world = """
format: factsheet/1
id: crew
title: Crew
as_of: 2025-09-02
entities:
  person:
    vass: {name: Henrik Vass, tags: [sailor]}
    ferro: {name: Luca Ferro, tags: [sailor]}
    ansell: {name: Tom Ansell, tags: [sailor]}
    quayle: {name: Ruth Quayle}
    renn: {name: Ida Renn}
facts:
  - {id: asleep, say: <person> slept while Luca Ferro woke., answer: vass, ask: Who slept while Luca Ferro woke?}
"""
    assert offered(card_of(made("", world), "asleep")) >= {"Tom Ansell", "Ruth Quayle", "Ida Renn"}


def test_no_three_rivals_lie_in_one_place_where_the_key_does_not():
    towns = {"wien": "austria", **dict.fromkeys(["bonn", "kiel", "ulm", "hof", "jena"], "germany")}
    rest = {"bern": "switzerland", "rome": "italy"}
    german = {"Bonn", "Kiel", "Ulm", "Hof", "Jena"}
    seen = towns_shown(towns | rest)
    assert all(len(german & options) < 3 for options in seen)
    assert all(len(options) == 4 for options in [*seen, *towns_shown(towns)])


def towns_shown(towns):
    """The options of each of many draws of a question about Wien, where these are all towns by their countries."""
    lines = "".join(f"    {town}: {{name: {town.title()}, in: {land}}}\n" for town, land in towns.items())
    lands = "".join(f"    {land}: {{name: {land.title()}}}\n" for land in dict.fromkeys(towns.values()))
    head = "format: factsheet/1\nid: t\ntitle: T\nsource: {publisher: P}\nentities:\n"
    fact = "  - {id: f, say: The peace was made in <town>., answer: wien, ask: In which town was the peace made?}\n"
    card = card_of(made(fact, f"{head}  town:\n{lines}  land:\n{lands}facts:\n"), "f")
    return [{option.text for option in choice_of(card, seed).options} for seed in range(60)]


def test_who_did_it_about_the_same_time_is_the_likelier_mistake():
    people = "".join(f"    p{year}: {{name: Person {chr(65 + place)}}}\n" for place, year in enumerate(YEARS))
    rows = "".join(f"      - [f{year}, p{year}, {year}]\n" for year in YEARS)
    world = f"""
format: factsheet/1
id: finds
title: Finds
as_of: 2025-09-02
entities:
  person:
{people}
relations:
  found:
    say: <person> made a find in <year>.
    ask: {{person: "Who made a find in <year>?"}}
facts:
  - table: found
    columns: [id, person, year]
    rows:
{rows}"""
    shown = offered(card_of(made("", world), "f1700"), 200)
    years = {year for place, year in enumerate(YEARS) if f"Person {chr(65 + place)}" in shown}
    assert {1600, 1650, 1710, 1720} <= years
    assert max(years) <= 1980


YEARS = (1600, 1980, 1650, 1990, 1700, 1985, 1710, 1995, 1720, 1999, 1730, 2001, 1740, 2005)


def test_the_refusal_names_what_kept_the_rivals_out():
    facts = """
  - id: harbour
    say: The ship left Tianjin from <berth>.
    answer: the north harbour
    ask: From which harbour did the ship leave?
  - {id: b2, say: The boat left from <berth>., answer: the south quay, ask: From where did the boat leave?}
  - {id: b3, say: The raft left from <berth>., answer: the west quay, ask: From where did the raft leave?}
"""
    refusal = next(r for r in made(facts).refusals if r.fact == "harbour" and r.form == "multiple_choice")
    assert (refusal.reason.code, refusal.unlock.code) == ("clang", "reword_ask")


def test_figures_of_another_scale_or_qualifier_are_no_rivals():
    facts = "".join(
        f"  - {{id: n{place}, say: {name} has <n:number>., answer: {size} seats, ask: How many seats has {name}?}}\n"
        for place, (name, size) in enumerate(
            [("Ada", 400), ("Bea", 500), ("Cleo", 600), ("Dora", 90000), ("Edda", "about 450"), ("Fay", 550)]
        )
    )
    shown = offered(card_of(made("\n" + facts), "n0"), 200)
    assert "90,000 seats" not in shown
    assert not any(text.startswith("about") or text == "450 seats" for text in shown)
    assert {"500 seats", "550 seats", "600 seats"} & shown


def test_a_qualifier_is_said_in_the_authors_words_beside_the_key_and_in_its_sentence():
    facts = "".join(
        f"  - {{id: n{place}, say: {name} has <n:number>., answer: {size} ships, ask: How many ships has {name}?}}\n"
        for place, (name, size) in enumerate(
            [("Ada", "around 16"), ("Bea", "about 12"), ("Cleo", "about 20"), ("Dora", "about 24")]
        )
    )
    card = card_of(made("\n" + facts), "n0")
    shown = offered(card, 100)
    assert "around 12 ships" in shown
    assert all(text.startswith("around ") for text in shown)
    assert "around 16 ships" in card.sentence
    assert card.value_key == "about 16 ships"


def test_beside_years_before_christ_an_early_year_is_told_apart_in_its_options_too():
    rome = "\n  - {id: f, say: Rome fell in <y:year>., answer: 476, ask: In which year did Rome fall?}\n"
    assert card_of(made(rome), "f").keys[0].text == "476"
    caesar = "  - {id: c, say: Caesar died in <y:year>., answer: -44, ask: In which year did Caesar die?}\n"
    card = card_of(made(rome + caesar), "f")
    assert card.keys[0].text == "AD 476"
    assert all(text.startswith("AD ") for text in offered(card))
    assert card.sentence == "Rome fell in AD 476."


def test_a_step_of_the_author_is_kept_whatever_else_the_sheet_holds():
    facts = """
  - {id: a, say: Ada has <n:number>., answer: 100 seats, step: 10, ask: How many seats has Ada?}
  - {id: b, say: Bea has <n:number>., answer: 115 seats, ask: How many seats has Bea?}
  - {id: c, say: Cleo has <n:number>., answer: 95 seats, ask: How many seats has Cleo?}
  - {id: d, say: Dora has <n:number>., answer: 105 seats, ask: How many seats has Dora?}
"""
    assert all(int(text.split()[0]) % 10 == 0 for text in offered(card_of(made(facts), "a"), 200))


@pytest.mark.parametrize(
    ("answer", "wrong", "shown"),
    [
        ("second", "[fourth, first, third]", ["first", "second", "third", "fourth"]),
        ("weeks", "[years, days, months]", ["days", "weeks", "months", "years"]),
        ("9 May", "[4 November, 23 February, 12 June]", ["23 February", "9 May", "12 June", "4 November"]),
        ("11.10 p.m.", "[9.40 p.m., 8.20 a.m., 11.25 p.m.]", ["8.20 a.m.", "9.40 p.m.", "11.10 p.m.", "11.25 p.m."]),
        ("103rd", "[99th, 102nd, 101st]", ["99th", "101st", "102nd", "103rd"]),
        ("'2:08:41'", "['2:11:05', '12:07:12', '2:09:33']", ["2:08:41", "2:09:33", "2:11:05", "12:07:12"]),
        ("'3:1'", "['10:0', '2:1', '2:0']", ["2:0", "2:1", "3:1", "10:0"]),
        ("7 min 5 s", "[7 min 12 s, 6 min 40 s, 8 min 1 s]", ["6 min 40 s", "7 min 5 s", "7 min 12 s", "8 min 1 s"]),
    ],
)
def test_words_that_have_an_order_are_shown_in_it(answer, wrong, shown):
    fact = f"""
  - {{id: w, say: Ulm got <what:text>., answer: {answer}, wrong: {wrong}, ask: What did Ulm get?}}
"""
    card = card_of(made(fact), "w")
    for seed in range(30):
        options = [option.text for option in choice_of(card, seed).options]
        assert options == [text for text in shown if text in options]
        assert answer.strip("'") in options


def test_entities_that_have_an_order_are_shown_in_it_as_well():
    names = ["first", "second", "third", "fourth"]
    places = "".join(f"    {name}: {{name: {name}}}\n" for name in names)
    head = f"format: factsheet/1\nid: table\ntitle: Table\nsource: {{publisher: P}}\nentities:\n  place:\n{places}"
    fact = "facts:\n  - {id: f, say: Ulm came <place>., answer: first, ask: In which place did Ulm come?}\n"
    items = [choice_of(card_of(made(fact, head), "f"), seed) for seed in range(30)]
    assert {tuple(option.text for option in item.options) for item in items} == {tuple(names)}


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [("Act 7.3", "[Act 7.12, Act 6.1, Act 5.2]"), ("−5 or less", "[−9 or less, −7 or less, −3 or less]")],
)
def test_figures_whose_order_the_digits_do_not_tell_are_shuffled(answer, wrong):
    fact = f"""
  - {{id: w, say: Ulm got <what:text>., answer: {answer}, wrong: {wrong}, ask: What did Ulm get?}}
"""
    items = [choice_of(card_of(made(fact), "w"), seed) for seed in range(60)]
    assert len({tuple(option.text for option in item.options) for item in items}) > 4


def test_a_key_between_two_and_two_also_stands_at_an_end():
    fact = """
  - {id: w, say: Ulm had <n:number>., answer: 5 men, wrong: [3 men, 4 men, 6 men, 7 men], ask: How many had Ulm?}
"""
    items = [choice_of(card_of(made(fact), "w"), seed) for seed in range(200)]
    at_an_end = sum(item.key in (0, len(item.options) - 1) for item in items)
    assert 60 < at_an_end < 140


@pytest.mark.parametrize("wrong", ["", ", wrong: [lund, okafor, silva, rossi]"])
def test_the_key_is_not_the_only_one_with_its_tag_where_another_is_in_the_pool(wrong):
    world = f"""
format: factsheet/1
id: players
title: Players
as_of: 2025-09-02
entities:
  player:
    dubois: {{name: Jean Dubois, tags: [man]}}
    rossi: {{name: Luca Rossi, tags: [man]}}
    lund: {{name: Ingrid Lund, tags: [woman]}}
    okafor: {{name: Grace Okafor, tags: [woman]}}
    silva: {{name: Ana Silva, tags: [woman]}}
    novak: {{name: Petra Novak, tags: [woman]}}
facts:
  - {{id: lost, say: The semi-final was lost by <player>., answer: dubois, ask: Who lost the semi-final?{wrong}}}
"""
    card = card_of(made("", world), "lost")
    seen = [{option.text for option in choice_of(card, seed).options} for seed in range(40)]
    assert all("Luca Rossi" in options for options in seen)
    assert len(set(map(frozenset, seen))) == 3


def test_each_tag_of_the_key_is_shared_by_an_option_if_any_has_it():
    tags = {"a": "[sea, old]", "b": "[old]", **dict.fromkeys("cdefg", "[sea]")}
    towns = "".join(f"    {name}: {{name: {name.upper()}town, tags: {each}}}\n" for name, each in tags.items())
    world = f"""
format: factsheet/1
id: towns
title: Towns
as_of: 2025-09-02
entities:
  town:
{towns}facts:
  - {{id: found, say: The coin was found in <town>., answer: a, ask: In which town was the coin found?}}
"""
    card = card_of(made("", world), "found")
    seen = [{option.text for option in choice_of(card, seed).options} for seed in range(40)]
    assert all("Btown" in options and len(options) == 4 for options in seen)


NESTED = """
format: factsheet/1
id: beasts
title: Beasts
source: {publisher: P}
entities:
  group: {deer: {name: Cervids, in: even}, cattle: {name: Bovids, in: even}, even: {name: Ungulates}}
  animal:
    rein: {name: caribou, in: deer}
    red: {name: wapiti, in: deer}
    roe: {name: pudu, in: deer}
    elk: {name: moose, in: deer}
    goat: {name: chamois, in: cattle}
    yak: {name: yak, in: cattle}
facts:
  - {id: f, say: Odin feeds the <animal>., answer: rein, ask: Which beast does Odin feed?}
"""


def test_rivals_of_the_key_s_own_container_come_before_those_of_a_wider_one():
    assert offered(card_of(made("", NESTED), "f")) == {"wapiti", "pudu", "moose"}
    fewer = NESTED.replace("elk: {name: moose, in: deer}", "elk: {name: moose, in: cattle}")
    asked = card_of(made("", fewer), "f")
    assert offered(asked) > {"wapiti", "pudu"}


def test_what_no_fact_is_about_waits_until_the_sheet_s_own_are_too_few():
    shy = "    x: {name: gnu, distractor_only: true}\n    y: {name: okapi, distractor_only: true}\nfacts:"
    world = NESTED.replace(", in: deer}", "}").replace(", in: cattle}", "}").replace("facts:", shy)
    assert offered(card_of(made("", world), "f")) == {"wapiti", "pudu", "moose", "chamois", "yak"}
    few = world.replace("    red: {name: wapiti}\n    roe: {name: pudu}\n    elk: {name: moose}\n", "")
    shown = [{option.text for option in choice_of(card_of(made("", few), "f"), seed).options} for seed in range(20)]
    assert all(len(each) == 4 and each & {"chamois", "yak"} for each in shown)
