"""The laws that hold between tables: references meet a figure, passed sums add up. Laws of one table stand with it."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from fractions import Fraction

import pandas as pd
import pandera.pandas as pa

from schemas.column import Real, Reals, Table, Text, Truth, column
from schemas.frames import frame

OPEN_BELOW = frozenset({"under", "nearly", "about", "at_most"})
MEASURED_UNITS = frozenset({"percent", "percentage_point", "year_of_age"})
OPEN_ABOVE = frozenset({"over", "about", "at_least"})


class References(Table):
    """Every reference from a row to a figure, with whether that figure exists, published or in quarantine."""

    owner: Text = column("Key of the row that refers.", "Khóa của dòng tham chiếu.")
    role: Text = column("The column that refers.", "Cột tham chiếu.")
    figure_id: Text = column("The figure referred to.", "Số liệu được tham chiếu.")
    found: Truth = column("Whether it exists.", "Có tồn tại hay không.", eq=True)


class PassedSums(Table):
    """Every passed ``sum_to_total`` check with the intervals its whole and its parts admit; a null end is open."""

    check_id: Text = column("Key of the check.", "Khóa của phép kiểm.")
    whole_min: Real = column("Lower end of the whole.", "Cận dưới của tổng.", nullable=True)
    whole_max: Real = column("Upper end of the whole.", "Cận trên của tổng.", nullable=True)
    part_min: Reals = column("Lower ends of the parts.", "Cận dưới của các bộ phận.")
    part_max: Reals = column("Upper ends of the parts.", "Cận trên của các bộ phận.")

    @pa.dataframe_check
    @classmethod
    def parts_add_up_to_the_whole(cls, rows: pd.DataFrame) -> pd.Series:
        ends = zip(rows["whole_min"], rows["whole_max"], rows["part_min"], rows["part_max"], strict=True)
        met = [
            _at_most(_sum(part_min), _sum([whole_max])) and _at_most(_sum([whole_min]), _sum(part_max))
            for whole_min, whole_max, part_min, part_max in ends
        ]
        return pd.Series(met, rows.index, bool)


@dataclass(frozen=True, slots=True)
class Reference:
    """A row of ``References``."""

    owner: str
    role: str
    figure_id: str
    found: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """How a figure is printed, as its columns say it."""

    value: float
    decimals: int
    qualifier: str
    value_min: float
    value_max: float
    unit: str


@dataclass(frozen=True, slots=True)
class PassedSum:
    """A row of ``PassedSums``."""

    check_id: str
    whole_min: float | None
    whole_max: float | None
    part_min: tuple[float | None, ...]
    part_max: tuple[float | None, ...]


def references(figures: pd.DataFrame, checks: pd.DataFrame) -> pd.DataFrame:
    """All references to figures, as ``References``.

    Args:
        figures: columns ``figure_id`` and ``base_id``, published figures and quarantine together.
        checks: the ``Checks`` of the same articles.
    """
    known = set(figures["figure_id"])
    cited = [(figures["figure_id"], figures["base_id"])]
    cited += [(checks["check_id"], checks[role]) for role in ("whole_id", "share_id")]
    lists = checks[["check_id", "part_ids"]].explode("part_ids")
    cited.append((lists["check_id"], lists["part_ids"]))
    rows = [
        Reference(owner, str(ids.name), figure_id, figure_id in known)
        for owners, ids in cited
        for owner, figure_id in zip(owners, ids, strict=True)
        if pd.notna(figure_id)
    ]
    return frame(References, rows)


def sources(figures: pd.DataFrame, derived: pd.DataFrame) -> pd.DataFrame:
    """What derived figures follow from, as ``References`` to published figures only.

    Args:
        figures: column ``figure_id``, published figures alone.
        derived: the ``Derived`` of the same articles.
    """
    published = set(figures["figure_id"])
    rows = [
        Reference(owner, "from_ids", figure_id, figure_id in published)
        for owner, ids in zip(derived["figure_id"], derived["from_ids"], strict=True)
        for figure_id in ids
    ]
    return frame(References, rows)


def passed_sums(figures: pd.DataFrame, checks: pd.DataFrame) -> pd.DataFrame:
    """The passed ``sum_to_total`` checks joined with the widest intervals of their prints, as ``PassedSums``.

    Args:
        figures: columns ``figure_id`` and those of ``Printed``; published figures and quarantine together.
        checks: the ``Checks`` of the same articles.

    Raises:
        KeyError: a member does not exist; ``References`` refuses that first.
    """
    passed = checks[(checks["rule"] == "sum_to_total") & (checks["result"] == "pass")]
    prints = zip(*(figures[field.name] for field in fields(Printed)), strict=True)
    ends = dict(zip(figures["figure_id"], (widest(Printed(*one)) for one in prints), strict=True))
    rows = [
        PassedSum(
            check_id=check_id,
            whole_min=ends[whole][0],
            whole_max=ends[whole][1],
            part_min=tuple(ends[part][0] for part in parts),
            part_max=tuple(ends[part][1] for part in parts),
        )
        for check_id, whole, parts in zip(passed["check_id"], passed["whole_id"], passed["part_ids"], strict=True)
    ]
    return frame(PassedSums, rows)


def widest(figure: Printed) -> tuple[float | None, float | None]:
    """The ends that no reading of a print goes beyond (the wide reading); null is open.

    Rounding takes half a printed digit, truncation adds a whole one, the digit before a padded zero being the last; a
    hedge is open where it points.
    """
    if figure.qualifier == "range":
        return figure.value_min, figure.value_max
    value = Fraction(str(figure.value))
    digit = Fraction(10) ** -figure.decimals if figure.unit in MEASURED_UNITS or figure.decimals < 0 else 0
    if figure.decimals > 1 and digit and value % (10 * digit) == 0:
        digit *= 10
    low = None if figure.qualifier in OPEN_BELOW else float(value - Fraction(digit) / 2)
    return low, None if figure.qualifier in OPEN_ABOVE else float(value + digit)


def _sum(ends: Iterable[float | None]) -> Fraction | None:
    """Exact sum of decimal numbers; None where an end is open."""
    terms = [None if pd.isna(end) else Fraction(str(end)) for end in ends]
    return None if None in terms else sum(filter(None, terms), Fraction())


def _at_most(lower: Fraction | None, upper: Fraction | None) -> bool:
    return lower is None or upper is None or lower <= upper
