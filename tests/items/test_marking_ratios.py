"""Typed scores and ratios: two figures in their order, by any sign or in words."""

import pytest
from typed_cards import asking, marks


@pytest.mark.parametrize(
    ("answer", "right", "wrong"),
    [
        ("2-1", ["2:1", "2 to 1", "two-one", "two one", "2 1"], ["1-2", "2.1", "21", "two nil"]),
        ("2-0", ["2-nil", "two nil", "2:0"], ["0-2", "nil two", "20"]),
        ("1-1", ["one all", "1 all", "1-1 draw"], ["2 all", "11"]),
        ("30:2", ["30 to 2", "30/2", "thirty to two"], ["2:30", "30.2", "2 to 30", "302"]),
        ("12½-8½", ["12.5:8.5", "12½ to 8½"], ["8½-12½", "12-8"]),
        ("1:100,000", ["1 to 100,000", "1:100000"], ["1:10,000", "100,000:1"]),
        ("3-2 on penalties", ["3-2 (pens)", "3:2 after penalties", "3-2 penalties"], ["3-2", "2-3 on penalties"]),
        ("2-1 after extra time", ["2:1 aet"], ["2-1", "2-1 on penalties"]),
    ],
)
def test_a_score_is_its_two_figures_in_their_order(answer, right, wrong):
    assert marks(asking(f'"{answer}"', "text"), *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_time_is_no_ratio():
    assert marks(asking('"14:05"', "text"), "14-5", "14 to 5", "5:14") == {"wrong": ["14-5", "14 to 5", "5:14"]}
