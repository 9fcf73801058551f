"""The arithmetic of every rule: what is compared with what, in the narrow and in the wide reading. No words here."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from flows.check.candidates import Candidate, Kind
from flows.check.intervals import HUNDRED, HUNDREDTH, Bound, Interval, Rational, point, total
from flows.check.ledger import Item
from flows.check.readings import exact

READINGS = ("narrow", "wide")


@dataclass(frozen=True, slots=True)
class Comparison:
    """``actual`` as printed; ``admitted`` is what it may be, the rounding of every print counted in."""

    actual: Rational
    admitted: Interval

    @property
    def holds(self) -> bool:
        return not self.admitted.empty and self.actual in self.admitted


def compare(candidate: Candidate, reading: str) -> Comparison:
    """The comparison that decides the candidate in one reading."""
    return _RULES[candidate.kind](candidate, reading)


def printed(item: Item) -> Rational:
    """The printed value; the middle of a printed range."""
    if item.figure.value is not None:
        return exact(item.figure.value)
    return (Fraction(item.narrow.low) + Fraction(item.narrow.high)) / 2


def printed_sum(items: Iterable[Item]) -> Rational:
    return sum(map(printed, items))


def attainable(share: Interval, base: Interval) -> Interval:
    """Whole numbers of people whose share of the base lies in the interval (the GRIM test: Brown and Heathers 2017)."""
    return share.times(base).scaled(HUNDREDTH).whole_numbers()


def grown(percent: Interval, kind: str) -> Interval:
    """The factor from the level before to the level after, for an increase or a decrease in percent."""
    by = percent.scaled(HUNDREDTH)
    return (point(1) + (by if kind == "increase" else -by)).meet(Interval(0, math.inf))


def _slack(actual: Rational, admitted: Interval, possible: Interval) -> Interval:
    """What the actual value may be if its own roundings take up the difference."""
    return admitted + (point(actual) - possible)


def _sum(candidate: Candidate, reading: str) -> Comparison:
    assert candidate.whole is not None
    actual = printed_sum(candidate.parts)
    possible = total(part.reading.take(reading) for part in candidate.parts)
    return Comparison(actual, _slack(actual, candidate.whole.reading.take(reading), possible))


def _shares(candidate: Candidate, reading: str) -> Comparison:
    actual = printed_sum(candidate.parts)
    possible = total(part.reading.take(reading) for part in candidate.parts)
    return Comparison(actual, _slack(actual, point(HUNDRED), possible))


def _within(candidate: Candidate, reading: str) -> Comparison:
    assert candidate.whole is not None
    most = candidate.whole.reading.take(reading)
    (part,) = candidate.parts
    actual = printed(part)
    below = Interval(0, most.high, False, most.high_open)
    return Comparison(actual, _slack(actual, below, part.reading.take(reading)))


def _share(candidate: Candidate, reading: str) -> Comparison:
    assert candidate.whole is not None
    assert candidate.share is not None
    base = printed(candidate.whole)
    actual = HUNDRED * Fraction(printed_sum(candidate.parts)) / base if base else 0
    counts = total(part.reading.take(reading) for part in candidate.parts)
    possible = counts.scaled(HUNDRED).over(candidate.whole.reading.take(reading))
    return Comparison(actual, _slack(actual, candidate.share.reading.take(reading), possible))


def _attainable(candidate: Candidate, reading: str) -> Comparison:
    """The nearest attainable share is the actual one."""
    assert candidate.whole is not None
    assert candidate.share is not None
    base, share = printed(candidate.whole), candidate.share.reading.take(reading)
    counts = attainable(share, point(base))
    nearest = round(base * printed(candidate.share) * HUNDREDTH) if counts.empty else Fraction(counts.low)
    return Comparison(HUNDRED * Fraction(nearest) / base if base else 0, share)


def _equal(candidate: Candidate, reading: str) -> Comparison:
    """The most exact print against what all the others admit."""
    intervals = [part.reading.take(reading) for part in candidate.parts]
    finest = min(candidate.parts, key=lambda part: part.narrow.width)
    common = reduce(Interval.meet, intervals)
    if common.empty:
        others = [part.reading.take(reading) for part in candidate.parts if part is not finest]
        return Comparison(printed(finest), reduce(Interval.meet, others))
    actual = printed(finest)
    return Comparison(actual, _slack(actual, common, finest.reading.take(reading)))


def _change(candidate: Candidate, reading: str) -> Comparison:
    """Level after against level before and change: a sum, or a growth where a count grows by percent."""
    assert candidate.whole is not None
    after, by = candidate.parts
    before, change = candidate.whole.reading.take(reading), by.reading.take(reading)
    if by.figure.unit == "percent" and candidate.whole.is_count:
        expected = before.times(grown(change, by.figure.kind))
    else:
        expected = before + (change if by.figure.kind == "increase" else -change)
    actual = printed(after)
    return Comparison(actual, _slack(actual, expected, after.reading.take(reading)))


_RULES: dict[Kind, Callable[[Candidate, str], Comparison]] = {
    "equal": _equal,
    "within": _within,
    "sum": _sum,
    "share": _share,
    "shares": _shares,
    "attainable": _attainable,
    "change": _change,
}


def excess(candidate: Candidate) -> bool:
    """Whether the parts of a list, read widely, exceed their whole."""
    comparison = compare(candidate, "wide")
    high: Bound = comparison.admitted.high
    return comparison.actual > high or (comparison.actual == high and comparison.admitted.high_open)
