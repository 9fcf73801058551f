"""Which figure is wrong: the lightest sets of figures whose change makes all checks hold. No check is made here.

Fellegi and Holt's principle (1976), searched exactly: a set is freed, its checks are solved, and any contradiction
names figures one of which must be freed too (Reiter's hitting-set tree, smallest set first), so no smaller answer is
missed. Between sets of one size the lighter wins: a figure weighs its prints and the checks that confirm it. Two labels
exchanged are one slip. A unique answer accuses; a tie accuses nobody, nor does an answer of several figures where one
slip in another figure would mend most of its checks.
"""

import heapq
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from flows.check.edits import problems
from flows.check.elimination import UndecidedError
from flows.check.evaluate import Verdict
from flows.check.implied import Likely, exchanges, likely_values, mending_values
from flows.check.misprints import misprinted
from flows.check.problem import Problem
from flows.check.suspicion import Suspicion, exchanged, suspicions
from flows.check.witness import holds, refutation

NODES = 2_000
"""Sets tried before the answer is given up as undetermined; a count, for a clock would not give the same bytes.

Of 122 real articles none takes more than 379, of 1,800 made ones with up to three errors none more than 155, so no
solver stands behind this search; it takes about 0.1 ms a set.
"""


@dataclass(frozen=True, slots=True)
class Located:
    """Every least answer as figure ids, and the figures that a unique explanation accuses.

    ``likely``: what each figure of an answer must have been, and what would mend most checks of one not accused.
    ``unsettled``: the figures of failed checks of which the one answer explains too little to accuse, one that a slip
    explains better than the answers do, or, if ``given_up``, all of them: no answer was found within the limit.
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
    """The smallest sets of variables whose freeing lets all checks hold at once, of these the lightest.

    Null if the search is given up.
    """
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
        try:
            contradiction = refutation(problem, problem.propagated(free))
        except UndecidedError:
            return None
        if contradiction is None:
            answers.append(frozenset(free))
            best = size, weight
            continue
        for name in contradiction - set(free) - problem.reviewed:
            heapq.heappush(queue, (size + 1, weight + problem.weights[name], tuple(sorted((*free, name)))))
    return tuple(answers)


def _locate(problem: Problem) -> Located:
    answers = lightest(problem)
    mending = mending_values(problem)
    if answers is None:
        return Located((), (), mending, _failed(problem), given_up=True)
    answers = tuple(one for one in answers if holds(problem, problem.propagated(one, "narrow"))) or answers
    swaps = exchanges(problem)
    if swaps and answers and len(answers[0]) > 1:
        answers = ()
    told = (*answers, *swaps)
    in_all = frozenset.intersection(*told) if told else frozenset()
    rivals = _rivals(problem, mending, in_all)
    if not answers and len(swaps) == 1:
        accused = exchanged(problem, *sorted(in_all))
    elif len(in_all) > 1 and rivals:
        accused = []
    else:
        accused = [suspicion for name in sorted(in_all) for suspicion in suspicions(problem, name, told[0])]
    named = {suspicion.figure_id for suspicion in accused}
    return Located(
        tuple(_figure_ids(problem, answer) for answer in told),
        tuple(accused),
        (*likely_values(problem, answers, swaps), *(one for one in mending if one.figure_id not in named)),
        frozenset() if accused else rivals if len(told) > 1 else _failed(problem),
    )


def _rivals(problem: Problem, mending: Iterable[Likely], in_all: Collection[str]) -> frozenset[str]:
    """Figures not freed by every answer of which one slip of the pen would mend most of several failed checks."""
    prints = {item.id: item for name in problem.prints.keys() - in_all for item in problem.prints[name]}
    return frozenset(
        one.figure_id for one in mending if one.figure_id in prints and misprinted(prints[one.figure_id], one.implied)
    )


def _failed(problem: Problem) -> frozenset[str]:
    return _figure_ids(problem, frozenset().union(*(constraint.variables for constraint in problem.failed)))


def _figure_ids(problem: Problem, answer: frozenset[str]) -> frozenset[str]:
    return frozenset(item.id for name in answer for item in problem.prints[name])
