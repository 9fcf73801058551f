"""The level of the administration at which people work, where no word near a number says it."""

from collections.abc import Sequence
from itertools import pairwise

from flows.extract.committee import level_of
from flows.extract.quantities import Quantity
from flows.extract.tokens import Token, sense_of

COMMUNE_STAFF = ("cb", "cc", "cbcc", "nhd")


def complete_levels(people: Sequence[Quantity], tokens: Sequence[Token], headline_end: int) -> None:
    """Fill the level from the office or the measure, then the place over these, the staff, and last the whole."""
    _levels_of_jobs(people, tokens)
    _levels_of_measures(people, _lead_level(tokens, headline_end))
    _levels_of_places(people)
    for quantity in people:
        if quantity.labels.get("staff") == "nhd":
            quantity.labels.setdefault("level", "commune")
    _levels_of_wholes(people)


def _levels_of_jobs(people: Sequence[Quantity], tokens: Sequence[Token]) -> None:
    """Where an article names an office at one level only (``bí thư tỉnh ủy``), all its holders are of that level."""
    named: dict[str, set[str]] = {}
    for token, following in pairwise(tokens):
        job = sense_of(token, "job")
        if job and (level := sense_of(token, "level") or level_of(token, following)):
            named.setdefault(job, set()).add(level)
    for quantity in people:
        if len(levels := named.get(quantity.labels.get("job", ""), set())) == 1:
            quantity.labels.setdefault("level", next(iter(levels)))


def _lead_level(tokens: Sequence[Token], headline_end: int) -> str | None:
    """The one level that the headline names, else that of the staff named first, else the only one."""
    named = {level for token in tokens if token.start < headline_end and (level := sense_of(token, "level"))}
    if len(named) == 1:
        return named.pop()
    staffed = [level_of(token, following) for token, following in pairwise(tokens) if sense_of(token, "staff")]
    told = [level for level in staffed if level]
    return next(iter(staffed), None) or (told[0] if len(set(told)) == 1 and len(told) > 1 else None)


def _levels_of_measures(people: Sequence[Quantity], lead: str | None) -> None:
    """Where all levels stated of one measure are the one first named, it holds for the others of that measure.

    It holds for a measure without any stated level too, if its staff is one of communes.
    """
    stated: dict[str, set[str]] = {}
    for quantity in people:
        if "level" in quantity.labels:
            stated.setdefault(quantity.measure or "in_post", set()).add(quantity.labels["level"])
    for quantity in people:
        levels = stated.get(quantity.measure or "in_post", set())
        of_communes = not levels and lead == "commune" and quantity.labels.get("staff") in COMMUNE_STAFF
        if lead is not None and (levels == {lead} or of_communes):
            quantity.labels.setdefault("level", lead)


def _levels_of_places(people: Sequence[Quantity]) -> None:
    """Cadres and civil servants counted at a commune work at commune level."""
    for quantity in people:
        at_commune = quantity.place is not None and quantity.place.level == "commune"
        if at_commune and quantity.labels.get("staff") in COMMUNE_STAFF and "level" not in quantity.stated:
            quantity.labels["level"] = "commune"


def _levels_of_wholes(people: Sequence[Quantity]) -> None:
    """A part or share is of its whole's level (``98%`` of the civil servants of communes)."""
    for quantity in people:
        whole = quantity.partner or quantity.base
        if whole is not None and "level" in whole.labels and whole.labels.get("staff") == quantity.labels.get("staff"):
            quantity.labels.setdefault("level", whole.labels["level"])
