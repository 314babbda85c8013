"""Typed words that are spelt nearly like the answer: its opposite is wrong, its other spelling is right."""

import pytest
from sheets import made
from typed_cards import asking, marks


@pytest.mark.parametrize(
    ("answer", "tongue", "wrong", "almost"),
    [
        ("hypothermia", "en", ["hyperthermia"], ["hypothermai", "hypotermia"]),
        ("ascending", "en", ["descending"], ["asending"]),
        ("inductive reasoning", "en", ["deductive reasoning"], ["inductiv reasoning"]),
        ("nitrates", "en", ["nitrites"], ["nitratse"]),
        ("chloride", "en", ["chlorite", "chlorine"], ["chlorid"]),
        ("ethanol", "en", ["ethanal"], ["etanol"]),
        ("lactose", "en", ["lactase"], ["lactos"]),
        ("E flat major", "en", ["E flat minor"], ["E flat mayor"]),
        ("definite", "en", [], ["definate"]),
        ("Professor", "en", [], ["Prefessor"]),
        ("antibody", "en", [], ["antebody"]),
        ("oedema", "en", [], ["oedma", "odema"]),
        ("oesophagus", "en", [], ["oesofagus"]),
        ("Natriumsulfat", "de", ["Natriumsulfit", "Natriumsulfid"], ["Natriumsulphat"]),
        ("symmetric", "en", ["asymmetric"], ["symetric", "symmetrik"]),
        ("apolitical", "en", ["political"], ["apolitcal"]),
        ("symmetrisch", "de", ["asymmetrisch"], ["symetrisch"]),
        ("Aluminium", "en", [], ["luminium"]),
        ("employers", "en", ["employees"], ["emploiers"]),
        ("interviewee", "en", ["interviewer"], ["interviwee"]),
        ("adviser", "en", [], ["advisor"]),
        ("subjective", "en", ["objective"], ["subjectiv"]),
        ("prosecution", "en", ["persecution"], ["prosecuction"]),
        ("diffusion", "en", ["effusion"], ["difusion"]),
        ("reduction", "en", ["deduction", "seduction"], ["redaction"]),
        ("reservation", "en", ["preservation"], ["reservasion"]),
        ("homozygous", "en", ["hemizygous"], ["homozigous"]),
        ("stalactite", "en", ["stalagmite"], ["stalactyte"]),
        ("Bundestag", "de", ["Bundesrat"], ["Bundestak", "Bundestage"]),
        ("Ostpreußen", "de", ["Westpreußen"], ["Ostpreussn"]),
        ("Nordwestpassage", "de", ["Nordostpassage"], ["Nordwestpasage"]),
        ("Northern Ireland", "en", ["Southern Ireland"], ["Nothern Ireland"]),
    ],
)
def test_an_opposite_is_no_slip(answer, tongue, wrong, almost):
    found = marks(asking(answer, "text", tongue), *wrong, *almost)
    assert (found.get("wrong", []), found["almost"]) == (wrong, almost)


def test_either_of_two_spellings_is_right():
    assert marks(asking("sulfate", "text"), "sulphate", "sulphite") == {"right": ["sulphate"], "wrong": ["sulphite"]}
    assert marks(asking("oedema", "text"), "edema", "Oedema") == {"right": ["edema", "Oedema"]}
    assert marks(asking("haemoglobin", "text"), "hemoglobin") == {"right": ["hemoglobin"]}


def test_an_opposite_may_stand_beside_the_key():
    answers = "answer: hypothermia, wrong: [hyperthermia, anaemia, gout]"
    fact = f"id: f, say: 'It is called <x:text>.', {answers}, ask: What is too low a body heat called?"
    making = made("", f"format: factsheet/1\nid: t\ntitle: T\nfacts:\n  - {{{fact}}}\n")
    assert "hyperthermia" in {option.text for option in making.cards[0].distractors}
