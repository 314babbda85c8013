"""How it looks: one blueprint for each activity, with its forms, templates and static files.

Lives here: views, forms, the signed token of a question, security headers, templates, static files.
May not: import `store` or `memory`'s model, commit, or decide what an answer is worth.
Takes `now` once at the edge; a GET changes nothing; words every code that the rooms below give.
"""

from quizapp.web.site import finish, register

__all__ = ["finish", "register"]
