"""What may go wrong, by name: raised deep, worded by `web` and `cli`."""

from __future__ import annotations

from collections.abc import Sequence

from quizapp.facts.sheet import Problem


class Failure(Exception):
    """An expected failure of an act. Whatever it interrupts has changed nothing."""


class UnknownSet(Failure):
    """No such set for this learner."""


class UnknownFact(Failure):
    """No such fact in the current version of the set."""


class UnknownCard(Failure):
    """No such card, or no such content of it."""


class UnknownAttempt(Failure):
    """No such attempt of this learner."""


class UnknownAnswer(Failure):
    """No such answer of this learner, or it was taken back."""


class AttemptClosed(Failure):
    """The attempt was finished or abandoned; the answer is not counted."""


class StaleReview(Failure):
    """The card was answered in another tab since this question was served, or its answer has changed."""


class RetiredCard(Failure):
    """The card's fact has left its set since this question was served; the answer is not counted."""


class ChangedCard(Failure):
    """The sheet has given the card another answer since this question was served; the answer is not counted."""


class CannotUndo(Failure):
    """The last answer is not the one that was offered to be taken back, or its card was begun anew since."""


class BadAnswer(Failure):
    """What was given does not fit the question: an option that was not offered, no text, an unknown rating."""


class BadNote(Failure):
    """A note that cannot be kept: longer than `most` characters, or with a sign that no text has."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class CannotCorrect(Failure):
    """This answer has no such correction: only a typed one can be overruled, only a right choice was luck."""


class NothingToAsk(Failure):
    """No card can be asked in the forms that were chosen."""


class QuizTooLong(Failure):
    """More questions were wanted than can be asked together; `most` is how many can, of the cards that there are."""

    def __init__(self, most: int, cards: int) -> None:
        super().__init__(most, cards)
        self.most, self.cards = most, cards


class BadSetting(Failure):
    """Settings have values that are not offered; `names` are theirs."""

    def __init__(self, *names: str) -> None:
        super().__init__(*names)
        self.names = names


class SheetError(Failure):
    """The sheet has errors and nothing was loaded; `problems` holds them and the warnings."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(len(problems))
        self.problems = tuple(problems)


class SetConflict(Failure):
    """The written id belongs to a set that came another way; `origin` says how: shipped, loaded or browser."""

    def __init__(self, written_id: str, origin: str) -> None:
        super().__init__(written_id, origin)
        self.written_id = written_id
        self.origin = origin


class Unreadable(Failure):
    """A file of sheets could not be read; `reason` is the system's."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class UnknownAccount(Failure):
    """No such account, or no such sign-in or passkey of it."""


class LastAdmin(Failure):
    """Nobody would be left to look after the accounts."""


class NotYours(Failure):
    """The set is another's: the learner may learn from it, and not see or change how it is made."""


class SetInUse(Failure):
    """Somebody has begun to learn from the set, or has put it away: what was done with it is never lost."""


class TooManySets(Failure):
    """An author keeps at most so many sets."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class StoreFailure(Failure):
    """The store cannot be used now; `reason` is full, read_only, locked, failing or unreachable. It may pass."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NotSaved(StoreFailure):
    """Nothing of the act was saved."""


class PartlyRebuilt(StoreFailure):
    """Of `done` learners all was saved, of the others nothing."""

    def __init__(self, reason: str, done: int) -> None:
        super().__init__(reason)
        self.done = done
