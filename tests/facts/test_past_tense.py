"""What lies after `as_of` is worded as planned: which verbs are past, and which words tell of a plan."""

from __future__ import annotations

import pytest
from broken_sheets import HEAD

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.past_tense import is_planned, past_verb
from quizapp.facts.reader import read_sheet
from quizapp.wording.problems import problem_sentence

ENGLISH, GERMAN = language("en"), language("de")


def told(say: str, code: str = "en") -> list[str]:
    fact = f"  - {{id: f, say: '{say}', answer: it, when: 2026-05-03}}\n"
    return [problem_sentence(p) for p in read_sheet(f"{HEAD}language: {code}\nfacts:\n{fact}").problems]


@pytest.mark.parametrize(
    "say",
    [
        "The final was going to be in <a:text>.",
        "The host was to be <a:text>.",
        "<a:text> was chosen to host the games.",
        "The bridge is expected to be opened in <a:text>.",
        "A match has been planned in <a:text>.",
        "The hall was to be opened by <a:text>.",
        "The cup is held in <a:text>.",
        "The club is left without <a:text>.",
        "The games hosted by <a:text> begin in May.",
        "<a:text> hosted by France begins in May.",
        "The President elected in May takes office in <a:text>.",
        "The match played in Rome ends <a:text>.",
        "A bridge built in Rome opens in <a:text>.",
        "The film made by <a:text> opens in May.",
        "The lost city opens to <a:text>.",
        "Rose meets <a:text> on the left bank.",
        "He says “we won” in <a:text>.",
        "A bridge named the Arch opens in <a:text>.",
        "Teams need the cup in <a:text>.",
        "The number of goals scored is <a:text>.",
        "The cup is usually held in <a:text>.",
        "The treaty that was signed in Rome ends in <a:text>.",
        "The player who won the cup moves to <a:text>.",
    ],
)
def test_plans_and_participles_are_no_past(say: str) -> None:
    assert told(say) == []


@pytest.mark.parametrize(
    ("say", "verb"),
    [
        ("The cup was won by <a:text>.", "was won"),
        ("<a:text> hosted the games.", "hosted"),
        ("<a:text> played in Rome.", "played"),
        ("The ship reached <a:text>.", "reached"),
        ("Spain defeated <a:text>.", "defeated"),
        ("Spain beat <a:text>.", "beat"),
        ("The ship left the port of <a:text>.", "left"),
        ("The men built <a:text>.", "built"),
        ("<a:text> left the port.", "left"),
        ("The ship sank near <a:text>.", "sank"),
        ("She flew to <a:text>.", "flew"),
        ("The king gave <a:text> away.", "gave"),
        ("<a:text> hit the coast.", "hit"),
        ("In <a:text> Vesuvius erupted.", "erupted"),
    ],
)
def test_the_verb_in_the_past_is_found(say: str, verb: str) -> None:
    assert past_verb(say.replace("<a:text>", "_"), ENGLISH) == (verb or None)
    assert [f'the text says "{verb}"' in sentence for sentence in told(say)] == ([True] if verb else [])


@pytest.mark.parametrize(
    ("ask", "verb"),
    [
        ("Where is the 2026 Red Cup held?", None),
        ("In which city are these talks and games held?", None),
        ("By whom are the films made in Rome led?", None),
        ("To which city can the letter, if any, be sent?", None),
        ("At which hour is Rome hit the hardest?", None),
        ("Who is the man that held the cup?", "held"),
        ("In which city is the team which won the cup?", "won"),
        ("Who held the cup?", "held"),
        ("While Rome is host, who took the cup?", "took"),
        ("Where has the cup been held?", "held"),
    ],
)
def test_a_participle_may_stand_apart_from_its_auxiliary_in_a_question(ask: str, verb: str | None) -> None:
    assert past_verb(ask, ENGLISH) == verb


def test_a_month_at_the_head_of_a_message_keeps_its_capital() -> None:
    [sentence] = told("The cup was won by <a:text>.")
    assert sentence.startswith("`f`: 3 May 2026 is after as_of")
    fact = "  - {id: f, say: The cup was won by <a:text>., answer: it, when: 2026-05}\n"
    [problem] = read_sheet(f"{HEAD}facts:\n{fact}").problems
    assert problem_sentence(problem).startswith("`f`: May 2026 is after as_of")


@pytest.mark.parametrize(
    ("say", "verb", "advice"),
    [
        ("Spanien gewann <a:text>.", "gewann", 'Word it as planned, with "soll …".'),
        ("<a:text> öffnete das Tor.", "öffnete", '"soll …"'),
        ("Die Mannschaft besiegte <a:text>.", "besiegte", '"soll …"'),
        ("Der König empfing <a:text>.", "empfing", '"soll …"'),
        ("Das Volk wählte <a:text>.", "wählte", '"soll …"'),
        ("Das Turnier endete in <a:text>.", "endete", '"soll …"'),
        ("<a:text> richtete die Spiele aus.", "richtete", '"soll …"'),
        ("Spanien hat <a:text> gewonnen.", "hat … gewonnen", '"soll …"'),
        ("Die Brücke wurde in <a:text> gebaut.", "wurde", '"soll … werden"'),
        ("Die Brücke ist in <a:text> gebaut worden.", "worden", '"soll … werden"'),
        ("Die Brücke wird in <a:text> gebaut.", "", ""),
        ("Der Vertrag, der in Rom geschlossen wurde, endet in <a:text>.", "", ""),
        ("Nach dem Spiel, das endete, wurde <a:text> gewählt.", "wurde", '"soll … werden"'),
        ("Die Brücke würde <a:text> dienen.", "", ""),
        ("Die besuchte Stadt ist <a:text>.", "", ""),
        ("Das Museum hat in <a:text> geöffnet.", "", ""),
        ("Die Spiele wollte <a:text> ausrichten.", "", ""),
    ],
)
def test_german_verbs_and_advice(say: str, verb: str, advice: str) -> None:
    sentences = told(say, "de")
    assert len(sentences) == bool(verb)
    assert all(f'the text says "{verb}"' in sentence and advice in sentence for sentence in sentences)


@pytest.mark.parametrize(
    ("text", "is_plan"),
    [
        ("For which date was the hearing on the recount set?", True),
        ("Which day were the talks, if any, on the recount set for?", True),
        ("The hearing was shown to the court for May.", False),
        ("On which day was the ship due in Rome?", True),
        ("The man was said to be in a hall set aside for guests.", False),
        ("The hearing was, in 3.5 years, scheduled.", True),
        ("In which city was the record set?", False),
        ("The prize was given, no debt being due.", False),
        ("The record was set; the hall is for guests.", False),
        ("For years it stood. Where was it set?", False),
    ],
)
def test_a_plan_may_be_divided_within_its_clause(text: str, is_plan: bool) -> None:
    assert is_planned(text, ENGLISH) is is_plan


def test_a_month_is_no_plan() -> None:
    assert not is_planned("The games were held on 3 May.", ENGLISH)
    assert is_planned("Die Spiele sollen im Mai sein.", GERMAN)


@pytest.mark.parametrize(
    ("code", "say", "verb"),
    [
        ("en", "The 2026 cup was won by <a:text>.", "was won"),
        ("en", "Its 2026 congress was held in <a:text>.", "was held"),
        ("en", "Expo 2026 was opened by <a:text>.", "was opened"),
        ("en", "The feast of 2026 was opened by <a:text>.", "was opened"),
        ("de", "Das Fest 2026 fand in <a:text> statt.", "fand"),
        ("de", "Das Fest von 2026 wurde in <a:text> gehalten.", "wurde"),
        ("en", "In 2026 the cup was given to <a:text>.", None),
        ("en", "Early in 2026 the cup was given to <a:text>.", None),
        ("en", "In the spring of 2024 it was given to <a:text>.", None),
        ("en", "The 2024 pact was signed in <a:text>.", None),
        ("de", "Ende 2026 wurde <a:text> gewählt.", None),
        ("de", "Im Jahr 2026 wurde <a:text> gewählt.", None),
    ],
)
def test_the_year_in_the_name_of_the_event_hides_no_past(code: str, say: str, verb: str | None) -> None:
    head = HEAD.replace("2025-09-02", "2026-04-30")
    fact = f"  - {{id: f, say: '{say}', answer: it, when: 2026-05-03}}\n"
    problems = read_sheet(f"{head}language: {code}\nfacts:\n{fact}").problems
    assert [problem.args["verb"] for problem in problems] == ([verb] if verb else [])
