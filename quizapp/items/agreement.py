"""Where another word of a sentence goes by whether one or more are counted: *has 2 movements that are complete*."""

from __future__ import annotations

from quizapp.facts.language import Language
from quizapp.items.card import Sentence
from quizapp.items.terms import Term

# Verbs that have another form beside one than beside more.
_VERBS = {
    "en": frozenset("is are was were has have does do".split()),
    "de": frozenset("ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können".split()),
}
_HAVING = frozenset("has have hat haben hatte hatten".split())  # they go by who has it
_RELATIVE = {"en": ("that ", "which ", "who "), "de": (", ",)}  # a sentence of its own about what is counted
_NEAR = 3  # words behind the figure's own among which a verb may go by it


def agrees_beside(statement: Sentence, key: Term, rival: Term, table: Language) -> bool:
    """Whether a sentence stays sound with the figure of the rival in the place of the key's: only one of them is a one,
    and no other word near it goes by that.
    """
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
    return not is_plural and before[-1] not in verbs - _HAVING and verbs.isdisjoint(behind.split()[:_NEAR])
