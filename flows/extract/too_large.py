"""Parts kept beside their like though they are larger than the whole: one of the two is wrong. No check is made."""

from collections.abc import Sequence
from itertools import pairwise

from flows.extract.holding import too_large
from flows.extract.labels import CATEGORIES
from flows.extract.quantities import Quantity
from flows.extract.takeover import inherit


def keep_too_large(found: Sequence[Quantity], first: int) -> None:
    """Tie a part of the last sentence that is larger than the whole of the part beside it: one of the two is wrong."""
    for one, other in pairwise(q for q in found[first:] if not q.percent and q.holder is None):
        for stray, part in ((one, other), (other, one)):
            if stray.base is None and part.base is not None and part.guessed and _beside(stray, part):
                stray.base, stray.in_scope = part.base, part.in_scope
                inherit(stray, part.base)


def _beside(stray: Quantity, part: Quantity) -> bool:
    """Whether both state the same single column, with two codes, and only its size keeps one out of the whole."""
    columns = [CATEGORIES.intersection(quantity.labels) for quantity in (stray, part)]
    if stray.is_change or columns[0] != columns[1] or len(columns[0]) != 1 or part.base is None:
        return False
    (column,) = columns[0]
    return stray.labels[column] != part.labels[column] and too_large(part.base, stray)
