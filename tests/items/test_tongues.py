"""What other languages ask of a sentence: articles and genders, lists without a table, full stops, per cent."""

from decimal import Decimal

import pytest
from sheets import card_of, choice_of, made

from quizapp.facts.display import show_number
from quizapp.facts.languages.choice import language
from quizapp.facts.values import Number
from quizapp.wording.reasons import reason_sentence

GERMAN = """
format: factsheet/1
id: land
title: Land
language: de
entities:
  land:
    p: {name: Polen}
    t: {name: Tschechien}
    u: {name: Ukraine, in_text: die Ukraine}
    s: {name: Schweiz, in_text: die Schweiz}
facts:
  - {id: f, say: "Die Messe PLACE.", answer: p, ask: "In welchem Land fand die Messe statt?"}
"""


@pytest.mark.parametrize(
    ("place", "stand"),
    [
        ("fand in <land> statt", {"Tschechien"}),
        ("fand statt, und sie ehrte <land>", {"Tschechien", "Ukraine", "Schweiz"}),
        ("war die Messe der <land>", None),
    ],
)
def test_a_false_sentence_is_as_sound_as_the_true_one(place, stand):
    card = card_of(made("", GERMAN.replace("PLACE", place)), "f")
    found = next((prompt for prompt in card.prompts if prompt.form == "true_false"), None)
    assert (found is None) is (stand is None)
    assert found is None or {option.text for option in found.distractors} <= stand


FRENCH = """
format: factsheet/1
id: rois
title: Rois
language: fr
facts:
  - {id: f, say: <roi:text> a résidé à Blois., answer: {all: [Louis, Henri]}, ask: Quel roi a résidé à Blois ?MORE}
"""


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ("", "Quel roi a résidé à Blois ? Louis, Henri."),
        (", ask_list: Citez les rois de Blois.", "Citez les rois de Blois: Louis, Henri."),
    ],
)
def test_a_list_in_a_language_without_a_table_stands_behind_its_question(more, sentence):
    assert card_of(made("", FRENCH.replace("MORE", more)), "f").sentence == sentence


def test_where_something_else_is_right_is_told_with_the_language_s_full_stop():
    world = """
format: factsheet/1
id: edo
title: Edo
language: ja
entities: {shogun: {a: {name: 徳川家康}, b: {name: 徳川秀忠}, c: {name: 徳川家光}}}
relations: {was: {say: <n:text>将軍は<shogun>である。, ask: {shogun: <n>将軍は誰ですか。}}}
facts: [{table: was, columns: [id, n, shogun], rows: [[f, 初代, a], [g, 二代, b], [h, 三代, c]]}]
"""
    told = [reason_sentence(why) for option in choice_of(card_of(made("", world), "f")).options for why in option.why]
    assert "Right elsewhere: 二代将軍は徳川秀忠である。" in told


@pytest.mark.parametrize(("code", "shown"), [("fr", "24,5 %"), ("es", "24,5 %"), ("tr", "24,5%")])
def test_per_cent_stands_apart_where_the_language_has_it_so(code, shown):
    table = language(code)
    assert show_number(Number(Decimal("24.5"), "%"), table) == shown.replace(" ", language("de").percent_gap)
