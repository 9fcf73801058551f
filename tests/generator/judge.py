"""What the check room says of a planted error, held against what the laws of its world allow. Not a test."""

from collections.abc import Iterable
from dataclasses import dataclass

from oracle import broken, exchanges, single_repairs, told_twice
from slips import Planted
from worlds import Law, World

from flows.check.edits import problems
from flows.check.ledger import open_ledger
from flows.check.locate import lightest
from flows.check.problem import Problem
from flows.check.run import check_article, checks_of
from flows.check.sums import breakdowns

Answers = set[frozenset[str]]


@dataclass(frozen=True)
class Outcome:
    """``repairs`` are the entries that some other value, or an exchange of two, would mend.

    ``determined``: there is one such repair, and more speaks for it than a list that exceeds its whole by its sum only,
    or the granularity of shares against their base. ``all_listed``: where one entry can be the culprit, the answers of
    the search are all such entries, but for those that more prints and checks confirm.
    """

    planted: Planted
    breaks: bool
    flagged: bool
    suspects: frozenset[str]
    conflicts: frozenset[str]
    repairs: frozenset[str]
    determined: bool
    all_listed: bool

    @property
    def wrongly_accused(self) -> frozenset[str]:
        return self.suspects - self.planted.culprits

    @property
    def named(self) -> bool:
        return self.suspects == self.planted.culprits

    @property
    def held_back(self) -> bool:
        """Whether an entry that could be the culprit is; which of them, their weights and readings decide."""
        return not self.repairs or bool(self.repairs & (self.suspects | self.conflicts))


def judge(planted: Planted) -> Outcome:
    """Run the check room on the figures alone: no list is told, every tie is found by the cells."""
    world = planted.world
    laws = broken(world)
    checked = check_article(world.figures(), (), world.changes())
    names = {figure_id: key for key, figure_id in world.ids().items()}
    held = {(names[q.figure.figure_id], q.figure.status) for q in checked.quarantined}
    single, swaps = (single_repairs(world), exchanges(world)) if laws else (frozenset(), frozenset())
    alone = (len(single) == 1 and not swaps) or (not single and len(swaps) == 1)
    return Outcome(
        planted=planted,
        breaks=bool(laws),
        flagged=any(check.result == "fail" for check in checked.checks),
        suspects=frozenset(key for key, status in held if status == "suspect"),
        conflicts=frozenset(key for key, status in held if status == "conflict"),
        repairs=single.union(*swaps),
        determined=alone and not all(_weak(world, law, single) for law in laws),
        all_listed=not single or _all_listed(world, single),
    )


def _weak(world: World, law: Law, repairs: Iterable[str]) -> bool:
    """Whether the law alone accuses nobody."""
    if law.kind == "within":
        return not any(world.entries[one].value > world.entries[law.whole or ""].value for one in law.parts)
    return law.kind == "shares_within" or (law.kind == "attainable" and law.whole in repairs)


def _all_listed(world: World, single: Iterable[str]) -> bool:
    """Whether the search finds all single repairs that weigh least, and nothing else."""
    names = {figure_id: key for key, figure_id in world.ids().items()}
    (problem,) = problems_of(world)
    weights = {names[one]: weight for one, weight in problem.weights.items()}
    repairs = {told_twice(world, key) for key in single}
    weigh = {one: sum(weights.get(key, 0) for key in one) for one in repairs}
    prints = {name: frozenset(names[item.id] for item in items) for name, items in problem.prints.items()}
    answers = {frozenset[str]().union(*(prints[name] for name in answer)) for answer in lightest(problem) or ()}
    return answers == {one for one in repairs if weigh[one] == min(weigh.values())}


def problems_of(world: World) -> list[Problem]:
    """The problems that the check room finds in the figures of a world."""
    ledger = open_ledger(world.figures())
    return list(problems(checks_of(ledger, breakdowns(ledger), (), world.changes())))
