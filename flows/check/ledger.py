"""The figures of one article, each with its cell, its base and its intervals. No check is made here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from flows.check.cells import Cell, cell_of, narrowed, untimed
from flows.check.intervals import Interval
from flows.check.readings import Reading, is_count, reading_of
from flows.check.views import first_prints, views_inside
from schemas.records import Figure

DENOMINATOR = "/"
"""What the id of the second number of a print like ``352/353`` has more than that of the first."""
OF_PLACE = "@"
"""What stands before the place in the id of each figure of one print for several places."""
FILLING = frozenset({"person", "post"})
"""People and the posts that they fill are counted alike."""


@dataclass(frozen=True, slots=True)
class Item:
    """A figure ready to be checked.

    ``first_id`` is the first print of the same cell, unit and value, ``base_id`` that of its base. ``view`` is its cell
    as it lies inside the base's (its own cell without a base), ``inside`` whether it does lie there; an ``unexpressed``
    part is told from its base by words that no column holds.
    """

    figure: Figure
    order: int
    own: Cell
    view: Cell
    first_id: str
    base_id: str | None
    inside: bool
    unexpressed: bool
    reading: Reading

    @property
    def id(self) -> str:
        return self.figure.figure_id

    @property
    def unit(self) -> str:
        return self.figure.unit

    @property
    def is_percent(self) -> bool:
        return self.figure.unit == "percent"

    @property
    def is_level(self) -> bool:
        return self.figure.kind in ("observed", "target")

    @property
    def is_share(self) -> bool:
        return self.is_percent and self.is_level

    @property
    def is_denominator(self) -> bool:
        """Whether it is the 353 of ``352/353``."""
        return self.id.endswith(DENOMINATOR)

    @property
    def print_id(self) -> str:
        """The id of the print, which several places may share (``123 in each``)."""
        return self.id.partition(OF_PLACE)[0]

    @property
    def is_count(self) -> bool:
        return is_count(self.figure.unit)

    def counts_like(self, other: "Item") -> bool:
        """Whether both are counts of one unit."""
        return self.is_count and (self.unit == other.unit or {self.unit, other.unit} == FILLING)

    @property
    def wide(self) -> Interval:
        return self.reading.wide

    @property
    def narrow(self) -> Interval:
        return self.reading.narrow


@dataclass(frozen=True)
class Ledger:
    """The items of one article in order of appearance."""

    article_id: str
    items: tuple[Item, ...]

    @cached_property
    def by_id(self) -> dict[str, Item]:
        return {item.id: item for item in self.items}

    def base_of(self, item: Item) -> Item | None:
        """The very print that the words name as the item's base."""
        return self.by_id.get(item.figure.base_id) if item.base_id and item.figure.base_id else None

    def find(self, ids: Iterable[str | None]) -> tuple[Item, ...]:
        """The items of those ids that can be checked."""
        return tuple(self.by_id[one] for one in ids if one in self.by_id)


def open_ledger(figures: Sequence[Figure]) -> Ledger:
    """Figures without a number are left out: nothing can be checked of them.

    Raises:
        ValueError: two figures share an id, or an id is not of the same article.
    """
    if len({figure.figure_id for figure in figures}) < len(figures) or len({f.article_id for f in figures}) > 1:
        raise ValueError("figures to check must be of one article and have ids of their own")
    cells = {figure.figure_id: cell_of(figure) for figure in figures}
    first = first_prints(figures, cells)
    views = views_inside(figures, cells)
    items = []
    for order, figure in enumerate(figures):
        reading = reading_of(figure)
        if reading is not None:
            own, view = cells[figure.figure_id], views[figure.figure_id]
            base_id = first.get(figure.base_id) if figure.base_id != figure.figure_id else None
            inside = base_id is None or narrowed(own, views[base_id]) is not None
            unexpressed = base_id is not None and untimed(view) == untimed(views[base_id])
            items.append(Item(figure, order, own, view, first[figure.figure_id], base_id, inside, unexpressed, reading))
    return Ledger(figures[0].article_id if figures else "", tuple(items))
