"""Figures that the printed ones imply exactly. They are never mixed with printed figures."""

import pandas as pd
import pandera.pandas as pa

from schemas.cell import Categories, Number, PlaceAndTime
from schemas.column import Text, Texts, column
from schemas.figures import Conclusion, Identity


class Derived(Conclusion, PlaceAndTime, Categories, Number, Identity):
    """Figures implied exactly by printed ones, one row a figure."""

    formula: Text = column("How it follows, for a person: `636 - 284 = 352`.", "Công thức suy ra: `636 - 284 = 352`.")
    from_ids: Texts = column("The printed figures it follows from.", "Các số liệu in dùng để suy ra.")

    class Config:
        unique = ["figure_id"]  # noqa: RUF012

    @pa.dataframe_check
    @classmethod
    def derived_only(cls, rows: pd.DataFrame) -> pd.Series:
        return rows["origin"] == "derived"
