"""Sentences from patterns: the stem, the true sentence with its answer flagged, the cloze."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from quizapp.facts.languages.table import Language
from quizapp.facts.scripts import separated, whole_word
from quizapp.facts.sheet import Fact, Pattern, Slot, Value
from quizapp.facts.text import acronym, acronyms_in, capitalised, fold, fold_sentence
from quizapp.facts.whole import names_whole
from quizapp.items.card import BLANK, Sentence, plain

ELLIPSIS, STOP = "…", "."
WIDE_STOP, WIDE_COLON, WIDE_COMMA = "。：、"  # of Chinese and Japanese
_CLOSING = (STOP, ELLIPSIS, "!", "?")
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")  # an abbreviation's and the sentence's
_HIDING = re.compile(r"[^\x00-\x7f]|['`%$+#&]")  # where a word ends is not told by white space and stops alone
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?=\s|$)")


def joined(texts: Sequence[str], word: str, comma: str = ", ") -> str:
    """`A, B and C` with the word "and"; `A, B, C` without a word, as in a language that has no table."""
    if len(texts) < 2 or not word:
        return comma.join(texts)
    return f"{comma.join(texts[:-1])} {word} {texts[-1]}"


def texts_of(fact: Fact, table: Language) -> dict[str, str]:
    """How each bound slot reads in mid-sentence."""
    return {name: _joined_values(binding.values, table) for name, binding in fact.bindings.items()}


def _joined_values(values: Sequence[Value], table: Language) -> str:
    return values[0].in_text if len(values) == 1 else joined([value.in_text for value in values], table.and_word)


def stem_of(pattern: Pattern, texts: Mapping[str, str]) -> str:
    parts = pattern.parts
    is_plain = len(parts) == 1 and parts[0] is pattern.source
    return capitalised((pattern.source if is_plain else pattern.fill(texts)).strip())


def say_with(fact: Fact, slot: str, texts: Mapping[str, str]) -> Sentence:
    """The true sentence with these texts in its slots, flagged at `slot`."""
    pieces: list[tuple[str, bool]] = []
    was_answer = None
    for part in fact.say.parts:
        if isinstance(part, str):
            is_answer, text = False, part
            if text.startswith(STOP) and pieces and pieces[-1][0].endswith(STOP):
                text = text[1:]  # the stop of an abbreviation closes the sentence as well
        else:
            is_answer, text = part.name == slot, texts[part.name]
        if is_answer is was_answer:
            pieces[-1] = (pieces[-1][0] + text, is_answer)
        elif text:
            pieces.append((text, is_answer))
            was_answer = is_answer
    if pieces:
        pieces[0] = (capitalised(pieces[0][0]), pieces[0][1])
    return tuple(pieces)


def with_answer(statement: Sentence, text: str) -> Sentence:
    """A sentence with another answer in the place of its own."""
    pieces = [(text if is_answer else piece, is_answer) for piece, is_answer in statement]
    if statement and statement[-1][1] and statement[-1][0].endswith(STOP) and not text.endswith(STOP):
        pieces.append((STOP, False))  # the answer's own stop had closed the sentence
    if len(pieces) > 1 and pieces[-2][0].endswith(STOP) and pieces[-1][0] == STOP:
        pieces.pop()
    return ((capitalised(pieces[0][0]), pieces[0][1]), *pieces[1:]) if pieces else ()


def say_all(
    fact: Fact, slot: str, values: Sequence[Value], texts: Mapping[str, str], table: Language, *, is_open: bool
) -> Sentence:
    """The whole list: what `ask_list` asks to name ("The member states of the SCO: …"), else in its place in the
    sentence where no verb has to agree with it; else, as the subject, the sentence with the first and then the others
    ("Likewise: …"); else behind the question for it, or behind the sentence, its place left open. An open list
    says so.
    """
    is_wide = fact.say.source.endswith(WIDE_STOP)
    stop, colon, comma = (WIDE_STOP, WIDE_COLON, WIDE_COMMA) if is_wide else (STOP, ": ", ", ")
    asked = fact.ask_list.get(slot) if fact.claim_by is None else None
    opening = _what_is_listed(asked.fill(texts), table) if asked else ""
    before, behind = _around(fact.say, slot, texts)
    if not opening and _takes_list(before, behind, table):
        named = all_named([value.in_text for value in values], table, comma, is_open=is_open)
        return say_with(fact, slot, {**texts, slot: named})
    if not opening and table.likewise and not before and not names_whole(fact.say, slot, table.code):
        said = say_with(fact, slot, {**texts, slot: values[0].in_text})
        gap = " " if plain(said).endswith(_CLOSING) else f"{STOP} "
        begin, values = (*said, (f"{gap}{table.likewise}: ", False)), values[1:]
    elif not (opening or is_wide) and (question := _question_of(fact, slot, texts, table)):
        begin = ((f"{question.removesuffix(STOP)}{':' if question.endswith(STOP) else ''} ", False),)
    else:
        opening = opening or fact.say.fill({**texts, slot: ELLIPSIS}).strip().rstrip(STOP + WIDE_STOP)
        begin = ((f"{capitalised(opening)}{colon}", False),)
    named = all_named([value.text for value in values], table, comma, is_open=is_open)
    return (*begin, (named, True), *(() if named.endswith((STOP, ELLIPSIS)) else ((stop, False),)))


def _question_of(fact: Fact, slot: str, texts: Mapping[str, str], table: Language) -> str:
    """That which asks for the whole list; in a language without a table also the one that asks for a member, as it is
    not known how a verb would agree with several.
    """
    pattern, member = fact.ask_list.get(slot), fact.ask.get(slot)
    if pattern is None and member is not None and not table.has_table and not member.source.rstrip().endswith(STOP):
        pattern = member
    return capitalised(pattern.fill(texts).strip()) if pattern else ""


def _around(say: Pattern, slot: str, texts: Mapping[str, str]) -> tuple[str, str]:
    """What stands before a slot and behind it, up to the stop."""
    before, _, behind = say.fill({**texts, slot: "\x00"}).partition("\x00")
    return before.strip(), behind.strip().rstrip(STOP + WIDE_STOP)


def _takes_list(before: str, behind: str, table: Language) -> bool:
    """Whether several may stand there as well as one."""
    if before.casefold().rpartition(" ")[2] in table.prepositions:
        return True
    is_followed = bool(behind) and behind.casefold().partition(" ")[0] not in table.prepositions
    return table.subject_is_first and bool(before) and not is_followed


def all_named(texts: Sequence[str], table: Language, comma: str = ", ", *, is_open: bool) -> str:
    """The members of a list; of one that `is_open` with the word that there may be more."""
    others = [table.perhaps_others or ELLIPSIS] if is_open else []
    return joined([*texts, *others], table.and_word, comma)


def _what_is_listed(question: str, table: Language) -> str:
    """What stands after the verb in "Name the member states of the SCO."; "" if it is not put so."""
    definite = table.articles - table.indefinite_articles
    for verb in table.list_verbs:
        rest = question.removeprefix(f"{verb} ")
        if rest != question and not definite.isdisjoint(fold(rest).split()[:1]):
            return rest.strip().rstrip(STOP)
    return ""


def cloze_of(fact: Fact, slot: Slot, names: Sequence[str], gap: str, texts: Mapping[str, str]) -> str:
    """The sentence with a gap in place of the answer; every other naming of the answer is blanked too."""
    sentence = blanked(capitalised(fact.say.fill({**texts, slot.name: "\x00"}).strip()), names)
    return _TWO_STOPS.sub(STOP, sentence.replace("\x00", gap, 1).replace("\x00", BLANK))


def blanked(text: str, names: Sequence[str]) -> str:
    """The text with a blank in place of each of the names."""
    lowered = text.casefold()
    for name in sorted(names, key=len, reverse=True):
        if name.casefold() in lowered:
            text = re.sub(whole_word(name), BLANK, text, flags=re.NOFLAG if acronym(name) else re.IGNORECASE)
            lowered = text.casefold()
    return text


def reading(text: str) -> str:
    """A text as names are looked for in it: folded, once as it stands and once without possessives, and what may be
    acronyms in capitals; padded.
    """
    folded = separated(worded(text).folded)
    if acronyms := acronyms_in(text):
        folded = f"{folded} | {' '.join(acronyms)}"
    if "'" not in text and "’" not in text:
        return f" {folded} "
    return f" {folded} | {separated(fold_sentence(_POSSESSIVE.sub('', text)))} "


class Worded(NamedTuple):
    """A text taken apart: folded, the words of that in order and as a set. `hides` tells that a sign in it may hide a
    word there (*it's*, *he&she*), so that whoever takes it apart otherwise may find more.
    """

    folded: str
    tokens: tuple[str, ...]
    words: frozenset[str]
    hides: bool


@lru_cache(maxsize=16)
def worded(text: str) -> Worded:
    """Remembered for the last sentences only: each is looked at by many rules, and then never again."""
    folded = fold_sentence(text)
    tokens = tuple(folded.split())
    return Worded(folded, tokens, frozenset(tokens), _HIDING.search(text) is not None)
