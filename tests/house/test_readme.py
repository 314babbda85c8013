"""Every command and every example of the README is run as it stands there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.facts.reader import read_sheet
from quizapp.settings import VARIABLES

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)
COMMANDS = [
    line.removeprefix("$ ")
    for kind, block in BLOCKS
    if kind == "console"
    for line in block.splitlines()
    if line[:1] == "$"
]
SHEET = next(block for kind, block in BLOCKS if kind == "yaml")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder that has what a reader of the README has by then: the sheet that stands in it."""
    desk = tmp_path_factory.mktemp("desk")
    (desk / "my-first-set.yaml").write_text(SHEET, "utf-8")
    return desk


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_runs(command, desk):
    """In their order: one of them writes the sheet that the next ones use."""
    env = {
        **os.environ,
        "QUIZAPP_DATA": str(desk / "data"),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    done = subprocess.run(command, shell=True, cwd=desk, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_sheet_is_ten_lines_and_has_no_error():
    assert len(SHEET.strip().splitlines()) == 10
    reading = read_sheet(SHEET)
    assert [problem for problem in reading.problems if problem.level == "error"] == []


def test_ci_runs_the_command_that_the_readme_tells():
    assert "make test" in next(block for kind, block in BLOCKS if kind == "sh")
    assert re.search(r"^exec make test\b", (ROOT / ".ci/run").read_text(), re.MULTILINE)


def test_the_two_commands_are_targets_of_the_makefile():
    targets = subprocess.run(["make", "-n", "run"], cwd=ROOT, capture_output=True, check=False)
    assert targets.returncode == 0
    assert shutil.which("make")


def test_every_file_that_it_points_to_is_there():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert "://" in target or (ROOT / target).exists(), target


def test_every_setting_stands_in_its_table_as_it_is():
    for name, (default, meaning) in VARIABLES.items():
        assert f"| `{name}` | {default} | {meaning} |" in README
