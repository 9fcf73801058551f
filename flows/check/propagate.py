"""Interval propagation: what the checks of an article leave for its figures when some of them are free. No blame here.

Bounds are exact, each figure by itself; whether all of them can be met at once is asked in ``witness``.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from flows.check.intervals import Interval
from flows.check.narrowing import Constraint

ROUNDS = 20
LARGEST = 10**12
"""More than any figure: checks that drive one up for ever contradict each other."""


@dataclass(slots=True)
class State:
    """Domains under propagation, and for each the fixed variables it follows from."""

    domains: dict[str, Interval]
    reasons: dict[str, frozenset[str]]
    whole_numbers: Collection[str]
    contradiction: frozenset[str] | None = field(default=None)

    def take(self, name: str, allowed: Interval, because: Iterable[str]) -> bool:
        """Narrow one domain; whether it changed. One left empty contradicts all it follows from."""
        known = self.domains[name]
        if known.inside(allowed):
            return False
        domain = known.meet(allowed)
        if name in self.whole_numbers:
            domain = domain.whole_numbers()
            if domain == known:
                return False
        self.reasons[name] = frozenset().union(*(self.reasons[other] for other in because))
        self.domains[name] = domain
        if domain.empty or domain.low > LARGEST:
            self.contradiction = self.reasons[name]
        return True


def propagate(state: State, first: Iterable[Constraint], around: Mapping[str, Sequence[Constraint]]) -> State:
    """Narrow domains from the ``first`` constraints on until nothing moves, or one of them is empty.

    Args:
        around: the constraints that each variable stands in.
    """
    waiting = dict.fromkeys(first)
    for _ in range(ROUNDS * len(around)):
        if not waiting:
            break
        constraint = next(iter(waiting))
        del waiting[constraint]
        moving = constraint.moving(state.domains)
        for name in moving:
            if state.take(name, constraint.left(name, state.domains), constraint.variables):
                waiting.update(dict.fromkeys(around[name]))
            if state.contradiction is not None:
                return state
        if len(moving) == 1:
            waiting.pop(constraint, None)
    return state
