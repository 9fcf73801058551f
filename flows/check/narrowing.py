"""A check as a constraint: what it leaves for one of its figures when the others lie in intervals. No solving here."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from flows.check.arithmetic import attainable, grown
from flows.check.candidates import Candidate, Kind
from flows.check.intervals import HUNDRED, HUNDREDTH, Interval, point, total

Domains = Mapping[str, Interval]
ANYTHING = Interval(-math.inf, math.inf)


@dataclass(frozen=True, slots=True, eq=False)
class Constraint:
    """A candidate whose ``whole``, ``parts`` and ``share`` name variables; ``filled`` makes a sum an equation.

    ``terms`` are the variables of the parts, each with how many of the parts it is: one print can count several places.
    ``names`` are all variables in that order, whole, parts and share.
    """

    candidate: Candidate
    whole: str | None
    parts: tuple[str, ...]
    share: str | None
    filled: bool
    terms: tuple[tuple[str, int], ...] = field(init=False)
    names: tuple[str, ...] = field(init=False)
    variables: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        names = dict.fromkeys(name for name in (self.whole, *self.parts, self.share) if name is not None)
        object.__setattr__(self, "terms", tuple(Counter(self.parts).items()))
        object.__setattr__(self, "names", tuple(names))
        object.__setattr__(self, "variables", frozenset(names))

    @property
    def by_percent(self) -> bool:
        """Whether it is the growth of a count by so many percent."""
        whole, by = self.candidate.whole, self.candidate.parts[-1]
        return by.figure.unit == "percent" and whole is not None and whole.is_count

    def left(self, name: str, domains: Domains) -> Interval:
        """What the domains of its other variables leave for one of them."""
        return _LEFT[self.candidate.kind](self, name, domains)

    def moving(self, domains: Domains) -> list[str]:
        """The variables that may still narrow; where all are exact, the one that tells whether the constraint holds."""
        found = [name for name in self.names if domains[name].low != domains[name].high]
        return found or [self.share or self.parts[0]]


def _sum_of(terms: Iterable[tuple[str, int]], domains: Domains) -> Interval:
    return total(domains[name] if times == 1 else domains[name].scaled(times) for name, times in terms)


def _rest(constraint: Constraint, name: str, together: Interval, domains: Domains) -> Interval:
    """What is left for one part where all of them add up to ``together``."""
    others = _sum_of((term for term in constraint.terms if term[0] != name), domains)
    times = dict(constraint.terms)[name]
    return together - others if times == 1 else (together - others).scaled(Fraction(1, times))


def _parts(constraint: Constraint, name: str, domains: Domains) -> Interval:
    """Parts and whole (of shares: 100) bound each other; unless the parts fill it, the whole only from above."""
    if name == constraint.whole:
        together = _sum_of(constraint.terms, domains)
        return together if constraint.filled else Interval(together.low, math.inf, together.low_open)
    whole = point(HUNDRED) if constraint.whole is None else domains[constraint.whole]
    most = whole if constraint.filled else Interval(-math.inf, whole.high, high_open=whole.high_open)
    return _rest(constraint, name, most, domains)


def _share(constraint: Constraint, name: str, domains: Domains) -> Interval:
    base, share = domains[constraint.whole or ""], domains[constraint.share or ""]
    if name == constraint.share:
        return _sum_of(constraint.terms, domains).scaled(HUNDRED).over(base)
    if name == constraint.whole:
        return _sum_of(constraint.terms, domains).scaled(HUNDRED).over(share)
    return _rest(constraint, name, share.times(base).scaled(HUNDREDTH), domains)


def _attainable(constraint: Constraint, name: str, domains: Domains) -> Interval:
    """Only a known base narrows: a free one is looked for number by number (see ``bases``)."""
    base, share = domains[constraint.whole or ""], domains[constraint.share or ""]
    if name == constraint.whole or base.low != base.high or base.low <= 0:
        return ANYTHING
    return attainable(share, base).scaled(HUNDRED / Fraction(base.low))


def _equal(constraint: Constraint, name: str, domains: Domains) -> Interval:
    left = ANYTHING
    for other in constraint.names:
        left = left if other == name else left.meet(domains[other])
    return left


def _change(constraint: Constraint, name: str, domains: Domains) -> Interval:
    before, (after, by) = constraint.whole or "", constraint.parts
    kind = constraint.candidate.parts[-1].figure.kind
    if constraint.by_percent:
        return _growth(name, domains, (before, after, by), kind)
    low, high = (before, after) if kind == "increase" else (after, before)
    if name == high:
        return domains[low] + domains[by]
    return domains[high] - domains[by if name == low else low]


def _growth(name: str, domains: Domains, names: tuple[str, str, str], kind: str) -> Interval:
    """As ``_change``, by so many percent of the level before."""
    before, after, by = names
    if name == after:
        return domains[before].times(grown(domains[by], kind))
    if name == before:
        return domains[after].over(grown(domains[by], kind))
    growth = domains[after].scaled(HUNDRED).over(domains[before]) - point(HUNDRED)
    return growth if kind == "increase" else -growth


_LEFT: dict[Kind, Callable[[Constraint, str, Domains], Interval]] = {
    "equal": _equal,
    "within": _parts,
    "sum": _parts,
    "share": _share,
    "shares": _parts,
    "attainable": _attainable,
    "change": _change,
}
