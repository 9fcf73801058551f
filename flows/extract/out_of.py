"""``a/b``: a part tied to the total b that is printed behind the slash. Other parts are tied in ``wholes``."""

from dataclasses import replace

from flows.extract.antecedents import totals
from flows.extract.holding import holds
from flows.extract.labels import CATEGORIES
from flows.extract.quantities import Quantity
from flows.extract.scope import Scope

KEPT_IN_WHOLE = ("leadership", "job", "organisation")


def tie_to_second(quantity: Quantity, scope: Scope) -> None:
    """Tie ``a/b`` to a printed total of size b, or else to one made of the print itself (annotation.md, rulings).

    In a list, a is a part of the list's whole and b a total beside it.
    """
    size = quantity.number.second
    quantity.base = next((t for t in totals(scope.found) if t.value == size and holds(t, quantity)), None)
    if quantity.base is None:
        whole = replace(quantity, number=replace(quantity.number, value=size, second=None), suffix="/", base=None)
        whole.labels = {k: v for k, v in quantity.labels.items() if k not in CATEGORIES or k in KEPT_IN_WHOLE}
        whole.age, whole.kind = None, None if quantity.is_change else quantity.kind
        scope.found.append(whole)
        quantity.base = whole
    if quantity.unit == "post" and quantity.measure == "recruited":
        quantity.unit = "person"
    holder = quantity.holder
    if holder is not None and holder.percent and holder.base is None:
        holder.base = quantity.base
