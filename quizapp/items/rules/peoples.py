"""What peoples, lands and cities are called whose names are not made of one another by a rule: French and France."""

from __future__ import annotations

from functools import lru_cache

# One people, land or city a line, in English and German, folded; a hyphen stands for any ending.
_NAMES = """
afghan-
argentin-
basel- basler-
bavarian- bayern- bayrisch- bayerisch- bayer
britain british briton- britisch- brite briten grossbritannien-
catal- katalan- katalon-
cologne koln-
cornish- cornwall
croat- kroat-
cypr- zypern zyprisch- zypriot-
czech- tschech-
danish dane danes denmark danemark- danisch- danen
dutch- netherland- niederland- holland-
filipin- philippin-
finn finns finnish finnisch- finnland finland finne finnen
florence florentin- florenz-
french frenchman frenchmen france frankreich- franzos- francais-
genoa genoes- genua genues-
german germans germany
greek- greece griech-
irish- ireland irisch- irland ire iren
japan-
kazakh- kasach-
kurd-
kyrgyz- kirgis-
leban- liban-
lombard-
moscow moskau- muscovit- moskowit-
naples neapolitan- neapel neapler-
norman normans normandy normand- normann-
norse- norway norwegian- norweg-
peru peruvian- peruan-
saxon- sachsen- sachsisch-
serb-
slovak- slowak-
slovene- slovenia- slowen-
spain spaniard- spanish spani-
swede sweden swedish schwed-
swiss switzerland schweiz-
tajik- tadschik-
turk turks turkish turkey turke- turkisch-
tuscan- toskan-
uzbek- usbek-
venetian- venice venedig venezian-
welsh- wales walis-
wien- vienna viennese
zurich- zurcher-
"""
_LEAST = 2  # letters by which a line is looked up


def _by_beginning() -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for people, line in enumerate(_NAMES.split("\n")):
        for name in line.split():
            found.setdefault(name[:_LEAST], []).append((name, people))
    return found


_BEGINNINGS = _by_beginning()


@lru_cache(maxsize=65536)
def people_of(name: str) -> int | None:
    """A number for the people, land or city that a folded word names; None if it names none of these."""
    for known, people in _BEGINNINGS.get(name[:_LEAST], ()):
        is_meant = name.startswith(known[:-1]) if known.endswith("-") else name == known
        if is_meant:
            return people
    return None
