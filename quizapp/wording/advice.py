"""The parts of a sentence about a sheet that its arguments decide: what was meant, and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quizapp.facts.fields import FACT, FORMAT

_BEGINS_FACT = ("id", "say")  # fields that usually open a fact: given twice, a dash is missing
_NAMED = ("suggestion", "date", "owner", "match", "first")
_NARROWER = {  # by the word written and the field meant, where that holds less
    (word, "wrong"): " It lists the wrong ones alone; the right one stands in `answer`."
    for word in ("options", "option", "choices", "choice", "alternatives")
}
_CLASH = {  # by what two facts have in common: the question, or the sentence where each asks its own
    "question": 'both claim to be the only answer to "{question}". Merge them with `reported:` or tell them apart.',
    "says": 'say "{says}" and "{denies}", which cannot both be true. Name in each sentence what it is said of, or '
    "merge them with `reported:`.",
}
_DATE_ADVICE = {  # by what is wrong with it
    "": "; write 2025, 2025-09, 2025-09-03 or an interval a/b.",
    "short_year": "; write the year first, in four digits, such as `2025-05-03`.",
    "day": "; write 2025, 2025-09 or 2025-09-03.",
    "year": "; write one year, such as `1987`, or `<{slot}:text>` in the sentence for what is less exact.",
    "end_first": "; write the earlier end first.",
    "no_month": "; write the month that is meant.",
    "no_day": "; write the day that is meant.",
}
_DATE_FAULT = {
    "end_first": ": its end lies before its start",
    "no_month": ": months go from 01 to 12",
    "no_day": ": its month ends with {last}",
}
_NUMBER_ADVICE = {  # by what is written instead of a number
    "": "; write one figure in plain digits with its unit: `20 leaders`; in English or German `nearly 20 leaders` too.",
    "range": ", but a range; make each end a fact of its own, or write `<{slot}:text>` in the sentence.",
    "parts": ", but an amount in several units; write it in one, as `150 minutes`, or write `<{slot}:text>` in the "
    "sentence.",
    "time": ", but a time of day; write `<{slot}:text>` in the sentence.",
}


@dataclass(frozen=True, slots=True)
class _Suggestion:
    """What was probably meant; where nothing is near, a template says what to do instead: `{meant: Leave it out.}`."""

    word: str
    before: str
    after: str

    def __format__(self, otherwise: str) -> str:
        return f"{self.before} `{self.word}`{self.after}" if self.word else otherwise


def spelled(args: Mapping[str, str]) -> dict[str, object]:
    """The arguments with the parts of sentences that they decide."""
    suggestion, date, owner, match, first = (args.get(name, "") for name in _NAMED)
    is_of_fact = owner == "sheet" and args.get("text") in FACT
    return {
        "slot": "",
        "kept_in": "; keep the words in `printed`",
        **args,
        **_how_it_is_written(args),
        "meant": _Suggestion(suggestion, " Did you mean", f"?{_NARROWER.get((args.get('text', ''), suggestion), '')}"),
        "write": _Suggestion(suggestion, ". Write", "."),
        "of_owner": f" of {'the sheet' if owner == 'sheet' else _with_article(owner)}" if owner else "",
        "almost_shown": f' ("{args["almost"]}" is none)' if args.get("almost") else "",
        "its_value": f" its value; write `{args.get('slot')}: …` under it" if args.get("field") == "with" else "",
        "date_shown": f"`{date}`" if date else "the date",
        "as_code": f", or ask it under `questions` if <{args['code']}> is to be shown" if args.get("code") else "",
        "a_kind": _with_article(args.get("kind", "")),
        "a_wanted": _with_article(args.get("wanted", "")),
        "planned": f'Write "{args["instead"]}".'
        if args.get("instead")
        else f'Word it as planned, with "{args.get("planned_as")}".',
        "answers_given": f"{args.get('count')} {'answer is' if args.get('count') == '1' else 'answers are'}",
        "rivals_shown": "only one" if args.get("rivals") == "1" else "none",
        "its_value_shown": FORMAT if args.get("field") == "format" else "…",
        "new_fact": ", or begin a new fact with `- `" if args.get("key") in _BEGINS_FACT else "",
        "first_written": f', the first time as "{first}"' if first not in ("", args.get("text")) else "",
        "under_kind": f"indent it under `{args['kind']}:`"
        if args.get("kind")
        else "write a line such as `city:` above it, and indent it under that",
        "leave": "It is one of a fact; indent it under the `- ` of its fact." if is_of_fact else "Leave it out.",
        "may_read": _misread(args),
        "accepted": {"also": "`also` accepts", "other": f"is right too by `{match}`"}.get(
            args.get("source", ""), f'is right too, as the answer is "{match}"'
        ),
        "clash": "".join(clash.format_map(args) for common, clash in _CLASH.items() if common in args),
        "closing": {"[": '"]"', "{": '"}"'}.get(args.get("sign", ""), ""),
    }


def _how_it_is_written(args: Mapping[str, str]) -> dict[str, str]:
    """What to write for a value or a list that cannot be read."""
    looks, slot, meant = (args.get(name, "") for name in ("looks", "slot", "suggestion"))
    is_in_capitals = args.get("text", "").casefold() == meant == "background"
    return {
        "a_locator": f"`{meant}`" if meant else "`p21`, `p28-29` or `background`",
        "is_read": f'"{args["text"]}" is all that is read' if args.get("text") else "what follows is not read",
        "in_small": ", in small letters" if is_in_capitals else "",
        "number_advice": _NUMBER_ADVICE.get(looks, "").format(slot=slot),
        "date_advice": _DATE_ADVICE.get(looks, "").format(slot=slot),
        "date_fault": _DATE_FAULT.get(looks, "").format(last=args.get("last", "")),
        "list_advice": "begin each with `- id: …`" if args.get("field") in ("facts", "questions") else "write `[…, …]`",
        "row_advice": 'put text with a comma in "quotes".'
        if int(args.get("count", 0)) > int(args.get("columns", 0))
        else 'write `""` for an empty cell, the last one too.',
    }


def _misread(args: Mapping[str, str]) -> str:
    """How an article before a slot reads, with answers of the sheet or figures made up; else what it may come to."""
    article, reads, another, sound = (args.get(name, "") for name in ("article", "reads", "another", "sound"))
    if not sound:
        with_another = f', and "{article} {another}" with another answer' if another else ""
        return f'may read "{article} {reads}"{with_another}'
    read = f'reads "{article} {reads}", but ' if reads else ""
    return f"{read}may come to stand before a {sound}"


def _with_article(word: str) -> str:
    return f"{'an' if word[:1] in tuple('aeiou') else 'a'} {word}"
