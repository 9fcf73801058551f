"""Whether a figure that every answer frees is accused, and what the others imply for it. No answer is sought here."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.check.arithmetic import printed
from flows.check.intervals import HUNDRED, Interval
from flows.check.narrowing import Constraint
from flows.check.problem import Problem

CHANCE = 0.01
"""A base is blamed by the GRIM test alone only if another one fits all shares less often than this by chance."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A figure whose change alone restores its checks: the values the ``implied_by`` figures leave for it."""

    figure_id: str
    implied: Interval
    implied_by: tuple[str, ...]


def suspicions(problem: Problem, name: str, answer: frozenset[str]) -> tuple[Suspicion, ...]:
    """The prints of the variable, if its change alone mends its own failed checks, not all of them presumptions.

    Where another figure of the answer stands in those checks, what they imply is not known.
    """
    own = [constraint for constraint in problem.failed if name in constraint.variables]
    others = [constraint for constraint in problem.failed if constraint not in own]
    presumed = all(constraint.candidate.closure == "presumed" for constraint in own)
    if presumed or any(constraint.variables & answer - {name} for constraint in own):
        return ()
    state = problem.solve((name,), only=[constraint for constraint in problem.constraints if constraint not in others])
    if state.contradiction is not None or not _surprising(problem, name, state.domains[name]):
        return ()
    around = _around(problem, name, others)
    return tuple(Suspicion(item.id, state.domains[name], around) for item in problem.prints[name])


def _surprising(problem: Problem, name: str, implied: Interval) -> bool:
    """Whether a base that only the GRIM test blames is met by all its shares less often than chance would have it.

    As many bases as near the print, times the chance that one of them has a whole number for every share.
    """
    tests = [c for c in problem.constraints if c.candidate.kind == "attainable" and c.whole == name]
    if not tests or any(c not in tests for c in problem.failed if name in c.variables):
        return True
    tried = 2 * abs(float(implied.low) - float(printed(problem.prints[name][0]))) + 1
    for test in tests:
        tried *= _chance(test, implied)
    return tried < CHANCE


def _chance(test: Constraint, base: Interval) -> float:
    """Chance that some whole number of a base gives a share of this precision."""
    assert test.candidate.share is not None
    share = test.candidate.share.wide
    return min(1.0, float((share.high - share.low) * base.low / HUNDRED))


def _around(problem: Problem, name: str, others: Sequence[Constraint]) -> tuple[str, ...]:
    """The figures, one print each, that stand in a check with the variable."""
    near = {
        variable
        for constraint in problem.constraints
        if name in constraint.variables and constraint not in others
        for variable in constraint.variables - {name}
    }
    items = sorted((problem.prints[variable][0] for variable in near), key=lambda item: item.order)
    return tuple(item.id for item in items)


def exchanged(problem: Problem, one: str, other: str) -> list[Suspicion]:
    """Each print of two exchanged figures, with what the other one says."""
    return [
        Suspicion(item.id, problem.prints[right][0].wide, _around(problem, wrong, ()))
        for wrong, right in ((one, other), (other, one))
        for item in problem.prints[wrong]
    ]
