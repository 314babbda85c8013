"""What authors call a field before they have read how it is called: *question* for `ask`, *options* for `wrong`."""

from __future__ import annotations

from collections.abc import Container, Mapping

from quizapp.facts.fields import OWNERS

_WORDS: Mapping[str, str] = {  # of each field, the words for it that are not spelt like it
    "say": "claim fact sentence statement text satz aussage",
    "ask": "question question_text text prompt q questions stem frage fragetext",
    "answer": "correct correct_answer correct_option right right_answer key solution value a antwort richtig lösung",
    "wrong": "option options choice choices distractor distractors incorrect incorrect_answers wrong_answers "
    "alternatives false others falsch falsche falsche_antworten distraktoren",
    "also": "accept accepted accepted_answers aka alias aliases alternative_names alternatives synonym synonyms auch",
    "caution": "comment comments note notes remark remarks anmerkung notiz",
    "because": "comment explain explanation feedback note notes rationale reason why begründung erklärung",
    "hint": "clue help tip hinweis tipp",
    "at": "locator page paragraph place ref reference source where stelle absatz",
    "difficulty": "level schwierigkeit",
    "weight": "importance points priority score gewicht punkte",
    "forms": "form kind question_type type",
    "section": "category chapter part topic unit abschnitt kapitel thema",
    "when": "date day year datum",
    "until": "expires valid_until",
    "printed": "original wording",
    "quote": "citation evidence quotation zitat",
    "needs": "after depends_on prerequisites requires",
    "name": "label title",
    "in": "container located_in parent part_of within",
    "of": "belongs_to owner",
    "tags": "categories category group groups tag",
    "title": "name heading titel überschrift",
    "description": "about summary beschreibung",
    "author": "by writer autor",
    "license": "copyright lizenz",
    "language": "lang locale sprache",
    "as_of": "date stand",
    "questions": "cards items quiz fragen",
    "facts": "statements fakten",
    "entities": "things",
    "publisher": "author by newspaper outlet herausgeber",
    "url": "address href link website",
    "published": "date published_on year",
    "columns": "fields header headers spalten",
    "rows": "data values zeilen",
}
_FIELDS: Mapping[str, tuple[str, ...]] = {
    owner: tuple(name for name in _WORDS if name in fields) for owner, fields in OWNERS.items()
}


def field_meant(word: str, owner: str, written: Container[str]) -> str:
    """The field of an owner that the word is another word for, "" if there is none or it is written already."""
    plain = word.strip().casefold().replace(" ", "_").replace("-", "_")
    found = (name for name in _FIELDS[owner] if plain == name or plain in _WORDS[name].split())
    return next((name for name in found if name not in written), "")
