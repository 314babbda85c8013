from __future__ import annotations

import pytest

from quizapp.memory.rating import Evidence, Rating, weigh


@pytest.mark.parametrize(
    ("outcome", "hinted", "guessed", "rating"),
    [
        ("right", False, False, Rating.GOOD),
        ("right", True, False, Rating.HARD),
        ("right", False, True, Rating.AGAIN),
        ("right", True, True, Rating.AGAIN),
        ("almost", False, False, Rating.HARD),
        ("almost", True, False, Rating.HARD),
        ("almost", False, True, Rating.AGAIN),
        ("wrong", False, False, Rating.AGAIN),
        ("wrong", True, False, Rating.AGAIN),
        ("unknown", False, False, Rating.AGAIN),
    ],
)
def test_an_answer_proves_what_the_table_says(outcome: str, hinted: bool, guessed: bool, rating: Rating) -> None:
    assert weigh(outcome, hinted=hinted, guessed=guessed) == Evidence(rating, 0.0)


@pytest.mark.parametrize(("outcome", "hinted"), [("right", False), ("right", True), ("almost", False)])
def test_the_chance_of_luck_stays_with_what_was_right(outcome: str, hinted: bool) -> None:
    assert weigh(outcome, 0.25, hinted=hinted).guess == 0.25


@pytest.mark.parametrize(("outcome", "guessed"), [("wrong", False), ("unknown", False), ("right", True)])
def test_luck_plays_no_part_in_what_was_not_known(outcome: str, guessed: bool) -> None:
    assert weigh(outcome, 0.25, guessed=guessed) == Evidence(Rating.AGAIN, 0.0)


@pytest.mark.parametrize("outcome", ["", "Right", "good", "skipped"])
def test_another_outcome_is_refused(outcome: str) -> None:
    with pytest.raises(ValueError, match="right, almost, wrong or unknown"):
        weigh(outcome)


@pytest.mark.parametrize("guess", [-0.1, 1.5, float("nan")])
def test_a_chance_outside_nought_and_one_is_refused(guess: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        Evidence(Rating.GOOD, guess)
