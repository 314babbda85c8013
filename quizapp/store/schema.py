"""Every table, those that others refer to first."""

from __future__ import annotations

from quizapp.store.accounts import Accounts, Passkeys, SignIns
from quizapp.store.answers import Answers
from quizapp.store.archive import ArchivedSets
from quizapp.store.attempts import AttemptItems, Attempts
from quizapp.store.base import Base
from quizapp.store.cards import CardContents, Cards, VersionCards
from quizapp.store.days import StudyDays
from quizapp.store.holds import Flags, Holds
from quizapp.store.learners import Learners, Schedules
from quizapp.store.memories import Memories
from quizapp.store.reach import SetMembers
from quizapp.store.sets import Sets, SetVersions
from quizapp.store.shelf import MissedCards
from quizapp.store.tallies import Tallies

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
    SetMembers,
    Accounts,
    SignIns,
    Passkeys,
    Tallies,
)
