from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from scriptless import Reader

from quizapp.app import create_app
from quizapp.settings import Settings
from quizapp.store.engine import db

SHEET = """\
format: factsheet/1
id: rivers
title: Rivers of the world
as_of: 2025-09-02
description: A few *rivers*.
source: {title: Notes on rivers, publisher: The school, published: 2025-09-01, paragraphs: 9}

entities:
  river:
    nile: {name: Nile, in_text: the Nile}
    amazon: {name: Amazon, in_text: the Amazon}
    danube: {name: Danube, in_text: the Danube}
    volga: {name: Volga, in_text: the Volga}
    rhine: {name: Rhine, in_text: the Rhine}
  city:
    cairo: {name: Cairo}
    manaus: {name: Manaus}
    vienna: {name: Vienna}
    kazan: {name: Kazan}
    basel: {name: Basel}

relations:
  flows:
    say: <river> flows through <city>.
    ask: {river: "Which river flows through <city>?"}

facts:
  - table: flows
    columns: [id, river, city, at]
    rows:
      - [flows-nile, nile, cairo, p1]
      - [flows-amazon, amazon, manaus, p2]
      - [flows-danube, danube, vienna, p3]
      - [flows-volga, volga, kazan, p4]
      - [flows-rhine, rhine, basel, p5]
  - id: nile-mouth
    say: The Nile ends in the <sea>.
    answer: Mediterranean Sea
    also: [Mediterranean]
    ask: In which sea does the Nile end?
    at: p6

questions:
  - id: longest
    ask: Which river is the longest of Europe?
    answer: Volga
    wrong: [Danube, Rhine, Elbe]
    hint: It ends in the *Caspian Sea*.
    because: Its basin is **wide**.
"""


@pytest.fixture(autouse=True)
def fixed_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every quiz is drawn alike."""
    monkeypatch.setattr("secrets.randbelow", lambda most: 7 % most)


@pytest.fixture(scope="session")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sheets")
    (folder / "rivers.yaml").write_text(SHEET, encoding="utf-8")
    return folder


@pytest.fixture
def start(tmp_path: Path, sheets: Path) -> Iterator[Callable[..., Flask]]:
    """Starts the application on the test's own data folder, some days ahead."""

    started: list[Flask] = []

    def create(days: float = 0) -> Flask:
        settings = Settings(data=tmp_path / "kept", ahead=timedelta(days=days) if days else None)
        started.append(create_app(settings, folders=[(sheets, "shipped")]))
        return started[-1]

    yield create
    for app in started:
        with app.app_context():
            db.engine.dispose()


@pytest.fixture
def app(start: Callable[..., Flask]) -> Flask:
    return start()


@pytest.fixture
def reader(app: Flask) -> Reader:
    return Reader(app)
