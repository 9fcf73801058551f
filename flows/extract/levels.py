"""Levels before and after tied by the printed change that leads from one to the other, where no word ties them."""

from collections.abc import Sequence

from flows.extract.antecedents import recent
from flows.extract.quantities import Quantity
from flows.extract.takeover import take_over

SMALLEST = 10
"""Smaller levels are hit by chance."""
NEAR = 2
"""Sentences back."""


def tie_levels_by_change(found: Sequence[Quantity], first: int) -> None:
    """Tie the levels before each change of the last sentence (``found[first:]``) that differ by it, nearest first."""
    for change in found[first:]:
        if change.percent or not change.is_change or not change.value:
            continue
        levels = [one for one in recent(found) if _is_level(one, change)]
        earlier = [one for one in levels if one.start < change.start]
        tied = _levels_apart(change, earlier) or (_levels_apart(change, levels) if change.partner is None else None)
        before, after = tied or (None, None)
        if before is not None and after is not None and max(before.value or 0, after.value or 0) >= SMALLEST:
            after.before, change.partner = before, after
            if change.unit is None:
                take_over(change, after)
                change.unit = after.unit


def date_levels(found: Sequence[Quantity], first: int) -> None:
    """Date the levels of a sentence without a period (``từ 9% còn 3%``) like those near before it.

    Those of ``từ 90% năm 2011 lên 97% năm 2016`` are of 2011 and 2016, and so are the next ones.
    """
    sentence = found[first].sentence
    levels = [(one.before, one) for one in recent(found) if one.before is not None]
    earlier = ((before, after) for before, after in levels if sentence - NEAR <= after.sentence < sentence)
    unit, *dates = next(((after.unit, before.period, after.period) for before, after in earlier), (None, None, None))
    if None in dates or dates[0] == dates[1]:
        return
    for before, after in levels:
        if after.sentence == sentence and after.unit == unit:
            before.period, after.period = dates


def _levels_apart(change: Quantity, levels: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """The first two levels, the later one first, that differ by the change."""
    step = (change.value or 0) if change.kind == "decrease" else -(change.value or 0)
    pairs = ((before, after) for after in levels for before in levels if before is not after)
    return next((pair for pair in pairs if (pair[0].value or 0) - step == pair[1].value), None)


def _is_level(one: Quantity, change: Quantity) -> bool:
    """Whether a number may be a level that the change leads from or to: of its unit, near it, no share, no change."""
    level = not one.is_change and not one.percent and one.number.form != "fraction"
    return level and change.unit in (None, one.unit) and one.sentence >= change.sentence - NEAR
