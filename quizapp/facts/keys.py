"""Whether a text gives an answer away: by a name or metonym as whole words, by a date or figure in any spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from quizapp.facts.draft import Draft
from quizapp.facts.mentions import dates_in
from quizapp.facts.scripts import separated, whole_word
from quizapp.facts.sheet import Mode, Question
from quizapp.facts.stem import Stem
from quizapp.facts.text import acronym, acronyms_in, fold, padded_words
from quizapp.facts.values import Date, Number
from quizapp.facts.wording import in_text

Needles = tuple[tuple[str, str], ...]  # names as they are written, and folded between spaces


class Keys:
    """Looks for answers in questions; the folded names of an entity are made once."""

    def __init__(self, draft: Draft) -> None:
        self._entities = draft.entities
        self._truth = draft.truth
        self._table = draft.table
        self._words: dict[Decimal, set[str]] = {}
        for word, figure in draft.table.number_words.items():
            self._words.setdefault(Decimal(figure), set()).add(word)
        self._known: dict[str, tuple[Needles, Needles]] = {}

    def named_in(self, stem: Stem) -> str | None:
        """What in the question gives one of its answers away, None if nothing does."""
        padded = padded_words(stem.text, stem.folded)
        binding = stem.binding
        for value in binding.values:
            if value.entity is not None:
                names, metonyms = self._needles(value.entity)
                found = self._find(names, padded, stem.text)
                if found is None and metonyms:
                    found = self._metonym(metonyms, padded, stem)
            elif value.date is not None:
                found = self._date(value.date, stem.text)
            elif value.number is not None:
                found = self._figure(value.number, stem.text, padded)
            else:
                found = self._find(((value.text, f" {separated(value.key)} "),), padded, stem.text)
            if found is not None:
                return found
        if stem.field == "ask_count" and binding.mode is Mode.ALL:
            return self._figure(Number(Decimal(len(binding.values))), stem.text, padded)
        also = stem.fact.also.get(stem.slot)
        return self._find(_make_needles(also), padded, stem.text) if also else None

    def named_in_own(self, question: Question) -> str | None:
        """The same for a question written by hand; one that also offers its wrong answers (*A or B?*) keeps its own."""
        padded = padded_words(question.ask)
        names = (*(value.text for value in question.answer.values), *question.also)
        found = self._find(_make_needles(names), padded, question.ask)
        if found is None or not question.wrong:
            return found
        offered = (self._find(_make_needles([value.text]), padded, question.ask) for value in question.wrong)
        return None if all(offered) else found

    def _needles(self, entity: str) -> tuple[Needles, Needles]:
        """The names of an entity, and its metonyms."""
        known = self._known.get(entity)
        if known is None:
            written = self._entities[entity]
            known = self._known[entity] = (_make_needles(written.names), _make_needles(written.metonyms))
        return known

    def _find(self, needles: Needles, padded: str, text: str) -> str | None:
        for name, needle in needles:
            if needle in padded and self._is_meant(name, needle.strip(), text):
                return name
        return None

    def _is_meant(self, name: str, folded: str, text: str) -> bool:
        """An acronym, a name that is a common word too (May), or one letter is meant only where it is spelt like it."""
        if letters := acronym(name):
            return letters in acronyms_in(text)
        words = folded.split()
        if len(folded) > 1 and not all(word in self._table.stop_words for word in words):
            return True
        found = re.search(whole_word(name), text)
        return found is not None and found.start() > 0 and not name.islower()

    def _metonym(self, metonyms: Needles, padded: str, stem: Stem) -> str | None:
        """A metonym gives the key away unless it is the name of something that the question is given."""
        name = self._find(metonyms, padded, stem.text)
        if name is None:
            return None
        bindings = stem.fact.bindings
        pattern = getattr(stem.fact, stem.field)[stem.slot]
        texts = {}
        for slot in pattern.slots:
            names = {known for value in bindings[slot.name].values for known in self._truth.names(value)}
            texts[slot.name] = "…" if fold(name) in names else in_text(bindings[slot.name])
        rest = pattern.fill(texts)
        return self._find(_make_needles([name]), padded_words(rest), rest)

    def _date(self, date: Date, text: str) -> str | None:
        year = str(abs(date.start[0]))
        named = list(dates_in(text, self._table)) if year in text or self._has_month(text) else []
        if date.precision == "interval":
            ends = {end.lstrip("-")[:4] for end in date.written.split("/")}
            return None if len(ends) < 2 or not ends <= {str(m.year) for m in named} else date.written
        found = next((mention for mention in named if mention.names(date)), None)
        return text[found.start : found.end] if found else None

    def _has_month(self, text: str) -> bool:
        return any(month in text for month in (*self._table.months, *self._table.month_short))

    def _figure(self, number: Number, text: str, padded: str) -> str | None:
        """The figure in digits or as a word, outside of dates; with another unit behind it, it is another figure."""
        amount = format(number.amount.normalize(), "f")
        is_small = number.amount <= 3 and not number.unit  # as words, these are too common to mean the figure
        words = set[str]() if is_small else self._words.get(number.amount, set())
        if words.isdisjoint(padded.split()) and amount not in padded:
            return None
        for mention in reversed(list(dates_in(text, self._table))):
            if mention.month:
                text = f"{text[: mention.start]} | {text[mention.end :]}"
        unit = separated(fold(number.unit)).split()
        for word, after in pairwise([*separated(fold(text)).split(), ""]):
            if (word == amount or word in words) and (not unit or after[:3] == unit[0][:3]):
                return f"{word} {after}".strip() if unit else word
        return None


def _make_needles(names: Iterable[str]) -> Needles:
    folded = ((name, fold(name)) for name in names)
    return tuple((name, f" {separated(key)} ") for name, key in folded if key)
