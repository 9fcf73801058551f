"""Interval propagation: what the checks of an article leave for its figures when some of them are free. No blame here.

Bounds are exact; the relaxation is that a figure is an interval, so a free set found feasible may in rare cases not be.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from flows.check.arithmetic import attainable, grown
from flows.check.candidates import Candidate, Kind
from flows.check.intervals import HUNDRED, HUNDREDTH, Interval, point, total

ROUNDS = 20
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


@dataclass(slots=True)
class State:
    """Domains under propagation, and for each the fixed variables it follows from."""

    domains: dict[str, Interval]
    reasons: dict[str, frozenset[str]]
    whole_numbers: Collection[str]
    contradiction: frozenset[str] | None = field(default=None)

    def take(self, name: str, allowed: Interval, because: Iterable[str]) -> bool:
        """Narrow one domain; whether it changed. An empty domain is a contradiction of all it follows from."""
        domain = self.domains[name].meet(allowed)
        if name in self.whole_numbers:
            domain = domain.whole_numbers()
        if domain == self.domains[name]:
            return False
        self.reasons[name] = frozenset().union(*(self.reasons[other] for other in because))
        self.domains[name] = domain
        if domain.empty:
            self.contradiction = self.reasons[name]
        return True


def propagate(state: State, constraints: Collection[Constraint]) -> State:
    """Narrow all domains until nothing moves, or one of them is empty."""
    around: dict[str, list[Constraint]] = defaultdict(list)
    for constraint in constraints:
        for name in constraint.variables:
            around[name].append(constraint)
    waiting = dict.fromkeys(constraints)
    for _ in range(ROUNDS * len(constraints)):
        if not waiting:
            break
        constraint = next(iter(waiting))
        del waiting[constraint]
        for name, allowed in constraint.narrow(state.domains):
            if state.take(name, allowed, constraint.variables):
                waiting.update(dict.fromkeys(around[name]))
            if state.contradiction is not None:
                return state
    return state


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
