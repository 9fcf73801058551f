"""The narrow and the wide interval that a printed number admits (checks.md, "Intervals"). No rule of checking here."""

import math
from dataclasses import dataclass
from fractions import Fraction

from flows.check.intervals import HUNDRED, Bound, Interval, Rational, point
from schemas.records import Figure

MEASURED_UNITS = frozenset({"percent", "percentage_point", "year_of_age"})
VAGUE = Fraction(1, 10)
"""How far from its print an "about" or a "nearly" may lie, as a part of it, in the wide reading."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a print admits: ``narrow`` takes it at its word, ``wide`` as loosely as newspapers write."""

    narrow: Interval
    wide: Interval

    def take(self, reading: str) -> Interval:
        return self.narrow if reading == "narrow" else self.wide


def exact(value: float) -> Rational:
    """The decimal number a float was printed as."""
    return int(value) if value == int(value) else Fraction(repr(value))


def is_count(unit: str) -> bool:
    """Whether the unit is counted in whole numbers."""
    return unit not in MEASURED_UNITS


def reading_of(figure: Figure) -> Reading | None:
    """The narrow and the wide interval of a printed figure (checks.md, "Intervals"); null if it has no number."""
    if figure.value is None or figure.qualifier == "range":
        return _range(figure)
    value = exact(figure.value)
    step = _step(figure, value)
    if figure.qualifier == "exact":
        return _rounded(value, step, _unpadded(figure, value, step))
    return _hedged(figure, value, step)


def _range(figure: Figure) -> Reading | None:
    if figure.value_min is None or figure.value_max is None:
        return None
    interval = Interval(exact(figure.value_min), exact(figure.value_max))
    return Reading(interval, interval)


def _step(figure: Figure, value: Rational) -> Rational:
    """The unit of the last printed digit (``12 nghìn``: a thousand); of a count printed in full, zero."""
    if not is_count(figure.unit) or figure.decimals < 0:
        return Fraction(10) ** -figure.decimals
    if figure.qualifier != "exact":
        return 10 ** max(1, _trailing_zeros(value))
    return 0


def _trailing_zeros(value: Rational) -> int:
    digits = str(value) if value.denominator == 1 else ""
    return min(len(digits) - len(digits.rstrip("0")), 3)


def _unpadded(figure: Figure, value: Rational, step: Rational) -> Rational:
    """The unit of the last digit but one where the last of several decimals is a zero (``46,7`` set as ``46,70``)."""
    return 10 * step if step and figure.decimals > 1 and value % (10 * step) == 0 else step


def _rounded(value: Rational, step: Rational, loose: Rational) -> Reading:
    """Rounding is narrow; cut decimals (truncation) and padded ones make the wide reading."""
    if step == 0:
        return Reading(point(value), point(value))
    narrow = _around(value, step)
    cut = Interval(_around(value, loose).low, value + loose, high_open=True)
    return Reading(narrow, cut)


def _around(value: Rational, step: Rational) -> Interval:
    half = Fraction(step) / 2
    low: Rational = value - half if value > half else 0
    return Interval(low, value + half)


def _hedged(figure: Figure, value: Rational, step: Rational) -> Reading:
    most: Bound = HUNDRED if figure.unit == "percent" and value < HUNDRED else math.inf
    near, half = value * VAGUE, Fraction(step) / 2
    above = Interval(value, value + step, True, True), Interval(value, most, True)
    below = Interval(value - step, value, True, True), Interval(0, value, high_open=True)
    narrow, wide = {
        "over": above,
        "under": below,
        "nearly": (below[0], Interval(value - near - step, value)),
        "about": (Interval(value - half, value + half), Interval(value - near - step, value + near + step)),
        "at_least": (Interval(value, value + step, high_open=True), Interval(value, most)),
        "at_most": (Interval(value - step, value, low_open=True), Interval(0, value)),
    }[figure.qualifier]
    return Reading(narrow, wide)
