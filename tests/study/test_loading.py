from __future__ import annotations

from pathlib import Path

import pytest
from studying import MORNING, TOWNS, Student, counts, everything, given, item_of, longest

from quizapp.facts.tree import BROWSER_LIMITS
from quizapp.store.engine import db
from quizapp.store.ids import mint_id
from quizapp.study.fact_map import fact_map
from quizapp.study.failures import SetConflict, SheetError, UnknownSet, Unreadable
from quizapp.study.quiz import quiz_result
from quizapp.study.review import ask_review
from quizapp.study.sets import load_folder, load_set, preview, set_page, sheet_text
from quizapp.study.shown import Asked, Ticket

BROKEN = TOWNS.replace("answer: autumn", "anwser: autumn")


@pytest.fixture
def practised(student: Student) -> Student:
    """Remembers some cards, among them those of the fair and of the anthem."""
    loaded = student.load()
    length, seed = longest(("fair", "anthem"))
    student.take(loaded, *["right"] * length, seed=seed)
    student.wait(days=1)
    return student


def test_a_new_sheet_makes_a_set_with_its_cards(student: Student) -> None:
    loaded = student.load()
    assert (loaded.change, loaded.cards, loaded.written_id) == ("created", 12, "towns")
    page = set_page(student.id, loaded.set_id, now=student.now)
    assert (page.version, page.origin, page.summary.title) == (1, "loaded", "Towns and their rivers")
    assert (page.publisher, page.published, page.paragraphs, page.as_of) == ("The Test", "2025-09-02", 9, "2025-09-02")
    assert page.quiz_forms["multiple_choice"] == 9
    assert page.refusals == len(preview(TOWNS).refusals)


def test_the_same_sheet_again_changes_nothing(practised: Student) -> None:
    before = everything()
    again = practised.load()
    assert (again.change, again.cards, again.title) == ("unchanged", 12, "Towns and their rivers")
    assert everything() == before


def test_another_generator_makes_another_version_of_the_same_sheet(
    practised: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    memories = everything()["memories"]
    for module in ("loading", "publishing"):
        monkeypatch.setattr(f"quizapp.study.{module}.GENERATOR", "next")
    assert practised.load().change == "updated"
    assert everything()["memories"] == memories
    assert practised.load().change == "unchanged"


def test_a_mended_typo_keeps_every_memory_and_is_shown_from_then_on(practised: Student) -> None:
    memories = everything()["memories"]
    loaded = practised.load(TOWNS.replace("In which season is the fair held?", "In which season does the fair fall?"))
    assert (loaded.change, loaded.restarted, loaded.retired) == ("updated", (), ())
    assert everything()["memories"] == memories
    practised.wait(days=30)
    [asked] = [ticket for ticket in _asked(practised) if ticket.card_id == practised.card("fair/season")]
    assert item_of(asked).card.stem("flashcard") == "In which season does the fair fall?"


def _asked(student: Student) -> list[Ticket]:
    """The questions of a review of what is due."""
    tickets = {}
    while isinstance(asked := ask_review(student.id, now=student.now, new=False), Asked):
        tickets[asked.ticket.card_id] = asked.ticket
        student.answer(asked.ticket, given(asked.ticket, "right"))
    return list(tickets.values())


def test_versions_share_the_content_that_did_not_change(practised: Student) -> None:
    before = counts()["card_contents"]
    practised.load("# one line more\n" + TOWNS.replace("In which season is the fair held?", "When is the fair held?"))
    assert counts()["card_contents"] == before + 1
    assert counts()["version_cards"] == 24


def test_a_changed_value_begins_the_memory_anew_and_is_reported(practised: Student) -> None:
    card_id = practised.card("fair/season")
    memory = practised.memory(card_id)
    others = [row for row in everything()["memories"] if card_id not in row]
    loaded = practised.load(TOWNS.replace("answer: autumn", "answer: spring"))
    assert loaded.restarted == ("towns/fair/season",)
    assert practised.memory(card_id) is None
    assert [row for row in everything()["memories"] if card_id not in row] == others
    line = practised.log(card_id)[-1]
    assert (line.kind, line.before, line.after) == ("restart", memory, None)
    assert practised.card("fair/season") == card_id


def test_a_changed_value_clears_the_shelf_of_the_card(student: Student) -> None:
    loaded = student.load()
    length, seed = longest(("fair",))
    student.take(loaded, *["wrong"] * length, seed=seed)
    student.load(TOWNS.replace("answer: autumn", "answer: spring"))
    summary = set_page(student.id, loaded.set_id, now=student.now).summary
    assert summary.missed == length - 1


def test_a_vanished_fact_retires_its_card_and_keeps_its_history(practised: Student) -> None:
    card_id = practised.card("anthem")
    log = practised.log(card_id)
    loaded = practised.load(TOWNS[: TOWNS.index("questions:")])
    assert loaded.retired == ("towns/anthem",)
    assert practised.log(card_id) == log
    practised.wait(days=60)
    practised.review()
    assert practised.log(card_id) == log


def test_a_fact_that_comes_back_has_its_memory_still(practised: Student) -> None:
    memory = practised.memory(practised.card("anthem"))
    practised.load(TOWNS[: TOWNS.index("questions:")])
    loaded = practised.load()
    assert (loaded.change, loaded.restarted) == ("updated", ())
    assert practised.memory(practised.card("anthem")) == memory
    practised.wait(days=60)
    assert practised.card("anthem") in {asked.card_id for asked in _asked(practised)}


def test_was_carries_a_memory_over_a_renaming(practised: Student) -> None:
    memory = practised.memory(practised.card("fair/season"))
    loaded = practised.load(TOWNS.replace("  - id: fair\n", "  - id: market\n    was: fair\n"))
    assert (loaded.restarted, loaded.retired) == ((), ())
    assert memory is not None
    assert practised.memory(practised.card("market/season")) == memory


def test_a_sentence_mended_under_an_id_made_from_it_keeps_its_memory(student: Student) -> None:
    sheet = (
        "format: factsheet/1\nid: towns\ntitle: T\nfacts:\n  - say: {say}\n    answer: autumn\n    ask: When is it?\n"
    )
    student.load(sheet.format(say="The fair is hold in <season>."))
    student.review()
    [before] = everything()["memories"]
    loaded = student.load(sheet.format(say="The fair is held in <season>."))
    assert (loaded.change, loaded.restarted, loaded.retired) == ("updated", (), ())
    assert everything()["memories"] == [before]


def test_a_set_that_came_another_way_is_not_overwritten(student: Student) -> None:
    student.load(origin="shipped")
    before = everything()
    for origin in ("loaded", "browser"):
        with pytest.raises(SetConflict) as failure:
            student.load(TOWNS.replace("autumn", "spring"), origin=origin)
        assert (failure.value.written_id, failure.value.origin) == ("towns", "shipped")
    assert everything() == before


def test_a_shipped_set_is_updated_by_the_next_release(student: Student) -> None:
    student.load(origin="shipped")
    assert student.load(TOWNS.replace("autumn", "spring"), origin="shipped").change == "updated"


def test_a_broken_sheet_loads_nothing_and_leaves_the_set_as_it_was(practised: Student) -> None:
    before = everything()
    with pytest.raises(SheetError) as failure:
        practised.load(BROKEN)
    assert "error" in {problem.level for problem in failure.value.problems}
    assert everything() == before


def test_the_sheet_is_kept_as_it_was_written(student: Student) -> None:
    text = "\ufeff# größer\r\n" + TOWNS
    loaded = load_set(text.encode(), origin="loaded", file=None, now=MORNING)
    assert sheet_text(student.id, loaded.set_id) == text.removeprefix("\ufeff")


def test_a_text_that_is_none_is_a_broken_sheet(student: Student) -> None:
    for text in ("", b"\xff\xfe\x00", "half \ud800 a pair", "- a\n- list"):
        with pytest.raises(SheetError):
            load_set(text, origin="browser", file=None, now=MORNING)


def test_a_sheet_from_the_browser_has_its_limit(student: Student) -> None:
    large = TOWNS + "#" * BROWSER_LIMITS.bytes
    with pytest.raises(SheetError):
        load_set(large, origin="browser", file=None, now=MORNING)
    assert preview(large).has_errors
    assert load_set(large, origin="loaded", file=None, now=MORNING).change == "created"


def test_a_preview_shows_what_a_sheet_would_ask_and_stores_nothing(student: Student) -> None:
    before = everything()
    seen = preview(TOWNS)
    assert (seen.has_errors, seen.written_id, seen.facts, len(seen.cards)) == (False, "towns", 8, 12)
    assert seen.refusals
    assert preview(BROKEN).cards == ()
    assert everything() == before


def test_a_set_that_gives_no_questions_is_a_set_still(student: Student) -> None:
    loaded = student.load(
        "format: factsheet/1\nid: towns\ntitle: T\nfacts:\n  - {id: a, say: It is <x>., answer: so}\n"
    )
    page = set_page(student.id, loaded.set_id, now=student.now)
    assert (loaded.cards, page.quiz_most, page.summary.strip.facts, page.refusals) == (0, 0, 0, 1)


def test_facts_stand_in_the_sources_order_those_without_a_place_last(student: Student) -> None:
    loaded = student.load()
    facts = fact_map(student.id, loaded.set_id, now=student.now).facts
    assert [(fact.line.fact, fact.ink.paragraph) for fact in facts] == [
        *(("lies-vienna", 1), ("lies-cairo", 2), ("lies-manaus", 3), ("lies-basel", 4)),
        *(("fair", 5), ("bridge", 6), ("mayor", 7), ("anthem", None)),
    ]


def test_a_folder_loads_its_sheets_and_reports_what_is_broken(student: Student, tmp_path: Path) -> None:
    folder = tmp_path / "questions"
    folder.mkdir()
    (folder / "a.yaml").write_text(TOWNS, encoding="utf-8")
    (folder / "b.yml").write_text(BROKEN.replace("id: towns", "id: others"), encoding="utf-8")
    (folder / "c.yaml").mkdir()
    (folder / "notes.txt").write_text("no sheet", encoding="utf-8")
    loaded, failed = load_folder(folder, origin="loaded", now=student.now)
    assert [done.written_id for done in loaded] == ["towns"]
    assert [(file.name, type(failure)) for file, failure in failed] == [("b.yml", SheetError), ("c.yaml", Unreadable)]


def test_of_two_files_with_one_id_the_first_stands_every_time(student: Student, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(TOWNS, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(TOWNS.replace("autumn", "spring"), encoding="utf-8")
    for change in ("created", "unchanged"):
        loaded, failed = load_folder(tmp_path, origin="loaded", now=student.now)
        assert [done.change for done in loaded] == [change]
        assert [(file.name, type(failure)) for file, failure in failed] == [("b.yaml", SetConflict)]


def test_a_folder_that_is_not_there_has_no_sheets(student: Student, tmp_path: Path) -> None:
    assert load_folder(tmp_path / "nowhere", origin="loaded", now=student.now) == ([], [])


def test_a_quiz_of_before_the_edit_can_be_read_after_it(practised: Student) -> None:
    loaded = practised.load()
    length, seed = longest()
    attempt_id = practised.take(loaded, *["wrong"] * length, seed=seed)
    before = quiz_result(practised.id, attempt_id, now=practised.now)
    practised.load("format: factsheet/1\nid: towns\ntitle: Gone\nfacts: [{id: a, say: It is <x>., answer: so}]\n")
    assert quiz_result(practised.id, attempt_id, now=practised.now) == before


def test_an_unknown_set_has_no_page_and_no_sheet(student: Student) -> None:
    for look in (set_page, ask_review):
        with pytest.raises(UnknownSet):
            look(student.id, now=student.now, set_id=mint_id())
    with pytest.raises(UnknownSet):
        sheet_text(student.id, mint_id())


def test_what_takes_long_is_done_without_a_transaction(student: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    at_work: list[int] = []

    def count(_: object) -> int:
        at_work.append(db.engine.pool.checkedout())  # type: ignore[attr-defined]
        return 1

    monkeypatch.setattr("quizapp.examiner.count_most", count)
    assert student.load().cards == 12
    assert at_work == [0]
