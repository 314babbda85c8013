"""Readers who know no facts and answer by tricks. A trick gives each option a liking; the best liked is chosen.

They see what is printed for an item before it is answered (stem and options), and the other items of its set.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import NormalDist, mean, median, stdev
from typing import Any

from judge_words import content, fold, padded

Item = Mapping[str, Any]
Liking = Callable[["Sight"], Sequence[float]]


@dataclass(frozen=True)
class Sight:
    """An item as it is shown, and how often each option is met elsewhere in the set: as an option, in a sentence."""

    stem: str
    options: tuple[str, ...]
    as_option: Mapping[str, float]
    in_text: Mapping[str, float]


@lru_cache(maxsize=100_000)
def pairs_of_letters(text: str) -> frozenset[str]:
    letters = fold(text)
    return frozenset(letters[place : place + 2] for place in range(len(letters) - 1)) or frozenset([letters])


@lru_cache(maxsize=100_000)
def words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


@lru_cache(maxsize=100_000)
def shape(text: str) -> tuple[object, ...]:
    return (text[:1].isupper(), len(text.split()), text[-1:].isalnum(), "-" in text, any(c.isdigit() for c in text))


@lru_cache(maxsize=100_000)
def figure(text: str) -> float | None:
    """The first number in a text; None if it has none."""
    found = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    return float(found[0].replace(",", "")) if found else None


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


def likeness(sight: Sight, parts: Callable[[str], frozenset[str]]) -> list[float]:
    """How much each option has in common with the others."""
    sets = [parts(option) for option in sight.options]
    return [sum(overlap(a, b) for b in sets[:place] + sets[place + 1 :]) for place, a in enumerate(sets)]


def commonness(sight: Sight) -> list[float]:
    shapes = Counter(map(shape, sight.options))
    return [shapes[shape(option)] for option in sight.options]


def lengths(sight: Sight) -> list[float]:
    return [len(option) for option in sight.options]


def from_middle(sight: Sight, measure: Callable[[Sight], Sequence[float]]) -> list[float]:
    values = measure(sight)
    return [abs(value - median(values)) for value in values]


def shared_with_stem(sight: Sight) -> list[float]:
    return [len(content(option) & content(sight.stem)) for option in sight.options]


def figures(sight: Sight) -> list[float]:
    """The numbers of the options; all alike where there are none."""
    found = [figure(option) for option in sight.options]
    return [0.0] * len(found) if None in found else [value or 0.0 for value in found]


def roundness(sight: Sight) -> list[float]:
    digits = [f"{value:g}" for value in figures(sight)]
    return [len(text) - len(text.rstrip("0")) for text in digits]


def inner(sight: Sight) -> list[float]:
    """Neither the lowest nor the highest figure."""
    values = figures(sight)
    return [float(min(values) < value < max(values)) for value in values]


def at(place: int) -> Liking:
    return lambda sight: [float(place % len(sight.options) == number) for number in range(len(sight.options))]


def least(measure: Liking) -> Liking:
    return lambda sight: [-value for value in measure(sight)]


def word_counts(sight: Sight) -> list[float]:
    return [len(option.split()) for option in sight.options]


TRICKS: dict[str, Liking] = {
    "the longest": lengths,
    "the shortest": least(lengths),
    "the most words": word_counts,
    "the fewest words": least(word_counts),
    "the first": at(0),
    "the second": at(1),
    "the third": at(2),
    "the last": at(-1),
    "the most words of the stem": shared_with_stem,
    "the fewest words of the stem": least(shared_with_stem),
    "an inner figure": inner,
    "the lowest or highest figure": least(inner),
    "the nearest to the middle figure": least(lambda sight: from_middle(sight, figures)),
    "the roundest figure": roundness,
    "the least round figure": least(roundness),
    "the odd length": lambda sight: from_middle(sight, lengths),
    "the usual length": least(lambda sight: from_middle(sight, lengths)),
    "the odd shape": least(commonness),
    "the usual shape": commonness,
    "the fewest letters in common": least(lambda sight: likeness(sight, pairs_of_letters)),
    "the most letters in common": lambda sight: likeness(sight, pairs_of_letters),
    "the fewest words in common": least(lambda sight: likeness(sight, words)),
    "the most words in common": lambda sight: likeness(sight, words),
    "the one met most as an option": lambda sight: [sight.as_option[option] for option in sight.options],
    "the one met least as an option": least(lambda sight: [sight.as_option[option] for option in sight.options]),
    "the one met most in other sentences": lambda sight: [sight.in_text[option] for option in sight.options],
}


def gain(liking: Sequence[float], key: int) -> float:
    """The chance that the best liked option is the key, equals drawn by lot, less the chance of a blind guess."""
    best = max(liking)
    chosen = [place for place, value in enumerate(liking) if value == best]
    return (1 / len(chosen) if key in chosen else 0.0) - 1 / len(liking)


def sights(listings: Sequence[Sequence[Item]]) -> Iterator[tuple[Item, Sight]]:
    """Every item with options of one set under several seeds, as a reader sees it who has seen the others."""
    choices = [item for items in listings for item in items if "options" in item and item["form"] != "ordering"]
    offered: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for item in choices:
        offered[item["card"]].update(option["text"] for option in item["options"])
    total = sum(offered.values(), Counter[str]())
    facts = {item["card"]: frozenset(item["facts"]) for items in listings for item in items if item["card"]}
    met = _cards_naming(listings[0], total)
    kin = {card: [other for other in facts if facts[card] & facts[other]] for card in offered}
    for item in choices:
        own = kin[item["card"]]
        texts = tuple(option["text"] for option in item["options"])
        as_option = {text: total[text] - sum(offered[card][text] for card in own if card in offered) for text in texts}
        in_text = {text: len(met[text].difference(own)) for text in texts}
        yield item, Sight(item["stem"], texts, as_option, in_text)


def _cards_naming(items: Sequence[Item], texts: Iterable[str]) -> dict[str, set[str]]:
    """For each option the cards whose questions or sentences name it."""
    read: defaultdict[str, str] = defaultdict(str)
    for item in items:
        if item["card"] and item["form"] != "true_false":
            read[item["card"]] += padded(item["stem"]) + padded(item["statement"])
    return {text: {card for card, words in read.items() if f" {fold(text)} " in words} for text in texts}


Gains = dict[str, list[float]]


def gains_of(seen: Iterable[tuple[Item, Sight]]) -> dict[str, Gains]:
    """For each trick the gains by card: views of one card are no independent trials."""
    found: dict[str, Gains] = {name: defaultdict(list) for name in TRICKS}
    for item, sight in seen:
        for name, trick in TRICKS.items():
            found[name][item["card"]].append(gain(trick(sight), item["key"]))
    return found


def verdict(gains: Gains) -> tuple[float, float]:
    """The mean gain over cards, and how many of its standard errors it is above none."""
    means = [mean(values) for values in gains.values()]
    error = stdev(means) / len(means) ** 0.5
    return mean(means), mean(means) / error if error else 0.0


def least_significant(trials: int) -> float:
    """From how many standard errors on a gain is no luck, one-sided at 5 % over so many trials (Bonferroni)."""
    return NormalDist().inv_cdf(1 - 0.05 / trials)
