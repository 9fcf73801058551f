"""What the words tie together: lists of parts with the evidence that closes them, and levels with their change."""

import re
from collections.abc import Callable, Iterator, Sequence

from flows.extract.labels import CATEGORIES
from flows.extract.quantities import Quantity
from schemas.records import Change, Listing

ELLIPSIS = re.compile(r"[^;\n]{0,40}?(?:\.\.\.|…|v\.v)")
CLOSING_OPENERS, OPEN_OPENERS = ("all_parts", "rest"), ("some",)
Named = Callable[[Quantity], str]


def listings(quantities: Sequence[Quantity], folded: str, named: Named) -> Iterator[Listing]:
    """Runs of parts of one whole, or shares of one base, that one sentence divides in one way."""
    runs: dict[tuple[object, ...], list[Quantity]] = {}
    for quantity in quantities:
        if not quantity.suffix and (quantity.base is not None or (quantity.percent and not quantity.is_change)):
            runs.setdefault(_run(quantity), []).append(quantity)
    for run in runs.values():
        parts = [part for part in run if part.base is not run[0]]
        if len(parts) > 1:
            whole = named(run[0].base) if run[0].base is not None else None
            yield Listing(whole, tuple(named(part) for part in parts), _closure(parts, folded))


def changes(quantities: Sequence[Quantity], named: Named) -> Iterator[Change]:
    """Levels before and after with the printed change between them, where at least the two levels are printed."""
    of_level = {id(change.partner): change for change in quantities if change.is_change and change.partner is not None}
    shown = {id(quantity) for quantity in quantities}
    for quantity in quantities:
        if quantity.before is not None and id(quantity.before) in shown:
            change = of_level.get(id(quantity))
            yield Change(named(quantity.before), named(quantity), named(change) if change is not None else None)


def _run(quantity: Quantity) -> tuple[object, ...]:
    return (
        quantity.sentence,
        id(quantity.base),
        id(quantity.holder),
        quantity.percent,
        quantity.kind,
        _divided_by(quantity),
    )


def _divided_by(quantity: Quantity) -> frozenset[str]:
    """The columns in which a part differs from its whole, or that a share without a printed base states."""
    whole = quantity.base
    known = whole.labels if whole is not None else {}
    columns = {
        c for c in ("staff", "level", *CATEGORIES) if quantity.labels.get(c) != known.get(c) and c != "standard_of"
    }
    if whole is None:
        columns -= {"staff", "level"}
    if "course" in columns:
        columns -= {"education", "political_theory"}
    if quantity.age != (whole.age if whole is not None else None):
        columns.add("age")
    if (
        whole is not None
        and whole.place is not None
        and quantity.place is not None
        and quantity.place.code != whole.place.code
    ):
        columns.add("place")
    return frozenset(columns)


def _closure(parts: Sequence[Quantity], folded: str) -> str:
    openers = {part.opener for part in parts}
    if openers & set(CLOSING_OPENERS):
        return "stated"
    if openers & set(OPEN_OPENERS) or ELLIPSIS.match(folded, parts[-1].end):
        return "open"
    return "presumed"
