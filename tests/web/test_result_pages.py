"""The result of a quiz on its page."""

from __future__ import annotations

import re

from quizzing import ONE_QUESTION, begin, finish
from scriptless import Reader


def test_a_broken_question_of_a_finished_quiz_shows_its_result(reader: Reader) -> None:
    page = begin(reader, length=1)
    result = finish(page)
    late = page.press("I don’t know", ticket="forged")
    assert (late.status, late.heading) == (400, result.heading)


def test_the_result_says_its_news_and_lists_every_question(reader: Reader) -> None:
    page = finish(begin(reader, length=3))
    assert page.heading == "None of three."
    assert page.title.startswith("0 of 3")
    rows = page.root.find("ol", class_="answered-list")[0].find("li")
    assert len(rows) == 3
    assert all("not known" in row.text for row in rows)
    assert "The three you missed are on the shelf" in page.main


def test_only_what_was_missed_can_be_asked_again(reader: Reader) -> None:
    result = finish(begin(reader, length=3))
    stems = {row.find("p")[0].text for row in result.root.find("ol", class_="answered-list")[0].find("li")}
    again = finish(result.press("A quiz of only these"))
    assert {row.find("p")[0].text for row in again.root.find("ol", class_="answered-list")[0].find("li")} == stems


def test_another_quiz_of_the_same_length_can_be_taken(reader: Reader) -> None:
    page = finish(begin(reader, length=2)).press("Another 2 questions")
    assert page.title.startswith("Quiz, question 1 of 2")


def test_a_finished_attempt_shows_its_result_at_its_own_address(reader: Reader) -> None:
    first = begin(reader, length=1)
    result = finish(first)
    assert reader.open(first.address).address == result.address


def test_half_points_are_told_with_the_score(reader: Reader) -> None:
    page = begin(reader, length=2, forms=["typed"])
    page = page.press("I don’t know").follow("Next question")
    keys = {"Manaus": "Amazon", "Vienna": "Danube", "Kazan": "Volga", "Basel": "Rhine", "sea": "Mediterranean Sea"}
    key = next(key for word, key in keys.items() if word in page.heading)
    result = page.press("Answer", typed=f"{key[:-1]}_").follow("See the result")
    assert result.heading == "Half a point of two."
    assert "None right; one almost, half a point; one missed." in result.main


def test_the_result_tells_an_answer_that_is_right_on_the_learners_word_and_how_it_is_written(reader: Reader) -> None:
    told = begin(reader, length=1, forms=["typed"]).press("Answer", typed="Orinoco")
    [row] = told.press("I was right").follow("See the result").root.find("ol", class_="answered-list")[0].find("li")
    assert re.search(r"Orinoco, right on your word, the right answer is (\w+) The \1 flows through", row.text)


def test_the_result_says_in_words_what_was_right_and_what_was_wrong(reader: Reader) -> None:
    """Icons and colours say it to those who see them."""
    keys: dict[str, str] = {}
    for _ in range(8):  # until the key is known of what is asked
        page = begin(reader, length=1, forms=["typed"])
        stem, typed = page.heading, keys.get(page.heading, "Orinoco")
        result = page.press("Answer", typed=typed).follow("See the result")
        if typed in keys.values():
            break
        wrong = re.search(r"wrong, you said Orinoco, the right answer is (\w+) The", result.main)
        keys[stem] = wrong[1] if wrong else ""
    assert f"right: {keys[stem]} The" in result.main


def test_the_result_does_not_say_an_own_question_twice(reader: Reader) -> None:
    published = reader.open("/workshop").press("Check", text=ONE_QUESTION).press("Publish")
    result = published.press("Start the quiz").press("I don’t know").follow("See the result")
    [row] = result.root.find("ol", class_="answered-list")[0].find("li")
    assert row.find("p", class_="meta")[0].text.startswith("why")
