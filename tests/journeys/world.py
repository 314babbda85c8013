"""A running program in which every page can be met: what the states of `test_every_page` are built on."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread
from typing import Any
from unittest.mock import patch

from dated import DATED
from flask import Flask, request
from scriptless import Page, Reader
from waitress.server import create_server

import quizapp.web
from quizapp.app import create_app, shipped
from quizapp.settings import Settings, Shared
from quizapp.study.failures import StoreFailure
from quizapp.web.learner import SHARED
from quizapp.web.shared import ACTIVITIES as SHARED_ACTIVITIES

EVERY_FORM = (
    DATED.replace(
        "\nquestions:\n",
        """
  - id: gods
    say: The priests said that the flood was the work of <god:text>.
    answer: Hapi
    ask: Whose work was the flood, as the priests said?
    forms: [typed]
    claim_by: The priests
    hint: He is painted blue.
    at: p7
  - id: banks
    say: Vienna has the banks <bank:text>.
    answer: {all: [north, south, island]}
    ask: Which banks has Vienna?
    forms: [typed]
    at: p8
  - id: card
    say: The Volga ends in <end:text>.
    answer: the Caspian Sea
    ask: Where does the Volga end?
    forms: [flashcard]
    because: It never reaches an ocean.
    at: p9
\nquestions:\n""",
    )
    .replace("id: dated", "id: every-form")
    .replace("title: Dates of the world", "title: Every form")
)
FLASHCARD = """\
format: factsheet/1
id: one-card
title: One card
facts:
  - {id: end, say: The Volga ends in <end:text>., answer: the Caspian Sea, ask: Where does the Volga end?,
     forms: [flashcard]}
"""
FORMS = ("multiple_choice", "true_false", "cloze", "typed", "ordering")
NO_PAGES = {"static", "bootstrap.static", "library.sheet", "handover.download", "health.healthz"}
TEMPLATES = Path(quizapp.web.__file__).parent / "templates"


@dataclass
class World:
    """`at` holds the addresses of pages by what is to be met there, `cookies` the sessions of who is signed in."""

    app: Flask
    address: str
    at: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)
    templates: set[str] = field(default_factory=set)
    endpoints: set[str] = field(default_factory=set)

    @contextmanager
    def broken(self, endpoint: str, failure: Exception) -> Iterator[None]:
        """While a view fails."""

        def fail(**_: Any) -> None:
            raise failure

        fail.policy = self.app.view_functions[endpoint].policy  # type: ignore[attr-defined]
        with patch.dict(self.app.view_functions, {endpoint: fail}):
            yield

    @contextmanager
    def later(self, hours: float) -> Iterator[None]:
        """While the program’s clock is ahead."""
        state = self.app.extensions["quizapp"]
        ahead = replace(state, settings=replace(state.settings, ahead=timedelta(hours=hours)))
        with patch.dict(self.app.extensions, quizapp=ahead):
            yield


@contextmanager
def running(folder: Path, migrated: Path, *, sets: bool, shared: Shared | None = None) -> Iterator[World]:
    """The program in a folder of its own, with the article's set or none, in threads of this process. The address that
    `shared` has gets the port.
    """
    sheets = folder / "sheets"
    sheets.mkdir(parents=True)
    if sets:
        shutil.copy(shipped("questions") / "sco-tianjin-2025.yaml", sheets)
    (folder / "kept").mkdir()
    shutil.copy(migrated, folder / "kept")
    door = socket.create_server(("127.0.0.1", 0))
    port = door.getsockname()[1]
    if shared is not None:
        shared = replace(shared, url=f"{shared.url}:{port}", audit_log=folder / "audit.log")
    app = create_app(Settings(data=folder / "kept", shared=shared), folders=[(sheets, "shipped")])
    server = create_server(app, sockets=[door], threads=4)
    world = World(app, f"http://{shared.host if shared else '127.0.0.1'}:{port}")
    _watch(app, world)
    over = Event()

    def serve() -> None:
        while not over.is_set():
            server.asyncore.loop(timeout=1, map=server._map, count=1)

    thread = Thread(target=serve)
    thread.start()
    try:
        yield world
    finally:  # else a test that fails would never end
        over.set()
        server.pull_trigger()
        thread.join()
        server.task_dispatcher.shutdown()
        server.asyncore.close_all(server._map, ignore_all=True)
        if shared is not None:
            with app.app_context():
                app.extensions[SHARED].close()


def _watch(app: Flask, world: World) -> None:
    """Note every template that is loaded and every view that is asked for a page."""
    loader = app.jinja_loader
    assert loader is not None
    get_source = loader.get_source

    def noted(environment: Any, template: str) -> Any:
        world.templates.add(template)
        return get_source(environment, template)

    loader.get_source = noted  # type: ignore[method-assign]

    @app.before_request
    def note_endpoint() -> None:
        if request.method == "GET" and request.endpoint:
            world.endpoints.add(request.endpoint)


def pages_of(app: Flask) -> set[str]:
    return {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())} - NO_PAGES


def templates_of(*, is_shared: bool) -> set[str]:
    """Pages that only a shared server shows, or all others: an activity's stand in a folder of its name."""
    folders = {activity.__name__.rsplit(".", 1)[1] for activity in SHARED_ACTIVITIES}
    written = [path.relative_to(TEMPLATES) for path in TEMPLATES.rglob("*.html")]
    return {path.as_posix() for path in written if (path.parts[0] in folders) == is_shared}


def fill(world: World) -> None:
    """Live in it for a while: quizzes of each form, reviews, flags, versions, an archive."""
    reader = Reader(world.app)
    published = _publish(reader, EVERY_FORM)
    world.at |= {"set": published.address, "every": published.address}
    for form in FORMS:
        _answer_one(world, reader, published.address, form)
    result = reader.open(published.address).press("Start the quiz", length="3", forms=["multiple_choice"])
    for _ in range(3):
        result = result.press("I don’t know")
        result = result.follow("See the result" if "See the result" in result.main else "Next question")
    world.at["result"] = result.address
    _review(world, reader)
    _publish(reader, EVERY_FORM.replace("title: Every form", "title: Each form").replace("p8", "p7"))
    other = _publish(reader, EVERY_FORM.replace("every-form", "put-away"))
    world.at["archived"] = other.press("Archive this set").address
    only = _publish(reader, FLASHCARD)
    for name in ("review", "cram"):
        world.at[f"{name} of a flashcard"] = f"/{name}?set={only.address.rsplit('/', 1)[-1]}"
    world.at["article"] = reader.open("/sets").follow("The SCO summit").address
    world.at["paper"] = reader.open(published.address).press("On paper", length="12").response.request.full_path
    world.at["ordering paper"] = (
        reader.open(published.address).press("On paper", length="1", forms=["ordering"]).response.request.full_path
    )


def _publish(reader: Reader, text: str) -> Page:
    return reader.open("/workshop").press("Check", text=text).press("Publish")


def _answer_one(world: World, reader: Reader, set_address: str, form: str) -> None:
    """Of a quiz of two in one form the first is not known; the second stays open."""
    length = "1" if form == "ordering" else "2"
    asked = reader.open(set_address).press("Start the quiz", length=length, forms=[form])
    world.at[f"asked {form}"] = asked.address
    if form == "ordering":
        told = reader.open(set_address).press("Start the quiz", length="1", forms=["ordering", "typed"])
        world.at["two open"] = told.address
        return
    wrong = {"typed": {"typed": "Nilee"}, "cloze": {"typed": "Nilee"}}.get(form)
    told = asked.press("Answer", **wrong) if wrong else asked.press(asked.root.find("button", class_="option")[0].text)
    world.at[f"told {form}"] = told.address


def _review(world: World, reader: Reader) -> None:
    set_id = world.at["set"].rsplit("/", 1)[-1]
    told = reader.open(f"/review?set={set_id}&fact=flows-danube").press("I don’t know")
    world.at["told in a review"] = told.response.request.full_path.rstrip("?")
    card = told.follow("About this card")
    world.at["card answered"] = card.response.request.full_path
    reader.open(card.address).press("Flag", note="Is it so?")
    world.at["card"] = card.address
    world.at["asked again"] = f"/cards/{card.address.rsplit('/', 1)[-1]}?round=review&set={set_id}"
    world.at["review"] = f"/review?set={set_id}"
    world.at["cram"] = f"/cram?set={set_id}"
    world.at["round"] = f"/shelf/round?set={set_id}"


STORE_IS_FULL = StoreFailure("full")
