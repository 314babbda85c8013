"""The short form of the storms in `benchmarks`, on two servers that share a PostgreSQL."""

from __future__ import annotations

from random import Random

from benchmarks.crowd import crowd_one_card
from benchmarks.post_twice import TIMES, post_otherwise, post_the_same
from benchmarks.site import Site
from benchmarks.stop_postgresql import stop_in_a_storm
from benchmarks.storm import settle

TABS = 6


def test_no_acknowledged_answer_is_lost_or_doubled_where_postgresql_is_stopped_at_once(postgresql_site: Site) -> None:
    tabs, chance = postgresql_site.open_tabs(TABS), Random(1)
    rounds = [stop_in_a_storm(postgresql_site, tabs, chance) for _ in range(20)]
    assert [each.broken for each in rounds] == [{}] * 20
    assert sum(each.refused for each in rounds) >= 20  # the servers ran on, and said so
    settle(tabs)
    assert postgresql_site.examine() == {}


def test_64_at_once_on_two_servers_lose_no_update(postgresql_site: Site) -> None:
    refused = postgresql_site.book.replies[503]
    crowd_one_card(postgresql_site, 64)
    assert postgresql_site.examine() == {}
    assert postgresql_site.book.replies[503] == refused


def test_a_token_posted_by_many_at_once_to_two_servers_gives_one_row(postgresql_site: Site) -> None:
    assert post_the_same(postgresql_site, 10) == (10, 10 * TIMES)
    assert post_otherwise(postgresql_site, 5) == (5, 5 * TIMES)
    assert postgresql_site.examine() == {}
