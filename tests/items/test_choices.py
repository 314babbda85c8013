"""Questions with options: what may stand beside the key, and when nothing may."""

import pytest
from sheets import card_of, choice_of, made, offered, refusal_codes, texts

CITY = """
  - id: host
    say: The summit was held in <city>.
    answer: tianjin
    ask: In which city was the summit held?
    at: p2
"""


def test_a_choice_has_the_key_and_three_rivals_of_its_kind_and_tags():
    item = choice_of(card_of(made(CITY), "host"))
    assert len(item.options) == 4
    assert item.options[item.key].text == "Tianjin"
    assert {option.value for option in item.options} == {"tianjin", "beijing", "shanghai", "qingdao"}


def test_the_same_seed_gives_the_same_item_and_other_seeds_move_the_key():
    card = card_of(made(CITY), "host")
    assert choice_of(card, 7) == choice_of(card, 7)
    assert {choice_of(card, seed).key for seed in range(40)} == {0, 1, 2, 3}


def test_both_directions_of_a_one_to_one_relation_are_asked():
    making = made("")
    assert choice_of(card_of(making, "leads-xi", "person")).options
    assert choice_of(card_of(making, "leads-xi", "country")).options


def test_no_option_is_also_true():
    facts = """
  - id: members
    say: <country> is a member.
    answer: {all: [china, russia, india]}
    ask: Which of these countries is a member?
    at: p9
"""
    card = card_of(made(facts), "members")
    for seed in range(60):
        item = choice_of(card, seed)
        assert sum(text in {"China", "Russia", "India"} for text in texts(item)) == 1
    assert offered(card).isdisjoint({"China", "Russia", "India"})


def test_every_member_of_a_list_is_the_key_for_some_seed_and_its_own_sentence_is_told():
    facts = """
  - id: members
    say: <country> is a member.
    answer: {all: [china, russia, india]}
    ask: Which of these countries is a member?
    at: p9
"""
    card = card_of(made(facts), "members")
    keys = {choice_of(card, seed).key_text for seed in range(60)}
    assert keys == {"China", "Russia", "India"}
    item = choice_of(card, 0)
    assert "".join(text for text, _ in item.statement) == f"{item.key_text} is a member."


@pytest.mark.parametrize("mode", ["reported", "some"])
def test_an_open_list_gives_no_choice_unless_the_author_says_what_is_wrong(mode):
    facts = f"""
  - id: visited
    say: <country> was visited.
    answer: {{{mode}: [china, russia]}}
    ask: Which of these countries was visited?
    ask_list: Name the countries that were visited.
    at: p9
"""
    assert refusal_codes(made(facts), "visited")["multiple_choice"] == f"{mode}_list"
    declared = made(facts + "    wrong: [laos, belarus]\n")
    assert offered(card_of(declared, "visited")) == {"Laos", "Belarus"}


def test_plain_text_has_only_the_options_that_the_author_wrote():
    facts = """
  - id: status
    say: Laos was admitted as <status:text>.
    answer: dialogue partner
    ask: With what status was Laos admitted?
    at: p9
"""
    assert refusal_codes(made(facts), "status")["multiple_choice"] == "text_needs_wrong"
    declared = made(facts + "    wrong: [full member, founding member]\n")
    assert offered(card_of(declared, "status")) == {"full member", "founding member"}


def test_the_stem_names_no_option_and_nothing_tied_to_one_by_identity():
    facts = """
  - id: pleased
    say: Xi Jinping said that he was pleased about ties between Russia and <country>.
    answer: india
    ask: Xi Jinping said he was pleased about ties of Russia with which country?
    at: p7
"""
    assert offered(card_of(made(facts), "pleased")).isdisjoint({"Russia", "China"})


def test_a_word_shared_by_stem_and_key_must_stand_in_every_option():
    facts = """
  - id: body
    say: The meeting was one of the <body:text>.
    answer: Cooperation Organisation
    wrong: [Trade Union, Security Council, Labour Office]
    ask: Which organisation held the meeting?
    at: p7
"""
    making = made(facts)
    assert refusal_codes(making, "body")["multiple_choice"] == "clang"
    assert making.refusals[0].reason.args == {"word": "organisation"}  # the whole word of the question, not its stem


def test_a_key_that_is_much_longer_than_its_rivals_is_refused():
    facts = """
  - id: why
    say: The leaders came <reason:text>.
    answer: to watch the anniversary parade in the capital city
    wrong: [to rest, to sign, to vote]
    ask: Why did the leaders come?
    at: p7
"""
    assert refusal_codes(made(facts), "why")["multiple_choice"] == "longest_key"


@pytest.mark.parametrize("wrong", ["[The east, The south]", "[easts, souths]", "['a south', 'a west']"])
def test_options_that_do_not_look_alike_are_refused(wrong):
    facts = f"""
  - id: part
    say: Tianjin lies in the <part:text>.
    answer: north
    wrong: {wrong}
    ask: In which part is Tianjin?
    at: p7
"""
    assert refusal_codes(made(facts), "part")["multiple_choice"] == "not_parallel"


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        ("Name the city of the summit.", "stem_not_a_question"),
        ("Where was it? In which city?", "stem_asks_twice"),
        ("Which city?", "stem_length"),
        ("Was the summit held in a city?", "stem_without_question_word"),
        ("In which city did he open the summit?", "bare_pronoun"),
        ("In which city was this summit held?", "bare_pronoun"),
    ],
)
def test_a_stem_that_is_no_focused_question_is_refused(ask, code):
    facts = f"""
  - id: host
    say: The summit was held in <city>.
    answer: tianjin
    ask: {ask}
    at: p2
"""
    assert refusal_codes(made(facts), "host")["multiple_choice"] == code


@pytest.mark.parametrize(
    "ask",
    [
        "Which leader said that he would attend?",
        "With whom did Vladimir Putin talk in his car?",
        "Who said she was pleased?",
        "Which leader insists that it is over?",
    ],
)
def test_a_pronoun_may_stand_for_what_the_stem_names(ask):
    facts = f"""
  - id: who
    say: <person> attended.
    answer: modi
    ask: {ask}
    at: p2
"""
    assert "multiple_choice" not in refusal_codes(made(facts), "who")


def test_a_single_word_may_stand_beside_two_words():
    facts = """
  - id: gas
    say: The air is mostly <gas:text>.
    answer: carbon dioxide
    wrong: [nitrogen, hydrogen]
    ask: Of which gas is the air mostly made?
"""
    assert offered(card_of(made(facts), "gas")) == {"nitrogen", "hydrogen"}


def test_two_rivals_are_enough_and_one_is_not():
    world = """
format: factsheet/1
id: few
title: Few
entities:
  tool:
    hammer: {name: hammer}
    saw: {name: saw, distractor_only: true}
    file: {name: file, distractor_only: true}
facts:
  - {id: used, say: The box was opened with a certain <tool>., answer: hammer, ask: With what was the box opened?}
"""
    assert len(choice_of(card_of(made("", world), "used")).options) == 3
    fewer = world.replace("    file: {name: file, distractor_only: true}\n", "")
    refusals = made("", fewer).refusals
    assert [(refusal.reason.code, refusal.unlock.code) for refusal in refusals] == [("few_rivals", "add_rivals")]


def test_an_undeclared_kind_takes_the_sheets_other_values_as_rivals():
    world = """
format: factsheet/1
id: metals
title: Metals
facts:
  - {id: a, say: The symbol Fe means <metal>., answer: iron, ask: Which metal has the symbol Fe?}
  - {id: b, say: The symbol Au means <metal>., answer: gold, ask: Which metal has the symbol Au?}
  - {id: c, say: The symbol Ag means <metal>., answer: silver, ask: Which metal has the symbol Ag?}
"""
    assert sorted(texts(choice_of(card_of(made("", world), "a")))) == ["gold", "iron", "silver"]


def test_a_value_that_was_true_once_is_never_an_option():
    facts = """
  - id: old-host
    say: The secretariat sits in <city>.
    answer: beijing
    ask: In which city does the secretariat sit?
    until: 2020-12-31
    at: p2
  - id: new-host
    say: The secretariat sits in <city>.
    answer: shanghai-two
    ask: In which city does the secretariat sit?
    at: p2
""".replace("shanghai-two", "tianjin")
    making = made(facts)
    assert "Beijing" not in offered(card_of(making, "new-host"))
    assert refusal_codes(making, "old-host")[None] == "expired"


def test_every_option_has_its_proof():
    item = choice_of(card_of(made(CITY), "host"))
    codes = {option.text: [reason.code for reason in option.why] for option in item.options}
    assert codes["Tianjin"] == ["stated"]
    assert codes["Shanghai"] == ["one_answer"]


def test_a_wrong_option_that_is_right_elsewhere_says_where():
    facts = (
        CITY
        + """
  - id: parade
    say: The parade was to be held in <city>.
    answer: beijing
    ask: Which city was to host the parade?
    at: p4
"""
    )
    item = choice_of(card_of(made(facts), "host"))
    beijing = next(option for option in item.options if option.text == "Beijing")
    told = {"sentence": "The parade was to be held in Beijing.", "source": "p4", "fact": "parade"}
    assert beijing.why[1].args == told


def test_a_quotation_in_the_stem_makes_it_a_quote_question():
    facts = """
  - id: q
    say: <speaker:person> used the words “<words:quote>” in May.
    with: {speaker: xi, words: positive energy}
    ask:
      speaker: Who used the words “<words>” in May?
    at: p2
"""
    assert card_of(made(facts), "q").forms[0] == "quote"


def test_weight_zero_is_never_asked():
    making = made(CITY.replace("    at: p2", "    weight: 0\n    at: p2"))
    assert not [card for card in making.cards if card.fact == "host"]
    assert refusal_codes(making, "host")[None] == "weight_zero"


def test_the_authors_forms_are_kept_and_multiple_choice_stands_for_every_choice():
    making = made(CITY.replace("    at: p2", "    forms: [multiple_choice]\n    at: p2"))
    assert card_of(making, "host").forms == ("multiple_choice",)
    assert refusal_codes(making, "host") == {}
    dated = """
  - {id: when, say: The summit opened on <date:date>., answer: 2025-08-31, ask: On which date did the summit open?,
     forms: [multiple_choice]}
"""
    assert card_of(made(dated), "when").forms == ("date",)
