"""Typed formulas, figures with a minus, and answers that are no words: the sign tells one from another."""

import pytest
from sheets import made
from typed_cards import asking, marks, note


@pytest.mark.parametrize(
    ("answer", "right", "wrong"),
    [
        ("a < b", ["a<b", "A < B"], ["a > b", "a = b", "a b", "b < a"]),
        ("A ∪ B", ["A∪B"], ["A ∩ B", "A B"]),
        ("F = m·a", ["F=ma", "F = m*a", "F = m × a"], ["F = m/a", "F = m+a", "F = m - a", "F m a"]),
        ("density = mass/volume", ["density = mass / volume"], ["density = mass*volume", "density = mass volume"]),
        ("p < 0.05", ["p<0.05", "P < 0.05"], ["p > 0.05", "p = 0.05", "p ≤ 0.05"]),
        ("x ≥ 5", ["x >= 5", "x≥5"], ["x > 5", "x ≤ 5"]),
        ("2 H2 + O2 → 2 H2O", ["2H2 + O2 -> 2H2O", "2 H₂ + O₂ → 2 H₂O"], ["2 H2 + O2 ← 2 H2O"]),
        ("pH < 7", ["pH<7"], ["pH > 7", "pH 7"]),
        ("x = 1/2", ["x=1/2", "x = ½"], ["x = 1 2", "x = 2/1"]),
        ("x = -5", ["x=−5", "x = - 5"], ["x = 5", "x = +5"]),
        ("y = -x", ["y = - x", "y=−x"], ["y = x"]),
        ("A ⇒ B", ["A => B", "A → B"], ["A ⇐ B", "B => A"]),
        ("-20 °C", ["−20 °C", "minus 20 °C"], ["20 °C"]),
        ("-5", ["−5", "minus 5", "minus five"], ["5", "five"]),
        ("√2", ["√ 2"], ["2"]),
        ("F♯", ["F#", "f♯", "F ♯"], ["F"]),
        ("B♭ minor", ["B♭minor", "b ♭ minor"], ["B major"]),
        ("-5", ["–5", "- 5", "−5"], ["5"]),
        ("-40 °C", ["–40 °C", "—40 °C", "- 40 °C"], ["40 °C"]),
        ("1984", ["- 1984", "– 1984"], ["1983"]),
        ("File > Save", ["File->Save", "File → Save", "File / Save", "file save", "- File > Save"], ["File < Save"]),
        ("Lead > Iron", ["lead > iron"], ["Lead < Iron", "Iron > Lead"]),
        ("<title>", ["title", "the <title>", "</title>"], ["<head>"]),
        ("x² + y² = r²", ["x^2+y^2=r^2", "- x² + y² = r²"], ["x² - y² = r²"]),
    ],
)
def test_the_signs_of_a_formula_are_no_punctuation(answer, right, wrong):
    assert marks(asking(f'"{answer}"', "text"), *right, *wrong) == {"right": right, "wrong": wrong}


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ("File > Save as", ["File > Save as", "file save as", "File, Save as"]),
        ("AC/DC", ["AC/DC", "AC-DC", "ac dc"]),
        ("Rolls-Royce", ["rolls royce", "Rolls/Royce"]),
        ("<title>", ["title", "<title>"]),
        ("U-2", ["U 2", "U2"]),
    ],
)
def test_signs_in_names_may_be_left_out(answer, right):
    assert marks(asking(f'"{answer}"', "text"), *right) == {"right": right}


def test_an_answer_of_signs_alone_is_typed_as_it_is():
    assert marks(asking("👍", "text"), "👍", " 👍️", "👎", "...") == {"right": ["👍", " 👍️"], "wrong": ["👎", "..."]}
    assert marks(asking("→", "text"), "→", "->", "←") == {"right": ["→", "->"], "wrong": ["←"]}
    assert note(asking("→", "text"), "  ") == note(asking("Bonn", "text"), "👍") == "Nothing was typed."


def test_an_author_may_call_a_formula_with_another_sign_wrong():
    answers = "answer: 'a < b', wrong: ['a > b', 'a = b']"
    fact = f"id: f, say: 'It holds that <x:text>.', {answers}, ask: Which comparison holds here?"
    making = made("", f"format: factsheet/1\nid: t\ntitle: T\nfacts:\n  - {{{fact}}}\n")
    assert {option.text for option in making.cards[0].distractors} == {"a > b", "a = b"}


@pytest.mark.parametrize(
    ("answer", "right", "wrong"),
    [
        ("+1", ["+1", "1+", "+ 1", "plus one", "1"], ["1-", "-1", "minus one", "+2", "2"]),
        ("2-", ["2-", "2−", "-2", "minus two"], ["2+", "+2", "2"]),
        ("Cl-", ["Cl−", "cl-", "Cl⁻"], ["Cl+", "Cl", "Br-"]),
        ("SO4 2-", ["SO₄²⁻", "SO42-", "SO4 2−"], ["SO4 2+", "SO4", "SO3 2-"]),
        ("O-", ["O -", "O negative", "o neg"], ["O+", "O", "O positive", "A-"]),
        ("AB+", ["AB +", "AB positive"], ["AB-", "AB", "A+"]),
    ],
)
def test_a_charge_is_told_by_its_sign_on_either_side_or_in_words(answer, right, wrong):
    assert marks(asking(f'"{answer}"', "text"), *right, *wrong) == {"right": right, "wrong": wrong}


def test_two_signs_of_a_program_are_not_one():
    assert marks(asking('":="', "text"), ":=", '":="', "=", "==") == {"right": [":=", '":="'], "wrong": ["=", "=="]}
    assert marks(asking('"=>"', "text"), "=>", "⇒", "->") == {"right": ["=>", "⇒"], "wrong": ["->"]}
