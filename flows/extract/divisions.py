"""The parts of one whole that a sentence or list divides in one way. Which are published is said in ``links``."""

from collections.abc import Iterator, Sequence, Set

from flows.extract.labels import HEAD_COLUMNS
from flows.extract.quantities import Quantity

DIVIDING = HEAD_COLUMNS - {"standard_of"}
NAMING = frozenset({"organisation", "job", "detail", "place"})  # each part of a list may be named in another way
NAMED = frozenset({"name"})


def divisions(quantities: Sequence[Quantity]) -> Iterator[Sequence[Quantity]]:
    """Runs of parts of one whole, or shares of one base; a level before a change is no part beside that after it."""
    runs: dict[tuple[object, ...], list[Quantity]] = {}
    for quantity in quantities:
        if not quantity.suffix and (quantity.base is not None or (quantity.percent and not quantity.is_change)):
            runs.setdefault(_run(quantity), []).append(quantity)
    for run in _joined(runs):
        past = {id(part.before) for part in run}
        yield [part for part in run if id(part) not in past]


def _joined(runs: dict[tuple[object, ...], list[Quantity]]) -> Iterator[list[Quantity]]:
    """The runs, those of one code joined to the named parts beside them (graduates: ``cơ quan 100, ngành y tế 80``)."""
    beside: dict[tuple[object, ...], list[list[Quantity]]] = {}
    for key, run in runs.items():
        beside.setdefault((key[1:-1], run[0].sentence), []).append(run)
    joined: set[int] = set()
    for key, named in runs.items():
        if NAMED in key:
            for run in beside[key[1:-1], named[0].sentence]:
                if run is not named and alike([*named, *run], but=NAMING):
                    joined.add(id(run))
                    named.extend(run)
            named.sort(key=lambda part: part.start)
    yield from (run for run in runs.values() if id(run) not in joined)


def _run(quantity: Quantity) -> tuple[object, ...]:
    """What the parts of one list have in common."""
    if quantity.run is not None and quantity.run.base is quantity.base:
        return id(quantity.run), id(quantity.base)
    whole, holder = id(quantity.base), id(quantity.holder)
    divided = divided_by(quantity)
    text = quantity.sentence if divided == NAMED else quantity.line
    listed = text if quantity.heading is None else quantity.heading
    return listed, whole, holder, quantity.percent, quantity.kind, divided


def divided_by(quantity: Quantity) -> frozenset[str]:
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


def alike(parts: Sequence[Quantity], but: Set[str]) -> bool:
    """Whether no age, and no code outside the columns ``but``, tells parts apart."""
    told = [{column: code for column, code in part.labels.items() if column not in but} for part in parts]
    return all(one == told[0] for one in told) and len({part.age for part in parts}) == 1
