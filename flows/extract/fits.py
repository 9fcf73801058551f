"""Counts tied to the total of which the share printed beside them is right, where the words leave open which is meant.

A total that words name is only given up for another that they allow as well. No check is made.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.extract.antecedents import recent, totals
from flows.extract.holding import counted_alike, holds, inside
from flows.extract.quantities import Quantity
from flows.extract.takeover import tie_anew

PRECISE = 2
"""Decimals of a share that no other total near at hand gives by chance."""


def tie_shares(found: Sequence[Quantity], first: int) -> None:
    """Tie each count of the last sentence (``found[first:]``) and its share to the nearest total that fits both.

    A count that none fits goes with two or more from its whole that one does.
    """
    moved: dict[int, list[Quantity]] = {}
    strays: dict[int, list[tuple[Quantity, Quantity]]] = {}
    for share in found[first:]:
        count = share.partner
        if count is None or not share.percent or share.is_change or count.percent or not count.value:
            continue
        if share.base is not None and fits(count, share, share.base):
            continue
        total = _nearest_fitting(count, share, found)
        if total is None:
            strays.setdefault(id(count.base), []).append((count, share))
        else:
            moved.setdefault(id(count.base), []).append(total)
            _tie(count, share, total)
    for base, fitting in moved.items():
        for count, share in strays.get(base, ()) if len(fitting) > 1 else ():
            _tie(count, share, fitting[-1])


def _tie(count: Quantity, share: Quantity, total: Quantity) -> None:
    tie_anew(count, total)
    share.base = total
    count.fitted = share.fitted = True


def _nearest_fitting(count: Quantity, share: Quantity, found: Sequence[Quantity]) -> Quantity | None:
    """The nearest total before a count that its share fits; what its own words do not allow, a precise share may."""
    earlier = [one for one in recent(found) if one.start < count.start]
    precise = share.number.decimals >= PRECISE and count.base is None
    for total in totals(earlier[::-1]):
        if total is count or (count.base is not None and count.base.before is total):
            continue
        if (total.value or 0) < (count.value or 0) or not fits(count, share, total):
            continue
        alike = counted_alike(total, count) and inside(count.place, total.place)
        if (precise and alike) or holds(total, _by_its_own_words(count)):
            return total
    return None


def _by_its_own_words(count: Quantity) -> Quantity:
    """A count without what it took over from the whole it was tied to."""
    above = count.base.labels if count.base is not None else {}
    own = {k: v for k, v in count.labels.items() if k in count.stated or above.get(k) != v}
    return replace(count, labels=own)


def fits(count: Quantity, share: Quantity, total: Quantity) -> bool:
    """Whether a share is that of a count in a total, rounded or cut."""
    if not total.value or share.value is None:
        return False
    if abs(100 * (count.value or 0) / total.value - share.value) > 2 * 10.0**-share.number.decimals:
        return False
    steps = 10**share.number.decimals
    printed = round(share.value * steps)
    return (2 * printed - 1) * total.value <= 200 * steps * (count.value or 0) <= (2 * printed + 2) * total.value
