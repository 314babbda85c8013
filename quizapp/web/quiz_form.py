"""The form that says what kind of quiz is wanted, on the screen or on paper."""

from __future__ import annotations

from flask_wtf import FlaskForm
from wtforms import IntegerField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Optional

from quizapp.items.card import CHOICE_FORMS
from quizapp.study.shown_sets import SetPage
from quizapp.web.clock import MOST_MINUTES
from quizapp.web.wording import sentence_case
from quizapp.wording.reasons import form_name

USUAL_LENGTH = 12
BY_CHOICE = "multiple_choice"  # numbers, dates and quotes to choose from are asked for by this name too
BOXES = (BY_CHOICE, "true_false", "cloze", "typed", "ordering")


class StartForm(FlaskForm):  # type: ignore[misc]
    """What kind of quiz; the choices of `forms` depend on the set."""

    length = IntegerField("Questions")
    forms = SelectMultipleField("Asked by", choices=[])
    minutes = IntegerField("Time limit in minutes", validators=[Optional()])

    @property
    def chosen_forms(self) -> tuple[str, ...]:
        """None by name where all are chosen: then none comes oftener than suits a quiz."""
        chosen = tuple(self.forms.data or ())
        return () if len(chosen) == len(self.forms.choices) else chosen

    def is_sensible(self) -> bool:
        """Whether it asks for a quiz that may be; what does not is told at its field."""
        self.validate()
        if self.length.errors or self.length.data is None or self.length.data < 1:
            self.length.errors = ["Write a whole number, 1 or more."]
        if not self.forms.data:
            self.forms.errors = ["Choose at least one."]
        if self.minutes.errors or (self.minutes.data is not None and not 1 <= self.minutes.data <= MOST_MINUTES):
            self.minutes.errors = [f"Write a whole number of minutes, 1 to {MOST_MINUTES}, or leave it empty."]
        return not (self.length.errors or self.forms.errors or self.minutes.errors)


def start_form(page: SetPage, *, is_sent: bool = True) -> StartForm:
    """The form for a quiz of this set, filled from the request, or with the usual where another form was sent."""
    groups = form_groups(page)
    usual = {"length": min(USUAL_LENGTH, page.quiz_most), "forms": list(groups)}
    form = StartForm(data=usual) if is_sent else StartForm(None, data=usual)
    form.forms.choices = [
        SelectChoice(name, f"{sentence_case(form_name(name))}, {number} to ask") for name, number in groups.items()
    ]
    return form


def form_groups(page: SetPage) -> dict[str, int]:
    """How many cards or orderings each box of the form stands for; all that is chosen from options is one box."""
    groups: dict[str, int] = {}
    for form, number in page.quiz_forms.items():
        name = BY_CHOICE if form in CHOICE_FORMS else form
        groups[name] = groups.get(name, 0) + number
    return {name: groups[name] for name in BOXES if groups.get(name)}
