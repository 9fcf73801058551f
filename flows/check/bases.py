"""A free base that only its shares tell of: the whole numbers of which every share is attainable. No blame here."""

import math
from collections.abc import Collection, Iterable, Iterator

from flows.check.arithmetic import attainable, printed
from flows.check.intervals import Interval, point
from flows.check.ledger import Item
from flows.check.propagate import Constraint, State

FARTHEST = 10
"""A base no check computes is looked for up to this many times its print, as a dropped digit would leave it."""
STEPS = 20_000


def find_base(state: State, name: str, item: Item, constraints: Collection[Constraint]) -> None:
    """Narrow a free base to the whole numbers nearest its print of which all its shares are attainable."""
    tests = [c for c in constraints if c.whole == name and c.candidate.kind == "attainable" and c.share is not None]
    if not tests:
        return
    shares = [state.domains[test.share] for test in tests if test.share is not None]
    because = {name, *(test.share for test in tests if test.share is not None)}
    nearest = next((n for n in _outward(item, state.domains[name]) if _fits(n, shares)), None)
    if nearest is None:
        state.take(name, Interval(math.inf, 0), because)
        return
    low = high = nearest
    while low > 1 and low - 1 in state.domains[name] and _fits(low - 1, shares):
        low -= 1
    while high < FARTHEST * nearest and high + 1 in state.domains[name] and _fits(high + 1, shares):
        high += 1
    state.take(name, Interval(low, high), because)


def _outward(item: Item, domain: Interval) -> Iterator[int]:
    """Whole numbers of the domain, those nearest the print first."""
    start = round(printed(item))
    for step in range(min(FARTHEST * start + FARTHEST, STEPS)):
        for number in (start - step, start + step):
            if number > 0 and number in domain:
                yield number


def _fits(base: int, shares: Iterable[Interval]) -> bool:
    return all(not attainable(share, point(base)).empty for share in shares)
