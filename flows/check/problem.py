"""The checks of an article as constraints over variables, solved with some variables free. No search here."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from flows.check.arithmetic import printed
from flows.check.bases import find_base
from flows.check.intervals import HUNDRED, Interval
from flows.check.ledger import Item
from flows.check.narrowing import Constraint
from flows.check.propagate import State, propagate


@dataclass(frozen=True)
class Problem:
    """One connected part of an article's checks that holds a failed one.

    ``prints`` are the figures of each variable; ``failed`` are those of ``constraints`` that do not hold as printed;
    ``reviewed`` are the variables that a person has confirmed or corrected.
    """

    prints: dict[str, tuple[Item, ...]]
    weights: dict[str, int]
    constraints: tuple[Constraint, ...]
    failed: tuple[Constraint, ...]
    reviewed: frozenset[str]

    def solve(self, free: Collection[str], only: Collection[Constraint] | None = None) -> State:
        """As ``propagated``, each free base narrowed to the numbers nearest its print that all its shares admit."""
        state = self.propagated(free, only=only)
        for name in sorted(self._whole.intersection(free)):
            if state.contradiction is None:
                find_base(state, name, self.prints[name][0], self.constraints if only is None else only)
        return state

    def propagated(
        self,
        free: Collection[str],
        reading: str = "wide",
        only: Collection[Constraint] | None = None,
        exchanged: Collection[str] = (),
    ) -> State:
        """What is left for every variable when those of ``free`` may be anything and two are ``exchanged``.

        Without ``only``, all constraints bind. Where a failed one holds none of those figures, only the contradiction
        is told.
        """
        kept = self.constraints if only is None else only
        moved = frozenset((*free, *exchanged))
        hopeless = [c.variables for c in self.failed if moved.isdisjoint(c.variables) and c in kept]
        if hopeless:
            return State({}, {}, self._whole, min(hopeless, key=len))
        state = self._state(free, reading)
        if exchanged:
            one, other = exchanged
            state.domains[one], state.domains[other] = state.domains[other], state.domains[one]
        resting = self._resting if reading == "wide" else ()
        first = [c for c in kept if c not in resting or not moved.isdisjoint(c.variables)]
        return propagate(state, first, self.around if only is None else _around(only))

    def _state(self, free: Collection[str], reading: str) -> State:
        printed = self._wide if reading == "wide" else self._printed(reading)
        domains = printed | {name: _anything(self.prints[name][0]) for name in free}
        return State(domains, self._reasons | dict.fromkeys(free, frozenset()), self._whole)

    @cached_property
    def around(self) -> dict[str, list[Constraint]]:
        """The constraints that each variable stands in."""
        return _around(self.constraints)

    @cached_property
    def _whole(self) -> frozenset[str]:
        """The variables that are whole numbers."""
        firsts = ((name, items[0]) for name, items in self.prints.items())
        return frozenset(name for name, item in firsts if item.is_count and item.figure.value is not None)

    @cached_property
    def _reasons(self) -> dict[str, frozenset[str]]:
        return {name: frozenset((name,)) for name in self.prints}

    @cached_property
    def _wide(self) -> dict[str, Interval]:
        return self._printed("wide")

    def _printed(self, reading: str) -> dict[str, Interval]:
        """The domain of every variable as printed."""
        domains = {name: items[0].reading.take(reading) for name, items in self.prints.items()}
        return domains | {name: domains[name].whole_numbers() for name in self._whole}

    @cached_property
    def _resting(self) -> frozenset[Constraint]:
        """Those that hold as printed and move nothing until one of their figures is free.

        Each is of exact numbers and of shares that no other constraint sees.
        """
        exact = {name for name, domain in self._wide.items() if domain.low == domain.high}
        exact |= {name for name, near in self.around.items() if len(near) == 1 and name not in self._whole}
        return frozenset(c for c in self.constraints if c.variables <= exact and c not in self.failed)


def _around(constraints: Iterable[Constraint]) -> dict[str, list[Constraint]]:
    """The constraints that each variable stands in."""
    found: dict[str, list[Constraint]] = defaultdict(list)
    for constraint in constraints:
        for name in constraint.variables:
            found[name].append(constraint)
    return found


def _anything(item: Item) -> Interval:
    share = item.is_share and printed(item) <= HUNDRED
    return Interval(0, HUNDRED) if share else Interval(0, math.inf)
