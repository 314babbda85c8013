"""What is asked: cards and items made from a checked sheet, and the marking of answers.

Lives here: card, item, stems, distractors, forms, rules, proof, assembly of a quiz, marking.
May not: import Flask, SQLAlchemy or any room but `facts`; read a clock or unseeded dice.
Gives: the same cards for the same sheet, the same items for the same seed, and a reason for every refusal.
"""
