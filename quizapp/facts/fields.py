"""Every field of the format, in one table: the reader, the suggestions and the JSON Schema are made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

FORMAT = "factsheet/1"
FORMS = (
    "multiple_choice",
    "not",
    "count",
    "number",
    "date",
    "ordering",
    "quote",
    "cloze",
    "typed",
    "flashcard",
    "true_false",
)
RESERVED = frozenset({"image"})


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one owner. `shape` names how its value is written; `shapes` and `schema` know each of them."""

    name: str
    shape: str
    meaning: str
    required: bool = False


def _fields(*rows: tuple[str, str, str] | tuple[str, str, str, bool]) -> Mapping[str, Field]:
    return {row[0]: Field(*row) for row in rows}


SHEET = _fields(
    ("format", "format", "the format and its version", True),
    ("id", "slug", "the set's own id, by which it is known when it is loaded again", True),
    ("title", "text", "the title of the set", True),
    ("language", "language", "a BCP 47 tag; en if left out"),
    ("as_of", "day", "every fact is stated as it stood on this day"),
    ("source", "source", "what the facts are taken from"),
    ("description", "markdown", "what the set is about"),
    ("author", "text", "who wrote the set"),
    ("license", "text", "under what terms the set may be used"),
    ("ask_order", "text", "the question above events to be put in order, where the language has no table"),
    ("entities", "entities", "the things that facts are about, grouped by kind"),
    ("relations", "relations", "wording shared by many facts"),
    ("pools", "pools", "named lists of distractors"),
    ("facts", "facts", "the facts, alone or in tables"),
    ("questions", "questions", "questions written by hand"),
)

SOURCE = _fields(
    ("publisher", "text", "who published it"),
    ("title", "text", "its title"),
    ("url", "url", "its address, http or https"),
    ("published", "date", "the day it was published"),
    ("paragraphs", "count", "how many paragraphs it has: the non-empty lines of its text"),
    ("note", "text", "a remark for authors"),
)

ENTITY = _fields(
    ("name", "text", "as shown in an option", True),
    ("in_text", "text", "as it reads in mid-sentence"),
    ("also", "texts", "other names: accepted when typed, and they count as naming it"),
    ("metonyms", "texts", "stand-ins: never accepted, never an option, but they count as naming it"),
    ("in", "ids", "what it lies in: a container or a member of the key is never its distractor"),
    ("of", "ids", "what it belongs to"),
    ("tags", "texts", "rivals that share tags come first"),
    ("distractor_only", "flag", "a rival that no fact is about"),
)

_WORDING = (
    ("ask", "questions_by_slot", "the question, or one for each slot"),
    ("ask_not", "questions_by_slot", "the question that asks for the one that is NOT"),
    ("ask_count", "questions_by_slot", "the question that asks how many there are"),
    ("ask_list", "questions_by_slot", "how the list is asked without options"),
)

_STEERING = (
    ("wrong", "wrong", "the author's own distractors, or {pool: name}"),
    ("claim_by", "text", "who says so: an entity or plain text"),
    ("when", "date", "the day or interval of the event"),
    ("until", "date", "after this day the fact is no longer asked as current"),
    ("difficulty", "difficulty", "1 (easy) to 3 (hard)"),
    ("weight", "weight", "how much it matters; 0: never asked"),
    ("forms", "forms", "only these forms of question"),
    ("step", "step", "how far apart distractors of a number or date lie"),
    ("range", "range", "the least and the most that a distractor may be"),
    ("hint", "markdown", "shown on request"),
    ("because", "markdown", "shown after answering"),
    ("caution", "text", "for authors only"),
    ("at", "locator", "where in the source: p21, p28-29, or background"),
    ("needs", "ids", "ids to be learned first"),
    ("section", "text", "a part of the set of which a quiz can be taken"),
)

FACT = _fields(
    ("id", "fact_id", "a short slug, unique in the sheet; the learner's memory hangs on it"),
    ("was", "slug", "the id it had before; carries the memory over"),
    ("say", "pattern", "the fact as one true sentence with slots", True),
    ("answer", "answer", "the value or values of the one slot"),
    ("with", "with", "slot: value, where there are several slots"),
    *_WORDING,
    ("also", "also", "further accepted answers for this fact only"),
    ("not", "not", "values known not to satisfy a reported: fact"),
    ("event", "text", "a label for ordering questions"),
    ("before", "ids", "ids of facts that came later"),
    ("printed", "text", "how the source words a relative date; for authors only"),
    ("quote", "evidence", "up to 12 words of the source as evidence"),
    *_STEERING,
)

RELATION = _fields(
    ("say", "pattern", "the sentence of every row", True),
    ("modes", "modes", "slot: one, all, reported or some; one where left out"),
    ("symmetric", "pair", "two slots that may be swapped"),
    *_WORDING,
    *_STEERING,
)

TABLE = _fields(
    ("table", "relation", "the relation that every row states", True),
    ("columns", "columns", "slots and fields of a fact, in the order of the cells", True),
    ("rows", "rows", "one list of cells for each fact", True),
    *_STEERING,
)

QUESTION = _fields(
    ("id", "fact_id", "a short slug, unique in the sheet; the learner's memory hangs on it"),
    ("was", "slug", "the id it had before; carries the memory over"),
    ("ask", "text", "the question", True),
    ("answer", "answer", "the right answer, or a list that says which kind it is", True),
    ("also", "texts", "further accepted answers"),
    ("wrong", "wrong_texts", "distractors; without them it is a card and a typed question"),
    ("because", "markdown", "shown after answering"),
    ("hint", "markdown", "shown on request"),
    ("difficulty", "difficulty", "1 (easy) to 3 (hard)"),
    ("weight", "weight", "how much it matters; 0: never asked"),
    ("forms", "forms", "only these forms of question"),
    ("tags", "texts", "what it is about"),
    ("at", "locator", "where in the source: p21, p28-29, or background"),
    ("needs", "ids", "ids to be learned first"),
    ("section", "text", "a part of the set of which a quiz can be taken"),
)

OWNERS: Mapping[str, Mapping[str, Field]] = {
    "sheet": SHEET,
    "source": SOURCE,
    "entity": ENTITY,
    "relation": RELATION,
    "table": TABLE,
    "fact": FACT,
    "question": QUESTION,
}


@cache
def required_fields(owner: str) -> tuple[str, ...]:
    return tuple(field.name for field in OWNERS[owner].values() if field.required)
