"""One element of a complete list is enough only where the question asks for one."""

import pytest
from typed_cards import asking, mark, marks, note

from quizapp.facts.languages.choice import language
from quizapp.items.asked_number import asks_for_one
from quizapp.items.item import make_item
from quizapp.items.listing import item_object
from quizapp.wording.reasons import reason_sentence

ONE = {
    "en": [
        "Which country joined the Pact?",
        "Which Asian country joined the Pact?",
        "Which country borders Laos?",
        "Which mammal lays eggs?",
        "In which city was it signed?",
        "Who is the leader of the Pact?",
        "Who was a member of the Pact?",
        "Who was Stalin's successor?",
        "What is the capital of South Africa?",
        "Name a country that joined the Pact.",
        "Name any member of the Pact.",
        "Which one of the members left?",
        "Which of these countries joined?",
        "Which river flows through Siam?",
        "Which planet orbits the Sun?",
        "Which river drains northern Siam?",
        "Which country was banned?",
        "Which Beatles song has sold best?",
        "Which species lays eggs?",
        "Which other country borders Laos?",
        "Which United Nations body met?",
        "Which United States president resigned?",
        "Which NATO member borders Russia?",
        "What is one of the tributaries of the Rhine?",
        "Who is one of the heirs of Lear?",
        "Give an example of a metal.",
        "Give a neighbour of Laos.",
        "Tell me a country that joined the Pact.",
        "Tell us one country which joined.",
    ],
    "de": [
        "Welcher Staat trat bei?",
        "In welcher Stadt tagte er?",
        "Welche große Stadt liegt am Rhein?",
        "Welche Region trat bei?",
        "Welches Land trat bei?",
        "Durch welchen Fluss fließt er?",
        "Wer ist der Leiter?",
        "Nennen Sie einen Fluss.",
        "Nennen Sie mir ein Beispiel.",
        "Gib einen Nachbarn von Laos an.",
        "Welche Sprache spricht man in Siam?",
        "Welche Sprache der Schweiz spricht man in Chur?",
        "Welche Insel gehört zu Siam?",
        "Welche Insel der kleinen Antillen gehört zu Siam?",
        "Auf welche Insel floh er?",
        "Welche Brücke steht in Bonn?",
        "Welche Schule war die erste?",
        "Welche Straße hieß früher anders?",
        "Welche Blume wächst im Moor?",
        "Welche Farbe hat die Flagge?",
        "Welche Oper wurde in Bonn uraufgeführt?",
        "Welche Oper schrieb Beethoven?",
        "Welche Brücke baute er?",
        "Welche Sprache hat Siam?",
        "Welche Person leitete den Pakt?",
        "Welche andere Sprache sprechen die Siamesen?",
        "Welchen Minister ernannte er?",
    ],
}
OPEN = {
    "en": [
        "Who joined the Pact?",
        "Whom did Putin meet?",
        "Who was killed?",
        "Who were the members?",
        "What was traded?",
        "What caused the fire?",
        "Of what is bronze made?",
        "Where was the film shot?",
        "Which countries joined?",
        "Which Asian countries joined?",
        "Which neighbouring countries border Laos?",
        "Which chemical elements did Davy isolate?",
        "Which three countries joined?",
        "Which 3 rivers flow through Siam?",
        "Name the members.",
        "Which Olympic Games were held in Asia?",
        "Which people joined the Pact?",
        "Which young people joined the Pact?",
        "In a war, who joined the Pact?",
        "Which other countries joined?",
        "Give the members.",
    ],
    "de": [
        "Wer trat bei?",
        "Was wurde gehandelt?",
        "Woraus besteht Bronze?",
        "Welche Länder traten bei?",
        "Welche großen Städte liegen am Rhein?",
        "In welchen Ländern liegt er?",
        "Welches sind die Mitglieder?",
        "Nennen Sie die Flüsse.",
        "Welche Länder umfasst die Union?",
        "Welche Städte besuchte er?",
        "Welche Inseln hat Siam?",
        "Welche Stoffe enthält Bronze?",
        "Welche Tiere leben im Moor?",
        "Welche Autos baut man dort?",
    ],
    "fr": ["Quel pays a adhéré ?", "Qui a adhéré ?"],
}


@pytest.mark.parametrize(("tongue", "stem"), [(tongue, stem) for tongue, stems in ONE.items() for stem in stems])
def test_a_question_in_the_singular_asks_for_one(tongue, stem):
    assert asks_for_one(stem, "thing", language(tongue))


@pytest.mark.parametrize(("tongue", "stem"), [(tongue, stem) for tongue, stems in OPEN.items() for stem in stems])
def test_a_question_that_leaves_the_number_open_does_not_ask_for_one(tongue, stem):
    assert not asks_for_one(stem, "thing", language(tongue))


def test_a_german_noun_that_may_be_a_plural_is_none_where_the_kind_is_called_so():
    assert asks_for_one("Welche Sprache sprechen die Siamesen?", "sprache", language("de"))
    assert not asks_for_one("Welche Flüsse münden hier?", "fluss", language("de"))


@pytest.mark.parametrize(
    ("tongue", "ask"),
    [("en", "Who joined the Pact?"), ("de", "Wer trat dem Pakt bei?"), ("pl", "Kto przystąpił do paktu?")],
)
def test_the_whole_of_a_complete_list_is_wanted_where_the_number_is_open(tongue, ask):
    pact = asking("{all: [bonn, berlin, hamburg]}", language=tongue, ask=ask, ask_list="")
    assert marks(pact, "Bonn; Berlin; Hamburg", "Bonn; Berlin", "Bonn") == {
        "right": ["Bonn; Berlin; Hamburg"],
        "wrong": ["Bonn; Berlin", "Bonn"],
    }
    assert note(pact, "Bonn") == "Missing: Berlin, Hamburg."


def test_one_element_is_enough_where_one_is_asked_for():
    which = asking("{all: [bonn, berlin, hamburg]}", ask="Which place joined the Pact?", ask_list="")
    assert mark(which, "Bonn") == "right"


def test_the_answers_of_a_whole_list_are_a_list_of_lists():
    pact = asking("{all: [bonn, berlin]}", ask="Who joined the Pact?", ask_list="")
    typed = item_object(make_item(pact, "typed", 0), reason_sentence)
    assert typed["answers"] == [["Bonn"], ["Berlin"]]
