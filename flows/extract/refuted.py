"""Bases that the shares of them refute, where the words allow another or none. What else fails is for the checks."""

from collections.abc import Sequence
from math import ceil, floor

from flows.extract.quantities import Quantity

PRECISE = 2
"""Decimals of a share that a count of the wrong whole seldom has."""


def drop_refuted_bases(quantities: Sequence[Quantity]) -> None:
    """Leave shares without a base where most shares of a base only guessed at are no whole number of it.

    The GRIM test (Brown and Heathers, 2017) with rounding and truncation.
    """
    named = {id(quantity.base) for quantity in quantities if quantity.base is not None and not quantity.guessed}
    shares: dict[int, list[Quantity]] = {}
    for quantity in quantities:
        if quantity.guessed and quantity.percent and quantity.base is not None and quantity.qualifier == "exact":
            shares.setdefault(id(quantity.base), []).append(quantity)
    for base, guessed in shares.items():
        if base in named:
            continue
        refuted = [share for share in guessed if not _attainable(share, share.base)]
        if 2 * len(refuted) > len(guessed):
            for share in guessed:
                share.base = None


def drop_second_shares(quantities: Sequence[Quantity]) -> None:
    """Leave without a base the shares that no word ties to it where an earlier share of it is of the same cell.

    One part has one share of a whole: ``67% …; ở cấp tỉnh chiếm 31%`` is of something else.
    """
    by_cell: dict[tuple[object, ...], list[Quantity]] = {}
    for share in quantities:
        if share.percent and share.base is not None and not share.is_change and share.kind != "target":
            place = share.place.code if share.place is not None else None
            cell = id(share.base), frozenset(share.labels.items()), share.age, place, share.period
            by_cell.setdefault(cell, []).append(share)
    for shares in by_cell.values():
        for share in shares:
            if share.value != shares[0].value and share.guessed and share.partner is None:
                share.base = None


def move_refuted_shares(quantities: Sequence[Quantity]) -> None:
    """Tie a share without a count that is no whole number of its base to the whole of that base, if it is one of it."""
    for share in quantities:
        base = share.base
        lone = share.percent and share.partner is None and not share.is_change and share.qualifier == "exact"
        if not lone or base is None or base.base is None or share.number.decimals < PRECISE:
            continue
        if not _attainable(share, base) and _attainable(share, base.base):
            share.base, share.fitted = base.base, True


def _attainable(share: Quantity, whole: Quantity | None) -> bool:
    base = whole.value if whole is not None else None
    if not base or share.value is None:
        return True
    step = 10.0**-share.number.decimals
    low, high = (share.value - step / 2) * base / 100, (share.value + step) * base / 100
    return ceil(low - 1e-9) <= floor(high + 1e-9)
