"""Whether a number speaks of other people than a total that its words and size allow, or of another time.

What they allow is asked in ``holding``.
"""

from flows.extract.holding import measured_apart
from flows.extract.labels import CATEGORIES, FREE_TEXT
from flows.extract.quantities import Quantity

YEAR = 4  # characters of a period that tell its year


def of_another(total: Quantity, part: Quantity) -> bool:
    """Whether a number that no word ties to a total speaks of other people.

    ``81% cán bộ`` is a share of the cadres, not of several staff kinds; ``120 công chức`` in a new paragraph are not
    among those once examined.
    """
    if is_foreign_share(total, part):
        return True
    if total.unit == "turn" and part.unit == "person":
        return True
    if measured_apart(total, part):
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


def _elsewhere(part: Quantity, total: Quantity) -> bool:
    return part.place is not None and (total.place is None or part.place.code != total.place.code)


def _same_category(total: Quantity, share: Quantity) -> bool:
    """Whether a share names only categories that its total holds already, so that it is one of something larger."""
    stated = CATEGORIES.difference(FREE_TEXT).intersection(share.labels)
    return bool(stated) and all(share.labels[column] == total.labels.get(column) for column in stated)


def of_another_time(total: Quantity, part: Quantity) -> bool:
    """Whether both are dated, and by years that share no day."""
    if total.period is None or part.period is None:
        return False
    (first, last), (begin, end) = (years_of(period) for period in (total.period, part.period))
    return last < begin or end < first


def years_of(period: str) -> tuple[str, str]:
    begin, _, end = period.partition("/")
    return begin[:YEAR], (end or begin)[:YEAR]
