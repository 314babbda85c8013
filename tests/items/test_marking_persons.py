"""Typed names of persons: with titles, with initials, with fewer given names."""

import pytest
from sheets import card_of, made
from typed_cards import asking as typed_text
from typed_cards import marks

WORLD = """
format: factsheet/1
id: persons
title: Persons
language: {language}
entities:
  {kind}:
    william: {{name: William Herschel, also: [Herschel]}}
    caroline: {{name: Caroline Herschel}}
    putin: {{name: Vladimir Putin, also: [Putin]}}
    erdogan: {{name: Recep Tayyip Erdoğan, also: [Erdoğan]}}
    brandt: {{name: Simon Brandt, also: [Mr Brandt]}}
    rowling: {{name: Joanne Kathleen Rowling}}
    elder: {{name: George Herbert Bush}}
    younger: {{name: George Walker Bush, also: [Bush]}}
    goethe: {{name: Johann Wolfgang von Goethe, also: [Goethe]}}
    hale: {{name: Mrs Justice Hale, also: [Hale]}}
    lincoln: {{name: Lincoln}}
    newton: {{name: Sir Isaac Newton}}
    charles: {{name: King Charles III}}
    gaga: {{name: Lady Gaga}}
    merkel: {{name: Angela Merkel}}
    francis: {{name: Pope Francis}}
    dre: {{name: Dr. Dre}}
facts:
  - id: f
    say: The text means <v:{kind}> here.
    answer: {answer}
    ask: {ask}
"""


def asked(answer: str, kind: str = "person", language: str = "en", ask: str = "Who is meant here?"):
    making = made("", WORLD.format(answer=answer, kind=kind, language=language, ask=ask))
    assert making.cards, making.refusals
    return card_of(making, "f")


@pytest.mark.parametrize(
    ("answer", "right", "wrong"),
    [
        ("putin", ["President Vladimir Putin", "V. Putin", "Dr Putin"], ["D. Putin", "Mr Medvedev", "President Putin"]),
        ("newton", ["Chief Justice Isaac Newton"], ["Chief Justice Newton", "Chief"]),
        ("putin", ["Prof. V Putin"], ["President", "not President Putin", "P. Putin", "Mrs Putin", "Mr Putin"]),
        ("william", ["W. Herschel"], ["Caroline Herschel", "C. Herschel", "Miss Caroline", "King Herschel"]),
        ("erdogan", ["Recep Erdogan", "R. T. Erdogan", "RT Erdogan", "R. Erdogan"], ["Tayyip Recep", "Mr Erdogan"]),
        ("brandt", ["Mr Brandt", "S. Brandt", "Dr Simon Brandt"], ["Mrs Brandt", "M. Brandt", "Willy Brandt"]),
        ("rowling", ["J. K. Rowling", "J.K. Rowling", "Joanne K. Rowling"], ["J. Rowling", "K. J. Rowling", "Rowling"]),
        ("younger", ["George W. Bush", "G. W. Bush", "W. Bush"], ["G. Bush", "George Bush", "H. Bush"]),
        ("william", ["Herschel, William", "Herschel, W."], ["Herschel, Caroline", "Herschel, C."]),
        (
            "goethe",
            ["J. W. von Goethe", "J. W. Goethe", "Goethe, J. W. von"],
            ["W. J. Goethe", "J. V. Goethe", "von, Goethe"],
        ),
        ("hale", ["Mrs Justice Hale", "Hale"], ["Mr Hale", "Lord Hale", "M. Hale"]),
        (
            "merkel",
            ["Mrs Angela Merkel", "Chancellor Angela Merkel", "former Chancellor Angela Merkel"],
            ["Mrs Merkel"],
        ),
        ("merkel", ["Angela Merkel, PhD", "Angela Merkel (chancellor)", "Angela Merkel MP"], ["Angela (chancellor)"]),
        ("newton", ["Isaac Newton", "Dr Isaac Newton", "I. Newton"], ["Newton", "Isaac", "Sir Newton"]),
        ("charles", ["Charles III", "King Charles III"], ["Charles II", "King Charles", "Charles"]),
        ("gaga", ["Lady Gaga"], ["Gaga", "Lord Gaga"]),
        ("francis", ["Francis, Pope", "Pope Francis"], ["Francis", "Francis, King"]),
        ("dre", ["Doctor Dre", "Dr Dre"], ["Dre", "Mr Dre"]),
    ],
)
def test_a_person_may_have_a_title_and_fewer_given_names_if_nobody_else_has(answer, right, wrong):
    assert marks(asked(answer), *right, *wrong) == {"right": right, "wrong": wrong}


def test_a_text_of_two_words_may_be_a_person_too():
    anna = typed_text("Anna Smith", "text")
    assert marks(anna, "Dr Anna Smith", "Mrs Anna Smith", "Dr Smith", "General Anna Smith") == {
        "right": ["Dr Anna Smith", "Mrs Anna Smith"],
        "wrong": ["Dr Smith", "General Anna Smith"],
    }
    assert marks(typed_text("Lord of the Rings", "text"), "of the Rings", "Rings") == {
        "wrong": ["of the Rings", "Rings"]
    }


def test_german_has_its_own_titles():
    putin = asked("putin", language="de", ask="Wer ist hier gemeint?")
    assert marks(putin, "Präsident Vladimir Putin", "Dr. Putin", "Herr Putin", "Präsident Putin", "Mister Putin") == {
        "right": ["Präsident Vladimir Putin", "Dr. Putin"],
        "wrong": ["Herr Putin", "Präsident Putin", "Mister Putin"],
    }


def test_what_is_no_person_has_no_title():
    assert marks(asked("lincoln", "city", ask="Which city is meant?"), "President Lincoln", "Lincoln") == {
        "wrong": ["President Lincoln"],
        "right": ["Lincoln"],
    }
    assert marks(asked("lincoln", "leader", ask="Which leader is meant?"), "Dr Lincoln") == {"right": ["Dr Lincoln"]}
