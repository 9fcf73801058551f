"""A number tied to its whole: a part, a share, a change or ``a/b``. Which whole is meant is in ``choice``."""

from dataclasses import replace

from flows.extract.antecedents import last_spoken_of, recent, totals
from flows.extract.choice import total_of_places, whole_of
from flows.extract.fits import fits
from flows.extract.holding import holds, is_of_own_total
from flows.extract.labels import CATEGORIES
from flows.extract.quantities import Quantity
from flows.extract.scope import Scope
from flows.extract.takeover import GROUPS, follow, go_on, inherit, take_over, tie_anew, tie_levels

KEPT_IN_WHOLE = ("leadership", "job", "organisation")


def resolve(quantity: Quantity, scope: Scope, previous: Quantity | None) -> None:
    """Tie a quantity to its whole and let it take over what the words leave to it.

    ``previous`` is the number before it in the sentence or bracket.
    """
    count = previous if previous is not None else quantity.holder
    if count is not None and count.numerator is not None:
        count = count.numerator
    if quantity.holder is not None and _is_quota(quantity, scope.found[-1]):
        take_over(quantity, quantity.holder)
        scope.found[-1].base, quantity.kind = quantity, "target"
        return
    repeats = not quantity.own and quantity.in_scope is not False
    if repeats and quantity.is_change and count is not None and quantity.unit in (None, count.unit):
        _change_of(quantity, count)
    elif quantity.of_quota and not quantity.is_change and quantity.kind != "target":
        _share_of_quota(quantity, count, scope)
    elif repeats and quantity.percent and (repeated := _repeated(quantity, count, scope)) is not None:
        _share_of(quantity, repeated)
    else:
        _part(quantity, scope, previous)
    quantity.measure = quantity.measure or quantity.ambient_measure
    if previous is not None and previous.in_scope is False and _divides_others(quantity, scope):
        quantity.in_scope = False
    if quantity.number.form == "fraction" and not quantity.percent:
        _out_of(quantity, scope)


def _part(quantity: Quantity, scope: Scope, previous: Quantity | None) -> None:
    if quantity.of_these and quantity.present:
        quantity.measure = None
    bare = scope.whole is None and _is_bare(quantity)
    if previous is not None and (bare or _shares_go_on(quantity, previous)):
        follow(quantity, previous)
        quantity.base = previous.base
        return
    if quantity.before is not None:
        tie_levels(quantity.before, quantity)
        _tie_to_levels(quantity.before, quantity, scope)
        return
    quantity.base = _whole(quantity, scope)
    if quantity.base is not None:
        inherit(quantity, quantity.base)
    elif quantity.holder is not None and _divides_change(quantity, quantity.holder):
        inherit(quantity, quantity.holder)
        quantity.base, quantity.kind = quantity.holder, quantity.holder.kind
    elif quantity.holder is not None:
        _explain(quantity, quantity.holder)
    elif quantity.labels.get("party") and not quantity.names_staff:
        quantity.in_scope = False
    elif previous is not None:
        _follow_item(quantity, previous)
    elif "staff" not in quantity.labels and not quantity.counts_bodies and (last := last_spoken_of(scope.found)):
        go_on(quantity, last)


def _divides_others(quantity: Quantity, scope: Scope) -> bool:
    """Whether a list goes on to divide people who are no staff (``33% đại biểu …, chia ra cấp tỉnh 29/81``)."""
    unsaid = quantity.in_scope is None and quantity.base is None and not quantity.names_staff
    return unsaid and scope.opener in ("part", "all_parts", "detail", "division") and not quantity.counts_bodies


def _whole(quantity: Quantity, scope: Scope) -> Quantity | None:
    if quantity.average:
        return None
    if quantity.counts_bodies and not scope.opener:
        return total_of_places(quantity, scope)
    return _change_total(quantity, scope) if quantity.is_change else whole_of(quantity, scope)


def _tie_to_levels(before: Quantity, after: Quantity, scope: Scope) -> None:
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


def _shares_go_on(share: Quantity, previous: Quantity) -> bool:
    """``19,4% ở cấp tỉnh, 17% ở cấp huyện``: of the second only the group is said, by level or staff."""
    if not share.percent or not previous.percent or len(share.stated) != 1 or not share.stated <= {"staff", "level"}:
        return False
    return share.stated <= previous.stated


def _is_bare(quantity: Quantity) -> bool:
    return quantity.unit is None and not quantity.own and not quantity.percent


def _goes_on_the_list(quantity: Quantity, previous: Quantity) -> bool:
    """Whether an item behind a semicolon is like the one before it (``Hà Tĩnh (138 người); Đồng Nai (51 người)``)."""
    whole = previous.base
    alike = quantity.sentence == previous.sentence and quantity.stated == previous.stated and not quantity.names_staff
    places = quantity.place is not None and previous.place is not None and quantity.place.code != previous.place.code
    listed = alike and places and quantity.unit == previous.unit and not quantity.is_change
    return listed and whole is not None and whole.numerator is None and holds(whole, quantity)


def _follow_item(quantity: Quantity, previous: Quantity) -> None:
    if quantity.counts_bodies and previous.counts_bodies and not quantity.stated - GROUPS:
        quantity.labels |= {k: v for k, v in previous.labels.items() if k == "rating"}
    follow(quantity, previous)
    if _goes_on_the_list(quantity, previous):
        quantity.base = previous.base


def _explain(quantity: Quantity, holder: Quantity) -> None:
    """A number in brackets that is no part of the one before them says it otherwise (``99% (1.298/1.311) đảng bộ``)."""
    if holder.percent and holder.counted and quantity.unit is None:
        quantity.unit, quantity.measure = holder.counted, "units"
    inherit(quantity, holder)
    quantity.base = holder.base if holder.percent and not quantity.is_change else None


def _divides_change(part: Quantity, change: Quantity) -> bool:
    """Whether what stands in the brackets of a change divides it (``giảm 118 xã (97 xã, 15 thị trấn …)``)."""
    counted = change.is_change and not part.percent and part.counts_bodies == change.counts_bodies
    return counted and (part.value or 0) <= (change.value or 0)


def _out_of(quantity: Quantity, scope: Scope) -> None:
    """Tie ``a/b`` to a printed total of size b, or else to one made of the print itself (annotation.md, rulings).

    In a list, a is a part of the list's whole and b a total beside it.
    """
    size = quantity.number.second
    quantity.base = next((t for t in totals(scope.found) if t.value == size and holds(t, quantity)), None)
    if quantity.base is None:
        whole = replace(quantity, number=replace(quantity.number, value=size, second=None), suffix="/", base=None)
        whole.labels = {k: v for k, v in quantity.labels.items() if k not in CATEGORIES or k in KEPT_IN_WHOLE}
        whole.age, whole.kind = None, None if quantity.is_change else quantity.kind
        scope.found.append(whole)
        quantity.base = whole
    if quantity.unit == "post" and quantity.measure == "recruited":
        quantity.unit = "person"
    holder = quantity.holder
    if holder is not None and holder.percent and holder.base is None:
        holder.base = quantity.base


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
    if named or (not count.is_change and not is_of_own_total(count, share)):
        share.base = count.base


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


def _is_quota(quantity: Quantity, share: Quantity) -> bool:
    """Whether a number in brackets is what a share is of (``48 lượt, đạt 96% kế hoạch (50 lượt)``)."""
    open_ = share.of_quota and share.base is None and share.partner is not None and not quantity.percent
    return open_ and share.partner is not None and fits(share.partner, share, quantity)


def _change_of(change: Quantity, level: Quantity) -> None:
    place = change.place
    take_over(change, level)
    change.place = place or change.place
    change.partner, change.unit = level, change.unit or level.unit


def _change_total(change: Quantity, scope: Scope) -> Quantity | None:
    total = scope.whole
    return total if total is not None and total.kind == change.kind and total.unit == change.unit else None
