"""The page of a card: why it comes when it does, what can be done with it, and its history. And cramming."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from scriptless import Page, Reader

from quizapp.study import cards as acts
from quizapp.web.learner import current_learner, now
from quizapp.web.why import why_today


def question(reader: Reader) -> Page:
    return reader.open("/review")


def card_of(page: Page) -> Page:
    return page.follow("About this card")


def first_card(reader: Reader) -> Page:
    """The first card of the set, from its list."""
    [link] = reader.open("/sets").follow("Rivers").follow("All").root.find("ul", class_="shelf")[0].find("a")[:1]
    return reader.open(link.attributes["href"])


def test_a_new_card_says_that_it_was_never_met(reader: Reader) -> None:
    asked = question(reader)
    page = card_of(asked)
    assert page.heading == asked.heading
    assert "You have not met it yet." in page.main
    assert "Nothing yet: it was never asked." in page.main
    assert page.follow("Go on with the review").heading == asked.heading


def test_before_it_is_answered_the_answer_stands_folded_away(reader: Reader) -> None:
    page = card_of(question(reader))
    folded = page.root.find("details")
    assert not any("open" in each.attributes for each in folded)
    [truth] = page.root.find("section", class_="truth")
    assert truth in folded[0].find("section")
    assert page.root.find("p", class_="answer")[0] in folded[0].find("p")


def test_after_an_answer_it_is_shown_with_what_was_answered(reader: Reader) -> None:
    page = question(reader).press("I don’t know").follow("About this card")
    shown = [each for each in page.root.find("details") if "open" in each.attributes]
    assert page.root.find("section", class_="truth")[0] in shown[0].find("section")
    assert page.root.find("table")[0] in shown[-1].find("table")


def test_after_an_answer_it_says_what_is_remembered_and_what_each_button_would_do(reader: Reader) -> None:
    told = question(reader).press("I don’t know")
    page = told.follow("About this card")
    assert "It is in its learning steps" in page.main
    assert "It is due again in one minute." in page.main
    [state] = page.root.find("p", class_="card-state")
    assert state.text == "again in 1 min"  # a chance of recall says nothing within minutes
    assert "One answer. Stability" in page.main
    assert [button.find("b")[0].text for button in page.root.find("div", class_="rating")] == [
        "Again", "Hard", "Good", "Easy",
    ]  # fmt: skip
    [row] = page.root.find("tbody")[0].find("tr")
    assert "Wrong, in a review, multiple choice: Again" in row.text


@pytest.mark.parametrize(
    ("stability", "recall", "told"),
    [
        (4.0, 0.87, "back tomorrow, when its chance of recall will have fallen to about 87\N{NO-BREAK SPACE}%."),
        (0.3, 0.79, "fallen to about 79\N{NO-BREAK SPACE}%, as a day is the least that it can wait."),
        (4.0, 1.0, "It is not due. It comes back tomorrow."),
    ],
)
def test_a_card_says_what_recall_will_be_when_it_is_back(
    app: Flask, stability: float, recall: float, told: str
) -> None:
    reader = Reader(app)
    question(reader).press("I don’t know")
    with app.test_request_context():
        page = acts.card_page(current_learner(), first_card(reader).address.split("/")[2], now=now())
        assert page.standing.memory is not None
        memory = replace(page.standing.memory, stability=stability, due_at=now() + timedelta(days=1))
        card = replace(page.standing, state="later", memory=memory, share=1.0)
        assert told in " ".join(why_today(replace(page, standing=card, share_when_due=recall)))
        assert card.told_share is None


def test_luck_is_told_in_the_history(reader: Reader) -> None:
    page = question(reader)
    keys = {"Cairo": "Nile", "Manaus": "Amazon", "Vienna": "Danube", "Kazan": "Volga", "Basel": "Rhine"}
    key = next(river for city, river in keys.items() if city in page.heading)
    [option] = [one for one in page.root.find("button", class_="option") if key in one.text]
    told = page.press(option.attributes["value"])
    assert told.title.startswith("Right")
    assert "% luck" in told.follow("About this card").main


def test_a_buried_card_goes_for_today_and_the_round_goes_on(reader: Reader, start: Callable[..., Flask]) -> None:
    asked = question(reader)
    went_on = card_of(asked).press("Bury until tomorrow")
    assert went_on.notices == ["Buried until tomorrow."]
    assert went_on.heading != asked.heading
    card = first_card(reader)
    assert "You buried it until tomorrow." in card.main
    assert Reader(start(days=1.5)).open("/review").heading == asked.heading


def test_a_suspended_card_stays_out_until_it_is_resumed(reader: Reader, start: Callable[..., Flask]) -> None:
    asked = question(reader)
    card_of(asked).press("Suspend")
    later = Reader(start(days=30))
    assert later.open("/review").heading != asked.heading
    page = first_card(later)
    assert "suspended" in page.main
    resumed = page.press("Resume")
    assert resumed.notices == ["Resumed. The card is asked again when it is due."]
    assert later.open("/review").heading == asked.heading


def test_a_flag_is_kept_with_its_note_and_taken_off(reader: Reader) -> None:
    page = card_of(question(reader)).press("Flag it", note="  Two rivers <b>do</b>. ")
    assert page.notices == ["Flagged. Its card and the list of its set’s cards say so."]  # it is shipped
    assert "&lt;b&gt;do&lt;/b&gt;" in page.html
    assert "flagged" in reader.open("/sets").follow("Rivers").follow("All").main
    changed = page.press("Change the flag", note="Another word")
    assert changed.fields(changed.root.find("form")[-1]).get("note") in (None, "Another word")
    assert changed.press("Take the flag off").notices == ["The flag is taken off."]


def test_what_is_kept_out_or_flagged_stands_in_one_list(reader: Reader, start: Callable[..., Flask]) -> None:
    reader.open("/review")
    flagged = card_of(question(reader)).press("Flag it", note="")
    suspended = card_of(question(reader))
    suspended.press("Suspend")
    buried = card_of(question(reader))
    buried.press("Bury until tomorrow")
    held = reader.open("/sets").follow("Rivers").follow("All").follow("Those that are suspended")
    links = {link.text for link in held.root.find("ul", class_="shelf")[0].find("a")}
    assert links == {flagged.heading, suspended.heading, buried.heading}
    assert held.follow("All cards of the set").heading != held.heading
    later = Reader(start(days=3)).open(f"{held.address}?held=1")
    assert buried.heading not in later.main
    assert suspended.heading in later.main


def test_a_note_that_is_too_long_is_told_at_its_field(reader: Reader) -> None:
    page = card_of(question(reader)).press("Flag it", note="x" * (acts.LONGEST_NOTE + 1))
    assert page.status == 422
    assert "500 characters" in page.root.find(id="note-error")[0].text


def test_a_flag_without_its_cookie_keeps_what_was_typed(reader: Reader) -> None:
    page = card_of(question(reader))
    reader.client.delete_cookie("quizapp")
    again = page.press("Flag it", note="Kept words")
    assert again.status == 400
    assert "Kept words" in again.html


def test_a_card_begun_anew_is_new_and_keeps_its_history(reader: Reader) -> None:
    asked = question(reader)
    page = asked.press("I don’t know").follow("About this card").press("Begin anew")
    assert page.notices == ["Begun anew. What you answered before stays in the history."]
    assert "You have not met it yet." in page.main or "waits" in page.main
    rows = page.root.find("tbody")[0].find("tr")
    assert [row.find("td")[1].text.split(",")[0] for row in rows] == ["Begun anew", "Wrong"]


def test_a_set_begun_anew_has_only_new_cards(reader: Reader) -> None:
    question(reader).press("I don’t know").follow("Next question").press("I don’t know")
    listed = reader.open("/sets").follow("Rivers").follow("All")
    again = listed.press("Drop the memory of the whole set")
    assert again.notices == ["Two cards begun anew. What you answered before stays in the history."]
    assert reader.open("/sets").follow("Rivers").main.count("blank")


@pytest.mark.parametrize("page", ["0", "999", "x", "-1", "9" * 5000])
def test_a_page_of_cards_that_is_not_there_is_the_nearest(reader: Reader, page: str) -> None:
    listed = reader.open("/sets").follow("Rivers").follow("All")
    assert reader.open(f"{listed.address}?page={page}").heading == listed.heading


def test_a_request_that_is_refused_has_changed_nothing(reader: Reader) -> None:
    asked = question(reader)
    told = asked.press("I don’t know")
    card = told.follow("About this card").address
    token = asked.fields(asked.root.find("form")[0])
    sent = {"csrf_token": token["csrf_token"], "note": "x"}
    before = first_card(reader).main
    for address in (
        "/review/undo?set=bad",
        f"{told.address}/guessed?set=bad",
        f"{card}/flag?round=review&set=bad",
        f"{card}/flag?round=bogus",
        f"{card}/suspend?round=bogus",
        f"{card}/bury?round=review&set=bad",
    ):
        assert reader.send(address, sent).status == 400, address
    assert first_card(reader).main == before


def test_a_flag_stands_in_the_workshop(reader: Reader) -> None:
    card_of(question(reader)).press("Flag it", note="Two rivers do.")
    workshop = reader.open("/sets").follow("Rivers").follow("Open in the workshop")
    assert "What was flagged" in workshop.main
    assert "Two rivers do." in workshop.main


def test_the_workshop_says_where_it_shows_no_more_flags(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    card_of(question(reader)).press("Flag it", note="Two rivers do.")
    for most, is_said in ((2, False), (1, True)):
        monkeypatch.setattr("quizapp.web.workshop.MOST_FLAGS", most)
        workshop = reader.open("/sets").follow("Rivers").follow("Open in the workshop")
        assert ("These are the newest 1." in workshop.main) is is_said


def test_the_title_of_the_set_stands_on_no_page_whose_question_is_open(reader: Reader) -> None:
    quiz = reader.open("/sets").follow("Rivers").press("Start the quiz", length="3")
    for page in (question(reader), card_of(question(reader)), cram(reader), quiz):
        assert "Rivers of the world" not in page.main
    assert "Rivers of the world" in quiz.press("I don’t know").main


def test_an_unknown_card_and_an_unknown_round_are_told(reader: Reader) -> None:
    page = card_of(question(reader))
    assert reader.open(f"{page.address}?round=party").status == 400
    assert reader.open("/cards/00000000-0000-7000-8000-000000000000").heading == "There is no such card."


# --- cramming -------------------------------------------------------------------------------------------


def cram(reader: Reader) -> Page:
    return reader.open("/sets").follow("Rivers").follow("Cram")


def through(page: Page, most: int = 60) -> tuple[list[str], Page]:
    """Answer all that comes by saying that it is not known once, then as the page tells; the stems, and the end."""
    stems: list[str] = []
    while page.root.find(id="stem") or page.root.find(class_="index-card"):
        stems.append(page.heading)
        assert len(stems) < most
        if page.root.find(class_="index-card"):
            page = page.press("Show the answer").press("good")
        else:
            page = page.press("I don’t know")
            page = page.follow("Next question")
        if len(stems) >= 12:
            break
    return stems, page


def test_cramming_asks_each_card_once_before_any_again_and_moves_no_memory(reader: Reader) -> None:
    stems, page = through(cram(reader))
    cards = len(reader.open("/sets").follow("Rivers").follow("All").root.find("ul", class_="shelf")[0].find("li"))
    assert len(set(stems[:cards])) == cards
    assert page.status == 200
    assert "0 held 0 fading 0 faint 0 wet" in reader.open("/sets").follow("Rivers").main
    assert "crammed" in first_card(reader).main


def test_what_was_crammed_keeps_no_sibling_and_no_due_card_away(reader: Reader) -> None:
    before = question(reader).heading
    through(cram(reader))
    assert question(reader).heading == before


def test_cramming_without_a_set_says_how_to_begin(reader: Reader) -> None:
    assert "open a set and choose" in reader.open("/cram").main
    assert reader.open("/cram?set=x").status == 400
    assert reader.open("/review?since=x").status == 400


def test_from_a_quiz_one_goes_on_with_the_quiz_also_after_a_flag(reader: Reader) -> None:
    quiz = reader.open("/sets").follow("Rivers").press("Start the quiz", length="2", forms=["multiple_choice"])
    card = quiz.press("I don’t know").follow("About this card")
    assert card.follow("Go on with the quiz").address == quiz.address
    flagged = card.press("Flag", note="Is it so?")
    assert flagged.follow("Go on with the quiz").title.startswith("Quiz, question 2 of 2")


@pytest.mark.parametrize("query", ["round=quiz", "round=quiz&attempt=7", "round=nothing"])
def test_a_round_that_is_none_is_a_bad_request(reader: Reader, query: str) -> None:
    assert reader.open(f"{first_card(reader).address}?{query}").status == 400
