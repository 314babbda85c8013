"""What can be asked: the asked slots of all facts, those that ask the same brought together as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from quizapp.facts.sheet import Binding, Fact, Locator, Mode, Pattern, Question, Slot, Value
from quizapp.facts.text import fold_sentence
from quizapp.facts.whole import names_whole
from quizapp.items.card import Sentence
from quizapp.items.index import Index, is_expired
from quizapp.items.rules.quotations import Quotations, SaidPhrase
from quizapp.items.sentences import all_named, say_all, say_with, stem_of
from quizapp.items.spans import Answer, Named, PatternKey, Spans

_OPENNESS = (Mode.ONE, Mode.ALL, Mode.REPORTED, Mode.SOME)
OWN_SLOT = "answer"
_NOTHING_BOUND: frozenset[tuple[str, str]] = frozenset()
_NOTHING_MEASURED: Mapping[str, Value] = {}


class Row(NamedTuple):
    """One fact read as an answer to one question. `slot` is what the question asks for; `answer_slot` is where the
    answer stands in the fact (the other one, when a symmetric fact is read backwards). Rows of one `pattern_key` are
    answers to the same question: the pattern, the asked slot, the other bindings. `stem` is how it puts it, `measured`
    are the figures and dates that it names, by their slots.
    """

    fact: Fact
    slot: Slot
    answer_slot: str
    binding: Binding
    texts: Mapping[str, str]
    pattern_key: PatternKey
    stem: str
    measured: Mapping[str, Value] = _NOTHING_MEASURED

    @property
    def is_direct(self) -> bool:
        return self.slot.name == self.answer_slot

    def ask(self, patterns: Mapping[str, Pattern]) -> str | None:
        pattern = patterns.get(self.slot.name) if patterns else None
        return stem_of(pattern, self.texts) if pattern else None

    def sentence(self, value: Value, index: Index) -> Sentence:
        """The true sentence with this value."""
        name = self.slot.name
        if self.is_direct:
            return index.sentence(self.fact, name, value)
        return say_with(self.fact, name, {**self.texts, name: value.in_text})


@dataclass(slots=True, eq=False)
class Asking:
    """One question about the sheet, with all that makes it true. `values` are the answer in the sheet's order;
    `truths` are what is right or was right once, each as what it means: none of them may be a wrong option.
    `declared_wrong` is what the author says is wrong (`wrong`, then `not`); `source` are all places as one string:
    "p3, p21". `named` are the figures and dates that the question names, beside those of other facts, and the phrases
    that its facts quote; `twin` is an answer of another fact that is right as well, since its own figure or date lies
    within one of them.

    Nobody changes it. It is not frozen because guarded assignments take time where there are 60,000 questions.
    """

    rows: tuple[Row, ...]
    mode: Mode
    values: tuple[Value, ...]
    truths: frozenset[str]
    stem: str
    declared_wrong: tuple[Value, ...]
    source: str
    is_own: bool = False
    named: tuple[Named | SaidPhrase, ...] = ()
    twin: Answer | None = None

    fact: Fact = field(init=False)  # the first row's, like the three below
    slot: Slot = field(init=False)
    card_slot: str = field(init=False)
    list_stem: str | None = field(init=False)
    has_also: bool = field(init=False)  # whether a fact accepts further spellings

    def __post_init__(self) -> None:
        first = self.rows[0]
        self.fact, self.slot, self.card_slot = first[:3]
        self.list_stem = first.ask(self.fact.ask_list)
        self.has_also = any(row.fact.also for row in self.rows)

    def also(self, value: Value) -> Sequence[str]:
        """The further spellings that the facts behind a value accept."""
        if not self.has_also:
            return ()
        return [
            name
            for row in self.rows
            if row.fact.also and any(other.key == value.key for other in row.binding.values)
            for name in row.fact.also.get(row.answer_slot, ())
        ]

    @property
    def fact_ids(self) -> list[str]:
        """The facts that it rests on."""
        if len(self.rows) == 1:
            return [self.fact.id]
        return list(dict.fromkeys([row.fact.id for row in self.rows]))

    def names_whole(self, index: Index) -> bool:
        """Whether the sentence is true of the whole list, and of none of its members alone."""
        return len(self.values) > 1 and names_whole(self.fact.say, self.card_slot, index.table.code)

    def statement(self, index: Index) -> Sentence:
        """The true sentence of the whole answer. A list stands behind its question, if that was written by hand or its
        facts say different things of its members.
        """
        first, table = self.rows[0], index.table
        if len(self.values) == 1:
            return first.sentence(self.values[0], index)
        is_open = self.mode is Mode.SOME
        if self.is_own or any(row.pattern_key != first.pattern_key for row in self.rows):
            named = all_named([value.text for value in self.values], table, is_open=is_open)
            return (f"{self.list_stem or self.stem} ", False), (named, True)
        return say_all(self.fact, self.slot.name, self.values, first.texts, table, is_open=is_open)


def askings(index: Index) -> tuple[list[Asking], list[Row]]:
    """All questions in the sheet's order, and the rows that are not asked now (expired, or of weight 0)."""
    groups: dict[str, list[Row]] = {}
    truths: dict[PatternKey, set[str]] = defaultdict(set)
    spans, quotations = Spans(index.units, index.meanings), Quotations(index)
    first_stems = dict[object, str]()
    for fact in index.sheet.facts:
        for row in _rows(fact, index):
            groups.setdefault(_question(row, first_stems), []).append(row)
            truths[row.pattern_key].update(map(index.meanings.key, row.binding.values))
            if row.measured and not is_expired(fact, index.sheet):
                spans.add(row.pattern_key, row.measured, row.binding.values, fact.id)
    found: list[Asking] = []
    idle: list[Row] = []
    for rows in groups.values():
        asking = _asking(rows, truths, index)
        if asking is None:
            idle.extend(row for row in rows if row.is_direct)
        else:
            _look_beside(asking, spans)
            asking.named += quotations.said_in(asking.fact)
            found.append(asking)
            if len(rows) > 1:
                idle.extend(
                    row for row in rows if row.is_direct and row.fact is not asking.fact and _is_idle(row, index)
                )
    return found, idle


def _question(row: Row, first_stems: dict[object, str]) -> str:
    """What one question is known by: its folded text, or that of the first that names the same in another notation."""
    stem = fold_sentence(row.stem)
    if row.fact.relation is None or not _names_literal(row):
        return stem
    return first_stems.setdefault((row.fact.asked[row.slot.name].source, row.pattern_key), stem)


def _names_literal(row: Row) -> bool:
    bindings = row.fact.bindings.items()
    return any(value.entity is None for name, other in bindings if name != row.answer_slot for value in other.values)


def _look_beside(asking: Asking, spans: Spans) -> None:
    """What other facts answer, if their figures or dates may be those that the question names."""
    first = asking.rows[0]
    if first.measured:
        asking.named = measured = spans.named(first.pattern_key, first.measured)
        within = (answer for named in measured for answer in named.all_answers.within(named.span))
        known = asking.truths.union(map(spans.meanings.key, asking.declared_wrong))
        asking.twin = next((answer for answer in within if spans.meanings.key(answer.value) not in known), None)


def _is_idle(row: Row, index: Index) -> bool:
    return row.fact.weight == 0 or is_expired(row.fact, index.sheet)


def _rows(fact: Fact, index: Index) -> Iterator[Row]:
    asked = fact.asked
    if not asked:
        return
    slots = {part.name: part for part in fact.say.parts if not isinstance(part, str)}
    texts = index.texts(fact)
    pattern = fact.relation or fold_sentence(fact.say.source)
    for name, ask in asked.items():
        if name not in fact.bindings or name not in slots:
            continue
        others = {other: binding for other, binding in fact.bindings.items() if other != name}
        key = (pattern, name, _bound(others, index))
        yield Row(fact, slots[name], name, fact.bindings[name], texts, key, stem_of(ask, texts), _measured(others))
        partner = _partner(fact, name)
        if partner is not None and partner in fact.bindings:
            binding, swapped = fact.bindings[partner], {**others, partner: fact.bindings[name]}
            key, backwards = (pattern, name, _bound(swapped, index)), {**texts, partner: texts[name]}
            stem = stem_of(ask, backwards)
            yield Row(fact, slots[name], partner, binding, backwards, key, stem, _measured(swapped))


def _bound(others: Mapping[str, Binding], index: Index) -> frozenset[tuple[str, str]]:
    if not others:
        return _NOTHING_BOUND
    key = index.meanings.key
    return frozenset([(name, key(value)) for name, binding in others.items() for value in binding.values])


def _measured(others: Mapping[str, Binding]) -> Mapping[str, Value]:
    """The figures and dates in the other slots, where one stands alone."""
    found = {name: binding.values[0] for name, binding in others.items() if len(binding.values) == 1}
    measured = {name: value for name, value in found.items() if value.number is not None or value.date is not None}
    return measured or _NOTHING_MEASURED


def _partner(fact: Fact, name: str) -> str | None:
    if fact.symmetric is None or name not in fact.symmetric:
        return None
    return fact.symmetric[1] if fact.symmetric[0] == name else fact.symmetric[0]


def _asking(rows: list[Row], truths: Mapping[PatternKey, set[str]], index: Index) -> Asking | None:
    """The question of a group. A question that only backward readings answer is asked if nothing asks it forwards."""
    current = [row for row in rows if not _is_idle(row, index)]
    if len(current) > 1:
        current.sort(key=lambda row: not row.is_direct)
    if not current or (not current[0].is_direct and current[0].answer_slot in current[0].fact.asked):
        return None
    first = current[0]
    stem = first.stem
    if len(rows) == 1:
        true = frozenset(truths[first.pattern_key])
        return _put_together((first,), first.binding.mode, first.binding.values, true, stem)
    listed = [row for row in rows if not is_expired(row.fact, index.sheet)]
    values: dict[str, Value] = {}
    for value in (value for row in listed for value in row.binding.values):
        values.setdefault(index.meanings.key(value), value)
    mode = max((row.binding.mode for row in listed), key=_OPENNESS.index)
    true = frozenset().union(values, *(truths[row.pattern_key] for row in rows))
    return _put_together(tuple(current), mode, tuple(values.values()), true, stem)


def _put_together(
    rows: tuple[Row, ...],
    mode: Mode,
    values: tuple[Value, ...],
    truths: frozenset[str],
    stem: str,
    *,
    is_own: bool = False,
) -> Asking:
    wrong = [value for row in rows if row.fact.wrong for value in row.fact.wrong.get(row.answer_slot, ())]
    excluded = [value for row in rows if row.fact.excluded for value in row.fact.excluded.get(row.answer_slot, ())]
    declared = tuple({value.key: value for value in (*wrong, *excluded)}.values()) if wrong or excluded else ()
    source = joined_places([row.fact.at for row in rows if row.fact.at])
    return Asking(rows, mode, values, truths, stem, declared, source, is_own)


def joined_places(locators: list[Locator]) -> str:
    """Each place once, in the source's order; `background` stands last."""
    if not locators:
        return ""
    ranges = sorted({span for locator in locators for span in locator.paragraphs})
    texts = [f"p{first}" if first == last else f"p{first}-{last}" for first, last in ranges]
    return ", ".join([*texts, *(["background"] if any(locator.background for locator in locators) else [])])


def own_asking(question: Question, index: Index) -> Asking:
    """A question written by hand, as a fact of one slot: its sentence is the question with the answer after it."""
    slot = Slot(OWN_SLOT, "text")
    say = Pattern(question.ask, (f"{question.ask} ", slot))
    ask = Pattern(question.ask, (question.ask,))
    fact = Fact(
        question.id,
        say,
        {OWN_SLOT: question.answer},
        {OWN_SLOT: ask},
        also={OWN_SLOT: question.also},
        wrong={OWN_SLOT: question.wrong},
        difficulty=question.difficulty,
        weight=question.weight,
        forms=question.forms,
        hint=question.hint,
        because=question.because,
        at=question.at,
        needs=question.needs,
        section=question.section,
        was=question.was,
        place=question.place,
    )
    key = (question.ask, OWN_SLOT, _NOTHING_BOUND)
    row = Row(fact, slot, OWN_SLOT, question.answer, {OWN_SLOT: ""}, key, question.ask)
    values = question.answer.values
    truths = frozenset(map(index.meanings.key, values))
    return _put_together((row,), question.answer.mode, values, truths, question.ask, is_own=True)
