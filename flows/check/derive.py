"""Figures that the printed ones imply exactly: complements, remainders, counts behind shares. No check is made here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from flows.check.arithmetic import attainable, printed
from flows.check.cells import cell_of
from flows.check.complements import Columns, columns_of, rest_in_words
from flows.check.evaluate import Verdict
from flows.check.expression import number
from flows.check.ledger import Item, Ledger
from flows.check.sums import Breakdown, breakdowns, disjoint_groups
from schemas.records import Figure

STRENGTH = ("unchecked", "consistent", "verified", "corrected")


@dataclass(frozen=True, slots=True)
class Derived:
    """An implied figure, how it follows for a person, and the printed figures that it follows from."""

    figure: Figure
    formula: str
    from_ids: tuple[str, ...]


def derive(ledger: Ledger, verdicts: Sequence[Verdict], status: dict[str, str]) -> tuple[Derived, ...]:
    """Every implied figure once, from figures of ``status`` alone (figure id to a status fit to publish)."""
    known = {(cell_of(item.figure), item.unit) for item in ledger.items}
    found: list[Derived] = []
    for one in (*_rests(ledger, status), *_counts(verdicts, status)):
        what = cell_of(one.figure), one.figure.unit
        if what not in known:
            known.add(what)
            found.append(one)
    return tuple(found)


def _rests(ledger: Ledger, status: dict[str, str]) -> Iterator[Derived]:
    """What is left of a whole: the opposite of one part, or all that a list of parts leaves out."""
    for dimension, members in breakdowns(ledger):
        for whole in members:
            parts = _parts(whole, members, dimension, status)
            if _sound(whole, status) and parts:
                yield from _left(whole, [*((part,) for part in parts), *disjoint_groups(parts, dimension)], dimension)


def _parts(whole: Item, members: Breakdown | Sequence[Item], dimension: int, status: dict[str, str]) -> list[Item]:
    """The exact parts that the words tie to the whole; one of the same period, and inside it by its codes."""
    mask = whole.view.coords[dimension]
    return [
        item
        for item in members
        if isinstance(item, Item)
        and item.base_id == whole.id
        and item.unit == whole.unit
        and _sound(item, status)
        and item.figure.time_period == whole.figure.time_period
        and item.view.coords[dimension] & ~mask == 0
        and item.view.coords[dimension] != mask
    ]
