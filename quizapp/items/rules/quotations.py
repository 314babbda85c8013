"""Who is named beside which words: who said nearly the same as the answer did is no wrong option beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quizapp.facts.languages.table import Language
from quizapp.facts.scripts import is_unspaced, separated
from quizapp.facts.sheet import Fact
from quizapp.facts.speech import spoken_in
from quizapp.facts.text import fold
from quizapp.items.index import Index
from quizapp.items.sentences import reading
from quizapp.items.terms import stem

LEAST_WORDS = 2  # that carry meaning, for a phrase to tell who said it
LEAST_LETTERS = 3  # of such a word
CHARACTERS_A_WORD = 2  # where words are not set apart
MOST_COMPARED = 20  # words of a phrase, from its first on
LONGEST_WITHIN = 8  # words of a phrase that is looked for in longer ones

Words = frozenset[str]
_SEVERAL = ""  # instead of a fact's id


class SaidPhrase(NamedTuple):
    """A phrase in a fact; `speakers` are who is named beside one like it, each with the fact, if it is only one."""

    fact: str
    speakers: Sequence[Mapping[str, str]]

    def may_hold(self, key: str) -> bool:
        """Whether another fact names it beside the phrase, or one that is nearly the same or holds it."""
        return any(each.get(key, self.fact) != self.fact for each in self.speakers)


class Quotations:
    """The phrases of a sheet by their words, so that none has to be compared with all others: those of which one word
    may differ share what is left without it, and a longer phrase is found by each run of its words.
    """

    def __init__(self, index: Index) -> None:
        self._phrases: dict[str, list[list[str]]] = {}
        self._alike: dict[Words, dict[str, str]] = defaultdict(dict)
        self._within: dict[Words, dict[str, str]] = defaultdict(dict)
        for fact in index.sheet.facts:
            spoken = spoken_in(fact)
            if spoken:
                phrases = [words_quoted(text, index.table)[:MOST_COMPARED] for text in spoken]
                self._phrases[fact.id] = phrases
                self._add(fact.id, phrases, _named_in(fact, index))

    def _add(self, fact: str, phrases: list[list[str]], named: Sequence[str]) -> None:
        for phrase in phrases:
            places = [self._alike[words] for words in _without_one(phrase)]
            places += [self._within[words] for words in _runs(phrase)]
            for place in places:
                for key in named:
                    place[key] = fact if place.get(key, fact) == fact else _SEVERAL

    def said_in(self, fact: Fact) -> tuple[SaidPhrase, ...]:
        return tuple([SaidPhrase(fact.id, self._speakers(phrase)) for phrase in self._phrases.get(fact.id, ())])

    def _speakers(self, phrase: list[str]) -> list[Mapping[str, str]]:
        alike = [self._alike[words] for words in _without_one(phrase)]
        return [*alike, self._within.get(frozenset(phrase), {})]


def _named_in(fact: Fact, index: Index) -> list[str]:
    """What stands in the fact's slots, who claims it, and whom its sentence names."""
    named = [value.key for binding in fact.bindings.values() for value in binding.values]
    if fact.claim_by is not None and fact.claim_by.entity is not None:
        named.append(fact.claim_by.entity)
    said = " ".join([part for part in fact.say.parts if isinstance(part, str)])
    return [*named, *sorted(index.naming.mentions(reading(said)))]


def _without_one(phrase: list[str]) -> Iterator[Words]:
    """All the words, then all but one each time, as long as enough are left."""
    words = frozenset(phrase)
    yield words
    if len(words) > LEAST_WORDS:
        yield from (words - {word} for word in sorted(words))


def _runs(phrase: list[str]) -> Iterator[Words]:
    for length in range(LEAST_WORDS, min(LONGEST_WITHIN, len(phrase)) + 1):
        for start in range(len(phrase) - length + 1):
            yield frozenset(phrase[start : start + length])


def words_quoted(text: str, table: Language) -> list[str]:
    """The stems of the words that carry meaning, also short ones: a phrase is short. Of scripts that do not set words
    apart, each character.
    """
    barred = table.stop_words | table.yes_no
    words = [word for word in separated(fold(text)).split() if word not in barred]
    return [stem(word, table) for word in words if len(word) >= LEAST_LETTERS or word.isdigit() or is_unspaced(word)]


def tells_speaker(text: str, table: Language) -> bool:
    """Whether a phrase has words enough to be known by."""
    words = words_quoted(text, table)
    characters = sum(map(is_unspaced, words))
    return len(words) - characters + characters // CHARACTERS_A_WORD >= LEAST_WORDS
