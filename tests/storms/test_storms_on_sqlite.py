"""The short form of the storms in `benchmarks`: a server on SQLite is killed, stopped, crowded, copied."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from benchmarks.copy_in_a_storm import TABS, copy_in_a_storm
from benchmarks.crowd import crowd_many_cards, crowd_one_card
from benchmarks.kill_server import kill_in_a_storm
from benchmarks.post_twice import TIMES, post_otherwise, post_the_same
from benchmarks.site import Site
from benchmarks.storm import Tab, settle


@pytest.fixture(scope="module")
def tabs(file_site: Site) -> list[Tab]:
    return file_site.open_tabs(TABS)


def test_no_acknowledged_answer_is_lost_or_doubled_where_the_server_is_killed(file_site: Site, tabs: list[Tab]) -> None:
    few, chance = tabs[:8], Random(1)
    rounds = [kill_in_a_storm(file_site, few, chance) for _ in range(25)]
    assert [each.broken for each in rounds] == [{}] * 25
    assert sum(each.hanging for each in rounds) > 25  # it was killed in the middle of answers
    settle(few)
    assert file_site.examine() == {}


def test_a_server_that_is_asked_to_stop_in_a_storm_ends_well_and_loses_nothing(
    file_site: Site, tabs: list[Tab]
) -> None:
    rounds = [kill_in_a_storm(file_site, tabs[:8], Random(seed), softly=True) for seed in range(3)]
    assert [(each.broken, each.saved) for each in rounds] == [({}, 0)] * 3  # what was saved was told so


def test_every_copy_made_while_16_write_is_whole_and_has_all_that_was_promised(
    file_site: Site, tabs: list[Tab]
) -> None:
    assert copy_in_a_storm(file_site, tabs, 10) == []


def test_a_token_posted_by_many_at_once_gives_one_row_and_equal_replies(file_site: Site) -> None:
    assert post_the_same(file_site, 100) == (100, 100 * TIMES)
    assert file_site.examine() == {}


def test_of_different_answers_posted_at_once_the_first_stands_and_the_others_are_told(file_site: Site) -> None:
    assert post_otherwise(file_site, 10) == (10, 10 * TIMES)
    assert file_site.examine() == {}


@pytest.mark.parametrize("crowd", [crowd_one_card, crowd_many_cards])
def test_64_at_once_lose_no_update_and_meet_no_fault(file_site: Site, crowd: Callable[[Site, int], None]) -> None:
    crowd(file_site, 64)
    assert file_site.examine() == {}
    assert set(file_site.book.replies) <= {200, 303, 409, 422}
