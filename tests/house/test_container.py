"""The container and its composition name what there is: files, settings, and none of anybody's secrets."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import yaml

from quizapp.settings import VARIABLES, read_settings

ROOT = Path(__file__).parents[2]
CONTAINER = (ROOT / "Containerfile").read_text("utf-8")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))


def instructions(name: str) -> list[list[str]]:
    joined = CONTAINER.replace("\\\n", " ")
    return [shlex.split(line)[1:] for line in joined.splitlines() if line.startswith(f"{name} ")]


def test_every_file_that_is_copied_is_there() -> None:
    copied = [source for words in instructions("COPY") for source in words[:-1]]
    copied += re.findall(r"locks/\w+\.txt", CONTAINER)
    assert "locks/server.txt" in copied
    assert all((ROOT / source).exists() for source in copied)


def test_it_runs_as_nobody_in_particular_and_is_watched() -> None:
    assert instructions("USER") == [["quizapp"]]
    assert "/healthz" in CONTAINER
    [port] = instructions("EXPOSE")
    assert f":{port[0]}/healthz" in CONTAINER
    assert f"app:{port[0]}" in COMPOSE["services"]["proxy"]["command"]


def test_every_setting_is_one_of_ours_and_starts_a_shared_server() -> None:
    given = COMPOSE["services"]["app"]["environment"]
    own = dict(pair.split("=", 1) for words in instructions("ENV") for pair in words if pair.startswith("QUIZAPP_"))
    assert given.keys() | own.keys() <= VARIABLES.keys()
    told = {"QUIZAPP_URL": "https://quiz.example.org", "QUIZAPP_SECRET_KEY": "x" * 32}
    filled = {name: told.get(name, re.sub(r"\$\{\w+:-(\w*)\}", r"\1", value)) for name, value in given.items()}
    settings = read_settings({**own, **filled})
    assert settings.shared is not None
    assert settings.shared.proxies == 1
    assert settings.database_url
    assert settings.log is None


def test_no_secret_is_written_down() -> None:
    for service in COMPOSE["services"].values():
        for name, value in service.get("environment", {}).items():
            if re.search("PASSWORD|KEY", name):
                assert value.startswith("${"), name
