"""Marking: is this answer right, and if not quite, what was off?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, combinations

from quizapp.facts.abbreviations import spelled_out
from quizapp.facts.languages import language
from quizapp.facts.meaning import Meanings
from quizapp.facts.scripts import separated, stands_in
from quizapp.facts.sheet import LITERAL_KINDS
from quizapp.facts.signs import dash_readings
from quizapp.facts.text import fold
from quizapp.facts.times import is_time
from quizapp.facts.typed_names import (
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
from quizapp.facts.typed_ordinals import ordinal
from quizapp.items.card import Card, Reason
from quizapp.items.item import Item
from quizapp.items.typed_asked import (
    asked_nouns,
    is_row,
    is_same_number,
    short_forms,
    without_echo,
    without_nouns,
    without_sentence,
)
from quizapp.items.typed_elements import as_typed, elements_of, is_crowd, names_in_a_row
from quizapp.items.typed_lists import mark_list
from quizapp.items.typed_measures import compare_measures
from quizapp.items.typed_numerals import is_letter, numbered
from quizapp.items.typed_persons import (
    given_names_first,
    is_person,
    is_short_for,
    untitled,
    without_titles,
    without_titles_behind,
)
from quizapp.items.typed_symbols import compare_symbols
from quizapp.items.typed_values import is_in_other_unit
from quizapp.items.verdict import Mark, Verdict, best_of

LONGEST_ANSWER = 500  # characters; what is typed beyond is cut
LEAST_PADDED = 3  # letters of an answer that is known again among other words
_WITHIN = frozenset("in en im i w em v".split())  # what joins a place to what it stands in, in most languages


def mark_choice(item: Item, chosen: int) -> Verdict:
    """Mark the option at index `chosen` of `item.options`; IndexError if there is none."""
    if not 0 <= chosen < len(item.options):
        raise IndexError(chosen)
    return Verdict(Mark.RIGHT if chosen == item.key else Mark.WRONG)


def mark_order(item: Item, given: Sequence[int]) -> Verdict:
    """Mark the indices of an ordering's options as put in order: all or nothing, the pairs that stand right in a note.

    ValueError if they are not the indices of all its options, each once.
    """
    if sorted(given) != list(range(len(item.options))):
        raise ValueError(given)
    if tuple(given) == item.order:
        return Verdict(Mark.RIGHT)
    place = {option: at for at, option in enumerate(item.order)}
    pairs = [place[a] < place[b] for a, b in combinations(given, 2)]
    return Verdict(Mark.WRONG, (Reason("pairs_in_order", {"right": str(sum(pairs)), "all": str(len(pairs))}),))


def mark_typed(card: Card, text: str) -> Verdict:
    """Mark a typed answer; a list is split into its elements, in any order."""
    text = text[:LONGEST_ANSWER]
    if not fold(text):
        found = compare_symbols(() if card.is_list else chain(*card.answers), text)
        return Verdict(Mark(found.mark), found.notes)
    examiner = _Examiner(card)
    if is_crowd(text, examiner.table, len(card.answers)):  # else the search for names in it takes seconds
        return Verdict(Mark.WRONG)
    if card.is_list:
        return mark_list(card.answers, examiner.elements(text), examiner.mark)
    verdict = examiner.best(text)
    if verdict.mark is Mark.WRONG and len(card.answers) > 1:
        verdict = _mark_several(examiner, text) or verdict
    if verdict != Verdict(Mark.WRONG):
        return verdict
    code = "may_be_true" if card.mode == "some" else "answer_alone" if examiner.is_padded(text) else ""
    return Verdict(Mark.WRONG, (Reason(code),)) if code else verdict


def _mark_several(examiner: _Examiner, text: str) -> Verdict | None:
    """Where one answer of several is enough, several that are all right are right; None for anything else."""
    marks = [examiner.best(element).mark for element in examiner.elements(text)]
    return Verdict(Mark.RIGHT) if len(marks) > 1 and set(marks) == {Mark.RIGHT} else None


class _Examiner:
    """One card made ready to mark answers: the forms of its names and of the names that are something else."""

    def __init__(self, card: Card) -> None:
        self.card = card
        self.table = language(card.language)
        self.meanings = Meanings(self.table)
        self.question = " ".join(stem for _, stem in card.stems)
        spelled, rivals = set(map(fold, chain(*card.answers))), (*card.near, *(each.text for each in card.distractors))
        self.is_person = is_person(card.kind, (stem for _, stem in card.stems), self.table)
        named = {name for name in map(fold, rivals) if name not in spelled}  # as it is written, it is no form of ours
        self.forms = [forms_of(self._in_full(spellings), self.table) - named for spellings in card.answers]
        self.others = forms_of(self._in_full(rivals), self.table).difference(*self.forms)
        self.forms = [own | {turned(name, self.table) for name in own}.difference(self.others) for own in self.forms]
        self.stand_ins = forms_of(card.stand_ins, self.table)
        self.containers = forms_of(card.wider, self.table)
        self.wider = self.containers.difference(*self.forms)
        self.nouns = frozenset[str]().union(*[asked_nouns(stem, self.table) for _, stem in card.stems])
        kind = "" if card.kind in LITERAL_KINDS else fold(card.kind)
        self.kind_nouns = self.nouns | ({kind, f"{kind}s"} if kind else set())
        self.short_forms = [short_forms(spellings, self.nouns, self.table) for spellings in card.answers]
        self.short_others = [without_nouns(name, self.nouns, self.table) for name in self.others]
        if self.is_person:
            rests = [[rest for name in own for rest in untitled(name, self.table)] for own in self.forms]
            self.forms = [own.union(rest) - self.others for own, rest in zip(self.forms, rests, strict=True)]
        self.is_row = is_row(map(fold, chain(*card.answers)), self.others, self.nouns, self.table)
        self._bests: dict[str, Verdict] = {}

    def _in_full(self, names: Iterable[str]) -> set[str]:
        """The names, also with their abbreviations in full."""
        return {each for name in names for each in (name, spelled_out(name, self.table, is_person=self.is_person))}

    def best(self, text: str) -> Verdict:
        """The best that the text is as any answer, with or without what it repeats; who names another said no more."""
        if text not in self._bests:
            self._bests[text] = self._find_best(text)
        return self._bests[text]

    def _find_best(self, text: str) -> Verdict:
        texts = dict.fromkeys(dash_readings(text))
        if written_out(text, self.table) not in self.others:
            texts |= dict.fromkeys(without_echo(text, stem, self.table) for _, stem in self.card.stems)
            texts[without_sentence(text, self.card.statement, self.table)] = None
        return best_of([self.mark(place, each) for each in texts for place in range(len(self.forms))])

    def mark(self, place: int, text: str) -> Verdict:
        """The text as the answer at a place of the list."""
        typed, own, spellings = written_out(text, self.table), self.forms[place], self.card.answers[place]
        plain = without_article(typed, self.table)
        is_another = not self.others.isdisjoint((typed, plain))
        if (typed in own or (plain in own and not is_another)) and not is_in_other_unit(spellings, text, self.table):
            return Verdict(Mark.RIGHT)
        if not is_another and self._is_with_container(place, typed):
            return Verdict(Mark.RIGHT)
        if self.is_person and not is_another:
            spoken = without_titles_behind(text, self.table)
            spoken = given_names_first(text) if spoken == text else spoken
            if spoken != text:
                return self.mark(place, spoken)
        found = self._two_names(place, text) or self._measured(spellings, text)
        if is_another and found is not None and found.mark is not Mark.WRONG:  # the word of the sheet comes first
            return Verdict(Mark.WRONG, (Reason("another", {"typed": text.strip()}),))
        if found is not None:
            return found
        bare = bare_names(typed, map(fold, spellings), self.table)
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
        numbered_names = self._numbered(spellings, text)
        if numbered_names is not None:
            return numbered_names
        found = self._without_what_is_asked(place, (typed, *bare), text)
        if found is not None:
            return found
        return self._misspelt(place, (typed, *bare), text)

    def _misspelt(self, place: int, ways: Sequence[str], text: str) -> Verdict:
        """The verdict on the text with its abbreviations in full, else almost for a slip of the pen. What is cut short
        is none where it would do for something else as well; where it is wrong at all, it is told.
        """
        full = spelled_out(text, self.table, is_person=self.is_person)
        if full != text and (found := self.mark(place, full)).mark is not Mark.WRONG:
            return found
        own, spellings = self.forms[place], self.card.answers[place]
        words = [name for name in spellings if not is_time(name, self.table)]
        slipped = next(filter(None, (slip(way, words, self.others, self.table) for way in ways)), None)
        is_cut = is_cut_short(ways[0], own) and not self.table.stop_words.issuperset(ways[0].split())
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
        names = [name for name in chain(*self.forms) if len(name) >= LEAST_PADDED and stands_in(name, padded)]
        return any(
            plain.union(name.split()).issuperset(word for word in padded.split() if word.isalpha()) for name in names
        )

    def _without_what_is_asked(self, place: int, ways: Sequence[str], text: str) -> Verdict | None:
        """The verdict on what is left without the noun that the question asks for, or that the kind of the answer is
        called; None if that is no name.

        Where the question says the rest as well, nothing is left: *Mexico* is not the city of Mexico.
        """
        own = self.short_forms[place]
        nouns, kind = (self.nouns, self.kind_nouns), fold(self.card.kind)
        rests = [without_nouns(way, each, self.table, kind=kind) for way in ways for each in nouns]
        said = set(fold(self.question).split())
        rests = [rest for rest in rests if not said.issuperset(rest.split())]
        if any(rest in self.others or rest in self.short_others for rest in rests):
            return Verdict(Mark.WRONG, (Reason("another", {"typed": text.strip()}),))
        is_place = self.is_row and ways[0].split()[0] not in self.table.indefinite_articles  # a third is a part
        places = {ordinal(fold(name), self.table) for name in self.card.answers[place] if is_place} - {0}
        is_right = any(rest in own or ordinal(rest, self.table, is_typed=True) in places for rest in rests)
        return Verdict(Mark.RIGHT) if is_right else None

    def _is_with_container(self, place: int, typed: str) -> bool:
        """Whether a folded answer is the right place with what it stands in: *Tianjin (China)*, *Tianjin in China*."""
        words = typed.split() if self.containers else []
        for at in range(1, len(words)):
            behind = words[at:]
            rest = " ".join(behind[1:] if len(behind) > 1 and behind[0] in _WITHIN else behind)
            if rest in self.containers and " ".join(words[:at]) in self.forms[place]:
                return True
        return False

    def _numbered(self, spellings: Sequence[str], text: str) -> Verdict | None:
        """Right for one of the names with its figure written in another way, wrong for another figure or none."""
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
        if any(name is not None and is_same_number(name, given, self.kind_nouns) for name in own):
            return Verdict(Mark.RIGHT)
        is_other = all(name is not None and name[1:] != given[1:] for name in own)
        return Verdict(Mark.WRONG) if is_other else None

    def _two_names(self, place: int, text: str) -> Verdict | None:
        """The worse verdict of a name and another in brackets behind it; None if neither is one of the answer's own."""
        names = in_brackets(text)
        bare = {without_article(written_out(name, self.table), self.table) for name in names}
        if len(bare) < 2 or self.forms[place].isdisjoint(bare):
            return None
        return max([self.mark(place, name) for name in names], key=Verdict.rank)

    def _measured(self, spellings: Sequence[str], text: str) -> Verdict | None:
        """The verdict on a number, date or time by its value; None for what cannot be read as one."""
        match = compare_measures(self.card, spellings, text, self.meanings, self.question)
        return Verdict(Mark(match.mark), match.notes) if match is not None else None

    def elements(self, text: str) -> list[str]:
        """The elements of a typed list; names that hold a comma or an "and" stay whole."""

        def is_name(part: str) -> bool:
            return written_out(part, self.table) in self.others or self.best(part).mark is Mark.RIGHT

        def is_nearly(part: str) -> bool:
            return self.best(part).mark is not Mark.WRONG

        names = self.others.union(*self.forms)
        row = [] if is_nearly(text) else names_in_a_row(written_out(text, self.table), names, self.table)
        if row:
            return [as_typed(name, text, self.table) for name in row]
        return elements_of(text, self.table, is_name, is_nearly)
