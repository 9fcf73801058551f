"""What is published of ties: listings of parts, with what closes them, and changes with the levels they lead between.

Which parts one list has is said in ``divisions`` and ``presumed``.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from flows.extract.divisions import divided_by, divisions
from flows.extract.presumed import presumed_list
from flows.extract.quantities import Quantity
from schemas.records import Change, Listing

ELLIPSIS = re.compile(r"[^;\n]{0,40}?(?:\.\.\.|…|v\.v)")
CLOSING_OPENERS, OPEN_OPENERS = {"all_parts", "rest"}, {"some", "example"}
Named = Callable[[Quantity], str]


def listings(quantities: Sequence[Quantity], folded: str, named: Named) -> Iterator[Listing]:
    """The parts of one whole, or shares of one base, that one sentence divides in one way.

    ``named`` gives the figure id of a quantity.
    """
    for parts in divisions(quantities):
        if len(parts) < 2 or _of_own_people(parts) or _say_nothing_of(parts):
            continue
        closure = _closure(parts, quantities, folded)
        listed = presumed_list(parts) if closure == "presumed" else parts
        if len(listed) > 1:
            whole = parts[0].base
            yield Listing(named(whole) if whole is not None else None, tuple(map(named, listed)), closure)


def _of_own_people(parts: Sequence[Quantity]) -> bool:
    """Whether shares without a printed base are of the people of several places or times, and so divide nothing."""
    places = {part.place.code for part in parts if part.place is not None}
    periods = {part.period for part in parts if part.period is not None}
    return parts[0].base is None and (len(places) > 1 or len(periods) > 1)


def _say_nothing_of(shares: Sequence[Quantity]) -> bool:
    """Whether shares without a printed base state no column that could tell them apart (``100% … ít nhất 95% …``)."""
    return shares[0].base is None and all(not divided_by(share) for share in shares)


def _closure(parts: Sequence[Quantity], quantities: Sequence[Quantity], folded: str) -> str:
    """Whether words say that the parts are all, that there are others, or nothing."""
    openers = {part.opener for part in parts}
    if openers & CLOSING_OPENERS:
        return "open" if _leaves_out(parts, quantities) else "stated"
    if openers & OPEN_OPENERS or ELLIPSIS.match(folded, parts[-1].end):
        return "open"
    return "presumed"


def _leaves_out(parts: Sequence[Quantity], quantities: Sequence[Quantity]) -> bool:
    """Whether parts divided in another way stand among the parts of a list, or right beside them in its sentence."""
    first = parts[0]
    beside = [one for one in quantities if one.base is first.base and one.sentence == first.sentence]
    others = [one for one in beside if one not in parts and not one.percent and one.kind == first.kind]
    return first.base is not None and any(one.opener == first.opener is not None for one in others)


def changes(quantities: Sequence[Quantity], named: Named) -> Iterator[Change]:
    """Levels before and after with the printed change between them, where at least the two levels are printed.

    ``named`` gives the figure id of a quantity.
    """
    of_level = {id(change.partner): change for change in quantities if change.is_change and change.partner is not None}
    shown = {id(quantity) for quantity in quantities}
    for quantity in quantities:
        if quantity.before is not None and id(quantity.before) in shown:
            change = of_level.get(id(quantity))
            yield Change(named(quantity.before), named(quantity), named(change) if change is not None else None)
