"""Anki's own backend, asked over standard input: run by `benchmarks.rival` in an environment that has it.

It is the PyPI package `anki`, of the licence AGPL: measured beside the program, never a part of it. A line of input is
a JSON object with `do` and what that takes, a line of output the milliseconds of each time it was done.
"""

from __future__ import annotations

import csv
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from anki.buildinfo import version
from anki.collection import AddNoteRequest, Collection, ImportCsvRequest
from anki.scheduler_pb2 import CardAnswer

LEAST_DUE = 250  # cards, as `benchmarks.rival` has it
DAY = 86_400  # seconds
BATCH = 5000  # notes
OF_EVERYTHING = {"desired_retention": 0.9, "new_per_day": 9999, "reviews_per_day": 9999}
HEAD = {"fetch_limit": 1, "intraday_learning_only": False}


class Rival:
    """A collection of so many cards in review, a tenth of them due, and of few cards enough to answer, with three
    reviews each.
    """

    def __init__(self, folder: Path, cards: int) -> None:
        self._rng, self._folder = Random(1), folder
        path = str(folder / "collection.anki2")
        self._collection = Collection(path)
        self._switch_to_fsrs()
        self._add_notes(cards)
        self._give_memories(max(cards // 10, LEAST_DUE))
        self._collection.close()
        self._collection = Collection(path)
        self._backend: Any = self._collection._backend
        self._ids = self._collection.db.list("select id from cards")

    def _switch_to_fsrs(self) -> None:
        backend: Any = self._collection._backend
        found = backend.get_deck_configs_for_update(1)
        settings = found.all_config[0].config
        for name, value in OF_EVERYTHING.items():
            setattr(settings.config, name, value)
        backend.update_deck_configs(
            target_deck_id=1,
            configs=[settings],
            removed_config_ids=[],
            mode=0,
            card_state_customizer="",
            limits=found.current_deck.limits,
            new_cards_ignore_review_limit=False,
            fsrs=True,
            apply_all_parent_limits=False,
            fsrs_reschedule=False,
            fsrs_health_check=False,
        )

    def _add_notes(self, cards: int) -> None:
        basic = self._collection.models.by_name("Basic")
        for start in range(0, cards, BATCH):
            requests = []
            for number in range(start, min(start + BATCH, cards)):
                note = self._collection.new_note(basic)
                note["Front"] = f"question {number} {self._rng.random():.6f} what is the answer"
                note["Back"] = f"answer {number}"
                requests.append(AddNoteRequest(note, 1))
            self._collection.add_notes(requests)

    def _give_memories(self, due: int) -> None:
        today, now, rng = self._collection.sched.today, int(time.time()), self._rng
        cards, log, log_id = [], [], (now - 200 * DAY) * 1000
        for number, card_id in enumerate(self._collection.db.list("select id from cards order by id")):
            interval, is_due = rng.randint(3, 60), number < due
            due_day = today - rng.randint(0, 3) if is_due else today + rng.randint(1, 60)
            reviewed = now - DAY * (interval + (today - due_day if is_due else 0))
            memory = {"s": round(interval * rng.uniform(0.8, 1.2), 4), "d": round(rng.uniform(1, 10), 3)}
            memory |= {"dr": 0.9, "decay": 0.1542, "lrt": reviewed}
            cards.append((due_day, interval, json.dumps(memory, separators=(",", ":")), card_id))
            for _ in range(3):
                log_id += 7
                log.append((log_id, card_id, -1, rng.choice((1, 3, 3, 3, 4)), interval, interval, 2500, 3000, 1))
        database = self._collection.db
        change = "update cards set type=2,queue=2,due=?,ivl=?,factor=2500,reps=3,lapses=0,data=? where id=?"
        database.transact(lambda: database.executemany(change, cards))
        database.transact(lambda: database.executemany("insert into revlog values (?,?,?,?,?,?,?,?,?)", log))

    def next_plus_answer(self) -> None:
        queued = self._backend.get_queued_cards(**HEAD)
        card = queued.cards[0]
        answer = CardAnswer(
            card_id=card.card.id,
            current_state=card.states.current,
            new_state=card.states.good,
            rating=CardAnswer.GOOD,
            answered_at_millis=int(time.time() * 1000),
            milliseconds_taken=2000,
        )
        self._backend.answer_card(answer)

    def render_card(self) -> None:
        card = self._collection.get_card(self._rng.choice(self._ids))
        card.question()
        card.answer()

    def get_queued_rebuild(self) -> None:
        self._collection.db.execute("update cards set mod=mod where id=?", self._ids[0])  # which clears the queue
        self._backend.get_queued_cards(**HEAD)

    def deck_due_tree(self) -> None:
        self._collection.sched.deck_due_tree()

    def graphs_365d(self) -> None:
        self._backend.graphs(search="deck:current", days=365)

    def search_text(self) -> None:
        self._collection.find_cards("question 4711")

    def undo(self) -> None:
        self._backend.undo()

    def csv_import(self, notes: int) -> float:
        """The seconds of one import into a collection of its own."""
        file = self._folder / f"{notes}.csv"
        with file.open("w", newline="") as opened:
            rows = ((f"front {number} of an import, with some text", f"back {number}") for number in range(notes))
            csv.writer(opened).writerows(rows)
        into = Collection(str(self._folder / f"import-{notes}.anki2"))
        metadata = into.get_csv_metadata(str(file), None)
        metadata.global_notetype.id = into.models.by_name("Basic")["id"]
        began = time.perf_counter()
        into.import_csv(ImportCsvRequest(path=str(file), metadata=metadata))
        taken = time.perf_counter() - began
        into.close()
        return taken


def timed(rival: Rival, do: str, times: int) -> list[float]:
    act: Callable[[], None] = getattr(rival, do)
    taken = []
    for _ in range(times):
        if do == "undo":
            rival.next_plus_answer()
        began = time.perf_counter()
        act()
        taken.append(1000 * (time.perf_counter() - began))
    return taken


def main() -> None:
    rival = Rival(Path(sys.argv[1]), int(sys.argv[2]))
    print(json.dumps(version), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        if asked["do"] == "csv_import":
            print(json.dumps([rival.csv_import(asked["notes"])]), flush=True)
        else:
            print(json.dumps(timed(rival, asked["do"], asked["times"])), flush=True)


if __name__ == "__main__":
    main()
