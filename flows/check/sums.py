"""Lists found by set algebra: parts that split a whole, or the shares of one base, in one dimension. No numbers here.

A *breakdown* holds the figures that agree in everything but one coded dimension. Inside it every figure is a whole to
those strictly inside it; the parts of one list are pairwise disjoint, so a master and a "university or above" never
stand in one list, nor do two figures of one cell.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from flows.check.candidates import Candidate, IfBroken
from flows.check.cells import Cell, broken_down, untimed, without
from flows.check.dimensions import SUBJECTS, whole_coords
from flows.check.ledger import Item, Ledger

Breakdown = tuple[int, tuple[Item, ...]]


def breakdowns(ledger: Ledger) -> list[Breakdown]:
    """Every coded dimension with the figures that differ in it only (time aside), of two figures or more."""
    groups: dict[tuple[int, Cell], list[Item]] = defaultdict(list)
    unbroken: dict[Cell, list[Item]] = defaultdict(list)
    for item in ledger.items:
        unbroken[untimed(item.view)].append(item)
        for dimension in broken_down(item.view):
            groups[dimension, without(item.view, dimension)].append(item)
    found = ((dimension, [*members, *unbroken.get(rest, ())]) for (dimension, rest), members in groups.items())
    return [(dimension, tuple(sorted(m, key=lambda item: item.order))) for dimension, m in found if len(m) > 1]


def sums(ledger: Ledger, broken: Sequence[Breakdown]) -> Iterator[Candidate]:
    """Sums of counts, or of shares of one base, against a printed whole."""
    for dimension, members in broken:
        for whole in members:
            for if_broken, parts in _parts_of(whole, members, dimension):
                for group in disjoint_groups(parts, dimension):
                    base = ledger.base_of(group[0])
                    named = base if base and base.first_id == whole.id else whole
                    why = closure(group, dimension, whole.view.coords[dimension])
                    yield Candidate("sum", named, group, closure=why, if_broken=if_broken)


def bounds(ledger: Ledger) -> Iterator[Candidate]:
    """Every part lies within its base."""
    for item in ledger.items:
        base = ledger.base_of(item)
        if base is not None and item.inside and item.unit == base.unit and item.figure.kind == base.figure.kind:
            yield Candidate("within", base, (item,))


def shares_of_whole(ledger: Ledger, broken: Sequence[Breakdown]) -> Iterator[Candidate]:
    """Shares of one base, printed or not, that split it in one dimension."""
    for dimension, members in broken:
        shares: dict[tuple[object, ...], list[Item]] = defaultdict(list)
        for item in members:
            base = ledger.base_of(item)
            if item.is_share and (_splits(base, item, dimension) if base else not _of_others(item, dimension)):
                where = item.base_id or item.figure.sentence
                shares[where, item.figure.time_period, item.figure.kind].append(item)
        for group in shares.values():
            base = ledger.base_of(group[0])
            whole_mask = base.view.coords[dimension] if base else whole_coords()[dimension]
            parts = [item for item in group if item.view.coords[dimension] != whole_mask]
            for clique in disjoint_groups(parts, dimension):
                yield Candidate("shares", None, clique, closure=closure(clique, dimension, whole_mask))


def disjoint_groups(items: Sequence[Item], dimension: int) -> list[tuple[Item, ...]]:
    """Largest groups of two or more items whose coordinates are pairwise disjoint, one item a coordinate.

    Where a coordinate is printed twice, an exact print stands for it.
    """
    by_mask: dict[int, Item] = {}
    for item in sorted(items, key=lambda item: (item.figure.qualifier != "exact", item.order)):
        by_mask.setdefault(item.view.coords[dimension], item)
    groups: list[tuple[int, ...]] = []
    _grow((), tuple(by_mask), (), groups)
    return [tuple(sorted((by_mask[m] for m in g), key=lambda item: item.order)) for g in groups if len(g) > 1]


def closure(parts: Sequence[Item], dimension: int, whole_mask: int) -> str:
    """``codelist`` if the parts' union is the whole's coordinate, else ``presumed``."""
    union = 0
    for part in parts:
        union |= part.view.coords[dimension]
    return "codelist" if union == whole_mask else "presumed"


def _grow(
    chosen: tuple[int, ...], open_: tuple[int, ...], closed: tuple[int, ...], found: list[tuple[int, ...]]
) -> None:
    """Bron and Kerbosch's search for maximal cliques, the edges being disjointness."""
    if not open_ and not closed:
        found.append(chosen)
    for position, mask in enumerate(open_):
        later = open_[position + 1 :]
        done = (*closed, *open_[:position])
        _grow((*chosen, mask), tuple(m for m in later if not m & mask), tuple(m for m in done if not m & mask), found)


def _parts_of(whole: Item, members: Sequence[Item], dimension: int) -> Iterator[tuple[IfBroken, tuple[Item, ...]]]:
    """Parts that the words tie to the whole (they may accuse), and those that algebra alone puts inside it."""
    mask = whole.view.coords[dimension]
    inside = [
        item
        for item in members
        if item.unit == whole.unit
        and item.view.coords[dimension] & ~mask == 0
        and item.view.coords[dimension] != mask
        and not _of_others(item, dimension)
    ]
    by_time: dict[str | None, list[Item]] = defaultdict(list)
    for item in inside:
        loose = not whole.unexpressed and item.figure.time_period == whole.figure.time_period
        if item.base_id == whole.id or loose:
            by_time[item.figure.time_period].append(item)
    for parts in by_time.values():
        told = {item.figure.sentence for item in parts if _tied(item, whole)}
        tied = tuple(item for item in parts if _tied(item, whole) or _told_along(item, told))
        yield "fail", tied
        if len(tied) < len(parts) and (not whole.is_share or _may_share_base(whole, parts)):
            yield "drop", tuple(parts)


def _tied(part: Item, whole: Item) -> bool:
    if part.is_share:
        return part.base_id == whole.base_id and (
            part.base_id is not None or part.figure.sentence == whole.figure.sentence
        )
    return whole.id == part.base_id or (part.base_id is not None and part.base_id == whole.base_id)


def _told_along(part: Item, sentences: Collection[int]) -> bool:
    """Whether a count of no base stands in one sentence with other parts of the whole."""
    return part.is_count and part.base_id is None and part.figure.sentence in sentences


def _may_share_base(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether a share of a base not printed may be of the one base that all its parts are of."""
    return whole.base_id is None and len({part.base_id for part in parts}) == 1


def _of_others(share: Item, dimension: int) -> bool:
    """Whether it is a share of a base not printed, of people other than those of the other shares."""
    return share.is_share and share.base_id is None and dimension in SUBJECTS


def _splits(base: Item, item: Item, dimension: int) -> bool:
    """Whether the item differs from its base in that dimension only."""
    return item.inside and without(base.view, dimension) == without(item.view, dimension)
