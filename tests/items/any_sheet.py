"""Valid sheets by chance: a seed gives a small world with its entities, relations and facts, as the text of a sheet."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from any_sheet_words import WORDS, Words, names_in_script

SCRIPTS = ("latin", "latin", "latin", "cyrillic", "greek", "arabic", "hebrew", "han")
QUALIFIERS = ("", "", "about ", "nearly ", "more than ", "at least ", "less than ", "at most ")
TAGS = ("north", "south", "old", "new")
Sheet = dict[str, Any]


class World:
    """What is true in one sheet, drawn step by step; every drawn value is the only right one for its question."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)
        self.language = self.rng.choice(list(WORDS))
        self.words: Words = WORDS[self.language]
        self.taken: set[str] = set()
        self.names: dict[str, str] = {}
        self.entities: dict[str, dict[str, Sheet]] = {}
        self.relations: dict[str, Sheet] = {}
        self.facts: list[Sheet] = []

    def draw_entities(self) -> None:
        for kind, fewest in (("land", 4), ("town", 5), ("person", 5), ("beast", 6)):
            script = self.rng.choice(SCRIPTS)
            self.entities[kind] = {}
            for number in range(self.rng.randint(fewest, 10)):
                self.entities[kind][f"{kind}{number}"] = self._entity(kind, script, is_rival=number >= fewest)

    def _entity(self, kind: str, script: str, *, is_rival: bool) -> Sheet:
        rng = self.rng
        entity: Sheet = {"name": names_in_script(rng, script, self.taken, kind == "person")}
        if rng.random() < 0.3:
            entity["also"] = [names_in_script(rng, script, self.taken) for _ in range(rng.randint(1, 2))]
        if rng.random() < 0.6:
            entity["tags"] = rng.sample(TAGS, rng.randint(1, 2))
        if kind == "town" and rng.random() < 0.7:
            entity["in"] = rng.choice(list(self.entities["land"]))
        if kind == "land" and rng.random() < 0.3:
            entity["metonyms"] = [names_in_script(rng, script, self.taken)]
        if is_rival and rng.random() < 0.5:
            entity["distractor_only"] = True
        return entity

    def asked_of(self, kind: str, most: int = 99) -> list[str]:
        """Some entities of a kind that facts may be about."""
        usable = [name for name, entity in self.entities[kind].items() if "distractor_only" not in entity]
        return self.rng.sample(usable, min(len(usable), most))

    def name(self, entity: str) -> str:
        return str(next(group[entity]["name"] for group in self.entities.values() if entity in group))

    def relate(self, name: str, columns: list[str], rows: list[list[Any]], **more: Any) -> None:
        """A relation of the language's wording, and its table."""
        self.relations[name] = {**self.words.relations[name], **more}
        table = [[f"{name}-{number}", *row] for number, row in enumerate(rows)]
        self.facts.append({"table": name, "columns": ["id", *columns], "rows": table})

    def state(self, name: str, **more: Any) -> None:
        """A fact of the language's wording."""
        self.facts.append({"id": name, **self.words.facts[name], **more})

    def number(self, unit: str) -> str:
        amount = self.rng.choice([self.rng.randint(2, 60), 10 * self.rng.randint(2, 900), self.rng.randint(5, 99) / 2])
        return f"{self.rng.choice(QUALIFIERS)}{amount:g} {unit}"

    def day(self, least: int = 1500, most: int = 2019) -> str:
        return f"{self.rng.randint(least, most)}-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"


def _draw_relations(world: World) -> None:
    rng = world.rng
    people, lands, towns = world.asked_of("person"), world.asked_of("land"), world.asked_of("town")
    if rng.random() < 0.8:
        world.relate("leads", ["person", "land"], [list(pair) for pair in zip(people, lands, strict=False)])
    if rng.random() < 0.7:
        years = rng.sample(range(1100, 2015), len(towns))
        rows = [[town, str(year)] for town, year in zip(towns, years, strict=True)]
        world.relate("founded", ["town", "year"], rows)
    if rng.random() < 0.6:
        world.relate("wall", ["town", "n"], [[town, world.number(world.words.unit)] for town in towns[:6]])
    if rng.random() < 0.5 and len(towns) > 2:
        pairs = [[towns[0], towns[1]], [towns[1], towns[2]], [towns[0], towns[2]]]
        world.relate("trade", ["a", "b"], pairs[: rng.randint(1, 3)])
    if rng.random() < 0.5:
        beasts = world.asked_of("beast")
        cut = rng.randint(1, len(beasts) - 1)
        rows = [[beast, towns[0]] for beast in beasts[:cut]] + [[beast, towns[1]] for beast in beasts[cut:]]
        world.relate("lives", ["beast", "town"], rows)
    if rng.random() < 0.4:
        world.relate("visited", ["person", "town"], [[people[0], towns[0]], [people[0], towns[1]]])


def _draw_lists(world: World) -> None:
    rng = world.rng
    beasts, towns = world.asked_of("beast"), world.asked_of("town")
    size = rng.randint(2, max(2, len(beasts) - 3))
    if rng.random() < 0.7:
        world.state("sacred", answer={"all": beasts[:size]})
    if rng.random() < 0.4:
        world.state("seen", answer={"reported": towns[:2]}, **({"not": towns[2:5]} if rng.random() < 0.6 else {}))
    if rng.random() < 0.4:
        more = {"wrong": towns[3:5]} if len(towns) > 4 and rng.random() < 0.5 else {}
        world.state("spared", answer={"some": towns[:2]}, **more)


def _draw_facts(world: World) -> None:
    rng, words = world.rng, world.words
    towns, lands, people = world.asked_of("town"), world.asked_of("land"), world.asked_of("person")
    if rng.random() < 0.8:
        more = {"wrong": towns[1:4]} if len(towns) > 3 and rng.random() < 0.4 else {}
        world.state("market", answer=towns[0], **more)
    if rng.random() < 0.6:
        day = world.day()
        day = day[: rng.choice([4, 7, 10])]
        world.state("fire", answer=day, when=day, event=words.events[0])
    if rng.random() < 0.6:
        world.state(
            "army", answer=world.number(words.men), **({"step": rng.randint(1, 9)} if rng.random() < 0.3 else {})
        )
    if rng.random() < 0.6:
        world.state("gift", answer=words.gifts[0], wrong=list(words.gifts[1:]))
    if rng.random() < 0.5:
        world.state("peace", answer=rng.choice(lands), claim_by=rng.choice(people))
        fact = world.facts[-1]
        for field in ("say", "ask"):
            fact[field] = fact[field].replace("{who}", world.name(fact["claim_by"]))
    if rng.random() < 0.5:
        world.state("queen", answer=people[0], until="2001")
        world.facts.append({**world.facts[-1], "id": "queen-since", "answer": people[1]})
        del world.facts[-1]["until"]
    if rng.random() < 0.5:
        world.state("oath", **{"with": {"speaker": people[-1], "words": words.quote}})
    for number, event in enumerate(words.events[1:], 1):
        if rng.random() < 0.6:
            day = world.day()[: rng.choice([4, 7, 10])]
            world.state(f"event{number}", answer=day, when=day, event=event)


def sheet_text(seed: int) -> str:
    """The text of a sheet without errors; JSON is YAML."""
    world = World(seed)
    world.draw_entities()
    _draw_relations(world)
    _draw_lists(world)
    _draw_facts(world)
    sheet: Sheet = {"format": "factsheet/1", "id": f"any-{seed}", "title": "A world", "language": world.language}
    if world.rng.random() < 0.7:
        sheet["as_of"] = "2020-06-30"
    else:
        for fact in world.facts:
            fact.pop("until", None)
        world.facts = [fact for fact in world.facts if fact.get("id") != "queen-since"]
    if world.language in ("pl", "ar") and world.rng.random() < 0.5:
        sheet["ask_order"] = world.words.order
    if world.rng.random() < 0.5:
        sheet["source"] = {"publisher": "T", "published": "2020-06-30", "paragraphs": 9}
        for fact in world.facts:
            if "id" in fact:
                fact["at"] = f"p{world.rng.randint(1, 9)}"
    rest = {"entities": world.entities, "relations": world.relations, "facts": world.facts}
    own = [{"id": "own", **world.words.own}] if world.rng.random() < 0.5 or not world.facts else []
    return json.dumps({**sheet, **rest, **({"questions": own} if own else {})}, ensure_ascii=False, indent=1)
