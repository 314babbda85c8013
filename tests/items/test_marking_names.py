"""Typed names and lists: what may stand before them, how they may be written, what is another answer."""

import pytest
from sheets import card_of, made
from typed_cards import asking, mark, marks, note

from quizapp.facts.languages.choice import language
from quizapp.items.marking.elements import NameTests, elements_of, names_in_a_row


@pytest.mark.parametrize(
    ("answer", "tongue", "typed"),
    [
        ("leine", "de", ["an der Leine", "die Leine", "in die Leine", "zur Leine", "AN DER LEINE"]),
        ("bonn", "en", ["at Bonn", "from Bonn", "in Bonn", "to the Bonn"]),
        ("bonn", "de", ["in Bonn", "nach Bonn", "aus Bonn"]),
    ],
)
def test_words_that_may_stand_before_a_name_do_not_count(answer, tongue, typed):
    assert marks(asking(answer, language=tongue), *typed) == {"right": typed}


def test_plain_text_is_right_behind_a_preposition_too():
    raft = asking("einem Floß\n    also: [Floß]", "text", "de")
    assert marks(raft, "mit einem Floß", "Floß", "auf einem Floss") == {
        "right": ["mit einem Floß", "Floß", "auf einem Floss"]
    }
    assert mark(asking("train", "text"), "by train") == "right"
    assert mark(asking("Riesengebirge", "text", "de"), "im Riesengebirge") == "right"


def test_what_the_answer_stands_in_may_stand_behind_it():
    facts = "  - {id: f, say: The summit is held in <city>., answer: tianjin, ask: Where is the summit held?}\n"
    right = ["Tianjin, China", "Tianjin (China)", "Tianjin in China", "in Tianjin (PRC)"]
    wrong = ["Tianjin (Belarus)", "Tianjin, Texas", "Shanghai, China", "China, China"]
    assert marks(card_of(made(facts), "f"), *right, *wrong) == {"right": right, "wrong": wrong}


def test_what_the_answer_stands_in_is_not_exact_enough():
    facts = "  - {id: f, say: The summit is held in <city>., answer: tianjin, ask: Where is the summit held?}\n"
    city = card_of(made(facts), "f")
    assert marks(city, "China", "in the PRC", "Belarus", "Shanghai", "Tianjin") == {
        "wrong": ["China", "in the PRC", "Belarus", "Shanghai"],
        "right": ["Tianjin"],
    }
    notes = {"China": "Be more exact.", "in the PRC": "Be more exact.", "Belarus": ""}
    assert {typed: note(city, typed) for typed in notes} == notes


def test_words_that_change_what_is_said_are_not_taken_off():
    typed = ["not Bonn", "near Bonn", "without Bonn", "before Bonn", "of the in at Bonn"]
    assert marks(asking("bonn"), *typed) == {"wrong": typed}


def test_without_a_table_no_word_is_taken_off_and_no_umlaut_is_two_letters():
    assert marks(asking("bonn", language="pl"), "Bonn", "in Bonn", "w Bonn") == {
        "right": ["Bonn"],
        "wrong": ["in Bonn", "w Bonn"],
    }
    assert mark(asking("munich", language="pl"), "Muenchen") == "almost"


def test_the_words_with_which_a_name_begins_belong_to_it():
    assert marks(asking("search"), "in bruges", "Bruges") == {"right": ["in bruges"], "wrong": ["Bruges"]}


def test_the_name_of_another_thing_is_not_cut_down_to_the_answer():
    assert marks(asking("board"), "the Board", "The Board of Bonn") == {
        "right": ["the Board"],
        "wrong": ["The Board of Bonn"],
    }


def test_an_umlaut_may_be_one_letter_or_two():
    assert marks(asking("dusseldorf"), "Duesseldorf", "Dusseldorf", "DUESSELDORF", "Duesseldrof") == {
        "right": ["Duesseldorf", "Dusseldorf", "DUESSELDORF"],
        "almost": ["Duesseldrof"],
    }
    assert mark(asking("munich", language="de"), "in Muenchen") == "right"
    assert mark(asking("Straße", "text", "de"), "Strasse") == "right"


def test_two_letters_of_the_name_are_no_umlaut():
    assert marks(asking("goethe", language="de"), "Goethe", "Göthe", "Gothe") == {
        "right": ["Goethe"],
        "almost": ["Göthe", "Gothe"],
    }


def test_another_first_letter_is_no_slip_in_a_word_that_is_not_long():
    assert marks(asking("leine", language="de"), "Seine", "eLine", "Liene", "Leina") == {
        "wrong": ["Seine", "eLine"],
        "almost": ["Liene", "Leina"],
    }


@pytest.mark.parametrize(
    ("name", "almost", "wrong"),
    [
        ("Kazakhstan", ["Kazakstn", "Kazahstn", "Kazakhst", "Kazkhsan"], ["Kazkstn", "Kazakhs"]),
        ("Bucharest", ["Bcharst", "Buchrst", "Buchares"], ["Budapest", "Bucht"]),
        ("Bulgaria", ["Bulgria"], ["Bulgra"]),
        ("Spain", ["Span"], ["Spn"]),
    ],
)
def test_the_length_of_the_name_says_how_many_slips_are_forgiven(name, almost, wrong):
    assert marks(asking(name, "text"), *almost, *wrong) == {"almost": almost, "wrong": wrong}


def test_a_syllable_lost_within_a_word_leaves_another_one():
    assert marks(asking("australia"), "Austria", "Astralia", "Australai", "Austrla") == {
        "wrong": ["Austria"],
        "almost": ["Astralia", "Australai", "Austrla"],
    }
    assert marks(asking("adenosine", "text"), "adenine", "adenosin", "adenosne") == {
        "wrong": ["adenine"],
        "almost": ["adenosin", "adenosne"],
    }


@pytest.mark.parametrize(
    "typed",
    ["Bonn Berlin", "Bonn or Berlin", "Bonn/Berlin", "Bonn, Berlin", "Bonn Bonn", "I think it is Bonn", "Bonn?Berlin"],
)
def test_an_answer_beside_something_else_is_wrong(typed):
    assert mark(asking("bonn"), typed) == "wrong"


def test_a_list_is_parted_at_all_that_parts_at_once():
    cities = asking("{all: [berlin, hamburg, bremen]}", language="de")
    typed = [
        "Berlin; Hamburg und Bremen",
        "Berlin, Hamburg sowie Bremen",
        "Berlin & Hamburg\nBremen",
        "1. Berlin\n2. Hamburg\n3. Bremen",
        "1. Berlin 2. Hamburg 3. Bremen",
        "1. Berlin, 2. Hamburg, 3. Bremen",
        "1) Berlin 2) Hamburg 3) Bremen",
        "(1) Berlin (2) Hamburg (3) Bremen",
        "Berlin/Hamburg/Bremen",
        "Berlin / Hamburg und Bremen",
    ]
    assert marks(cities, *typed) == {"right": typed}
    english = asking("{all: [berlin, hamburg, bremen]}")
    assert mark(english, "Berlin; Hamburg, as well as the Bremen") == "right"
    assert mark(english, "Berlin, Hamburg, and Bremen") == "right"


def test_names_in_a_row_need_nothing_between_them_if_they_use_up_the_text():
    lands = asking("{all: [trinidad, bonn, hamburg]}")
    right = [
        "Trinidad and Tobago Bonn Hamburg",
        "bonn hamburg trinidad & tobago",
        "Bonn and Hamburg Trinidad and Tobago",
    ]
    wrong = [
        "Bonn Hamburg",
        "Bonn Hamburg Berlin Trinidad and Tobago",
        "Bonn not Hamburg Trinidad and Tobago",
        "Bonn y Hamburg",
    ]
    assert marks(lands, *right, *wrong) == {"right": right, "wrong": wrong}
    assert mark(asking("bonn"), "Bonn Bonn") == "wrong"


@pytest.mark.parametrize(
    ("typed", "extra"),
    [
        ("Bonn, Bremen", "Bremen"),
        ("Bonn/DÜSSELDORF", "DÜSSELDORF"),
        ("Duesseldorf Bonn", "Duesseldorf"),
        ("Bonn; Washington D.C.", "Washington D.C."),
        ("Bonn and Bosnia & Herzegovina", "Bosnia & Herzegovina"),
        ("Bonn, Paris", "Paris"),
    ],
)
def test_what_is_not_among_a_list_is_told_as_it_was_typed(typed, extra):
    assert note(asking("{all: [bonn, berlin]}"), typed) == f"Missing: Berlin. Not among them: {extra}.".replace(
        "..", "."
    )


def test_without_a_table_one_short_word_parts_the_names_of_a_list():
    cities = asking("{all: [bonn, berlin, hamburg]}", language="pl")
    right = ["Bonn, Berlin i Hamburg", "Bonn i Berlin i Hamburg", "Bonn Berlin a Hamburg"]
    wrong = ["Bonn i Berlin a Hamburg", "Bonn ani Berlin i Hamburg", "i Bonn i Berlin i Hamburg", "Bonn i Berlin i"]
    assert marks(cities, *right, *wrong) == {"right": right, "wrong": wrong}
    assert names_in_a_row("静岡と山梨", ["静岡", "山梨"], language("ja")) == ["静岡", "山梨"]
    assert names_in_a_row("静岡 山梨", ["静岡", "山梨"], language("ja")) == ["静岡", "山梨"]
    assert names_in_a_row("静岡と", ["静岡", "山梨"], language("ja")) == []
    for word, found in (("y", ["peru", "chile"]), ("sin", []), ("no", []), ("o", [])):
        assert names_in_a_row(f"peru {word} chile", ["peru", "chile"], language("es")) == found


def test_a_name_that_holds_a_comma_or_an_and_stays_whole():
    lands = asking("{all: [trinidad, bosnia, washington]}")
    typed = [
        "Trinidad and Tobago, Bosnia and Herzegovina and Washington, D.C.",
        "Washington, D.C., Trinidad & Tobago as well as Bosnia and Herzegovina",
    ]
    assert marks(lands, *typed) == {"right": typed}
    assert note(lands, "Trinidad and Tobago; Bosnia and Herzegowina; Washington D.C.") == (
        "The spelling is Bosnia and Herzegovina."
    )


def test_a_name_that_holds_a_slash_or_begins_with_a_number_stays_whole():
    hold = ["AC/DC", "1. Mai", "2. Juni"]
    cases = {
        "AC/DC / Queen": ["AC/DC", "Queen"],
        "Queen/AC/DC": ["Queen", "AC/DC"],
        "1. Mai 2. Juni": ["1. Mai", "2. Juni"],
        "1. Mai, 2. Juni": ["1. Mai", "2. Juni"],
        "1. Mai; 2. Juni": ["1. Mai", "2. Juni"],
        "1. Tal 2. Ulm": ["Tal", "Ulm"],
        "1. Tal 3. Ulm": ["Tal 3. Ulm"],
        "3/9/25, 1/2": ["3/9/25", "1/2"],
    }
    known = NameTests(hold.__contains__, hold.__contains__, lambda part: False)
    found = {text: elements_of(text, language("de"), known) for text in cases}
    assert found == cases


@pytest.mark.parametrize(
    "typed", ["Bonn (Bundesstadt)", "Bundesstadt [Bonn]", "bonn (the Bundesstadt)", "BONN(BUNDESSTADT)"]
)
def test_a_name_may_be_followed_by_another_of_its_names_in_brackets(typed):
    assert mark(asking("bonn\n    also: [Bundesstadt]"), typed) == "right"


@pytest.mark.parametrize("typed", ["Bonn (Berlin)", "Bonn (Bonn)", "Berlin (Bundesstadt)", "Bonn (or Berlin)"])
def test_a_name_in_brackets_that_is_none_of_its_own_is_wrong(typed):
    assert mark(asking("bonn\n    also: [Bundesstadt]"), typed) == "wrong"


def test_a_slip_beside_brackets_is_forgiven_as_it_is_without_them():
    assert mark(asking("australia\n    also: [AUS]"), "Astralia (AUS)") == "almost"


def test_what_is_no_name_is_parted():
    known = NameTests(["b and c"].__contains__, ["b and c"].__contains__, lambda part: False)
    parts = elements_of("a, b and c; d & e", language("en"), known)
    assert parts == ["a", "b and c", "d", "e"]


def test_a_note_has_one_full_stop():
    assert note(asking("washington"), "Washingtom, D.C.") == "The spelling is Washington, D.C."


@pytest.mark.parametrize(
    ("name", "almost", "wrong"),
    [
        ("insoluble", ["insolubel", "nsoluble"], ["soluble"]),
        ("organic", ["organc"], ["inorganic"]),
        ("relearning", ["relaerning"], ["learning"]),
        ("Alexander", ["lexander", "Aalexander"], ["Exalexander"]),
        ("highly visible", ["highly visibel"], ["highly invisible"]),
        ("ununterbrochen", ["ununterbrochn"], ["unterbrochen"]),
    ],
)
def test_a_prefix_more_or_less_is_no_slip(name, almost, wrong):
    assert marks(asking(name, "text"), *almost, *wrong) == {"almost": almost, "wrong": wrong}


def test_two_things_may_be_named_in_either_order():
    right, wrong = ["trains and cars", "trains & cars", "cars and trains"], ["cars", "cars and trams or trains"]
    assert marks(asking("cars and trains", "text"), *right, *wrong) == {"right": right, "wrong": wrong}
    assert mark(asking("War and Peace", "text"), "Peace and War") == "wrong"
    assert marks(asking("R&D", "text"), "R & D", "R and D", "D & R") == {
        "right": ["R & D", "R and D"],
        "wrong": ["D & R"],
    }


def test_of_an_open_list_another_answer_may_be_right_too():
    some = asking("{some: [bonn, berlin]}", ask="Which place lies on a river?", ask_list="")
    assert marks(some, "Bonn", "Bremen") == {"right": ["Bonn"], "wrong": ["Bremen"]}
    assert note(some, "Bremen") == "There may be other right answers than those of the set."
    assert note(asking("bonn"), "Elsewhere") == ""
