"""Slips of the pen: how much of a name may be misspelt, and what is another name."""

import pytest
from test_marking_persons import asked
from typed_cards import asking, marks, note


@pytest.mark.parametrize(
    ("answer", "almost", "wrong"),
    [
        ("Vincent van Gogh", ["Vincent van Gough", "Vincent von Gogh"], ["Vincent van Dyck", "Theo van Gogh"]),
        ("Leonardo da Vinci", ["Leonardo di Vinci"], ["Leonardo DiCaprio", "Leonardo is Vinci"]),
        ("Cold War", ["Cold Warr"], ["Gold War", "Cold Fat"]),
        ("West Bank", ["West Banc"], ["West Tank", "East Bank"]),
        ("Hong Kong", ["Hong Cong", "Honk Kong"], ["King Kong", "Hong Song"]),
        ("Red Sea", ["Red Sae"], ["Dead Sea", "Ned Sea"]),
        ("Abu Dhabi", ["Abou Dhabi"], ["Abu Dubai"]),
        ("GDP growth", ["GDP grouth"], ["GNP growth", "GDR growth"]),
        ("Charles II", ["Charlse II"], ["Charles I", "Charles III"]),
        ("Man on Fire", ["Man on Fier"], ["Man in Fire"]),
        ("Canada", ["Kanada", "Canadda"], ["Sanada", "anada"]),
        ("Xerxes", ["Zerxes"], ["Kerxes"]),
        ("Boris Yeltsin", ["Boris Jeltsin"], ["Boris Keltsin"]),
        ("Seine", ["Sein"], ["Leine"]),
        ("South Africa", ["South Afrika", "Suth Afrika"], ["South America"]),
    ],
)
def test_a_slip_is_forgiven_by_the_length_of_the_whole_name(answer, almost, wrong):
    assert marks(asking(answer, "text"), *almost, *wrong) == {"almost": almost, "wrong": wrong}


def test_what_is_cut_short_is_no_slip_where_it_would_do_for_another():
    younger = asked("younger")
    assert marks(younger, "George Bush") == {"wrong": ["George Bush"]}
    assert note(younger, "George Bush") == note(asked("rowling"), "Rowling") == "Be more exact."
    assert note(younger, "the") == note(younger, "Herbert Bush") == ""
    assert marks(asking("George W. Bush", "text"), "George Bush") == {"almost": ["George Bush"]}


def test_one_for_many_is_almost_however_short_the_noun_is():
    assert marks(asking("burn", "text"), "burns", "brn", "bun") == {"almost": ["burns"], "wrong": ["brn", "bun"]}
    assert marks(asking("the legs", "text"), "leg", "log") == {"almost": ["leg"], "wrong": ["log"]}
    assert marks(asking("gas", "text"), "ga") == {"wrong": ["ga"]}
    assert marks(asking("Mars", "text"), "Mar") == {"wrong": ["Mar"]}
