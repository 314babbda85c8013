"""How long a large sheet takes to check, beside libyaml's bare event parse of the same text.

    python -m benchmarks.check_sheet --facts 50000 --rounds 5

All are measured in turn, round by round, so that a busy machine slows all alike. Prints a Markdown table of medians.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import yaml

from quizapp.facts.reader import read_sheet

SYLLABLES = tuple(consonant + vowel for consonant in "bdfgjklmprstvz" for vowel in "aeiou")
TABLES = 5  # and as many facts that stand alone in each block

HEAD = """\
format: factsheet/1
id: synthetic
title: A synthetic sheet of {facts} facts
as_of: 2025-09-02
source: {{publisher: Benchmark, published: 2025-09-02, paragraphs: {facts}}}
"""
RELATIONS = """\
relations:
  capital:
    say: <city> is the capital of <country>.
    modes: {city: one, country: one}
    ask: {city: "Which city is the capital of <country>?", country: "Which country has <city> as its capital?"}
  leads:
    say: <person> leads <country>.
    modes: {person: one, country: one}
    ask: {person: "Who leads <country>?", country: "Which country does <person> lead?"}
  people:
    say: <country> had <people:number> in 2020.
    ask: {people: "How many inhabitants did <country> have in 2020?"}
  founded:
    say: <company> was founded in <year>.
    ask: {year: "In which year was <company> founded?"}
  visited:
    say: <person> is reported to have visited <city>.
    modes: {city: reported}
    ask: {city: "Name a city that <person> is reported to have visited."}
"""


def write_sheet(facts: int) -> str:
    """A sheet without errors of `facts` facts, rounded up to ten: half are rows of tables, half stand alone."""
    blocks = range(-(-facts // (2 * TABLES)))
    alone = "".join(_facts_alone(block) for block in blocks)
    head = HEAD.format(facts=len(blocks) * 2 * TABLES)
    return f"{head}\n{_entities(blocks)}\n{RELATIONS}\nfacts:\n{_tables(blocks)}{alone}"


def _word(number: int) -> str:
    """A word of its own for each number below 343,000."""
    low, middle, high = number % 70, number // 70 % 70, number // 4900
    return (SYLLABLES[low] + SYLLABLES[middle] + SYLLABLES[high]).capitalize()


def _entities(blocks: range) -> str:
    names = {
        "city": lambda n: f"{{name: {_word(n)}ville, in: country-{n}, tags: [zone-{n % 20}]}}",
        "country": lambda n: f"{{name: {_word(n)}land, also: [Republic of {_word(n)}land], tags: [zone-{n % 20}]}}",
        "person": lambda n: f"{{name: Anna {_word(n)}son, also: [{_word(n)}son], tags: [zone-{n % 20}]}}",
        "company": lambda n: f"{{name: {_word(n)}works, in_text: the {_word(n)}works, of: country-{n}}}",
    }
    kinds = (
        f"  {kind}:\n" + "".join(f"    {kind}-{block}: {entity(block)}\n" for block in blocks)
        for kind, entity in names.items()
    )
    return "entities:\n" + "".join(kinds)


def _tables(blocks: range) -> str:
    rows: dict[str, Callable[[int], str]] = {
        "capital: city, country": lambda n: f"city-{n}, country-{n}",
        "leads: person, country": lambda n: f"person-{n}, country-{n}",
        "people: country, people": lambda n: f"country-{n}, {1000 + 37 * n} inhabitants",
        "founded: company, year": lambda n: f"company-{n}, {1700 + n % 320}",
        "visited: person, city": lambda n: f"person-{n}, city-{(n + 3) % len(blocks)}",
    }
    text = ""
    for offset, (heading, values) in enumerate(rows.items()):
        table, columns = heading.split(": ")
        text += f"  - table: {table}\n    columns: [id, {columns}, at]\n    rows:\n"
        text += "".join(f"      - [{table}-{n}, {values(n)}, p{10 * n + offset + 1}]\n" for n in blocks)
    return text


def _facts_alone(block: int) -> str:
    word, at = _word(block), 10 * block + TABLES + 1
    members = ", ".join(f"country-{max(0, block - step)}" for step in range(min(block + 1, 4)))
    return f"""\
  - id: conference-{block}
    say: The {word} Conference was held in <city>.
    answer: city-{block}
    ask: In which city was the {word} Conference held?
    because: The host of each conference is chosen by **lot**.
    at: p{at}
  - id: treaty-{block}
    say: The Treaty of {word} was signed on <date>.
    answer: {1900 + block % 120}-{1 + block % 12:02}-{1 + block % 28:02}
    ask: When was the Treaty of {word} signed?
    when: {1900 + block % 120}-{1 + block % 12:02}-{1 + block % 28:02}
    event: the signing of the Treaty of {word}
    at: p{at + 1}
  - id: league-{block}
    say: <country> is a member of the {word} League.
    answer: {{all: [{members}]}}
    ask: Which of these countries is a member of the {word} League?
    ask_not: Three of these countries are members of the {word} League. Which one is NOT?
    ask_list: Name the members of the {word} League.
    needs: [treaty-{block}]
    at: p{at + 2}
  - id: census-{block}
    say: The {word} census counted <n:number>.
    answer: more than {20 + block} wells
    ask: How many wells did the {word} census count?
    hint: It is more than ten.
    at: p{at + 3}
  - id: emblem-{block}
    say: The emblem of the {word} Guild is <emblem:text>.
    answer: {("a heron", "an oak", "a lantern")[block % 3]}
    ask: What is the emblem of the {word} Guild?
    wrong: [a plough, a mill, an anchor]
    at: p{at + 4}
"""


def measure(acts: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median seconds of each act, taken in turn."""
    seconds: dict[str, list[float]] = {name: [] for name in acts}
    for _ in range(rounds):
        for name, act in acts.items():
            began = perf_counter()
            act()
            seconds[name].append(perf_counter() - began)
    return {name: median(times) for name, times in seconds.items()}


def parse_events(text: str) -> int:
    return sum(1 for _ in yaml.parse(text, Loader=yaml.CLoader))


def check_by_command(sheet: Path) -> None:
    subprocess.run([Path(sys.executable).with_name("quizapp"), "check", sheet], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    parser = argparse.ArgumentParser(description="Checks a synthetic sheet, beside libyaml's bare event parse.")
    parser.add_argument("--facts", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=5)
    wanted = parser.parse_args()
    text = write_sheet(wanted.facts)
    with TemporaryDirectory() as folder:
        sheet = Path(folder, "synthetic.yaml")
        sheet.write_text(text, "utf-8")
        acts: dict[str, Callable[[], object]] = {
            "libyaml's events alone": lambda: parse_events(text),
            "read and checked": lambda: read_sheet(text),
            "`quizapp check`, the whole command": lambda: check_by_command(sheet),
        }
        taken = measure(acts, wanted.rounds)
    print(f"{wanted.facts:,} facts, {len(text.encode()) / 1e6:.1f} MB, median of {wanted.rounds} rounds,")
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores\n")
    print("| act | seconds | times the bare parse |\n|---|---|---|")
    bare = taken["libyaml's events alone"]
    for name, seconds in taken.items():
        print(f"| {name} | {seconds:.2f} | {seconds / bare:.1f} |")


if __name__ == "__main__":
    main()
