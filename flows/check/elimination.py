"""The exact range of one figure when all checks must hold at once, the others being anything. No whole numbers here.

All figures but one are eliminated from the checks as inequalities, one after the other (Fourier's method, by which
Fellegi and Holt derive implied edits). A share of a base that may move is held to the bounds of its domain.
"""

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction

from flows.check.intervals import Interval, Rational
from flows.check.linear import Inequality, Terms, between, linear
from flows.check.narrowing import ANYTHING, Constraint, Domains

NOTHING = Interval(math.inf, 0)
MOST = 3_000
"""Inequalities at which an elimination is given up."""


class UndecidedError(Exception):
    """The search for an assignment has reached its limit."""


def reach(name: str, constraints: Iterable[Constraint], domains: Domains) -> Interval:
    """All values of a variable, of real numbers, that some values of the others go with; empty if there is none.

    Raises:
        UndecidedError: too many inequalities come of it.
    """
    moving = [one for one, domain in domains.items() if domain.low != domain.high]
    bounds = [bound for one in moving for bound in between(((one, 1),), domains[one])]
    bounds += [_settled(bound, domains) for constraint in constraints for bound in linear(constraint, domains)]
    bounds = _tightest(bounds)
    for other in moving:
        if other != name:
            bounds = _tightest(_without(other, bounds))
    left = ANYTHING
    for bound in bounds:
        left = left.meet(_range(bound))
    return left


def _settled(bound: Inequality, domains: Domains) -> Inequality:
    """The bound with every exact figure written in."""
    most, left = bound.most, dict[str, Rational]()
    for name, factor in bound.terms:
        domain = domains[name]
        if domain.low == domain.high:
            most -= factor * Fraction(domain.low)
        else:
            left[name] = left.get(name, 0) + factor
    return Inequality(tuple((name, factor) for name, factor in left.items() if factor), most, bound.strict)


def _without(name: str, bounds: Iterable[Inequality]) -> Iterator[Inequality]:
    """Every bound without the variable, and those that follow from each pair that bounds it on both sides."""
    above: list[tuple[Fraction, Inequality]] = []
    below: list[tuple[Fraction, Inequality]] = []
    for bound in bounds:
        factor = Fraction(dict(bound.terms).get(name, 0))
        if factor == 0:
            yield bound
        else:
            (above if factor > 0 else below).append((abs(factor), bound))
    for a, one in above:
        for b, other in below:
            terms = {key: times / a for key, times in one.terms}
            for key, times in other.terms:
                terms[key] = terms.get(key, Fraction(0)) + times / b
            left = tuple((key, times) for key, times in terms.items() if times)
            yield Inequality(left, Fraction(one.most) / a + Fraction(other.most) / b, one.strict or other.strict)


def _tightest(bounds: Iterable[Inequality]) -> list[Inequality]:
    """Of bounds on one sum, the tightest.

    Raises:
        UndecidedError: too many are left.
    """
    found: dict[Terms, Inequality] = {}
    for bound in bounds:
        ordered = sorted(bound.terms)
        size = abs(Fraction(ordered[0][1])) if ordered else Fraction(1)
        terms = tuple((name, factor / size) for name, factor in ordered)
        scaled = Inequality(terms, Fraction(bound.most) / size, bound.strict)
        known = found.get(terms)
        if known is None or (scaled.most, known.strict) < (known.most, scaled.strict):
            found[terms] = scaled
    if len(found) > MOST:
        raise UndecidedError
    return list(found.values())


def _range(bound: Inequality) -> Interval:
    """What a bound on one variable, or on none, leaves."""
    if not bound.terms:
        broken = bound.most < 0 or (bound.most == 0 and bound.strict)
        return NOTHING if broken else ANYTHING
    ((_, factor),) = bound.terms
    end = Fraction(bound.most) / factor
    return Interval(-math.inf, end, False, bound.strict) if factor > 0 else Interval(end, math.inf, bound.strict)
