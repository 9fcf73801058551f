"""The rows the rooms hand each other, as frozen dataclasses without pandera. The table models explain the columns."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """One number of an article with its class. ``char_start:char_end`` are code points into the raw text."""

    article_id: str
    sentence: int
    char_start: int
    char_end: int
    surface: str
    mention_class: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure: the printed size of a cell. Shares are in percent; null categories mean "not broken down"."""

    figure_id: str
    article_id: str
    sentence: int
    char_start: int
    char_end: int
    surface: str
    value: float | None
    decimals: int = 0
    qualifier: str = "exact"
    value_min: float | None = None
    value_max: float | None = None
    unit: str
    measure: str
    kind: str = "observed"
    staff: str | None = None
    level: str | None = None
    sex: str | None = None
    party: str | None = None
    ethnicity: str | None = None
    education: str | None = None
    political_theory: str | None = None
    schooling: str | None = None
    state_management: str | None = None
    it: str | None = None
    foreign_language: str | None = None
    age_min: int | None = None
    age_max: int | None = None
    rating: str | None = None
    standard: str | None = None
    standard_of: str | None = None
    exam_grade: str | None = None
    course: str | None = None
    leadership: str | None = None
    religious: str | None = None
    tenure: str | None = None
    organisation: str | None = None
    job: str | None = None
    detail: str | None = None
    place_name: str | None = None
    place_code: str | None = None
    place_level: str | None = None
    time_period: str | None = None
    time_basis: str | None = None
    base_id: str | None = None
    base_basis: str | None = None
    status: str = "unchecked"
    origin: str = "printed"


@dataclass(frozen=True, slots=True)
class Listing:
    """Figures the words present as one list of parts, with the total they divide.

    ``closure`` is what the words say of it: ``stated`` (they fill the whole), ``open`` (they do not) or ``presumed``
    (neither is said); ``whole_id`` is null where no total is printed. All members share one unit.
    """

    whole_id: str | None
    part_ids: tuple[str, ...]
    closure: str


@dataclass(frozen=True, slots=True)
class Change:
    """Figures the words tie as a level before, a level after and the change between them; at least two are printed."""

    before_id: str | None
    after_id: str | None
    change_id: str | None


@dataclass(frozen=True, slots=True)
class Check:
    """One check and its result (columns as published in ``checks.parquet``)."""

    check_id: str
    article_id: str
    rule: str
    whole_id: str | None
    part_ids: tuple[str, ...]
    share_id: str | None
    closure: str | None
    expression: str
    expected_min: float | None
    expected_max: float | None
    actual: float | None
    remainder: float | None
    reading: str | None
    result: str
