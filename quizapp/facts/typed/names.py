"""Names as people type them: with other letters, with words before them, with a slip of the pen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from itertools import product

from rapidfuzz.distance import OSA

from quizapp.facts.languages.opposites import are_opposed, respelt
from quizapp.facts.languages.table import Language
from quizapp.facts.languages.typed_tongues import small_articles
from quizapp.facts.languages.typed_words import typed_words
from quizapp.facts.scripts import separated
from quizapp.facts.signs import with_other_signs
from quizapp.facts.spelling import digits_in, edits_allowed
from quizapp.facts.text import fold

MOST_DIGRAPHS = 5  # letters of a name of which each may be a digraph or not; of more, all are or none
MOST_LEADING = 3  # words taken off before a name
LONG = 9  # letters from which a word stays recognisable with another first letter, or with two slips
LEAST_NOUN = 3  # letters of one whose number may be mistaken
_WORD = re.compile(r"[^\W\d_]+")
_ONE_SOUND = frozenset(("ck", "kc", "kq", "qk", "cq", "qc", "jy", "yj", "iy", "yi", "xz", "zx"))
_PARTICLES = frozenset("da de del der di do du la le van von vom zu zum zur".split())
_VOWELS = frozenset("aeiouy")
_ROMAN = re.compile(r"[ivx]+")
_OPEN_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){2,}[^\W\d_]")  # U.N.E.S.C.O
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐](?=[^\W\d_])")


def ways_to_write_month(month: str, table: Language) -> tuple[str, ...]:
    """Those of each of its forms."""
    return tuple([way for form in month.split("/") for way in ways_to_write(form, table)])


@lru_cache(maxsize=4096)
def ways_to_write(name: str, table: Language) -> tuple[str, ...]:
    """The name folded, then with digraphs for some or all of its umlauts: dusseldorf, duesseldorf."""
    digraphs = typed_words(table.code).digraphs
    letters = list(unicodedata.normalize("NFC", name).lower())
    places = [place for place, letter in enumerate(letters) if letter in digraphs]
    if not places:
        return (written_out(name, table),)
    few = len(places) <= MOST_DIGRAPHS
    ways: dict[str, None] = {}
    for choice in product((False, True), repeat=len(places) if few else 1):
        written = list(letters)
        for place, is_digraph in zip(places, choice if few else choice * len(places), strict=True):
            written[place] = digraphs[letters[place]] if is_digraph else letters[place]
        ways[written_out("".join(written), table)] = None
    return tuple(ways)


@lru_cache(maxsize=16384)
def written_out(text: str, table: Language) -> str:
    """The text folded, "&" as the language's word for it, and what is spelt in two ways in one of them; the last of
    several initials may lack its stop.
    """
    folded = fold(f"{text.rstrip()}." if _OPEN_INITIALS.fullmatch(text.strip()) else text)
    folded = respelt(folded, table)
    return re.sub(r"\s*&\s*", f" {table.and_word or '&'} ", folded).strip() if "&" in folded else folded


def in_brackets(text: str) -> tuple[str, ...]:
    """What stands before brackets at the end and what within: World Health Organization (WHO); () without brackets."""
    if not text.rstrip().endswith((")", "]")):
        return ()
    match = re.fullmatch(r"([^()\[\]]+?) ?[(\[]([^()\[\]]+)[)\]]", " ".join(text.split()))
    return match.groups() if match else ()


def forms_of(names: Iterable[str], table: Language) -> frozenset[str]:
    """Every way to write any of these names, also without its article, as one word instead of with a hyphen, without
    the signs between its words, or with two things in the other order.
    """
    written = {each for name in names for each in (name, _without_small_article(name, table), _swapped(name, table))}
    ways = {way for name in written for each in {name, _HYPHEN.sub("", name)} for way in ways_to_write(each, table)}
    ways = {other for way in ways for other in with_other_signs(way)}
    return frozenset(ways | {without_article(way, table) for way in ways})


def _swapped(name: str, table: Language) -> str:
    """*Trains and cars* for *cars and trains*; a name, with its capitals, as it is."""
    parts = name.split(f" {table.and_word} ") if table.and_word and name.islower() else []
    return f"{parts[1]} {table.and_word} {parts[0]}" if len(parts) == 2 else name


def _without_small_article(name: str, table: Language) -> str:
    """A name without its article, in languages where an article with a capital belongs to it: *El Salvador*."""
    article = next((each for each in small_articles(table.code) if name.startswith(each)), "")
    return name.removeprefix(article).strip() or name


def without_article(folded: str, table: Language) -> str:
    first, _, rest = folded.partition(" ")
    return rest if rest and first in table.articles else folded


def turned(folded: str, table: Language) -> str:
    """A name of one word and what it is of, the other way round: *rome treaty* for *treaty of rome*; or as is."""
    what, _, rest = folded.partition(" ")
    joiner, _, whose = rest.partition(" ")
    return f"{without_article(whose, table)} {what}" if whose and joiner in typed_words(table.code).of_words else folded


def without_leading_words(text: str, leading: Collection[str], kept: Collection[str] = ()) -> Iterator[str]:
    """What is left of a text without its first word, its first two, its first three, while they are in `leading`.

    A word of `kept`, with which the name itself begins, is never taken off.
    """
    tokens = text.split()
    for count in range(1, min(MOST_LEADING, len(tokens) - 1) + 1):
        word = fold(tokens[count - 1])
        if word not in leading or word in kept:
            return
        yield " ".join(tokens[count:])


def first_words(own: Iterable[str], table: Language) -> frozenset[str]:
    """The words with which folded names begin, their articles apart."""
    return frozenset([without_article(name, table).split(" ")[0] for name in own])


def bare_names(typed: str, kept: Collection[str], table: Language) -> tuple[str, ...]:
    """A folded answer without the words that may stand before a name, or before a figure; `kept` are those with which
    the names begin that it may be.
    """
    words = typed_words(table.code)
    names = [name for name in without_leading_words(typed, words.before_names, kept) if not name[0].isdigit()]
    figures = [name for name in without_leading_words(typed, words.before_figures, kept) if name[0].isdigit()]
    return (*names, *figures)


def is_spaced_alike(typed: str, name: str) -> bool:
    """Whether a folded name that holds a figure, or is written without spaces, is the same but for these: H 2 O, GPT4
    for GPT-4, 夏目 漱石.
    """
    if separated(typed) == separated(name):
        return True
    figures = digits_in(name)
    return bool(figures) and digits_in(typed) == figures and typed.replace(" ", "") == name.replace(" ", "")


def is_joined_alike(typed: str, names: Iterable[str], table: Language) -> bool:
    """Whether the text joins the same things as one of these names by other signs or words: *salt + pepper*; what is no
    name, but written without capitals, in any order.
    """
    parts = joined_parts(typed, table)
    if len(parts) < 2:
        return False
    for name in names:
        own = joined_parts(name, table)
        if parts == own or (name.islower() and sorted(parts) == sorted(own)):
            return True
    return False


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def joined_parts(text: str, table: Language) -> tuple[str, ...]:
    """The folded things that a text joins by a sign or a word, or the one that it is."""
    return tuple([part for part in map(fold, _joint(table).split(text)) if part])


@cache
def _joint(table: Language) -> re.Pattern[str]:
    words = "|".join(map(re.escape, {*typed_words(table.code).list_joiners, table.and_word, "plus"} - {""}))
    return re.compile(rf"(?<!\d),|,(?!\d)|;|(?<!\S)[+&](?!\S)|(?<!\S)(?:{words})(?!\S)", re.IGNORECASE)


def is_cut_short(typed: str, names: Iterable[str]) -> bool:
    """Whether a folded answer is some words of one of these folded names, in their order: *George Bush*."""
    words = typed.split()
    for name in names:
        rest = iter(name.split()) if len(words) <= name.count(" ") else iter(())
        if all(word in rest for word in words):
            return bool(words)
    return False


def slip(typed: str, spellings: Iterable[str], others: Collection[str], table: Language) -> str | None:
    """The spelling that was meant: one edit off for 5 to 8 letters, two from 9, nearer than any other thing."""
    for spelling in spellings:
        letters = _letters(spelling)
        for name in _sorted_forms(spelling, table):
            edits = _edits(name, typed, letters, table)
            if edits and all(OSA.distance(other, typed, score_cutoff=edits) > edits for other in others):
                return spelling
            if spelling.islower() and typed not in others and _are_one_and_many(name, typed, table):
                return spelling
    return None


def _are_one_and_many(name: str, typed: str, table: Language) -> bool:
    """Whether a common noun, too short for any other slip, is said of one thing instead of many: *burns*, *leg*."""
    one, many = sorted((name, typed), key=len)
    return table.code == "en" and many == f"{one}s" and one.isalpha() and len(one) >= LEAST_NOUN and one[-1] != "s"


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def _letters(spelling: str) -> frozenset[str]:
    """The words in capitals, folded: GDP."""
    return frozenset(fold(word) for word in _WORD.findall(spelling) if word.isupper())


@lru_cache(maxsize=4096)
def _sorted_forms(spelling: str, table: Language) -> tuple[str, ...]:
    return tuple(sorted(forms_of([spelling], table) | {fold(spelling)}))


def _edits(name: str, typed: str, letters: Collection[str], table: Language) -> int:
    """How many slips lead from one to the other; 0 if they are too many.

    Digits are never a slip (1914 is not 1941), nor are opposites, nor words of a name that stand for something else
    (see `_is_misspelt`).
    """
    allowed = edits_allowed(name)
    edits = OSA.distance(name, typed, score_cutoff=allowed)  # first, for it is quick and lets few through
    if not typed or not 0 < edits <= allowed or digits_in(name) != digits_in(typed) or are_opposed(name, typed, table):
        return 0
    ours, theirs = name.split(), typed.split()
    if len(ours) != len(theirs):
        ours, theirs = [name], [typed]
    for mine, other in zip(ours, theirs, strict=True):
        if mine != other and (mine in letters or not _is_misspelt(mine, other)):
            return 0
    return edits


def _is_misspelt(word: str, typed: str) -> bool:
    """Whether a word of a name may be meant by the other.

    Where it is not long its first letter stays, or one that sounds like it (Canada may be Kanada, but the Seine is not
    the Leine), and no syllable is lost (Australia is not Austria), and it has a single slip, as it has alone (South
    Africa is not South America); a short one is no numeral or initial (Charles II is not Charles III, Kim Jong Il not
    Kim Jong Un). None has a beginning more or less (insoluble
    is not soluble).
    """
    if len(word) < LONG and word[0] != typed[0] and not _sounds_alike(word, typed):
        return False
    if not edits_allowed(word) and not _is_short_slip(word, typed):
        return False
    if len(word) < LONG and OSA.distance(word, typed, score_cutoff=1) > 1:
        return False
    if _has_prefix(word, typed) or _has_prefix(typed, word):
        return False
    return len(typed) >= LONG or len(word) < LONG or not _has_lost_syllable(word, typed)


def _sounds_alike(word: str, typed: str) -> bool:
    """Whether the first letters, by which alone they differ, are those of one sound: Krimea, Zerxes, Jeltsin."""
    return word[1:] == typed[1:] and word[0] + typed[0] in _ONE_SOUND


def _is_short_slip(word: str, typed: str) -> bool:
    """Whether a word of three or four letters, or a particle of a name, may be meant by one of about as many."""
    if word in _PARTICLES and typed in _PARTICLES:
        return True
    is_spoken = not _VOWELS.isdisjoint(word) and not _VOWELS.isdisjoint(typed)
    return is_spoken and min(len(word), len(typed)) > 2 and not _ROMAN.fullmatch(word) and not _ROMAN.fullmatch(typed)


def _has_lost_syllable(name: str, typed: str) -> bool:
    """Whether two letters side by side within the name are all that is missing; at its end the word is cut short."""
    return any(name[:at] + name[at + 2 :] == typed for at in range(1, len(name) - 2))


def _has_prefix(word: str, rest: str) -> bool:
    """Whether letters before the rest make another word of it; a single one is as often lost or doubled."""
    return word.endswith(rest) and len(word) - len(rest) > 1
