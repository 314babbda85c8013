"""A browser that several people use on a shared server: what one left unsent is offered to nobody else."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect
from shared_world import HERE, PEOPLE, register
from world import running


def test_an_answer_without_a_reply_is_offered_to_who_gave_it(
    browser: Browser, tmp_path: Path, migrated_file: Path
) -> None:
    with running(tmp_path, migrated_file, sets=True, shared=HERE) as world, browser.new_context() as context:
        for who in ("learner", "keyed"):
            register(world, who, *PEOPLE[who])
        page = context.new_page()

        def come_as(who: str) -> None:
            context.add_cookies([{"name": "quizapp", "value": world.cookies[who], "url": world.address}])
            page.goto(f"{world.address}/sets")

        come_as("learner")
        page.get_by_role("link", name="The SCO summit in Tianjin and the Beijing parade", exact=True).click()
        page.get_by_role("button", name="Start the quiz").click()
        page.wait_for_url("**/quiz/*", wait_until="load")  # its scripts run
        context.set_offline(True)
        page.get_by_role("button", name="I don’t know").click()
        unsent = page.locator(".unsent")
        expect(unsent).to_be_visible()
        context.set_offline(False)
        come_as("keyed")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(unsent).to_have_count(0)
        come_as("learner")
        expect(unsent).to_be_visible()
