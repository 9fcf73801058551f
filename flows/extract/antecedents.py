"""Earlier numbers in the order in which they may be meant as a total. Whether one can be is asked in ``holding``."""

from collections.abc import Iterator, Sequence

from flows.extract.labels import CATEGORIES
from flows.extract.quantities import MOST_WHOLES, Quantity
from flows.extract.scope import Scope

LOOK_BACK = 60


def recent(found: Sequence[Quantity], first: int = 0) -> Iterator[Quantity]:
    """The last numbers (of those from ``first`` on), the nearest first."""
    return reversed(found[max(first, len(found) - LOOK_BACK) :])


def totals(found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Totals near at hand first: for each number backwards its whole, then itself."""
    seen: set[int] = set()
    for quantity in recent(found):
        undivided = quantity.number.form == "fraction" and not _divided(quantity)
        for total in (quantity, quantity.base) if undivided else (quantity.base, quantity):
            if total is not None and id(total) not in seen and total.holder is None:
                seen.add(id(total))
                yield total


def antecedents(quantity: Quantity, scope: Scope) -> Iterator[Quantity]:
    """What ``trong đó``, ``gồm`` and their like divide: the last count outside brackets.

    Where the words begin a sentence, a list of parts before them is closed and they divide its whole again;
    ``chia theo tuổi`` there divides the last count of no category.
    """
    begins = len(scope.found) == scope.first or scope.opener == "rest"
    if begins and scope.opener == "division":
        yield from (total for total in totals(scope.found) if not _divided(total) and not total.is_change)
    for total in recent(scope.found):
        if total.number.form == "fraction" and total.base is not None and _divided(total):
            if total.labels.items() <= quantity.labels.items():
                yield total
            yield total.base
        if total.numerator is not None and total.unit == "post" and total.numerator.unit == "person":
            yield total.numerator
        foreign = total.in_scope is False and total.sentence != quantity.sentence
        if total.holder is None and not total.is_change and not foreign:
            ended = begins or total.sentence != quantity.sentence
            closed = ended and total.base is not None and _has_sibling(total, scope.found)
            yield total.base if closed and total.base is not None else total


def last_spoken_of(found: Sequence[Quantity]) -> Quantity | None:
    """The last number outside brackets; where it ends a list of staff kinds, the whole of that list."""
    last = next((quantity for quantity in recent(found) if quantity.holder is None), None)
    for _ in range(MOST_WHOLES):
        if last is None or last.base is None or "staff" not in last.stated:
            break
        last = last.base
    return last


def _divided(quantity: Quantity) -> bool:
    return quantity.age is not None or not CATEGORIES.isdisjoint(quantity.labels)


def _has_sibling(quantity: Quantity, found: Sequence[Quantity]) -> bool:
    for other in recent(found):
        if other.sentence < quantity.sentence:
            break
        alike = other.base is quantity.base and other.sentence == quantity.sentence and other is not quantity
        if alike and not other.percent and other.in_scope is not False:
            return True
    return False
