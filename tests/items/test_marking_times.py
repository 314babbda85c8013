"""Times of day, and decades, as they are typed: 23 Uhr 10, quarter to five, the 1920s."""

import pytest
from typed_cards import asking, marks


def test_a_german_time_counts_to_24():
    late = asking("23.10 Uhr\n    wrong: [22.10 Uhr, 21.10 Uhr, 20.10 Uhr]", "text", "de")
    right = ["23:10", "um 23.10 Uhr", "11.10 Uhr abends", "23 Uhr 10", "um 23 Uhr 10"]
    assert marks(late, *right, "11.10 Uhr", "11 Uhr 10", "22.10", "23 Uhr 11", "23 Uhr 1") == {
        "right": right,
        "almost": ["11.10 Uhr", "11 Uhr 10"],
        "wrong": ["22.10", "23 Uhr 11", "23 Uhr 1"],
    }


def test_minutes_may_be_counted_from_the_hour_or_up_to_it():
    late = asking("'16:45'", "text")
    assert marks(late, "a quarter to five in the afternoon", "quarter to five", "quarter past five", "ten to five") == {
        "right": ["a quarter to five in the afternoon"],
        "almost": ["quarter to five"],
        "wrong": ["quarter past five", "ten to five"],
    }
    noon = asking("'12:45'", "text")
    assert marks(noon, "quarter to one", "quarter to twelve") == {
        "right": ["quarter to one"],
        "wrong": ["quarter to twelve"],
    }
    german = asking("15.30 Uhr", "text", "de")
    assert marks(german, "halb vier nachmittags", "halb vier", "halb drei", "fünf vor halb vier") == {
        "right": ["halb vier nachmittags"],
        "almost": ["halb vier"],
        "wrong": ["halb drei", "fünf vor halb vier"],
    }
    range_of_figures = asking("5–10", "text")
    assert marks(range_of_figures, "five to ten", "9:55") == {"right": ["five to ten"], "wrong": ["9:55"]}


@pytest.mark.parametrize(
    ("answer", "tongue", "right", "wrong"),
    [
        ("1920/1929", "en", ["the 1920s", "1920s", "the '20s", "1920-1929"], ["1930s", "1920", "the 20th century"]),
        ("1920/1929", "de", ["1920er Jahre", "die 20er", "die 1920er"], ["1910er Jahre"]),
        ("1914/1918", "en", ["1914-1918"], ["1910s"]),
    ],
)
def test_a_decade_is_named_by_its_first_year(answer, tongue, right, wrong):
    assert marks(asking(answer, "date", tongue), *right, *wrong) == {"right": right, "wrong": wrong}
