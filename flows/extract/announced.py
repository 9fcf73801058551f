"""A number that its words call a whole (``trong tổng số 300``), and what it divides. Other wholes are in ``wholes``."""

from collections.abc import Sequence

from flows.extract.heads import points_back
from flows.extract.labels import CATEGORIES
from flows.extract.quantities import Quantity
from flows.extract.scope import Scope
from flows.extract.tokens import Token, says, sense_of


def calls_whole(left: Sequence[Token], folded: str) -> bool:
    """Whether the words before a number say that it is a whole."""
    among = bool(left) and sense_of(left[-1], "relation") == "among"
    whole = among or says(left, "relation", "whole")
    return whole and not points_back(left, folded)


def take_as_whole(whole: Quantity, previous: Quantity | None, scope: Scope) -> None:
    """``trong tổng số 300`` is divided by what follows, ``50 … trong tổng số 88`` by what stands before it."""
    whole.base = None
    scope.open("part", whole)
    if previous is None or previous.sentence != whole.sentence or previous.percent or previous.base is not None:
        return
    if previous.value is not None and whole.value is not None and previous.value <= whole.value:
        _divide(whole, previous)


def _divide(whole: Quantity, part: Quantity) -> None:
    """Tie the part before a whole to it; the categories told of the whole are the part's."""
    part.base, whole.numerator = whole, part
    part.labels |= {k: v for k, v in whole.labels.items() if k in CATEGORIES}
    whole.labels = {k: v for k, v in whole.labels.items() if k not in CATEGORIES}
    part.unit = whole.unit if part.unit in (None, "organisation") else part.unit
    if whole.counts_bodies:
        part.measure, part.place = whole.measure, part.place or whole.place
