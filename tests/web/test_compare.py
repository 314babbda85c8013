"""What was typed is laid beside what is right, so that the eye finds the difference."""

from __future__ import annotations

from typing import Any

import pytest

from quizapp.items.card import Reason
from quizapp.study.shown import ShownOption, Told
from quizapp.web.compare import compare_typed


def told(given: str | None, key: str, mark: str, **rest: Any) -> Told:
    plain: dict[str, Any] = dict.fromkeys(("attempt_id", "claim_by", "as_of", "because", "due_at"))
    plain |= dict.fromkeys(("can_say_right", "can_say_wrong", "can_say_guessed", "was_unknown"), False)
    plain |= dict.fromkeys(("options", "statement", "notes", "marks"), ())
    plain |= {"answer_id": "a", "context": "quiz", "set_id": "s", "set_title": "S", "language": "en", "form": "typed"}
    plain |= {"stem": "?", "source": "", "position": 1, "total": 1, "given": given, "key": key, "mark": mark}
    return Told(**{**plain, **rest})


@pytest.mark.parametrize(
    ("given", "key", "mark", "pieces"),
    [
        ("Lagos", "Laos", "wrong", (("del", "Lagos"), ("key", "Laos"))),
        (
            "Lukashanko",
            "Lukashenko",
            "right",
            (("same", "Lukash"), ("del", "a"), ("ins", "e"), ("same", "nko")),
        ),
        ("20 leaders", "more than 20 leaders", "almost", (("ins", "more than"), ("same", " "), ("same", "20 leaders"))),
    ],
)
def test_a_difference_is_shown_by_letters_or_by_words(
    given: str, key: str, mark: str, pieces: tuple[tuple[str, str], ...]
) -> None:
    assert compare_typed(told(given, key, mark)) == pieces


@pytest.mark.parametrize("given", [None, "", "Laos", "laos", "in Laos", "the laos"])
def test_there_is_nothing_to_compare_where_nothing_differs(given: str | None) -> None:
    assert compare_typed(told(given, "Laos", "right")) == ()


def test_a_list_is_not_compared_as_one_text() -> None:
    missing = (Reason("missing", {"names": "Denmark"}),)
    assert compare_typed(told("Norway; Sweden", "Norway, Sweden and Denmark", "wrong", notes=missing)) == ()


def test_a_choice_and_an_unknown_answer_are_not_compared() -> None:
    option = ShownOption("Laos", False, True, ())
    assert compare_typed(told("Laos", "Belarus", "wrong", options=(option,))) == ()
    assert compare_typed(told(None, "Belarus", "wrong", was_unknown=True)) == ()


def test_another_right_name_is_not_mended() -> None:
    assert compare_typed(told("Xi", "Xi Jinping or Vladimir Putin", "right")) == ()
