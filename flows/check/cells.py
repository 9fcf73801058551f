"""Cells: the set of people (or posts, bodies) a figure is the size of. No number of a figure is looked at here.

A cell has one coordinate per dimension. Coded dimensions are sets of codelist atoms held as bit masks, age is a set of
years, null is the whole dimension. Named dimensions (place, time, body, job, detail) are free strings whose atoms are
unknown: the same string is the same coordinate, null is the whole, and nothing more is known of two strings.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from flows.check.dimensions import CODED, EVERY_AGE, NEVER_PARTS, OLDEST_AGE, STANDARDS, TIME, masks, whole_coords
from schemas.records import Figure


@dataclass(frozen=True, slots=True)
class Cell:
    """``coords``: one bit mask per coded dimension, then age, then one per kind of standard. ``names``: see NAMED."""

    coords: tuple[int, ...]
    names: tuple[str | None, ...]


def cell_of(figure: Figure) -> Cell:
    """The cell whose size the figure prints.

    Raises:
        KeyError: a category holds a code that its codelist lacks.
    """
    coded = tuple(masks(name)[getattr(figure, name)] for name in CODED)
    place = figure.place_code or figure.place_name
    names = (place, figure.organisation, figure.job, figure.detail, figure.time_period)
    return Cell((*coded, _ages(figure.age_min, figure.age_max), *_standards(figure)), names)


def narrowed(part: Cell, whole: Cell) -> Cell | None:
    """The part as it lies inside the whole it was said to be of; null if the two share no atom in some dimension.

    What the words of the part leave out they inherit from the whole. A name of the part's own is taken to lie inside.
    """
    coords = tuple(mine & theirs for mine, theirs in zip(part.coords, whole.coords, strict=True))
    if not all(coords):
        return None
    return Cell(coords, tuple(mine or theirs for mine, theirs in zip(part.names, whole.names, strict=True)))


def contains(whole: Cell, part: Cell) -> bool:
    """Whether every member of ``part`` is one of ``whole``."""
    return holds(whole, part) and all(
        theirs in (None, mine) for mine, theirs in zip(part.names, whole.names, strict=True)
    )


def holds(whole: Cell, part: Cell) -> bool:
    """Whether the codes of ``part`` lie inside those of ``whole``, whatever the names say."""
    return all(mine & ~theirs == 0 for mine, theirs in zip(part.coords, whole.coords, strict=True))


def disjoint(one: Cell, other: Cell) -> bool:
    """Whether the codes alone keep the two apart; names never do."""
    return bool(apart(one, other))


def apart(one: Cell, other: Cell) -> tuple[int, ...]:
    """Indices of the coded dimensions in which two cells share no atom."""
    return tuple(i for i, (a, b) in enumerate(zip(one.coords, other.coords, strict=True)) if a & b == 0)


def differing(one: Cell, other: Cell) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Indices of the coded and of the named dimensions in which two cells differ."""
    coded = tuple(i for i, (a, b) in enumerate(zip(one.coords, other.coords, strict=True)) if a != b)
    named = tuple(i for i, (a, b) in enumerate(zip(one.names, other.names, strict=True)) if a != b)
    return coded, named


def without(cell: Cell, dimension: int) -> Cell:
    """The cell with one coded dimension left unbroken, and its time left out."""
    coords = (*cell.coords[:dimension], whole_coords()[dimension], *cell.coords[dimension + 1 :])
    return Cell(coords, (*cell.names[:TIME], None))


def untimed(cell: Cell) -> Cell:
    """The cell with its time left out."""
    return Cell(cell.coords, (*cell.names[:TIME], None))


def broken_down(cell: Cell) -> Iterator[int]:
    """Indices of the coded dimensions in which the cell is less than the whole, but for measure and kind."""
    return (
        i for i, (a, b) in enumerate(zip(cell.coords, whole_coords(), strict=True)) if a != b and i not in NEVER_PARTS
    )


def _ages(youngest: int | None, oldest: int | None) -> int:
    low = youngest or 0
    high = OLDEST_AGE if oldest is None else min(oldest, OLDEST_AGE)
    return (1 << (high + 1)) - (1 << low) if low <= high else EVERY_AGE


def _standards(figure: Figure) -> tuple[int, ...]:
    """A standard met says nothing of another one: each kind of standard is a dimension of its own."""
    about = figure.standard_of or "all"
    return tuple(masks("standard")[figure.standard if name == about else None] for name in STANDARDS)
