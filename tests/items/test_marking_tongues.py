"""Typed answers in languages of which few words are known, and in scripts without spaces."""

import pytest
from typed_cards import asking, mark, marks, note

from quizapp.items.marking.match import MARKS


@pytest.mark.parametrize(
    ("answer", "kind", "language", "right", "wrong"),
    [
        ("1500 euros", "number", "es", ["1.500 €", "1500€", "1500 EUR", "1.500 euros"], ["1500 $", "1.500 libras"]),
        ("1500 euros", "number", "fr", ["1 500 €", "1500 euro"], ["1600 €"]),
        ("Rhône", "text", "fr", ["le Rhône", "du Rhône", "le rhone"], ["le Rhin", "le", "sans Rhône"]),
        ("El Salvador", "text", "es", ["el Salvador"], ["la Salvador", "Salvador"]),
        ("l'île flottante", "text", "fr", ["île flottante", "une île flottante"], ["l'île"]),
        ("un fromage blanc", "text", "fr", ["fromage blanc", "le fromage blanc"], ["fromage"]),
        ("L'Équipe", "text", "fr", ["l’équipe"], ["équipe"]),
        ("Łódź", "text", "pl", ["Lodz", "lódz"], ["Gdańsk"]),
        ("1918-11-11", "date", "ja", ["1918年11月11日", "1918年 11月 11日"], ["1918年11月12日", "1918年11月"]),
        ("1918-11", "date", "ko", ["1918년 11월"], ["1918년", "1918년 13월"]),
        ("1918-11-11", "date", "fr", ["11 novembre 1918", "le 11 nov. 1918"], ["11 octobre 1918", "novembre 1918"]),
        ("1918-11-11", "date", "es", ["11 de noviembre de 1918"], ["12 de noviembre de 1918"]),
        ("1410-07-15", "date", "pl", ["15 lipca 1410"], ["15 czerwca 1410"]),
        ("1789-07-14", "date", "fr", ["14 juillet 1789", "14 juil. 1789"], ["14 juin 1789", "14 jui. 1789"]),
        ("11 novembre 1918", "text", "fr", ["11/11/1918", "le 11 novembre 1918"], ["12 novembre 1918"]),
        ("1600", "year", "ja", ["1600年"], ["1601年"]),
        ("夏目漱石", "text", "ja", ["夏目 漱石"], ["夏目", "漱石 夏目"]),
    ],
)
def test_few_words_of_a_language_are_enough(answer, kind, language, right, wrong):
    assert marks(asking(answer, kind, language), *right, *wrong) == {"right": right, "wrong": wrong}


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("uk", "3 червня 1980 року"),
        ("ru", "3 июня 1980 г."),
        ("bg", "3 юни 1980"),
        ("el", "3 Ιουνίου 1980"),
        ("tr", "3 Haziran 1980"),
        ("sv", "den 3 juni 1980"),
        ("da", "3. juni 1980"),
        ("no", "3. juni 1980"),
        ("fi", "3. kesäkuuta 1980"),
        ("hu", "1980. június 3."),
        ("cs", "3. června 1980"),
        ("sk", "3. júna 1980"),
        ("hr", "3. lipnja 1980. godine"),
        ("ro", "3 iunie 1980"),
        ("ca", "el 3 de juny de 1980"),
        ("id", "3 Juni 1980"),
        ("ar", "3 يونيو 1980"),
        ("he", "3 ביוני 1980"),
        ("xx", "03.06.1980"),
        ("xx", "1980-06-03"),
    ],
)
def test_a_date_is_read_as_it_is_written_in_the_language(language, typed):
    assert marks(asking("1980-06-03", "date", language), typed, typed.replace("1980", "1981")) == {
        "right": [typed],
        "wrong": [typed.replace("1980", "1981")],
    }


def test_a_month_that_begins_like_another_is_read_where_it_is_whole():
    june = asking("1980-06", "date", "cs")
    assert marks(june, "červen 1980", "v červnu 1980", "červenec 1980", "června 1980") == {
        "right": ["červen 1980", "v červnu 1980", "června 1980"],
        "wrong": ["červenec 1980"],
    }


def test_a_hyphen_and_the_last_stop_of_initials_may_be_left_out():
    assert mark(asking("e-mail", "text"), "email") == "right"
    assert mark(asking("well-being", "text"), "wellbeing") == "right"
    assert mark(asking("email", "text"), "e-mails") != "right"
    assert marks(asking("UNESCO", "text"), "U.N.E.S.C.O", "U.N.E.S.C.O.", "U.N.I.C.E.F") == {
        "right": ["U.N.E.S.C.O", "U.N.E.S.C.O."],
        "wrong": ["U.N.I.C.E.F"],
    }


@pytest.mark.parametrize(
    ("answer", "language", "right", "almost", "wrong"),
    [
        ("3.5 millions", "fr", ["3,5 millions", "3 500 000", "3500000"], ["3,5"], ["3,5 milliards", "3,6"]),
        ("5 millions d'euros", "fr", ["5 000 000 €", "5 millions €", "5 mln d’euros"], ["5"], ["5 billions d'euros"]),
        (
            "5 millones de euros",
            "es",
            ["5.000.000 €", "5000000 euros"],
            ["5"],
            ["5 mil euros", "5 millones de libras"],
        ),
        ("2 mil millones", "es", ["2.000 millones", "2.000.000.000"], ["2"], ["2 millones", "2 billones"]),
        ("1 billón", "es", ["1.000.000 millones", "1.000.000.000.000"], [], ["1.000.000.000"]),
        ("3.5 milioni", "it", ["3,5 milioni", "3.500.000", "3500000"], ["3,5"], ["3,5 miliardi"]),
        ("2 milhões", "pt", ["2.000.000", "2 milhões"], ["2"], ["2 bilhões"]),
        ("3.5 miljoen", "nl", ["3.500.000", "3,5 mln"], ["3,5"], ["3,5 miljard"]),
        ("3.5 mln", "pl", ["3,5 miliona", "3,5 milionów", "3 500 000"], ["3,5"], ["3,5 mld"]),
        ("5 млн", "ru", ["5 миллионов", "5000000"], ["5"], ["5 тысяч"]),
        ("350万人", "ja", ["350万", "3500000人", "3,500,000"], ["350"], ["350億人"]),
    ],
)
def test_a_million_counts_in_any_language(answer, language, right, almost, wrong):
    found = marks(asking(answer, "number", language), *right, *almost, *wrong)
    assert found == {mark: typed for mark, typed in zip(MARKS, (right, almost, wrong), strict=True) if typed}


def test_the_note_tells_the_words_for_the_multiple():
    assert note(asking("2 mil millones de euros", "number", "es"), "2") == "“mil millones” belongs to the answer."


@pytest.mark.parametrize(
    ("language", "names", "right", "wrong"),
    [
        (
            "ar",
            "القاهرة, أسوان, وادي حلفا",
            ["القاهرة وأسوان ووادي حلفا", "وادي حلفا، القاهرة، وأسوان"],
            ["القاهرة وأسوان"],
        ),
        ("he", "ירדן, מצרים, ולנסיה", ["ירדן, מצרים וולנסיה", "ולנסיה ומצרים וירדן"], ["ירדן, מצרים ועיראק"]),
    ],
)
def test_an_and_that_is_written_together_with_a_name_parts_a_list(language, names, right, wrong):
    towns = asking(f"{{all: [{names}]}}", "text", language)
    assert marks(towns, *right, *wrong) == {"right": right, "wrong": wrong}
