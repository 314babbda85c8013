"""Whether an answer that was acknowledged can be lost with PostgreSQL: it is stopped at once in a storm of answers.

    python -m benchmarks.stop_postgresql --rounds 100

Two servers share the database and run on. While it is away they answer 503; when it is back they go on without a
restart, and every tab sends what was refused once more. After each round the log is held against all promises so far,
and the doctor compares the memories with a replay.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.site import Site, on_postgresql
from benchmarks.storm import Tab, raging

TABS = 12
MOST = 8  # promises before the stop
AFTER = 3  # promises that must come once it is back
LATER = 0.03  # seconds after a promise, at most


@dataclass(frozen=True)
class Stopped:
    """What a round found: requests `refused` while the database was away; `broken` promises, and how often."""

    refused: int
    broken: dict[str, int]


def stop_in_a_storm(site: Site, tabs: list[Tab], chance: Random) -> Stopped:
    """One round; the database runs again at its end."""
    assert site.cluster is not None
    book, refused = site.book, site.book.replies[503]
    with raging(tabs):
        book.wait_for(chance.randint(1, MOST))
        time.sleep(chance.uniform(0, LATER))
        site.cluster.stop_at_once()
        site.cluster.start()
        book.wait_for(AFTER)
    return Stopped(book.replies[503] - refused, site.examine())


def main() -> None:
    parser = argparse.ArgumentParser(description="Stop PostgreSQL at once in a storm of answers.")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = Random(args.seed)
    with TemporaryDirectory() as folder, on_postgresql(Path(folder)) as site:
        tabs = site.open_tabs(TABS, seed=args.seed)
        rounds = [stop_in_a_storm(site, tabs, chance) for _ in range(args.rounds)]
    book = site.book
    print(f"{args.rounds} rounds, {len(book.acknowledged):,} answers acknowledged.")
    print(f"Refused while the database was away: {sum(each.refused for each in rounds)}.")
    print(f"Replies by status: {dict(sorted(book.replies.items()))}.")
    broken = [each.broken for each in rounds if each.broken]
    print(f"Rounds in which a promise was broken: {len(broken)}.", *broken, *book.faults, sep="\n")


if __name__ == "__main__":
    main()
