"""Words before a slot: what is wrong however the sentence goes on, and what may be right."""

from __future__ import annotations

import pytest
from broken_sheets import HEAD

from quizapp.facts.reader import read_sheet
from quizapp.wording.problems import problem_sentence


def told(say: str, answer: str, language: str = "de") -> list[str]:
    fact = f"  - {{id: f, say: '{say}', answer: '{answer}'}}\n"
    return [problem_sentence(p) for p in read_sheet(f"{HEAD}language: {language}\nfacts:\n{fact}").problems]


@pytest.mark.parametrize(
    ("say", "answer"),
    [
        ("Sie kommt aus <a:text>.", "der Schweiz"),
        ("Er starb um <a:text> willen.", "der Freiheit"),
        ("Es gibt eine <a:text>.", "der Städte"),
        ("Er sah die <a:text> überspannende Brücke.", "die Elbe"),
        ("Hier liegt der Ort, in der <a:text> entspringt.", "die Elbe"),
        ("Er sprach mit <a:text>.", "Die Ärzte"),
        ("Er spricht zu <a:text>.", "das"),
        ("Das war seit <a:text> so.", "die Wahl"),
    ],
)
def test_what_may_be_right_is_not_told(say: str, answer: str) -> None:
    assert told(say, answer) == []


@pytest.mark.parametrize(
    ("say", "answer", "words"),
    [
        ("Es kam <a:text> nach der Flut.", "die Ebbe", ""),
        ("Nach <a:text> war es still.", "das Fest", 'Nach das Fest", but "Nach"'),
        ("Er war für <a:text>.", "der Vertrag", 'für der Vertrag", but "für"'),
        ("Die <a:text> wurde gebaut.", "die Brücke", 'Die die Brücke", with two articles'),
        ("Sie floss zum <a:text>.", "das Meer", 'zum das Meer", with two articles'),
    ],
)
def test_a_certain_mistake_is_told_with_the_words_as_they_read(say: str, answer: str, words: str) -> None:
    assert [words in sentence for sentence in told(say, answer)] == ([True] if words else [])


KINDS = """\
entities:
  land:
    iran: {name: Iran, in_text: der Iran}
    polen: {name: Polen}
  gipfel:
    brocken: {name: Brocken, in_text: der Brocken}
    zugspitze: {name: Zugspitze, in_text: die Zugspitze}
    kahlenberg: {name: Kahlenberg}
  strom:
    elbe: {name: Elbe, in_text: der Elbe}
    rhein: {name: Rhein, in_text: dem Rhein}
"""


@pytest.mark.parametrize(
    ("say", "answer", "words"),
    [
        ("Es ist die Hauptstadt von <land>.", "iran", 'von der Iran", but "von" takes another case'),
        ("Teheran, eine Stadt, ist die Hauptstadt von <land>.", "iran", "von der Iran"),
        ("Auf <gipfel> steht ein Turm.", "brocken", "Auf der Brocken"),
        ("Er ging durch <gipfel>.", "brocken", "durch der Brocken"),
        ("Er stieg auf <gipfel>.", "zugspitze", ""),  # as it should
        ("Er kam von <gipfel>.", "zugspitze", "von die Zugspitze"),
        ("Er ging durch <gipfel>.", "zugspitze", ""),
        ("Auf <gipfel> steht ein Turm.", "kahlenberg", ""),
        ("Ein Turm steht in <land>.", "iran", ""),
        ("Es liegt an <strom>.", "elbe", ""),
        ("Der Vertrag wurde mit <gipfel> geschlossen.", "zugspitze", "mit die Zugspitze"),
        ("Es sank in <strom>, in der der Schlamm steht.", "rhein", ""),
        ("<gipfel> ist hoch.", "brocken", ""),
    ],
)
def test_an_article_of_a_kind_that_stands_in_the_nominative_is_told(say: str, answer: str, words: str) -> None:
    text = f"{HEAD}language: de\n{KINDS}facts:\n  - {{id: f, say: '{say}', answer: {answer}}}\n"
    sentences = [problem_sentence(problem) for problem in read_sheet(text).problems]
    assert [words in sentence for sentence in sentences] == ([True] if words else [])


def test_another_entity_that_may_come_to_stand_there_is_told_where_the_slot_is_asked() -> None:
    fact = "  - {id: f, say: Auf <gipfel> steht ein Turm., answer: kahlenberg, ask: Auf welchem Berg steht ein Turm?}\n"
    [problem] = read_sheet(f"{HEAD}language: de\n{KINDS}facts:\n{fact}").problems
    assert problem.args["words"] == "Auf der Brocken"


@pytest.mark.parametrize(
    ("say", "answer", "words"),
    [
        ("Es stand seit <n:number>.", "mehr als 3 Jahre", 'seit mehr als 3 Jahre", but "seit" takes another case'),
        ("Es begann mit <n:number>.", "20 Promille", ""),
        ("Es endete nach <n:number>.", "2 Millionen Jahre", "`2 Millionen Jahren`"),
        ("Es endete nach <n:number>.", "1 Jahr", ""),
        ("Es endete nach <n:number>.", "2 Stunden", ""),
        ("Es endete nach <n:number>.", "5 Quadratkilometer", ""),
        ("Es begann mit <n:number>.", "3 Liter Wasser", ""),
        ("Es begann mit <n:number>.", "3 km", ""),
        ("Es dauerte <n:number>.", "3 Jahre", ""),
    ],
)
def test_a_unit_stands_in_the_case_of_the_word_before_it(say: str, answer: str, words: str) -> None:
    assert [words in sentence for sentence in told(say, answer)] == ([True] if words else [])


@pytest.mark.parametrize(
    ("language", "say", "answer", "words"),
    [
        ("fr", "Lisbonne est la capitale de <a:text>.", "le Portugal", "de le Portugal"),
        ("fr", "Il va à <a:text>.", "les Indes", "à les Indes"),
        ("fr", "Il vient de <a:text>.", "la France", ""),
        ("fr", "Il vient de <a:text>.", "Le Havre", ""),
        ("fr", "Il est né au château de <a:text>.", "Amboise", "de Amboise"),
        ("fr", "Il vient de <a:text>.", "Blois", ""),
        ("fr", "Il vient de <a:text>.", "ONU", ""),
        ("nl", "Hij komt uit de <a:text>.", "Alpen", ""),
        ("es", "Llegó a <a:text>.", "el mar", "a el mar"),
        ("es", "Viene de <a:text>.", "El Salvador", ""),
        ("it", "Viene da <a:text>.", "il mare", "da il mare"),
        ("pt-BR", "Veio de <a:text>.", "o Brasil", "de o Brasil"),
    ],
)
def test_two_words_that_become_one_are_told_without_a_table(language: str, say: str, answer: str, words: str) -> None:
    sentences = [sentence for sentence in told(say, answer, language) if "word table" not in sentence]
    assert [f'"{words}", but' in sentence and "become one word" in sentence for sentence in sentences] == (
        [True] if words else []
    )


@pytest.mark.parametrize(
    ("language", "say", "answer", "words"),
    [
        ("en", "It opened in <d:date>.", "1923-05-17", "in 17 May 1923"),
        ("en", "It opened in <d:date>.", "1923-05", ""),
        ("en", "It opened on <d:date>.", "1923-05", "on May 1923"),
        ("en", "It lasted from <d:date>.", "1923/1925", ""),
        ("de", "Es begann am <d:date>.", "1923-05", "am Mai 1923"),
        ("de", "Es begann im <d:date>.", "1923-05-17", "im 17. Mai 1923"),
        ("de", "Es begann im <d:date>.", "1923-05", ""),
        ("fr", "It opened in <d:date>.", "1923/1924", ""),
    ],
)
def test_a_date_stands_behind_the_word_for_its_precision(language: str, say: str, answer: str, words: str) -> None:
    sentences = [sentence for sentence in told(say, answer, language) if "word table" not in sentence]
    assert [f'"{words}"' in sentence for sentence in sentences] == ([True] if words else [])


@pytest.mark.parametrize(
    ("language", "say", "answer", "words"),
    [
        ("en", "It is longer than <n:number>.", "at most 5 km", "than at most 5 km"),
        ("en", "It is longer than <n:number>.", "about 5 km", ""),
        ("en", "It rose by <n:number>.", "more than 5 km", ""),
        ("de", "Der Wert gilt als <n:number>.", "mehr als 5 km", ""),
    ],
)
def test_a_figure_is_bounded_once(language: str, say: str, answer: str, words: str) -> None:
    assert [f'"{words}"' in sentence for sentence in told(say, answer, language)] == ([True] if words else [])


def test_english_has_two_articles_only() -> None:
    assert told("It lay by the <a:text>.", "a lake", "en") == [
        '`f`: the text reads "the a lake", with two articles; leave one of them out, or reword.'
    ]
    assert told("It lay by the <a:text>.", "The Hague", "en") == []
    assert told("They bathe <a:text>.", "the dog", "en") == []
    assert "two articles" not in " ".join(told("It lay by the <a:text>.", "a lake", "fr"))


def test_a_relation_is_told_once_by_a_row_that_reads_so() -> None:
    text = f"{HEAD}relations:\n  r: {{say: <n:number> lay in the <a:text>.}}\nfacts:\n  - table: r\n"
    text += "    columns: [id, n, a, say]\n    rows:\n      - [x, 2 m, lake, '']\n      - [y, 3 m, the sea, '']\n"
    own = "      - [z, 4 m, the pool, '<n:number> lay in <a:text>.']\n"
    [problem] = read_sheet(text + "      - [w, 5 m, the bay, '']\n" + own).problems
    assert (problem.code, problem.fact, problem.args["words"]) == ("double_article", None, "the the sea")
    assert read_sheet(text.replace("the sea", "sea") + own).problems == ()


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "up to"),
        ("en", "no more than"),
        ("en", "not less than"),
        ("en", "not over"),
        ("de", "bis zu"),
        ("de", "nicht mehr als"),
        ("de", "nicht weniger als"),
        ("de", "nicht über"),
    ],
)
def test_the_whole_qualifier_is_moved_into_the_value_in_the_same_words(language: str, written: str) -> None:
    [sentence] = told(f"It was {written} <n:number>.", "5 m", language)
    assert f'"{written}" stands before <n>' in sentence
    assert f"`{written} …`" in sentence
    assert told("It was <n:number>.", f"{written} 5 m", language) == []


def test_a_slot_named_like_a_field_is_given_another_name_of_its_kind() -> None:
    [sentence] = told("Es war <was:text>.", "so")
    assert sentence == "`f`: <was> has the name of a field; call the slot otherwise, such as <was_2:text>."


@pytest.mark.parametrize(
    "say",
    [
        "The club rose to Serie A <a:text>.",
        "Carrots hold vitamin A <a:text>.",
        "Plan A <a:text> it was.",
        "Type-a <a:text>.",
    ],
)
def test_a_capital_in_mid_sentence_is_no_article(say: str) -> None:
    assert told(say, "in May", "en") == []


@pytest.mark.parametrize(
    ("say", "words"),
    [
        ("Laos is a <a:text>.", '"a <a>" reads "a guest", but may come to stand before a vowel.'),
        ("Laos is an <a:text>.", '"an <a>" may read "an guest".'),
        ("A <a:text> came.", '"A <a>" reads "A guest", but may come'),
        ("“An <a:text>” came.", '"An <a>" may read "An guest".'),
        ("It is so. An <a:text> came.", '"An <a>" may read'),
    ],
)
def test_an_article_before_a_slot_is_told_as_it_may_read(say: str, words: str) -> None:
    [sentence] = told(say, "guest", "en")
    assert words in sentence


@pytest.mark.parametrize(
    ("say", "answer", "words"),
    [
        ("The cup has a <n:number> prize.", "800 euro", 'may read "a 800 euro".'),
        ("The cup has a <n:number> prize.", "90 euro", 'may read "a 90 euro", and "a 8" with another answer.'),
        ("The cup has an <n:number> prize.", "18000 euro", 'may read "an 18,000 euro", and "an 7" with another'),
        ("Laos is a <a:text>.", "European state", 'reads "a European state", but may come to stand before a vowel'),
        ("Laos is an <a:text>.", "EU member", 'reads "an EU member", but may come to stand before a consonant'),
        ("Laos is a <a:text>.", "ally", 'may read "a ally".'),
    ],
)
def test_an_article_is_told_with_the_sheet_s_own_answer(say: str, answer: str, words: str) -> None:
    assert words in " ".join(told(say, answer, "en"))


@pytest.mark.parametrize("gap", ["  ", "\t", " \u00a0"])
def test_a_wider_gap_hides_no_word_before_a_slot(gap: str) -> None:
    [sentence] = told(f"It was at{gap}least{gap}<n:number>.", "5 m", "en")
    assert '"at least" stands before <n>' in sentence
    [sentence] = told(f"It was a{gap}<n:text>.", "mile", "en")
    assert '"a <n>"' in sentence


COLOURS = """\
relations:
  burns: {{say: "In a flame, <element> gives a <{slot}> light.", ask: {{element: What burns <{name}>?}}}}
facts:
  - table: burns
    columns: [id, element, {name}]
    rows:
      - [na, sodium, yellow]
      - [k, potassium, {other}]
"""
DECLARED = "entities: {{colour: {{yellow: {{name: yellow}}, red: {{name: red}}, x: {{name: {}}}}}}}\n"


@pytest.mark.parametrize(
    ("slot", "other", "more", "level"),
    [
        ("colour", "lilac", "", "warning"),
        ("colour", "orange", "", "error"),
        ("colour:text", "lilac", "", "warning"),
        ("colour:number", "30", "", "error"),  # as 8 is, another may be made up
        (
            "colour",
            "red",
            "entities: {colour: {yellow: {name: yellow}, red: {name: red}, blue: {name: blue}}}\n",
            "warning",
        ),
        (
            "colour",
            "red",
            "entities: {colour: {yellow: {name: yellow}, red: {name: red}, x: {name: amber}}}\n",
            "error",
        ),
    ],
)
def test_an_article_is_an_error_only_where_a_value_needs_the_other(
    slot: str, other: str, more: str, level: str
) -> None:
    text = more + COLOURS.format(slot=slot, name=slot.partition(":")[0], other=other)
    text = text.replace("yellow]", "20]") if "number" in slot else text
    assert [p.level for p in read_sheet(HEAD + text).problems if p.code == "article_before_slot"] == [level]
