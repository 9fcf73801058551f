"""Whether all checks can hold at once: a value for each figure, sought by branching. What is implied is not told here.

Propagation narrows each figure by itself; checks that share several free figures may still exclude each other. So an
assignment is built figure by figure, each value being one that the linear checks together admit.
"""

from collections.abc import Iterator
from fractions import Fraction

from flows.check.arithmetic import attainable, printed
from flows.check.bases import find_base
from flows.check.elimination import UndecidedError, reach
from flows.check.intervals import HUNDRED, HUNDREDTH, Interval, Rational, point
from flows.check.problem import Problem
from flows.check.propagate import State, propagate

BRANCHES = 200
"""Figures held to a value, or below or above it, before it is given up; no article tried takes more than 80."""


def holds(problem: Problem, state: State) -> bool:
    """Whether an assignment was found."""
    try:
        return refutation(problem, state) is None
    except UndecidedError:
        return False


def refutation(problem: Problem, state: State) -> frozenset[str] | None:
    """The fixed variables that leave no assignment for those that may still move; null if there is one.

    Args:
        state: what propagation left of the problem.

    Raises:
        UndecidedError: neither an assignment nor a proof that there is none was found within the limit.
    """
    return _refuted(problem, state, iter(range(BRANCHES)))


def _refuted(problem: Problem, state: State, budget: Iterator[int]) -> frozenset[str] | None:
    name = None if state.contradiction is not None else _undetermined(problem, state)
    if name is None:
        return state.contradiction
    if next(budget, None) is None:
        raise UndecidedError
    value = _value(problem, state, name)
    if value is None:
        return _reasons(problem, state)
    because = state.reasons[name]
    for part in _split(state.domains[name], value):
        refuted = _refuted(problem, _narrowed(problem, state, name, part), budget)
        if refuted is None:
            return None
        because |= refuted
    return because


def _undetermined(problem: Problem, state: State) -> str | None:
    """A figure to branch on: whole numbers first, then shares in several checks (in one, a share finds its value).

    What propagation leaves for one figure alone is right, but for the granularity of shares.
    """
    moving = [name for name, domain in state.domains.items() if domain.low != domain.high]
    whole = sorted((name for name in moving if name in state.whole_numbers), key=lambda name: state.domains[name].width)
    open_ = [*whole, *(name for name in moving if name not in whole and len(problem.around[name]) > 1)]
    if len(open_) == 1 and all(c.candidate.kind != "attainable" for c in problem.around[open_[0]]):
        return None
    return open_[0] if open_ else None


def _value(problem: Problem, state: State, name: str) -> Rational | None:
    """The value nearest the print that all linear checks and the figure's own shares admit; null if there is none."""
    item = problem.prints[name][0]
    within = state.domains[name].meet(reach(name, problem.constraints, state.domains))
    if name in state.whole_numbers:
        trial = State(state.domains | {name: within.whole_numbers()}, dict(state.reasons), state.whole_numbers)
        if not trial.domains[name].empty:
            find_base(trial, name, item, problem.constraints)
        within = trial.domains[name]
    elif not within.empty:
        within = _attained(problem, state, name, within)
    return None if within.empty else _nearest(printed(item), within)


def _attained(problem: Problem, state: State, name: str, within: Interval) -> Interval:
    """Of the values of a share, the one nearest the print that some whole number of its base gives."""
    for constraint in problem.around[name]:
        base = state.domains[constraint.whole or name]
        if constraint.candidate.kind == "attainable" and base.low == base.high and base.low > 0:
            counts = attainable(within, base)
            if counts.empty:
                return counts
            share = printed(problem.prints[name][0])
            count = min(max(round(share * base.low * HUNDREDTH), counts.low), counts.high)
            return point(Fraction(HUNDRED * count) / base.low)
    return within


def _nearest(value: Rational, within: Interval) -> Rational:
    """The number of a set that is nearest to a value, or one near an end that is not in it."""
    if value in within:
        return value
    near = within.low if value <= within.low else within.high
    if near in within:
        return Fraction(near)
    low = near - 1 if isinstance(within.low, float) else within.low
    high = near + 1 if isinstance(within.high, float) else within.high
    return Fraction(low + high) / 2


def _split(domain: Interval, value: Rational) -> tuple[Interval, Interval, Interval]:
    """The value itself, what lies below it, and what lies above."""
    below = Interval(domain.low, value, domain.low_open, high_open=True)
    return point(value), below, Interval(value, domain.high, True, domain.high_open)


def _narrowed(problem: Problem, state: State, name: str, part: Interval) -> State:
    """A copy of the state with one figure held to a part of its domain."""
    held = State(dict(state.domains), dict(state.reasons), state.whole_numbers)
    held.take(name, part, (name,))
    return held if held.contradiction is not None else propagate(held, problem.around[name], problem.around)


def _reasons(problem: Problem, state: State) -> frozenset[str]:
    """The fixed variables in the constraints that hold a figure that may move."""
    moving = {name for name, domain in state.domains.items() if domain.low != domain.high}
    near = (c.variables for c in problem.constraints if not moving.isdisjoint(c.variables))
    return frozenset().union(*(state.reasons[name] for names in near for name in names))
