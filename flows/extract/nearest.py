"""The total that a number is a part or share of where no word says so. What words point at is in ``choice``."""

from collections.abc import Iterable

from flows.extract.antecedents import LOOK_BACK, recent, totals
from flows.extract.apart import of_another, of_another_time
from flows.extract.holding import holds
from flows.extract.labels import CATEGORIES
from flows.extract.quantities import Quantity
from flows.extract.repeated import stands_for
from flows.extract.scope import Scope

DIVIDING = CATEGORIES - {"job", "detail"}
OF_GROUP = {"job", "leadership"}


def unnamed_total(quantity: Quantity, scope: Scope) -> Quantity | None:
    """The total in its sentence that a bare count divides, else the nearest it may be a part of; null if it is none."""
    if (total := _divided_unnamed(quantity, scope)) is not None:
        return total
    return _nearest(quantity, scope) if _may_be_part(quantity) else None


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
    topic = _topic_of_paragraph(quantity, scope)
    beside = {id(one.partner) for one in recent(scope.found, scope.first) if one.percent and not scope.opener}
    told = [total for total in totals(scope.found) if id(total) not in beside]
    told.sort(key=lambda total: total is not topic)
    candidates = [t for t in told if _broader(t, quantity, leads=t is topic) and _may_be_meant(t, quantity, scope)]
    exact = [total for total in candidates if total.qualifier == "exact"]
    candidates = [total for total in candidates if not any(stands_for(total, other) for other in exact)]
    staff = quantity.labels.get("staff")
    same_staff = [total for total in candidates if staff is not None and total.labels.get("staff") == staff]
    here = {id(total) for total in totals([q for q in recent(scope.found) if q.line == quantity.line][::-1])}
    nearby = [total for total in candidates if id(total) in here]
    return _first(same_staff, nearby, [total for total in candidates if total.base is None], candidates)


def _may_be_meant(total: Quantity, part: Quantity, scope: Scope) -> bool:
    """Whether a number may be a part of a total, and neither says it again nor speaks of others."""
    if not holds(total, part) or of_another_time(total, part) or of_another(total, part):
        return False
    if not part.own_category and total.value == part.value:
        return False
    return "party" not in part.labels or _spoken_of(total, part, scope)


def _broader(total: Quantity, part: Quantity, leads: bool = False) -> bool:
    """Whether the total is divided only by columns that the part states too, and the part is narrower in one.

    ``leads``: it is the first number of the part's paragraph.
    """
    divided = CATEGORIES.intersection(total.labels).difference(part.labels)
    if total.age or divided - (_of_group(part) if leads or total.base is None else set()):
        return False
    if part.place is not None and total.place is not None and part.place.code != total.place.code:
        return True
    if part.percent and "staff" in part.stated and part.sentence == total.sentence and not part.own_category:
        return True
    return part.age is not None or any(total.labels.get(column) != code for column, code in part.labels.items())


def _of_group(part: Quantity) -> set[str]:
    """Columns that say whom a total counts (``520 lãnh đạo``), not that it is itself a part."""
    return {"job"} if part.names_staff else OF_GROUP


def _topic_of_paragraph(quantity: Quantity, scope: Scope) -> Quantity | None:
    """The count a paragraph begins with, of holders of posts or of staff alone (``2. Cấp xã: 218 công chức. …``)."""
    here = [one for one in scope.found[-LOOK_BACK:] if one.line == quantity.line and not one.percent]
    if not here or here[0].opener is not None:
        return None
    alone = here[0].names_staff and all(one.sentence != here[0].sentence for one in here[1:])
    return here[0] if alone or not OF_GROUP.isdisjoint(here[0].labels) else None


def _spoken_of(total: Quantity, part: Quantity, scope: Scope) -> bool:
    """Whether the paragraph of a number speaks of a total: party members elsewhere may be any."""
    return total.line == part.line or any(q.line == part.line and q.base is total for q in recent(scope.found))


def _first(*choices: Iterable[Quantity]) -> Quantity | None:
    return next((total for choice in choices for total in choice), None)
