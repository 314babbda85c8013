"""Who is asked for a month is offered months, not the same one of other years."""

import pytest
from sheets import WORLD, card_of, choice_of, made, offered, texts


def card(answer, ask, language="en", more=""):
    world = WORLD.replace("title: A small world", f"title: A small world\nlanguage: {language}")
    return card_of(made(f"  - {{id: f, say: It was <d:date>., answer: {answer}, ask: '{ask}'{more}}}\n", world), "f")


@pytest.mark.parametrize(
    ("language", "ask"),
    [
        ("en", "In what month was the mill opened?"),
        ("en", "Which month saw the opening of the mill?"),
        ("de", "In welchem Monat wurde die Mühle eröffnet?"),
        ("fr", "En quel mois le moulin a-t-il été ouvert ?"),
        ("es", "¿En qué mes se abrió el molino?"),
        ("it", "In che mese fu aperto il mulino?"),
        ("pt", "Em que mês foi aberto o moinho?"),
        ("nl", "In welke maand ging de molen open?"),
        ("sv", "I vilken månad öppnades kvarnen?"),
        ("da", "I hvilken måned åbnede møllen?"),
        ("pl", "W którym miesiącu otwarto młyn?"),
    ],
)
def test_the_month_varies_and_the_year_stays(language, ask):
    shown = offered(card("1995-03", ask, language))
    assert len(shown) > 3
    assert all("1995" in text for text in shown)


def test_the_sheets_own_dates_of_other_years_are_left_out():
    other = "  - {id: g, say: Red Cup opened in <d:date>., answer: 1996-03, ask: When did Red Cup open?}\n"
    making = made(
        other + "  - {id: f, say: It was <d:date>., answer: 1995-03, ask: In which month was the mill opened?}\n"
    )
    assert "March 1996" not in offered(card_of(making, "f"))


@pytest.mark.parametrize(
    ("answer", "others"),
    [("1995-01", {"December 1994", "February 1995"}), ("1995-12", {"November 1995", "January 1996"}),
     ("2025-08", {"July 2025", "September 2025"})],
)  # fmt: skip
def test_the_first_or_last_month_that_is_possible_has_its_neighbours_all_the_same(answer, others):
    asked = card(answer, "In which month was the mill opened?")
    assert others <= offered(asked)
    assert len({choice_of(asked, seed).key for seed in range(60)}) > 1


@pytest.mark.parametrize("ask", ["In which month and year did the mill open?", "When did the mill open?"])
def test_who_is_asked_for_the_year_too_is_offered_other_years(ask):
    assert "March 1994" in offered(card("1995-03", ask))


def test_the_authors_range_and_step_hold():
    asked = card("1995-06", "In which month was the mill opened?", more=", range: [1995-03, 1995-10], step: 2")
    assert offered(asked) == {"April 1995", "August 1995", "October 1995"}


def test_who_is_asked_for_a_day_is_offered_days():
    shown = texts(choice_of(card("1995-03-14", "On which day was the mill opened?")))
    assert len({text.split()[0] for text in shown}) == len(shown)
