"""Hard rules on the wording of a question. Each takes the stem and its language and gives a code, or None."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from itertools import pairwise

from quizapp.facts.languages.choice import language
from quizapp.facts.languages.relative_time import relative_phrase, signal_words
from quizapp.facts.languages.table import Language
from quizapp.facts.speech import QUOTED, without_speech
from quizapp.facts.text import fold
from quizapp.items.card import BLANK, Reason
from quizapp.items.sentences import Worded, worded

LEAST_WORDS, MOST_WORDS = 3, 30
QUESTION_MARKS = "?？؟"
_ARMENIAN_MARK = "՞"  # it stands over a vowel of each word that asks
_GREEK_MARKS, _GREEK = ";\u037e", ("el", "grc")
_JAPANESE_QUESTION = "か。"  # the particle asks, with a mark or without
_WORD = re.compile(r"[\w'’-]+")
_SINGULARS = frozenset(
    """alias asbestos atlas barracks biceps bias canvas chaos cosmos crossroads diabetes dramatis ethos forceps gallows
    gas headquarters herpes lens logos madras mattins means measles molasses mumps news pancreas pathos perhaps rabies
    series species summons texas thermos triceps yes always does has was""".split()
)
_AUXILIARIES = frozenset(
    "did do does was were is are has had have will would can could may might must shall should".split()
)
_OPENING = frozenset("after although as because before if once since though until when whereas while".split())
_ONE_THING = tuple(
    map(frozenset, ("he his him himself".split(), "she her hers herself".split(), "it its itself".split()))
)  # the pronouns that may stand for one and the same
_PERSONAL = frozenset("he she him her his hers himself herself".split())


def is_focused(stem: str, table: Language) -> Reason | None:
    """Rule 14: one question that ends with its mark, 3 to 30 words, with a question word and no blank."""
    text = stem.strip()
    marks = (*QUESTION_MARKS, *_GREEK_MARKS) if table.code in _GREEK else tuple(QUESTION_MARKS)
    if not text.endswith((*marks, _ARMENIAN_MARK, _JAPANESE_QUESTION)):
        return Reason("stem_not_a_question")
    if sum([text.count(mark) for mark in marks]) > 1:
        return Reason("stem_asks_twice")
    if BLANK in text:
        return Reason("stem_with_blank")
    if not table.has_table:
        return None
    tokens = worded(text).tokens
    if not LEAST_WORDS <= len(tokens) <= MOST_WORDS:
        return Reason("stem_length", {"words": str(len(tokens))})
    if table.question_words.isdisjoint(tokens):
        return Reason("stem_without_question_word")
    return None


def stands_alone(text: str, table: Language, spoken: Collection[str] = ()) -> Reason | None:
    """Rules 15 and 16, for a question or a sentence. Most have no word in them with which a breach could begin.

    Words in quotation marks, and those of `spoken`, are somebody else's and not judged.
    """
    text = without_speech(text, spoken)
    seen, code = worded(text), table.code
    if _may_hold(seen, table.pronouns) and (reason := _bare_pronoun(text, table)):
        return reason
    may_be_vague = not (_vague_nouns(code).isdisjoint(seen.words) or _openings(code).isdisjoint(seen.words))
    if may_be_vague and (reason := _bare_definite(text, table)):
        return reason
    return None if signal_words(code).isdisjoint(seen.words) else is_absolute_in_time(text, table)


def _may_hold(seen: Worded, words: frozenset[str]) -> bool:
    """Whether one of the words can be found, however the text is taken apart."""
    return seen.hides or not words.isdisjoint(seen.words)


@cache
def _vague_nouns(code: str) -> frozenset[str]:
    """The words of a language with one of which each of its bare definites ends."""
    return frozenset(phrase.split(" ")[-1] for phrase in language(code).bare_definites)


@cache
def _openings(code: str) -> frozenset[str]:
    """The words with one of which each of them begins."""
    return frozenset(phrase.split(" ")[0] for phrase in language(code).bare_definites)


def _bare_pronoun(stem: str, table: Language) -> Reason | None:
    raw = _WORD.findall(stem)
    tokens = [fold(word) for word in raw]
    settled = _words_named_ahead(stem, table)
    for place, token in enumerate(tokens):
        if place >= settled and token in table.pronouns and not _has_antecedent(raw, tokens, place, table):
            return Reason("bare_pronoun", {"word": raw[place]})
    return None


def _bare_definite(stem: str, table: Language) -> Reason | None:
    padded = f" {worded(stem).folded} "
    for phrase in table.which_of_these:
        padded = padded.replace(f" {phrase} ", f" {BLANK:{len(phrase)}} ")  # those are named by the options
    for phrase in table.bare_definites:
        start = padded.find(f" {phrase} ")
        if start >= 0 and not _names_something(stem[: len(stem) * start // len(padded)]):
            return Reason("bare_definite", {"words": phrase})
    return None


def _has_antecedent(raw: list[str], tokens: list[str], place: int, table: Language) -> bool:
    """A pronoun stands for a name before it, for the asked subject ("Which country insists that it …"), or, if it is
    no person, for two or more things before it (a possessive for one). Demonstratives point ahead to their own noun.
    """
    token, before = tokens[place], tokens[:place]
    if token in table.demonstratives:
        is_of_options = " ".join(tokens[: place + 1]).endswith(table.which_of_these)
        is_counted = bool(before) and before[-1] in table.choosing | table.number_words.keys()
        return token in {"that", "those"} or is_counted or is_of_options
    if _is_impersonal(tokens, place, table):
        return True
    after = raw[place + 1 :]  # "on her last voyage the Maren Dahl …", "… find their way, according to the pilots"
    is_ahead = any(word[:1].isupper() or word == "according" for word in after)
    if place and token in table.possessives and is_ahead:
        return True
    if table.code == "de" and _is_address_or_dummy(raw, place):
        return True
    if any(word[:1].isupper() for word in raw[1:place]) or (
        place and raw[0][:1].isupper() and _is_name(tokens[0], table)
    ):
        return True
    if before[:1] in (["which"], ["what"]) and len(before) > 2 and _AUXILIARIES.isdisjoint(before[1:3]):
        return True
    if before[:1] == ["who"] and tokens[1] not in _AUXILIARIES:
        return True
    content = [word for word in before if word not in table.stop_words and len(word) > 2]
    return token not in _PERSONAL and len(content) >= (1 if token in table.possessives else 2)


def _words_named_ahead(stem: str, table: Language) -> int:
    """How many words stand in an opening clause or phrase whose pronoun is named, or has its gap, right behind the
    comma: *Before he signed, Miranda …*, *In his speech of 1969, _____ …*.
    """
    clause, comma, rest = stem.partition(", ")
    words = fold(clause).split()
    pronouns = (table.pronouns - table.demonstratives).intersection(words)
    if not comma or not pronouns or table.code != "en" or not any(pronouns <= one for one in _ONE_THING):
        return 0
    is_clause = words[0] in _OPENING or pronouns <= table.possessives
    article, _, noun = rest.partition(" ")
    named = noun if fold(article) in table.articles else rest
    is_named = named.startswith(BLANK) or named[:1].isupper()
    return len(_WORD.findall(clause)) if words[0] not in pronouns and is_clause and is_named else 0


def _is_impersonal(tokens: list[str], place: int, table: Language) -> bool:
    """Whether it stands for nothing: *how long does it take*, *is it true that*."""
    dummies, phrases = _impersonal(table.code)
    if tokens[place] not in dummies:
        return False
    words = [token or BLANK for token in tokens]
    text, at = f" {' '.join(words)} ", len(" ".join(["", *words[:place]])) + 1
    return any(found.start() <= at < found.end() for found in phrases.finditer(text))


@cache
def _impersonal(code: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """The pronouns of a language that may stand for nothing, and the phrases in which they do."""
    table = language(code)
    dummies = frozenset(word for phrase in table.impersonal for word in phrase.split()) & table.pronouns
    joined = "|".join(table.impersonal).replace(" … ", r" (?:\S+ ){1,3}?") or "(?!)"
    return dummies - table.demonstratives, re.compile(f"(?<= )(?:{joined})(?= )")


def _is_address_or_dummy(raw: list[str], place: int) -> bool:
    """German: "Nennen Sie …" speaks to the reader; the "Es" of "Es kamen zwanzig Gäste" stands for nothing."""
    if raw[place] == "Sie" and place:
        return True
    following = raw[place + 1] if place + 1 < len(raw) else ""
    return raw[place] == "Es" and not place and (following.endswith("en") or following in {"sind", "gibt", "gab"})


def _is_name(token: str, table: Language) -> bool:
    return token not in table.stop_words and token not in table.question_words


def _names_something(text: str) -> bool:
    return any(word[:1].isupper() for word in text.split()[1:])


def is_absolute_in_time(stem: str, table: Language) -> Reason | None:
    """Rule 16: no "today", "last month" or bare weekday, which mean nothing later."""
    words = relative_phrase(stem, table)
    return Reason("relative_time", {"words": words}) if words else None


def is_one_clear_negation(stem: str, table: Language) -> Reason | None:
    """Rule 17, for the question which one is NOT: one negation, in capitals."""
    if not table.not_word:
        return None
    words = re.findall(r"\w+", stem)
    negations = [word for word in words if fold(word) in table.negations]
    return None if negations == [table.not_word] else Reason("unclear_negation", {"word": table.not_word})


def negation_in(text: str, table: Language) -> str | None:
    """The first word outside quotation marks that says what is not, as written; None if there is none."""
    if not _may_hold(worded(text), table.negations):
        return None
    for word in _WORD.findall(QUOTED.sub(" ", text)):
        if fold(word) in table.negations or (table.code == "en" and word.casefold().endswith(("n't", "n’t"))):
            return str(word)
    return None


def is_positive(stem: str, table: Language) -> Reason | None:
    """Rule 17, for every other question with options: it does not ask for what is not. "No" before a noun is read as it
    stands ("has no moon").
    """
    word = negation_in(stem, table)
    if word is None or fold(word) in table.mild_negations:
        return None
    return Reason("negated_question", {"word": word})


def ends_in_article(stem: str, table: Language) -> Reason | None:
    """Rule 10, for the stem: it may not end in "a" or "an", which would fit only some of the options. A capital at the
    end is a name (*Vitamin A*).
    """
    if table.indefinite_articles.isdisjoint(worded(stem).tokens[-1:]):
        return None
    return Reason("stem_ends_in_article") if _WORD.findall(stem)[-1].islower() else None


def offers_choice(stem: str, table: Language) -> bool:
    """Whether it says "which of these", and so cannot be asked without options."""
    padded = f" {worded(stem).folded} "
    return any(phrase in padded and f" {phrase} " in padded for phrase in table.which_of_these)


def asks_for_list(stem: str, table: Language) -> bool:
    """Whether it wants several things at once ("Name the …", "Which two …", "Which countries …")."""
    tokens = worded(stem).tokens
    if not tokens or not table.has_table or offers_choice(stem, table):
        return False
    if tokens[0] in {"name", "list", "nenne", "nennen"}:
        return len(tokens) < 2 or tokens[1] not in table.indefinite_articles | {"one"}
    for word, following in pairwise(tokens):
        if word in {"which", "what", "welche"}:
            return following in table.number_words or (table.code == "en" and looks_plural(following))
    return False


def looks_plural(word: str) -> bool:
    """Whether a folded English word ends like a plural, and is no singular that is known to end so."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "ics")) and word not in _SINGULARS
