"""What comes and goes: the file in which a learner takes everything along, as `FORMAT.md` beside this describes it.

Lives here: the lines of the file, writing and reading them, what is refused in them, how two logs become one.
May not: import Flask or SQLAlchemy, read a clock, throw dice, or store anything.
Raises: `BadLine` for whatever is wrong with a file, with the line and a code; `quizapp.wording.notices` words it.
"""
