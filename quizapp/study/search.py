"""Search over everything a learner sees: sets by their titles, facts by what they say, ask and answer."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from quizapp.facts.text import fold_sentence
from quizapp.store.learners import read_learner
from quizapp.store.search import FoundCard, find_cards, read_told
from quizapp.store.sets import Version, read_current_versions
from quizapp.store.word_index import index_some, is_behind
from quizapp.study.act import commits, reads
from quizapp.study.ink import Pen
from quizapp.study.recording import moment_of
from quizapp.study.shown_sets import STATES, FoundFact, FoundSet, SearchPage

LONGEST_QUERY = 200  # characters
MOST_WORDS = 12
MOST = 50  # facts
INDEXED = 200  # cards in one transaction, which others wait for


@reads
def search(db: Connection, learner_id: str, query: str, *, now: datetime) -> SearchPage:
    """What holds every word of the query, whatever the case, accents and endings; nothing for no word."""
    words = fold_sentence(query[:LONGEST_QUERY]).split()[:MOST_WORDS]
    if not words:
        return SearchPage((), (), is_cut=False)
    versions = {version.set_id: version for version in read_current_versions(db, learner_id)}
    titled = [
        FoundSet(version.set_id, version.title, version.language, version.cards)
        for version in versions.values()
        if all(word in fold_sentence(version.title) for word in words)
    ]
    version_ids = [version.id for version in versions.values()]
    found = find_cards(db, version_ids, words, most=4 * MOST)  # a fact has a few cards
    first: dict[tuple[str, str], FoundCard] = {}
    for card in found:
        first.setdefault((card.set_id, card.fact), card)
    cards = list(first.values())
    shown = _show(db, learner_id, cards[:MOST], versions, now)
    return SearchPage(tuple(titled), shown, is_cut=len(cards) > MOST or len(found) == 4 * MOST)


def _show(
    db: Connection, learner_id: str, cards: list[FoundCard], versions: dict[str, Version], now: datetime
) -> tuple[FoundFact, ...]:
    learner = read_learner(db, learner_id)
    pen = Pen(moment_of(learner, now).day, learner.parameters)
    told = read_told(db, learner_id, cards)
    facts = []
    for card in cards:
        (content, held), version = told[card.content_id], versions[card.set_id]
        state, share = pen.ink(held)
        facts.append(
            FoundFact(
                set_id=card.set_id,
                set_title=version.title,
                language=version.language,
                fact=card.fact,
                statement=content.statement,
                source=content.source,
                claim_by=content.claim_by,
                state=STATES[state],
                share=share,
            )
        )
    return tuple(facts)


def index_words() -> bool:
    """Let the index of words follow what has changed, by so many cards at most; whether there was something to do."""
    if not _is_behind():
        return False
    _index_some()
    return True


@reads
def _is_behind(db: Connection) -> bool:
    return is_behind(db)


@commits
def _index_some(db: Connection) -> None:
    index_some(db, most=INDEXED)
