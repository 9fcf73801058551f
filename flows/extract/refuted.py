"""Bases no word names, and that most of their own shares refute, are taken back. Named ones are for the check room."""

from collections.abc import Sequence
from math import ceil, floor

from flows.extract.quantities import Quantity


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
        refuted = [share for share in guessed if not _attainable(share)]
        if 2 * len(refuted) > len(guessed):
            for share in guessed:
                share.base = None


def _attainable(share: Quantity) -> bool:
    base = share.base.value if share.base is not None else None
    if not base or share.value is None:
        return True
    step = 10.0**-share.number.decimals
    low, high = (share.value - step / 2) * base / 100, (share.value + step) * base / 100
    return ceil(low - 1e-9) <= floor(high + 1e-9)
