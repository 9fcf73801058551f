"""Lists tied anew once all their parts are read: to the whole that is their sum, and with a part too large for it."""

from collections.abc import Sequence
from itertools import pairwise

from flows.extract.antecedents import recent, totals
from flows.extract.holding import holds, misprinted
from flows.extract.labels import CATEGORIES
from flows.extract.quantities import Quantity
from flows.extract.takeover import inherit


def rebase(found: Sequence[Quantity], first: int) -> None:
    """Tie each list of the last sentence (``found[first:]``) to another earlier total if only that is its sum."""
    lists: dict[int, list[Quantity]] = {}
    for part in found[first:]:
        if part.base is not None and part.holder is None and not part.percent and part.opener and not part.is_change:
            lists.setdefault(id(part.base), []).append(part)
    for parts in lists.values():
        whole = parts[0].base
        if whole is None or len(parts) < 2:
            continue
        total = sum(part.value or 0 for part in parts)
        if total != whole.value and (better := _summing(found, parts, whole, total)) is not None:
            _tie(found[first:], parts, whole, better)


def keep_too_large(found: Sequence[Quantity], first: int) -> None:
    """Tie a part of the last sentence that is larger than the whole of the part beside it: one of the two is wrong."""
    for one, other in pairwise(q for q in found[first:] if not q.percent and q.holder is None):
        for stray, part in ((one, other), (other, one)):
            if stray.base is None and part.base is not None and part.guessed and _beside(stray, part):
                stray.base = part.base
                inherit(stray, part.base)


def _beside(stray: Quantity, part: Quantity) -> bool:
    """Whether both state the same single column, with two codes, and only its size keeps one out of the whole."""
    columns = [CATEGORIES.intersection(quantity.labels) for quantity in (stray, part)]
    if stray.is_change or columns[0] != columns[1] or len(columns[0]) != 1 or part.base is None:
        return False
    (column,) = columns[0]
    return stray.labels[column] != part.labels[column] and misprinted(part.base, stray)


def _summing(found: Sequence[Quantity], parts: Sequence[Quantity], whole: Quantity, total: float) -> Quantity | None:
    """An earlier total of that size near the list, outside it, that the words allow for every part."""
    near = [q for q in recent(found) if q.line in (whole.line, parts[0].line)]
    within = {id(one) for one in (whole, *parts)}
    others = (t for t in totals(near[::-1]) if t.value == total and id(t) not in within)
    return next((other for other in others if all(holds(other, part) for part in parts)), None)


def _tie(sentence: Sequence[Quantity], parts: Sequence[Quantity], whole: Quantity, better: Quantity) -> None:
    taken_over = [column for column in whole.labels if column not in better.labels]
    tied = {id(part) for part in parts}
    for quantity in sentence:
        if quantity.base is whole and (id(quantity) in tied or id(quantity.partner) in tied):
            quantity.base = better
            for column in taken_over:
                if quantity.labels.get(column) == whole.labels[column]:
                    del quantity.labels[column]
