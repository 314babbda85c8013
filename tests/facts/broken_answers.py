"""Wrong answers that another fact makes right, and right ones that name something else."""

from __future__ import annotations

from broken_meaning import STATUS
from broken_sheets import FACT, WORLD, Case

VISITS = """\
relations:
  visits:
    say: <person> is reported to have visited <city>.
    modes: {city: reported}
    ask: {city: Which city did <person> visit?}
facts:
  - table: visits
    columns: [id, person, city, wrong]
    rows:
"""
OTHER = STATUS.replace("[observer]", "[guest]").replace("status\n", "other\n", 1)


def rows(code: str, broken: tuple[str, str], good: tuple[str, str], pools: str = "") -> Case:
    """Two rows of a table."""
    one, other = (VISITS + "".join(f"      - [{row}]\n" for row in both) for both in (broken, good))
    return Case(code, one, other, base=WORLD + pools)


CASES = [
    rows(
        "also_true",
        ("a, xi, kyiv, {city: [moscow, ⟦tianjin]}", "b, xi, tianjin, ''"),
        ("a, xi, kyiv, {city: [moscow, tianjin]}", "b, putin, tianjin, ''"),
    ),
    rows(
        "also_true",
        ("a, xi, kyiv, {city: [⟦beijing]}", "b, xi, beijing, ''"),
        ("a, xi, kyiv, {city: {pool: towns}}", "b, xi, beijing, ''"),
        pools="pools: {towns: [beijing, moscow, tianjin]}\n",
    ),
    Case(
        "also_names_other",
        FACT + "    also: [Tientsin, ⟦kiev]\n",
        FACT + "    also: [Tientsin, Tianjin City]\n",
    ),
    Case(
        "metonym_is_name",
        f"  body:\n    a: {{name: Board, also: [Council], metonyms: [Hall, ⟦council]}}\nfacts:\n{FACT}",
        f"  body:\n    a: {{name: Board, also: [Council], metonyms: [Hall]}}\nfacts:\n{FACT}",
        base=WORLD,
    ),
    Case("also_true", STATUS + OTHER.replace("[full", "[⟦observer, full"), STATUS + OTHER),
]
