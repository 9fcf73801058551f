"""Figures that the printed ones imply exactly. They are never mixed with printed figures."""

from collections.abc import Sequence

import pandas as pd
import pandera.pandas as pa

from schemas.cell import Categories, Number, PlaceAndTime
from schemas.column import Table, Text, Texts, column
from schemas.figures import Conclusion, Identity
from schemas.frames import frame


class DerivedColumns(Conclusion, PlaceAndTime, Categories, Number, Identity):
    """The columns that a derived figure shares with a printed one."""


class Sources(Table):
    """What a derived figure follows from."""

    formula: Text = column("How it follows, for a person: `636 - 284 = 352`.", "Công thức suy ra: `636 - 284 = 352`.")
    from_ids: Texts = column("The printed figures it follows from.", "Các số liệu in dùng để suy ra.")


class Derived(Sources, DerivedColumns):
    """Figures implied exactly by printed ones, one row a figure."""

    class Config:
        unique = ["figure_id"]  # noqa: RUF012

    @pa.dataframe_check
    @classmethod
    def derived_only(cls, rows: pd.DataFrame) -> pd.Series:
        return rows["origin"] == "derived"

    @pa.dataframe_check
    @classmethod
    def value_is_exact(cls, rows: pd.DataFrame) -> pd.Series:
        same = (rows["value_min"] == rows["value"]) & (rows["value_max"] == rows["value"])
        return same.fillna(False) & (rows["qualifier"] == "exact")

    @pa.dataframe_check
    @classmethod
    def formula_ends_in_the_value(cls, rows: pd.DataFrame) -> pd.Series:
        ends = zip(rows["formula"], rows["value"], strict=True)
        return pd.Series([text.endswith(f" = {value:.0f}") for text, value in ends], rows.index, bool)

    @pa.dataframe_check
    @classmethod
    def figure_id_has_a_suffix_of_its_own(cls, rows: pd.DataFrame) -> pd.Series:
        pairs = zip(rows["figure_id"], rows["from_ids"], strict=True)
        return pd.Series([key.partition("~")[0] in ids and "~" in key for key, ids in pairs], rows.index, bool)


def with_sources(figures: pd.DataFrame, sources: Sequence[object]) -> pd.DataFrame:
    """Derived figures as rows of ``Derived``, each with its record of ``Sources``."""
    return pd.concat([figures.reset_index(drop=True), frame(Sources, sources)], axis="columns")
