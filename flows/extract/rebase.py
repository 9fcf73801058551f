"""Of two wholes that the words allow a list, the one its own sum makes. Lists whose whole adds up are left alone."""

from collections.abc import Sequence

from flows.extract.antecedents import recent, totals
from flows.extract.holding import holds
from flows.extract.quantities import Quantity


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


def _summing(found: Sequence[Quantity], parts: Sequence[Quantity], whole: Quantity, total: float) -> Quantity | None:
    """An earlier total of that size near the list, outside it, that the words allow for every part."""
    near = [q for q in recent(found) if q.line in (whole.line, parts[0].line)]
    others = (t for t in totals(near[::-1]) if t.value == total and t is not whole and t not in parts)
    return next((other for other in others if all(holds(other, part) for part in parts)), None)


def _tie(sentence: Sequence[Quantity], parts: Sequence[Quantity], whole: Quantity, better: Quantity) -> None:
    taken_over = [column for column in whole.labels if column not in better.labels]
    for quantity in sentence:
        if quantity.base is whole and (quantity in parts or quantity.partner in parts):
            quantity.base = better
            for column in taken_over:
                if quantity.labels.get(column) == whole.labels[column]:
                    del quantity.labels[column]
