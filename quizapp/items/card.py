"""A card: what is scheduled. One asked slot of a fact (or one question written by hand) with all its forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, convert, json
from msgspec.structs import replace

GENERATOR = "11"  # goes up when the same sheet would give other cards; a change makes new set versions

CHOICE_FORMS = ("multiple_choice", "number", "date", "quote", "not", "count")
ORDER = "order"  # the mode of a card that asks for the order of events
BLANK = "_____"  # always as wide, so that it does not tell how long the answer is
NOT, TRUE_FALSE = "not", "true_false"
RECALL_FORMS = ("cloze", "typed", "flashcard")
FORMS = (*CHOICE_FORMS, "ordering", TRUE_FALSE, *RECALL_FORMS)

Sentence = tuple[tuple[str, bool], ...]  # the pieces of a true sentence, the answer flagged


class Reason(Struct, frozen=True, omit_defaults=True, gc=False):
    """A code with arguments; `quizapp.wording.reasons` makes the sentence."""

    code: str
    args: dict[str, str] = {}


class Option(Struct, frozen=True, omit_defaults=True, gc=False):
    """Anything offered. `value` is the entity's id, `rank` sorts numbers and dates, `why` is its proof; a card's own
    distractors say only what is not said of all of them (see `Card.options`).

    `statement` is the true sentence of a key that is one of several (a member of a list), else empty. `tags` are kept
    on a list's options, as each member has other rivals that are near it, and where a draw could leave out all that
    share one with the key. `in_text` is how it reads inside a sentence, where that is not `text`.
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


class Prompt(Struct, frozen=True, omit_defaults=True, gc=False):
    """One form. Its own `stem`, `keys` and `distractors` stand in for the card's where the form has others."""

    form: str
    stem: str = ""
    keys: tuple[Option, ...] = ()
    distractors: tuple[Option, ...] = ()


class Card(Struct, frozen=True, omit_defaults=True, kw_only=True, gc=False):
    """One row of content: every form, key, distractor and explanation of a card, ready to be asked.

    An ordering is a row of content too, but nothing to remember: it is asked in quizzes only (`is_scheduled`), rests on
    several `facts`, and its `keys` are the events in their right order.

    `ask` is the question, as all forms put it that have no stem of their own. `keys` is the right answer; of a list
    answer every member, and a choice shows one of them. Any three of `distractors` may stand together with any key;
    `licence` is why they are wrong: one answer only, or a complete list. `answers` holds, for each element of the
    answer, every accepted spelling, the shown one first; `any_one` says that one element is enough. `near` are names of
    other things that no answer is taken for and no misspelling is nearer to, `stand_ins` names that are refused though
    they point at it, `wider` names of what the answer is part of. `value_key` tells "same value, typo mended" from
    "changed". `until` is the last day on which it is asked as current.
    """

    set_id: str
    fact: str
    slot: str | None = None
    facts: tuple[str, ...] = ()
    mode: str
    kind: str
    ask: str = ""
    prompts: tuple[Prompt, ...] = ()
    keys: tuple[Option, ...] = ()
    distractors: tuple[Option, ...] = ()
    licence: Reason | None = None
    answers: tuple[tuple[str, ...], ...] = ()
    any_one: bool = False
    value_key: str = ""
    statement: Sentence = ()
    source: str = ""
    claim_by: str | None = None
    difficulty: int | None = None
    language: str = "en"
    near: tuple[str, ...] = ()
    stand_ins: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()
    relation: str | None = None
    hint: str | None = None
    because: str | None = None
    section: str | None = None
    needs: tuple[str, ...] = ()
    until: str | None = None
    line: int = 0  # from here on, where it is written and what it was called before: see `asked_part`
    was: tuple[str, ...] = ()

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
        return f"{self.set_id}/{self.fact}/{self.slot}" if self.slot else f"{self.set_id}/{self.fact}"

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms it can be asked in, from recognition to recall."""
        return tuple([prompt.form for prompt in self.prompts])

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
        return self.prompt(form).stem or self.ask

    @property
    def question(self) -> str:
        """The question text of its last form, which shows no options."""
        return self.prompts[-1].stem or self.ask

    @property
    def stems(self) -> tuple[tuple[str, str], ...]:
        """Each form with its question text; a sentence that is true or false has none."""
        return tuple((prompt.form, prompt.stem or self.ask) for prompt in self.prompts if prompt.form != TRUE_FALSE)

    def options(self, form: str) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
        """The keys and the distractors of a form, with their whole proofs; KeyError if the card is not asked in it.

        Where the one is asked for that is NOT on the list, what is no member is the key.
        """
        prompt = self.prompt(form)
        if form == NOT:
            return self._proven(prompt.keys), prompt.distractors
        if form == TRUE_FALSE or not prompt.distractors:
            return prompt.keys or self.keys, self._proven(prompt.distractors or self.distractors)
        return prompt.keys, prompt.distractors

    def _proven(self, wrong: tuple[Option, ...]) -> tuple[Option, ...]:
        """What is wrong by the author's word needs no other, but where a complete list tells it as well."""
        if self.licence is None:
            return wrong
        licence, is_list = (self.licence,), self.mode == "all"
        return tuple(
            option if option.is_written and not is_list else replace(option, why=licence + option.why)
            for option in wrong
        )

    @property
    def sentence(self) -> str:
        return plain(self.statement)


def plain(sentence: Sentence) -> str:
    """The pieces of a sentence put together."""
    return "".join([text for text, _ in sentence])


_write = json.Encoder(order="deterministic").encode
json.Decoder(Card)  # what a type is made of is found out once; where two threads do it at once, the process dies


def card_to_json(card: Card) -> bytes:
    """The card as JSON, fields in a fixed order and empty ones left out."""
    return _write(card)


def asked_part(written: bytes) -> bytes:
    """What `card_to_json` wrote as far as it tells what is asked: where the card is written in the sheet, and what it
    was called before, stand last and are left out.
    """
    end = written.rfind(b',"line":')  # no text has quotation marks that are not escaped
    return written if end < 0 else written[:end]


def card_from_json(data: Mapping[str, Any]) -> Card:
    """The card of what `card_to_json` wrote, read by whatever reads JSON; those of every release are understood."""
    return convert(data, Card)
