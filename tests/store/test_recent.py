from __future__ import annotations

from quizapp.store.recent import Recent


def test_it_keeps_so_many_and_lets_the_first_go() -> None:
    recent: Recent[int] = Recent(most=2)
    assert recent.get("a") is None
    assert recent.keep("a", 1) == 1
    recent.keep("b", 2)
    recent.keep("a", 3)
    assert (recent.get("a"), recent.get("b")) == (3, 2)
    recent.keep("c", 4)
    assert (recent.get("a"), recent.get("b"), recent.get("c")) == (3, None, 4)
