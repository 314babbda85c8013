"""A review through its pages: what is new, flashcards with their ratings, undo, and the end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from scriptless import Page, Reader

KEYS = {
    "Cairo": "Nile",
    "Manaus": "Amazon",
    "Vienna": "Danube",
    "Kazan": "Volga",
    "Basel": "Rhine",
    "Nile": "Mediterranean Sea",
    "longest": "Volga",
}


def to_flashcard(page: Page) -> Page:
    """Answer what comes until a flashcard is on the page."""
    for _ in range(60):
        if page.root.find(class_="index-card"):
            return page
        page = page.press("I don’t know").follow("Next question")
    raise AssertionError("No flashcard came.")


def on_the_shelf(reader: Reader) -> Page:
    """The front of a missed card."""
    page = reader.open("/sets").follow("Rivers").press("Start the quiz", length="2")
    page.press("I don’t know")
    return reader.open("/shelf").follow("Go through it as flashcards")


def test_the_first_visit_asks_its_first_question_on_the_front_page(reader: Reader) -> None:
    page = reader.open("/")
    assert page.heading == "Read it once.Keep what it says."
    assert page.root.find("button", class_="option")
    told = page.press("I don’t know")
    assert told.title.startswith("Not known.")
    assert told.follow("Next question").title.startswith("Review, question 2 of")
    assert reader.open("/").heading != page.heading


def test_the_front_of_a_card_tells_neither_answer_nor_source(reader: Reader) -> None:
    page = on_the_shelf(reader)
    assert page.title.startswith("Missed shelf, question 1 of 1")
    assert not page.root.find(class_="truth")
    assert "Paragraph" not in page.main


def test_the_back_shows_the_answer_and_what_each_rating_does(reader: Reader) -> None:
    back = on_the_shelf(reader).press("Show the answer")
    ratings = {button.find("b")[0].text: button.find("span")[0].text for button in back.root.find(class_="rating")}
    assert list(ratings) == ["Again", "Hard", "Good", "Easy"]
    assert back.root.find(class_="answer")
    assert back.root.find(class_="truth")
    assert [gauge.attributes["width"] for gauge in back.root.find("rect", class_="fill")][-1] == "100%"


def test_the_back_can_be_reloaded_and_changes_nothing(reader: Reader) -> None:
    front = on_the_shelf(reader)
    assert front.press("Show the answer").html.count("rating") == front.press("Show the answer").html.count("rating")
    assert reader.open(front.address).heading == front.heading


def test_a_rating_goes_straight_to_the_next_card(reader: Reader) -> None:
    ended = on_the_shelf(reader).press("Show the answer").press("good")
    assert ended.address == "/shelf/round"
    assert ended.heading == "One card answered."


def test_an_answer_can_be_taken_back(reader: Reader) -> None:
    front = on_the_shelf(reader)
    ended = front.press("Show the answer").press("good")
    again = ended.press("Undo the last")
    assert again.notices == ["Taken back. The card stands as before."]
    assert again.heading == front.heading


def test_undo_stops_where_there_is_nothing_left(reader: Reader) -> None:
    ended = on_the_shelf(reader).press("Show the answer").press("good")
    once = ended.press("Undo the last")
    twice = ended.press("Undo the last")
    assert once.notices == twice.notices == ["Taken back. The card stands as before."]
    again = once.press("Show the answer").press("good").press("Undo the last")
    assert again.notices == ["Taken back. The card stands as before."]
    assert "Undo the last" not in again.main


def test_undo_pressed_twice_takes_back_one_answer(reader: Reader) -> None:
    page = reader.open("/review")
    for _ in range(2):
        page = page.press("I don’t know").follow("Next question")
    first, second = page.press("Undo the last"), page.press("Undo the last")
    assert first.notices == second.notices == ["Taken back. The card stands as before."]
    assert "Undo the last" in second.main  # the other answer stands


def test_an_answer_can_be_taken_back_where_it_is_told(reader: Reader) -> None:
    asked = reader.open("/review")
    told = asked.press("I don’t know")
    again = told.press("Undo")
    assert again.notices == ["Taken back. The card stands as before."]
    assert again.heading == asked.heading
    assert reader.open("/progress").heading == "No answers so far."


def test_only_the_last_answer_offers_to_be_taken_back_where_it_is_told(reader: Reader) -> None:
    first = reader.open("/review").press("I don’t know")
    first.follow("Next question").press("I don’t know")
    assert "Undo" not in reader.open(first.address).main
    quiz = reader.open("/sets").follow("Rivers").press("Start the quiz", length="1").press("I don’t know")
    assert "Undo" not in quiz.main


def test_a_card_answered_in_another_window_is_told_kindly(reader: Reader) -> None:
    back = on_the_shelf(reader).press("Show the answer")
    other = reader.open("/shelf/round").press("Show the answer")
    other.press("again")
    late = back.press("good")
    assert late.notices == ["This card was answered in another window. Here is where you are now."]
    assert late.status == 409  # a redirect would promise that it was saved


def test_a_question_of_one_round_is_not_taken_in_another(reader: Reader) -> None:
    front = on_the_shelf(reader)
    ticket = front.fields(front.root.find("form")[0])["ticket"]
    quiz = reader.open("/sets").follow("Rivers").follow("Go on with it")
    for page in (quiz, reader.open("/review")):
        again = page.press("I don’t know", ticket=ticket)
        assert again.status == 400
        assert "not served here" in again.notices[0]


def test_a_back_with_a_broken_signature_shows_the_card_that_is_next(reader: Reader) -> None:
    front = on_the_shelf(reader)
    page = front.press("Show the answer", ticket="forged")
    assert page.status == 400
    assert page.heading == front.heading


def answer_right(page: Page) -> Page:
    """Answer the question on the page as the sheet has it, and go on."""
    if page.root.find(class_="index-card"):
        return page.press("Show the answer").press("easy")
    key = next(key for word, key in KEYS.items() if word in page.heading)
    if page.root.find("input", id="typed"):
        return page.press("Answer", typed=key).follow("Next question")
    options = page.root.find("button", class_="option")
    [option] = [option for option in options if option.find(class_="text")[0].text == key]
    return page.press(option.attributes["value"]).follow("Next question")


def test_a_review_comes_to_an_end_that_says_when_the_next_card_is_due(reader: Reader) -> None:
    page = reader.open("/review")
    for _ in range(40):
        if page.heading.endswith("answered."):
            break
        page = answer_right(page)
    assert page.heading.endswith("answered.")
    assert "Nothing more is due. The next card" in page.main


def test_what_is_due_tomorrow_is_met_tomorrow(start: Callable[..., Flask]) -> None:
    today = Reader(start())
    front = on_the_shelf(today)
    stem = front.heading
    front.press("Show the answer").press("easy")
    later = Reader(start(days=40))
    page = later.open("/review?new=0")
    assert later.open("/").heading in {"One card is due.", "Two cards are due."}
    assert page.heading == stem or page.press("I don’t know").follow("Next question").heading == stem


def test_the_page_says_that_the_clock_was_set_by_hand(start: Callable[..., Flask]) -> None:
    assert "The clock was set by hand" in Reader(start(days=3)).open("/").html
    assert "The clock was set by hand" not in Reader(start()).open("/").html


@pytest.mark.parametrize(
    ("path", "heading"),
    [("/review", "Nothing is due."), ("/shelf/round", "Nothing on the shelf is left for today.")],
)
def test_where_nothing_can_be_asked_the_page_says_so(reader: Reader, path: str, heading: str) -> None:
    reader.open("/settings").press("Save", new_per_day="0")
    page = reader.open(path)
    assert page.heading == heading
    assert "Nothing is scheduled." in page.main


def test_a_review_of_what_is_due_offers_the_new_cards_at_its_end(reader: Reader) -> None:
    page = reader.open("/review?new=0")
    assert page.heading == "Nothing is due."
    assert page.follow("Learn").title.startswith("Review, question 1 of")


def test_a_card_that_is_held_for_days_is_asked_by_recall(start: Callable[..., Flask]) -> None:
    today = Reader(start())
    on_the_shelf(today).press("Show the answer").press("easy")
    later = Reader(start(days=30))
    later.open("/shelf/round").press("Show the answer").press("easy")
    page = Reader(start(days=400)).open("/review?new=0")
    while page.root.find("button", class_="option"):
        page = answer_right(page)
    assert page.root.find(class_="index-card") or page.root.find("input", id="typed")


@pytest.mark.parametrize("address", ["/review?since=[", "/review?set=none", "/review?fact=alone", "/cram?set=none"])
def test_an_answer_to_an_address_that_is_none_is_refused_before_anything_is_written(
    reader: Reader, address: str
) -> None:
    name = address.partition("?")[0]
    page = reader.open("/sets").follow("Rivers").follow("Cram") if name == "/cram" else reader.open(name)
    fields = page.fields(page.root.find("form", method="post")[0])
    assert reader.send(address, fields | {"unknown": "1"}).status == 400
    assert reader.open("/progress").heading == "No answers so far."


def limited(reader: Reader, new_per_day: int) -> None:
    reader.open("/settings").press("Save", new_per_day=str(new_per_day))


def test_beyond_the_days_limit_a_few_more_can_be_learned(reader: Reader) -> None:
    limited(reader, 0)
    reader.open("/sets").follow("Rivers").press("Start the quiz", length="1").press("I don’t know")
    today = reader.open("/")
    assert "Learn 6 more today" in today.main
    assert today.follow("Go on: 1 card comes again soon").title.startswith("Review, question 1 of")
    page = today.follow("Learn 6 more")
    assert page.root.find("header")[0].text.endswith("7 left")  # with the one of the quiz, which comes back today
    again = page.press("I don’t know").follow("Next question")
    assert again.title.startswith("Review, question 2 of 7")


@pytest.mark.parametrize("more", ["0", "-1", "x", "10000", "99999999999999999999"])
def test_more_that_is_no_number_of_cards_is_a_bad_request(reader: Reader, more: str) -> None:
    assert reader.open(f"/review?more={more}").status == 400


def how_far(page: Page) -> str:
    return page.root.find("header")[0].find("span", class_="meta")[-1].text


def test_a_review_says_how_many_are_left_and_apart_from_them_how_many_come_again(reader: Reader) -> None:
    limited(reader, 2)
    page = reader.open("/review")
    told = page.press("I don’t know")
    second = told.follow("Next question")
    assert (how_far(page), how_far(told), how_far(second)) == ("2 left", "1 left, 1 again", "1 left, 1 again")
    told = second.press("I don’t know")
    assert how_far(told) == "2 come again"
    assert "2 of 2 answered" in told.html


def test_a_card_that_comes_again_is_no_further_card_of_the_review(reader: Reader) -> None:
    limited(reader, 1)
    page = reader.open("/review").press("I don’t know").follow("Next question")
    assert page.title.startswith("Review, question once more, 1 comes again")
    assert len(page.root.find(class_="line")[0].find("i")) == 1


def test_a_set_whose_new_cards_wait_behind_the_days_limit_says_so_and_lets_them_be_learned(reader: Reader) -> None:
    limited(reader, 1)
    reader.open("/review").press("I don’t know")
    page = reader.open("/sets").follow("Rivers")
    assert "Today’s 1 new card is used up; those of this set come from tomorrow on." in page.main
    asked = page.follow("Learn 6 more anyway")
    assert how_far(asked) == "6 left, 1 again"
    limited(reader, 0)
    assert "By your settings no day has new cards." in reader.open("/sets").follow("Rivers").main
