"""What a screen reader is told where pages are put in place: the next question, the verdict with its notes, a hint."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from program import RIVERS
from test_order_journey import OPENED, YEARS, start

from benchmarks.server import Server

CHOSEN = RIVERS.replace("    ask: {river:", "    forms: [multiple_choice]\n    ask: {river:")
TYPED = """\
  - id: longest
    say: The longest river of Europe is <river>.
    answer: volga
    ask: Which river is the longest of Europe?
    hint: It ends in the Caspian Sea.
    forms: [typed, flashcard]
  - id: banks
    say: Vienna has the banks <bank:text>.
    answer: {all: [north, south, island]}
    ask: Which banks has Vienna?
    forms: [typed]
"""


def open_with(server: Server, more: str, rivers: str = RIVERS) -> None:
    (server.folder / "questions" / "rivers.yaml").write_text(rivers + more, "utf-8")
    server.start()


def choose_forms(page: Page, server: Server, form: str) -> None:
    page.goto(f"{server.address}/sets")
    page.get_by_role("link", name="Rivers and their cities", exact=True).click()
    for box in page.locator("input[name=forms]").all():
        box.set_checked(box.get_attribute("value") == form)
    page.get_by_label("Questions").fill("2")
    page.get_by_role("button", name="Start the quiz").click()
    page.wait_for_url("**/quiz/*", wait_until="load")


def test_the_next_question_has_the_focus(server: Server, page: Page) -> None:
    open_with(server, "")
    for form in ("multiple_choice", "true_false"):
        choose_forms(page, server, form)
        page.keyboard.press("0")
        expect(page.get_by_role("link", name="Next question")).to_be_focused()
        page.keyboard.press("Enter")
        stem = page.get_by_role("heading", level=1)
        expect(stem).to_be_focused()
    expect(stem).to_have_accessible_description("True or false?")


def test_a_flashcards_front_is_told_with_its_button(server: Server, page: Page) -> None:
    open_with(server, "")
    choose_forms(page, server, "typed")
    for _ in range(2):
        page.get_by_role("button", name="I don’t know").click()
        page.locator("a[data-next]").click()
    page.goto(f"{server.address}/shelf/round")
    for _ in range(2):
        show = page.get_by_role("button", name="Show the answer")
        expect(show).to_be_focused()
        stem = page.get_by_role("heading", level=1).inner_text()
        expect(show).to_have_accessible_description(stem)
        expect(page.get_by_role("article", name=stem)).to_be_visible()
        page.keyboard.press("Space")
        page.get_by_role("button", name="Easy").click()


def test_how_many_pairs_stand_right_is_said_with_the_verdict(server: Server, page: Page) -> None:
    open_with(server, "".join(OPENED.format(name=name, year=year) for name, year in YEARS.items()))
    start(page, server, "ordering")
    page.wait_for_url("**/quiz/*", wait_until="load")
    said = page.locator("body > [aria-live]")
    first, second = page.locator(".event label").all_inner_texts()[:2]
    page.get_by_role("button", name=f"Later: {first}").click()
    expect(said).to_have_text(f"{first}: 2 of 3. {second}: 1.")
    while page.locator(".event label").all_inner_texts()[0][-4:] == "lock":  # never all in order
        page.locator(".event").first.get_by_role("button", name="Later").click()
    page.get_by_role("button", name="Answer").click()
    expect(said).to_have_text(f"Wrong. {page.locator('.note').inner_text()}")
    expect(page.locator("#verdict")).to_be_visible()
    expect(page.get_by_role("status")).to_have_count(0)  # else it may be told twice
    expect(said).to_contain_text("Pairs in the right order:")


def test_a_hint_is_said_and_leaves_the_focus_in_the_field(server: Server, page: Page) -> None:
    open_with(server, TYPED, CHOSEN)
    choose_forms(page, server, "typed")
    while not page.get_by_role("link", name="Hint").count():
        page.get_by_role("button", name="I don’t know").click()
        page.get_by_role("link", name="Next question").click()
        expect(page.get_by_label("Your answer")).to_be_focused()
    page.get_by_label("Your answer").press("Tab")
    page.get_by_role("link", name="Hint").press("Enter")
    expect(page.get_by_label("Your answer")).to_be_focused()
    expect(page.locator("body > [aria-live]")).to_contain_text("It ends in the Caspian Sea.")
    expect(page.locator("#hint[role=status]")).to_have_count(0)


def test_an_answer_of_several_lines_is_sent_with_control_and_enter(server: Server, page: Page) -> None:
    open_with(server, TYPED, CHOSEN)
    choose_forms(page, server, "typed")
    while not page.locator("textarea").count():
        page.get_by_role("button", name="I don’t know").click()
        page.get_by_role("link", name="Next question").click()
        expect(page.get_by_label("Your answer")).to_be_focused()
    expect(page.get_by_label("Keys")).to_contain_text("Ctrl Enter answer")
    page.keyboard.type("north")
    page.keyboard.press("Enter")
    page.keyboard.type("south")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#verdict")).to_be_visible()
    expect(page.locator(".given")).to_have_text("north\nsouth")
