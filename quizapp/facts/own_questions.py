"""Questions written by hand, beside what the facts give."""

from __future__ import annotations

from typing import Any

from quizapp.facts.answers import entity_value, read_answer, text_value
from quizapp.facts.draft import Draft
from quizapp.facts.known_fields import refuse_unknown, require_fields
from quizapp.facts.patterns import words_of
from quizapp.facts.places import Places
from quizapp.facts.shapes import list_items, read_fields, read_text, refuse_shape, suggest
from quizapp.facts.sheet import Question, Slot, Value
from quizapp.facts.stem import Broken
from quizapp.facts.tree import Mapping, Node, Sequence
from quizapp.facts.written import mint_id, read_id

_ANSWER = Slot("answer", "text")


def gather_questions(top: Mapping, draft: Draft) -> list[tuple[Mapping, str | None]]:
    """Every question with its written id."""
    draft.findings.fact = None
    if "questions" not in top.pairs:
        return []
    node = top.pairs["questions"][1]
    if not isinstance(node, Sequence):
        refuse_shape(node, "questions", "list_wanted", draft)
        return []
    found: list[tuple[Mapping, str | None]] = []
    for item in node.items:
        draft.findings.fact = None
        if isinstance(item, Mapping):
            found.append((item, read_id(item.pairs, draft)))
        else:
            refuse_shape(item, "questions", "question_not_mapping", draft)
    return found


def read_questions(gathered: list[tuple[Mapping, str | None]], draft: Draft) -> None:
    for node, written_id in gathered:
        draft.findings.fact = written_id
        question = _read_question(node, written_id, draft)
        if question is not None:
            draft.questions.append(question)
    draft.findings.fact = None


def _read_question(node: Mapping, written_id: str | None, draft: Draft) -> Question | None:
    meant = refuse_unknown("question", node.pairs, draft)
    is_whole = require_fields("question", node.pairs, node.place, draft, meant)
    fields: dict[str, Any] = read_fields("question", node.pairs, draft)
    answer = read_answer(node.pairs["answer"], _ANSWER, draft) if "answer" in node.pairs else None
    wrong = _read_wrong(node.pairs["wrong"][1], draft) if "wrong" in node.pairs else ()
    if not is_whole or answer is None or "ask" not in fields:
        draft.broken.append(Broken(written_id, node.place, Places(node.pairs), words_of(node.pairs)))
        return None
    return Question(
        id=written_id or mint_id(fields["ask"], node.line, draft),
        answer=answer,
        wrong=wrong,
        id_written=written_id is not None,
        place=node.place,
        places=Places(node.pairs),
        **fields,
    )


def _read_wrong(node: Node, draft: Draft) -> tuple[Value, ...]:
    if not isinstance(node, Mapping):
        texts = (read_text(item, "wrong", draft) for item in list_items(node, "wrong", draft))
        return tuple(text_value(text, "text") for text in texts if text)
    if len(node.pairs) != 1 or "pool" not in node.pairs:
        refuse_shape(node, "wrong", "list_wanted", draft)
        return ()
    pool = node.pairs["pool"][1]
    name = read_text(pool, "pool", draft)
    if name is not None and name not in draft.pools:
        draft.findings.error("unknown_pool", pool, text=name, suggestion=suggest(name, draft.pools, draft))
    if name is None or name not in draft.pools:
        return ()
    texts = (read_text(item, "pool", draft) for item in list_items(draft.pools[name][1], name, draft))
    return tuple(_shown(text, draft) for text in texts if text)


def _shown(text: str, draft: Draft) -> Value:
    """A pool may hold ids; a question written by hand shows their names."""
    return text_value(entity_value(text, draft).text if text in draft.entities else text, "text")
