"""Whether an acknowledged answer can be lost: a storm of answers in which the server is killed, again and again.

    python -m benchmarks.kill_server --rounds 300

Half of the kills come with a promise, in the same instant; half a moment later, in the middle of whatever is done then.
What was on its way is sent again after the restart. After each round the log is held against all promises so far, and
the doctor compares the memories with a replay. Prints how often either failed, and what the kills met.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random
from signal import SIGKILL
from tempfile import TemporaryDirectory

from benchmarks.audit import read_log
from benchmarks.site import Site, on_file
from benchmarks.storm import Tab, raging, settle

TABS = 12
LATER = 0.03  # seconds after a promise, at most, for every other kill
MOST = 10  # promises before a kill


@dataclass(frozen=True)
class Killed:
    """What a round found: `hanging` answers were on their way when the server ended, `saved` those of them that were
    saved all the same; `broken` promises, and how often.
    """

    hanging: int
    saved: int
    broken: dict[str, int]


def kill_in_a_storm(site: Site, tabs: list[Tab], chance: Random, *, softly: bool = False) -> Killed:
    """One round on a running server, which runs again at its end; `softly` asks it to end in place of killing it."""
    [server], book = site.servers, site.book
    pause, process = chance.choice((0.0, chance.uniform(0, LATER))), server.process
    assert process is not None

    def strike() -> None:
        time.sleep(pause)
        (process.terminate if softly else process.kill)()

    with raging(tabs):
        book.after(chance.randint(1, MOST), strike)
        code = server.wait()
    assert code is not None, book.standstill()
    hanging = {tab.waiting.answer_id for tab in tabs if tab.waiting and tab.waiting.answer_id}
    server.start()
    saved = hanging & {row.id for row in read_log(site.store)} - set(book.acknowledged)
    by_itself = {} if code == (0 if softly else -SIGKILL) else {f"ended with {code}: {server.printed()[-3000:]}": 1}
    return Killed(len(hanging), len(saved), site.examine() | by_itself)


def main() -> None:
    parser = argparse.ArgumentParser(description="Kill the server in a storm of answers.")
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = Random(args.seed)
    with TemporaryDirectory() as folder, on_file(Path(folder)) as site:
        tabs = site.open_tabs(TABS, seed=args.seed)
        rounds = [kill_in_a_storm(site, tabs, chance) for _ in range(args.rounds)]
        settle(tabs)
        last = site.examine()
    print(f"{args.rounds} rounds, {len(site.book.acknowledged):,} answers acknowledged.")
    hanging, saved = sum(each.hanging for each in rounds), sum(each.saved for each in rounds)
    print(f"On their way when the server was killed: {hanging}, of which {saved} were saved.")
    broken = [each.broken for each in rounds if each.broken] + ([last] if last else [])
    print(f"Rounds in which a promise was broken: {len(broken)}.", *broken, *site.book.faults, sep="\n")


if __name__ == "__main__":
    main()
