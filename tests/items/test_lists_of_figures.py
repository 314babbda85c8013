"""Complete lists of figures and dates: those members are asked by choice that have options on either side."""

from sheets import card_of, choice_of, made, refusal_codes


def listed(kind, values):
    return made(f"""
  - {{id: f, say: A wall was <v:{kind}>., answer: {{all: [{values}]}}, ask: Which of these was a wall?}}
""")


def places(card):
    """For each key that is asked the places at which it stands, and the options beside it."""
    found = {}
    for seed in range(200):
        item = choice_of(card, seed)
        known, beside = found.setdefault(item.key_text, (set(), set()))
        known.add(item.key)
        beside.update(option.text for option in item.options)
    return found


def test_each_figure_has_options_near_it_that_are_not_on_the_list():
    found = places(card_of(listed("number", "5 km, 10 km, 21 km, 42 km"), "f"))
    assert set(found) == {"5 km", "10 km", "21 km", "42 km"}
    assert all(len(known) > 1 for known, _ in found.values())
    assert found["5 km"][1].isdisjoint({"10 km", "21 km", "42 km", "52 km"})
    assert {"26 km", "52 km"} <= found["42 km"][1] | found["21 km"][1]
    assert min(int(text.split()[0]) for text in found["42 km"][1]) > 10


def test_a_member_that_could_only_be_the_first_or_last_is_not_asked():
    assert set(places(card_of(listed("number", "1 km, 3 km"), "f"))) == {"3 km"}
    assert set(places(card_of(listed("year", "1805, 2025"), "f"))) == {"1805"}


def test_where_no_member_has_room_none_is_asked_by_choice():
    assert refusal_codes(listed("number", "1 km, 2 km"), "f")["number"] == "one_place"
