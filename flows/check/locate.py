"""Which figure is wrong: the lightest sets of figures whose change makes all checks hold. No check is made here.

Fellegi and Holt's principle (1976), searched exactly: a set is freed, its checks are solved, and any contradiction
names figures one of which must be freed too (Reiter's hitting-set tree, smallest set first), so no smaller answer is
missed. Between sets of one size the lighter wins: a figure weighs its prints and the checks that confirm it. Two labels
exchanged are one slip. A unique answer accuses; a tie accuses nobody.
"""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

from flows.check.arithmetic import printed
from flows.check.evaluate import Verdict
from flows.check.implied import Likely, exchanges, likely_values
from flows.check.intervals import HUNDRED, Interval
from flows.check.problem import Problem, problems
from flows.check.propagate import Constraint

NODES = 150
"""Sets tried before the answer is given up as undetermined; a count, for a clock would not give the same bytes."""
CHANCE = 0.01
"""A base is blamed by the GRIM test alone only if another one fits all shares less often than this by chance."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A figure whose change alone restores its checks: the values the ``implied_by`` figures leave for it."""

    figure_id: str
    implied: Interval
    implied_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Located:
    """Every least answer as figure ids, and the figures that a unique explanation accuses.

    ``likely``: what each figure of an answer must have been. ``unsettled``: the figures of failed checks of which the
    one answer explains too little to accuse, or, if ``given_up``, no answer was found within the limit.
    """

    answers: tuple[frozenset[str], ...]
    suspicions: tuple[Suspicion, ...]
    likely: tuple[Likely, ...] = ()
    unsettled: frozenset[str] = frozenset()
    given_up: bool = False


def locate(verdicts: Sequence[Verdict]) -> tuple[Located, ...]:
    """One finding for each connected part of the checks that holds a failure."""
    return tuple(_locate(problem) for problem in problems(verdicts))


def lightest(problem: Problem) -> tuple[frozenset[str], ...] | None:
    """The smallest sets of variables whose freeing leaves no contradiction, of these the lightest; null if given up."""
    queue: list[tuple[int, int, tuple[str, ...]]] = [(0, 0, ())]
    tried: set[tuple[str, ...]] = set()
    answers: list[frozenset[str]] = []
    best: tuple[int, int] | None = None
    while queue:
        size, weight, free = heapq.heappop(queue)
        if best is not None and (size, weight) > best:
            break
        if free in tried:
            continue
        if len(tried) == NODES:
            return None
        tried.add(free)
        contradiction = problem.solve(free).contradiction
        if contradiction is None:
            answers.append(frozenset(free))
            best = size, weight
            continue
        for name in contradiction - set(free) - problem.reviewed:
            heapq.heappush(queue, (size + 1, weight + problem.weights[name], tuple(sorted((*free, name)))))
    return tuple(answers)


def _locate(problem: Problem) -> Located:
    answers = lightest(problem)
    if answers is None:
        return Located((), (), unsettled=_failed(problem), given_up=True)
    answers = tuple(one for one in answers if problem.solve(one, "narrow").contradiction is None) or answers
    swaps = exchanges(problem)
    if swaps and answers and len(answers[0]) > 1:
        answers = ()
    told = (*answers, *swaps)
    in_all = frozenset.intersection(*told) if told else frozenset()
    if not answers and len(swaps) == 1:
        accused = _exchanged(problem, *sorted(in_all))
    else:
        accused = [suspicion for name in sorted(in_all) for suspicion in _suspicions(problem, name, told[0])]
    found = tuple(_figure_ids(problem, answer) for answer in told)
    weak = len(told) <= 1 and not accused
    likely = likely_values(problem, answers, swaps)
    return Located(found, tuple(accused), likely, _failed(problem) if weak else frozenset())


def _failed(problem: Problem) -> frozenset[str]:
    return _figure_ids(problem, frozenset().union(*(constraint.variables for constraint in problem.failed)))


def _exchanged(problem: Problem, one: str, other: str) -> list[Suspicion]:
    """Each print of two exchanged figures, with what the other one says."""
    return [
        Suspicion(item.id, problem.prints[right][0].wide, _around(problem, wrong, ()))
        for wrong, right in ((one, other), (other, one))
        for item in problem.prints[wrong]
    ]


def _suspicions(problem: Problem, name: str, answer: frozenset[str]) -> tuple[Suspicion, ...]:
    """The prints of the variable, if its change alone mends its own failed checks, not all of them presumptions.

    Where another figure of the answer stands in those checks, what they imply is not known.
    """
    own = [constraint for constraint in problem.failed if name in constraint.variables]
    others = [constraint for constraint in problem.failed if constraint not in own]
    presumed = all(constraint.candidate.closure == "presumed" for constraint in own)
    if presumed or any(constraint.variables & answer - {name} for constraint in own):
        return ()
    state = problem.solve((name,), without=others)
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


def _figure_ids(problem: Problem, answer: frozenset[str]) -> frozenset[str]:
    return frozenset(item.id for name in answer for item in problem.prints[name])
