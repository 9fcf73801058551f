"""Which printed total a number is a part or share of: what words point at or say again, else what is in ``nearest``.

What becomes of the number then is said in ``wholes``.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from flows.extract.antecedents import antecedents, recent
from flows.extract.apart import is_foreign_share, of_another_time
from flows.extract.holding import holds, misprinted
from flows.extract.labels import CATEGORIES, FREE_TEXT
from flows.extract.nearest import unnamed_total
from flows.extract.quantities import MOST_WHOLES, Quantity
from flows.extract.scope import Scope

SMALLEST_REPEATED = 10


def whole_of(quantity: Quantity, scope: Scope) -> Quantity | None:
    """The total that words point at, that is said again, or that is meant without a word; null where there is none."""
    if (holders := _office_before(quantity, scope)) is not None:
        return holders
    if _of_bodies(quantity, scope) or _of_outsiders(quantity, scope) or _is_example(quantity, scope):
        return None
    explicit = _explicit(quantity, scope)
    if explicit is not None and explicit.value == quantity.value and not quantity.percent and not quantity.own_category:
        return explicit.base
    if explicit is not None:
        return None if is_foreign_share(explicit, quantity) or _is_elsewhere(explicit, quantity, scope) else explicit
    if (again := _said_again(quantity, scope)) is not None:
        quantity.labels = {**again.labels, **quantity.labels}
        if again.base is not None or CATEGORIES.isdisjoint(again.labels):
            return again.base
    if scope.siblings:
        return None
    quantity.guessed = True
    return unnamed_total(quantity, scope)


def _office_before(quantity: Quantity, scope: Scope) -> Quantity | None:
    """The holders of an office right before a number of some of them (``22 chủ tịch có 15 đồng chí đạt chuẩn``)."""
    before = scope.found[-1] if len(scope.found) > scope.first else None
    if before is None or before.holder is not quantity.holder or "job" not in before.stated or before.percent:
        return None
    of_them = quantity.own_category and not quantity.names_staff and "job" not in quantity.stated
    return before if of_them and not quantity.percent and holds(before, quantity) else None


def _of_bodies(quantity: Quantity, scope: Scope) -> bool:
    """Whether a list divides bodies into the people they have (``3.319 ban, với 3.276 chỉ huy trưởng``)."""
    if not scope.opener or scope.whole is not None or "job" not in quantity.labels:
        return False
    before = scope.found[scope.first :]
    people = [one for one in before if not one.counts_bodies]
    return bool(before) and before[0].counts_bodies and all("job" in one.labels for one in people)


def _of_outsiders(quantity: Quantity, scope: Scope) -> bool:
    """Whether a list divides other people than staff (``33% đại biểu …, chia ra cấp tỉnh 29/81``)."""
    if not scope.opener or scope.whole is not None or quantity.names_staff or quantity.age:
        return False
    if not CATEGORIES.difference(FREE_TEXT).isdisjoint(quantity.stated):
        return False
    before = next((one for one in recent(scope.found, scope.first) if one.holder is None), None)
    return before is not None and before.in_scope is False


def _is_example(quantity: Quantity, scope: Scope) -> bool:
    """Whether a sentence begins with the total of one place (``Như ở xã Nậm Kè, 38 cán bộ …``), no part of a list."""
    begins = scope.opener == "example" and scope.whole is None and len(scope.found) == scope.first
    return begins and quantity.names_staff and quantity.place is not None and not quantity.own_category


def _explicit(quantity: Quantity, scope: Scope) -> Quantity | None:
    """The total that words of a list point at; one that is too small only if no other is meant (a misprint)."""
    if scope.whole is not None:
        above = list(islice(_chain(scope.whole), MOST_WHOLES))
        return _first_holding(above, quantity) or next((total for total in above if misprinted(total, quantity)), None)
    if not scope.opener and not quantity.of_these:
        return None
    if (found := _first_holding(antecedents(quantity, scope), quantity)) is not None:
        return found
    near = [*recent(scope.found, scope.first), *islice(antecedents(quantity, scope), 1)]
    return next((t for t in near if t.line == quantity.line and misprinted(t, quantity)), None)


def _first_holding(totals: Iterable[Quantity], part: Quantity) -> Quantity | None:
    return next((total for total in totals if holds(total, part) and not of_another_time(total, part)), None)


def _chain(total: Quantity | None) -> Iterator[Quantity]:
    while total is not None:
        yield total
        total = total.base


def _is_elsewhere(total: Quantity, share: Quantity, scope: Scope) -> bool:
    """Whether a share is given as an example of another place's (``có nơi rất ít, như xã Nậm Kè đạt 9%``)."""
    given = scope.opener == "example" and share.percent and share.place is not None
    return given and (total.place is None or share.place is None or total.place.code != share.place.code)


def _said_again(quantity: Quantity, scope: Scope) -> Quantity | None:
    """An earlier count of the same size that these words speak of again (``31 đồng chí tái cử thì …``)."""
    if quantity.percent or quantity.value is None or quantity.value < SMALLEST_REPEATED or quantity.is_change:
        return None
    size, units = quantity.value, (quantity.unit, None)
    earlier = next((q for q in recent(scope.found) if q.value == size and q.unit in units and not q.percent), None)
    if earlier is None or any(earlier.labels.get(column) != code for column, code in quantity.labels.items()):
        return None
    return earlier if not quantity.measure or earlier.measure in (quantity.measure, None) else None


def total_of_places(quantity: Quantity, scope: Scope) -> Quantity | None:
    """The total in its paragraph of the bodies that a list counts place by place (``719 xã. Kon Tum có 102 …``)."""
    if quantity.place is None or quantity.percent or quantity.is_change:
        return None
    earlier = (one for one in recent(scope.found) if one.line == quantity.line and one.unit == quantity.unit)
    return next((one for one in earlier if not one.is_change and _lies_above(one, quantity)), None)


def _lies_above(total: Quantity, part: Quantity) -> bool:
    narrower = total.place is None or part.place is None or total.place.code != part.place.code
    return narrower and total.holder is None and total.base is None and holds(total, part)
