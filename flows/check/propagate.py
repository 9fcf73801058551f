"""Interval propagation: what the checks of an article leave for its figures when some of them are free. No blame here.

Bounds are exact; the relaxation is that a figure is an interval, so a free set found feasible may in rare cases not be.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from flows.check.intervals import Interval
from flows.check.narrowing import Constraint

ROUNDS = 20


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
