"""The soft rules: what makes an item weaker without making it wrong, as a score with its reasons.

A hard rule that is broken leaves no item to score; see `rules`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.table import Language
from quizapp.facts.speech import QUOTED
from quizapp.facts.text import words
from quizapp.items.card import BLANK, CHOICE_FORMS, Card, Option, Reason
from quizapp.items.distractors.ranks import DISTRACTORS
from quizapp.items.item import Item, make_item
from quizapp.items.refusal import Refusal
from quizapp.items.terms import content_stems, opening_of, word_of

BEST = 100
LONG_STEM = 22  # words
LONG_QUOTATION = 8  # words of somebody else
LONG_ANSWER = 4  # words to type
LONG_LIST = 7  # things to name

SoftRule = Callable[[Item, Language], Reason | None]


@dataclass(frozen=True, slots=True)
class Quality:
    """`score` is 100 less what each reason costs, never below 0."""

    score: int
    reasons: tuple[Reason, ...]


def quality(item: Item) -> Quality:
    """How good an item is as it is shown: its own options count, so another seed may score otherwise."""
    table = language(item.card.language)
    broken = [(cost, reason) for cost, rule in SOFT_RULES if (reason := rule(item, table)) is not None]
    return Quality(max(0, BEST - sum(cost for cost, _ in broken)), tuple(reason for _, reason in broken))


def _wrong(item: Item) -> Sequence[Option]:
    return [option for place, option in enumerate(item.options) if place != item.key]


def _key(item: Item) -> Option | None:
    return item.options[item.key] if item.form in CHOICE_FORMS and item.key is not None else None


# --- the options ---------------------------------------------------------------------------------------


def key_is_longest(item: Item, table: Language) -> Reason | None:
    """Rule 9: the right answer is the only longest one, by more than a letter or two."""
    key = _key(item)
    if key is None or key.value is not None or key.rank is not None or " " not in key.text:
        return None
    longest = max(len(option.text) for option in _wrong(item))
    return Reason("key_longest", {"key": key.text}) if len(key.text) > 1.1 * longest + 1 else None


def some_share_a_word(item: Item, table: Language) -> Reason | None:
    """Convergence: a content word of the key stands in some wrong options, but neither in all nor in just half."""
    key = _key(item)
    if key is None or key.value is not None or key.rank is not None:
        return None
    stems = [content_stems(option.text, table) for option in _wrong(item)]
    for word in sorted(content_stems(key.text, table)):
        bearers = 1 + sum(word in other for other in stems)
        if 1 < bearers < len(item.options) and 2 * bearers != len(item.options):
            return Reason("convergence", {"word": word_of(key.text, word, table)})
    return None


def key_stands_apart(item: Item, table: Language) -> Reason | None:
    """Convergence the other way: all wrong options share a content word that the key lacks, or begin with the same
    word and the key does not.
    """
    key = _key(item)
    if key is None or key.rank is not None:
        return None
    first, *others = [option.text for option in _wrong(item)]
    shared = content_stems(first, table).intersection(*(content_stems(text, table) for text in others))
    openings = {opening_of(words(text), table) for text in (first, *others)}
    if lacking := shared - content_stems(key.text, table):
        return Reason("key_apart", {"word": word_of(first, min(lacking), table)})
    is_led_apart = len(openings) == 1 and not openings & {"", opening_of(words(key.text), table)}
    return Reason("key_apart", {"word": openings.pop()}) if is_led_apart else None


def has_absolute(item: Item, table: Language) -> Reason | None:
    """Rule 12, for what the author wrote: "always" or "usually" in some options only."""
    loaded = table.absolutes | table.vague_terms
    bearers = [option for option in item.options if not loaded.isdisjoint(words(option.text))]
    is_some = _key(item) is not None and 0 < len(bearers) < len(item.options)
    return Reason("absolute_term", {"option": bearers[0].text}) if is_some else None


def has_two_wrong(item: Item, table: Language) -> Reason | None:
    """Rule 23: three good wrong options are better than two, even where a third is left out for the answer's place."""
    if _key(item) is None or len(_wrong(item)) >= DISTRACTORS:
        return None
    count = len(item.card.options(item.form)[1])
    return Reason("two_wrong") if count < DISTRACTORS else Reason("two_shown", {"count": str(count)})


def wrong_are_strangers(item: Item, table: Language) -> Reason | None:
    """Rule 24: no question of the set has any of the wrong options for its answer, so the right one stands out."""
    key = _key(item)
    if key is None or key.value is None or item.form == "not":
        return None
    codes = [{reason.code for reason in option.why} for option in _wrong(item)]
    return None if any("right_elsewhere" in each for each in codes) else Reason("strangers")


def key_is_odd(item: Item, table: Language) -> Reason | None:
    """Rule 24: of written options the key alone has another number of words."""
    key = _key(item)
    if key is None or key.value is not None or key.rank is not None:
        return None
    others = {len(option.text.split()) for option in _wrong(item)}
    return Reason("key_odd", {"key": key.text}) if len(others) == 1 and len(key.text.split()) not in others else None


def is_even_chance(item: Item, table: Language) -> Reason | None:
    return Reason("even_chance") if item.form == "true_false" else None


def is_negative(item: Item, table: Language) -> Reason | None:
    """Rule 17: a question for the one that is not is the harder read."""
    return Reason("negative") if item.form == "not" else None


# --- the question --------------------------------------------------------------------------------------


def stem_is_long(item: Item, table: Language) -> Reason | None:
    """SAQUET's gratuitous information, as far as it can be counted."""
    count = len(words(item.stem))
    return Reason("long_stem", {"words": str(count)}) if count > LONG_STEM else None


def stem_names_nothing(item: Item, table: Language) -> Reason | None:
    """Rule 15, soft: "the summit" and its like, with no name, figure or quotation in the question to tell which."""
    if item.form in {"cloze", "true_false", "ordering"} or re.search(r"[\s“\"(„][A-Z]|\d|[“„\"]", item.stem[1:]):
        return None
    definite = table.articles - table.indefinite_articles
    tokens = [*words(item.stem), ""]
    for article, noun, following in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if article in definite and noun in table.vague_nouns and following not in table.noun_joiners:
            return Reason("names_nothing", {"word": noun})
    return None


def quotation_is_long(item: Item, table: Language) -> Reason | None:
    """Rule 31: of somebody's words no more stand in the question than it takes to know them."""
    longest = max((len(words(found)) for found in QUOTED.findall(item.stem)), default=0)
    return Reason("long_quotation", {"words": str(longest)}) if longest > LONG_QUOTATION else None


def cloze_has_gaps(item: Item, table: Language) -> Reason | None:
    """More than one gap: the sentence names its answer again."""
    return Reason("several_gaps") if item.form == "cloze" and item.stem.count(BLANK) > 1 else None


def answer_is_long(item: Item, table: Language) -> Reason | None:
    """What is typed is better short."""
    if item.form not in {"typed", "cloze"} or item.card.is_list:
        return None
    count = min(len(name.split()) for names in item.card.answers for name in names)
    return Reason("long_answer", {"words": str(count)}) if count > LONG_ANSWER else None


def list_is_long(item: Item, table: Language) -> Reason | None:
    count = len(item.card.answers)
    is_long = item.card.is_list and item.form in {"typed", "flashcard"} and count > LONG_LIST
    return Reason("long_list", {"count": str(count)}) if is_long else None


SOFT_RULES: tuple[tuple[int, SoftRule], ...] = (
    (15, key_is_longest),
    (10, some_share_a_word),
    (10, key_stands_apart),
    (15, has_absolute),
    (10, has_two_wrong),
    (15, wrong_are_strangers),
    (10, key_is_odd),
    (20, is_even_chance),
    (5, is_negative),
    (10, stem_is_long),
    (15, stem_names_nothing),
    (10, quotation_is_long),
    (10, cloze_has_gaps),
    (10, answer_is_long),
    (15, list_is_long),
)


# --- what the author is told ---------------------------------------------------------------------------

# What the author's own words can mend; the other reasons only score.
_OF_OPTIONS: tuple[SoftRule, ...] = (key_is_longest, some_share_a_word, key_stands_apart, has_absolute, key_is_odd)
_OF_QUESTIONS: tuple[SoftRule, ...] = (stem_is_long, stem_names_nothing, quotation_is_long, answer_is_long)
# Refusals that the sheet's openness or its steering asks for are no mistakes; the checker of sheets tells of
# grammar, and of what a language has no words for.
_MEANT = {
    "some_list", "reported_list", "text_needs_wrong", "bound", "magnitude", "expired", "weight_zero", "no_question",
    "needs_options", "asks_for_list", "one_or_all", "negated_sentence", "few_events", "open_gap", "too_long_to_type",
    "joined_ill", "no_qualifier_words", "no_month_words", "months_unread", "claim_judged", "limit_judged",
    "event_twice", "gap_hides", "limit_unread", "deadline", "no_question_beside",
    "one_in_row",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Remark:
    """A weakness that the author can mend: where it is, what it is, and how to mend it (None: by other words)."""

    fact: str
    slot: str | None
    line: int
    reason: Reason
    unlock: Reason | None = None


def remarks(cards: Sequence[Card], refusals: Sequence[Refusal]) -> Iterator[Remark]:
    """The warnings of the rubric on a sheet: questions refused for their wording, and weak ones that the author's own
    words made. Each is told once a fact.
    """
    told: set[tuple[str, str]] = set()
    for refusal in refusals:
        if refusal.reason.code not in _MEANT and (refusal.fact, refusal.reason.code) not in told:
            told.add((refusal.fact, refusal.reason.code))
            yield Remark(refusal.fact, refusal.slot, refusal.line, refusal.reason, refusal.unlock)
    for card in cards:
        for reason in _weaknesses(card):
            if (card.fact, reason.code) not in told:
                told.add((card.fact, reason.code))
                yield Remark(card.fact, card.slot, card.line, reason)


def _weaknesses(card: Card) -> Iterator[Reason]:
    """Of the wording of each form, and of the options where the author wrote all of the wrong ones."""
    table, stems = language(card.language), dict(card.stems)
    for prompt in card.prompts:
        rules, item = _OF_QUESTIONS, Item("", card, prompt.form, 0, stems.get(prompt.form, ""), card.statement)
        wrong = prompt.distractors or card.distractors
        if prompt.form in CHOICE_FORMS and all(option.is_written for option in wrong):
            rules, item = (*_OF_OPTIONS, *_OF_QUESTIONS), make_item(card, prompt.form, 0)
        for rule in rules:
            reason = rule(item, table)
            if reason is not None:
                yield reason
