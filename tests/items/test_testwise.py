"""Who knows no facts and answers by tricks scores as by chance."""

from functools import cache

import pytest
from produced import SHIPPED, listing, making
from testwise import TRICKS, Sight, gain, gains_of, least_significant, sights, verdict

pytestmark = pytest.mark.many

SEEDS = range(25)
MOST_ABOVE_CHANCE = 0.03


@cache
def gains_in(path):
    return gains_of(sights([listing(making(path), seed) for seed in SEEDS]))


@cache
def verdicts():
    """Gain and standard errors of each trick over all shipped sets."""
    found = {}
    for name in TRICKS:
        pool = {card: values for path in SHIPPED for card, values in gains_in(path)[name].items()}
        assert len(pool) > 300
        found[name] = verdict(pool)
    return found


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_is_significantly_better_than_chance(trick):
    assert verdicts()[trick][1] < least_significant(len(TRICKS))


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_gains_more_than_three_points(trick):
    assert verdicts()[trick][0] <= MOST_ABOVE_CHANCE


BIASED = {
    "the longest": ("What is it?", ["a long and careful answer", "a tree", "a stone"]),
    "the most words of the stem": ("Which ministry of fish met?", ["the fish ministry", "the army", "the court"]),
    "an inner figure": ("How many?", ["20 men", "10 men", "30 men", "40 men"]),
    "the roundest figure": ("How many?", ["1000 men", "913 men", "1120 men"]),
    "the odd shape": ("What is it?", ["Blue", "a tree", "a stone"]),
    "the fewest letters in common": ("Who?", ["Xu", "Anna Marin", "Anna Martin", "Anna Marlin"]),
    "the most words in common": ("Who?", ["old red cat", "old red dog", "old cat", "a hen"]),
}


@pytest.mark.parametrize("trick", BIASED)
def test_a_trick_wins_where_the_key_is_marked_by_it(trick):
    stem, options = BIASED[trick]
    none = dict.fromkeys(options, 0.0)
    liking = TRICKS[trick](Sight(stem, tuple(options), none, none))
    assert gain(liking, 0) >= 1 / 2 - 1 / len(options)
    assert sum(gain(liking, place) for place in range(len(options))) == pytest.approx(0)


def biased_item(number, key):
    options = [{"text": "Ann"}, {"text": f"Bea {number}"}, {"text": f"Cy {number}"}]
    return {
        "card": f"card {number}", "facts": [f"fact {number}"], "form": "multiple_choice", "stem": f"Who did {number}?",
        "statement": f"{options[key]['text']} did {number}.", "options": options, "key": key,
    }  # fmt: skip


def test_who_is_met_everywhere_gives_a_set_away_where_that_is_always_the_key():
    always = gains_of(sights([[biased_item(number, 0 if number else 1) for number in range(40)]]))
    for trick in ("the first", "the one met most as an option", "the one met most in other sentences"):
        mean_gain, errors = verdict(always[trick])
        assert mean_gain > 0.5
        assert errors > least_significant(len(TRICKS))


def test_views_of_one_card_count_once():
    gains = {"a": [2 / 3] * 50, "b": [-1 / 3], "c": [-1 / 3]}
    assert verdict(gains)[0] == pytest.approx(0)
