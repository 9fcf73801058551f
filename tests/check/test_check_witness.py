"""Every answer can be filled in: held against all values of all small sets of figures, however many are free."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations, islice
from itertools import count as numbers
from random import Random

import numpy as np
import pytest
from people import count, figure_id, share
from told import listing

from flows.check.edits import problems
from flows.check.ledger import open_ledger
from flows.check.locate import lightest
from flows.check.problem import Problem
from flows.check.run import checks_of
from flows.check.sums import breakdowns

FIGURES = 5
LARGEST = 3
VALUES = np.arange(40)
CASES = [
    (0, 20, 3),
    (1, 15, 3),
    (2, 25, 3),
    pytest.param(0, 150, 4, marks=pytest.mark.slow),
    pytest.param(1, 60, 4, marks=pytest.mark.slow),
    pytest.param(2, 300, 3, marks=pytest.mark.slow),
]
"""Shares, systems, and the most figures that are freed: of more, larger values than brute force can try may do."""


@dataclass(frozen=True)
class System:
    """Prints by their start: counts, of which the first is the base of those with a share; and sums among the counts.

    The share of the count at 20 stands at 25, in percent with one decimal.
    """

    prints: dict[int, float]
    sums: tuple[tuple[int, tuple[int, ...]], ...]

    def problem(self) -> Problem | None:
        figures = [self._figure(start, value) for start, value in sorted(self.prints.items())]
        ledger = open_ledger(figures)
        lists = [listing(whole, *parts, closure="stated") for whole, parts in self.sums]
        found = list(problems(checks_of(ledger, breakdowns(ledger), lists, ())))
        return found[0] if len(found) == 1 else None

    def _figure(self, start, value):
        if start % 10:
            return share(start, value, 0, job=str(start - 5))
        return count(start, value, 0 if start + 5 in self.prints else None, job=str(start))

    def mended_by(self, free: Collection[int]) -> bool:
        """Whether some values of the free figures keep all sums, shares and bounds."""
        unknown = [start for start in free if not start % 10]
        grid = dict(zip(unknown, np.meshgrid(*[VALUES] * len(unknown), indexing="ij"), strict=True))
        value = {start: np.asarray(print_) for start, print_ in self.prints.items()} | grid
        kept = np.asarray(True)
        for whole, parts in self.sums:
            kept = kept & (value[whole] == sum(value[part] for part in parts))
        for start in (start for start in self.prints if start % 10):
            hundredfold, base = 100 * value[start - 5], value[0]
            kept = kept & (hundredfold <= 100 * base)
            if start not in free:
                kept = kept & _rounds(hundredfold, base, round(10 * self.prints[start]))
        return bool(kept.any())


def _rounds(hundredfold, base, tenths):
    """Whether the share is rounded or cut to so many tenths of a percent; nothing is any share of nothing."""
    twentieths = 20 * hundredfold
    return (twentieths >= (2 * tenths - 1) * base) & ((10 * hundredfold < (tenths + 1) * base) | (base == 0))


def systems(shares: int) -> Iterator[System]:
    """Systems with so many shares, right or not, of numbers that few of their sums fit."""
    for seed in numbers():
        random = Random(seed)
        prints: dict[int, float] = {10 * i: random.randint(1, LARGEST) for i in range(FIGURES)}
        for start in random.sample(range(10, 10 * FIGURES, 10), shares):
            count_ = random.choice([prints[start], random.randint(1, LARGEST)])
            prints[start + 5] = max(50, min(70, round(100 * count_ / prints[0], 1)))
        sums = [random.sample(range(0, 10 * FIGURES, 10), 3) for _ in range(random.randint(2, 3))]
        yield System(prints, tuple((whole, tuple(parts)) for whole, *parts in sums))


@pytest.mark.parametrize(("shares", "number", "most"), CASES)
def test_answers_are_those_of_brute_force(shares: int, number: int, most: int) -> None:
    """Of up to so many figures; where brute force finds none, every answer is of more."""
    whole = ((one, problem) for one in systems(shares) if (problem := one.problem()) is not None)
    apt = ((one, problem) for one, problem in whole if len(problem.prints) == len(one.prints))
    sizes = set()
    for one, problem in islice(apt, number):
        starts = {figure_id(start): start for start in one.prints}
        answers = {frozenset(starts[name] for name in answer) for answer in lightest(problem) or ()}
        assert answers
        brute = _brute_force(one, {starts[name]: weight for name, weight in problem.weights.items()}, most)
        assert answers == brute or (not brute and all(len(answer) > most for answer in answers)), one
        sizes |= {len(answer) for answer in brute}
    assert most in sizes


def _brute_force(one: System, weights: dict[int, int], most: int) -> set[frozenset[int]]:
    """The smallest sets of figures that some other values mend, of these the lightest."""
    for size in range(1, most + 1):
        found = [frozenset(free) for free in combinations(one.prints, size) if one.mended_by(free)]
        if found:
            least = min(sum(weights[start] for start in free) for free in found)
            return {free for free in found if sum(weights[start] for start in free) == least}
    return set()
