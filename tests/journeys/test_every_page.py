"""Every page of personal mode in every state of it, looked at in every way that `sights` knows; by day too where it
brings a template that no state before it had.

A page or a template that no state meets fails here; those of shared mode stand in `test_every_shared_page`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Page
from sights import look_at
from states import STATES
from world import World, fill, pages_of, running, templates_of

Worlds = Callable[[str], World]


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Iterator[Worlds]:
    made: dict[str, World] = {}
    with ExitStack() as stack:

        def world(name: str) -> World:
            if name not in made:
                folder = tmp_path_factory.mktemp(name)
                made[name] = stack.enter_context(running(folder, migrated_file, sets=name != "bare"))
                if name == "used":
                    fill(made[name])
            return made[name]

        yield world


@pytest.mark.parametrize("name", STATES)
def test_a_page_in_a_state(name: str, worlds: Worlds, opened: Page) -> None:
    state = STATES[name]
    world = worlds(state.world)
    met = set(world.templates)
    state.reach(opened, world)
    look_at(opened, state.heading, is_brief=world.templates == met)


@pytest.mark.usefixtures("browser_name")  # else pytest puts it apart from those that have a browser
def test_every_page_and_every_template_was_met(worlds: Worlds) -> None:
    """Stands last in the file, which one process runs in its order."""
    used = [worlds(name) for name in ("new", "bare", "used")]
    assert pages_of(used[0].app) - set().union(*(world.endpoints for world in used)) == set()
    assert templates_of(is_shared=False) - set().union(*(world.templates for world in used)) == set()
