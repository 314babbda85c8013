"""A wrong answer whose words stand in the right one, where another turns them round, is false all the same."""

from sheets import card_of, made, offered


def test_what_turns_a_word_round_is_no_case_of_it():
    facts = """
  - id: way
    say: Most people walk it <v:text>.
    answer: anticlockwise
    also: [counter-clockwise]
    wrong: [clockwise, uphill]
    ask: In which direction do most people walk?
    at: p9
"""
    assert {"clockwise", "uphill"} == offered(card_of(made(facts), "way"))
