"""The commands `check`, `schema` and `new`, as a shell sees them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.cli import main

ROOT = Path(__file__).parents[1]
SEED = ROOT / "tests" / "facts" / "seed.yaml"
GOOD = """\
format: factsheet/1
id: towns
title: Towns
as_of: 2025-09-02
source: {publisher: The Paper, paragraphs: 2}
facts:
  - id: seat
    say: The seat was <town>.
    answer: Bonn
    wrong: [Köln, Trier]
    ask: Which town was the seat?
    quote: the seat was Bonn
    at: p2
"""
BROKEN = GOOD.replace("answer", "anwser").replace("as_of: 2025-09-02\n", "")
ARTICLE = "Towns\n\nLong ago, the seat was Bonn.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.yaml").write_text(GOOD, "utf-8")
    (tmp_path / "broken.yml").write_text(BROKEN, "utf-8")
    (tmp_path / "notes.txt").write_text("no sheet", "utf-8")
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")
    return tmp_path


def run(*argv: str) -> int:
    try:
        return main(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)


@pytest.mark.usefixtures("folder")
def test_a_good_sheet_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "good.yaml") == 0
    assert capsys.readouterr().out == "1 sheet, 0 errors, 0 warnings\n"


@pytest.mark.usefixtures("folder")
def test_each_problem_is_one_line_with_its_place_and_errors_exit_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "broken.yml") == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("broken.yml:2:5: warning: No `as_of` is given")
    assert lines[1] == 'broken.yml:8:5: error: `seat`: "anwser" is not a field of a fact. Did you mean `answer`?'
    assert lines[2] == "1 sheet, 1 error, 1 warning"


@pytest.mark.usefixtures("folder")
def test_json_is_one_object_a_line_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--json", "good.yaml", "broken.yml") == 1
    warning, error = map(json.loads, capsys.readouterr().out.splitlines())
    assert error == {
        "type": "error",
        "file": "broken.yml",
        "line": 8,
        "column": 5,
        "fact": "seat",
        "code": "unknown_field",
        "message": '`seat`: "anwser" is not a field of a fact. Did you mean `answer`?',
        "level": "error",
    }
    assert (warning["code"], warning["level"], warning["fact"]) == ("no_as_of", "warning", None)


def test_a_folder_stands_for_the_sheets_in_it_by_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "inner").mkdir()
    (folder / "inner" / "other.yaml").write_text(BROKEN, "utf-8")
    assert run("check", str(folder)) == 1
    lines = capsys.readouterr().out.splitlines()
    assert {line.split(":")[0] for line in lines[:-1]} == {str(folder / "broken.yml")}
    assert lines[-1] == "2 sheets, 1 error, 1 warning"


@pytest.mark.parametrize(
    "argv",
    [
        ("check",),
        ("check", "none.yaml"),
        ("check", "empty"),
        ("check", "good.yaml", "--article", "none.txt"),
        ("check", "good.yaml", "--frob"),
        ("new",),
        ("new", "good"),
        ("new", "missing/sheet"),
        ("frob",),
        (),
    ],
)
def test_wrong_use_exits_with_2_and_says_why(
    argv: tuple[str, ...], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty").mkdir()
    assert run(*argv) == 2
    out, why = capsys.readouterr()
    assert out == ""
    assert why.strip()
    assert (folder / "good.yaml").read_text("utf-8") == GOOD


@pytest.mark.usefixtures("folder")
def test_quotes_are_looked_up_in_the_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "good.yaml", "--article", "article.txt") == 0
    assert run("check", "--json", "good.yaml", "--article", "good.yaml") == 1
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()[1:]]
    assert [(problem["code"], problem["line"]) for problem in found] == [
        ("paragraphs_differ", 5),
        ("quote_not_found", 12),
    ]


def test_quotes_are_looked_up_also_where_the_sheet_has_another_error(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "wrong.yaml").write_text(
        f"{GOOD}  - {{id: lost, say: It was in <city>., answer: Ulm, at: p99}}\n", "utf-8"
    )
    assert run("check", "--json", "wrong.yaml", "--article", "good.yaml") == 1
    found = [json.loads(line)["code"] for line in capsys.readouterr().out.splitlines()]
    assert {"locator_beyond", "quote_not_found"} <= set(found)
    assert found.count("locator_beyond") == 1


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty_sheet"),
        (GOOD.encode("utf-16"), "utf16"),
        (GOOD.replace("Bonn", "Köln").encode("latin-1"), "not_utf8"),
        (b"[" * 50_000, "too_deep"),
        (GOOD.replace("id: towns", "id: towns\nid: towns").encode(), "duplicate_key"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_file_that_is_no_sheet_gets_one_plain_sentence(
    raw: bytes, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("odd.yaml").write_bytes(raw)
    assert run("check", "--json", "odd.yaml") == 1
    [line] = capsys.readouterr().out.splitlines()
    assert json.loads(line)["code"] == code


@pytest.mark.usefixtures("folder")
def test_a_new_sheet_passes_the_check_and_bears_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "my towns") == 0
    assert capsys.readouterr().out.endswith("quizapp check 'my towns.yaml'\n")
    assert run("check", "my towns.yaml") == 0
    assert capsys.readouterr().out.endswith("1 sheet, 0 errors, 0 warnings\n")
    written = Path("my towns.yaml").read_text("utf-8")
    assert "\nid: my-towns\n" in written
    assert "`quizapp check 'my towns.yaml'`" in written
    assert run("new", "other.yaml") == 0
    assert Path("other.yaml").exists()


def test_the_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("schema") == 0
    assert json.loads(capsys.readouterr().out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_sheets_that_are_shipped_and_the_seed_have_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", str(ROOT / "questions"), str(SEED)) == 0
    assert ": error: " not in capsys.readouterr().out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--version") == 0
    assert capsys.readouterr().out.startswith("quizapp ")


@pytest.mark.usefixtures("folder")
def test_output_is_utf8_in_any_locale_and_a_closed_pipe_is_no_failure() -> None:
    command = [sys.executable, "-m", "quizapp.cli", "check", "--json", "good.yaml", "bäd.yaml"]
    Path("bäd.yaml").write_text(GOOD.replace("title", "tïtle"), "utf-8")
    surroundings = {"LC_ALL": "C", "PYTHONUTF8": "0", "PATH": "", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, env=surroundings, check=False)
    assert done.returncode == 1
    assert "tïtle" in json.loads(done.stdout.decode("utf-8").splitlines()[0])["message"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings) as closed:
        assert closed.stdout is not None
        assert closed.stderr is not None
        closed.stdout.close()
        assert closed.stderr.read() == b""


WEAK = GOOD.replace("wrong: [Köln, Trier]", "wrong: [Bonn am Rhein, Trier]")


def test_the_rubric_warns_of_what_is_asked_and_how_to_mend_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "weak.yaml").write_text(WEAK, "utf-8")
    assert run("check", "weak.yaml") == 0
    assert capsys.readouterr().out.splitlines() == [
        "weak.yaml:10:12: warning: `seat`: “Bonn am Rhein” would be right as well. "
        "To mend it: put other values into `wrong`.",
        "1 sheet, 0 errors, 1 warning",
    ]


def test_what_is_to_be_written_is_told_with_a_verb(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "few.yaml").write_text(GOOD.replace("wrong: [Köln, Trier]", "wrong: [Köln]"), "utf-8")
    assert run("check", "few.yaml") == 0
    assert " Write `wrong: [ …, … ]`." in capsys.readouterr().out


def test_strict_counts_every_warning_as_an_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "weak.yaml").write_text(WEAK, "utf-8")
    assert run("check", "--strict", "--json", "weak.yaml") == 1
    finding = json.loads(capsys.readouterr().out)
    assert (finding["code"], finding["level"], finding["fact"]) == ("also_true", "error", "seat")
    assert run("check", "--strict", "good.yaml") == 0


def test_the_shipped_sets_stand_the_strict_check(capsys: pytest.CaptureFixture[str]) -> None:
    run("check", "--strict", "--json", str(ROOT / "questions"))
    codes = [json.loads(line)["code"] for line in capsys.readouterr().out.splitlines()]
    assert codes == ["no_publisher"]  # who published the article is not known


@pytest.mark.parametrize(
    ("answer", "more", "told"),
    [
        ("some: [Bonn, Ulm]", "ask_count: How many towns had a seat?", ["ask_count_of_open"]),
        ("some: [Bonn, Ulm]", "ask_not: Three of these had a seat. Which one did NOT?", ["ask_not_of_open"]),
        ("reported: [Bonn, Ulm]", "ask_count: How many towns had a seat?", ["ask_count_of_open"]),
        ("reported: [Bonn, Ulm]", "ask_not: Three of these had a seat. Which one did NOT?", ["open_for_not:12:14"]),
    ],
)
def test_what_is_open_is_told_once_and_where_it_is_counted(
    answer: str, more: str, told: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = GOOD.replace("answer: Bonn", f"answer: {{{answer}}}").replace("    wrong: [Köln, Trier]\n", "")
    (folder / "open.yaml").write_text(sheet.replace("    at: p2", f"    {more}\n    at: p2"), "utf-8")
    run("check", "--json", "open.yaml")
    lines = map(json.loads, capsys.readouterr().out.splitlines())
    found = [(line["code"], line["line"], line["column"]) for line in lines]
    assert [code if code in told else f"{code}:{line}:{column}" for code, line, column in found] == told


def test_a_question_that_a_comment_cuts_is_told_of_that_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cut = GOOD.replace("ask: Which town was the seat?", "ask: Which town in the list was #1 of all?")
    (folder / "cut.yaml").write_text(cut, "utf-8")
    run("check", "--json", "cut.yaml")
    assert [json.loads(line)["code"] for line in capsys.readouterr().out.splitlines()] == ["hash_in_text"]
