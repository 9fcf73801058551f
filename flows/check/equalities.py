"""Figures that must agree: prints of one cell, and levels tied by a change. What they come to is not computed here."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from flows.check.candidates import Candidate, IfBroken
from flows.check.ledger import Item, Ledger
from flows.check.repeats import may_be_one, repeated
from flows.check.slips import is_slip
from schemas.records import Change, Listing

LONG = 4
"""Digits of a number too long for another number of one slip's distance to be a different thing."""
CLOSE = 0.1
"""Two totals of one cell that differ by less may well be meant as one."""


def equalities(ledger: Ledger, listings: Sequence[Listing]) -> Iterator[Candidate]:
    """Prints of one value that repeat each other, and pairs of unlike prints of one cell.

    Different values of one cell differ, as a rule, by words that no column holds: a hedged print can confirm an exact
    one, and only two totals a slip apart are held against each other.
    """
    together = {frozenset(pair) for listing in listings for pair in combinations(listing.part_ids, 2)}
    yield from (Candidate("equal", None, group) for group in repeated(ledger, together))
    firsts = [item for item in ledger.items if item.id == item.first_id]
    for one, other in combinations(firsts, 2):
        if one.unit == other.unit and one.figure.value != other.figure.value and {one.id, other.id} not in together:
            yield from _pair(one, other)


def levels(ledger: Ledger, tied: Sequence[Change]) -> Iterator[Candidate]:
    """A printed level before, level after and change; two of the three prove nothing.

    A change told once for several places (``3 more in each``) is added as often as there are places.
    """
    for change in tied:
        ends = ledger.find((change.before_id, change.after_id))
        by = tuple(item for item in ledger.items if change.change_id in (item.id, item.print_id))
        if len(ends) == 2 and ends[0].unit == ends[1].unit and by and by[0].figure.kind in ("increase", "decrease"):
            before, after = ends
            if len(by) == 1:
                yield Candidate("change", before, (after, *by))
            elif before.counts_like(by[0]):
                high, low = (after, before) if by[0].figure.kind == "increase" else (before, after)
                yield Candidate("sum", high, (low, *by), closure="stated")


def _pair(one: Item, other: Item) -> Iterator[Candidate]:
    if one.narrow.width != other.narrow.width and _bases_agree(one, other) and may_be_one(one, other):
        yield Candidate("equal", None, (one, other), if_broken="drop")
    elif one.narrow.width == other.narrow.width == 0 and one.own == other.own and _total(one) and _total(other):
        if_broken = worth(one.figure.value or 0, other.figure.value or 0)
        if if_broken != "drop":
            yield Candidate("equal", None, (one, other), if_broken=if_broken)


def _bases_agree(one: Item, other: Item) -> bool:
    return one.base_id is None or other.base_id is None or one.base_id == other.base_id


def _total(item: Item) -> bool:
    figure = item.figure
    return item.is_count and figure.kind == "observed" and figure.base_id is None and figure.detail is None


def worth(a: float, b: float) -> IfBroken:
    """What it means that two totals of one cell differ: an error, perhaps one, or two different things."""
    one_digits, other_digits = f"{a:.0f}", f"{b:.0f}"
    if len(one_digits) == len(other_digits) >= LONG and is_slip(one_digits, other_digits):
        return "fail"
    return "open" if abs(a - b) < CLOSE * max(a, b) else "drop"
