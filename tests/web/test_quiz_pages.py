"""A quiz through its pages, without a script."""

from __future__ import annotations

import re

import pytest
from quizzing import ALL_FORMS, ONE_QUESTION, begin
from scriptless import Reader


def test_a_question_is_asked_alone_and_without_its_answer(reader: Reader) -> None:
    page = begin(reader, forms=["multiple_choice"])
    assert page.status == 200
    assert page.title.startswith("Quiz, question 1 of 3")
    assert len(page.root.find("button", class_="option")) in (3, 4)
    assert "flows through" not in page.html.replace(page.heading, "")
    assert "Paragraph" not in page.main


def test_the_options_bear_their_places_only(reader: Reader) -> None:
    page = begin(reader, forms=["multiple_choice"])
    values = [option.attributes["value"] for option in page.root.find("button", class_="option")]
    assert values == [str(place) for place in range(len(values))]


def test_an_answer_leads_to_its_feedback_by_a_redirect(reader: Reader) -> None:
    page = begin(reader, forms=["multiple_choice"])
    [form] = [form for form in page.root.find("form") if form.find("button", class_="option")]
    sent = {**page.fields(form), "chosen": "0"}
    response = reader.client.post(page.address, data=sent)
    assert response.status_code == 303
    assert re.fullmatch(r"/answers/[0-9a-f-]{36}", response.headers["Location"])


def test_feedback_says_what_is_right_why_and_where_it_stands(reader: Reader) -> None:
    page = begin(reader, forms=["multiple_choice"]).press("I don’t know")
    [key] = page.root.find("li", class_="is-missed")
    assert page.title.startswith("Not known. The answer: ")
    assert "right answer" in key.text
    [truth] = page.root.find(class_="truth")
    assert truth.find("mark")
    assert [why.text for why in page.root.find(class_="why")]
    [following] = [link for link in page.root.find("a") if "autofocus" in link.attributes]
    assert following.text == "Next question"


def test_a_chosen_answer_is_shown_as_ones_own(reader: Reader) -> None:
    page = begin(reader, forms=["multiple_choice"]).press("0")
    states = {name for option in page.root.find("li", class_="option") for name in option.attributes["class"].split()}
    right, wrong = {"is-right"}, {"is-wrong", "is-missed"}
    assert right <= states or wrong <= states


def test_the_same_answer_sent_twice_is_told_twice_and_counted_once(reader: Reader) -> None:
    page = begin(reader, forms=["multiple_choice"])
    first, second = page.press("0"), page.press("0")
    assert first.address == second.address
    assert second.notices == []
    assert "1 of 3 answered" in second.html


def test_another_answer_to_the_same_question_does_not_replace_the_first(reader: Reader) -> None:
    page = begin(reader, forms=["multiple_choice"])
    first, second = page.press("0"), page.press("1")
    assert second.address == first.address
    assert second.notices == ["This question was answered before. The first answer stands."]


def test_an_empty_answer_is_asked_for_again(reader: Reader) -> None:
    page = begin(reader, forms=["typed"])
    again = page.press("Answer", typed="   ")
    assert again.status == 422
    assert again.heading == page.heading
    assert "Write an answer, or take “I don’t know”." in again.main
    assert again.root.find("input", aria_invalid="true", aria_describedby="typed-error")


def test_an_answer_that_comes_without_its_cookie_is_kept_on_the_page(reader: Reader) -> None:
    page = begin(reader, forms=["typed"])
    reader.client.delete_cookie("quizapp")
    again = page.press("Answer", typed="<Nile> & co")
    assert again.status == 400
    assert again.heading == page.heading
    assert again.fields(again.root.find("form")[0])["typed"] == "<Nile> & co"
    assert again.press("Answer").title.startswith(("Wrong", "Right"))


def test_a_question_with_a_broken_signature_is_replaced_by_the_one_that_is_due(reader: Reader) -> None:
    page = begin(reader, forms=["typed"])
    again = page.press("Answer", typed="Nile", ticket="forged")
    assert again.status == 400
    assert again.heading == page.heading
    assert "not served here" in again.notices[0]
    assert again.fields(again.root.find("form")[0])["typed"] == "Nile"


@pytest.mark.parametrize("chosen", ["one", "1.5", "9" * 5000, "\0"])
def test_a_choice_of_the_wrong_type_is_a_bad_request(reader: Reader, chosen: str) -> None:
    page = begin(reader, forms=["multiple_choice"])
    assert page.press("I don’t know", chosen=chosen, unknown=None).status == 400


@pytest.mark.parametrize("chosen", ["-1", "17", str(2**63), None])
def test_a_choice_that_was_not_offered_is_asked_for_again(reader: Reader, chosen: str | None) -> None:
    page = begin(reader, forms=["multiple_choice"])
    form = page.root.find("form")[0]
    sent = {**page.fields(form), **({"chosen": chosen} if chosen else {})}
    assert reader.client.post(page.address, data=sent).status_code == 422


def test_a_very_long_answer_is_cut_and_a_nul_refused(reader: Reader) -> None:
    page = begin(reader, forms=["typed"])
    assert page.press("Answer", typed="a\0b").status == 400
    told = page.press("Answer", typed="a" * 5000)
    [given] = told.root.find(class_="given")
    assert given.text == "a" * 500


def test_extra_fields_change_nothing(reader: Reader) -> None:
    page = begin(reader, forms=["multiple_choice"])
    told = page.press("I don’t know", mark="right", points="99", learner_id="another")
    assert told.title.startswith("Not known.")


def test_an_attempt_can_be_left_and_resumed(reader: Reader) -> None:
    begin(reader, length=3).press("I don’t know")
    page = reader.open("/").follow("Rivers")
    assert "One of three answered, begun today." in page.main
    assert page.follow("Go on with it").title.startswith("Quiz, question 2 of 3")


def test_of_several_open_attempts_each_says_when_it_was_begun(reader: Reader) -> None:
    for _ in range(2):
        begin(reader, length=3).press("I don’t know")
    page = reader.open("/sets").follow("Rivers")
    assert len(re.findall(r"One of three answered, begun today at \d\d:\d\d\.", page.main)) == 2


def test_the_page_of_keys_leads_back_to_where_one_came_from(reader: Reader) -> None:
    for asked in (begin(reader), reader.open("/sets").follow("Rivers").follow("Learn")):
        assert asked.follow("all keys").follow("Go on with the").heading == asked.heading
    assert "Go on" not in reader.open("/keys").main


def test_an_attempt_can_be_closed_and_takes_no_answer_after_that(reader: Reader) -> None:
    question = begin(reader, length=3)
    question.press("I don’t know")
    late = reader.open(question.address)
    page = reader.open("/sets").follow("Rivers").press("Close it unfinished")
    assert page.notices == ["The quiz is closed. What you answered is kept."]
    assert "closed after 1" in page.main
    told = late.press("I don’t know")
    assert told.notices == ["This quiz is closed. The answer was not counted."]
    assert told.status == 409
    assert told.heading == "None of three."


@pytest.mark.parametrize(
    ("length", "sentence"), [("0", "Write a whole number, 1 or more."), ("many", "Write a whole number, 1 or more.")]
)
def test_a_length_that_is_none_is_told_at_its_field(reader: Reader, length: str, sentence: str) -> None:
    page = reader.open("/sets").follow("Rivers").press("Start the quiz", length=length)
    assert page.status == 422
    assert page.root.find(id="length-error")[0].text == sentence
    assert page.root.find("input", id="length")[0].attributes["value"] == length
    [notice] = page.root.find(class_="notice-wrong")
    assert [link.attributes["href"] for link in notice.find("a")] == ["#length"]
    assert notice.text == "The quiz did not start. Look at “Questions”."
    assert page.title.startswith("The quiz did not start · ")


def test_of_a_quiz_that_is_too_long_there_are_as_many_questions_as_go_together_and_it_says_so(reader: Reader) -> None:
    page = reader.open("/sets").follow("Rivers").press("Start the quiz", length="400")
    assert "question 1 of 7" in page.title
    assert page.notices == ["Seven questions, not 400: there are no more in these forms."]


def test_the_address_of_a_form_that_was_sent_amiss_leads_to_the_form(reader: Reader) -> None:
    amiss = reader.open("/sets").follow("Rivers").press("Start the quiz", length="0")
    assert reader.open(amiss.address).heading == "Rivers of the world"


def test_a_quiz_in_no_form_says_so(reader: Reader) -> None:
    page = reader.open("/sets").follow("Rivers").press("Start the quiz", forms=None)
    assert page.root.find(id="forms-error")[0].text == "Choose at least one."


def test_every_form_of_the_set_can_be_chosen(reader: Reader) -> None:
    page = reader.open("/sets").follow("Rivers")
    assert [box.attributes["value"] for box in page.root.find("input", type="checkbox")] == ALL_FORMS


def test_a_typed_answer_can_be_overruled_both_ways(reader: Reader) -> None:
    told = begin(reader, forms=["typed"]).press("Answer", typed="Orinoco")
    assert told.title.startswith("Wrong.")
    right = told.press("I was right")
    assert right.title.startswith("Right")
    assert right.notices[0] == "Counted as right, on your word."
    history = right.follow("About this card").root.find("tbody")[0]
    assert "Right on your word, in a quiz, typed: Good" in history.text
    assert right.press("Count it as wrong").title.startswith("Wrong.")


def test_a_hint_is_shown_on_request_and_remembered_with_the_answer(reader: Reader) -> None:
    published = reader.open("/workshop").press("Check", text=ONE_QUESTION).press("Publish")
    page = published.press("Start the quiz")
    assert "Caspian" not in page.main
    hinted = page.follow("Hint")
    assert "It ends in the Caspian Sea." in hinted.main
    assert hinted.fields(hinted.root.find("form")[0])["hinted"] == "1"
    told = hinted.press("Answer", typed="Volga")
    assert told.title.startswith("Right")
    assert "Its basin is wide." in told.main


def test_a_question_without_a_hint_offers_none(reader: Reader) -> None:
    assert "Hint" not in begin(reader, length=1, forms=["typed"]).main
