"""Which printed total a number is a part or share of. What becomes of it then is said in ``wholes``."""

from collections.abc import Iterable, Iterator
from itertools import islice

from flows.extract.antecedents import LOOK_BACK, antecedents, recent, totals
from flows.extract.holding import broader, holds, is_foreign_share, misprinted, of_another
from flows.extract.labels import CATEGORIES
from flows.extract.quantities import MOST_WHOLES, Quantity
from flows.extract.repeated import stands_for
from flows.extract.scope import Scope

DIVIDING = CATEGORIES - {"job", "detail"}
SMALLEST_REPEATED = 10
YEAR = 4  # characters of a period that tell its year


def whole_of(quantity: Quantity, scope: Scope) -> Quantity | None:
    """The total that the words point at, that is said again, or that is nearest at hand; null where none is meant."""
    if (holders := _office_before(quantity, scope)) is not None:
        return holders
    if _of_bodies(quantity, scope) or _is_example(quantity, scope):
        return None
    explicit = _explicit(quantity, scope)
    if explicit is not None and explicit.value == quantity.value and not quantity.percent and not quantity.own_category:
        return explicit.base
    if explicit is not None:
        return None if is_foreign_share(explicit, quantity) else explicit
    if (again := _said_again(quantity, scope)) is not None:
        quantity.labels = {**again.labels, **quantity.labels}
        if again.base is not None or CATEGORIES.isdisjoint(again.labels):
            return again.base
    if scope.siblings:
        return None
    quantity.guessed = True
    if (total := _divided_unnamed(quantity, scope)) is not None:
        return total
    return _nearest(quantity, scope) if _may_be_part(quantity) else None


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


def _is_example(quantity: Quantity, scope: Scope) -> bool:
    """Whether a sentence begins with the total of one place (``Như ở xã Nậm Kè, 38 cán bộ …``), no part of a list."""
    begins = scope.opener == "example" and scope.whole is None and len(scope.found) == scope.first
    return begins and quantity.names_staff and quantity.place is not None and not quantity.own_category


def _explicit(quantity: Quantity, scope: Scope) -> Quantity | None:
    """The total that words of a list point at; one that is too small only if no other is meant (a misprint)."""
    if scope.whole is not None:
        chain = list(islice(_chain(scope.whole), MOST_WHOLES))
        found = next(
            (total for total in chain if holds(total, quantity) and not _of_another_time(total, quantity)), None
        )
        return found or next((total for total in chain if misprinted(total, quantity)), None)
    if not scope.opener and not quantity.of_these:
        return None
    meant = antecedents(quantity, scope)
    found = next((t for t in meant if holds(t, quantity) and not _of_another_time(t, quantity)), None)
    if found is not None:
        return found
    near = [*recent(scope.found, scope.first), *islice(antecedents(quantity, scope), 1)]
    return next((t for t in near if t.line == quantity.line and misprinted(t, quantity)), None)


def total_of_places(quantity: Quantity, scope: Scope) -> Quantity | None:
    """The total in its paragraph of the bodies that a list counts place by place (``719 xã. Kon Tum có 102 …``)."""
    if quantity.place is None or quantity.percent or quantity.is_change:
        return None
    earlier = (one for one in recent(scope.found) if one.line == quantity.line and one.unit == quantity.unit)
    return next((one for one in earlier if not one.is_change and _lies_above(one, quantity)), None)


def _lies_above(total: Quantity, part: Quantity) -> bool:
    narrower = total.place is None or part.place is None or total.place.code != part.place.code
    return narrower and total.holder is None and total.base is None and holds(total, part)


def _chain(total: Quantity | None) -> Iterator[Quantity]:
    while total is not None:
        yield total
        total = total.base


def _said_again(quantity: Quantity, scope: Scope) -> Quantity | None:
    """An earlier count of the same size that these words speak of again (``31 đồng chí tái cử thì …``)."""
    if quantity.percent or quantity.value is None or quantity.value < SMALLEST_REPEATED or quantity.is_change:
        return None
    size, units = quantity.value, (quantity.unit, None)
    earlier = next((q for q in recent(scope.found) if q.value == size and q.unit in units and not q.percent), None)
    if earlier is None or any(earlier.labels.get(column) != code for column, code in quantity.labels.items()):
        return None
    return earlier if not quantity.measure or earlier.measure in (quantity.measure, None) else None


def _divided_unnamed(quantity: Quantity, scope: Scope) -> Quantity | None:
    """The total earlier in the sentence that a bare ``386 trường hợp …`` divides by words no column holds."""
    if quantity.percent or quantity.labels or quantity.age or quantity.unit != "person" or quantity.is_change:
        return None
    sentence = scope.found[scope.first : scope.first + LOOK_BACK]
    total = next(
        (t for t in sentence if t.holder is None and not t.counts_bodies and not of_another(t, quantity)), None
    )
    if total is None or total.base is not None or not total.labels.get("staff") or total.value == quantity.value:
        return None
    return total if holds(total, quantity) else None


def _may_be_part(quantity: Quantity) -> bool:
    """Whether a number that no word ties to a total may still be a part of one; ``13 bí thư`` is a total of its own."""
    if quantity.age is not None or "staff" not in quantity.labels:
        return True
    return not DIVIDING.isdisjoint(quantity.labels)


def _nearest(quantity: Quantity, scope: Scope) -> Quantity | None:
    """The total meant without a word: of the same staff, else in this paragraph, else no part itself, else the last.

    A count with its own share stands beside what follows in its sentence, not above it.
    """
    candidates = [t for t in totals(scope.found) if holds(t, quantity) and broader(t, quantity)]
    candidates = [total for total in candidates if not _of_another_time(total, quantity)]
    candidates = [total for total in candidates if quantity.own_category or total.value != quantity.value]
    if "party" in quantity.labels:
        candidates = [total for total in candidates if _spoken_of(total, quantity, scope)]
    beside = {id(one.partner) for one in recent(scope.found, scope.first) if one.percent and not scope.opener}
    candidates = [total for total in candidates if not of_another(total, quantity) and id(total) not in beside]
    exact = [total for total in candidates if total.qualifier == "exact"]
    candidates = [total for total in candidates if not any(stands_for(total, other) for other in exact)]
    staff = quantity.labels.get("staff")
    same_staff = [total for total in candidates if staff is not None and total.labels.get("staff") == staff]
    here = {id(total) for total in totals([q for q in recent(scope.found) if q.line == quantity.line][::-1])}
    nearby = [total for total in candidates if id(total) in here]
    return _first(same_staff, nearby, [total for total in candidates if total.base is None], candidates)


def _spoken_of(total: Quantity, part: Quantity, scope: Scope) -> bool:
    """Whether the paragraph of a number speaks of a total: party members elsewhere may be any."""
    return total.line == part.line or any(q.line == part.line and q.base is total for q in recent(scope.found))


def _of_another_time(total: Quantity, part: Quantity) -> bool:
    """Whether both are dated, and by years that share no day."""
    if total.period is None or part.period is None:
        return False
    (first, last), (begin, end) = (_years(period) for period in (total.period, part.period))
    return last < begin or end < first


def _years(period: str) -> tuple[str, str]:
    begin, _, end = period.partition("/")
    return begin[:YEAR], (end or begin)[:YEAR]


def _first(*choices: Iterable[Quantity]) -> Quantity | None:
    return next((total for choice in choices for total in choice), None)
