"""The sentences for what is wrong with a file that is to be taken in: each says where, what, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

_AGAIN = "Make the file anew with “Download your data” or quizapp export, and do not change it by hand."
SENTENCES: Mapping[str, str] = {
    "empty": "The file is empty. Choose the one that “Download your data” or quizapp export has made.",
    "not_an_export": "This is no file of Quizapp’s data: its first line does not say so. Choose the one that “Download "
    "your data” or quizapp export has made. A sheet of facts is brought to the workshop, or by quizapp load.",
    "newer": "The file is of a newer release (its format is version {version}, this release knows version 1). Install "
    "that release, then take the file in again.",
    "cut": "The file ends too early, or lines of it are missing. Copy or download it once more, whole.",
    "altered": "The file was changed after it was made: its seal, in the last line, does not fit. {again}",
    "after_end": "Something stands after the line that ends the file. Take off what was added, or copy the file anew.",
    "too_long": "The line is longer than any that Quizapp writes. {again}",
    "shape": "The line is not as Quizapp writes it ({detail}). {again}",
    "nul": "The line has a sign that no text has (NUL). {again}",
    "moment": "`{field}` lies beyond the years 1900 to 9000. {again}",
    "order": "A line of type `{type}` may not stand here. {again}",
    "sequence": "`{field}` does not go on from the line before. {again}",
    "twice": "The {type} {id} comes twice. {again}",
    "unknown": "It refers to the {type} {id}, which is not in the file, or not where it belongs. {again}",
    "learners": "The file tells of {count} learners, and it must be one. {again}",
    "card_without_content": "The card {id} has nothing that could be asked. {again}",
    "content": "The content {id} cannot be asked, or its hash is another’s. {again}",
    "too_much": "{what} larger than a server that many use tries for one of them. Split the set into several, or keep"
    " it on a machine of your own.",
    "sheet": "The sheet of the version {id} is not the one that its hash was made of. {again}",
    "items": "The quiz has {found} questions, but says {length}. {again}",
    "answer": "This line of the log ({kind}) does not fit what it is about. {again}",
    "anothers": "The answer {id} is another learner’s here. A file is taken in by the learner whose it is.",
    "setting": "The setting `{name}` has a value that is not offered. {again}",
    "set_taken": "Two sets here have the id {written_id} already, and neither is this one. Give one of them another id "
    "in the workshop’s sheet, then take the file in again.",
    "not_storable": "The database refuses what is in the file ({detail}). {again}",
}


class BadLine(Protocol):
    """What the exchange room raises: the line, and a code with its arguments."""

    line: int
    code: str
    args_of_code: dict[str, Any]


def bad_line_sentence(bad: BadLine) -> str:
    """Where, what, and what to do."""
    sentence = SENTENCES[bad.code].format_map({"again": _AGAIN, **bad.args_of_code})
    return f"Line {bad.line}: {sentence} Nothing was taken in."
