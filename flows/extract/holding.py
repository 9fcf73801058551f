"""Whether words and sizes allow one number to lie within another.

Where no word ties the two, ``apart`` asks more; which of several wholes is meant is in ``choice``.
"""

from functools import cache

from flows.extract.gazetteer import ancestors
from flows.extract.labels import FREE_TEXT
from flows.extract.places.table import Unit
from flows.extract.quantities import PEOPLE_UNITS, Quantity
from schemas.codes import codelist

APART = ("shortage", "surplus", "quota")
"""Posts to fill, to cut or allotted are no part of the people in post unless words say so."""
LEAVING = {"left", "applied"}
"""Who applies to leave is soon counted among those who left."""
MISPRINT = 1001
"""A part this many times its whole has more than ``nghìn`` too much."""


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


def _measured_alike(total: Quantity, part: Quantity) -> bool:
    measure = part.measure or (part.ambient_measure if total.sentence != part.sentence else None)
    return not measure or not total.measure or measure == total.measure or {measure, total.measure} <= LEAVING


def measured_apart(total: Quantity, part: Quantity) -> bool:
    """Whether two measures differ, and one is of posts to fill, to cut or allotted; unsaid, it is of people in post."""
    measures = {part.measure or "in_post", total.measure or "in_post"}
    return len(measures) > 1 and not measures.isdisjoint(APART)


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
