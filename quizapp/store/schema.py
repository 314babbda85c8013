"""Every table, those that others refer to first."""

from __future__ import annotations

from quizapp.store.answers import Answers
from quizapp.store.archive import ArchivedSets
from quizapp.store.attempts import AttemptItems, Attempts
from quizapp.store.base import Base
from quizapp.store.cards import CardContents, Cards, VersionCards
from quizapp.store.days import StudyDays
from quizapp.store.holds import Flags, Holds
from quizapp.store.learners import Learners, Schedules
from quizapp.store.memories import Memories
from quizapp.store.sets import Sets, SetVersions
from quizapp.store.shelf import MissedCards

TABLES: tuple[type[Base], ...] = (
    Schedules,
    Learners,
    Sets,
    SetVersions,
    Cards,
    CardContents,
    VersionCards,
    Attempts,
    AttemptItems,
    Answers,
    Memories,
    MissedCards,
    StudyDays,
    Holds,
    Flags,
    ArchivedSets,
)
