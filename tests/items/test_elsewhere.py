"""What is said of a wrong option that is right for another question."""

from sheets import card_of, made

FACTS = """
  - id: visitor
    say: In May <person> was a guest in <country>.
    with: {person: putin, country: laos}
    ask: {country: In which country was <person> a guest in May?}
    at: p4
"""


def told(fact: str) -> dict[str, dict[str, str]]:
    """What is said of the wrong options to `Which country does … lead?`."""
    wrong = card_of(made(FACTS), fact, "country").options("multiple_choice")[1]
    return {option.text: option.why[-1].args for option in wrong}


def test_what_another_relation_says_of_a_wrong_option_is_marked_as_an_aside():
    assert told("leads-xi")["Laos"]["aside"] == "yes"


def test_what_is_a_row_of_what_is_asked_or_of_whom_the_question_names_is_no_aside():
    assert "aside" not in told("leads-xi")["India"]
    assert "aside" not in told("leads-putin")["Laos"]
