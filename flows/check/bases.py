"""A free base that only its shares tell of: the whole numbers of which every share is attainable. No blame here."""

import math
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from flows.check.arithmetic import printed
from flows.check.intervals import HUNDREDTH, Interval
from flows.check.ledger import Item
from flows.check.narrowing import Constraint
from flows.check.propagate import State

STEPS = 2_000
"""How far from its print a base is looked for that no other check computes."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share's ends as fractions of whole numbers: percent times ``scale``."""

    low: int
    high: int
    scale: int
    low_open: bool
    high_open: bool

    def fits(self, base: int) -> bool:
        """Whether some whole number out of ``base`` is the share (the GRIM test, in whole numbers throughout)."""
        least, rest = divmod(self.low * base, self.scale)
        least += rest > 0 or self.low_open
        most, rest = divmod(self.high * base, self.scale)
        return least <= most - (rest == 0 and self.high_open)


def find_base(state: State, name: str, item: Item, constraints: Collection[Constraint]) -> None:
    """Narrow a free base to the whole numbers nearest its print of which all its shares are attainable."""
    tests = [c.share for c in constraints if c.whole == name and c.candidate.kind == "attainable" and c.share]
    if not tests:
        return
    shares = [_share(state.domains[share]) for share in tests]
    domain = state.domains[name]
    start = round(min(max(printed(item), domain.low), domain.high))
    nearest = next((n for n in _outward(start, domain) if all(share.fits(n) for share in shares)), None)
    allowed = Interval(math.inf, 0) if nearest is None else _fitting(nearest, domain, shares)
    state.take(name, allowed, {name, *tests})


def _fitting(nearest: int, domain: Interval, shares: Iterable[Share]) -> Interval:
    """The run of fitting whole numbers around one of them, its ends left open where it goes on for long."""

    def end(step: int) -> float | int:
        number = nearest
        for _ in range(STEPS):
            if number + step not in domain or not all(share.fits(number + step) for share in shares):
                return number
            number += step
        return step * math.inf

    return Interval(max(0, end(-1)), end(1))


def _outward(start: int, domain: Interval) -> Iterator[int]:
    """Whole numbers of the domain, those nearest the print first."""
    if start > 0 and start in domain:
        yield start
    for step in range(1, STEPS):
        for number in (start - step, start + step):
            if number > 0 and number in domain:
                yield number


def _share(percent: Interval) -> Share:
    low, high = Fraction(percent.low) * HUNDREDTH, Fraction(percent.high) * HUNDREDTH
    scale = math.lcm(low.denominator, high.denominator)
    return Share(int(low * scale), int(high * scale), scale, percent.low_open, percent.high_open)
