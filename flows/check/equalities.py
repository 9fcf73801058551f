"""Figures that must agree: prints of one cell, and levels tied by a change. What they come to is not computed here."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from flows.check.candidates import Candidate, IfBroken
from flows.check.cells import Cell
from flows.check.ledger import Item, Ledger
from flows.check.slips import is_slip
from schemas.records import Change, Listing

LONG = 4
"""Digits of a number too long for another number of one slip's distance to be a different thing."""
CLOSE = 0.1
"""Two totals of one cell that differ by less may well be meant as one."""


def repeats(ledger: Ledger, listings: Sequence[Listing]) -> Iterator[Candidate]:
    """Prints of one cell.

    Prints of one value repeat each other. Different values of one cell differ, as a rule, by words that no column
    holds: a hedged print can confirm an exact one, and only two totals a slip apart are held against each other.
    """
    groups: dict[tuple[Cell, str], list[Item]] = defaultdict(list)
    for item in ledger.items:
        groups[item.own, item.unit].append(item)
    together = {frozenset(pair) for listing in listings for pair in combinations(listing.part_ids, 2)}
    for members in groups.values():
        by_value: dict[float | None, list[Item]] = defaultdict(list)
        for item in members:
            by_value[item.figure.value].append(item)
        yield from (Candidate("equal", None, same) for same in map(_same, by_value.values()) if len(same) > 1)
        for one, other in combinations([same[0] for same in by_value.values()], 2):
            if frozenset((one.id, other.id)) not in together:
                yield from _pair(one, other)


def changes(ledger: Ledger, tied: Sequence[Change]) -> Iterator[Candidate]:
    """A printed level before, level after and change; two of the three prove nothing."""
    for change in tied:
        items = ledger.find((change.before_id, change.after_id, change.change_id))
        if len(items) == 3:
            before, after, by = items
            if before.unit == after.unit and by.figure.kind in ("increase", "decrease"):
                yield Candidate("change", before, (after, by))


def _same(items: Sequence[Item]) -> tuple[Item, ...]:
    """The prints that repeat the first one: of no other base, and not two unexpressed parts of one sentence."""
    bases = {item.base_id for item in items} - {None}
    if len(bases) > 1:
        items = [item for item in items if item.base_id in (None, items[0].base_id)]
    sentences = [item.figure.sentence for item in items if item.unexpressed]
    return tuple(items) if len(sentences) == len(set(sentences)) else ()


def _pair(one: Item, other: Item) -> Iterator[Candidate]:
    hedged = [item for item in (one, other) if item.narrow.low != item.narrow.high]
    if (
        len(hedged) == 1
        and one.is_count
        and one.base_id in (None, other.base_id, *(() if other.base_id else (one.base_id,)))
    ):
        yield Candidate("equal", None, (one, other), if_broken="drop")
    elif not hedged and _total(one) and _total(other):
        if_broken = worth(one.figure.value or 0, other.figure.value or 0)
        if if_broken != "drop":
            yield Candidate("equal", None, (one, other), if_broken=if_broken)


def _total(item: Item) -> bool:
    figure = item.figure
    return item.is_count and figure.kind == "observed" and figure.base_id is None and figure.detail is None


def worth(a: float, b: float) -> IfBroken:
    """What it means that two totals of one cell differ: an error, perhaps one, or two different things."""
    one_digits, other_digits = f"{a:.0f}", f"{b:.0f}"
    if len(one_digits) == len(other_digits) >= LONG and is_slip(one_digits, other_digits):
        return "fail"
    return "open" if abs(a - b) < CLOSE * max(a, b) else "drop"
