"""A card: what is scheduled. One asked slot of a fact (or one question written by hand) with all its forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

# The classes of this file are changed by nobody. They are not frozen because guarded assignments take four times as
# long, and a large sheet has a million reasons and options.

GENERATOR = "2"  # goes up when the same sheet would give other cards; a change makes new set versions

CHOICE_FORMS = ("multiple_choice", "number", "date", "quote", "not", "count")
ORDER = "order"  # the mode of a card that asks for the order of events
BLANK = "_____"  # always as wide, so that it does not tell how long the answer is
FORMS = (*CHOICE_FORMS, "ordering", "true_false", "cloze", "typed", "flashcard")

Sentence = tuple[tuple[str, bool], ...]  # the pieces of a true sentence, the answer flagged


@dataclass(slots=True, unsafe_hash=True)
class Reason:
    """A code with arguments; `quizapp.phrases` makes the sentence."""

    code: str
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True, unsafe_hash=True)
class Option:
    """Anything offered. `value` is the entity's id, `rank` sorts numbers and dates, `why` is its proof.

    `statement` is the true sentence of a key that is one of several (a member of a list), else empty. `tags` are kept
    on a list's options only: each member has other rivals that are near it. `in_text` is how it reads inside a
    sentence, where that is not `text`.
    """

    text: str
    value: str | None = None
    rank: float | None = None
    why: tuple[Reason, ...] = ()
    statement: Sentence = ()
    tags: tuple[str, ...] = ()
    in_text: str = ""

    @property
    def is_written(self) -> bool:
        """Whether it is a wrong option by the author's own word."""
        return any(reason.code == "author_says" for reason in self.why)


@dataclass(slots=True, unsafe_hash=True)
class Prompt:
    """The wording of one form. Its own `keys` and `distractors` stand in for the card's where the form has others."""

    form: str
    stem: str
    keys: tuple[Option, ...] = ()
    distractors: tuple[Option, ...] = ()


@dataclass(slots=True, unsafe_hash=True)
class Card:
    """One row of content: every form, key, distractor and explanation of a card, ready to be asked.

    An ordering is a row of content too, but nothing to remember: it is asked in quizzes only (`is_scheduled`), rests on
    several `facts`, and its `keys` are the events in their right order.

    `keys` is the right answer; of a list answer every member, and a choice shows one of them. Any three of
    `distractors` may stand together with any key. `answers` holds, for each element of the answer, every accepted
    spelling, the shown one first; `any_one` says that one element is enough. `near` are names of other things that a
    misspelling must not be nearer to than the answer, `stand_ins` names that are refused though they point at it.
    `value_key` tells "same value, typo mended" from "changed". `until` is the last day on which it is asked as current.
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
    statement: Sentence
    source: str
    claim_by: str | None = None
    difficulty: int | None = None
    language: str = "en"
    near: tuple[str, ...] = ()
    stand_ins: tuple[str, ...] = ()
    relation: str | None = None
    hint: str | None = None
    because: str | None = None
    section: str | None = None
    needs: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    until: str | None = None

    @property
    def is_scheduled(self) -> bool:
        """Whether it has a memory and comes back in review."""
        return self.mode != ORDER

    @property
    def written(self) -> str:
        """The name it is looked up by: `set/fact/slot`, `set/id` for a question written by hand, `set/~fact` for an
        ordering that begins with this fact (no id can hold a tilde).
        """
        if not self.is_scheduled:
            return f"{self.set_id}/~{self.fact}"
        return "/".join(part for part in (self.set_id, self.fact, self.slot) if part)

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms it can be asked in, from recognition to recall."""
        return tuple(prompt.form for prompt in self.prompts)

    @property
    def is_list(self) -> bool:
        """Whether a typed answer must name several things."""
        return len(self.answers) > 1 and not self.any_one

    def prompt(self, form: str) -> Prompt:
        """The wording of a form; KeyError if the card is not asked in it."""
        for prompt in self.prompts:
            if prompt.form == form:
                return prompt
        raise KeyError(form)

    def stem(self, form: str) -> str:
        """The question text of a form; KeyError if the card is not asked in it."""
        return self.prompt(form).stem

    @property
    def sentence(self) -> str:
        return plain(self.statement)


def plain(sentence: Sentence) -> str:
    """The pieces of a sentence put together."""
    return "".join(text for text, _ in sentence)


_FIELDS = tuple(each.name for each in fields(Card))


def card_to_json(card: Card) -> dict[str, Any]:
    """The card as plain JSON values, fields in a fixed order and empty ones left out.

    Written by hand: `dataclasses.asdict` takes ten times as long, and a sheet may have 60,000 cards. It shares the
    arguments of its reasons with the card.
    """
    plain: dict[str, Any] = {}
    for name in _FIELDS:
        value = getattr(card, name)
        if value is not None and value != () and value != "":
            plain[name] = value
    plain["prompts"] = [_plain_prompt(prompt) for prompt in card.prompts]
    for name in ("keys", "distractors"):
        if name in plain:
            plain[name] = [_plain_option(option) for option in plain[name]]
    return plain


def _plain_prompt(prompt: Prompt) -> dict[str, Any]:
    return {
        "form": prompt.form,
        "stem": prompt.stem,
        "keys": [_plain_option(option) for option in prompt.keys],
        "distractors": [_plain_option(option) for option in prompt.distractors],
    }


def _plain_option(option: Option) -> dict[str, Any]:
    return {
        "text": option.text,
        "value": option.value,
        "rank": option.rank,
        "why": [{"code": reason.code, "args": reason.args} for reason in option.why],
        "statement": option.statement,
        "tags": option.tags,
        "in_text": option.in_text,
    }


def card_from_json(data: Mapping[str, Any]) -> Card:
    """The inverse of `card_to_json`, also after a round through JSON text."""
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}
    fields["prompts"] = tuple(
        Prompt(prompt["form"], prompt["stem"], _options(prompt, "keys"), _options(prompt, "distractors"))
        for prompt in data.get("prompts", ())
    )
    fields["keys"], fields["distractors"] = _options(data, "keys"), _options(data, "distractors")
    fields["answers"] = tuple(tuple(spellings) for spellings in data.get("answers", ()))
    fields["statement"] = _sentence(data)
    return Card(**{"slot": None, "source": "", "facts": (), **fields})


def _options(data: Mapping[str, Any], name: str) -> tuple[Option, ...]:
    return tuple(
        Option(
            option["text"],
            option.get("value"),
            option.get("rank"),
            tuple(Reason(reason["code"], dict(reason["args"])) for reason in option.get("why", ())),
            _sentence(option),
            tuple(option.get("tags", ())),
            option.get("in_text", ""),
        )
        for option in data.get(name, ())
    )


def _sentence(data: Mapping[str, Any]) -> Sentence:
    return tuple((str(text), bool(is_answer)) for text, is_answer in data.get("statement", ()))
