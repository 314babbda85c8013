"""Broken sheets, each beside one that is right: a small sheet that is sound, and cases that go on from it.

In a broken sheet `⟦` stands before the place that is to be reported; it is taken out before reading.
"""

from __future__ import annotations

from dataclasses import dataclass

MARK = "⟦"

HEAD = """\
format: factsheet/1
id: small
title: A small sheet
as_of: 2025-09-02
source: {publisher: The Paper, paragraphs: 37}
"""
ENTITIES = """\
entities:
  city:
    beijing: {name: Beijing, in: china}
    tianjin: {name: Tianjin, in: china}
    moscow: {name: Moscow, in: russia}
    kyiv: {name: Kyiv, also: [Kiev]}
    shanghai: {name: Shanghai, in: china, distractor_only: true}
  country:
    china: {name: China, also: [PRC], metonyms: [Beijing]}
    russia: {name: Russia, metonyms: [Moscow]}
    india: {name: India}
    laos: {name: Laos}
    usa: {name: United States, in_text: the United States, also: [US]}
  person:
    xi: {name: Xi Jinping, also: [Xi]}
    putin: {name: Vladimir Putin, also: [Putin]}
    modi: {name: Narendra Modi, also: [Modi]}
"""
RELATIONS = """\
relations:
  leads:
    say: <person> leads <country>.
    modes: {person: one, country: one}
    ask:
      person: Who leads <country>?
      country: Which country does <person> lead?
"""
FACT = """\
  - id: seat
    say: The seat of the summit was <city>.
    answer: tianjin
    ask: In which city did the summit have its seat?
"""
WORLD = HEAD + ENTITIES
FACTS = WORLD + "facts:\n"
ROWS = WORLD + RELATIONS + "facts:\n  - table: leads\n"


@dataclass(frozen=True)
class Case:
    """`broken` gets exactly the problem `code` where `⟦` stands, `good` gets none; both go on from `base`."""

    code: str
    broken: str
    good: str
    base: str = FACTS

    @property
    def text(self) -> str:
        return self.base + self.broken.replace(MARK, "")

    @property
    def place(self) -> tuple[int, int]:
        before = (self.base + self.broken).partition(MARK)[0]
        return before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
