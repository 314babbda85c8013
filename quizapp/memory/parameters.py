"""The parameters of the schedule, stored as data with the name of the algorithm that they belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from fsrs.scheduler import LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS

ALGORITHM = "fsrs-6"
LONGEST_INTERVAL = 36_500  # days; also the bound of a stability
LONGEST_STEP = 86_400  # seconds: what is longer is an interval, not a step
RETENTION = (0.70, 0.97)
# Written out, not taken from the package: an upgrade must not change what is stored under the name "fsrs-6".
DEFAULT_WEIGHTS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)


@dataclass(frozen=True, slots=True)
class Parameters:
    """Steps are in seconds, `maximum_interval` in days; a value out of range is a ValueError.

    `desired_retention` is the chance of recall at which a card falls due. `chance_of_knowing_new` is how likely a
    new fact is known before its first question; it tells knowledge from luck where there is no memory yet.
    """

    algorithm: str = ALGORITHM
    weights: tuple[float, ...] = DEFAULT_WEIGHTS
    desired_retention: float = 0.90
    learning_steps: tuple[int, ...] = (60, 600)
    relearning_steps: tuple[int, ...] = (600,)
    maximum_interval: int = LONGEST_INTERVAL
    chance_of_knowing_new: float = 0.3

    def __post_init__(self) -> None:
        if self.algorithm != ALGORITHM:
            raise ValueError(f"The algorithm is {ALGORITHM!r}, not {self.algorithm!r}.")
        if len(self.weights) != len(DEFAULT_WEIGHTS):
            raise ValueError(f"There are {len(DEFAULT_WEIGHTS)} weights, not {len(self.weights)}.")
        bounds = zip(LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
        for place, (weight, (least, most)) in enumerate(zip(self.weights, bounds, strict=True)):
            _check(f"Weight {place}", weight, least, most)
        _check("The desired retention", self.desired_retention, *RETENTION)
        for step in self.learning_steps + self.relearning_steps:
            _check("A learning step in seconds", step, 1, LONGEST_STEP)
        _check("The longest interval in days", self.maximum_interval, 1, LONGEST_INTERVAL)
        _check("The chance of knowing a new fact", self.chance_of_knowing_new, 0, 1)


def parameters_to_dict(parameters: Parameters) -> dict[str, Any]:
    """Plain values, as they are stored: tuples are lists."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(parameters).items()}


def parameters_from_dict(data: Mapping[str, Any]) -> Parameters:
    """The inverse of `parameters_to_dict`, also after JSON; what is left out has its default.

    ValueError for an unknown name, a value of the wrong type or one out of range.
    """
    unknown = sorted(data.keys() - {field.name for field in fields(Parameters)})
    if unknown:
        raise ValueError(f"{', '.join(unknown)}: no such parameter.")
    read: dict[str, Any] = {name: _read(name, value) for name, value in data.items()}
    return Parameters(**read)


def _read(name: str, value: Any) -> str | float | tuple[float, ...]:
    if name == "algorithm":
        return str(value)
    if name in ("weights", "learning_steps", "relearning_steps"):
        if not isinstance(value, Sequence) or isinstance(value, str):
            raise ValueError(f"{name} is a list of numbers, not {value!r}.")
        return tuple(_number(name, element) for element in value)
    return _number(name, value)


def _number(name: str, value: Any) -> float:
    kinds = (int,) if name in ("learning_steps", "relearning_steps", "maximum_interval") else (int, float)
    if isinstance(value, bool) or not isinstance(value, kinds):
        raise ValueError(f"{name} takes {'whole ' if kinds == (int,) else ''}numbers, not {value!r}.")
    return value


def _check(what: str, value: float, least: float, most: float) -> None:
    if not least <= value <= most:  # also refuses what is not a number at all
        raise ValueError(f"{what} lies between {least} and {most}, not at {value}.")
