"""Figures that the printed ones imply exactly: complements, remainders, counts behind shares. No check is made here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from flows.check.arithmetic import attainable, printed, printed_sum
from flows.check.cells import cell_of
from flows.check.complements import Columns, columns_of, rest_in_words
from flows.check.dimensions import SUBJECTS, whole_coords
from flows.check.evaluate import Verdict
from flows.check.expression import rounded
from flows.check.intervals import Rational
from flows.check.ledger import Item, Ledger
from flows.check.sums import Breakdown, disjoint_groups
from schemas.records import Figure

STRENGTH = ("unchecked", "consistent", "verified", "corrected")


@dataclass(frozen=True, slots=True)
class Derived:
    """An implied figure, how it follows for a person, and the printed figures that it follows from."""

    figure: Figure
    formula: str
    from_ids: tuple[str, ...]


def derive(
    ledger: Ledger, broken: Iterable[Breakdown], verdicts: Sequence[Verdict], status: Mapping[str, str]
) -> tuple[Derived, ...]:
    """Every implied figure once.

    Args:
        status: figure id to status, of the figures fit to publish; nothing follows from any other.
    """
    known = {(item.own, item.unit) for item in ledger.items}
    found: list[Derived] = []
    for one in (*_remainders(broken, status), *_counts(verdicts, status)):
        what = cell_of(one.figure), one.figure.unit
        if what not in known:
            known.add(what)
            found.append(one)
    return tuple(found)


def _remainders(broken: Iterable[Breakdown], status: Mapping[str, str]) -> Iterator[Derived]:
    """What a part, or a list of parts as long as can be, leaves of its whole.

    Who is not said to be of every kind or level of staff is not taken to be.
    """
    for dimension, members in broken:
        sound = [item for item in members if _exact(item) and item.id in status]
        everyone = whole_coords()[dimension] if dimension in SUBJECTS else None
        bases = {item.base_id for item in sound}
        for whole in (item for item in sound if item.id in bases and item.view.coords[dimension] != everyone):
            parts = [item for item in sound if _part_of(item, whole, dimension)]
            for group in (*((part,) for part in parts), *disjoint_groups(parts, dimension)):
                yield from _remainder(whole, group, dimension, status)


def _exact(item: Item) -> bool:
    """Whether the print is one whole number and nothing else."""
    return item.is_count and item.figure.kind == "observed" and item.wide.low == item.wide.high


def _part_of(item: Item, whole: Item, dimension: int) -> bool:
    """Whether the words make the item a part of the whole, in the same period, and codes tell the two apart."""
    mask, all_of_it = item.view.coords[dimension], whole.view.coords[dimension]
    same = item.unit == whole.unit and item.figure.time_period == whole.figure.time_period
    return same and item.base_id == whole.id and mask & ~all_of_it == 0 and mask != all_of_it


def _remainder(whole: Item, parts: Sequence[Item], dimension: int, status: Mapping[str, str]) -> Iterator[Derived]:
    """The parts are disjoint, so the rest is exact whether or not the words close their list."""
    rest = whole.view.coords[dimension]
    for part in parts:
        rest &= ~part.view.coords[dimension]
    left = printed(whole) - printed_sum(parts)
    if not rest or left <= 0:
        return
    columns = columns_of(dimension, rest) or (rest_in_words(dimension, rest) if len(parts) > 1 else None)
    if columns:
        terms = " - ".join(rounded(printed(item)) for item in (whole, *parts))
        suffix = "~" + ",".join(f"{name}={value}" for name, value in columns.items() if value is not None)
        yield _derived(whole, columns, left, suffix, f"{terms} = {rounded(left)}", (whole, *parts), status)


def _counts(verdicts: Sequence[Verdict], status: Mapping[str, str]) -> Iterator[Derived]:
    """The only whole number of people behind a share of a printed total (the GRIM test)."""
    for verdict in verdicts:
        base, share = verdict.candidate.whole, verdict.candidate.share
        if verdict.candidate.kind != "attainable" or verdict.check.result != "pass" or not (base and share):
            continue
        counts = attainable(share.wide, base.wide)
        exact = share.figure.qualifier == "exact" and counts.low == counts.high and counts.low > 0
        if exact and {base.id, share.id} <= status.keys():
            columns: Columns = {"unit": base.unit, "base_id": base.id}
            count = Fraction(counts.low)
            formula = f"{rounded(printed(share))}% of {rounded(printed(base))} = {rounded(count)}"
            yield _derived(share, columns, count, "~count", formula, (base, share), status)


def _derived(
    like: Item,
    columns: Columns,
    value: Rational,
    suffix: str,
    formula: str,
    sources: Sequence[Item],
    status: Mapping[str, str],
) -> Derived:
    """A figure like another one but for some columns, no stronger than the weakest figure it follows from."""
    fixed: Columns = {
        "figure_id": like.id + suffix,
        "surface": "",
        "value": float(value),
        "value_min": float(value),
        "value_max": float(value),
        "decimals": 0,
        "base_id": like.id,
        "origin": "derived",
        "status": min((status[item.id] for item in sources), key=STRENGTH.index),
    }
    figure: Figure = replace(like.figure, **(fixed | columns))  # type: ignore[arg-type]
    return Derived(figure, formula, tuple(item.id for item in sources))
