"""What a number takes over from its whole, the count it repeats or the number before it. No whole is chosen here."""

from flows.extract.labels import CATEGORIES, FREE_TEXT, TEACHING
from flows.extract.quantities import PEOPLE_UNITS, TIERS, Quantity

LOOSE_TOTALS = ("cbcc", "cbccvc", "any", "party_committee")
TEACHING_UNITS = ("class", "course")
GOING_ON = ("staff", "level", "job")
GROUPS = frozenset({"staff", "level", "organisation", "job"})


def inherit(part: Quantity, total: Quantity) -> None:
    """A part has its whole's columns where it states none; loose ``cán bộ`` in a breakdown is the whole's staff."""
    own = dict(part.labels)
    drop_loose_staff(own, total.labels)
    if total.labels.get("job") in TEACHING:
        own.pop("schooling", None)
    outsiders = part.names_staff and "staff" not in total.labels
    part.labels = {k: v for k, v in total.labels.items() if not (outsiders and k == "party")} | own
    part.age = part.age or total.age
    part.unit = part.unit or ("person" if total.percent else total.unit)
    if part.place is None and not part.placeless:
        part.place, part.placeless = total.place, total.placeless
    part.period = part.period or total.period
    part.measure = part.measure or total.measure
    if part.in_scope is None and not part.names_staff and part.counts_bodies == total.counts_bodies:
        part.in_scope = total.in_scope


def take_over(quantity: Quantity, other: Quantity) -> None:
    """Speak of the same cell as another number."""
    quantity.labels, quantity.age = dict(other.labels), other.age
    quantity.place, quantity.placeless = other.place, other.placeless
    quantity.period, quantity.measure = other.period, other.measure
    quantity.in_scope = other.in_scope if quantity.in_scope is None else quantity.in_scope


def follow(quantity: Quantity, previous: Quantity) -> None:
    """A number without a whole goes on where the one before it in the sentence left off."""
    if quantity.unit is None and not set(quantity.labels) - {"level"}:
        counted = previous.partner if previous.percent and not previous.is_change else None
        _count_alike(quantity, counted or previous)
        return
    if not quantity.counts_bodies and not previous.counts_bodies:
        if "staff" not in quantity.labels:
            _go_on_about(quantity, previous)
        quantity.measure = quantity.measure or previous.measure
    learners = previous.unit in TEACHING_UNITS and quantity.unit in PEOPLE_UNITS and not quantity.own_category
    if learners or (quantity.percent and previous.percent and quantity.stated <= GROUPS):
        _take_categories(quantity, previous)
    if quantity.in_scope is None and set(quantity.labels) <= {"level"} and quantity.unit in (None, previous.unit):
        quantity.in_scope = previous.in_scope


def go_on(quantity: Quantity, last: Quantity) -> None:
    """A number in a new sentence that names no staff goes on about the last sentence's."""
    if last.in_scope is False or last.counts_bodies or not (quantity.own or last.line == quantity.line):
        return
    _go_on_about(quantity, last)
    if quantity.percent and last.percent and last.line == quantity.line and not quantity.own_category:
        _take_categories(quantity, last)
    carried = last.measure if last.line == quantity.line or quantity.heading is not None else None
    quantity.measure = quantity.measure or quantity.ambient_measure or carried


def tie_anew(part: Quantity, total: Quantity) -> None:
    """Tie a number to another whole; what it took over from the one before goes with that.

    The staff and the level of the one before are told of the new one too.
    """
    before = part.base
    if before is total:
        return
    if before is not None:
        _untie(part, before, total)
    for column in part.borrowed:
        part.labels.pop(column, None)
    part.base, part.guessed, part.borrowed = total, False, frozenset()
    if part.in_scope is not False and total.in_scope is False:
        total.in_scope = None
    if part.partner is None:
        inherit(part, total)


def _untie(part: Quantity, before: Quantity, total: Quantity) -> None:
    for column, code in before.labels.items():
        if column in ("staff", "level"):
            total.labels.setdefault(column, code)
        elif column not in total.labels and column not in part.stated and part.labels.get(column) == code:
            del part.labels[column]
    if part.measure == before.measure and part.ambient_measure is None and (total.measure or total.present):
        part.measure = None


def drop_loose_staff(own: dict[str, str], above: dict[str, str]) -> None:
    """Loose ``cán bộ`` in a breakdown (``cán bộ nữ``) is the staff of what is broken down (annotation.md, rulings)."""
    if own.get("staff") == "cb" and above.get("staff") in LOOSE_TOTALS and _breaks_down(own):
        del own["staff"]


def _breaks_down(labels: dict[str, str]) -> bool:
    return "job" not in labels and any(column in CATEGORIES and column not in FREE_TEXT for column in labels)


def _count_alike(quantity: Quantity, previous: Quantity) -> None:
    """A bare number in a list (``Hà Nam 11``) counts what the one before it counts, at its own place and level."""
    place, placeless, period = quantity.place, quantity.placeless, quantity.period
    level, measure = quantity.labels.get("level"), quantity.measure
    take_over(quantity, previous)
    quantity.unit, quantity.measure = previous.unit, measure or previous.measure
    quantity.kind = previous.kind if quantity.kind == "observed" else quantity.kind
    quantity.place, quantity.placeless = place or quantity.place, placeless
    quantity.period = period or quantity.period
    if level:
        quantity.labels["level"] = level
        quantity.unit = level if previous.unit in TIERS and level in TIERS else quantity.unit


def _go_on_about(quantity: Quantity, other: Quantity) -> None:
    taken = {k: v for k, v in other.labels.items() if k in GOING_ON and k not in quantity.labels}
    quantity.labels |= taken
    quantity.borrowed = quantity.borrowed.union(taken)


def _take_categories(quantity: Quantity, other: Quantity) -> None:
    quantity.labels = {k: v for k, v in other.labels.items() if k in CATEGORIES} | quantity.labels
