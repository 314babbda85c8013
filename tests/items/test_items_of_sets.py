"""Every item of every set at hand, over a thousand seeds, before the second judge of the rubric."""

import pytest
from judge_rubric import faults
from produced import SEED, SHIPPED, UNSEEN, book_of, distinct, making, read

pytestmark = pytest.mark.many


@pytest.mark.parametrize("path", [*SHIPPED, SEED, *UNSEEN], ids=lambda path: path.stem)
def test_every_item_keeps_the_hard_rules(path):
    items = list(distinct(making(path), range(1000)))
    book = book_of(read(path))
    assert len(items) > 100
    assert [(item["card"], item["form"], found) for item in items if (found := faults(item, book))] == []
