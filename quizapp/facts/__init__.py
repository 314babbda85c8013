"""What is known: a fact sheet, read from YAML and checked.

Lives here: the sheet and its values, the reader (text to sheet, with places), the checks, the languages.
May not: import Flask, SQLAlchemy or another room; read a clock, dice, the network or the environment.
Gives: a `Sheet` without errors, or every `Problem` at once with its file, line and column.
"""
