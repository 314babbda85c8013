from __future__ import annotations

import re

from quizapp.store.ids import mint_id


def test_an_id_is_a_uuid_of_version_7() -> None:
    assert re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", mint_id())


def test_ids_sort_by_the_moment_they_were_minted() -> None:
    first = mint_id()
    while (second := mint_id())[:18] == first[:18]:  # until the clock has gone on by its smallest step
        pass
    assert first < second


def test_no_two_ids_are_alike() -> None:
    assert len({mint_id() for _ in range(10_000)}) == 10_000
