"""Whatever is in a file: it is taken in whole and the store is sound, or it is refused at its line and nothing is."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from random import Random
from typing import Any

import pytest
from handing import hash_content, is_sound, rows, sealed, take, without_varying, written
from studying import MORNING, Student, everything

from quizapp.exchange.checking import check_file
from quizapp.exchange.reading import BadLine, read_rows
from quizapp.store.derived import rows_of_derived
from quizapp.store.engine import writing
from quizapp.study.arrival import Arrival
from quizapp.study.rebuilding import remake
from quizapp.wording.notices import bad_line_sentence

Rows = list[dict[str, Any]]
NOBODY = "00000000-0000-7000-8000-000000000000"
NASTY: tuple[Any, ...] = (
    *(None, True, -1, 0, 2**31, 2**63, 2**64, 0.5, 1e300, "", "x", "a\0b", "x" * 70_000, NOBODY, "0" * 64),
    *([], {}, [1], [None], {"typed": 1}, {"chosen": 99}, {"rating": "sublime"}, {"until": "never"}, {"x": 2**63}),
    *("9999-12-31", "0001-01-01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "javascript:alert(1)"),
)


def refusal(student: Student, file: bytes) -> BadLine:
    with pytest.raises(BadLine) as refused:
        take(student, file)
    assert bad_line_sentence(refused.value).startswith(f"Line {refused.value.line}: ")
    return refused.value


def of(lines: Rows, kind_: str, /, **fields: Any) -> dict[str, Any]:
    """The first line of a type with these fields."""
    return next(row for row in lines if row["type"] == kind_ and fields.items() <= row.items())


def first_answer(lines: Rows) -> dict[str, Any]:
    return next(row for row in lines if row["type"] == "answer" and "chosen" in row["given"])


def change(kind_: str, field: str, value: Any, /, **which: Any) -> Callable[[Rows], None]:
    return lambda lines: of(lines, kind_, **which).update({field: value})


def double(kind: str) -> Callable[[Rows], None]:
    return lambda lines: lines.insert(lines.index(row := of(lines, kind)), dict(row))


def drop(kind: str) -> Callable[[Rows], None]:
    return lambda lines: lines.remove(of(lines, kind))


def correct_nothing(lines: Rows) -> None:
    of(lines, "answer", kind="override")["corrects"] = NOBODY


def correct_another(lines: Rows) -> None:
    first = of(lines, "answer", kind="answer")
    line = of(lines, "answer", kind="guessed")
    assert first["card_id"] != line["card_id"]
    line["corrects"] = first["id"]


def choose_too_much(lines: Rows) -> None:
    first_answer(lines)["given"] = {"chosen": 9}


def type_a_choice(lines: Rows) -> None:
    first_answer(lines)["given"] = {"typed": "nothing"}


def offer_what_is_not(lines: Rows) -> None:
    first_answer(lines)["options"] = ["a", "b", "c", "d"]


def licence_by_nothing(lines: Rows) -> None:
    """The content is what its hash says, but gives a reason that nobody can put into words."""
    row = next(row for row in lines if row["type"] == "content" and "licence" in row["content"])
    row["content"]["licence"] = {"code": "because"}
    hash_content(row)


def ask_twice(lines: Rows) -> None:
    """Each form is tried, with all that it says: thousands of one take minutes."""
    row = of(lines, "content")
    row["content"]["prompts"] *= 2
    hash_content(row)


def order_many(lines: Rows) -> None:
    row = of(lines, "content", card_id=None)
    row["content"]["keys"] = [{"text": f"{number}"} for number in range(21)]
    hash_content(row)


def answer_another_item(lines: Rows) -> None:
    of(lines, "answer", kind="answer", context="quiz")["position"] = 2


def answer_twice(lines: Rows) -> None:
    one, other = [row for row in lines if row["type"] == "answer"][:2]
    other["id"] = one["id"]


def wait_for_a_restart(lines: Rows) -> None:
    open_ = of(lines, "attempt", state="open")
    of(lines, "item", attempt_id=open_["id"])["answer_id"] = of(lines, "answer", kind="restart")["id"]


def add_card(lines: Rows) -> None:
    card = of(lines, "card")
    lines.insert(lines.index(card), {**card, "id": NOBODY, "written": "towns/nothing"})


def spoil_a_content(lines: Rows) -> None:
    of(lines, "content")["content"]["keys"] = []


BREACHES: dict[str, tuple[Callable[[Rows], None], str]] = {
    "no learner": (drop("learner"), "learners"),
    "two learners": (double("learner"), "learners"),
    "no schedule": (drop("schedule"), "unknown"),
    "no set": (drop("set"), "unknown"),
    "no version": (drop("version"), "unknown"),
    "no content": (drop("content"), "unknown"),
    "a card without content": (add_card, "card_without_content"),
    "no item": (drop("item"), "sequence"),
    "a set twice": (double("set"), "twice"),
    "a card twice": (double("card"), "twice"),
    "a line twice": (double("answer"), "sequence"),
    "another weight": (lambda lines: of(lines, "schedule")["parameters"].update(weights=[1.0]), "shape"),
    "an origin": (change("set", "origin", "stolen"), "shape"),
    "a newer version": (change("quizapp-export", "version", 2), "newer"),
    "an older version": (change("quizapp-export", "version", 0), "not_an_export"),
    "an unknown type": (lambda lines: lines.insert(3, {"type": "virus"}), "shape"),
    "an unknown field": (change("card", "colour", "red"), "shape"),
    "a missing field": (lambda lines: of(lines, "card").pop("names"), "shape"),
    "a set too early": (lambda lines: lines.insert(1, of(lines, "set")), "order"),
    "a card of no set": (change("card", "set_id", NOBODY), "unknown"),
    "a content of no card": (change("content", "card_id", NOBODY), "unknown"),
    "a changed content": (lambda lines: of(lines, "content")["content"].update(source="elsewhere"), "content"),
    "a reason without words": (licence_by_nothing, "content"),
    "a spoilt sheet": (change("version", "sheet", "format: factsheet/1"), "sheet"),
    "a spoilt content": (spoil_a_content, "content"),
    "a form that comes twice": (ask_twice, "content"),
    "an order of very many": (order_many, "content"),
    "a quiz of no version": (change("attempt", "version_id", NOBODY), "unknown"),
    "a quiz that repeats none": (change("attempt", "missed_of", NOBODY), "unknown"),
    "a quiz that is longer": (change("attempt", "length", 99), "items"),
    "an item of no content": (change("item", "content_id", NOBODY), "unknown"),
    "an answer of no card": (change("answer", "card_id", NOBODY, kind="answer"), "unknown"),
    "an unknown kind": (change("answer", "kind", "forget", kind="answer"), "answer"),
    "a moment": (change("answer", "answered_at", "9999-12-31T23:59:59Z", kind="answer"), "moment"),
    "a number": (change("answer", "interval_seconds", 2**63, kind="answer"), "shape"),
    "a NUL": (change("flag", "note", "a\0b"), "nul"),
}
STORED: dict[str, tuple[Callable[[Rows], None], str]] = {  # what only the store can tell
    "a setting": (change("learner", "zone", "Mars/Olympus"), "setting"),
    "a correction of nothing": (correct_nothing, "answer"),
    "a correction of another card": (correct_another, "answer"),
    "an option that was not offered": (choose_too_much, "answer"),
    "a choice that was typed": (type_a_choice, "answer"),
    "options that are none": (offer_what_is_not, "answer"),
    "an answer to another item": (answer_another_item, "answer"),
    "an id that comes twice": (answer_twice, "twice"),
    "an item that waits for another line": (wait_for_a_restart, "answer"),
}


@pytest.mark.parametrize("name", BREACHES)
def test_what_is_wrong_by_itself_is_told_and_nothing_is_taken_in(carried: bytes, name: str) -> None:
    breach, code = BREACHES[name]
    lines = rows(carried)[:-1]
    breach(lines)
    with pytest.raises(BadLine) as refused:
        check_file(BytesIO(sealed(lines)))
    assert refused.value.code == code
    assert "Nothing was taken in." in bad_line_sentence(refused.value)


def test_what_only_the_store_can_tell_is_told_and_nothing_is_taken_in(student: Student, carried: bytes) -> None:
    before = everything()
    for name, (breach, code) in STORED.items():
        lines = rows(carried)[:-1]
        breach(lines)
        refused = refusal(student, sealed(lines))
        assert refused.code == code, name
        assert everything() == before, name
    take(student, carried)
    assert is_sound()


def test_lines_are_held_against_each_other_in_batches_too(
    lone: Student, carried: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("store.incoming", "study.arriving_sets"):
        monkeypatch.setattr(f"quizapp.{module}.BATCH", 1)
    for name in ("an id that comes twice", "a correction of another card", "an answer to another item"):
        breach, code = STORED[name]
        lines = rows(carried)[:-1]
        breach(lines)
        assert refusal(lone, sealed(lines)).code == code
    take(lone, carried)
    assert without_varying(written(lone)) == without_varying(carried)


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (b"", "empty"),
        (b"\n", "not_an_export"),
        (b"format: factsheet/1\n", "not_an_export"),
        (b'{"type": "quizapp-export", "version": "1"}\n', "not_an_export"),
        (b'{"type": "quizapp-export", "version": 99, "planets": []}\n', "newer"),
        (b"[" * 100_000 + b"\n", "not_an_export"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not_an_export"),
    ],
)
def test_what_is_no_file_of_ours_is_told_so(file: bytes, code: str) -> None:
    with pytest.raises(BadLine) as refused:
        check_file(BytesIO(file))
    assert (refused.value.line, refused.value.code) == (1, code)


def test_a_file_that_was_cut_or_changed_anywhere_is_told_so(carried: bytes) -> None:
    lines = carried.splitlines(keepends=True)
    cuts = [carried[:-1], carried[: len(carried) // 2], *(b"".join(lines[:count]) for count in range(1, len(lines)))]
    dropped = [b"".join(lines[:place] + lines[place + 1 :]) for place in range(1, len(lines) - 1)]
    changed = [carried.replace(b"Kolkata", b"Karachi"), carried.replace(b"\n", b"\r\n"), carried + b"\n", carried * 2]
    for file in (*cuts, *dropped, *changed):
        with pytest.raises(BadLine):
            list(read_rows(BytesIO(file)))


def test_half_a_sign_is_told_with_its_line(carried: bytes) -> None:
    lines = carried.splitlines(keepends=True)[:-1]
    for spoilt in (rb"\ud800", b"\xed\xa0\x80", b"\xff", b"\0"):
        place = next(place for place, line in enumerate(lines) if b'"type":"flag"' in line)
        file = sealed([*lines[:place], lines[place].replace(b"Who says", spoilt), *lines[place + 1 :]])
        with pytest.raises(BadLine) as refused:
            check_file(BytesIO(file))
        assert refused.value.line == place + 1


def _is_taken(student: Student, file: BytesIO) -> bool:
    """Take a file in, see that what follows from the log is what a replay gives, and take all of it back."""
    try:
        _try(student, file)
    except BadLine as bad:
        return not bad_line_sentence(bad)
    return True


def _try(student: Student, file: BytesIO) -> None:
    hashes = check_file(file)
    with writing() as connection, connection.begin() as transaction:
        Arrival(connection, student.id, MORNING, hashes).take(file)
        before = rows_of_derived(connection, student.id)
        remake(connection, student.id)
        assert rows_of_derived(connection, student.id) == before
        transaction.rollback()


def test_any_value_in_any_field_is_refused_or_does_no_harm(lone: Student, carried: bytes) -> None:
    lines, random, taken = rows(carried)[:-1], Random(11), 0
    kinds = {row["type"]: place for place, row in enumerate(lines)}
    before = everything()
    for place in kinds.values():
        for field in random.sample(sorted(lines[place]), (len(lines[place]) + 1) // 2):
            value = random.choice(NASTY)
            spoilt = [*lines[:place], {**lines[place], field: value}, *lines[place + 1 :]]
            taken += _is_taken(lone, BytesIO(sealed(spoilt)))
    assert everything() == before
    assert 0 < taken < sum(len(lines[place]) for place in kinds.values()) / 4
