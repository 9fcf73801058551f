"""Which printed total a number is a part or share of, and what it takes over from it. No words are read here."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flows.extract.labels import CATEGORIES
from flows.extract.quantities import PEOPLE_UNITS, Quantity
from schemas.codes import codelist

if TYPE_CHECKING:
    from flows.extract.reader import Scope

NARROWING = ("staff", "level", *CATEGORIES)
LOOK_BACK = 80
STRICT_STAFF = ("cc", "vc", "nhd", "contract")


def antecedent(found: Sequence[Quantity], closes_list: bool) -> Quantity | None:
    """The count that ``trong đó``, ``gồm`` and their like divide: the last one outside brackets.

    Where the words begin a sentence or follow a semicolon (``closes_list``), a list of parts before them is closed and
    they divide its whole again.
    """
    for quantity in reversed(found[-LOOK_BACK:]):
        if quantity.percent or quantity.holder is not None or quantity.is_change:
            continue
        return quantity.base if closes_list and _has_sibling(quantity, found) else quantity
    return None


def _has_sibling(quantity: Quantity, found: Sequence[Quantity]) -> bool:
    return quantity.base is not None and any(
        other.base is quantity.base and not other.percent and other is not quantity for other in found[-LOOK_BACK:]
    )


def resolve(quantity: Quantity, scope: "Scope", previous: Quantity | None) -> None:
    """Tie a quantity to its whole and take over what the words leave to it."""
    if quantity.percent and _repeats(quantity, scope, previous):
        _take_over(quantity, quantity.partner or quantity)
        return
    changed = quantity.holder or previous
    if quantity.is_change and changed is not None and not any(column in quantity.labels for column in NARROWING):
        kind = quantity.kind
        _take_over(quantity, changed)
        quantity.kind, quantity.base, quantity.partner = kind, None, changed
        quantity.unit = quantity.unit or changed.unit
        return
    if not quantity.is_change and quantity.measure != "units":
        quantity.base = _whole(quantity, scope)
    if quantity.base is not None:
        _inherit(quantity, quantity.base, scope)
    else:
        _inherit_scope(quantity, scope)
        if previous is not None and quantity.unit is None and not quantity.labels and not quantity.percent:
            _follow(quantity, previous)
    if quantity.labels.get("party") and quantity.base is None and "staff" not in quantity.labels:
        quantity.in_scope = False


def _follow(quantity: Quantity, previous: Quantity) -> None:
    """A bare number in a list (``Hà Nam 11``) counts what the one before it counts."""
    place, placeless, period = quantity.place, quantity.placeless, quantity.period
    _take_over(quantity, previous)
    quantity.unit = previous.unit
    quantity.place, quantity.placeless = place or quantity.place, placeless
    quantity.period = period or quantity.period


def _repeats(quantity: Quantity, scope: "Scope", previous: Quantity | None) -> bool:
    """Whether a share only says in percent what a count before it said."""
    count = quantity.holder or previous
    if count is None and not quantity.labels and not scope.labels and scope.found:
        count = scope.found[-1]
    if count is None or count.percent or count.is_change or quantity.is_change:
        return False
    if any(column in quantity.labels for column in NARROWING) or quantity.age:
        return False
    quantity.partner = count
    return True


def _take_over(share: Quantity, count: Quantity) -> None:
    share.labels = dict(count.labels)
    share.age, share.place, share.placeless = count.age, count.place, count.placeless
    share.period, share.stated_period = count.period, count.stated_period
    share.measure, share.in_scope, share.detail = count.measure, count.in_scope, count.detail
    share.base, share.base_kind = count.base, count.base_kind
    share.kind = count.kind


def _whole(quantity: Quantity, scope: "Scope") -> Quantity | None:
    explicit = scope.whole
    while explicit is not None and scope.opener:
        if _holds(explicit, quantity):
            return explicit
        explicit = explicit.base
    if not _is_part(quantity, scope):
        return None
    for candidate in reversed(scope.found[-LOOK_BACK:]):
        for total in (candidate.base, candidate):
            if total is not None and _holds(total, quantity) and _narrower(quantity, total, scope):
                return total
    return None


def _holds(total: Quantity, part: Quantity) -> bool:
    if total is part or total.percent or total.is_change or total.value is None or part.kind == "target" != total.kind:
        return False
    if not part.percent and part.value is not None and part.value > total.value:
        return False
    if part.measure and total.measure and part.measure != total.measure:
        return False
    part_unit = part.unit or "person"
    if not (part.percent or part_unit == total.unit or {part_unit, total.unit} <= set(PEOPLE_UNITS)):
        return False
    if part.percent and total.unit not in PEOPLE_UNITS:
        return False
    return all(_within(column, part.labels.get(column), total.labels.get(column)) for column in NARROWING)


def _within(column: str, part: str | None, total: str | None) -> bool:
    if total is None or part is None or part == total:
        return True
    if column == "staff" and part == "cb" and total not in STRICT_STAFF:
        return True
    if column in ("organisation", "job", "standard_of"):
        return column == "standard_of"
    by_code = codelist(column).by_code
    return by_code[part].atoms <= by_code[total].atoms


def _is_part(quantity: Quantity, scope: "Scope") -> bool:
    return bool(quantity.age or "staff" not in quantity.labels or any(column in quantity.labels for column in CATEGORIES))


def _narrower(part: Quantity, total: Quantity, scope: "Scope") -> bool:
    if part.age and not total.age:
        return True
    return any(
        part.labels.get(column) not in (None, total.labels.get(column)) for column in NARROWING if column != "level" or "level" not in total.labels
    )


def _inherit(part: Quantity, total: Quantity, scope: "Scope") -> None:
    own = dict(part.labels)
    if own.get("staff") == "cb" and total.labels.get("staff") in ("cbcc", "cbccvc") and len(own) > 1:
        del own["staff"]
    part.labels = {**total.labels, **{k: v for k, v in scope.labels.items() if k in CATEGORIES}, **own}
    part.age = part.age or scope.age or total.age
    part.unit = part.unit or total.unit
    if part.place is None and not part.placeless:
        part.place = total.place
    if part.period is None:
        part.period, part.stated_period = total.period, total.stated_period
    part.measure = part.measure or total.measure
    if part.in_scope is None:
        part.in_scope = total.in_scope


def _inherit_scope(quantity: Quantity, scope: "Scope") -> None:
    quantity.labels = {**scope.labels, **quantity.labels}
    quantity.age = quantity.age or scope.age
