"""Shares and their counts: which count, or sum of counts, over which base a share is of. No numbers here."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.check.candidates import Candidate
from flows.check.cells import Cell, apart, broken_down, contains, holds, without
from flows.check.dimensions import MEASURE
from flows.check.ledger import DENOMINATOR, Item, Ledger
from flows.check.pairs import pairs
from flows.check.sums import disjoint_groups

Counts = dict[tuple[str | None, Cell], list[Item]]


def shares(ledger: Ledger) -> Iterator[Candidate]:
    """Of each share: its count, the counts that tile it, or that some count gives it."""
    counts: Counts = defaultdict(list)
    for item in ledger.items:
        if item.is_count and item.is_level:
            counts[item.base_id, item.view].append(item)
    beside = pairs(ledger)
    for share in ledger.items:
        base, told_with = ledger.base_of(share), beside.get(share.id, ())
        if not share.is_percent:
            continue
        if base is not None and base.is_count and base.is_level:
            meant = tuple(other for count in (*told_with, base) for other in _over_totals(share, count, base, ledger))
            yield from (replace(candidate, instead=meant) for candidate in _based(share, base, told_with, counts))
        elif base is None and share.is_share:
            for count in told_with:
                known = ledger.base_of(count)
                yield from (_of(known, count, share),) if known else _over_totals(share, count, None, ledger)


def _based(share: Item, base: Item, told_with: Sequence[Item], counts: Counts) -> Iterator[Candidate]:
    same_cell = [item for item in counts[share.base_id, share.view] if share.is_share and item.counts_like(base)]
    certain = _certain(share, same_cell, told_with)
    yield from (Candidate("share", base, (count,), share) for count in certain)
    if not certain:
        others = dict.fromkeys(item for item in (*same_cell, *told_with) if item is not base)
        yield from (_of(base, count, share) for count in others)
        if share.is_share:
            yield from _uncounted(share, base, counts)


def _over_totals(share: Item, count: Item, refuted: Item | None, ledger: Ledger) -> Iterator[Candidate]:
    """The count over every other total that may hold it; a share in whole percent would fit too many of them.

    Of ``243 of 340 posts (71,47%)`` the words may take the count for the base. Another print of the refuted base is no
    other total, but for the one behind a stroke.
    """
    for total in ledger.items if share.figure.decimals > 0 else ():
        own = total.id == count.id + DENOMINATOR
        if own or (_may_hold(total, count) if refuted is None else _holds_too(total, count, refuted)):
            yield _of(total, count, share)


def _may_hold(total: Item, count: Item) -> bool:
    """Whether nothing keeps the count out, or the sentence sets the two against each other (recruits and posts)."""
    if total is count or not total.counts_like(count) or not total.is_level:
        return False
    unsaid = all(None in pair or pair[0] == pair[1] for pair in zip(total.own.names, count.own.names, strict=True))
    kept_apart = apart(total.own, count.own)
    return (unsaid and not kept_apart) or (_together(total, count) and kept_apart == (MEASURE,))


def _holds_too(total: Item, count: Item, refuted: Item) -> bool:
    if total.own == refuted.own or not _may_hold(total, count):
        return False
    inside = holds if _together(total, count) else contains
    return inside(total.own, count.own) or apart(total.own, count.own) == (MEASURE,)


def _together(one: Item, other: Item) -> bool:
    return one.figure.sentence == other.figure.sentence


def _of(base: Item, count: Item, share: Item) -> Candidate:
    """A share that may be of that base; if not, it is no check."""
    return Candidate("share", base, (count,), share, if_broken="drop")


def _uncounted(share: Item, base: Item, counts: Counts) -> Iterator[Candidate]:
    """Of a share whose own count is not known: the counts that tile it, or that some count gives it."""
    tiles = [] if share.unexpressed else list(_tiles(share, base, counts))
    yield from tiles
    if not tiles and _grim_applies(share, base):
        yield Candidate("attainable", base, (), share)


def _certain(share: Item, counts: Sequence[Item], told_with: Sequence[Item]) -> Sequence[Item]:
    """The count that must be the share's: the one told with it, or the only one of a cell that columns tell apart."""
    if len(told_with) == 1 and told_with[0] in counts:
        return told_with
    alone = len({count.figure.value for count in counts}) == 1 and not share.unexpressed
    return (min(counts, key=lambda count: (_gap(count, share), count.order)),) if alone else ()


def _gap(count: Item, share: Item) -> int:
    one, other = sorted((count.figure, share.figure), key=lambda figure: figure.char_start)
    return other.char_start - one.char_end


def _tiles(share: Item, base: Item, counts: Counts) -> Iterator[Candidate]:
    """Groups of counts of the same base whose cells fill the share's cell in one dimension."""
    for dimension in broken_down(share.view):
        rest, mask = without(share.view, dimension), share.view.coords[dimension]
        inside = [
            count
            for (base_id, view), found in counts.items()
            for count in found
            if base_id == share.base_id
            and count.counts_like(base)
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
