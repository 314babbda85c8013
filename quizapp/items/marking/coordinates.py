"""Places on the globe as people type them: 45.89° N, 6.80° E; N 45.89 E 6.8; 45°53′24″ N, 6°48′ E."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_PARTS = ("degrees", "minutes", "seconds")
_GRAIN = Decimal("0.000001")
_SIDES = {
    **dict.fromkeys(("n", "north", "nord"), ("latitude", 1)),
    **dict.fromkeys(("s", "south", "süd", "sud"), ("latitude", -1)),
    **dict.fromkeys(("e", "east", "ost", "o"), ("longitude", 1)),
    **dict.fromkeys(("w", "west"), ("longitude", -1)),
}
_SIDE = "|".join(sorted(_SIDES, key=len, reverse=True))
_ANGLE = (
    r"(?P<degrees>\d{1,3}(?:[.,]\d+)?)\s*(?:°|º|deg(?:rees)?)?"
    r"(?:\s*(?P<minutes>\d{1,2}(?:[.,]\d+)?)\s*['′’])?(?:\s*(?P<seconds>\d{1,2}(?:[.,]\d+)?)\s*(?:[\"″”]|''))?"
)
_BEHIND = re.compile(rf"{_ANGLE}\s*(?P<side>{_SIDE})\b[\s,;/]*", re.IGNORECASE)
_BEFORE = re.compile(rf"(?P<side>{_SIDE})\s*{_ANGLE}[\s,;/]*", re.IGNORECASE)


@lru_cache(maxsize=4096)  # the elements of a list are each compared with all its answers
def read_coordinates(text: str) -> tuple[Decimal, Decimal] | None:
    """Degrees to the north and to the east; None for what does not tell both, each with its side."""
    for pattern in (_BEHIND, _BEFORE):
        found = list(pattern.finditer(text.strip()))
        if len(found) == 2 and not pattern.sub("", text.strip()):
            angles = dict([_angle(match) for match in found])
            if len(angles) == 2:
                return angles["latitude"], angles["longitude"]
    return None


def _angle(match: re.Match[str]) -> tuple[str, Decimal]:
    axis, sign = _SIDES[match["side"].casefold()]
    degrees, minutes, seconds = (Decimal((match[part] or "0").replace(",", ".")) for part in _PARTS)
    return axis, sign * (degrees + minutes / 60 + seconds / 3600).quantize(_GRAIN)
