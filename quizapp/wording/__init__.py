"""The sentences: one for each code in which the rooms within say what is wrong, why, and what to do.

Lives here: what is wrong with a sheet or a file of data, proofs, refusals and their unlocks, notes on marks.
May not: import Flask or SQLAlchemy, or decide anything: what a sentence says is settled where its code comes from.
Raises: nothing; a code that has no sentence is a KeyError, which tests look for.
"""
