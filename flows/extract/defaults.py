"""What the whole article says of numbers that do not say it, filled column by column in a fixed order."""

from collections.abc import Sequence

from flows.extract.committee import COMMITTEE_MEASURES, Committee
from flows.extract.headline_words import headline_course, name_those_of_headline
from flows.extract.labels import TEACHING, union_of
from flows.extract.quantities import Quantity
from flows.extract.staff_levels import complete_levels
from flows.extract.subjects import Subjects, name_subjects
from flows.extract.tokens import Token

COURSES = ("course", "education", "political_theory", "state_management")
TEACHERS = 2  # counts of them that make an article one on schools


def complete(quantities: Sequence[Quantity], tokens: Sequence[Token], measure: str | None, subjects: Subjects) -> None:
    """Fill what no word near a number states; people only, and never against what is stated.

    ``measure`` is the one that the headline or the kind of report gives.
    """
    committee = Committee.of(tokens)
    committee.date(quantities)
    people = [quantity for quantity in quantities if not quantity.counts_bodies and quantity.in_scope is not False]
    for quantity in people:
        _complete_measure(quantity, measure)
        committee.complete(quantity)
    _staff_of_totals(people)
    _staff_of_changes(people)
    name_subjects(people, subjects)
    course = headline_course(tokens, subjects.headline_end)
    for quantity in people:
        committee.complete(quantity)
        if quantity.measure == "trained" and quantity.labels.keys().isdisjoint(COURSES):
            quantity.labels |= course
    name_those_of_headline(people, tokens, subjects.headline_end)
    _schools_taught_at(people)
    complete_levels(people, tokens, subjects.headline_end)


def _complete_measure(quantity: Quantity, measure: str | None) -> None:
    """Fill the measure from the whole, else from the headline."""
    whole = quantity.partner or quantity.base
    if quantity.measure is None and whole is not None:
        quantity.measure, quantity.present = whole.measure, quantity.present or whole.present
    if quantity.measure is None and not quantity.present and _may_be(quantity, measure):
        quantity.measure = measure


def _may_be(quantity: Quantity, measure: str | None) -> bool:
    """Party committees are elected; posts of other staff are not."""
    staff = quantity.labels.get("staff")
    if measure in ("planned", "nominated") and quantity.now:
        return False
    if measure not in COMMITTEE_MEASURES or staff in (None, "cb", "party_committee"):
        return True
    return measure == "elected" and "job" in quantity.labels


def _staff_of_totals(people: Sequence[Quantity]) -> None:
    """A total of parts of several staff kinds is of their union, or ``any`` where no code is."""
    parts: dict[int, set[str]] = {}
    for quantity in people:
        if quantity.base is not None and "staff" not in quantity.base.labels and "staff" in quantity.labels:
            parts.setdefault(id(quantity.base), set()).add(quantity.labels["staff"])
    for quantity in people:
        if len(kinds := parts.get(id(quantity), set())) > 1:
            quantity.labels["staff"] = union_of(kinds)


def _staff_of_changes(people: Sequence[Quantity]) -> None:
    """A change is one of the staff whose level it leads to."""
    for quantity in people:
        if quantity.is_change and quantity.partner is not None and "staff" in quantity.partner.labels:
            quantity.labels.setdefault("staff", quantity.partner.labels["staff"])


def _schools_taught_at(people: Sequence[Quantity]) -> None:
    """Where teachers are counted, ``tiểu học`` and ``THCS`` are schools and nobody's schooling."""
    if sum(quantity.labels.get("job") in TEACHING for quantity in people) >= TEACHERS:
        for quantity in people:
            quantity.labels.pop("schooling", None)
