"""Days: what lies after `as_of`, what ends before it begins, what is ordered against its dates."""

from __future__ import annotations

import re
from itertools import pairwise

from quizapp.facts.display import show_date
from quizapp.facts.draft import Draft
from quizapp.facts.language import Language
from quizapp.facts.mentions import dates_in
from quizapp.facts.sheet import Fact
from quizapp.facts.text import fold
from quizapp.facts.values import Date, parse_date
from quizapp.facts.wording import fill, stems_of

_WORD = re.compile(r"[^\W_]+")


def check_days(draft: Draft) -> None:
    for fact in draft.facts:
        if fact.event is not None and fact.when is None:
            draft.error(fact, "event_without_when", fact.places["event"])
        if fact.until is not None and fact.when is not None and fact.until.precedes(fact.when):
            place = fact.places.get("until", fact.place)
            draft.error(fact, "until_before_when", place, until=fact.until.written, when=fact.when.written)


def check_tense(draft: Draft) -> None:
    """What lies after `as_of` had not happened: it is worded as planned, never as past."""
    as_of = draft.as_of
    if as_of is None or not draft.table.has_table:
        return
    this_century = re.compile(rf"{str(as_of.end[0])[:-2]}\d\d")
    for fact in draft.facts:
        day = fact.when or _bound_day(fact)
        if day is None and (year := this_century.search(fact.say.source)) and int(year[0]) >= as_of.end[0]:
            day = _mentioned_day(fact, draft.table)
        if day is not None and as_of.precedes(day):
            _refuse_past(fact, day, as_of, draft)


def _bound_day(fact: Fact) -> Date | None:
    """The first date that the sentence gives."""
    for binding in fact.bindings.values():
        if binding.values[0].date is not None:
            return binding.values[0].date
    return None


def _mentioned_day(fact: Fact, table: Language) -> Date | None:
    """The one date that the sentence mentions; with another beside it, its verb may speak of either."""
    mentions = list(dates_in(fact.say.source, table))
    return parse_date(mentions[0].iso) if len(mentions) == 1 and mentions[0].month else None


def _refuse_past(fact: Fact, day: Date, as_of: Date, draft: Draft) -> None:
    texts = [("say", fill(fact.say, fact)), *((stem.field, stem.text) for stem in stems_of(fact))]
    for field, text in texts:
        if _is_planned(text, draft.table) or _mentions_past(text, as_of, draft.table):
            continue
        verb = _past_verb(text, draft.table)
        if verb is not None:
            args = {"day": show_date(day, draft.table), "as_of": show_date(as_of, draft.table), "verb": verb}
            place = fact.places.get(field, fact.place)
            draft.error(fact, "past_after_as_of", place, **args, instead=_planned(verb))
            return


def _is_planned(text: str, table: Language) -> bool:
    """It says *was to*, *will* and the like; a question may put words between *was* and *to*."""
    padded = f" {fold(text)} "
    return any(f" {phrase} " in padded for phrase in table.planned_phrases) or (text.endswith("?") and " to " in padded)


def _mentions_past(text: str, as_of: Date, table: Language) -> bool:
    """It mentions another date that does not lie after `as_of`, of which its verb may speak."""
    dates = (parse_date(mention.iso) for mention in dates_in(text, table))
    return any(date is not None and not as_of.precedes(date) for date in dates)


def _past_verb(text: str, table: Language) -> str | None:
    """The first verb in the past and, after *was*, the participle behind it."""
    for word, after in pairwise([*_WORD.findall(text), ""]):
        if fold(word) in table.past_verbs:
            is_participle = word in ("was", "were") and after.islower() and after not in table.stop_words
            return f"{word} {after}" if is_participle else word
    return None


def _planned(verb: str) -> str:
    """`was held` as `was to be held`; "" for a verb that is reworded otherwise."""
    was, _, participle = verb.partition(" ")
    return f"{was} to be {participle}" if participle else ""
