"""Settings hold, are told where they are wrong, and the theme needs no script."""

from __future__ import annotations

import pytest
from scriptless import Reader


def test_settings_are_kept(reader: Reader) -> None:
    page = reader.open("/settings").press("Save", zone="Asia/Kolkata", new_per_day="7", theme="dark")
    assert page.notices == ["Saved."]
    sent = page.fields(page.root.find("form", method="post")[0])
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
        ("reviews_per_day", "10000", "Write a whole number from 0 to 9999."),
        ("desired_retention", "69", "Write a whole number from 70 to 97."),
        ("desired_retention", "98", "Write a whole number from 70 to 97."),
        ("desired_retention", "9" * 400, "Write a whole number from 70 to 97."),
        ("desired_retention", "9e1", "Write a whole number from 70 to 97."),
        ("rollover_hour", "2", "Choose one of the three."),
        ("rollover_hour", None, "Choose one of the three."),
        ("zone", "Mars/Olympus", "Choose a zone of the list."),
        ("theme", "plaid", "Choose one of the three."),
    ],
)
def test_a_value_that_is_not_offered_is_told_at_its_field(
    reader: Reader, field: str, value: str | None, sentence: str
) -> None:
    page = reader.open("/settings").press("Save", **{field: value})
    assert page.status == 422
    assert page.title.startswith("Nothing was changed · ")
    assert page.root.find(id=f"{field}-error")[0].text == sentence
    assert reader.open("/settings").root.find(id="new_per_day")[0].attributes["value"] == "20"


def test_all_that_is_amiss_is_told_at_once(reader: Reader) -> None:
    page = reader.open("/settings").press("Save", new_per_day="-5", reviews_per_day="many", desired_retention="99")
    told = [error.attributes["id"] for error in page.root.find("div", class_="invalid-feedback")]
    assert told == ["new_per_day-error", "reviews_per_day-error", "desired_retention-error"]


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


def zone(reader: Reader) -> str:
    return str(reader.open("/settings").root.find(id="zone-help")[0].text)


def test_the_zone_of_the_browser_is_taken_with_what_it_sends_and_not_with_a_look(reader: Reader) -> None:
    before = zone(reader)
    reader.client.set_cookie("zone", "Asia/Kathmandu")
    assert zone(reader) == before
    reader.open("/review").press("I don’t know")
    assert zone(reader) == "Days are counted in this zone; now Asia/Kathmandu."


@pytest.mark.parametrize("sent", ["Mars/Olympus", "../../etc/passwd", "", "x" * 3000])
def test_a_zone_that_is_none_changes_nothing(reader: Reader, sent: str) -> None:
    before = zone(reader)
    reader.client.set_cookie("zone", sent)
    assert reader.open("/review").press("I don’t know").status == 200
    assert zone(reader) == before


def test_a_zone_that_was_chosen_stays_until_the_browsers_is_chosen_again(reader: Reader) -> None:
    reader.open("/settings").press("Save", zone="Europe/Berlin")
    reader.client.set_cookie("zone", "Asia/Kathmandu")
    reader.open("/review").press("I don’t know")
    assert "Europe/Berlin" in zone(reader)
    reader.open("/settings").press("Save", zone="")
    reader.open("/review").press("I don’t know")
    assert "Asia/Kathmandu" in zone(reader)


def test_what_is_wanted_is_kept(reader: Reader) -> None:
    page = reader.open("/settings").press(
        "Save", desired_retention="85", reviews_per_day="50", rollover_hour="0", new_per_day="5"
    )
    sent = page.fields(page.root.find("form", method="post")[0])
    assert (sent["desired_retention"], sent["reviews_per_day"], sent["rollover_hour"]) == ("85", "50", ["0"])


def test_the_page_of_keys_says_whether_they_are_off(reader: Reader) -> None:
    assert "they are off now" not in reader.open("/keys").main
    reader.open("/settings").press("Save", keys=None)
    assert "they are off now" in reader.open("/keys").main
