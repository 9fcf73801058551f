"""What the check room says of a planted error, held against what the laws of its world allow. Not a test."""

from dataclasses import dataclass

from oracle import broken, exchanges, single_repairs
from slips import Planted

from flows.check.run import check_article

BOUNDS = {"within", "shares_within"}


@dataclass(frozen=True)
class Outcome:
    """``repairs`` are the entries that some other value, or an exchange of two, would mend.

    ``determined``: there is one such repair, and more speaks for it than bounds or the granularity of a share.
    """

    planted: Planted
    breaks: bool
    flagged: bool
    suspects: frozenset[str]
    conflicts: frozenset[str]
    repairs: frozenset[str]
    determined: bool

    @property
    def wrongly_accused(self) -> frozenset[str]:
        return self.suspects - self.planted.culprits

    @property
    def named(self) -> bool:
        return self.suspects == self.planted.culprits

    @property
    def listed(self) -> bool:
        """Whether what is held back holds an entry that could be the culprit; which of them, their weights decide."""
        return not self.repairs or bool(self.repairs & (self.suspects | self.conflicts))


def judge(planted: Planted) -> Outcome:
    """Run the check room on the figures alone: no list is told, every tie is found by the cells."""
    world = planted.world
    laws = broken(world)
    checked = check_article(world.figures(), (), world.changes())
    names = {figure_id: key for key, figure_id in world.ids().items()}
    held = {(names[q.figure.figure_id], q.figure.status) for q in checked.quarantined}
    single, swaps = (single_repairs(world), exchanges(world)) if laws else (frozenset(), frozenset())
    repairs = single.union(*swaps)
    kinds = {law.kind for law in laws}
    weak = kinds <= BOUNDS or kinds == {"attainable"}
    alone = (len(single) == 1 and not swaps) or (not single and len(swaps) == 1)
    return Outcome(
        planted=planted,
        breaks=bool(laws),
        flagged=any(check.result == "fail" for check in checked.checks),
        suspects=frozenset(key for key, status in held if status == "suspect"),
        conflicts=frozenset(key for key, status in held if status == "conflict"),
        repairs=repairs,
        determined=alone and not weak,
    )
