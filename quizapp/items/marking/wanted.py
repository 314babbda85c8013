"""What a card wants to be typed: its answers one by one, and what its question says of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quizapp.facts.languages.abbreviations import spelled_out
from quizapp.facts.languages.choice import language
from quizapp.facts.meaning import Meanings
from quizapp.facts.sheet import LITERAL_KINDS
from quizapp.facts.text import fold
from quizapp.facts.times import is_time
from quizapp.facts.typed.names import first_words, forms_of, joined_parts
from quizapp.items.card import Card
from quizapp.items.marking.asked import asked_nouns, short_forms, without_nouns
from quizapp.items.marking.measures import KINDS, is_measure
from quizapp.items.marking.numerals import holds_figure
from quizapp.items.marking.persons import is_person


class AskedFor:
    """What a card asks for. `nouns` are those of its question, `kind_nouns` also what the kind of the answer is called;
    `containers` are what the answers stand in.
    """

    def __init__(self, card: Card) -> None:
        self.card, self.kind = card, card.kind
        self.table = language(card.language)
        self.meanings = Meanings(self.table)
        self.stems = dict.fromkeys(stem for _, stem in card.stems)
        self.question = " ".join(self.stems)
        self.said = frozenset(fold(self.question).split())
        self.nouns = frozenset[str]().union(*[asked_nouns(stem, self.table) for stem in self.stems])
        kind = "" if card.kind in LITERAL_KINDS else fold(card.kind)
        self.kind_nouns = self.nouns | ({kind, f"{kind}s"} if kind else set())
        self.is_person = is_person(card.kind, self.stems, self.table)
        self.containers = forms_of(card.wider, self.table)

    def in_full(self, names: Iterable[str]) -> set[str]:
        """The names, also with their abbreviations in full."""
        return {each for name in names for each in (name, spelled_out(name, self.table, is_person=self.is_person))}

    def without_nouns(self, ways: Iterable[str]) -> list[str]:
        """What is left of folded texts without the noun that the question asks for, or that the kind is called."""
        nouns, kind = (self.nouns, self.kind_nouns), fold(self.kind)
        return [without_nouns(way, each, self.table, kind=kind) for way in ways for each in nouns]

    def is_joined(self, text: str) -> bool:
        """Whether a text joins things that may be joined by other signs or words as well."""
        return self.kind == "text" and len(joined_parts(text, self.table)) > 1


class Wanted:
    """One of the answers, at its place; `forms` are all ways to write it, `words` those that may be misspelt."""

    def __init__(self, asked: AskedFor, place: int, forms: frozenset[str]) -> None:
        self.place, self.forms = place, forms
        self.spellings: Sequence[str] = asked.card.answers[place]
        self.short_forms = short_forms(self.spellings, asked.nouns, asked.table)
        self.first_words = first_words(map(fold, self.spellings), asked.table)
        self.words = [name for name in self.spellings if not is_time(name, asked.table)]
        self.has_figure = any(holds_figure(name, asked.table, is_typed=False) for name in self.spellings)
        self.is_joined = any(asked.is_joined(name) for name in self.spellings)
        self.is_measure = asked.kind in KINDS or any(is_measure(name, asked.meanings) for name in self.spellings)
