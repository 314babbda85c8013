"""The learner's settings, and the page of keys."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Blueprint, flash, redirect, render_template, session, url_for
from flask_wtf import FlaskForm
from wtforms import BooleanField, IntegerField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from quizapp.memory.day import ROLLOVERS, zones
from quizapp.study.learners import change_settings, not_offered
from quizapp.web.learner import current_learner, current_settings
from quizapp.web.policy import ANYONE, LEARNER, policy
from quizapp.web.rounds import named_round

blueprint = Blueprint("settings", __name__)

REFUSED = {
    "theme": "Choose one of the three.",
    "zone": "Choose a zone of the list.",
    "new_per_day": "Write a whole number from 0 to 999.",
    "reviews_per_day": "Write a whole number from 0 to 9999.",
    "desired_retention": "Write a whole number from 70 to 97.",
    "rollover_hour": "Choose one of the three.",
}
BROWSERS = "As this browser has it"
LOST = "Nothing was saved, because this page’s cookie is gone. Press “Save” again."


def _is_percent(_form: FlaskForm, field: IntegerField) -> None:
    """NumberRange of WTForms fails by integers that no float can hold."""
    if field.data is not None and not 0 <= field.data <= 100:
        raise ValidationError


def _zone_choices(current: str) -> list[SelectChoice]:
    """The zones that are called by a place, and the one that is chosen, whatever its name."""
    by_place = {zone for zone in zones() if ("/" in zone and not zone.startswith("Etc/")) or zone == "UTC"}
    named = (SelectChoice(zone, zone.replace("_", " ")) for zone in sorted(by_place | ({current} - {""})))
    return [SelectChoice("", BROWSERS), *named]


class SettingsForm(FlaskForm):  # type: ignore[misc]
    theme = RadioField(
        "Look",
        choices=[
            SelectChoice("auto", "As the system has it"),
            SelectChoice("light", "Light"),
            SelectChoice("dark", "Dark"),
        ],
    )
    zone = SelectField("Time zone")  # its choices are set for each learner
    rollover_hour = RadioField(
        "A study day begins",
        choices=[SelectChoice(hour, "at midnight" if hour == 0 else f"at {hour} in the morning") for hour in ROLLOVERS],
        coerce=int,
    )
    new_per_day = IntegerField("New cards a day")
    reviews_per_day = IntegerField("Due cards a day")
    desired_retention = IntegerField("Wanted chance of recall, in percent", [_is_percent])
    keys = BooleanField("Single keys on this browser: 1 to 4, 0, H, U, W, F")


def _form(**values: Any) -> SettingsForm:
    form = SettingsForm(data=values)
    form.zone.choices = _zone_choices(current_settings().zone)
    return form


@blueprint.get("/settings")
@policy(LEARNER)
def page() -> str:
    now_set = current_settings()
    form = _form(
        theme=now_set.theme,
        zone="" if now_set.follows_browser_zone else now_set.zone,
        rollover_hour=now_set.rollover_hour,
        new_per_day=now_set.new_per_day,
        reviews_per_day=now_set.reviews_per_day,
        desired_retention=round(now_set.desired_retention * 100),
        keys="keys_off" not in session,
    )
    return _show(form)


def _show(form: SettingsForm) -> str:
    return render_template("settings/page.html", form=form, zone=current_settings().zone)


def show_again() -> str:
    flash(LOST, "almost")
    return _show(_form())


@blueprint.post("/settings")
@policy(LEARNER, again=show_again)
def save() -> Any:
    form = _form()
    wanted = _read(form)
    if any(form[name].errors for name in REFUSED):
        return _show(form), 422
    change_settings(current_learner(), **wanted)
    session.permanent = True
    session.pop("keys_off", None) if form.keys.data else session.update(keys_off=True)
    session.pop("zone", None)  # what the browser says is looked at anew
    flash("Saved.", "right")
    return redirect(url_for("settings.page"), 303)


def _read(form: SettingsForm) -> dict[str, Any]:
    """The settings that are wanted; each that is not offered is told at its field."""
    form.validate()
    wanted = {name: form[name].data for name in REFUSED if not form[name].errors and form[name].data is not None}
    if "desired_retention" in wanted:
        wanted["desired_retention"] /= 100
    kept = {name: value for name, value in wanted.items() if (name, value) != ("zone", "")}
    for name in {*REFUSED} - {*wanted} | {*not_offered(replace(current_settings(), **kept))}:
        form[name].errors = [REFUSED[name]]
    return wanted


@blueprint.get("/keys")
@policy(ANYONE)
def keys() -> str:
    return render_template("settings/keys.html", round=named_round())
