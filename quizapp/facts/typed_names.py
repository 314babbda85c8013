"""Names as people type them: with other letters, with words before them, with a slip of the pen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import OSA

from quizapp.facts.language import Language
from quizapp.facts.opposites import are_opposed, respelt
from quizapp.facts.scripts import separated
from quizapp.facts.signs import with_other_signs
from quizapp.facts.spelling import digits_in, edits_allowed
from quizapp.facts.text import fold
from quizapp.facts.typed_words import small_articles, typed_words

MOST_DIGRAPHS = 5  # letters of a name of which each may be a digraph or not; of more, all are or none
MOST_LEADING = 3  # words taken off before a name
LONG = 9  # letters from which a name stays recognisable with another first letter, or with two slips
_OPEN_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){2,}[^\W\d_]")  # U.N.E.S.C.O
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐](?=[^\W\d_])")


@lru_cache(maxsize=4096)
def ways_to_write_month(month: str, table: Language) -> tuple[str, ...]:
    """Those of each of its forms."""
    return tuple([way for form in month.split("/") for way in ways_to_write(form, table)])


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


def written_out(text: str, table: Language) -> str:
    """The text folded, "&" as the language's word for it, and what is spelt in two ways in one of them; the last of
    several initials may lack its stop.
    """
    folded = fold(f"{text.rstrip()}." if _OPEN_INITIALS.fullmatch(text.strip()) else text)
    folded = respelt(folded, table)
    return re.sub(r"\s*&\s*", f" {table.and_word or '&'} ", folded).strip() if "&" in folded else folded


def in_brackets(text: str) -> tuple[str, ...]:
    """What stands before brackets at the end and what within: World Health Organization (WHO); () without brackets."""
    match = re.fullmatch(r"\s*([^()\[\]]+?)\s*[(\[]([^()\[\]]+)[)\]]\s*", text)
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


def bare_names(typed: str, own: Iterable[str], table: Language) -> tuple[str, ...]:
    """A folded answer without the words that may stand before a name, or before a figure.

    `own` are the names that it may be: a word with which one of them begins stays, its article apart.
    """
    words = typed_words(table.code)
    kept = {without_article(name, table).split(" ")[0] for name in own}
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


def slip(typed: str, spellings: Iterable[str], others: Iterable[str], table: Language) -> str | None:
    """The spelling that was meant: one edit off for 5 to 8 letters, two from 9, nearer than any other thing."""
    others = tuple(others)
    for spelling in spellings:
        for name in sorted(forms_of([spelling], table) | {fold(spelling)}):
            edits = 0 if are_opposed(name, typed, table) else _edits(name, typed)
            if edits and all(OSA.distance(other, typed, score_cutoff=edits) > edits for other in others):
                return spelling
    return None


def _edits(name: str, typed: str) -> int:
    """How many slips lead from one to the other; 0 if they are too many.

    Digits are never a slip (1914 is not 1941), nor is a short word within a name (Kim Jong Il is not Kim Jong Un), nor
    the first letter of a word that is not long (the Seine is not the Leine), nor a lost syllable that leaves such a
    word (Australia is not Austria), nor a beginning more or less (insoluble is not soluble).
    """
    allowed = edits_allowed(name)
    if not typed or not allowed or digits_in(name) != digits_in(typed):
        return 0
    ours, theirs = name.split(), typed.split()
    if len(ours) != len(theirs):
        ours, theirs = [name], [typed]
    for mine, other in zip(ours, theirs, strict=True):
        if mine != other and (not edits_allowed(mine) or (len(mine) < LONG and mine[0] != other[0])):
            return 0
        if _has_prefix(mine, other) or _has_prefix(other, mine):
            return 0
        if len(other) < LONG <= len(mine) and _has_lost_syllable(mine, other):
            return 0
    edits = OSA.distance(name, typed, score_cutoff=allowed)
    return edits if edits <= allowed else 0


def _has_lost_syllable(name: str, typed: str) -> bool:
    """Whether two letters side by side within the name are all that is missing; at its end the word is cut short."""
    return any(name[:at] + name[at + 2 :] == typed for at in range(1, len(name) - 2))


def _has_prefix(word: str, rest: str) -> bool:
    """Whether letters before the rest make another word of it; a single one is as often lost or doubled."""
    return word.endswith(rest) and len(word) - len(rest) > 1
