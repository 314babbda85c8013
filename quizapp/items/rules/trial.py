"""What the rules look at: one question in one wording, with all that is known about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import dropwhile, islice
from typing import Any

from quizapp.facts.display import unworded
from quizapp.facts.languages.choice import language
from quizapp.facts.languages.table import Language
from quizapp.facts.sheet import Mode, Value
from quizapp.facts.speech import spoken_in
from quizapp.facts.text import fold, needle
from quizapp.items.asking import Asking
from quizapp.items.card import Reason
from quizapp.items.index import Index
from quizapp.items.rules.derived_names import names_behind
from quizapp.items.rules.stem import stands_alone
from quizapp.items.sentences import reading, worded
from quizapp.items.terms import Coverage, Term, common_words, content_of, content_stems, needles_of, stem

MOST_ASKED = 2  # words behind *which* that say what is asked for

FEWEST_RIVALS = 2  # of a question by choice

_NOBODY: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False)
class Trial:
    """`read` is the stem as names are looked for in it, `mentioned` the entities that it names (and some whose acronym
    is a word of it), `named` also those that stand in its slots (`bound`), `content` the stems of its content words.
    `answers` are the terms of the answer, `truth` what they cover together, `declared` the keys of values that the
    author says are wrong. `claimants` are the folded names of who claims the fact; none has to stand in the stem if the
    claimant is what is asked for. `spoken` is what somebody else says in the fact, `wording` the first of rules 15 and
    16 that the stem breaks, or where its grammar fails.

    Nobody changes it; it is not frozen for the reason told at `Asking`.
    """

    asking: Asking
    index: Index
    stem: str
    read: str
    mentioned: frozenset[str]
    named: frozenset[str]
    bound: frozenset[str]
    content: frozenset[str]
    answers: tuple[Term, ...]
    truth: Coverage
    declared: frozenset[str]
    claimants: frozenset[str]
    spoken: list[str]
    wording: Reason | None
    pools: dict[object, Any] = field(default_factory=dict)  # of all wordings; kept for `pool`
    shared: dict[Term, frozenset[str]] = field(default_factory=dict)  # kept for `shared_words`

    @property
    def license_is_open(self) -> bool:
        """Whether every value that is not listed is false: one answer only, or the complete list."""
        return self.asking.mode is Mode.ONE or self.asking.mode is Mode.ALL

    def may_be_right(self, rival: Term) -> bool:
        """Whether another fact holds it and may speak of the figure or date that the question names, or its words."""
        named = self.asking.named
        return bool(named) and rival.key not in self.declared and any(each.may_hold(rival.meaning) for each in named)

    def means_bound(self, name: str, key: Term) -> bool:
        """Whether a stand-in of the key is here the name of something in another slot: the city Moscow, not Russia."""
        folded = fold(name)
        return folded not in key.names and any(folded in self.index.entity_terms[each].names for each in self.bound)

    def shared_words(self, key: Term) -> frozenset[str]:
        """The stems of the words that the question shares with a key, or of which a name in the key is made; none with
        a figure, as every option has its unit.
        """
        if key.value.number is not None:
            return _NOBODY
        found = self.shared.get(key)
        if found is None:
            table, alike = self.index.table, key.content & self.content
            found = common_words(key.value.text, self.stem, alike, table) if alike else _NOBODY
            if key.value.date is None:
                found = found.union(stem(name, table) for name in names_behind(key.value.text, self.stem, table.code))
            self.shared[key] = found
        return found

    def asked_tags(self, key: Term) -> frozenset[str]:
        """The key's tags that stand right behind *which*, and so tell what the answer is: those that two more of its
        kind have, and not the word for the kind itself; nor the tag that all of a list have and nothing else, which is
        what is asked about.
        """
        table, kind = self.index.table, key.value.kind
        own, least = content_stems(kind, table), len(self.answers) + FEWEST_RIVALS
        named = [tag for tag in key.tags if (stems := content_stems(tag, table)) and own != stems <= self.content]
        named = [tag for tag in named if len(self.index.keys((tag, kind))) >= least]
        if not named:
            return _NOBODY
        behind = content_of(_behind_which(worded(self.stem).tokens, table), table)
        return frozenset([tag for tag in named if content_stems(tag, table) <= behind])

    def reworded(self, stem: str) -> Trial:
        """The same question in other words."""
        read, table = reading(stem), self.index.table
        mentioned = frozenset(self.index.naming.mentions(read))
        return Trial(
            self.asking,
            self.index,
            stem,
            read,
            mentioned,
            self.bound | mentioned,
            self.bound,
            content_of(worded(stem).tokens, table),
            self.answers,
            self.truth,
            self.declared,
            self.claimants,
            self.spoken,
            stands_alone(stem, table, self.spoken) or reads_ill(stem, self.asking, self.index),
            self.pools,
        )


def _behind_which(tokens: Sequence[str], table: Language) -> Sequence[str]:
    """The first words of what is asked for, without *one of these* before it."""
    which, before = _which(table.code)
    behind = dropwhile(which.__contains__, dropwhile(lambda token: token not in which, tokens))
    return tuple(islice(dropwhile(before.__contains__, behind), MOST_ASKED))


@cache
def _which(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a language that ask for one of a kind (*which judge*), and those that may stand between the two."""
    table = language(code)
    of_these = frozenset(word for phrase in table.which_of_these for word in phrase.split(" "))
    which = table.question_words & (table.choosing | of_these) - table.personal_words
    return which, table.choosing | of_these | table.articles | table.demonstratives | table.number_words.keys()


def make_trial(asking: Asking, stem: str, index: Index) -> Trial:
    read = reading(stem)
    mentioned = frozenset(index.naming.mentions(read))
    bound = frozenset(_bound(asking)) if len(asking.fact.bindings) > 1 else _NOBODY
    answers = tuple([_answer_term(asking, value, index) for value in asking.values])
    spoken = spoken_in(asking.fact)
    return Trial(
        asking,
        index,
        stem,
        read,
        mentioned,
        bound | mentioned,
        bound,
        content_of(worded(stem).tokens, index.table),
        answers,
        Coverage(answers),
        frozenset([value.key for value in asking.declared_wrong]) if asking.declared_wrong else _NOBODY,
        _claimants(asking, index),
        spoken,
        stands_alone(stem, index.table, spoken) or reads_ill(stem, asking, index),
    )


def reads_ill(text: str, asking: Asking, index: Index, planted: Value | None = None) -> Reason | None:
    """Where a word before a value of the fact does not go with it, or the language has no words for the value;
    `planted` stands in the place of the answer.
    """
    bindings = asking.rows[0].fact.bindings
    values = [value for binding in bindings.values() for value in binding.values]
    found = index.joints.in_text(text, values if planted is None else [*values, planted])
    if found is not None:
        return Reason("joined_ill", {"words": found.words})
    if index.table.has_table:
        return None
    for slot, binding in bindings.items():
        for value in binding.values:
            if unworded(value, index.table) and value.in_text in text:
                return Reason("no_month_words", {"text": value.in_text, "slot": slot})
    return None


def _bound(asking: Asking) -> Iterator[str]:
    """The entities in the slots that are not asked for."""
    row = asking.rows[0]
    for name, binding in row.fact.bindings.items():
        if name != row.answer_slot:
            for value in binding.values:
                if value.entity:
                    yield value.entity


def _answer_term(asking: Asking, value: Value, index: Index) -> Term:
    """The term of an answer; what the fact accepts besides counts as its name."""
    term = index.term(value)
    also = asking.also(value)
    if not also:
        return term
    further = frozenset(map(fold, also))
    needles = term.needles | needles_of(further, also)
    meanings = [index.meanings.of_text(name).key for name in also]
    all_names = term.all_names.union(further, meanings)
    return replace(term, names=term.names | further, all_names=all_names, needles=needles)


def _claimants(asking: Asking, index: Index) -> frozenset[str]:
    claim = asking.fact.claim_by
    if claim is None or any(value.entity and value.entity == claim.entity for value in asking.values):
        return _NOBODY
    names = index.entity(claim.entity).names if claim.entity else (claim.name,)
    return frozenset(map(needle, names))
