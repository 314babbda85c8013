"""Days: what lies after `as_of`, what ends before it begins, what is ordered against its dates."""

from __future__ import annotations

import re

from quizapp.facts.display import show_date
from quizapp.facts.draft import Draft
from quizapp.facts.languages.past_tense import is_planned, past_verb
from quizapp.facts.languages.table import Language
from quizapp.facts.mentions import dates_in, in_name
from quizapp.facts.sheet import Fact
from quizapp.facts.values import Date, parse_date
from quizapp.facts.wording import fill, literal, stems_of


def check_days(draft: Draft) -> None:
    for fact in draft.facts:
        if fact.event is not None and fact.when is None and "when" not in fact.places:
            draft.error(fact, "event_without_when", fact.places["event"])
        if fact.until is not None and fact.until.precision == "interval" and "until" in fact.places:
            args = {"text": fact.until.written, "suggestion": fact.until.written.partition("/")[2]}
            draft.warn(fact, "interval_for_day", fact.places["until"], field="until", **args)
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
    texts = [("say", fact.say, fill(fact.say, fact))]
    texts += [(stem.field, getattr(fact, stem.field)[stem.slot], stem.text) for stem in stems_of(fact)]
    table = draft.table
    for field, pattern, text in texts:
        if is_planned(text, table) or _mentions_past(text, as_of, fact.when, table):
            continue
        verb = past_verb(literal(pattern), table)
        if verb is not None:
            args = {"day": show_date(day, table), "as_of": show_date(as_of, table), "verb": verb}
            passive = verb.partition(" ")[0] in ("was", "were", "wurde", "wurden", "worden")
            args["planned_as"] = table.planned_words[passive]
            place = fact.places.get(field, fact.place)
            draft.error(fact, "past_after_as_of", place, **args, instead=_planned(verb))
            return


def _mentions_past(text: str, as_of: Date, when: Date | None, table: Language) -> bool:
    """It mentions another date that does not lie after `as_of`, of which its verb may speak. The year in the name of
    the event itself is no other (*the 2025 summit*, *der Gipfel 2025*).
    """
    for mention in dates_in(text, table):
        date = parse_date(mention.iso)
        is_of_event = date is not None and when is not None and date.overlaps(when)
        if date is not None and not as_of.precedes(date) and not (is_of_event and in_name(text, mention, table)):
            return True
    return False


def _planned(verb: str) -> str:
    """`was held` as `was to be held`; "" for a verb that is reworded otherwise."""
    was, _, participle = verb.partition(" ")
    return f"{was} to be {participle}" if participle.isalpha() else ""
