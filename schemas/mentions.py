"""The table of every number of every article, figure or not."""

import pandas as pd
import pandera.pandas as pa

from schemas.column import Int32, Table, Text, column
from schemas.figures import spans_fit


class Mentions(Table):
    """Every number of every article with its class, one row a print."""

    article_id: Text = column("Stem of the article's raw file.", "Tên tệp gốc của bài báo, bỏ phần đuôi.")
    sentence: Int32 = column("0-based number of the sentence.", "Số thứ tự câu, tính từ 0.", ge=0)
    char_start: Int32 = column("Where the print begins.", "Vị trí bắt đầu của con số.", unit="code point", ge=0)
    char_end: Int32 = column("Where the print ends, exclusive.", "Vị trí ngay sau con số.", unit="code point")
    surface: Text = column("The number as printed.", "Con số đúng như in.")
    mention_class: Text = column("What the number is.", "Con số thuộc loại gì.", codes="mention_class")

    class Config:
        unique = ["article_id", "char_start"]  # noqa: RUF012

    @pa.dataframe_check
    @classmethod
    def surface_fills_its_span(cls, rows: pd.DataFrame) -> pd.Series:
        return spans_fit(rows)
