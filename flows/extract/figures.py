"""Read quantities become published figures; what is out of the subject is sorted out. Listings belong to ``links``."""

from collections.abc import Iterator
from itertools import islice

from flows.extract.labels import HEAD_COLUMNS
from flows.extract.page import Page
from flows.extract.quantities import BODIES, MOST_WHOLES, Quantity
from schemas.records import Figure

SUBJECT_COLUMNS = HEAD_COLUMNS - {"level", "organisation", "standard_of"}


def in_subject(quantity: Quantity) -> bool:
    """Whether a quantity counts public staff, their shares, posts, training or the bodies they work in."""
    for one in islice(_with_wholes(quantity), MOST_WHOLES):
        if one.in_scope is not None:
            return one.in_scope
        if (one.unit is not None and not one.percent) or one.counted in BODIES:
            return True
        if one.measure is not None or one.age or not SUBJECT_COLUMNS.isdisjoint(one.labels):
            return True
    return False


def _with_wholes(quantity: Quantity | None) -> Iterator[Quantity]:
    while quantity is not None:
        yield quantity
        quantity = quantity.partner or quantity.base


def settle(quantity: Quantity) -> None:
    """Drop what a column can only hold under another measure, and what an aim turns round."""
    labels = quantity.labels
    if quantity.kind == "target" and quantity.percent and quantity.measure == "trained":
        quantity.measure = "in_post"
    if quantity.measure != "trained":
        labels.pop("course", None)
    elif "political_theory" in labels or quantity.topic == "political_theory":
        labels["course"] = "political_theory"
    elif labels.get("education") == "any_qualification":
        del labels["education"]
    elif "education" in labels:
        labels.setdefault("course", "degree")
    if quantity.measure not in ("examined", "trained"):
        labels.pop("exam_grade", None)
    if quantity.measure in ("quota", "recruited", "surplus", "shortage") or labels.get("staff") == "vc":
        labels.pop("schooling", None)


def figure_id(quantity: Quantity, page: Page) -> str:
    """``{article_id}#{char_start}`` in raw code points, with a suffix where one print makes several figures."""
    return f"{page.article.article_id}#{page.text.raw_span(quantity.start, quantity.start)[0]}{quantity.suffix}"


def figure_of(quantity: Quantity, page: Page) -> Figure:
    """The printed figure of a quantity in the subject."""
    start, end = page.text.raw_span(quantity.start, quantity.end)
    is_range = quantity.number.form == "range"
    place = quantity.place
    period, basis = _period(quantity, page.article.published)
    base = quantity.base if quantity.base is not None and in_subject(quantity.base) else None
    age_min, age_max = quantity.age or (None, None)
    return Figure(
        figure_id=figure_id(quantity, page),
        article_id=page.article.article_id,
        sentence=quantity.sentence,
        char_start=start,
        char_end=end,
        surface=page.article.text[start:end],
        value=None if is_range else quantity.value,
        decimals=quantity.number.decimals,
        qualifier="range" if is_range else quantity.qualifier,
        value_min=quantity.value if is_range else None,
        value_max=quantity.number.second if is_range else None,
        unit=_unit(quantity),
        measure=quantity.measure or "in_post",
        kind=quantity.kind or "observed",
        **_labels(quantity),
        age_min=age_min,
        age_max=age_max,
        place_name=place.full_name if place else None,
        place_code=place.code if place else None,
        place_level=place.level if place else None,
        time_period=period,
        time_basis=basis,
        base_id=figure_id(base, page) if base is not None else None,
        base_basis=None if base is None else "arithmetic" if quantity.fitted else "words",
    )


def _unit(quantity: Quantity) -> str:
    """A change in percent is relative to a count or shifts a share; only the latter is in percentage points."""
    of_share = quantity.partner is None or quantity.partner.percent
    if quantity.percent and quantity.is_change and of_share:
        return "percentage_point"
    return quantity.unit or "person"


def _labels(quantity: Quantity) -> dict[str, str]:
    return {column: code for column, code in quantity.labels.items() if column in HEAD_COLUMNS}


def _period(quantity: Quantity, published: str | None) -> tuple[str | None, str | None]:
    if quantity.period:
        return quantity.period, "stated"
    return (published[:4], "publication") if published else (None, None)
