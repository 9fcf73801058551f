"""A check as a constraint: what it leaves for each of its figures when the others lie in intervals. No solving here."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from flows.check.arithmetic import attainable, grown
from flows.check.candidates import Candidate, Kind
from flows.check.intervals import HUNDRED, HUNDREDTH, Interval, point, total

Domains = Mapping[str, Interval]
Narrowing = Iterator[tuple[str, Interval]]


@dataclass(frozen=True, slots=True, eq=False)
class Constraint:
    """A candidate whose ``whole``, ``parts`` and ``share`` name variables; ``filled`` makes a sum an equation."""

    candidate: Candidate
    whole: str | None
    parts: tuple[str, ...]
    share: str | None
    filled: bool
    variables: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        found = frozenset(name for name in (self.whole, *self.parts, self.share) if name is not None)
        object.__setattr__(self, "variables", found)

    def narrow(self, domains: Domains) -> Narrowing:
        return _NARROW[self.candidate.kind](self, domains)


def _parts(constraint: Constraint, domains: Domains) -> Narrowing:
    """Parts and whole (of shares: 100) bound each other; unless the parts fill it, the whole only from above."""
    whole = point(HUNDRED) if constraint.whole is None else domains[constraint.whole]
    parts = [domains[name] for name in constraint.parts]
    least = whole.low if constraint.filled else -math.inf
    for position, name in enumerate(constraint.parts):
        others = total(parts[:position] + parts[position + 1 :])
        yield name, Interval(least, whole.high, whole.low_open, whole.high_open) - others
    together = total(parts)
    high = together.high if constraint.filled else math.inf
    allowed = Interval(together.low, high, together.low_open, together.high_open)
    if constraint.whole is not None:
        yield constraint.whole, allowed
    elif allowed.meet(whole).empty:
        yield constraint.parts[0], Interval(math.inf, 0)


def _share(constraint: Constraint, domains: Domains) -> Narrowing:
    assert constraint.whole is not None
    assert constraint.share is not None
    counts, base, share = [domains[p] for p in constraint.parts], domains[constraint.whole], domains[constraint.share]
    yield constraint.share, total(counts).scaled(HUNDRED).over(base)
    count = share.times(base).scaled(HUNDREDTH)
    for position, name in enumerate(constraint.parts):
        yield name, count - total(counts[:position] + counts[position + 1 :])
    yield constraint.whole, total(counts).scaled(HUNDRED).over(share)


def _attainable(constraint: Constraint, domains: Domains) -> Narrowing:
    """Only a known base narrows: a free one is looked for number by number (see ``bases``)."""
    assert constraint.whole is not None
    assert constraint.share is not None
    base, share = domains[constraint.whole], domains[constraint.share]
    if base.low == base.high and base.low > 0:
        counts = attainable(share, base)
        yield constraint.share, counts.scaled(HUNDRED / Fraction(base.low))


def _equal(constraint: Constraint, domains: Domains) -> Narrowing:
    for name in constraint.parts:
        for other in constraint.parts:
            if name != other:
                yield name, domains[other]


def _change(constraint: Constraint, domains: Domains) -> Narrowing:
    assert constraint.whole is not None
    before, (after, by) = constraint.whole, constraint.parts
    _, change = constraint.candidate.parts
    rises = change.figure.kind == "increase"
    if (
        change.figure.unit == "percent"
        and constraint.candidate.whole is not None
        and constraint.candidate.whole.is_count
    ):
        factor = grown(domains[by], change.figure.kind)
        yield after, domains[before].times(factor)
        yield before, domains[after].over(factor)
        growth = domains[after].scaled(HUNDRED).over(domains[before]) - point(HUNDRED)
        yield by, growth if rises else -growth
        return
    low, high = (before, after) if rises else (after, before)
    yield high, domains[low] + domains[by]
    yield low, domains[high] - domains[by]
    yield by, domains[high] - domains[low]


_NARROW: dict[Kind, Callable[[Constraint, Domains], Narrowing]] = {
    "equal": _equal,
    "within": _parts,
    "sum": _parts,
    "share": _share,
    "shares": _parts,
    "attainable": _attainable,
    "change": _change,
}
