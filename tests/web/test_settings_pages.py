"""Settings hold, are told where they are wrong, and the theme needs no script."""

from __future__ import annotations

import pytest
from scriptless import Reader


def test_settings_are_kept(reader: Reader) -> None:
    page = reader.open("/settings").press("Save", zone="Asia/Kolkata", new_per_day="7", theme="dark")
    assert page.notices == ["Saved."]
    sent = page.fields(page.root.find("form")[0])
    assert (sent["zone"], sent["new_per_day"], sent["theme"]) == ("Asia/Kolkata", "7", ["dark"])


@pytest.mark.parametrize(("theme", "attribute"), [("light", "light"), ("dark", "dark"), ("auto", None)])
def test_the_theme_is_rendered_by_the_server(reader: Reader, theme: str, attribute: str | None) -> None:
    page = reader.open("/settings").press("Save", theme=theme)
    assert page.root.find("html")[0].attributes.get("data-bs-theme") == attribute


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("new_per_day", "-1", "Write a whole number from 0 to 999."),
        ("new_per_day", "1000", "Write a whole number from 0 to 999."),
        ("new_per_day", "a few", "Write a whole number from 0 to 999."),
        ("new_per_day", "", "Write a whole number from 0 to 999."),
        ("zone", "Mars/Olympus", "Choose a zone of the list."),
        ("theme", "plaid", "Choose one of the three."),
    ],
)
def test_a_value_that_is_not_offered_is_told_at_its_field(
    reader: Reader, field: str, value: str, sentence: str
) -> None:
    page = reader.open("/settings").press("Save", **{field: value})
    assert page.status == 422
    assert page.root.find(id=f"{field}-error")[0].text == sentence
    assert reader.open("/settings").root.find(id="new_per_day")[0].attributes["value"] == "20"


def test_single_keys_can_be_turned_off_in_a_browser(reader: Reader) -> None:
    assert "data-keys" not in reader.open("/").root.find("body")[0].attributes
    reader.open("/settings").press("Save", keys=None)
    assert reader.open("/").root.find("body")[0].attributes["data-keys"] == "off"
    reader.open("/settings").press("Save", keys="y")
    assert "data-keys" not in reader.open("/").root.find("body")[0].attributes


def test_settings_sent_without_their_cookie_are_shown_as_they_were_typed(reader: Reader) -> None:
    page = reader.open("/settings")
    reader.client.delete_cookie("quizapp")
    again = page.press("Save", new_per_day="33")
    assert again.status == 400
    assert again.root.find(id="new_per_day")[0].attributes["value"] == "33"
    assert again.press("Save").notices == ["Saved."]
