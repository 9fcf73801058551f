"""What the words tie together: parts of one list, with what closes it, and levels with their change. No adding up."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from flows.extract.labels import HEAD_COLUMNS
from flows.extract.quantities import Quantity
from schemas.records import Change, Listing

ELLIPSIS = re.compile(r"[^;\n]{0,40}?(?:\.\.\.|…|v\.v)")
CLOSING_OPENERS, OPEN_OPENERS = ("all_parts", "rest"), ("some", "example")
DIVIDING = HEAD_COLUMNS - {"standard_of"}
NAMING = {"organisation", "job", "detail", "place"}  # each part of a list may be named in another way
NAMED = frozenset({"name"})
Named = Callable[[Quantity], str]


def listings(quantities: Sequence[Quantity], folded: str, named: Named) -> Iterator[Listing]:
    """Runs of parts of one whole, or shares of one base, that one sentence divides in one way.

    ``named`` gives the figure id of a quantity.
    """
    runs: dict[tuple[object, ...], list[Quantity]] = {}
    for quantity in quantities:
        if not quantity.suffix and (quantity.base is not None or (quantity.percent and not quantity.is_change)):
            runs.setdefault(_run(quantity), []).append(quantity)
    for run in _joined(runs):
        past = {id(part.before) for part in run}
        parts = [part for part in run if part.base is not run[0] and id(part) not in past]
        if len(parts) > 1 and not _of_own_people(parts) and not _say_nothing_of(parts):
            whole = named(run[0].base) if run[0].base is not None else None
            closure = _closure(parts, folded)
            if closure == "presumed":
                parts = list(_full(parts)) or _without_wholes(parts)
            if len(parts) < 2 or (closure == "presumed" and _overlap(parts)):
                continue
            if closure == "stated" and _leaves_out(parts, quantities):
                closure = "open"
            yield Listing(whole, tuple(named(part) for part in parts), closure)


def _joined(runs: dict[tuple[object, ...], list[Quantity]]) -> Iterator[list[Quantity]]:
    """The runs, those of one code joined to the named parts beside them (graduates: ``cơ quan 100, ngành y tế 80``)."""
    beside: dict[tuple[object, ...], list[list[Quantity]]] = {}
    for key, run in runs.items():
        beside.setdefault((key[1:-1], run[0].sentence), []).append(run)
    joined: set[int] = set()
    for key, named in runs.items():
        if NAMED in key:
            for run in beside[key[1:-1], named[0].sentence]:
                if run is not named and _alike([*named, *run]):
                    joined.add(id(run))
                    named.extend(run)
            named.sort(key=lambda part: part.start)
    yield from (run for run in runs.values() if id(run) not in joined)


def _alike(parts: Sequence[Quantity]) -> bool:
    """Whether no code but a name tells parts apart."""
    told = [{column: code for column, code in part.labels.items() if column not in NAMING} for part in parts]
    return all(one == told[0] for one in told) and len({part.age for part in parts}) == 1


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


def _of_own_people(parts: Sequence[Quantity]) -> bool:
    """Whether shares without a printed base are of the people of several places or times, and so divide nothing."""
    places = {part.place.code for part in parts if part.place is not None}
    periods = {part.period for part in parts if part.period is not None}
    return parts[0].base is None and (len(places) > 1 or len(periods) > 1)


def _say_nothing_of(shares: Sequence[Quantity]) -> bool:
    """Whether shares without a printed base state no column that could tell them apart (``100% … ít nhất 95% …``)."""
    return shares[0].base is None and all(not _divided_by(share) for share in shares)


def _full(parts: Sequence[Quantity]) -> Sequence[Quantity]:
    """The first counts of a list, if they fill its whole and those behind them do so again."""
    whole = parts[0].base
    sums = list(accumulate(part.value or 0 for part in parts))
    if whole is None or parts[0].percent or whole.value not in sums[1:-1] or sums[-1] % whole.value:
        return ()
    return parts[: sums.index(whole.value) + 1]


def _without_wholes(parts: Sequence[Quantity]) -> list[Quantity]:
    """Parts without a share that those behind it divide (``94%, trong đó 27% hoàn thành xuất sắc, 67% …``)."""
    return [part for at, part in enumerate(parts) if not _is_divided(part, parts[at + 1 :])]


def _is_divided(share: Quantity, behind: Sequence[Quantity]) -> bool:
    if not share.percent or not behind or behind[0].delimiter != "part":
        return False
    step = 10.0**-share.number.decimals / 2
    sums = enumerate(accumulate(part.value or 0 for part in behind), 1)
    return any(abs(size - (share.value or 0)) <= (number + 1) * step for number, size in sums if number > 1)


def _overlap(parts: Sequence[Quantity]) -> bool:
    """Whether parts exceed their whole that only words of no column tell apart (``2 ủy viên, 19 người cấp vụ``)."""
    whole = parts[0].base
    size = 100 if parts[0].percent else whole.value if whole is not None else None
    if size is None or sum(part.value or 0 for part in parts) <= size:
        return False
    told = [{column: code for column, code in part.labels.items() if column != "detail"} for part in parts]
    places = {part.place.code if part.place is not None else None for part in parts}
    return len(places) == 1 and all(one == told[0] for one in told) and len({part.age for part in parts}) == 1


def _run(quantity: Quantity) -> tuple[object, ...]:
    """What the parts of one list have in common."""
    if quantity.run is not None and quantity.run.base is quantity.base:
        return id(quantity.run), id(quantity.base)
    whole, holder = id(quantity.base), id(quantity.holder)
    divided = _divided_by(quantity)
    text = quantity.sentence if divided == NAMED else quantity.line
    listed = text if quantity.heading is None else quantity.heading
    return listed, whole, holder, quantity.percent, quantity.kind, divided


def _divided_by(quantity: Quantity) -> frozenset[str]:
    """The columns in which a part differs from its whole, or that a share without a printed base states."""
    whole = quantity.base
    known = whole.labels if whole is not None else {}
    columns = {column for column, _ in quantity.labels.items() ^ known.items()} & DIVIDING
    if whole is None:
        columns -= {"staff", "level"}
    if "course" in columns:
        columns -= {"education", "political_theory"}
    if quantity.age != (whole.age if whole is not None else None):
        columns.add("age")
    if whole is not None and _elsewhere(quantity, whole):
        columns.add("place")
    return NAMED if columns & NAMING else frozenset(columns)


def _elsewhere(quantity: Quantity, whole: Quantity) -> bool:
    places = quantity.place, whole.place
    return places[0] is not None and places[1] is not None and places[0].code != places[1].code


def _leaves_out(parts: Sequence[Quantity], quantities: Sequence[Quantity]) -> bool:
    """Whether parts divided in another way stand among the parts of a list, or right beside them in its sentence."""
    first = parts[0]
    beside = [one for one in quantities if one.base is first.base and one.sentence == first.sentence]
    others = [one for one in beside if one not in parts and not one.percent and one.kind == first.kind]
    return first.base is not None and any(one.opener == first.opener is not None for one in others)


def _closure(parts: Sequence[Quantity], folded: str) -> str:
    openers = {part.opener for part in parts}
    if openers & set(CLOSING_OPENERS):
        return "stated"
    if openers & set(OPEN_OPENERS) or ELLIPSIS.match(folded, parts[-1].end):
        return "open"
    return "presumed"
