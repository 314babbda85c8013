"""`quizapp items`, `quiz` and `mark`: their text, their JSON and their exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.cli import main
from quizapp.items.card import CHOICE_FORMS

SHEET = Path(__file__).parent / "facts" / "seed.yaml"
QUESTIONS = Path(__file__).parents[1] / "questions"


def objects(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict]:
    assert main([*arguments, "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("sheet", [SHEET, *sorted(QUESTIONS.glob("*.yaml"))], ids=lambda path: path.stem)
def test_every_item_keeps_to_its_contract(sheet, capsys):
    printed = objects(capsys, "items", str(sheet))
    items = [value for value in printed if value["type"] == "item"]
    assert len(items) > 200
    for item in items:
        assert {"id", "card", "facts", "line", "slot", "form", "stem", "answers", "statement"} <= item.keys()
        assert {"source", "claim_by", "difficulty"} <= item.keys()
        assert item["facts"]
        assert item["line"] > 0
        assert 1 <= item["difficulty"] <= 3
        assert item["statement"]
        if item["form"] in CHOICE_FORMS:
            assert len(item["options"]) in (3, 4)
            assert all(option["why"] and option["text"] for option in item["options"])
            assert item["options"][item["key"]]["text"] == item["answers"][0]
        elif item["form"] == "ordering":
            assert (item["card"], item["slot"]) == (None, None)
            assert sorted(item["key"]) == list(range(len(item["options"])))
            assert [[item["options"][place]["text"]] for place in item["key"]] == item["answers"]
        else:
            assert "options" not in item
            assert isinstance(item.get("key"), bool) == (item["form"] == "true_false")
            assert item["answers"]
    assert len({item["id"] for item in items}) == len(items)
    for refusal in printed[len(items) :]:
        assert refusal["type"] == "refusal"
        assert refusal["reason"]
        assert {"fact", "slot", "form", "unlock"} <= refusal.keys()


def test_a_list_has_the_accepted_spellings_of_each_element(capsys):
    items = objects(capsys, "items", str(SHEET))
    typed = next(
        item for item in items if item["card"] == "sco-tianjin-2025/sco-members/country" and item["form"] == "typed"
    )
    assert len(typed["answers"]) == 10
    assert typed["answers"][0] == ["China", "PRC", "People's Republic of China"]


def test_the_same_seed_prints_the_same_and_another_seed_does_not(capsys):
    assert objects(capsys, "items", str(SHEET)) == objects(capsys, "items", str(SHEET), "--seed", "0")
    assert objects(capsys, "items", str(SHEET)) != objects(capsys, "items", str(SHEET), "--seed", "1")


def test_a_quiz_has_the_length_that_was_asked_for(capsys):
    assert len(objects(capsys, "quiz", str(SHEET))) == 12
    assert len(objects(capsys, "quiz", str(SHEET), "--length", "5", "--seed", "3")) == 5


def test_a_quiz_that_falls_short_says_so(capsys):
    assert main(["quiz", str(SHEET), "--length", "300", "--json"]) == 0
    told = capsys.readouterr()
    asked = len(told.out.splitlines())
    assert told.err == f"No more than {asked} of the 300 questions can stand in one quiz.\n"


def test_people_are_told_the_items_the_refusals_and_how_many(capsys):
    assert main(["items", str(SHEET)]) == 0
    told = capsys.readouterr().out
    assert "  * Tianjin    The sheet states it (p2)." in told
    assert "largest-since/since: not asked as multiple choice" in told
    assert "  You say these are wrong: " in told
    assert "  Quality 80: Half of all guesses are right." in told
    assert told.splitlines()[-1].startswith("88 facts and 2 own questions, 96 askable slots. Questions: ")


def test_of_a_list_it_is_told_that_it_is_complete_and_no_member_nor_figure_is_called_wrong(capsys):
    assert main(["items", str(SHEET)]) == 0
    blocks = capsys.readouterr().out.split("\n\n")
    about_lists = [block for block in blocks if "  which one is not  " in block or "  count  " in block]
    assert any("  You say that these are all: " in block for block in about_lists)
    assert not any("You say these are wrong" in block for block in about_lists)
    listed = [each for each in objects(capsys, "items", str(SHEET)) if each.get("form") in ("not", "count")]
    assert listed
    assert all(each["declared_wrong"] for each in listed)


@pytest.mark.parametrize(
    ("card", "answer", "mark"),
    [
        ("sco-tianjin-2025/summit-city/city", "tianjin", "right"),
        ("summit-city/city", "Tianjn", "almost"),
        ("summit-city", "Beijing", "wrong"),
        ("leads-xi/country", "Beijing", "wrong"),
        ("leaders-attending", "20", "almost"),
        ("own-two-anniversaries", "the end of world war ii", "right"),
        ("most-populous", "India; China", "right"),
        ("met-xi-modi/b", "Putin", "right"),
    ],
)
def test_typed_answers_are_marked(card, answer, mark, capsys):
    marked = objects(capsys, "mark", str(SHEET), card, answer)
    assert [(one["answer"], one["mark"]) for one in marked] == [(answer, mark)]


def test_an_answer_may_begin_with_a_minus(capsys):
    marked = objects(capsys, "mark", str(SHEET), "leaders-attending", "-20,4", "20", "-x")
    assert [one["answer"] for one in marked] == ["-20,4", "20", "-x"]
    assert main(["mark", str(SHEET), "leaders-attending", "--", "-20"]) == 0
    assert capsys.readouterr().out.startswith("wrong: -20")


def test_what_was_off_is_said(capsys):
    assert main(["mark", str(SHEET), "leads-xi/country", "Beijing", "Chian"]) == 0
    stand_in, slip = capsys.readouterr().out.splitlines()
    assert stand_in.startswith("wrong: Beijing  (")
    assert slip == "almost: Chian  (The spelling is China.)"


@pytest.mark.parametrize(
    "arguments",
    [
        ["items", "missing.yaml"],
        ["mark", str(SHEET), "no-such-card", "x"],
        ["mark", str(SHEET), "leads-xi", "x"],
        ["check", "missing.yaml"],
    ],
)
def test_wrong_use_is_told_on_standard_error(arguments, capsys):
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"quizapp {arguments[0]}: There is no ")


def test_a_sheet_with_an_error_prints_its_errors_and_no_items(tmp_path, capsys):
    sheet = tmp_path / "broken.yaml"
    sheet.write_text(SHEET.read_text().replace("answer: tianjin", "anwser: tianjin"))
    for command in ("items", "quiz"):
        assert main([command, str(sheet), "--json"]) == 1
        printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert {value["type"] for value in printed} == {"error"}
        assert all(value["line"] and value["message"] for value in printed)


def test_commands_on_sheets_load_no_web_framework():
    program = (
        "import sys; from quizapp.cli import main; "
        f"main(['items', {str(SHEET)!r}]); "
        "sys.exit(1 if {'flask', 'sqlalchemy'} & set(sys.modules) else 0)"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=False).returncode == 0
