"""Where a word meets what stands in a slot: an article too many (*the the Petrel*), a case that the word does not take
(*aus die Elbe*, *nach 3 Jahre*), a date for which it is not said so (*in 3 May*), or two words that become one (*de le
Portugal*).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from quizapp.facts.languages.table import Language
from quizapp.facts.sheet import Entity, Value
from quizapp.facts.text import fold
from quizapp.facts.values import Number

_ATTRIBUTE = re.compile(r" ([^\W\d_]+e[mnrs]?)(?: [^\W\d_]+e[mnrs]?)* (?=[A-ZÄÖÜ])")  # die <fluss> überspannende Brücke
_VOWEL = re.compile(r"[aeiouàâäéèêëîïôöùûüœæ]", re.IGNORECASE)
_AWKWARD = ("unfit_date", "bound_twice")  # the author is told, but the sentence is understood
_MASCULINE = "der"
_ANY_GENDER = frozenset(("der", "die", "das"))
_OF_ANY_CASE = _ANY_GENDER | {"dem", "den"}
_PLURAL = ("e", "er", "el")  # how a German noun ends that has an n more in the dative


class Joint(NamedTuple):
    """What is wrong: `words` as they read, the `word` that does not go with them, what to write `instead` if known."""

    code: str
    words: str
    word: str
    instead: str = ""


class Joints:
    """Only what is wrong however the sentence goes on is a fault. `words` are those behind which one may stand."""

    def __init__(self, entities: Iterable[Entity], table: Language) -> None:
        self._table = table
        by_word = (table.complete, table.governing, table.contracted, table.cases, table.dating)
        self.words = table.comparing.union(table.eliding, *by_word)
        self._by_article: dict[str, dict[str, Value]] = defaultdict(dict)  # of each kind the first that has the article
        told = (*table.contracted.values(), *table.governing.values(), _OF_ANY_CASE if table.cases else ())
        articles = frozenset(article for several in told for article in several)
        for entity in entities if articles else ():
            if (article := _article(entity.in_text)) in articles:
                value = Value(entity.kind, entity.id, entity.name, entity.in_text, entity.id)
                self._by_article[entity.kind].setdefault(article, value)

    def examples(self, kind: str) -> Iterable[Value]:
        """An entity of a kind for each article that one of them has."""
        return self._by_article.get(kind, {}).values()

    def in_text(self, text: str, values: Iterable[Value]) -> Joint | None:
        """The first fault of grammar in a text in which these values stand."""
        for value in values:
            shown = value.in_text
            is_idle = not (" " in shown if value.number is None else self._table.cases)  # no article, no unit in a case
            if is_idle and not self._table.eliding:
                continue
            at = text.find(f" {shown}") + 1
            while at:
                found = self.fault(text[:at], value, text[at + len(shown) :])
                if found is not None and found.code not in _AWKWARD and not text[at + len(shown) :][:1].isalnum():
                    return found
                at = text.find(f" {shown}", at) + 1
        return None

    def fault(self, before: str, value: Value, behind: str) -> Joint | None:
        """What is wrong with a value between these words."""
        word = before.rstrip().rpartition(" ")[2] if before.endswith(" ") else ""
        lower = word.casefold()
        if lower not in self.words:
            return None
        article, words = _article(value.in_text), f"{word} {value.in_text}"
        if value.number is not None:
            return self._of_number(word, value.number, value.in_text)
        if value.date is not None:
            taken = None if behind.lstrip()[:1].isalnum() else self._table.dating.get(lower)  # not: on 2010 prices
            is_unfit = taken is not None and value.date.precision not in taken
            return Joint("unfit_date", words, word) if is_unfit else None
        if article in self._table.contracted.get(lower, ()):
            return Joint("article_apart", words, word)
        if lower in self._table.eliding and _VOWEL.match(value.in_text) and not value.in_text.split()[0].isupper():
            return Joint("article_apart", words, word)
        if self._goes_otherwise(behind):
            return None
        if article in self._table.complete.get(lower, ()):
            is_pronoun = self._table.code == "de" and "," in before  # der Ort, in der die Elbe entspringt
            return None if is_pronoun else Joint("double_article", words, word)
        unfit = value.in_text if article in self._table.governing.get(lower, ()) else self._unfit(lower, article, value)
        return Joint("unfit_article", f"{word} {unfit}", word) if unfit else None

    def _unfit(self, word: str, article: str, value: Value) -> str:
        """The entity if it certainly reads wrong behind a preposition, else "".

        Of a kind that has *der* beside *die* or *das*, each stands in the nominative, for no other case has both: *in
        die Schweiz* may be right, *in der Iran* is not. *Der* alone may be a dative, but hardly where no *dem* or *den*
        stands beside it.
        """
        case, known = self._table.cases.get(word, ""), self._by_article.get(value.kind, {})
        if value.entity is None or article not in _ANY_GENDER:
            return ""
        if _MASCULINE in known and ("die" in known or "das" in known):
            return value.in_text if case == "dative" or (case and article == _MASCULINE) else ""
        return value.in_text if case == "dative" and not known.keys() & {"dem", "den"} else ""

    def _of_number(self, word: str, number: Number, text: str) -> Joint | None:
        """A bound of its own, and the dative of a plural: *longer than more than 5 km*, *nach 3 Jahre*."""
        if number.is_bound and word.casefold() in self._table.comparing:
            return Joint("bound_twice", f"{word} {text}", word)
        if self._table.cases.get(word.casefold()) not in {"dative", "duration"} or abs(number.amount) == 1:
            return None
        table = self._table
        noun = next((each for each in number.unit.split() if fold(each) not in table.magnitude_words), "")
        is_measure = any(one == many and noun.casefold().endswith(fold(one)) for one, many in table.plurals.items())
        if noun not in table.plurals.values() or not noun.endswith(_PLURAL) or is_measure:
            return None
        return Joint("unfit_unit", f"{word} {text}", word, text.replace(noun, f"{noun}n"))

    def _goes_otherwise(self, behind: str) -> bool:
        """Whether what follows may be an attribute that holds the value (*die die Elbe überspannende Brücke*)."""
        found = _ATTRIBUTE.match(behind) if self._table.code == "de" else None
        verbs = self._table.past_verbs | self._table.past_auxiliaries
        return found is not None and found[1].islower() and found[1] not in verbs


def _article(text: str) -> str:
    """The first of several words."""
    first, space, _ = text.partition(" ")
    return first if space else ""
