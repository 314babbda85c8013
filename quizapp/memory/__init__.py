"""When it is asked: the memory of a card and what an answer does to it.

Lives here: rating, state, the FSRS adapter, schedule, queue order, study day.
May not: import Flask, SQLAlchemy or any other room; know what a question is; read a clock or unseeded dice.
Gives: the next memory for an answer, with `now`, the study day and the seed as arguments.
"""
