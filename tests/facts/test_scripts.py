"""Names in languages that are written without spaces, where no blank sets them apart."""

from __future__ import annotations

import re

import pytest
from broken_sheets import HEAD

from quizapp.facts.reader import read_sheet
from quizapp.facts.scripts import separated, whole_word
from quizapp.facts.text import names_in


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("東京は日本のどこですか？", "東京", True),
        ("日本のどこですか？", "東京", False),
        ("欧州のNATOは", "NATO", True),
        ("SNATOは", "NATO", False),
        ("กรุงเทพมหานครอยู่ที่ไหน", "กรุงเทพ", True),
        ("กรุงเทพ", "กรุงเท", True),
        ("กี่", "กี", False),
        ("서울은 어디에 있습니까?", "서울", True),
        ("Indochina 中国", "China", False),
    ],
)
def test_a_name_is_found_between_letters_of_a_script_without_spaces(text: str, name: str, found: bool) -> None:
    assert names_in(text, name) is found


@pytest.mark.parametrize("text", ["plain words", "ça va", "हिन्दी में", "العربية"])
def test_words_between_spaces_stay_whole(text: str) -> None:
    assert separated(text) == text


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("A", "ビタミンAは", True),
        ("A", "DNAは", False),
        ("金", "金曜日", False),
        ("金", "「金」は", True),
        ("金貨", "大金貨は", True),
    ],
)
def test_a_single_character_counts_only_alone(name: str, text: str, found: bool) -> None:
    assert bool(re.search(whole_word(name), text)) is found


def told(language: str, fact: str, entities: str = "") -> list[tuple[str, str]]:
    text = f"{HEAD}language: {language}\n{entities}facts:\n{fact}"
    return [(p.code, p.args.get("key", "")) for p in read_sheet(text).problems if p.code != "no_language_table"]


def claim(say: str, ask: str) -> str:
    return f"  - {{id: f, say: {say}, answer: 六十分, claim_by: 田中, ask: {ask}}}\n"


def ids(*sentences: str) -> dict[str, str]:
    facts = "".join(f"  - {{say: {say}, answer: x}}\n" for say in sentences)
    sheet = read_sheet(f"{HEAD}facts:\n{facts}").sheet
    assert sheet is not None
    return {fact.say.source: fact.id for fact in sheet.facts}


def test_an_id_that_is_made_hangs_on_the_sentence_and_not_on_its_place() -> None:
    capital, old, plain = "<c:text>は首都です。", "<c:text>は古都です。", "Łódź is <c:text>."
    found = ids(capital, old, plain)
    assert found == ids(plain, old, capital)
    assert len(set(found.values())) == 3
    assert all(re.fullmatch("c-[0-9a-f]{8}", found[say]) for say in (capital, old))
    assert found[plain] == "lodz-is-c"
    assert ids("Die Straße heißt 東 <c:text>.").popitem()[1] == "die-strasse-heisst-c"


def test_a_claimant_is_known_though_no_space_stands_beside_the_name() -> None:
    assert told("ja", claim("田中によれば旅は<time:text>だった。", "田中によれば旅はどれだけかかりましたか？")) == []
    codes = told("ja", claim("旅は<time:text>だった。", "旅はどれだけかかりましたか？"))
    assert [code for code, _ in codes] == ["claimant_not_in_say", "claimant_not_in_question"]


@pytest.mark.parametrize(
    ("answer", "ask", "key"),
    [
        ("<a:city>: tokyo", "東京は日本のどこですか？", "東京"),
        ("<a:text>: 富士山", "富士山は何と呼ばれますか？", "富士山"),
        ("<a:year>: 1964", "1964年の大会は何年でしたか？", "1964"),
        ("<a:number>: 3 年", "3年の計画は何年でしたか？", "3 年"),
    ],
)
def test_a_question_that_names_its_answer_is_told(answer: str, ask: str, key: str) -> None:
    slot, _, value = answer.partition(": ")
    entities = "entities:\n  city:\n    tokyo: {name: 東京}\n    osaka: {name: 大阪}\n    kyoto: {name: 京都}\n"
    fact = f"  - {{id: f, say: それは{slot}です。, answer: {value}, ask: {ask}}}\n"
    assert told("ja", fact, entities) == [("key_in_question", key)]
    fact = fact.replace(f"ask: {ask}", "ask: それは何ですか？")
    assert told("ja", fact, entities) == []
