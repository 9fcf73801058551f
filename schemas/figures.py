"""The table of validated printed figures and the laws each row keeps. The columns of its cell stand in ``cell``."""

import pandas as pd
import pandera.pandas as pa

from schemas.cell import Categories, Number, PlaceAndTime
from schemas.column import Int32, Table, Text, column

PUBLISHABLE = ("verified", "consistent", "unchecked", "corrected")
PLACE_CODE_LENGTH = {"province": 2, "district": 3, "commune": 5}


class Identity(Table):
    """Which figure of which article."""

    figure_id: Text = column(
        "Key: the article's id, #, and where the print begins.", "Khóa: mã bài báo, dấu # và vị trí bắt đầu của con số."
    )
    article_id: Text = column("Stem of the article's raw file.", "Tên tệp gốc của bài báo, bỏ phần đuôi.")


class Print(Table):
    """Where the number stands; spans count code points of the raw text as decoded."""

    sentence: Int32 = column("0-based number of the sentence.", "Số thứ tự câu, tính từ 0.", ge=0)
    char_start: Int32 = column("Where the print begins.", "Vị trí bắt đầu của con số.", unit="code point", ge=0)
    char_end: Int32 = column("Where the print ends, exclusive.", "Vị trí ngay sau con số.", unit="code point")
    surface: Text = column("The number as printed.", "Con số đúng như in.")


class Conclusion(Table):
    """What the figure is a part of, and what the checks concluded."""

    base_id: Text = column(
        "The figure this one is a part or share of; null if none is printed.",
        "Số liệu mà số này là một phần hoặc tỷ lệ của nó; trống nếu không in.",
        nullable=True,
    )
    base_basis: Text = column(
        "What told the base: the words, or the numbers where the words allow several.",
        "Căn cứ xác định gốc: lời văn, hay các con số khi lời văn cho phép nhiều gốc.",
        codes="base_basis",
        nullable=True,
    )
    status: Text = column(
        "What the checks concluded.", "Kết luận của các phép kiểm.", codes="status", concept="OBS_STATUS"
    )
    origin: Text = column("Printed, or implied by printed figures.", "In trong bài hay suy ra.", codes="origin")


class FigureColumns(Conclusion, PlaceAndTime, Categories, Number, Print, Identity):
    """All columns of a figure, in published order (pandera collects the last base first); no laws between them."""


class Figures(FigureColumns):
    """Validated printed figures on local public staffing, one row a figure."""

    class Config:
        unique = ["figure_id"]  # noqa: RUF012

    @pa.dataframe_check
    @classmethod
    def figure_id_tells_article_and_span(cls, rows: pd.DataFrame) -> pd.Series:
        stems = rows["article_id"] + "#" + rows["char_start"].astype(rows["article_id"].dtype)
        pairs = zip(rows["figure_id"], stems, strict=True)
        return pd.Series(
            [key.startswith(stem) and not key[len(stem) :][:1].isdigit() for key, stem in pairs], rows.index, bool
        )

    @pa.dataframe_check
    @classmethod
    def surface_fills_its_span(cls, rows: pd.DataFrame) -> pd.Series:
        return spans_fit(rows)

    @pa.dataframe_check
    @classmethod
    def value_is_null_only_for_a_range(cls, rows: pd.DataFrame) -> pd.Series:
        bounded = rows["value_min"].notna() & rows["value_max"].notna()
        is_range = rows["qualifier"] == "range"
        return (rows["value"].isna() == is_range) & (bounded | ~is_range)

    @pa.dataframe_check
    @classmethod
    def value_lies_in_its_interval(cls, rows: pd.DataFrame) -> pd.Series:
        below = (rows["value"] < rows["value_min"]).fillna(False)
        above = (rows["value"] > rows["value_max"]).fillna(False)
        empty = (rows["value_min"] > rows["value_max"]).fillna(False)
        return ~(below | above | empty)

    @pa.dataframe_check
    @classmethod
    def percent_sign_has_a_percent_unit(cls, rows: pd.DataFrame) -> pd.Series:
        return ~rows["surface"].str.endswith("%") | rows["unit"].isin(["percent", "percentage_point"])

    @pa.dataframe_check
    @classmethod
    def ages_are_ordered(cls, rows: pd.DataFrame) -> pd.Series:
        return (rows["age_min"] <= rows["age_max"]).fillna(True)

    @pa.dataframe_check
    @classmethod
    def place_code_has_the_length_of_its_level(cls, rows: pd.DataFrame) -> pd.Series:
        wanted = rows["place_level"].map(PLACE_CODE_LENGTH)
        digits = rows["place_code"].str.fullmatch(r"\d+") & (rows["place_code"].str.len() == wanted)
        return rows["place_code"].isna() | digits.fillna(False)

    @pa.dataframe_check
    @classmethod
    def period_and_its_basis_go_together(cls, rows: pd.DataFrame) -> pd.Series:
        return rows["time_period"].isna() == rows["time_basis"].isna()

    @pa.dataframe_check
    @classmethod
    def base_and_its_basis_go_together(cls, rows: pd.DataFrame) -> pd.Series:
        return rows["base_id"].isna() == rows["base_basis"].isna()

    @pa.dataframe_check
    @classmethod
    def base_is_another_figure(cls, rows: pd.DataFrame) -> pd.Series:
        return (rows["base_id"] != rows["figure_id"]).fillna(True)

    @pa.dataframe_check
    @classmethod
    def no_suspect_and_no_conflict(cls, rows: pd.DataFrame) -> pd.Series:
        return rows["status"].isin(PUBLISHABLE)

    @pa.dataframe_check
    @classmethod
    def printed_only(cls, rows: pd.DataFrame) -> pd.Series:
        return rows["origin"] == "printed"


def spans_fit(rows: pd.DataFrame) -> pd.Series:
    """Whether each span is as long as its surface, in code points, and neither is empty."""
    length = rows["char_end"] - rows["char_start"]
    return (length > 0) & (length == rows["surface"].str.len())
