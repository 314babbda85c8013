"""The rules beside a key say the same when asked fast; names that are alike are found in big sheets."""

import pytest
from any_sheet import sheet_text
from produced import SEED, SHIPPED, UNSEEN, read, read_text
from sheets import sheet_of

from quizapp.facts.sheet import Sheet
from quizapp.items.alike import A_SIDE, FEW, names_like
from quizapp.items.asking import askings
from quizapp.items.distractors.beside import Beside, judge_beside
from quizapp.items.distractors.pool import is_without_rivals, pool_of
from quizapp.items.index import Index
from quizapp.items.rules.options import RIVAL_RULES, first_broken
from quizapp.items.rules.trial import make_trial

MOST_RIVALS = 40
LEAGUE = (
    "  - {id: f, say: <country> is in the Chinese Club., answer: china, ask: Which country is in the Chinese Club?}\n"
)


def disagreements(sheet: Sheet) -> list[str]:
    index = Index(sheet)
    found = []
    for asking in askings(index)[0]:
        trial = make_trial(asking, asking.stem, index)
        for key in trial.answers:
            rivals = index.buckets.get(("", index.bucket_of(key.value)), [])[:MOST_RIVALS]
            for rival in map(index.term, (*asking.declared_wrong, *asking.values, *rivals)):
                strictly = first_broken(RIVAL_RULES, trial, key, rival)
                if Beside(trial, key).first_broken(rival) != strictly:
                    found.append(f"{asking.stem} {key.value.text} {rival.value.text}")
    return found


@pytest.mark.parametrize("path", [*SHIPPED, *UNSEEN, SEED], ids=lambda path: path.stem)
def test_the_fast_way_finds_what_the_rules_find(path):
    assert disagreements(read(path)) == []


def test_it_does_so_in_any_sheet():
    assert [fault for seed in range(12) for fault in disagreements(read_text(sheet_text(seed)))] == []


def test_beside_several_keys_a_rival_must_suit_each():
    sheet = sheet_of(
        "  - {id: members, say: <country> is in it., answer: {all: [china, laos]}, ask: Which country is in it?}\n"
    )
    index = Index(sheet)
    asking = next(asking for asking in askings(index)[0] if asking.fact.id == "members")
    trial = make_trial(asking, asking.stem, index)
    judge = judge_beside(trial, trial.answers)
    codes = {name: reason and reason.code for name in ("india", "laos") for reason in [judge(index.entity_terms[name])]}
    assert codes == {"india": None, "laos": "also_true"}


def test_where_a_word_is_told_to_be_without_rivals_none_stands_up():
    told = []
    for sheet in [sheet_of(LEAGUE), *[read_text(sheet_text(seed)) for seed in range(12)]]:
        index = Index(sheet)
        trials = [make_trial(asking, asking.stem, index) for asking in askings(index)[0]]
        pools = [pool_of(each, each.answers).members for each in trials if is_without_rivals(each, each.answers, 2)]
        assert all(len(members) < 2 for members in pools)
        told += pools
    assert told


def test_where_others_bear_the_word_the_rivals_are_looked_at():
    names = ("Guinea", "Guinea-Bissau", "Equatorial Guinea", "Ghana")
    countries = "".join(f"    c{place}: {{name: {name}}}\n" for place, name in enumerate(names))
    head = f"format: factsheet/1\nid: gulf\ntitle: Gulf\nsource: {{publisher: P}}\nentities:\n  country:\n{countries}"
    fact = "facts:\n  - {id: f, say: <country> is on the Guinea road., answer: c0, ask: Which country is it?}\n"
    index = Index(sheet_of(fact, head))
    trial = make_trial(askings(index)[0][0], "Which country is on the Guinea road?", index)
    assert trial.shared_words(trial.answers[0])
    assert [is_without_rivals(trial, trial.answers, least) for least in (2, 3)] == [False, True]


def test_of_many_names_those_are_looked_at_that_begin_or_end_most_like_it():
    names = [f"{'AZ'[n % 2]}{'abcdefghij'[n % 10]}{n:03}{('a', 'ville')[n % 2]}" for n in range(FEW + 50)]
    towns = "".join(f"    t{place}: {{name: {name}}}\n" for place, name in enumerate(names))
    twins = "    first: {name: Karlsruhe}\n    before: {name: Karlsruha}\n    behind: {name: Marlsruhe}\n"
    head = f"format: factsheet/1\nid: towns\ntitle: Towns\nsource: {{publisher: P}}\nentities:\n  town:\n{towns}{twins}"
    fact = "facts:\n  - {id: f, say: <town> is old., answer: t1, ask: Which town is old?}\n"
    like = names_like(Index(sheet_of(fact, head)), ("", "town"), "karlsruhe")
    assert {"karlsruha", "marlsruhe"} <= set(like)
    assert len(like) <= 2 * (2 * A_SIDE + 1)
