"""Checks as linear inequalities over their figures. What follows from them is worked out in ``elimination``."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from flows.check.arithmetic import grown
from flows.check.intervals import HUNDRED, HUNDREDTH, Interval, Rational, point
from flows.check.narrowing import Constraint, Domains

Terms = tuple[tuple[str, Rational], ...]
FACTOR = ""
"""Stands for the growth factor of a percentage, which is no figure."""


@dataclass(frozen=True, slots=True)
class Inequality:
    """The sum of the terms is at most ``most``, or less if ``strict``."""

    terms: Terms
    most: Rational
    strict: bool = False


def between(terms: Terms, interval: Interval) -> Iterator[Inequality]:
    """The sum of the terms lies in the interval."""
    if not isinstance(interval.high, float):
        yield Inequality(terms, interval.high, interval.high_open)
    if not isinstance(interval.low, float):
        yield Inequality(tuple((name, -factor) for name, factor in terms), -interval.low, interval.low_open)


def linear(constraint: Constraint, domains: Domains) -> Iterator[Inequality]:
    """The constraint as inequalities; what is none of its own (the GRIM test) says nothing here."""
    kind = constraint.candidate.kind
    if kind in ("sum", "within", "shares"):
        yield from _list(constraint)
    elif kind == "equal":
        for one, other in zip(constraint.names, constraint.names[1:], strict=False):
            yield from between(((one, 1), (other, -1)), point(0))
    elif kind == "share":
        hundredfold = tuple((name, HUNDRED * times) for name, times in constraint.terms)
        yield from _product(hundredfold, constraint.whole or "", constraint.share or "", domains)
    elif kind == "change":
        yield from _change(constraint, domains)


def _list(constraint: Constraint) -> Iterator[Inequality]:
    terms = (*constraint.terms, (constraint.whole, -1)) if constraint.whole else constraint.terms
    whole = point(0 if constraint.whole else HUNDRED)
    yield from between(terms, whole if constraint.filled else Interval(-math.inf, whole.high))


def _product(terms: Terms, base: str, factor: str, domains: Domains) -> Iterator[Inequality]:
    """The terms are base times factor: linear where the base is known, else between the factor's bounds."""
    known, ends = domains[base], domains[factor]
    if known.low == known.high:
        yield from between((*terms, (factor, -Fraction(known.low))), point(0))
        return
    if not isinstance(ends.high, float):
        yield Inequality((*terms, (base, -ends.high)), 0, ends.high_open and known.low > 0)
    opposite = tuple((name, -times) for name, times in terms)
    yield Inequality((*opposite, (base, Fraction(ends.low))), 0, ends.low_open and known.low > 0)


def _change(constraint: Constraint, domains: Domains) -> Iterator[Inequality]:
    before, (after, by) = constraint.whole or "", constraint.parts
    figure = constraint.candidate.parts[1].figure
    sign = 1 if figure.kind == "increase" else -1
    if not constraint.by_percent:
        yield from between(((before, 1), (by, sign), (after, -1)), point(0))
    elif domains[before].low == domains[before].high:
        level = Fraction(domains[before].low)
        yield from between(((after, 1), (by, -sign * level * HUNDREDTH)), point(level))
    else:
        factor = grown(domains[by], figure.kind)
        yield from _product(((after, 1),), before, FACTOR, {**domains, FACTOR: factor})
