"""Exact intervals of rational numbers, open or closed. What a printed number admits stands in ``readings``."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

Rational = int | Fraction
Bound = Rational | float
"""An exact number (a whole one stays an ``int``, which is faster), or ``math.inf`` / ``-math.inf``."""

HUNDRED = 100
HUNDREDTH = Fraction(1, 100)


@dataclass(frozen=True, slots=True)
class Interval:
    """``low`` to ``high``; an open end is not itself admitted."""

    low: Bound
    high: Bound
    low_open: bool = False
    high_open: bool = False

    @property
    def empty(self) -> bool:
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    @property
    def width(self) -> Bound:
        """How much it leaves open."""
        return self.high - self.low

    def inside(self, other: "Interval") -> bool:
        """Whether no end lies beyond the other's; an end that only the other excludes does."""
        low, high = self.low, self.high
        above = other.low < low or (other.low == low and (self.low_open or not other.low_open))
        return above and (high < other.high or (high == other.high and (self.high_open or not other.high_open)))

    def __contains__(self, value: Bound) -> bool:
        above = value > self.low or (value == self.low and not self.low_open)
        return above and (value < self.high or (value == self.high and not self.high_open))

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(
            self.low + other.low,
            self.high + other.high,
            self.low_open | other.low_open,
            self.high_open | other.high_open,
        )

    def __neg__(self) -> "Interval":
        return Interval(-self.high, -self.low, self.high_open, self.low_open)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(
            self.low - other.high,
            self.high - other.low,
            self.low_open | other.high_open,
            self.high_open | other.low_open,
        )

    def scaled(self, factor: Rational) -> "Interval":
        """All values times a positive factor."""
        return Interval(self.low * factor, self.high * factor, self.low_open, self.high_open)

    def times(self, other: "Interval") -> "Interval":
        """Products of values, both intervals being nonnegative."""
        low, low_open = _product(self.low, self.low_open, other.low, other.low_open)
        high, high_open = _product(self.high, self.high_open, other.high, other.high_open)
        return Interval(low, high, low_open, high_open)

    def over(self, other: "Interval") -> "Interval":
        """Values that times one of ``other`` are one of these, both intervals being nonnegative."""
        if 0 in self and 0 in other:
            return Interval(0, math.inf)
        low, low_open = _quotient(self.low, self.low_open, other.high, other.high_open)
        high, high_open = _quotient(self.high, self.high_open, other.low, other.low_open)
        return Interval(low, high, low_open, high_open)

    def meet(self, other: "Interval") -> "Interval":
        """The values in both."""
        low = max(self.low, other.low)
        high = min(self.high, other.high)
        return Interval(
            low,
            high,
            (self.low_open and self.low == low) or (other.low_open and other.low == low),
            (self.high_open and self.high == high) or (other.high_open and other.high == high),
        )

    def whole_numbers(self) -> "Interval":
        """The closed interval from the least to the greatest whole number inside (empty if there is none)."""
        if type(self.low) is type(self.high) is int and not self.low_open and not self.high_open:
            return self
        low = self.low if isinstance(self.low, float) else math.ceil(self.low)
        high = self.high if isinstance(self.high, float) else math.floor(self.high)
        return Interval(low + (self.low_open and low == self.low), high - (self.high_open and high == self.high))


def point(value: Bound) -> Interval:
    return Interval(value, value)


def total(intervals: Iterable[Interval]) -> Interval:
    """Sums of one value of each."""
    low: Bound = 0
    high: Bound = 0
    low_open = high_open = False
    for one in intervals:
        low += one.low
        high += one.high
        low_open |= one.low_open
        high_open |= one.high_open
    return Interval(low, high, low_open, high_open)


def _product(one: Bound, one_open: bool, other: Bound, other_open: bool) -> tuple[Bound, bool]:
    """Product of two ends; a zero that is admitted makes a zero that is."""
    if one == 0 or other == 0:
        return 0, not ((one == 0 and not one_open) or (other == 0 and not other_open))
    return one * other, one_open | other_open


def _quotient(one: Bound, one_open: bool, other: Bound, other_open: bool) -> tuple[Bound, bool]:
    """Quotient of two ends; over zero it is infinite, but for a zero."""
    if one == 0 or isinstance(other, float):
        return 0, not ((one == 0 and not one_open) or (other == math.inf and not other_open))
    if other == 0 or isinstance(one, float):
        return math.inf, one_open | other_open
    return Fraction(one, other), one_open | other_open
