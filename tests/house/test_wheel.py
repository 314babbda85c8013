"""The wheel carries all that the program needs, and runs in a folder that knows nothing of the checkout."""

from __future__ import annotations

import html
import os
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]

FRONT_PAGE = """\
from pathlib import Path
from quizapp.app import create_app
from quizapp.settings import Settings

visitor = create_app(Settings(data=Path("kept").absolute())).test_client()
print(*(visitor.get(path).text for path in ("/sets", "/static/theme.css")), sep="\\0")
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    [path] = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment of its own with the wheel in it; the libraries are this environment's, after its own packages."""
    venv = tmp_path_factory.mktemp("elsewhere") / "venv"
    uv = ROOT / ".uv/bin/uv"
    subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, venv], check=True)
    subprocess.run([uv, "pip", "install", "--quiet", "--offline", "--no-deps", "--python", venv, wheel], check=True)
    [packages] = venv.glob("lib/python*/site-packages")
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    return venv


def run(venv: Path, *command: str | Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QUIZAPP"))}
    command = (venv / "bin" / command[0], *command[1:])
    done = subprocess.run(command, cwd=venv, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def files_below(folder: str) -> set[str]:
    """As the wheel names them; bytecode is not carried."""
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_carries_code_templates_static_files_sets_and_migrations(wheel: Path) -> None:
    shipped = {f"quizapp/shipped/{name}" for name in files_below("questions") | files_below("migrations")}
    code = files_below("quizapp")
    assert {Path(name).suffix for name in code | shipped} >= {".py", ".html", ".css", ".js", ".svg", ".yaml"}
    assert (code | shipped) - contents(wheel) == set()


def test_the_wheel_carries_nothing_of_the_workshop(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in contents(wheel)}
    assert tops == {"quizapp", f"quizapp-{VERSION}.dist-info"}


def test_the_installed_program_is_the_wheel_and_says_its_version(elsewhere: Path) -> None:
    place = run(elsewhere, "python", "-c", "import quizapp; print(quizapp.__file__)")
    assert Path(place.strip()).is_relative_to(elsewhere)
    assert VERSION in run(elsewhere, "quizapp", "--version")


def test_the_installed_program_checks_the_sets_that_it_ships(elsewhere: Path) -> None:
    [shipped] = elsewhere.glob("lib/python*/site-packages/quizapp/shipped/questions")
    sheets = sorted(shipped.glob("*.yaml"))
    assert len(sheets) == len(list((ROOT / "questions").glob("*.yaml")))
    run(elsewhere, "quizapp", "check", *sheets)


def test_the_installed_program_makes_its_database_and_shows_the_sets_that_it_ships(elsewhere: Path) -> None:
    page, theme = run(elsewhere, "python", "-c", FRONT_PAGE).split("\0")
    for sheet in (ROOT / "questions").glob("*.yaml"):
        assert yaml.safe_load(sheet.read_text("utf-8"))["title"] in html.unescape(page)
    assert theme.strip() == (ROOT / "quizapp/web/static/theme.css").read_text("utf-8").strip()


def test_two_builds_of_one_tree_are_the_same_to_the_byte(wheel: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path], cwd=ROOT, check=True)
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()
