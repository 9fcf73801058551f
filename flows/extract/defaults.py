"""What the whole article says of numbers that do not say it: the level of its staff, the measure of its headline."""

from collections import Counter
from collections.abc import Sequence

from flows.extract.quantities import Quantity
from flows.extract.tokens import Token, sense_of
from schemas.codes import codelist

HEADLINE_MEASURES = ("left", "elected", "planned", "nominated", "recruited", "surplus", "shortage")


def headline_measure(tokens: Sequence[Token], end: int) -> str | None:
    """The measure that the first words of an article name most."""
    named = Counter(
        measure
        for token in tokens
        if token.start < end and (measure := sense_of(token, "measure"))
        if measure in HEADLINE_MEASURES or sense_of(token, "headline")
    )
    return named.most_common(1)[0][0] if named else None


def complete(quantities: Sequence[Quantity], measure: str | None) -> None:
    """Fill what no word near a number states; people only, and never against what is stated."""
    people = [quantity for quantity in quantities if quantity.measure != "units" and quantity.in_scope is not False]
    for quantity in people:
        whole = quantity.partner or quantity.base
        if quantity.measure is None and whole is not None:
            quantity.measure = whole.measure
        if quantity.measure is None and not quantity.present:
            quantity.measure = measure
    _staff_of_totals(people)
    _levels(people)


def _staff_of_totals(people: Sequence[Quantity]) -> None:
    """A total of parts of several staff kinds is of their union, or ``any`` where no code is."""
    parts: dict[int, set[str]] = {}
    for quantity in people:
        if quantity.base is not None and "staff" not in quantity.base.labels and "staff" in quantity.labels:
            parts.setdefault(id(quantity.base), set()).add(quantity.labels["staff"])
    for quantity in people:
        if len(kinds := parts.get(id(quantity), set())) > 1:
            quantity.labels["staff"] = _union(kinds)


def _union(kinds: set[str]) -> str:
    by_code = codelist("staff").by_code
    atoms = frozenset().union(*(by_code[kind].atoms for kind in kinds))
    return next((code for code, row in by_code.items() if row.atoms == atoms), "any")


def _levels(people: Sequence[Quantity]) -> None:
    """Where all levels stated of one measure are one, it holds for the article's other numbers of that measure."""
    stated: dict[str, set[str]] = {}
    for quantity in people:
        if "level" in quantity.labels:
            stated.setdefault(quantity.measure or "in_post", set()).add(quantity.labels["level"])
    for quantity in people:
        levels = stated.get(quantity.measure or "in_post", set())
        if len(levels) == 1 and "level" not in quantity.labels and "staff" in quantity.labels:
            quantity.labels["level"] = next(iter(levels))
