"""How figures of one article stand to each other: which print tells a cell first, how a cell lies in its base's."""

from collections.abc import Sequence

from flows.check.cells import Cell, narrowed
from schemas.records import Figure


def first_prints(figures: Sequence[Figure], cells: dict[str, Cell]) -> dict[str | None, str]:
    """Figure id to the id of the first print of the same cell, unit and value."""
    seen: dict[tuple[Cell, str, float | None, str], str] = {}
    return {
        figure.figure_id: seen.setdefault(
            (cells[figure.figure_id], figure.unit, figure.value, figure.qualifier), figure.figure_id
        )
        for figure in figures
    }


def views_inside(figures: Sequence[Figure], cells: dict[str, Cell]) -> dict[str, Cell]:
    """Every cell as it lies inside its base's view, or the cell itself where it does not lie there."""
    bases = {figure.figure_id: figure.base_id for figure in figures}
    views: dict[str, Cell] = {}

    def view(figure_id: str, above: frozenset[str]) -> Cell:
        if figure_id not in views:
            cell, base_id = cells[figure_id], bases[figure_id]
            inside = None
            if base_id in cells and base_id not in above:
                inside = narrowed(cell, view(base_id, above | {figure_id, base_id}))
            views[figure_id] = inside or cell
        return views[figure_id]

    for figure in figures:
        view(figure.figure_id, frozenset({figure.figure_id}))
    return views
