"""Typed decades, centuries and months, and how dates are written in languages without a table."""

import pytest
from typed_cards import asking, marks


@pytest.mark.parametrize(
    ("answer", "language", "right", "wrong"),
    [
        (
            "the 1960s",
            "en",
            ["the 60s", "the '60s", "the sixties", "the nineteen sixties"],
            ["the 70s", "1860s"],
        ),
        ("the sixties", "en", ["the 60s"], ["the fifties", "sixty"]),
        (
            "die 1920er Jahre",
            "de",
            ["1920er", "die 20er Jahre", "die zwanziger Jahre"],
            ["dreißiger Jahre", "zwanzig"],
        ),
        ("the 18th century", "en", ["18 century", "18th c.", "the 18th Century AD"], ["17th c.", "18th c. BC"]),
        ("the 5th century BC", "en", ["5th c. BC", "fifth century B.C."], ["5th century", "5th century AD"]),
        (
            "das 18. Jahrhundert",
            "de",
            ["18. Jh.", "achtzehntes Jahrhundert"],
            ["17. Jh.", "18. Jh. v. Chr."],
        ),
    ],
)
def test_decades_and_centuries_have_many_names(answer, language, right, wrong):
    assert marks(asking(answer, "text", language), *right, *wrong) == {"right": right, "wrong": wrong}


@pytest.mark.parametrize(
    ("answer", "language", "right", "wrong"),
    [
        (
            "2020-08-01",
            "fr",
            ["1er août 2020", "le 1er août 2020", "premier août 2020"],
            ["2 août 2020"],
        ),
        (
            "1810-05-01",
            "es",
            ["1º de mayo de 1810", "1.º de mayo de 1810", "primero de mayo de 1810"],
            ["1º de mayo de 1811"],
        ),
        ("2025-09-03", "fr", ["mercredi 3 septembre 2025"], ["mercredi 4 septembre 2025"]),
        (
            "2025-09-03",
            "es",
            ["3 de setiembre de 2025", "miércoles 3 septiembre 2025"],
            ["4 de setiembre de 2025"],
        ),
        ("1914/1918", "fr", ["de 1914 à 1918", "1914 à 1918", "entre 1914 et 1918"], ["de 1914 à 1919", "1915 à 1918"]),
        ("1914/1918", "es", ["de 1914 a 1918", "entre 1914 y 1918"], ["entre 1914 y 1919"]),
        ("2024-03", "de", ["Mrz 2024", "Maerz 2024"], ["Mai 2024"]),
        ("2024-01", "de", ["Jänner 2024"], ["Juni 2024"]),
        ("1999-12", "en", ["12/99"], ["11/99", "12/98"]),
    ],
)
def test_dates_are_written_in_the_way_of_the_language(answer, language, right, wrong):
    assert marks(asking(answer, "date", language), *right, *wrong) == {"right": right, "wrong": wrong}


@pytest.mark.parametrize(
    ("answer", "kind", "right", "wrong"),
    [
        (
            "from 27 BC to AD 14",
            "text",
            ["27 BC – 14 AD", "27BC-14AD", "27 BC to 14", "from 27 BCE until 14 CE"],
            ["AD 27 to 14 BC", "27 BC to AD 15", "AD 27 to 14", "27 BC"],
        ),
        ("from AD 14 to 37", "text", ["AD 14–37", "14-37 AD", "14 to 37"], ["14-37 BC", "AD 14 to 38", "37"]),
        ("15 March 44 BC", "text", ["15th March 44 BC", "March 15, 44 BC"], ["15 March 44 AD", "15 March 45 BC"]),
        ("0064-07-18", "date", ["18 July AD 64", "July 18, 64 AD", "18.7.64"], ["18 July 1964", "18 July 64 BC"]),
    ],
)
def test_a_year_of_an_era_is_that_year_wherever_the_era_stands(answer, kind, right, wrong):
    assert marks(asking(answer, kind), *right, *wrong) == {"right": right, "wrong": wrong}
