"""One card made ready to mark what is typed: what a text is as one of its answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

from quizapp.facts.languages.abbreviations import spelled_out
from quizapp.facts.scripts import separated, stands_in
from quizapp.facts.signs import dash_readings
from quizapp.facts.text import fold
from quizapp.facts.typed.names import (
    bare_names,
    forms_of,
    in_brackets,
    is_cut_short,
    is_joined_alike,
    is_spaced_alike,
    slip,
    turned,
    without_article,
    written_out,
)
from quizapp.facts.typed.ordinals import ordinal
from quizapp.items.card import Card, Reason
from quizapp.items.marking.asked import (
    is_row,
    is_same_number,
    without_echo,
    without_nouns,
    without_owner,
    without_sentence,
)
from quizapp.items.marking.charges import compare_charges
from quizapp.items.marking.elements import NameTests, as_typed, elements_of, names_in_a_row
from quizapp.items.marking.measures import KINDS, compare_measures
from quizapp.items.marking.near import Near
from quizapp.items.marking.notation import is_same_in_words
from quizapp.items.marking.numerals import is_letter, numbered
from quizapp.items.marking.persons import (
    given_names_first,
    is_short_for,
    untitled,
    without_titles,
    without_titles_behind,
)
from quizapp.items.marking.values import is_in_other_unit
from quizapp.items.marking.verdict import Mark, Verdict, best_of, until_right
from quizapp.items.marking.wanted import AskedFor, Wanted

LEAST_PADDED = 3  # letters of an answer that is known again among other words
MOST_COMPARED = 4000  # spellings with which what is typed is compared; of a long list, so many for each answer:
MOST_FOR_EACH = 200
MEASURE = 6  # spellings that a figure, date or time counts for, as it takes longer to compare
_WITHIN = frozenset("in en im i w em v".split())  # what joins a place to what it stands in, in most languages


class Marker:
    """The answers of a card and the names that are something else, for one answer to be marked.

    What a text is, is worked out once. Once an answer has been compared with more spellings than any true one needs,
    what is left of it counts only as it is spelt.
    """

    def __init__(self, card: Card) -> None:
        self.card, self.asked = card, AskedFor(card)
        self.table, self.is_person = self.asked.table, self.asked.is_person
        spelled, rivals = set(map(fold, chain(*card.answers))), (*card.near, *(each.text for each in card.distractors))
        named = {name for name in map(fold, rivals) if name not in spelled}  # as it is written, it is no form of ours
        forms = [forms_of(self.asked.in_full(spellings), self.table) - named for spellings in card.answers]
        self.others = forms_of(self.asked.in_full(rivals), self.table).difference(*forms)
        forms = [own | {turned(name, self.table) for name in own}.difference(self.others) for own in forms]
        self.stand_ins = forms_of(card.stand_ins, self.table)
        self.wider = self.asked.containers.difference(*forms)
        self.short_others = {without_nouns(name, self.asked.nouns, self.table) for name in self.others}
        if self.is_person:
            rests = [[rest for name in own for rest in untitled(name, self.table)] for own in forms]
            forms = [own.union(rest) - self.others for own, rest in zip(forms, rests, strict=True)]
        self.is_row = is_row(map(fold, chain(*card.answers)), self.others, self.asked.nouns, self.table)
        self.wanted = [Wanted(self.asked, place, own) for place, own in enumerate(forms)]
        self.spelt = defaultdict[str, list[Wanted]](list)  # by each form
        for wanted in self.wanted:
            for form in wanted.forms:
                self.spelt[form].append(wanted)
        self.compared, self.most = 0, max(MOST_COMPARED, MOST_FOR_EACH * len(self.wanted))
        self._best: dict[str, Verdict] = {}
        self._found: dict[str, tuple[Verdict, int]] = {}

    def best(self, text: str) -> Verdict:
        """The best that the text is as any answer, with or without what it repeats; who names another said no more."""
        if text not in self._best:
            self._best[text] = best_of(self.find(each)[0] for each in self._without_what_it_repeats(text))
        return self._best[text]

    def _without_what_it_repeats(self, text: str) -> Iterator[str]:
        yield from (texts := dict.fromkeys(dash_readings(text)))
        if not self.is_spent and written_out(text, self.table) not in self.others:
            bare = dict.fromkeys(without_echo(text, stem, self.table) for stem in self.asked.stems)
            bare.update(dict.fromkeys(without_owner(text, stem, self.table) for stem in self.asked.stems))
            bare[without_sentence(text, self.card.statement, self.table)] = None
            yield from (each for each in bare if each not in texts)

    @property
    def is_spent(self) -> bool:
        return self.compared > self.most

    def find(self, text: str) -> tuple[Verdict, int]:
        """The best that the text is, and the place of that answer; what is right as it is spelt is compared with no
        other.
        """
        if text not in self._found:
            found = self._find(text, self.spelt.get(written_out(text, self.table), ()))
            if found[0].mark is not Mark.RIGHT and not self.is_spent:
                found = self._find(text, self.near(text))
            self._found[text] = found
        return self._found[text]

    def near(self, text: str) -> Sequence[Wanted]:
        """The answers that the text may be at all."""
        return self.wanted if not self.card.is_list or self.is_row or in_brackets(text) else self._near.find(text)

    @cached_property
    def _near(self) -> Near:
        return Near(self.asked, self.wanted)

    def _find(self, text: str, answers: Sequence[Wanted]) -> tuple[Verdict, int]:
        verdicts = until_right(self.mark(wanted, text) for wanted in answers)
        best = min(verdicts, key=Verdict.rank, default=Verdict(Mark.WRONG))
        return best, answers[verdicts.index(best)].place if verdicts else 0

    def mark(self, wanted: Wanted, text: str) -> Verdict:
        """The text as one of the answers."""
        charge = None if self.card.kind in KINDS else compare_charges(wanted.spellings, text, self.table)
        return self._mark(wanted, text) if charge is None else Verdict(Mark(charge.mark), charge.notes)

    def _mark(self, wanted: Wanted, text: str) -> Verdict:
        typed, own, spellings = written_out(text, self.table), wanted.forms, wanted.spellings
        self.compared += len(spellings) * (MEASURE if wanted.is_measure else 1)
        plain = without_article(typed, self.table)
        is_another = not self.others.isdisjoint((typed, plain))
        if (typed in own or (plain in own and not is_another)) and not is_in_other_unit(spellings, text, self.table):
            return Verdict(Mark.RIGHT)
        if not is_another and self._is_with_container(wanted, typed):
            return Verdict(Mark.RIGHT)
        if self.is_person and not is_another:
            spoken = without_titles_behind(text, self.table)
            spoken = given_names_first(text) if spoken == text else spoken
            if spoken != text:
                return self.mark(wanted, spoken)
        found = self._two_names(wanted, text) or self._measured(wanted, text)
        if is_another and found is not None and found.mark is not Mark.WRONG:  # the word of the sheet comes first
            return Verdict(Mark.WRONG, (Reason("another", {"typed": text.strip()}),))
        if found is not None:
            return found
        bare = bare_names(typed, wanted.first_words, self.table)
        if self.is_person or self.card.kind == "text":
            bare += tuple(without_titles(typed, self.table, is_person=self.is_person))
        is_of_another = plain.split(" ", 2)[-1] in self.others  # who means the city of Kuwait may mean Kuwait
        for written in (typed, plain, *bare, plain if is_of_another else turned(plain, self.table)):
            if written in self.stand_ins:
                return Verdict(Mark.WRONG, (Reason("stand_in", {"typed": text.strip(), "answer": spellings[0]}),))
            if written in self.wider:
                return Verdict(Mark.WRONG, (Reason("be_more_exact"),))
            if written in self.others:
                return Verdict(Mark.WRONG, (Reason("another", {"typed": text.strip()}),))
            if written in own or (self.is_person and is_short_for(written, own, self.others, self.table)):
                return Verdict(Mark.RIGHT)
        if self.card.kind == "text" and is_same_in_words(spellings, text, self.table):
            return Verdict(Mark.RIGHT)
        found = self._numbered(wanted, text) or self._without_what_is_asked(wanted, (typed, *bare), text)
        return found or self._misspelt(wanted, (typed, *bare), text)

    def _misspelt(self, wanted: Wanted, ways: Sequence[str], text: str) -> Verdict:
        """The verdict on the text with its abbreviations in full, else almost for a slip of the pen. What is cut short
        is none where it would do for something else as well; where it is wrong at all, it is told.
        """
        full = spelled_out(text, self.table, is_person=self.is_person)
        if full != text and (found := self.mark(wanted, full)).mark is not Mark.WRONG:
            return found
        slipped = next(filter(None, (slip(way, wanted.words, self.others, self.table) for way in ways)), None)
        is_cut = is_cut_short(ways[0], wanted.forms) and not self.table.stop_words.issuperset(ways[0].split())
        if slipped and not (is_cut and is_cut_short(ways[0], self.others)):
            return Verdict(Mark.ALMOST, (Reason("misspelt", {"answer": slipped}),))
        return Verdict(Mark.WRONG, (Reason("be_more_exact"),) if is_cut else ())

    def is_padded(self, text: str) -> bool:
        """Whether the text says a right name among words that are no name, and not that it is none."""
        padded, table = f" {separated(written_out(text, self.table))} ", self.table
        if not {table.or_word, *table.negations}.isdisjoint(padded.split()):
            return False
        if any(name and stands_in(name, padded) for name in chain(self.others, self.stand_ins)):
            return False
        plain = {fold(word) for word in text.split() if word.islower()} | table.stop_words | table.pronouns | {"i"}
        names = [name for name in self.spelt if len(name) >= LEAST_PADDED and stands_in(name, padded)]
        return any(
            plain.union(name.split()).issuperset(word for word in padded.split() if word.isalpha()) for name in names
        )

    def _without_what_is_asked(self, wanted: Wanted, ways: Sequence[str], text: str) -> Verdict | None:
        """The verdict on what is left without the noun that the question asks for, or that the kind of the answer is
        called; None if that is no name.

        Where the question says the rest as well, nothing is left: *Mexico* is not the city of Mexico.
        """
        rests = [rest for rest in self.asked.without_nouns(ways) if not self.asked.said.issuperset(rest.split())]
        if any(rest in self.others or rest in self.short_others for rest in rests):
            return Verdict(Mark.WRONG, (Reason("another", {"typed": text.strip()}),))
        is_place = self.is_row and ways[0].split()[0] not in self.table.indefinite_articles  # a third is a part
        places = {ordinal(fold(name), self.table) for name in wanted.spellings if is_place} - {0}
        said = {ordinal(rest, self.table, is_typed=True) for rest in rests if places}
        is_right = not (wanted.short_forms.isdisjoint(rests) and places.isdisjoint(said))
        return Verdict(Mark.RIGHT) if is_right else None

    def _is_with_container(self, wanted: Wanted, typed: str) -> bool:
        """Whether a folded answer is the right place with what it stands in: *Tianjin (China)*, *Tianjin in China*."""
        words = typed.split() if self.asked.containers else []
        for at in range(1, len(words)):
            behind = words[at:]
            rest = " ".join(behind[1:] if len(behind) > 1 and behind[0] in _WITHIN else behind)
            if rest in self.asked.containers and " ".join(words[:at]) in wanted.forms:
                return True
        return False

    def _numbered(self, wanted: Wanted, text: str) -> Verdict | None:
        """Right for one of the names with its figure written in another way, wrong for another figure or none."""
        spellings = wanted.spellings
        if not (wanted.has_figure or wanted.is_joined):
            return None
        is_alike = any(is_spaced_alike(fold(text), fold(name)) for name in spellings)
        if is_alike or (self.card.kind == "text" and is_joined_alike(text, spellings, self.table)):
            return Verdict(Mark.RIGHT)
        given = numbered(text, self.table, is_typed=True)
        own = [numbered(name, self.table, is_typed=False) for name in spellings]
        if given is None:
            words = tuple(without_article(fold(text), self.table).split())
            is_without = any(name is not None and name.words == words for name in own)
            return Verdict(Mark.WRONG, (Reason("be_more_exact"),)) if is_without else None
        if given in own:
            is_numeral = not is_letter(spellings[own.index(given)], self.others, self.table)
            return Verdict(Mark.RIGHT if is_numeral else Mark.WRONG)
        if any(name is not None and is_same_number(name, given, self.asked.kind_nouns) for name in own):
            return Verdict(Mark.RIGHT)
        is_other = all(name is not None and name[1:] != given[1:] for name in own)
        return Verdict(Mark.WRONG) if is_other else None

    def _two_names(self, wanted: Wanted, text: str) -> Verdict | None:
        """The worse verdict of a name and another in brackets behind it; None if neither is one of the answer's own."""
        names = in_brackets(text)
        bare = {without_article(written_out(name, self.table), self.table) for name in names}
        if len(bare) < 2 or wanted.forms.isdisjoint(bare):
            return None
        return max([self.mark(wanted, name) for name in names], key=Verdict.rank)

    def _measured(self, wanted: Wanted, text: str) -> Verdict | None:
        """The verdict on a number, date or time by its value; None for what cannot be read as one."""
        if not wanted.is_measure:
            return None
        match = compare_measures(self.card, wanted.spellings, text, self.asked.meanings, self.asked.question)
        return Verdict(Mark(match.mark), match.notes) if match is not None else None

    def elements(self, text: str) -> list[str]:
        """The elements of a typed list; names that hold a comma or an "and" stay whole."""
        names = self.others.union(self.spelt)
        row = [] if self._is_nearly(text) else names_in_a_row(written_out(text, self.table), names, self.table)
        if row:
            return as_typed(row, text, self.table)
        return elements_of(text, self.table, NameTests(self._is_spelt, self._is_name, self._is_nearly))

    def _is_spelt(self, part: str) -> bool:
        name = written_out(part, self.table)
        return name in self.spelt or name in self.others

    def _is_name(self, part: str) -> bool:
        return written_out(part, self.table) in self.others or self.best(part).mark is Mark.RIGHT

    def _is_nearly(self, part: str) -> bool:
        return self.best(part).mark is not Mark.WRONG
