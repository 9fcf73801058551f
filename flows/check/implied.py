"""Exchanged labels, and what an answer leaves for its figures. Which answers there are is sought in ``locate``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import chain

from flows.check.cells import differing
from flows.check.intervals import Interval
from flows.check.ledger import Item
from flows.check.problem import Problem
from flows.check.witness import holds


@dataclass(frozen=True, slots=True)
class Likely:
    """What a figure must have been if an answer that frees it is right; ``exchanged`` if two labels were swapped."""

    figure_id: str
    implied: Interval
    exchanged: bool


def exchanges(problem: Problem) -> tuple[frozenset[str], ...]:
    """Pairs of like figures, apart in one dimension, whose labels exchanged make every check hold."""
    pairs = (
        frozenset((one, other))
        for one in sorted(problem.failed[0].variables)
        for other in sorted(problem.prints)
        if all(one in c.variables or other in c.variables for c in problem.failed)
        and _alike(problem.prints[one][0], problem.prints[other][0])
    )
    return tuple(
        pair
        for pair in dict.fromkeys(pairs)
        if not pair & problem.reviewed and holds(problem, problem.propagated((), exchanged=pair))
    )


def likely_values(
    problem: Problem, answers: Iterable[frozenset[str]], swaps: Iterable[frozenset[str]]
) -> tuple[Likely, ...]:
    """For each figure of each answer, what the answer leaves for it."""
    return tuple(chain(_left(problem, answers), _exchanged(problem, swaps)))


def mending_values(problem: Problem) -> tuple[Likely, ...]:
    """For each figure of several failed checks, the values that mend most of them, whatever all others say."""
    found = []
    for name, items in problem.prints.items():
        own = [constraint for constraint in problem.failed if name in constraint.variables]
        solved = (problem.solve((name,), only=(constraint,)) for constraint in own)
        left = [state.domains[name] for state in solved if state.contradiction is None]
        agreeing = max(([other for other in left if one.low in other] for one in left), key=len, default=[])
        if len(agreeing) > max(1, len(own) / 2):
            meant = reduce(Interval.meet, agreeing)
            found += [Likely(item.id, meant, exchanged=False) for item in items]
    return tuple(found)


def _left(problem: Problem, answers: Iterable[frozenset[str]]) -> Iterator[Likely]:
    for answer in answers:
        domains = problem.solve(answer).domains
        for name in sorted(answer):
            yield from (Likely(item.id, domains[name], exchanged=False) for item in problem.prints[name])


def _exchanged(problem: Problem, swaps: Iterable[frozenset[str]]) -> Iterator[Likely]:
    for swap in swaps:
        one, other = sorted(swap)
        for wrong, right in ((one, other), (other, one)):
            meant = problem.prints[right][0].wide
            yield from (Likely(item.id, meant, exchanged=True) for item in problem.prints[wrong])


def _alike(one: Item, other: Item) -> bool:
    coded, named = differing(one.view, other.view)
    same_base = one.base_id is not None and one.base_id == other.base_id and one.unit == other.unit
    return same_base and len(coded) == 1 and not named and one.figure.value != other.figure.value
