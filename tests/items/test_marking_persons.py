"""Typed names of persons: with titles, with initials, with fewer given names."""

import pytest
from sheets import card_of, made
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
    hale: {{name: Mrs Justice Hale, also: [Hale]}}
    lincoln: {{name: Lincoln}}
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
        (
            "putin",
            ["Mr Putin", "President Vladimir Putin", "V. Putin"],
            ["D. Putin", "Mr Medvedev"],
        ),
        ("putin", ["Mr. V Putin", "President Putin"], ["President", "not President Putin", "P. Putin", "Mrs Putin"]),
        ("william", ["Sir William Herschel", "W. Herschel"], ["Caroline Herschel", "C. Herschel", "Miss Caroline"]),
        (
            "erdogan",
            ["President Erdogan", "Recep Erdogan", "R. T. Erdogan", "RT Erdogan", "R. Erdogan"],
            ["Tayyip Recep"],
        ),
        ("brandt", ["Mr Simon Brandt", "S. Brandt", "Dr Simon Brandt"], ["Mrs Brandt", "M. Brandt", "Willy Brandt"]),
        (
            "rowling",
            ["J. K. Rowling", "J.K. Rowling", "Joanne K. Rowling", "Ms J. K. Rowling"],
            ["J. Rowling", "K. J. Rowling", "Rowling"],
        ),
        (
            "younger",
            ["George W. Bush", "G. W. Bush", "W. Bush", "President Bush"],
            ["G. Bush", "George Bush", "H. Bush"],
        ),
        ("hale", ["Judge Hale", "Mrs Hale", "Justice Hale"], ["Mr Hale", "Lord Hale", "M. Hale"]),
    ],
)
def test_a_person_may_have_a_title_and_fewer_given_names_if_nobody_else_has(answer, right, wrong):
    assert marks(asked(answer), *right, *wrong) == {"right": right, "wrong": wrong}


def test_german_has_its_own_titles():
    putin = asked("putin", language="de", ask="Wer ist hier gemeint?")
    assert marks(putin, "Herr Putin", "Präsident Wladimir", "der Präsident Putin", "Mister Putin") == {
        "right": ["Herr Putin", "der Präsident Putin"],
        "wrong": ["Präsident Wladimir", "Mister Putin"],
    }


def test_what_is_no_person_has_no_title():
    assert marks(asked("lincoln", "city", ask="Which city is meant?"), "President Lincoln", "Lincoln") == {
        "wrong": ["President Lincoln"],
        "right": ["Lincoln"],
    }
    assert marks(asked("lincoln", "leader", ask="Which leader is meant?"), "President Lincoln") == {
        "right": ["President Lincoln"]
    }
