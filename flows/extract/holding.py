"""Whether words and sizes allow one number to lie within another. Which of several wholes is meant is in ``choice``."""

from functools import cache

from flows.extract.gazetteer import ancestors
from flows.extract.labels import CATEGORIES, FREE_TEXT
from flows.extract.places.table import Unit
from flows.extract.quantities import PEOPLE_UNITS, Quantity
from schemas.codes import codelist

OF_GROUP = {"job", "leadership"}
GROUPING = ("staff", "level", "organisation")
APART = ("shortage", "surplus", "quota")
"""Posts to fill, to cut or allotted are no part of the people in post unless words say so."""
LEAVING = {"left", "applied"}
"""Who applies to leave is soon counted among those who left."""
MISPRINT = 1001
OWN_TOTAL_GAP = 1


def holds(total: Quantity, part: Quantity, sized: bool = True) -> bool:
    """Whether the words allow ``part`` to lie within ``total``; ``sized``: and it is not larger."""
    if total is part or total.percent or total.is_change or total.value is None:
        return False
    if total.number.decimals > 0 and total.unit in PEOPLE_UNITS:
        return False
    if (part.kind == "target") != (total.kind == "target"):
        return False
    if sized and not part.percent and part.value is not None and part.value > total.value:
        return False
    if not _measured_alike(total, part) or not counted_alike(total, part) or not inside(part.place, total.place):
        return False
    if "job" in part.labels and part.labels.get("staff") == "cb" and total.labels.get("staff") == "party_committee":
        return False
    if "job" in part.stated and part.labels.get("staff") == "party_committee" and total.labels.get("staff") == "cb":
        return all(_within(c, code, total.labels.get(c)) for c, code in part.labels.items() if c != "staff")
    return all(_within(column, code, total.labels.get(column)) for column, code in part.labels.items())


def misprinted(total: Quantity, part: Quantity) -> bool:
    """Whether a part is larger than its whole by no more than a misprint (``nghìn`` too much) makes it."""
    outsiders = "party" in part.labels and not part.names_staff
    if outsiders and (part.number.form == "fraction" or total.line != part.line):
        return False
    return too_large(total, part)


def too_large(total: Quantity, part: Quantity) -> bool:
    """Whether only its size, which a misprint explains, keeps a count out of a total that words allow."""
    if part.counts_bodies or not total.value or not part.value:
        return False
    return holds(total, part, sized=False) and part.value < MISPRINT * total.value


def broader(total: Quantity, part: Quantity, leads: bool = False) -> bool:
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


def of_another(total: Quantity, part: Quantity) -> bool:
    """Whether a number that no word ties to a total speaks of other people.

    ``81% cán bộ`` is a share of the cadres, not of several staff kinds; ``120 công chức`` in a new paragraph are not
    among those once examined.
    """
    if is_foreign_share(total, part):
        return True
    if total.unit == "turn" and part.unit == "person":
        return True
    measures = {part.measure or "in_post", total.measure or "in_post"}
    if len(measures) > 1 and not measures.isdisjoint(APART):
        return True
    staff = part.labels.get("staff")
    if staff is None:
        return False
    if part.percent and staff != total.labels.get("staff"):
        return True
    recounted = part.names_staff and part.sentence != total.sentence
    if recounted and part.measure not in (None, "in_post") and total.measure is None:
        return True
    unsaid = part.measure is None and part.ambient_measure is None
    return total.line != part.line and unsaid and total.measure not in (None, "in_post")


def is_foreign_share(total: Quantity, part: Quantity) -> bool:
    """Whether a share is of something larger than the total, or of its own place's people."""
    return part.percent and (_same_category(total, part) or (not part.of_whole and _elsewhere(part, total)))


def is_of_own_total(count: Quantity, share: Quantity) -> bool:
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


def _measured_alike(total: Quantity, part: Quantity) -> bool:
    measure = part.measure or (part.ambient_measure if total.sentence != part.sentence else None)
    return not measure or not total.measure or measure == total.measure or {measure, total.measure} <= LEAVING


def counted_alike(total: Quantity, part: Quantity) -> bool:
    """Whether both count people (in one way or another), or the same bodies."""
    if part.percent:
        return total.unit in PEOPLE_UNITS or (part.counted is not None and part.counted == total.unit)
    return not part.unit or part.unit == total.unit or (part.unit in PEOPLE_UNITS and total.unit in PEOPLE_UNITS)


def inside(part: Unit | None, total: Unit | None) -> bool:
    """Whether a place lies in another, as far as both are known."""
    if part is None or total is None or part.code == total.code:
        return True
    return total.code in _codes_above(part)


@cache
def _codes_above(unit: Unit) -> frozenset[str]:
    return frozenset(above.code for above in ancestors(unit))


def _within(column: str, part: str, total: str | None) -> bool:
    if total is None or part == total:
        return True
    if column in FREE_TEXT or column == "standard_of":
        return column == "standard_of"
    if column == "staff" and part == "cb" and total == "party_committee":
        return True
    by_code = codelist(column).by_code
    return by_code[part].atoms <= by_code[total].atoms


def _elsewhere(part: Quantity, total: Quantity) -> bool:
    return part.place is not None and (total.place is None or part.place.code != total.place.code)


def _same_category(total: Quantity, share: Quantity) -> bool:
    """Whether a share names only categories that its total holds already, so that it is one of something larger."""
    stated = CATEGORIES.difference(FREE_TEXT).intersection(share.labels)
    return bool(stated) and all(share.labels[column] == total.labels.get(column) for column in stated)
