"""The near misprint that explains a figure held back. What a figure must have been is worked out in ``implied``."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from flows.check.arithmetic import printed
from flows.check.implied import Likely
from flows.check.intervals import HUNDRED, HUNDREDTH, Interval, Rational, point
from flows.check.ledger import Item, Ledger
from flows.check.slips import slip

FEWEST = 2
"""Digits of a print below which any other one is a slip away."""


@dataclass(frozen=True, slots=True)
class Misprint:
    """A slip (codelist ``misprint``) and the value that was meant, in the figure's own unit and decimals."""

    misprint: str
    meant: float


def misprint(item: Item, likely: Iterable[Likely], ledger: Ledger) -> Misprint | None:
    """The first explanation of the print by one slip: of its digits, of two labels, of the base of a share."""
    own = [one for one in likely if one.figure_id == item.id]
    explained = [*_digits(item, own), *_labels(item, own), *_bases(item, own, ledger)]
    return explained[0] if explained else None


def misprinted(item: Item, implied: Interval) -> Misprint | None:
    """The slip of the digits that makes the print of the one value implied."""
    meant, shown = _meant(item, implied), _shown(item, printed(item))
    kind = slip(shown, _shown(item, meant)) if meant is not None and len(shown) >= FEWEST else None
    return Misprint(kind, float(meant)) if kind is not None and meant is not None else None


def _digits(item: Item, likely: Iterable[Likely]) -> Iterator[Misprint]:
    return filter(None, (misprinted(item, one.implied) for one in likely if not one.exchanged))


def _labels(item: Item, likely: Iterable[Likely]) -> Iterator[Misprint]:
    for one in likely:
        meant = _meant(item, one.implied) if one.exchanged else None
        if meant is not None:
            yield Misprint("labels_swapped", float(meant))


def _bases(item: Item, likely: Sequence[Likely], ledger: Ledger) -> Iterator[Misprint]:
    """Whether the share is right of another base that the article prints."""
    base = ledger.base_of(item)
    if base is None or not item.is_share or not base.is_count:
        return
    others = {other.base_id for other in ledger.items} - {base.first_id, None}
    for one in likely:
        meant = None if one.exchanged else _meant(item, one.implied)
        count = Fraction(one.implied.low) * Fraction(printed(base)) * HUNDREDTH if meant is not None else Fraction(0)
        shares = (point(count).scaled(HUNDRED).over(other.wide) for other in ledger.find(sorted(filter(None, others))))
        if meant is not None and count and any(not share.meet(item.wide).empty for share in shares):
            yield Misprint("other_base", float(meant))


def _meant(item: Item, implied: Interval) -> Rational | None:
    """The one print that the implied interval leaves, if it leaves one."""
    if implied.empty or math.isinf(implied.high) or item.figure.value is None:
        return None
    low, high = _rounded(item, implied.low), _rounded(item, implied.high)
    return low if low == high else None


def _rounded(item: Item, value: float | Rational) -> Rational:
    step = Fraction(10) ** -item.figure.decimals
    return math.floor(Fraction(value) / step + Fraction(1, 2)) * step


def _shown(item: Item, value: Rational) -> str:
    return str(round(value * Fraction(10) ** max(0, item.figure.decimals)))
