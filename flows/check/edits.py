"""From the checks of an article to problems: variables, constraints and weights that hang together. No solving here.

Prints that repeat each other are one variable: an error in one was copied to the others. So is one print for several
places.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from flows.check.evaluate import FILLING, Verdict
from flows.check.ledger import Item
from flows.check.narrowing import Constraint
from flows.check.problem import Problem

REVIEWED = frozenset({"corrected", "verified"})
"""Statuses that a figure can bring along: a person has given it that value, or has found its print right."""
EVIDENCE = frozenset({"sum_to_total", "share_of_total", "shares_sum_to_100", "change_of_level", "equal"})


def problems(verdicts: Sequence[Verdict]) -> Iterator[Problem]:
    """One problem for each connected part of the constraints with a failure in it."""
    names = _variables(verdicts)
    ties = [verdict for verdict in verdicts if _binds(verdict)]
    constraints = [(_constraint(verdict, names), verdict) for verdict in ties]
    constraints = [(constraint, verdict) for constraint, verdict in constraints if len(constraint.variables) > 1]
    constraints.sort(key=lambda pair: pair[1].check.result != "fail")
    weights = _weights(constraints)
    items = {item.id: item for verdict in ties for item in verdict.candidate.members}
    prints: dict[str, list[Item]] = defaultdict(list)
    for item in sorted(items.values(), key=lambda item: item.order):
        prints[names.get(item.id, item.id)].append(item)
    for group in _connected(constraints):
        found = sorted(set().union(*(constraint.variables for constraint, _ in group)))
        yield Problem(
            {name: tuple(prints[name]) for name in found},
            {name: len({item.print_id for item in prints[name]}) + weights[name] for name in found},
            tuple(constraint for constraint, _ in group),
            tuple(constraint for constraint, verdict in group if verdict.check.result == "fail"),
            frozenset(name for name in found if any(item.figure.status in REVIEWED for item in prints[name])),
        )


def _binds(verdict: Verdict) -> bool:
    """Ties too weak to accuse bind nothing, whether they hold or not."""
    return verdict.candidate.if_broken == "fail" or (
        verdict.candidate.kind == "equal" and verdict.check.result == "pass"
    )


def _variables(verdicts: Sequence[Verdict]) -> dict[str, str]:
    """Figure id to the id of the one that stands for it: the first telling of a number, the first of a print."""
    equal = (v.candidate.parts for v in verdicts if v.candidate.kind == "equal")
    alike = (parts for parts in equal if len({part.figure.value for part in parts}) == 1)
    names = {part.id: parts[0].id for parts in alike for part in parts}
    prints: dict[str, str] = {}
    for item in (item for verdict in verdicts for item in verdict.candidate.members):
        first = prints.setdefault(item.print_id, item.id)
        if item.id != first:
            names[item.id] = names.get(first, first)
    return names


def _constraint(verdict: Verdict, names: dict[str, str]) -> Constraint:
    candidate = verdict.candidate

    def name(item: Item) -> str:
        return names.get(item.id, item.id)

    return Constraint(
        candidate,
        name(candidate.whole) if candidate.whole else None,
        tuple(name(part) for part in candidate.parts),
        name(candidate.share) if candidate.share else None,
        candidate.closure in FILLING,
    )


def _weights(constraints: Iterable[tuple[Constraint, Verdict]]) -> Counter[str]:
    """How many checks that could have failed confirm each variable."""
    weights: Counter[str] = Counter()
    for constraint, verdict in constraints:
        if verdict.check.result == "pass" and verdict.check.rule in EVIDENCE:
            weights.update(constraint.variables)
    return weights


def _connected(constraints: Sequence[tuple[Constraint, Verdict]]) -> Iterator[list[tuple[Constraint, Verdict]]]:
    """Groups of constraints that share variables, those with a failure only."""
    rest = list(constraints)
    while rest and rest[0][1].check.result == "fail":
        reached: set[str] = set(rest[0][0].variables)
        group: list[tuple[Constraint, Verdict]] = []
        while near := [pair for pair in rest if pair[0].variables & reached]:
            group += near
            rest = [pair for pair in rest if pair not in near]
            reached.update(*(constraint.variables for constraint, _ in near))
        yield group
