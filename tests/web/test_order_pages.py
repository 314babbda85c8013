"""An ordering and a true or false question through their pages, without a script."""

from __future__ import annotations

import pytest
from dated import DATED, EVENTS
from scriptless import Page, Reader

from quizapp.items.card import Reason
from quizapp.study.shown import ShownOption
from quizapp.web.filters import proof

FLOWS = {"Nile": "Cairo", "Amazon": "Manaus", "Danube": "Vienna", "Volga": "Kazan", "Rhine": "Basel"}
RIGHT = sorted(EVENTS, key=lambda name: EVENTS[name])


@pytest.fixture
def published(reader: Reader) -> Page:
    return reader.open("/workshop").press("Check", text=DATED).press("Publish")


@pytest.fixture
def ordering(published: Page) -> Page:
    return published.press("Start the quiz", length="1", forms=["ordering"])


def events(page: Page) -> list[str]:
    """The events in the order of the page."""
    return [label.text.split()[-1] for label in page.root.find("label") if label.attributes["for"].startswith("place-")]


def places(page: Page, order: list[str]) -> dict[str, str]:
    return {f"place-{at}": str(order.index(event) + 1) for at, event in enumerate(events(page))}


def test_each_event_has_a_list_of_places_that_is_called_by_it(ordering: Page) -> None:
    assert ordering.heading == "What is the right order of these events, the earliest first?"
    assert sorted(events(ordering)) == sorted(EVENTS)
    assert events(ordering) != RIGHT
    selects = ordering.root.find("select")
    assert [select.attributes["id"] for select in selects] == [f"place-{at}" for at in range(4)]
    for select in selects:
        assert [option.text for option in select.find("option")] == ["Place", "1st", "2nd", "3rd", "4th"]
        assert [option for option in select.find("option") if "selected" in option.attributes] == []
    assert not any(str(year) in ordering.html for year in EVENTS.values())
    assert "not on the shelf" not in ordering.main


def test_the_right_order_is_told_with_every_date(ordering: Page) -> None:
    told = ordering.press("Answer", **places(ordering, RIGHT))
    assert told.root.find(id="verdict")[0].text == "Right."
    paragraphs = {event: f"paragraph {at}" for at, event in enumerate(EVENTS, 1)}
    rows = [row.text for row in told.root.find("li", class_="placed")]
    assert rows == [
        f"{at}The opening of the {event} you said {at}{ending}It was {EVENTS[event]} ({paragraphs[event]})."
        for at, event, ending in zip((1, 2, 3, 4), RIGHT, ("st", "nd", "rd", "th"), strict=True)
    ]
    assert "I guessed" not in told.main
    result = told.follow("See the result")
    assert "in the right order" in result.main


def test_a_wrong_order_says_how_many_pairs_stand_and_where_each_event_belongs(ordering: Page) -> None:
    told = ordering.press("Answer", **places(ordering, [RIGHT[1], RIGHT[0], *RIGHT[2:]]))
    assert told.title.startswith("Wrong ·")
    assert "Pairs in the right order: 5 of 6." in told.main
    states = [row.attributes["class"].split()[-1] for row in told.root.find("li", class_="placed")]
    assert states == ["is-wrong", "is-wrong", "is-right", "is-right"]
    assert "1790;" not in told.main, "the sentence of dates beside the list"
    result = told.follow("See the result")
    assert "wrong, your order was another; the right one:" in result.main
    rows = [row.text for row in result.root.find("li") if row.text.startswith("The opening of the")]
    ends = (" · you said 2nd", " · you said 1st", "", "")
    paragraphs = {event: f"paragraph {at}" for at, event in enumerate(EVENTS, 1)}
    assert rows == [
        f"The opening of the {event} · It was {EVENTS[event]} ({paragraphs[event]}).{end}"
        for event, end in zip(RIGHT, ends, strict=True)
    ]
    assert "An order of events is asked in quizzes only, and is not on the shelf." in result.main
    assert "Review the" not in result.main
    again = result.press("A quiz of only this")
    assert sorted(events(again)) == sorted(EVENTS)


def test_what_is_not_known_shows_the_order_without_a_place_of_the_readers(ordering: Page) -> None:
    told = ordering.press("I don’t know")
    assert told.title.startswith("Not known ·")
    assert "you said" not in told.main
    assert len(told.root.find("li", class_="is-settled")) == 4


@pytest.mark.parametrize(
    ("chosen", "sentence", "amiss"),
    [
        (["", "", "", ""], "Give every event a place, or take “I don’t know”.", 4),
        (["1", "2", "", "3"], "Give every event a place, or take “I don’t know”.", 1),
        (["1", "2", "9", "-1"], "Give every event a place, or take “I don’t know”.", 2),
        (["1", "2", "2", "3"], "More than one event is 2nd. Give each event a place of its own.", 2),
        (["1", "1", "2", "2"], "More than one event is 1st and 2nd. Give each event a place of its own.", 4),
    ],
)
def test_places_that_make_no_order_come_again_as_they_were_chosen(
    ordering: Page, chosen: list[str], sentence: str, amiss: int
) -> None:
    again = ordering.press("Answer", **{f"place-{at}": place for at, place in enumerate(chosen)})
    assert again.status == 422
    assert again.root.find(id="order-error")[0].text == sentence
    assert events(again) == events(ordering)
    kept = again.fields(again.root.find("form")[0])
    assert [kept[f"place-{at}"] for at in range(4)] == [place if place in "1234" else "" for place in chosen]
    assert len(again.root.find("select", aria_invalid="true", aria_describedby="order-error")) == amiss
    assert again.press("Answer", **places(again, RIGHT)).title.startswith("Right")


def test_what_was_chosen_is_kept_when_the_cookie_is_gone(ordering: Page) -> None:
    ordering.reader.client.delete_cookie("quizapp")
    again = ordering.press("Answer", **places(ordering, RIGHT))
    assert "not saved" in again.main
    assert again.press("Answer").title.startswith("Right")


def test_the_form_of_a_quiz_offers_what_the_set_has(published: Page, reader: Reader) -> None:
    labels = [label.text for label in published.root.find("label") if "to ask" in label.text]
    assert [label.partition(",")[0] for label in labels] == [
        "Multiple choice",
        "True or false",
        "Fill the gap",
        "Typed",
        "Ordering",
    ]
    assert labels[-1] == "Ordering, 1 to ask"
    assert "Ordering" not in reader.open("/sets").follow("Rivers").main


def sentence(published: Page, *, is_true: bool) -> Page:
    """A question of which it is known how it is answered right."""
    for _ in range(60):
        page = published.press("Start the quiz", length="1", forms=["true_false"])
        words = page.heading.rstrip(".").split()
        if "flows" in words and (FLOWS[words[1]] == words[-1]) is is_true:
            return page
        page.press("I don’t know")
    raise AssertionError("no such sentence came")


@pytest.fixture
def any_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other quizzes each time, and the same in every run."""
    seeds = iter(range(1000))
    monkeypatch.setattr("secrets.randbelow", lambda most: next(seeds) % most)


@pytest.mark.usefixtures("any_draw")
def test_a_false_sentence_is_put_right_with_the_proof(published: Page) -> None:
    page = sentence(published, is_true=False)
    assert "True or false?" in page.main
    assert [option.text for option in page.root.find("button", class_="option")] == ["1True", "2False"]
    assert not page.root.find("del")
    told = page.press("0")
    assert told.root.find(id="verdict")[0].text == "Wrong. The sentence is false."
    [struck], [right] = told.root.find("del"), told.root.find("ins")
    assert struck.text in page.heading
    assert FLOWS[right.text.split()[-1]] in page.heading
    [mended] = told.root.find("p", class_="mended")
    assert f"instead of {struck.text}, {right.text}" in mended.text
    assert "Paragraph" in told.main
    result = told.follow("See the result")
    assert "True or false?" in result.main
    assert "you said True" in result.main


@pytest.mark.usefixtures("any_draw")
def test_a_true_sentence_is_told_as_it_is(published: Page) -> None:
    told = sentence(published, is_true=True).press("0")
    assert told.root.find(id="verdict")[0].text == "Right."
    assert not told.root.find("del")
    assert "I guessed" in [button.text for button in told.root.find("button")]


def test_the_wrong_option_that_was_chosen_is_told_as_ones_own_with_its_proof(published: Page) -> None:
    page = published.press("Start the quiz", length="1", forms=["multiple_choice"])
    options = [option.text[1:] for option in page.root.find("button", class_="option")]
    for place in range(len(options)):
        told = page.press(str(place))
        [mine] = [row for row in told.root.find("li", class_="option") if "your answer" in row.text]
        if "is-wrong" in mine.attributes["class"]:
            break
        page = told.follow("See the result").press("Another")
        options = [option.text[1:] for option in page.root.find("button", class_="option")]
    assert mine.find(class_="why")[0].text
    assert "Right elsewhere" not in told.main


ELSEWHERE, LISTED = Reason("right_elsewhere", {"sentence": "Laos is a partner.", "source": "p29"}), Reason("on_list")
AUTHOR, ONLY = Reason("author_says"), Reason("one_answer", {"key": "Peru", "source": "p2"})
ASIDE = Reason("right_elsewhere", {"sentence": "The paper is from Laos.", "source": "p3", "aside": "yes"})


@pytest.mark.parametrize(
    ("why", "is_chosen", "words"),
    [
        ((ONLY, ELSEWHERE), True, "Laos is a partner (paragraph 29). Only Peru is right here (paragraph 2)."),
        ((ONLY, ELSEWHERE), False, "Laos is a partner (paragraph 29)."),
        ((AUTHOR, ELSEWHERE), True, "Laos is a partner (paragraph 29)."),
        ((AUTHOR,), True, "The author says it is wrong."),
        ((AUTHOR,), False, ""),
        ((LISTED, AUTHOR), False, "It is on the list."),
        ((ONLY, ASIDE), False, "Only Peru is right here (paragraph 2)."),
        ((ONLY, ASIDE), True, "Only Peru is right here (paragraph 2)."),
        ((ONLY,), False, "Only Peru is right here (paragraph 2)."),
        ((), True, ""),
    ],
)
def test_the_words_under_a_wrong_option(why: tuple[Reason, ...], is_chosen: bool, words: str) -> None:
    said = proof(ShownOption("Laos", is_key=False, is_chosen=is_chosen, why=why))
    assert said == words.replace("paragraph ", "paragraph\N{NO-BREAK SPACE}")


LISTED = DATED.replace(
    "\nquestions:\n",
    """
  - id: old-towns
    say: <city> is an old town.
    answer: {all: [cairo, vienna, basel]}
    ask: Which of these cities is an old town?
    ask_list: Name the old towns.
    forms: [true_false]
    at: p9

questions:
""",
)


def test_of_a_list_told_falsely_the_page_says_so_and_shows_the_whole_list(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = reader.open("/workshop").press("Check", text=LISTED).press("Publish")
    verdicts = set()
    for seed in range(30):
        monkeypatch.setattr("secrets.randbelow", lambda _most, seed=seed: seed)
        asked = page.press("Start the quiz", length="3", forms=["true_false"])
        for _ in range(3):
            is_false = asked.heading not in {f"{city} is an old town." for city in ("Cairo", "Vienna", "Basel")}
            told = asked.press("I don’t know")
            if "is an old town" in asked.heading:
                assert f"The sentence is {'false' if is_false else 'true'}." in told.main
                assert ("The old towns: Cairo, Vienna and Basel." in told.main) is is_false
                verdicts.add(is_false)
            asked = told.follow("Next question" if "Next question" in told.main else "See the result")
        page = asked.follow("Dates of the world")
    assert verdicts == {True, False}
