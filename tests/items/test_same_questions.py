"""Questions that read the same: asked where they have the same answer, refused where they have not."""

from sheets import made, refusal_codes

MEMBERS = """
  - id: six
    say: <country> is a member of the Six.
    answer: {all: [china, russia]}
    ask_list: Name the members of the Six.
  - id: four
    say: <country> sits among the Four.
    answer: {all: [china, LAST]}
    ask: Which country sits among the Four?
    ask_list: Name the members of the Six.
"""


def test_no_two_questions_read_the_same_and_have_different_answers():
    making = made(MEMBERS.replace("LAST", "laos"))
    stems = [stem for card in making.cards for _, stem in card.stems if card.fact in {"six", "four"}]
    assert "Name the members of the Six." not in stems
    torn = {"typed": "same_question", "flashcard": "same_question"}
    assert torn.items() <= refusal_codes(making, "six").items()
    assert torn.items() <= refusal_codes(making, "four").items()
    assert [card.forms for card in making.cards if card.fact == "four"] == [("multiple_choice", "true_false")]
    assert not any(card.fact == "six" for card in making.cards)
    told = [each for each in making.refusals if each.fact == "six" and each.form == "typed"]
    assert [(each.reason.args, each.unlock.code) for each in told] == [({"fact": "four"}, "tell_apart")]


def test_two_questions_may_read_the_same_where_they_have_the_same_answer():
    making = made(MEMBERS.replace("LAST", "russia"))
    stems = [stem for card in making.cards for _, stem in card.stems]
    assert stems.count("Name the members of the Six.") == 4
    assert "same_question" not in refusal_codes(making, "six").values()
