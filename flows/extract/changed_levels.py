"""Levels before and after a change: tied to each other, to the levels of their whole, and dated.

Levels of the administration are labels.
"""

from collections.abc import Sequence

from flows.extract.antecedents import recent
from flows.extract.choice import whole_of
from flows.extract.holding import holds
from flows.extract.quantities import Quantity
from flows.extract.scope import Scope
from flows.extract.takeover import follow, take_over, tie_anew

SMALLEST = 10
"""Smaller levels are hit by chance."""
NEAR = 2
"""Sentences back."""


def tie_levels(before: Quantity, after: Quantity, scope: Scope) -> None:
    """Tie the levels that words name before and after a change (``từ 1.412 xuống 802``)."""
    _make_one_cell(before, after)
    _tie_to_levels_of_whole(before, after, scope)


def _make_one_cell(before: Quantity, after: Quantity) -> None:
    """The levels before and after a change are of one cell; ``giai đoạn 2017-2024`` dates the first and the last."""
    if after.unit is not None and not before.stated:
        before.unit, before.measure, before.labels = after.unit, after.measure, dict(after.labels)
    follow(after, before)
    after.unit = after.unit or before.unit
    if before.period and "/" in before.period and after.period in (None, before.period):
        before.period, after.period = before.period.split("/")


def _tie_to_levels_of_whole(before: Quantity, after: Quantity, scope: Scope) -> None:
    """Parts that change in a list (``cấp xã từ 1.412 xuống 802``) lie in the levels before and after of its whole."""
    if before.percent and before.guessed:
        before.base = None  # a share of what was then the total
    whole = after_whole = before.base or (whole_of(after, scope) if scope.opener else None)
    while after_whole is not None and after_whole.before is None:
        after_whole = next((one for one in recent(scope.found) if one.before is after_whole), None)
    if whole is None or after_whole is None or after_whole.before is None:
        return
    for level, total in ((before, after_whole.before), (after, after_whole)):
        if holds(total, level):
            tie_anew(level, total)
            level.period = total.period
    after.labels = before.labels | after.labels


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
