"""Every dependency is pinned by version and hash, and nothing tracked names an address to fetch packages from."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "locks").glob("*.txt"))}

PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; .+)? \\(?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)+$", re.MULTILINE)
PACKAGE_ADDRESS = re.compile(
    r"""https?://[^\s"']+\.(?:whl|tar\.gz|tgz)\b  # a package file
    | https?://[^\s"']+/simple\b                  # an index
    | --(?:extra-)?index-url | --find-links | --trusted-host
    | registry\s*=\s*"http | "resolved":\s*"http""",
    re.VERBOSE,
)


def pins(lock: str) -> dict[str, str]:
    return dict(PIN.findall(LOCKS[lock]))


def names(requirements: list[str]) -> set[str]:
    found = (re.match(r"[A-Za-z0-9._-]+", requirement) for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", match[0]).lower() for match in found if match}


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_pins_with_hashes_and_nothing_else(lock: str) -> None:
    assert pins(lock)
    assert PIN.sub("", LOCKS[lock]).strip() == ""


@pytest.mark.parametrize(
    ("lock", "requirements"),
    [
        ("run", PROJECT["project"]["dependencies"]),
        ("dev", PROJECT["project"]["dependencies"]),
        ("dev", PROJECT["project"]["optional-dependencies"]["postgres"]),
        ("dev", PROJECT["dependency-groups"]["dev"]),
        ("dev", PROJECT["build-system"]["requires"]),
        ("setup", PROJECT["dependency-groups"]["setup"]),
    ],
)
def test_every_declared_dependency_is_locked(lock: str, requirements: list[str]) -> None:
    assert names(requirements) - set(pins(lock)) == set()


def test_the_tests_run_on_the_versions_that_are_served() -> None:
    assert pins("run").items() <= pins("dev").items()


def test_no_tracked_file_names_an_address_of_packages() -> None:
    texts = {path: path.read_bytes().decode("utf-8", "replace") for path in tracked_files() if path != Path(__file__)}
    assert [path.name for path, text in texts.items() if PACKAGE_ADDRESS.search(text)] == []


# Put together here, so that no address of packages stands in the project, not even as an example.
SITE = "https:" + "//example.org"


@pytest.mark.parametrize(
    "line",
    [
        f'url = "{SITE}/files/flask-3.1.3-py3-none-any.whl"',
        f"{SITE}/simple/flask/",
        f"--index-url {SITE}",
        f'source = {{ registry = "{SITE}" }}',
    ],
)
def test_an_address_of_packages_is_found(line: str) -> None:
    assert PACKAGE_ADDRESS.search(line)
