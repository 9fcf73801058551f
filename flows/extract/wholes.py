"""A number tied to its whole, or where it has none to the number before it. Which whole is meant is in ``choice``."""

from flows.extract.antecedents import last_spoken_of
from flows.extract.changed_levels import tie_levels
from flows.extract.choice import total_of_places, whole_of
from flows.extract.holding import holds
from flows.extract.out_of import tie_to_second
from flows.extract.quantities import Quantity
from flows.extract.scope import Scope
from flows.extract.shares import is_quota, tie_beside, tie_to_quota
from flows.extract.takeover import GROUPS, follow, go_on, inherit


def resolve(quantity: Quantity, scope: Scope, previous: Quantity | None) -> None:
    """Tie a quantity to its whole and let it take over what the words leave to it.

    ``previous`` is the number before it in the sentence or bracket.
    """
    if quantity.holder is not None and is_quota(quantity, scope.found[-1]):
        tie_to_quota(scope.found[-1], quantity, quantity.holder)
        return
    if not tie_beside(quantity, previous, scope):
        _tie_part(quantity, scope, previous)
    quantity.measure = quantity.measure or quantity.ambient_measure
    if previous is not None and previous.in_scope is False and _divides_others(quantity, scope):
        quantity.in_scope = False
    if quantity.number.form == "fraction" and not quantity.percent:
        tie_to_second(quantity, scope)


def _tie_part(quantity: Quantity, scope: Scope, previous: Quantity | None) -> None:
    if quantity.of_these and quantity.present:
        quantity.measure = None
    bare = scope.whole is None and _is_bare(quantity)
    if previous is not None and (bare or _shares_go_on(quantity, previous)):
        follow(quantity, previous)
        quantity.base = previous.base
        return
    if quantity.before is not None:
        tie_levels(quantity.before, quantity, scope)
        return
    quantity.base = _whole(quantity, scope)
    if quantity.base is not None:
        inherit(quantity, quantity.base)
    elif quantity.holder is not None:
        _read_with_holder(quantity, quantity.holder)
    elif quantity.labels.get("party") and not quantity.names_staff:
        quantity.in_scope = False
    elif previous is not None:
        _follow_item(quantity, previous)
    elif "staff" not in quantity.labels and not quantity.counts_bodies and (last := last_spoken_of(scope.found)):
        go_on(quantity, last)


def _is_bare(quantity: Quantity) -> bool:
    return quantity.unit is None and not quantity.own and not quantity.percent


def _shares_go_on(share: Quantity, previous: Quantity) -> bool:
    """``19,4% ở cấp tỉnh, 17% ở cấp huyện``: of the second only the group is said, by level or staff."""
    if not share.percent or not previous.percent or len(share.stated) != 1 or not share.stated <= {"staff", "level"}:
        return False
    return share.stated <= previous.stated


def _whole(quantity: Quantity, scope: Scope) -> Quantity | None:
    if quantity.average:
        return None
    if quantity.counts_bodies and not scope.opener:
        return total_of_places(quantity, scope)
    return _change_total(quantity, scope) if quantity.is_change else whole_of(quantity, scope)


def _change_total(change: Quantity, scope: Scope) -> Quantity | None:
    total = scope.whole
    return total if total is not None and total.kind == change.kind and total.unit == change.unit else None


def _read_with_holder(quantity: Quantity, holder: Quantity) -> None:
    """Numbers in brackets divide the change before them or say the same again (``99% (1.298/1.311) đảng bộ``)."""
    if _divides_change(quantity, holder):
        inherit(quantity, holder)
        quantity.base, quantity.kind = holder, holder.kind
        return
    if holder.percent and holder.counted and quantity.unit is None:
        quantity.unit, quantity.measure = holder.counted, "units"
    inherit(quantity, holder)
    quantity.base = holder.base if holder.percent and not quantity.is_change else None


def _divides_change(part: Quantity, change: Quantity) -> bool:
    """Whether what stands in the brackets of a change divides it (``giảm 118 xã (97 xã, 15 thị trấn …)``)."""
    counted = change.is_change and not part.percent and part.counts_bodies == change.counts_bodies
    return counted and (part.value or 0) <= (change.value or 0)


def _follow_item(quantity: Quantity, previous: Quantity) -> None:
    if quantity.counts_bodies and previous.counts_bodies and not quantity.stated - GROUPS:
        quantity.labels |= {k: v for k, v in previous.labels.items() if k == "rating"}
    follow(quantity, previous)
    if _goes_on_the_list(quantity, previous):
        quantity.base = previous.base


def _goes_on_the_list(quantity: Quantity, previous: Quantity) -> bool:
    """Whether an item behind a semicolon is like the one before it (``Hà Tĩnh (138 người); Đồng Nai (51 người)``)."""
    whole = previous.base
    alike = quantity.sentence == previous.sentence and quantity.stated == previous.stated and not quantity.names_staff
    places = quantity.place is not None and previous.place is not None and quantity.place.code != previous.place.code
    listed = alike and places and quantity.unit == previous.unit and not quantity.is_change
    return listed and whole is not None and whole.numerator is None and holds(whole, quantity)


def _divides_others(quantity: Quantity, scope: Scope) -> bool:
    """Whether a list goes on to divide people who are no staff (``33% đại biểu …, chia ra cấp tỉnh 29/81``)."""
    unsaid = quantity.in_scope is None and quantity.base is None and not quantity.names_staff
    return unsaid and scope.opener in ("part", "all_parts", "detail", "division") and not quantity.counts_bodies
