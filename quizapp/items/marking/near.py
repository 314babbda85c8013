"""Which answers of a list a typed text may be at all: a list has many, and a text is like few of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from quizapp.facts.languages.abbreviations import spelled_out
from quizapp.facts.spelling import MOST_EDITS, edits_allowed
from quizapp.facts.text import fold
from quizapp.facts.typed.names import bare_names, forms_of, joined_parts, turned, without_article, written_out
from quizapp.items.marking.measures import may_be_typed_as
from quizapp.items.marking.numerals import holds_figure
from quizapp.items.marking.persons import given_names_first, without_titles, without_titles_behind
from quizapp.items.marking.wanted import AskedFor, Wanted


class Near:
    """The answers of a list by all names that a text is compared with where it is marked (see `Marker.mark`)."""

    def __init__(self, asked: AskedFor, wanted: Sequence[Wanted]) -> None:
        self._asked, self._wanted = asked, wanted
        self._places = defaultdict[str, set[int]](set)
        for each in wanted:
            for name in each.forms | each.short_forms | forms_of(each.spellings, asked.table):
                self._add(name, each.place)
            for name in each.spellings:
                self._add(fold(name), each.place)
                if asked.is_joined(name):
                    self._places[self._joined(name)].add(each.place)
        self._long = [name for name in self._places if edits_allowed(name)]

    def _add(self, name: str, place: int) -> None:
        self._places[name].add(place)
        if self._asked.is_person:  # whose given names may be left out
            self._places[_last(name)].add(place)

    def find(self, text: str) -> Sequence[Wanted]:
        """Those that the text may be, in their order; as any other answer it is wrong."""
        asked = self._asked
        names = {name for reading in self._readings(text) for name in self._names(reading)}
        if asked.is_joined(text):
            names.add(self._joined(text))
        places = set[int]().union(*[self._places.get(name, ()) for name in names])
        has_figure = holds_figure(text, asked.table, is_typed=True)
        is_measure = may_be_typed_as(asked.kind, text, asked.table)
        return [
            each
            for each in self._wanted
            if each.place in places or (is_measure and each.is_measure) or (has_figure and each.has_figure)
        ]

    def _joined(self, text: str) -> str:
        """One for all ways to join the same things."""
        return " + ".join(sorted(joined_parts(text, self._asked.table)))

    def _readings(self, text: str) -> list[str]:
        """The text, and as it may be read anew."""
        asked, readings = self._asked, [text]
        for reading in readings:  # grows
            others = [spelled_out(reading, asked.table, is_person=asked.is_person)]
            if asked.is_person:
                others += [without_titles_behind(reading, asked.table), given_names_first(reading)]
            readings += [other for other in dict.fromkeys(others) if other not in readings]
        return readings

    def _names(self, text: str) -> Iterator[str]:
        """The names that a reading is, or may be a slip of."""
        asked, typed = self._asked, written_out(text, self._asked.table)
        plain, bare = without_article(typed, asked.table), [typed, *bare_names(typed, (), asked.table)]
        if asked.is_person or asked.kind == "text":
            bare += without_titles(typed, asked.table, is_person=asked.is_person)
        words = typed.split() if asked.containers else []
        within = [" ".join(words[:count]) for count in range(1, len(words))]
        for name in (*bare, plain, turned(plain, asked.table), *asked.without_nouns(bare), *within):
            yield name
            if asked.is_person:
                yield _last(name)
        for way in bare:
            for name, _, _ in extract(way, self._long, scorer=OSA.distance, score_cutoff=MOST_EDITS, limit=None):
                yield name


def _last(name: str) -> str:
    return name.rpartition(" ")[2]
