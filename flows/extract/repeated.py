"""Numbers of the headline that the text repeats, exactly or more exactly, take over what the text says of them."""

from collections.abc import Sequence

from flows.extract.quantities import Quantity

NEAR = 0.05
"""How far a hedged number may be from the one it stands for, relative to that."""


def complete_headline(quantities: Sequence[Quantity], headline_end: int) -> None:
    """Complete the numbers before ``headline_end`` from those of the text that say the same."""
    text = [quantity for quantity in quantities if quantity.start >= headline_end and quantity.in_scope is not False]
    for quantity in quantities:
        if quantity.start < headline_end and (repeated := next((q for q in text if repeats(quantity, q)), None)):
            _complete(quantity, repeated)


def repeats(quantity: Quantity, other: Quantity) -> bool:
    """Whether two numbers may say the same: equal, or one hedged and near, and nothing stated of one against it."""
    if quantity.percent != other.percent or quantity.is_change != other.is_change:
        return False
    if quantity.unit is not None and other.unit is not None and quantity.unit != other.unit:
        return False
    alike = all(other.labels.get(column, code) == code for column, code in quantity.labels.items())
    return alike and (quantity.value == other.value or stands_for(quantity, other))


def stands_for(hedged: Quantity, exact: Quantity) -> bool:
    """Whether a hedged number (``gần 3.600``) may be another, exact one (3.596)."""
    if hedged.qualifier == "exact" or exact.qualifier != "exact" or not hedged.value or exact.value is None:
        return False
    return abs(hedged.value - exact.value) <= NEAR * hedged.value


def _complete(quantity: Quantity, repeated: Quantity) -> None:
    quantity.labels = repeated.labels | quantity.labels
    quantity.age = quantity.age or repeated.age
    quantity.unit = quantity.unit or repeated.unit
    quantity.measure, quantity.present = quantity.measure or repeated.measure, quantity.present or repeated.present
    quantity.period, quantity.now = quantity.period or repeated.period, quantity.now or repeated.now
    if quantity.place is None and not quantity.placeless:
        quantity.place, quantity.placeless = repeated.place, repeated.placeless
