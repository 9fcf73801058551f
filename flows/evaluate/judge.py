"""Each column of a found figure is judged right or wrong. Counting is done in ``score``."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.evaluate.columns import ALL, APART, CATEGORIES, CORE, UNSAID, WIDER
from flows.evaluate.gold import GoldArticle, GoldFigure, Right
from flows.evaluate.match import Pair
from schemas.records import Figure


@dataclass(frozen=True, slots=True)
class Cell:
    """One scored column of a figure: the values that are right, and the one it holds. A base is told by its value."""

    column: str
    wanted: Right
    got: str | None

    @property
    def right(self) -> bool:
        wider = WIDER.get(self.column, {})
        return any(self.got == value or self.got in wider.get(value or "", ()) for value in self.wanted)


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair with its scored columns; without a found figure there are none."""

    pair: Pair
    cells: tuple[Cell, ...]

    def right(self, columns: tuple[str, ...]) -> bool:
        """Whether the figure is found and every scored column among ``columns`` is right."""
        return self.pair.figure is not None and all(cell.right for cell in self.cells if cell.column in columns)


def judge(pair: Pair, gold: GoldArticle, by_id: Mapping[str, Figure]) -> Judged:
    """Judge the columns that gold names, and those that must be empty or usual where it names none."""
    figure = pair.figure
    if figure is None:
        return Judged(pair, ())
    named = pair.wanted.columns
    scored = (column for column in (*ALL, *APART) if column in named or column in UNSAID)
    return Judged(
        pair, tuple(Cell(name, _wanted(name, pair.wanted, gold), _got(name, figure, by_id)) for name in scored)
    )


def core_right(judged: Judged) -> bool:
    """Whether unit, measure, kind, staff, categories and place are right."""
    return judged.right(CORE)


def all_right(judged: Judged) -> bool:
    """Whether every scored column is right, those apart not asked."""
    return judged.right(ALL)


def categories_right(judged: Judged) -> bool:
    """Whether all categories are right."""
    return judged.right(CATEGORIES)


def number_text(value: float | None) -> str | None:
    """A value as it is compared and shown: ``1084``, ``88.8``."""
    if value is None:
        return None
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def _wanted(column: str, figure: GoldFigure, gold: GoldArticle) -> Right:
    if column not in figure.columns:
        return (UNSAID[column],)
    right = figure.columns[column]
    return tuple(number_text(gold.value(key)) for key in right) if column == "base_id" else right


def _got(column: str, figure: Figure, by_id: Mapping[str, Figure]) -> str | None:
    value = getattr(figure, column)
    if value is None:
        return None
    return number_text(by_id[value].value) if column == "base_id" else str(value)
