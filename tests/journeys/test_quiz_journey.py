"""A newcomer takes a quiz, sees the score, and reviews what was missed."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect
from program import RIVER_OF, RIVERS

from benchmarks.server import Server

Check = Callable[[Page], None]
LONGEST = """\
  - id: longest
    say: The longest river of Europe is <river>.
    answer: volga
    ask: Which river is the longest of Europe?
    hint: It ends in the Caspian Sea.
    forms: [typed]
"""


def river(stem: str) -> str:
    return next(name for city, name in RIVER_OF.items() if city in stem)


def answer_by_key(page: Page, *, right: bool) -> None:
    """Answer the choice on the page with a single key."""
    expect(page.locator("button.option").first).to_be_visible()
    texts = page.locator(".option .text").all_inner_texts()
    key = texts.index(river(page.locator("h1").inner_text())) + 1
    page.keyboard.press(str(key if right else key % len(texts) + 1))


def test_a_newcomer_takes_a_quiz_by_keyboard_and_reviews_what_was_missed(
    server: Server, page: Page, accessible: Check
) -> None:
    server.start()
    page.goto(server.address)
    expect(page).to_have_title("Today · Quizapp")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    start_a_quiz_of_four(page)
    answer_two(page, accessible)
    leave_and_come_back(page)
    answer_the_last_two(page)
    expect(page.locator("h1")).to_have_text("Two of four.")
    expect(page.locator(".answered-list > li")).to_have_count(4)
    review_what_was_missed(page, accessible)
    for path, heading in (("/shelf", "Two cards stand on the shelf."), ("/nothing", "There is no such page.")):
        page.goto(f"{server.address}{path}")
        expect(page.locator("h1")).to_have_text(heading)


def start_a_quiz_of_four(page: Page) -> None:
    page.get_by_role("link", name="Sets", exact=True).press("Enter")
    expect(page).to_have_title("Sets · Quizapp")
    page.get_by_role("link", name="Rivers and their cities", exact=True).press("Enter")
    page.get_by_label("Questions").fill("0")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("The quiz did not start")
    page.get_by_label("Questions").fill("4")
    page.get_by_label(re.compile("Typed")).press("Space")
    page.get_by_label(re.compile("Fill the gap")).press("Space")
    page.get_by_label(re.compile("True or false")).press("Space")
    page.get_by_role("button", name="Start the quiz").press("Enter")


def answer_two(page: Page, accessible: Check) -> None:
    """One right, one wrong."""
    expect(page).to_have_title("Quiz, question 1 of 4 · Quizapp")
    answer_by_key(page, right=True)
    expect(page).to_have_title("Right · Quizapp")
    expect(page.get_by_role("link", name="Next question")).to_be_focused()
    accessible(page)
    page.keyboard.press("Enter")
    expect(page).to_have_title("Quiz, question 2 of 4 · Quizapp")
    stem = page.locator("h1").inner_text()
    answer_by_key(page, right=False)
    expect(page).to_have_title(f"Wrong. The answer: {river(stem)} · Quizapp")
    expect(page.locator(".is-missed")).to_contain_text("right answer")


def leave_and_come_back(page: Page) -> None:
    page.get_by_role("link", name="Leave").press("Enter")
    expect(page.get_by_text("Two of four answered, begun today.")).to_be_visible()
    page.get_by_role("link", name="Go on with it").press("Enter")


def answer_the_last_two(page: Page) -> None:
    """One not known, one right."""
    expect(page).to_have_title("Quiz, question 3 of 4 · Quizapp")
    page.keyboard.press("0")
    expect(page.locator("#verdict")).to_contain_text("Not known. The answer:")
    page.keyboard.press("Enter")
    expect(page).to_have_title("Quiz, question 4 of 4 · Quizapp")
    answer_by_key(page, right=True)
    page.get_by_role("link", name="See the result").press("Enter")


def review_what_was_missed(page: Page, accessible: Check) -> None:
    """Rate the first card, and take it back."""
    page.get_by_role("link", name="Review the 2 missed").press("Enter")
    expect(page).to_have_title("Missed shelf, question 1 of 2 · Quizapp")
    page.keyboard.press("Space")
    expect(page.locator(".answer")).to_be_visible()
    expect(page.locator(".rating")).to_have_count(4)
    page.keyboard.press("4")
    expect(page).to_have_title("Missed shelf, question 2 of 2 · Quizapp")
    page.keyboard.press("U")
    expect(page.locator("body > [aria-live]")).to_have_text("Taken back. The card stands as before.")
    accessible(page)


def test_a_typed_answer_keeps_what_was_typed_when_a_hint_is_asked_for(
    server: Server, page: Page, accessible: Check
) -> None:
    sheet = server.folder / "questions" / "rivers.yaml"
    only_chosen = RIVERS.replace("    ask: {river:", "    forms: [multiple_choice]\n    ask: {river:")
    sheet.write_text(only_chosen + LONGEST, "utf-8")
    server.start()
    page.goto(f"{server.address}/sets")
    page.get_by_role("link", name="Rivers and their cities", exact=True).click()
    page.get_by_label("Questions").fill("1")
    page.get_by_label(re.compile("Multiple choice")).uncheck()
    page.get_by_role("button", name="Start the quiz").click()
    expect(page.get_by_label("Your answer")).to_be_focused()
    page.keyboard.type("wolga h 10")
    page.get_by_role("link", name="Hint").click()
    expect(page.locator("#hint")).to_contain_text("It ends in the Caspian Sea.")
    expect(page.get_by_label("Your answer")).to_have_value("wolga h 10")
    page.get_by_label("Your answer").fill("Volgaa")
    page.keyboard.press("Enter")
    expect(page.locator("#verdict")).to_have_text("Almost. It is spelled Volga.")
    accessible(page)
    page.get_by_role("button", name="Count it as wrong").click()
    expect(page.locator("#verdict")).to_have_text("Wrong. The answer: Volga.")


def test_everything_works_without_scripts(server: Server, browser: Browser) -> None:
    server.start()
    with browser.new_context(java_script_enabled=False, base_url=server.address) as context:
        page = context.new_page()
        answer_the_first_question(page)
        take_a_quiz_of_two(page)
        go_through_the_shelf(page)
        page.goto("/workshop")
        page.get_by_label("Fact sheet").fill("format: factsheet/1\n")
        page.get_by_role("button", name="Check").click()
        expect(page.locator("#verdict")).to_contain_text("error")


def answer_the_first_question(page: Page) -> None:
    page.goto("/")
    page.locator(".option").first.click()
    expect(page.locator("#verdict")).to_be_visible()
    page.get_by_role("link", name="Next question").click()
    expect(page).to_have_title(re.compile("Review, question 2"))


def take_a_quiz_of_two(page: Page) -> None:
    page.goto("/sets")
    page.get_by_role("link", name="Rivers and their cities", exact=True).click()
    page.get_by_label("Questions").fill("2")
    page.get_by_label(re.compile("Multiple choice")).uncheck()
    page.get_by_label(re.compile("True or false")).uncheck()
    page.get_by_role("button", name="Start the quiz").click()
    page.get_by_label("Your answer").fill("Orinoco")
    page.get_by_role("button", name="Answer").click()
    expect(page.locator("#verdict")).to_contain_text("Wrong.")
    page.get_by_role("button", name="I was right").click()
    expect(page.locator("#verdict")).to_contain_text("Right")
    page.get_by_role("link", name="Next question").click()
    page.get_by_role("button", name="I don’t know").click()
    page.get_by_role("link", name="See the result").click()
    expect(page.locator("h1")).to_have_text("One of two.")


def go_through_the_shelf(page: Page) -> None:
    page.get_by_role("link", name="Review the 1 missed").click()
    page.get_by_role("button", name="Show the answer").click()
    page.get_by_role("button", name="Again").click()
    page.get_by_role("button", name="Show the answer").click()
    page.get_by_role("button", name="Easy").click()
    expect(page.locator("h1")).to_have_text("One card answered.")
    page.get_by_role("button", name="Undo the last").click()
    expect(page.get_by_role("status")).to_have_text("Taken back. The card stands as before.")
