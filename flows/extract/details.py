"""Parts that no column tells from their whole get the words that do. What columns say is read in ``labels``."""

import re
from collections.abc import Sequence

from flows.extract.quantities import Quantity

CLAUSE_START = re.compile(r"[,;:.(\n][^,;:.(\n]*$")
CLAUSE_END = re.compile(r"[,;:.()\n]")
LONGEST = 90


def name_details(quantities: Sequence[Quantity], cased: str) -> None:
    """Set ``detail`` of parts whose cell is their whole's; shares and parts of such a part have it too."""
    for quantity in quantities:
        known = quantity.partner or quantity.base
        if known is not None and "detail" in known.labels:
            quantity.labels.setdefault("detail", known.labels["detail"])
        elif quantity.partner is None and quantity.base is not None and _same_cell(quantity, quantity.base):
            quantity.labels["detail"] = _clause(quantity, cased)


def _same_cell(part: Quantity, whole: Quantity) -> bool:
    if part.age != whole.age or part.is_change or part.kind != whole.kind or part.suffix or part.value == whole.value:
        return False
    same_place = (part.place and part.place.code) == (whole.place and whole.place.code)
    return same_place and part.period == whole.period and part.labels == whole.labels


def _clause(quantity: Quantity, cased: str) -> str:
    """The words around a number up to the next punctuation marks."""
    start = CLAUSE_START.search(cased, max(0, quantity.start - LONGEST), quantity.start)
    end = CLAUSE_END.search(cased, quantity.end, quantity.end + LONGEST)
    before = cased[start.start() + 1 if start else max(0, quantity.start - LONGEST) : quantity.start]
    after = cased[quantity.end : end.start() if end else quantity.end + LONGEST]
    return " ".join(f"{before} … {after}".split())
