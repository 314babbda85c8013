"""What a learner can do: load a set, take a quiz, review, undo, see progress.

Lives here: one function for each act, with one commit each; nothing else commits.
May not: import `web`, read a clock (`now` is an argument) or word a sentence for the page.
Raises: expected failures by name (`StaleReview`, `UnknownSet`, `SheetError`), which `web` and `cli` word.
"""
