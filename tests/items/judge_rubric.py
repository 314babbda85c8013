"""A second judge of single items, by the hard rules of the rubric that can be read off an item and the sheet's names.

It reads the objects that `quizapp items --json` prints. A fault is told as "rule: what".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import judge_figures as figures
import judge_language as language
from judge_book import Book
from judge_words import content, fold, names, padded

Item = Mapping[str, Any]
FIELDS = frozenset("type id card facts line slot form stem answers statement source claim_by difficulty".split())
SORTED = ("number", "date", "count")
CHOICES = ("multiple_choice", *SORTED, "quote", "not")
FORMS = (*CHOICES, "ordering", "true_false", "cloze", "typed", "flashcard")
BLANK = "_____"
LONGER = 1.25


def flat(answers: Sequence[Any]) -> list[str]:
    return [text for answer in answers for text in ([answer] if isinstance(answer, str) else answer)]


def key_option(item: Item) -> Mapping[str, Any]:
    return item["options"][item["key"]]


def wrong_options(item: Item) -> list[Mapping[str, Any]]:
    return [option for place, option in enumerate(item["options"]) if place != item["key"]]


# --- every item ---------------------------------------------------------------------------------------


def keeps_contract(item: Item, book: Book) -> Iterator[str]:
    """The fields of design.md, with options and a key where the form has them and nowhere else."""
    if missing := FIELDS - item.keys():
        yield f"fields missing {sorted(missing)}"
        return
    if item["type"] != "item" or item["form"] not in FORMS or not item["id"] or not item["facts"] or item["line"] < 1:
        yield "a field holds what it may not"
    if item["difficulty"] not in (1, 2, 3):
        yield f"difficulty {item['difficulty']}"
    has_options = item["form"] in (*CHOICES, "ordering")
    if ("options" in item) != has_options or ("key" in item) != (has_options or item["form"] == "true_false"):
        yield "options or key where the form has none, or none where it has some"
    for option in item.get("options", ()):
        if not {"text", "value", "why"} <= option.keys() or not option["text"].strip() or not option["why"].strip():
            yield f"an option without text or proof: {option}"


def key_is_valid(item: Item, book: Book) -> Iterator[str]:
    key, form = item.get("key"), item["form"]
    if form in CHOICES:
        if type(key) is not int or not 0 <= key < len(item["options"]):
            yield f"key {key!r}"
        elif fold(key_option(item)["text"]) != fold(flat(item["answers"])[0]):
            yield "the key is not the first accepted answer"
    if form == "ordering" and sorted(key) != list(range(len(item["options"]))):
        yield f"key {key!r}"
    if form == "true_false" and type(key) is not bool:
        yield f"key {key!r}"


def is_told_right(item: Item, book: Book) -> Iterator[str]:
    """Rule 26: the true sentence with the key in it, and its source."""
    statement = item["statement"] or ""
    if not statement.strip():
        yield "no statement"
    if not item["source"] and not book.located.isdisjoint(item["facts"]):
        yield "no source"
    wanted: list[frozenset[str]] = []
    if item["form"] == "not":
        wanted = [book.names_of(option) for option in wrong_options(item)]
    elif item["form"] == "ordering":
        wanted = [frozenset([fold(option["text"])]) for option in item["options"]]
    elif item["form"] in CHOICES and item["form"] != "count":
        wanted = [book.names_of(key_option(item))]
    elif item["form"] in ("typed", "cloze", "flashcard") and item["answers"]:
        lists = item["answers"] if not isinstance(item["answers"][0], str) else [item["answers"]]
        wanted = [frozenset(map(fold, spellings)) for spellings in lists]
    for spellings in wanted:
        if not names(statement, spellings):
            yield f"the statement does not hold {sorted(spellings)}"
    if item["form"] == "true_false" and item["key"] != (fold(item["stem"]) == fold(statement)):
        yield "a sentence shown as true differs from the true one, or a false one does not"


def keeps_claim(item: Item, book: Book) -> Iterator[str]:
    """Rule 18: the claimant is named in the stem, or asked for, and named in the statement."""
    if not item["claim_by"]:
        return
    claimant = book.by_name.get(fold(item["claim_by"]), frozenset([fold(item["claim_by"])]))
    is_asked = not claimant.isdisjoint(map(fold, flat(item["answers"])))
    if not is_asked and not names(item["stem"], claimant):
        yield "claimant not in the stem"
    if not names(item["statement"], claimant):
        yield "claimant not in the statement"
    if item["form"] == "true_false":
        yield "a claim as true or false"


def is_timeless(item: Item, book: Book) -> Iterator[str]:
    """Rule 16."""
    for text in (item["stem"], item["statement"], *(option["text"] for option in item.get("options", ()))):
        for words in language.relative_times(text, book.language):
            yield f"{words!r} in {text!r}"


def is_answerable(item: Item, book: Book) -> Iterator[str]:
    """Rule 32: there is something to accept, and none of it is empty."""
    answers = flat(item["answers"])
    if not answers or not all(text.strip() for text in answers):
        yield f"answers {item['answers']}"


def hides_key(item: Item, book: Book) -> Iterator[str]:
    """Rule 6: no name of the key and no stand-in for it in the stem."""
    if item["form"] in ("ordering", "true_false", "count"):
        return
    option = key_option(item) if item["form"] in CHOICES else {"text": "", "value": None}
    spelt = frozenset(filter(None, map(fold, flat(item["answers"]))))
    for name in sorted(spelt | book.names_of(option) | book.stand_ins(option)):
        if f" {name} " in padded(item["stem"]):
            yield f"the stem names {name!r}"


# --- what is chosen from ------------------------------------------------------------------------------


def is_focused(item: Item, book: Book) -> Iterator[str]:
    """Rule 14, and the end of rule 10."""
    stem = item["stem"].strip()
    if stem[-1:] not in "?？؟" or sum(stem.count(mark) for mark in "?？؟") != 1:
        yield "not one question"
    if BLANK in stem:
        yield "a blank"
    tokens = fold(stem).split()
    if book.language in language.QUESTION_WORDS:
        if not 3 <= len(tokens) <= 30:
            yield f"{len(tokens)} words"
        if language.QUESTION_WORDS[book.language].isdisjoint(tokens):
            yield "no question word"
    if book.language == "en" and stem.rstrip("? ").endswith((" a", " an")):  # a capital is a name: Vitamin A
        yield "ends in an article"


def negates_clearly(item: Item, book: Book) -> Iterator[str]:
    """Rule 17."""
    found = language.negations(item["stem"], book.language)
    if item["form"] == "not" and book.language in language.NOT and found != [language.NOT[book.language]]:
        yield f"negations {found}"
    if len(found) > 1:
        yield f"negations {found}"


def options_are_few_and_apart(item: Item, book: Book) -> Iterator[str]:
    """Rules 4 and 23. Words end at spaces: Saxony does not lie in Saxony-Anhalt."""
    options = item["options"]
    if not 3 <= len(options) <= (5 if item["form"] == "ordering" else 4):
        yield f"{len(options)} options"
    for place, one in enumerate(options):
        for other in options[place + 1 :]:
            a, b = (
                f" {' '.join(fold(word).replace(' ', '-') for word in option['text'].split())} "
                for option in (one, other)
            )
            if a in b or b in a:
                yield f"{one['text']!r} and {other['text']!r} contain one another"
            if not book.names_of(one).isdisjoint(book.names_of(other)):
                yield f"{one['text']!r} and {other['text']!r} share a name"
            if other["value"] in book.containers(one["value"]) or one["value"] in book.containers(other["value"]):
                yield f"{one['text']!r} and {other['text']!r} lie in one another"


def options_are_of_one_kind(item: Item, book: Book) -> Iterator[str]:
    """Rule 5: one kind of entity; one unit and qualifier; one precision."""
    kinds = {book.things[option["value"]].kind if option["value"] else None for option in item["options"]}
    if len(kinds) != 1:
        yield f"kinds {sorted(map(str, kinds))}"
    texts = [option["text"] for option in item["options"]]
    if item["form"] == "number" and len(frames := {figures.frame(text, book.language) for text in texts}) != 1:
        yield f"units or qualifiers {sorted(frames)}"
    if item["form"] == "date" and len({figures.precision(text, book.language) for text in texts}) != 1:
        yield f"precisions of {texts}"


def options_are_in_order(item: Item, book: Book) -> Iterator[str]:
    """Rule 13; counts are above none (rule 20)."""
    if item["form"] not in SORTED:
        return
    measure = figures.moment if item["form"] == "date" else figures.amount
    found = [measure(option["text"], book.language) for option in item["options"]]
    if None in found or found != sorted(set(found)):
        yield f"not ascending: {[option['text'] for option in item['options']]}"
    elif item["form"] == "count" and found[0] < 0:
        yield "a count below none"


def options_are_hidden(item: Item, book: Book) -> Iterator[str]:
    """Rules 7 and 8: the stem names no option and shares no word with the key alone."""
    for option in wrong_options(item):
        for name in sorted(book.names_of(option) | book.stand_ins(option)):
            if item["form"] != "count" and f" {name} " in padded(item["stem"]):
                yield f"the stem names the option {name!r}"
    if item["form"] == "number":
        return  # the words of figures are their unit, which is judged by itself, in the singular
    shared = content(key_option(item)["text"]) & content(item["stem"])
    for option in wrong_options(item):
        if missing := shared - content(option["text"]):
            yield f"{sorted(missing)} in stem and key, not in {option['text']!r}"


def options_are_parallel(item: Item, book: Book) -> Iterator[str]:
    """Rules 9 to 12; of the case of names see below."""
    texts = [option["text"] for option in item["options"]]
    key, longest = key_option(item)["text"], max(len(option["text"]) for option in wrong_options(item))
    if len(key.split()) > 3 and len(key) > LONGER * longest:
        yield f"the key is the longest by far: {key!r}"
    for name, feature in (("end", language.ending), ("article", language.article)):
        if len({feature(text) for text in texts}) != 1:
            yield f"unlike in {name}: {texts}"
    if not key_option(item)["value"] and len({language.initial(text) for text in texts}) != 1:
        yield f"unlike in case: {texts}"
    for text in texts:
        if language.is_catch_all(text):
            yield f"catch-all {text!r}"
    loaded = [text for text in texts if language.is_loaded(text)]
    if item["slot"] and loaded and len(loaded) < len(texts):
        yield f"absolute or vague: {loaded}"


def key_is_not_odd_in_case(item: Item, book: Book) -> Iterator[str]:
    """Rule 10 for names: they keep the case they have in the world, but the key alone may not stand out by it."""
    key = key_option(item)["text"]
    if language.initial(key) not in {language.initial(option["text"]) for option in wrong_options(item)}:
        yield f"{key!r} among {[option['text'] for option in item['options']]}"


def options_are_no_slips(item: Item, book: Book) -> Iterator[str]:
    """Rule 32: no plain text that would pass for a misspelling of the key."""
    key = fold(key_option(item)["text"])
    is_exact = item["form"] in SORTED or key_option(item)["value"] or any(char.isdigit() for char in key)
    allowed = 0 if is_exact else 2 if len(key) >= 9 else 1 if len(key) >= 5 else 0
    for option in wrong_options(item):
        if allowed and language.edits(key, fold(option["text"])) <= allowed:
            yield f"{option['text']!r} may pass for {key!r}"


Rule = Callable[[Item, Book], Iterator[str]]
OF_EVERY_ITEM: tuple[Rule, ...] = (
    keeps_contract, key_is_valid, is_told_right, keeps_claim, is_timeless, is_answerable, hides_key,
)  # fmt: skip
OF_CHOICES: tuple[Rule, ...] = (
    is_focused, negates_clearly, options_are_few_and_apart, options_are_of_one_kind, options_are_in_order,
    options_are_hidden, options_are_parallel, options_are_no_slips,
)  # fmt: skip


def faults(item: Item, book: Book, of_choices: Sequence[Rule] = OF_CHOICES) -> list[str]:
    """Each as "rule: what is wrong"; of what does not keep the contract nothing else is asked."""
    if broken := [f"keeps_contract: {fault}" for fault in keeps_contract(item, book)]:
        return broken
    rules = (*OF_EVERY_ITEM, *(of_choices if item["form"] in CHOICES else ()))
    found = [f"{rule.__name__}: {fault}" for rule in rules for fault in rule(item, book)]
    if item["form"] == "ordering":
        found += [f"ordering: {fault}" for fault in options_are_few_and_apart(item, book)]
    if item["form"] == "cloze" and item["stem"].count(BLANK) < 1:
        found.append("cloze: no blank")
    return found
