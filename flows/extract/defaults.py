"""What the whole article says of numbers that do not say it: the level of its staff, the measure of its headline."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from flows.extract.committee import COMMITTEE_MEASURES, Committee, level_of
from flows.extract.labels import CATEGORIES, TEACHING, union_of
from flows.extract.quantities import Quantity
from flows.extract.subjects import Subjects, name_subjects
from flows.extract.tokens import Token, sense_of

COURSES = ("course", "education", "political_theory", "state_management")
TEACHERS = 2  # counts of them that make an article one on schools
COMMUNE_STAFF = ("cb", "cc", "cbcc", "nhd")
HEADLINE_MEASURES = ("left", "elected", "planned", "nominated", "disciplined", "transferred", "recruited")


def headline_measure(tokens: Sequence[Token], headline_end: int, words_end: int) -> str | None:
    """The measure that the headline names most, or the first words by a verb of allotment (``phân bổ``)."""
    named = Counter(
        measure
        for token in takewhile(lambda token: token.start < words_end, tokens)
        if (measure := sense_of(token, "measure"))
        if sense_of(token, "headline") or (token.start < headline_end and measure in HEADLINE_MEASURES)
    )
    return named.most_common(1)[0][0] if named else None


def headline_course(tokens: Sequence[Token], headline_end: int) -> dict[str, str]:
    """The columns of the one course that a headline is about (``Bế giảng lớp trung cấp lý luận chính trị``)."""
    head = [token for token in tokens if token.start < headline_end]
    grades = {grade for token in head if (grade := sense_of(token, "political_theory"))}
    taught = any(
        sense_of(token, "unit") in ("class", "course") or sense_of(token, "measure") == "trained" for token in head
    )
    return {"political_theory": grades.pop(), "course": "political_theory"} if taught and len(grades) == 1 else {}


def complete(quantities: Sequence[Quantity], tokens: Sequence[Token], measure: str | None, subjects: Subjects) -> None:
    """Fill what no word near a number states; people only, and never against what is stated."""
    committee = Committee.of(tokens)
    course = headline_course(tokens, subjects.headline_end)
    committee.date(quantities)
    people = [quantity for quantity in quantities if not quantity.counts_bodies and quantity.in_scope is not False]
    for quantity in people:
        whole = quantity.partner or quantity.base
        if quantity.measure is None and whole is not None:
            quantity.measure, quantity.present = whole.measure, quantity.present or whole.present
        if quantity.measure is None and not quantity.present and _may_be(quantity, measure):
            quantity.measure = measure
        committee.complete(quantity)
    _staff_of_totals(people)
    name_subjects(people, subjects)
    for quantity in people:
        committee.complete(quantity)
        if quantity.measure == "trained" and quantity.labels.keys().isdisjoint(COURSES):
            quantity.labels |= course
    _spoken_of(people, tokens, subjects.headline_end)
    _schools_taught_at(people)
    _levels_of_jobs(people, tokens)
    _levels(people, lead_level(tokens, subjects.headline_end))
    _levels_of_places(people)
    for quantity in people:
        if quantity.labels.get("staff") == "nhd":
            quantity.labels.setdefault("level", "commune")
    _levels_of_wholes(people)


def _levels_of_wholes(people: Sequence[Quantity]) -> None:
    """A part or share is of its whole's level (``98%`` of the civil servants of communes)."""
    for quantity in people:
        whole = quantity.partner or quantity.base
        if whole is not None and "level" in whole.labels and whole.labels.get("staff") == quantity.labels.get("staff"):
            quantity.labels.setdefault("level", whole.labels["level"])


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

    for quantity in people:
        if quantity.is_change and quantity.partner is not None and "staff" in quantity.partner.labels:
            quantity.labels.setdefault("staff", quantity.partner.labels["staff"])


def lead_level(tokens: Sequence[Token], headline_end: int) -> str | None:
    """The one level that the headline names, else that of the staff named first, else the only one."""
    named = {level for token in tokens if token.start < headline_end and (level := sense_of(token, "level"))}
    if len(named) == 1:
        return named.pop()
    staffed = [level_of(token, following) for token, following in pairwise(tokens) if sense_of(token, "staff")]
    told = [level for level in staffed if level]
    return next(iter(staffed), None) or (told[0] if len(set(told)) == 1 and len(told) > 1 else None)


def _spoken_of(people: Sequence[Quantity], tokens: Sequence[Token], headline_end: int) -> None:
    """Bare shares of nothing printed are of whom the headline speaks (``Nữ trong cấp ủy: Kiên Giang 25%``)."""
    for column in ("sex", "ethnicity"):
        named = {code for token in tokens if token.start < headline_end and (code := sense_of(token, column))}
        if len(named) == 1:
            code = named.pop()
            for share in people:
                lone = share.percent and share.base is None and share.partner is None
                if lone and CATEGORIES.isdisjoint(share.labels) and share.age is None:
                    share.labels[column] = code


def _schools_taught_at(people: Sequence[Quantity]) -> None:
    """Where teachers are counted, ``tiểu học`` and ``THCS`` are schools and nobody's schooling."""
    if sum(quantity.labels.get("job") in TEACHING for quantity in people) >= TEACHERS:
        for quantity in people:
            quantity.labels.pop("schooling", None)


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


def _levels_of_places(people: Sequence[Quantity]) -> None:
    """Cadres and civil servants counted at a commune work at commune level."""
    for quantity in people:
        at_commune = quantity.place is not None and quantity.place.level == "commune"
        if at_commune and quantity.labels.get("staff") in COMMUNE_STAFF and "level" not in quantity.stated:
            quantity.labels["level"] = "commune"


def _levels(people: Sequence[Quantity], lead: str | None) -> None:
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
