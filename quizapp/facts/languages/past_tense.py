"""Verbs in the past, in the words of a sentence's language. One that is missed is better than one that is none."""

from __future__ import annotations

import re
from functools import cache

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.table import Language
from quizapp.facts.speech import without_speech
from quizapp.facts.text import fold

SLOT = "_"  # how a slot stands in the text
BETWEEN = "…"  # stands for the words of one clause in a phrase for a plan
_TOKEN = re.compile(r"_|[^\W_]+")
_CLAUSE_END = re.compile(r"[.,;:!?](?!\d)")
_SUBJECT, _NOUN, _NONE = 2, 1, 0


def is_planned(text: str, table: Language) -> bool:
    """It says *was to*, *will* and the like; a question may put words between: *was the hearing due*, *was … to*."""
    padded = f" {fold(text)} "
    if any(f" {phrase} " in padded for phrase in table.planned_phrases):
        return True
    if not text.endswith("?"):
        return False
    divided = _divided(table.code)
    return " to " in padded or any(divided.search(f" {fold(clause)} ") for clause in _CLAUSE_END.split(text))


@cache
def _divided(code: str) -> re.Pattern[str]:
    """Any of the phrases for a plan that have words between theirs."""
    phrases = [f" {phrase} " for phrase in language(code).planned_phrases if BETWEEN in phrase]
    return re.compile("|".join(phrases).replace(f"{BETWEEN} ", "(?:.* )?") or "(?!)")


def past_verb(text: str, table: Language) -> str | None:
    """The first verb in the past and, after *was*, the participle behind it; `text` has a low line for each slot."""
    text = without_speech(text)
    words: list[str] = _TOKEN.findall(text)
    lower = [word.casefold() for word in words]
    governed, asides = _governed(text, table), _asides(text, table)
    for at, word in enumerate(lower):
        if at in asides:
            continue
        before, after = (words[at - 1] if at else ""), (words[at + 1] if at + 1 < len(words) else "")
        if word in table.past_auxiliaries:
            is_participle = word in ("was", "were") and after.islower() and after not in table.stop_words
            return f"{words[at]} {after}" if is_participle else words[at]
        if at in governed:
            continue
        if word in table.past_verbs and words[at].islower():
            if before.casefold() not in table.articles | table.possessives | table.before_participles:
                return words[at]
        elif word in table.past_too:
            if _before(before, table) == _SUBJECT and _is_object(after, table):
                return words[at]
        elif words[at].islower() and _is_regular(lower, at, before, after, table):
            return words[at]
    return _perfect(words, table)


def _governed(text: str, table: Language) -> set[int]:
    """The places of words that may be participles of the present passive: an auxiliary stands before them, with an
    adverb between, or in a question what it asks about, unless that opens a clause of its own (*the man who held*).
    """
    places: set[int] = set()
    is_question, adverbs = text.endswith("?"), table.vague_terms | table.absolutes
    openers = table.question_words | {"that"}
    at = 0
    for clause in _CLAUSE_END.split(text):
        is_governed = False
        for word in map(str.casefold, _TOKEN.findall(clause)):
            if is_governed:
                places.add(at)
            is_kept = word in adverbs or (is_question and word not in openers)
            is_governed = word in table.passive_auxiliaries or (is_governed and is_kept)
            at += 1
    return places


def _asides(text: str, table: Language) -> set[int]:
    """The places of verbs that tell of a thing alone, in a relative clause of a sentence: right behind its pronoun (*a
    treaty that was signed binds …*), in German at its end (*der Vertrag, der geschlossen wurde, bindet …*).
    """
    places: set[int] = set()
    if text.endswith("?"):  # *Who is the man that held the cup?* asks for nothing else
        return places
    opening = table.articles | table.demonstratives
    at = 0
    for number, clause in enumerate(_CLAUSE_END.split(text)):
        words = list(map(str.casefold, _TOKEN.findall(clause)))
        if table.code == "en":
            behind = [place for place in range(2, len(words)) if words[place - 1] in ("that", "which", "who")]
            places.update(at + place for place in behind)
            places.update(at + place + 1 for place in behind if words[place] in table.past_auxiliaries)
        elif number and len(words) > 2 and not opening.isdisjoint(words[:2]):
            places.add(at + len(words) - 1)
        at += len(words)
    return places


def _is_regular(lower: list[str], at: int, before: str, after: str, table: Language) -> bool:
    """Such as *hosted*: a participle stands there as well, but hardly between a subject and an object (*the ship
    reached the coast*), or right behind what stands in a slot.
    """
    word = lower[at]
    is_regular = len(word) > 4 and word.endswith(table.past_endings) and word not in table.never_past
    if not is_regular and word not in table.past_participles:
        return False
    if before == SLOT:
        return after.casefold() not in table.behind_participles
    kind = _before(before, table)
    return kind == _SUBJECT if not after else kind != _NONE and _is_object(after, table)


def _before(word: str, table: Language) -> int:
    """Whether the word may end a subject: surely (a slot, a name, *who*), as a noun may, or not at all."""
    lower = word.casefold()
    is_name = word[:1].isupper() and lower not in table.stop_words
    if word == SLOT or is_name or lower in table.question_words or lower in table.pronouns - table.possessives:
        return _SUBJECT
    is_noun = bool(word) and word.isalpha() and lower not in table.stop_words
    return _NOUN if is_noun and lower not in table.before_participles else _NONE


def _is_object(word: str, table: Language) -> bool:
    lower = word.casefold()
    determiners = table.articles | table.possessives | table.demonstratives | table.number_words.keys()
    return word == SLOT or word[:1].isupper() or word[:1].isdigit() or lower in determiners


def _perfect(words: list[str], table: Language) -> str | None:
    """German *hat … gewonnen*, where it closes the sentence."""
    last = words[-1] if words else ""
    auxiliary = next((word for word in words[:-1] if word.casefold() in table.perfect_auxiliaries), None)
    return f"{auxiliary} … {last}" if auxiliary and last in table.perfect_participles else None
