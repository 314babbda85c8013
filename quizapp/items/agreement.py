"""Where another word of a sentence goes by whether one or more are counted: *has 2 movements that are complete*."""

from __future__ import annotations

from quizapp.facts.languages.table import Language
from quizapp.facts.text import fold
from quizapp.facts.typed.units import canonical_unit, scales_of
from quizapp.facts.values import Number
from quizapp.items.card import Sentence
from quizapp.items.terms import Term

# Verbs that have another form beside one than beside more.
_VERBS = {
    "en": frozenset("is are was were has have does do".split()),
    "de": frozenset("ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können".split()),
}
_HAVING = frozenset("has have hat haben hatte hatten".split())  # they go by who has it
_PLURAL = frozenset("are were sind waren werden wurden können".split())
_RELATIVE = {"en": ("that ", "which ", "who "), "de": (", ",)}  # a sentence of its own about what is counted
_NEAR = 3  # words behind the figure's own among which a verb may go by it


def agrees_beside(statement: Sentence, key: Term, rival: Term, table: Language) -> bool:
    """Whether a sentence stays sound with the rival in the place of the key: it has the key's article where the word
    before asks for one; and of two figures, only one is a one, and no other word near it goes by that.
    """
    if table.cases and not _is_of_one_case(statement, key, rival, table):
        return False
    ours, other = key.value.number, rival.value.number
    if ours is None or other is None or (abs(ours.amount) == 1) == (abs(other.amount) == 1):
        return True
    place = next((place for place, (_, is_answer) in enumerate(statement) if is_answer), 0)
    before = "".join([text for text, _ in statement[:place]]).casefold().split()
    behind = "".join([text for text, _ in statement[place + 1 :]]).casefold().lstrip(" ")
    verbs = _VERBS.get(table.code, frozenset())
    if not before or behind.startswith(_RELATIVE.get(table.code, ())):
        return False  # it is the subject, or that of a clause
    is_plural = table.code == "de" and before[-1].endswith("en")  # es kamen 2 Gäste
    goes_by_it = is_plural or (before[-1] in verbs - _HAVING and _counts_subject(before[-1], ours, table))
    return not goes_by_it and verbs.isdisjoint(behind.split()[:_NEAR])


def _is_of_one_case(statement: Sentence, key: Term, rival: Term, table: Language) -> bool:
    """Whether the words before the gap take the rival as they take the key: *in Polen*, but not *in die Ukraine*.
    Behind an article its gender would have to be known.
    """
    if key.value.entity is None or rival.value.entity is None:
        return True
    place = next((place for place, (_, is_answer) in enumerate(statement) if is_answer), 0)
    word = "".join([text for text, _ in statement[:place]]).casefold().rstrip().rpartition(" ")[2]
    if word in table.articles:
        return False
    ours, other = (_article(term.value.in_text, table) for term in (key, rival))
    return word not in table.cases or ours == other


def _article(text: str, table: Language) -> str:
    first, space, _ = text.partition(" ")
    return first if space and fold(first) in table.articles else ""


def _counts_subject(verb: str, figure: Number, table: Language) -> bool:
    """Whether what a figure behind a verb counts is the subject: *there are 2 moons*. A bare figure and a measure are
    said of another (*is 2*, *is 1 metre high*), as is what does not agree with the verb.
    """
    name = canonical_unit(figure.unit.partition(" ")[0], table)
    is_said_of_another = not name or any(name in scale for scale in scales_of(table))
    return not is_said_of_another and (verb in _PLURAL) == (abs(figure.amount) != 1)
