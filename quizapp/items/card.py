"""A card: what is scheduled. One asked slot of a fact (or one question written by hand) with all its forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

GENERATOR = "1"  # goes up when the same sheet would give other cards; a change makes new set versions

CHOICE_FORMS = ("multiple_choice", "number", "date", "quote", "not", "count")
BLANK = "_____"  # always as wide, so that it does not tell how long the answer is
FORMS = (*CHOICE_FORMS, "ordering", "true_false", "cloze", "typed", "flashcard")


@dataclass(frozen=True, slots=True)
class Reason:
    """A code with arguments; `quizapp.words` makes the sentence."""

    code: str
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Option:
    """Anything offered. `value` is the entity's id, `rank` sorts numbers and dates, `why` says why it is right or wrong."""

    text: str
    value: str | None = None
    rank: float | None = None
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """The wording of one form; a cloze shows its blank as `BLANK`."""

    form: str
    stem: str


@dataclass(frozen=True, slots=True)
class Card:
    """One row of content: every form, key, distractor and explanation of a card, ready to be asked.

    `keys` is the right answer; of a list answer every member, and a choice shows one of them. Any three of
    `distractors` may stand together with any key. `answers` holds, for each element of the answer, every accepted
    spelling, the shown one first; `any_one` says that one element is enough. `statement` is the true sentence in
    pieces, the answer flagged. `near` are names that a misspelling must not be nearer to than the answer.
    """

    set_id: str
    fact: str
    slot: str | None
    facts: tuple[str, ...]
    line: int
    mode: str
    kind: str
    prompts: tuple[Prompt, ...]
    keys: tuple[Option, ...]
    distractors: tuple[Option, ...]
    answers: tuple[tuple[str, ...], ...]
    any_one: bool
    value_key: str
    statement: tuple[tuple[str, bool], ...]
    source: str
    claim_by: str | None = None
    difficulty: int = 2
    language: str = "en"
    near: tuple[str, ...] = ()
    refused_names: tuple[str, ...] = ()
    relation: str | None = None
    hint: str | None = None
    because: str | None = None
    section: str | None = None
    needs: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    until: str | None = None
    enemies: tuple[str, ...] = ()

    @property
    def written(self) -> str:
        """The name it is looked up by: `set/fact/slot`, or `set/id` for a question written by hand."""
        return "/".join(part for part in (self.set_id, self.fact, self.slot) if part)

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(prompt.form for prompt in self.prompts)

    def stem(self, form: str) -> str:
        """The question text of a form; KeyError if the card is not asked in it."""
        for prompt in self.prompts:
            if prompt.form == form:
                return prompt.stem
        raise KeyError(form)

    @property
    def sentence(self) -> str:
        return "".join(text for text, _ in self.statement)


def card_to_json(card: Card) -> dict[str, Any]:
    """The card as plain JSON values, fields in a fixed order and empty ones left out."""
    return {name: value for name, value in asdict(card).items() if value not in (None, (), "") and value != {}}


def card_from_json(data: Mapping[str, Any]) -> Card:
    """The inverse of `card_to_json`, also after a round through JSON text."""
    plain: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}
    plain["prompts"] = tuple(Prompt(**prompt) for prompt in data.get("prompts", ()))
    plain["keys"] = tuple(_option(option) for option in data.get("keys", ()))
    plain["distractors"] = tuple(_option(option) for option in data.get("distractors", ()))
    plain["answers"] = tuple(tuple(spellings) for spellings in data.get("answers", ()))
    plain["statement"] = tuple((str(text), bool(is_answer)) for text, is_answer in data.get("statement", ()))
    return Card(**{"slot": None, "source": "", "facts": (), **plain})


def _option(data: Mapping[str, Any]) -> Option:
    why = tuple(Reason(reason["code"], dict(reason.get("args", {}))) for reason in data.get("why", ()))
    return Option(data["text"], data.get("value"), data.get("rank"), why)
