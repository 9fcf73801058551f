"""Changes and shares that say again, in percent or as a difference, what the count beside them says of its cell.

A number with words of its own is tied in ``wholes``.
"""

from flows.extract.antecedents import recent
from flows.extract.fits import fits
from flows.extract.labels import CATEGORIES
from flows.extract.quantities import Quantity
from flows.extract.scope import Scope
from flows.extract.takeover import take_over

GROUPING = ("staff", "level", "organisation")
OWN_TOTAL_GAP = 1


def tie_beside(quantity: Quantity, previous: Quantity | None, scope: Scope) -> bool:
    """Tie a change or share without words of its own to the count beside it; so too a share of a quota.

    Told is whether it is one of these; ``previous`` is the number before it in the sentence or bracket.
    """
    count = previous if previous is not None else quantity.holder
    if count is not None and count.numerator is not None:
        count = count.numerator
    repeats = not quantity.own and quantity.in_scope is not False
    if repeats and quantity.is_change and count is not None and quantity.unit in (None, count.unit):
        _change_of(quantity, count)
    elif quantity.of_quota and not quantity.is_change and quantity.kind != "target":
        _share_of_quota(quantity, count, scope)
    elif repeats and quantity.percent and (repeated := _repeated(quantity, count, scope)) is not None:
        _share_of(quantity, repeated)
    else:
        return False
    return True


def is_quota(quantity: Quantity, share: Quantity) -> bool:
    """Whether a number in brackets is what a share is of (``48 lượt, đạt 96% kế hoạch (50 lượt)``)."""
    open_ = share.of_quota and share.base is None and share.partner is not None and not quantity.percent
    return open_ and share.partner is not None and fits(share.partner, share, quantity)


def tie_to_quota(share: Quantity, quota: Quantity, holder: Quantity) -> None:
    """The quota in the brackets of a number is of its cell, and the whole of the share before them."""
    take_over(quota, holder)
    share.base, quota.kind = quota, "target"


def _change_of(change: Quantity, level: Quantity) -> None:
    place = change.place
    take_over(change, level)
    change.place = place or change.place
    change.partner, change.unit = level, change.unit or level.unit


def _share_of_quota(share: Quantity, count: Quantity | None, scope: Scope) -> None:
    """``48 người, đạt 96% chỉ tiêu``: of the last quota printed of which it is that share, if any."""
    if count is None:
        count = next((one for one in recent(scope.found) if one.line == share.line and one.holder is None), None)
    if count is None or count.percent or count.counts_bodies:
        return
    quotas = [quota for quota in recent(scope.found) if quota is not count]
    if count.numerator is not None:
        quotas, count = [count, *quotas], count.numerator
    take_over(share, count)
    share.partner, share.base = count, next((quota for quota in quotas if fits(count, share, quota)), None)


def _repeated(share: Quantity, count: Quantity | None, scope: Scope) -> Quantity | None:
    """The count that a share without labels of its own says again in percent."""
    if count is None and not scope.opener and not scope.out and scope.found and scope.found[-1].line == share.line:
        count = scope.found[-1]
        if any(one.partner is count for one in recent(scope.found)):
            return None
    return None if count is None or count.percent or _of_other_places(share, count) else count


def _of_other_places(share: Quantity, bodies: Quantity) -> bool:
    """Whether a share is of a place among bodies counted (``27 tỉnh vượt 15%, đứng đầu là Tuyên Quang (29,2%)``)."""
    if not bodies.counts_bodies or share.place is None:
        return False
    return bodies.place is None or bodies.place.code != share.place.code


def _share_of(share: Quantity, count: Quantity) -> None:
    take_over(share, count)
    share.partner, share.kind = count, count.kind if share.kind == "observed" else share.kind
    named = count.number.form == "fraction"
    if named or (not count.is_change and not _is_of_own_total(count, share)):
        share.base = count.base


def _is_of_own_total(count: Quantity, share: Quantity) -> bool:
    """Whether a share can only be of its group's own total, printed nowhere.

    ``cấp tỉnh có 151 (chiếm 15,22%)`` among 609 minority staff: 151 of 609 is not 15,22%, and the words allow the share
    of all provincial staff. A whole of no category of its own leaves no such reading (annotation.md, rulings).
    """
    whole = count.base
    if whole is None or not whole.value or count.value is None or share.value is None:
        return False
    grouped = any(count.labels.get(column) != whole.labels.get(column) for column in GROUPING)
    held = not CATEGORIES.isdisjoint(whole.labels)
    return grouped and held and abs(100 * count.value / whole.value - share.value) > OWN_TOTAL_GAP
