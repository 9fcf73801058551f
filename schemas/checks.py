"""The table of checks and the laws each row keeps by itself. Laws that need the figures stand in ``links``."""

import pandas as pd
import pandera.pandas as pa

from schemas.column import Real, Table, Text, Texts, column

RULES_OF_PARTS = ("parts_within_total", "sum_to_total", "shares_sum_to_100")


class Checks(Table):
    """Every check made, with its numbers and its result, one row a check."""

    check_id: Text = column("Key of the check.", "Khóa của phép kiểm.")
    article_id: Text = column(
        "Article checked; the later one, for a check across articles.",
        "Bài báo được kiểm; bài sau, nếu kiểm giữa hai bài.",
    )
    rule: Text = column("The rule.", "Quy tắc kiểm.", codes="rule")
    whole_id: Text = column("The figure compared with.", "Số liệu tổng.", nullable=True)
    part_ids: Texts = column("The figures compared.", "Các số liệu bộ phận.")
    share_id: Text = column("The share recomputed.", "Tỷ lệ được tính lại.", nullable=True)
    closure: Text = column(
        "What says whether the parts fill the whole.",
        "Căn cứ cho biết các bộ phận có phủ kín tổng hay không.",
        codes="closure",
        nullable=True,
    )
    expression: Text = column("The check for a person: `356 + 280 = 636`.", "Phép tính viết cho người đọc.")
    expected_min: Real = column(
        "Least value that passes; null is open.", "Giá trị nhỏ nhất được chấp nhận.", nullable=True
    )
    expected_max: Real = column(
        "Greatest value that passes; null is open.", "Giá trị lớn nhất được chấp nhận.", nullable=True
    )
    actual: Real = column("The value found.", "Giá trị thực tế.", nullable=True)
    remainder: Real = column(
        "Whole minus sum, for open and presumed lists.",
        "Tổng trừ các bộ phận, với danh sách chưa khép kín.",
        nullable=True,
    )
    reading: Text = column("The reading it holds in.", "Cách hiểu mà phép kiểm đúng.", codes="reading", nullable=True)
    result: Text = column("What came out.", "Kết quả.", codes="result")

    class Config:
        unique = ["check_id"]  # noqa: RUF012

    @pa.dataframe_check
    @classmethod
    def pass_lies_within_the_expected(cls, rows: pd.DataFrame) -> pd.Series:
        below = (rows["actual"] < rows["expected_min"]).fillna(False)
        above = (rows["actual"] > rows["expected_max"]).fillna(False)
        return (rows["result"] != "pass") | ~(below | above)

    @pa.dataframe_check
    @classmethod
    def fail_lies_outside_the_expected(cls, rows: pd.DataFrame) -> pd.Series:
        """Or on an end of it: an end that a strict qualifier excludes is published closed."""
        below = (rows["actual"] <= rows["expected_min"]).fillna(False)
        above = (rows["actual"] >= rows["expected_max"]).fillna(False)
        return (rows["result"] != "fail") | below | above

    @pa.dataframe_check
    @classmethod
    def rule_of_parts_has_parts_and_a_closure(cls, rows: pd.DataFrame) -> pd.Series:
        complete = rows["part_ids"].list.len().gt(0) & rows["closure"].notna()
        return ~rows["rule"].isin(RULES_OF_PARTS) | complete
