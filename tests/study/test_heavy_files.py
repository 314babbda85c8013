"""A file of what takes long to try is refused where others wait meanwhile, and taken in on a machine of one's own."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from handing import hash_content, rows, sealed

from quizapp.exchange import checking
from quizapp.exchange.checking import check_file
from quizapp.exchange.reading import BadLine
from quizapp.wording.notices import bad_line_sentence


def spell_often(row: dict[str, Any], count: int) -> None:
    row["content"]["answers"] = [[f"{number}" for number in range(count)]]
    hash_content(row)


def say_much(row: dict[str, Any], count: int) -> None:
    row["content"]["source"] = "x" * count
    hash_content(row)


@pytest.mark.parametrize(
    ("grow", "limit", "most"),
    [
        (spell_often, "MOST_SPELLINGS", 300),
        (spell_often, "MOST_SPELLINGS_OF_ALL", 300),
        (say_much, "MOST_BYTES", 30_000),
    ],
)
def test_what_takes_long_to_try_is_refused_where_others_wait(
    carried: bytes, grow: Callable[[Any, int], None], limit: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, limit, most)
    check_file(BytesIO(carried), is_shared=True)
    lines = rows(carried)[:-1]
    row = next(row for row in lines if row["type"] == "content" and row["card_id"])
    grow(row, most + 1)
    tried: list[object] = []
    monkeypatch.setattr(checking, "is_sound", lambda row: tried.append(row.id) or True)
    with pytest.raises(BadLine) as refused:
        check_file(BytesIO(sealed(lines)), is_shared=True)
    assert (refused.value.line, refused.value.code) == (lines.index(row) + 1, "too_much")
    assert "keep it on a machine of your own. Nothing was taken in." in bad_line_sentence(refused.value)
    assert row["id"] not in tried
    check_file(BytesIO(sealed(lines)))
    assert row["id"] in tried
