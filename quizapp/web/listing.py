"""What a sheet would ask, as the workshop shows it: each question in every form, with its proof."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.items.card import Card, Option, Prompt, Reason, plain
from quizapp.items.listing import declared_wrong
from quizapp.items.sentences import with_answer
from quizapp.study.shown_sets import Preview
from quizapp.web.wording import sentence_case
from quizapp.wording.reasons import form_name


@dataclass(frozen=True, slots=True)
class ShownStem:
    """A wording with the names of the forms that use it; `keys` and `distractors` where it has options."""

    text: str
    forms: tuple[str, ...]
    keys: tuple[Option, ...] = ()
    distractors: tuple[Option, ...] = ()
    is_ordering: bool = False


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """A sentence as it is shown for true or false; `why` it is false, if it is."""

    text: str
    is_true: bool
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card or an ordering. `declared` are the wrong answers that the author did not write himself."""

    fact: str
    slot: str | None
    line: int
    language: str
    stems: tuple[ShownStem, ...]
    sentences: tuple[ShownSentence, ...]
    declared: tuple[str, ...]
    sentence: str
    source: str
    claim_by: str | None


def show_card(card: Card) -> ShownCard:
    """An ordering goes by all its facts."""
    return ShownCard(
        card.fact if card.is_scheduled else ", ".join(card.facts),
        card.slot,
        card.line,
        card.language,
        tuple(_stems(card)),
        tuple(sentence for prompt in card.prompts if prompt.form == "true_false" for sentence in _said(card, prompt)),
        _declared(card),
        card.sentence,
        card.source,
        card.claim_by,
    )


def _stems(card: Card) -> Iterable[ShownStem]:
    """Prompts with options of their own stand alone; of the rest the first takes the card's options."""
    plain_forms: dict[str, list[str]] = {}
    for form, stem in card.stems:
        if not card.prompt(form).keys:
            plain_forms.setdefault(stem, []).append(form)
    for place, (stem, forms) in enumerate(plain_forms.items()):
        options = ((), ()) if place else card.options(forms[0])
        yield ShownStem(stem, tuple(map(form_name, forms)), *options, is_ordering=not card.is_scheduled)
    for prompt in card.prompts:
        if prompt.keys:
            yield ShownStem(card.stem(prompt.form), (form_name(prompt.form),), *card.options(prompt.form))


def _said(card: Card, prompt: Prompt) -> Iterable[ShownSentence]:
    """Each true sentence, then the first with each wrong answer in it."""
    true = list(dict.fromkeys(key.statement or card.statement for key in card.keys))
    yield from (ShownSentence(plain(sentence), is_true=True) for sentence in true)
    for option in card.options(prompt.form)[1]:
        false = with_answer(true[0], option.in_text or option.text)
        yield ShownSentence(plain(false), is_true=False, why=option.why)


def _declared(card: Card) -> tuple[str, ...]:
    """Of every form; for the one that is not on a list, the right answer is what is declared wrong."""
    own = [option for prompt in card.prompts for option in _wrong(prompt) if not option.is_written]
    return tuple(dict.fromkeys([*declared_wrong(card), *(option.text for option in own)]))


def _wrong(prompt: Prompt) -> tuple[Option, ...]:
    return {"not": prompt.keys, "true_false": prompt.distractors}.get(prompt.form, ())


def summarise(preview: Preview) -> tuple[tuple[str, int], ...]:
    """How many facts, slots, questions of each form, and refusals."""
    forms = Counter(form for card in preview.contents for form in card.forms)
    named = sorted(((sentence_case(form_name(form)), number) for form, number in forms.items()), key=lambda n: -n[1])
    return (
        ("Facts", preview.facts),
        ("Slots that can be asked", len(preview.cards)),
        *named,
        ("Refusals", len(preview.refusals)),
    )
