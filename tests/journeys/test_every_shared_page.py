"""Every page that only a shared server has, in every state of it. Each template is looked at in every way that
`sights` knows where it is first met, and each state for its heading and its links.

A page or a template of shared mode that no state meets fails here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page
from shared_states import SHARED_STATES
from shared_world import BEHIND_TLS, CLOSED, HERE, MAILING, await_confirmation, populate
from sights import look_at
from world import World, pages_of, running, templates_of

from quizapp.app import create_app
from quizapp.settings import Settings

WORLDS = {"shared": HERE, "mailing": MAILING, "closed": CLOSED, "tls": BEHIND_TLS}
LEADING_NOWHERE = {"plain http"}  # all pages there are refused
FILLED = {"shared": populate, "mailing": await_confirmation}
Worlds = Callable[[str], World]


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Iterator[Worlds]:
    made: dict[str, World] = {}
    with ExitStack() as stack:

        def world(name: str) -> World:
            if name not in made:
                folder = tmp_path_factory.mktemp(name)
                started = running(folder, migrated_file, sets=name == "shared", shared=WORLDS[name])
                made[name] = stack.enter_context(started)
                FILLED.get(name, lambda _: None)(made[name])
            return made[name]

        yield world


@pytest.fixture(scope="module")
def followed() -> dict[tuple[str, str], set[str]]:
    """The links that were followed, by the world and by who followed them."""
    return {}


@pytest.mark.parametrize("name", SHARED_STATES)
def test_a_shared_page_in_a_state(
    name: str, worlds: Worlds, opened: Page, followed: dict[tuple[str, str], set[str]]
) -> None:
    state = SHARED_STATES[name]
    world = worlds(state.world)
    met = set(world.templates)
    state.come(opened, world)
    if world.templates == met:  # nothing that was not looked at in another state
        assert state.heading in opened.locator("h1").first.inner_text()
    else:
        look_at(opened, state.heading, is_brief=True)
    if name not in LEADING_NOWHERE:
        assert dead_links(opened, followed.setdefault((state.world, state.who), set())) == []


def dead_links(page: Page, followed: set[str]) -> list[str]:
    """Links to where whoever reads the page is refused, or to nothing; those followed before are not tried again."""
    found = set(page.evaluate("[...document.querySelectorAll('a[href]:not([href^=\"#\"])')].map((link) => link.href)"))
    new = {link for link in found - followed if urlsplit(link).netloc == urlsplit(page.url).netloc}
    followed |= new
    return [link for link in sorted(new) if page.request.get(link).status >= 400]


@pytest.mark.usefixtures("browser_name")  # else pytest puts it apart from those that have a browser
def test_every_shared_page_and_every_template_was_met(worlds: Worlds, tmp_path: Path) -> None:
    """Stands last in the file, which one process runs in its order."""
    used = [worlds(name) for name in WORLDS]
    personal = create_app(Settings(data=tmp_path), folders=[])
    new = pages_of(used[0].app) - pages_of(personal)
    assert new - set().union(*(world.endpoints for world in used)) == set()
    assert templates_of(is_shared=True) - set().union(*(world.templates for world in used)) == set()
