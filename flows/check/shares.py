"""Shares and their counts: which count, or sum of counts, over which base a share is of. No numbers here."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from flows.check.candidates import Candidate
from flows.check.cells import Cell, broken_down, contains, without
from flows.check.ledger import Item, Ledger
from flows.check.sums import disjoint_groups

BRACKET_GAP = 24
"""Code points that may stand between a count and the share printed for it in brackets."""


def shares(ledger: Ledger) -> Iterator[Candidate]:
    """One candidate a share with a printed base: its count, the counts that tile it, or that some count gives it."""
    counts: dict[tuple[str | None, Cell], list[Item]] = defaultdict(list)
    for item in ledger.items:
        if item.is_count and item.is_level:
            counts[item.base_id, item.view].append(item)
    for share in ledger.items:
        base = ledger.base_of(share)
        if not share.is_share or base is None or not base.is_count:
            continue
        same_cell = [item for item in counts[share.base_id, share.view] if item is not share and item.unit == base.unit]
        if same_cell:
            yield from _of_count(share, base, same_cell, ledger)
            continue
        tiles = list(_tiles(share, base, counts))
        yield from tiles
        if not tiles and _grim_applies(share, base):
            yield Candidate("attainable", base, (), share)


def _of_count(share: Item, base: Item, counts: Sequence[Item], ledger: Ledger) -> Iterator[Candidate]:
    """Several counts of one cell differ by words no column holds: only the one beside the share can accuse."""
    nearest = sorted(counts, key=lambda count: (_gap(count, share), count.order))
    if len({count.figure.value for count in counts}) == 1:
        yield Candidate("share", base, (nearest[0],), share)
        return
    beside = nearest[0]
    rivals = [i for i in ledger.items if i.is_share and i.view == share.view and i.base_id == share.base_id]
    mutual = min(rivals, key=lambda rival: (_gap(beside, rival), rival.order)) is share
    if mutual and _gap(beside, share) <= BRACKET_GAP:
        yield Candidate("share", base, (beside,), share)
    else:
        yield from (Candidate("share", base, (count,), share, if_broken="drop") for count in nearest)


def _gap(count: Item, share: Item) -> int:
    one, other = sorted((count.figure, share.figure), key=lambda figure: figure.char_start)
    return other.char_start - one.char_end


def _tiles(share: Item, base: Item, counts: dict[tuple[str | None, Cell], list[Item]]) -> Iterator[Candidate]:
    """Groups of counts of the same base whose cells fill the share's cell in one dimension."""
    for dimension in broken_down(share.view):
        rest, mask = without(share.view, dimension), share.view.coords[dimension]
        inside = [
            count
            for (base_id, view), found in counts.items()
            for count in found
            if base_id == share.base_id
            and count.unit == base.unit
            and view.coords[dimension] & ~mask == 0
            and without(view, dimension) == rest
        ]
        for group in disjoint_groups(inside, dimension):
            yield from _filling(share, base, group, dimension)


def _filling(share: Item, base: Item, group: tuple[Item, ...], dimension: int) -> Iterator[Candidate]:
    """The group accuses if it fills the share's cell; short of one atom it may still be all there is."""
    union = 0
    for count in group:
        union |= count.view.coords[dimension]
    full = union == share.view.coords[dimension]
    yield Candidate(
        "share", base, group, share, closure="codelist" if full else "presumed", if_broken="fail" if full else "drop"
    )


def _grim_applies(share: Item, base: Item) -> bool:
    """Granularity needs an exact base that holds the share's own people."""
    exact_base = base.figure.qualifier == "exact" and base.narrow.low == base.narrow.high
    return exact_base and share.figure.kind == "observed" and share.inside and contains(base.view, share.view)
