"""The tables of what was read: articles with their counts by status, and the files that could not be read."""

from dataclasses import dataclass

import pandas as pd
import pandera.pandas as pa

from schemas.column import Int32, Table, Text, column

SHA256 = r"^[0-9a-f]{64}$"
ISO_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
STATUS_COUNTS = ["n_verified", "n_consistent", "n_unchecked", "n_suspect", "n_conflict", "n_corrected"]


class Articles(Table):
    """One row an article read."""

    article_id: Text = column("Stem of the raw file.", "Tên tệp gốc, bỏ phần đuôi.")
    publisher: Text = column("Publisher.", "Cơ quan xuất bản.", nullable=True)
    title: Text = column("Title.", "Tiêu đề.", concept="TITLE", nullable=True)
    published: Text = column("Date published, ISO 8601.", "Ngày đăng (ISO 8601).", nullable=True, str_matches=ISO_DATE)
    url: Text = column("Where it was published.", "Địa chỉ bài gốc.", nullable=True)
    author: Text = column("Author.", "Tác giả.", nullable=True)
    place: Text = column("Place the header names.", "Địa phương nêu ở phần đầu tệp.", nullable=True)
    place_code: Text = column(
        "General Statistics Office code of that place.", "Mã đơn vị hành chính của địa phương đó.", nullable=True
    )
    sha256: Text = column("SHA-256 of the raw file.", "Mã băm SHA-256 của tệp gốc.", str_matches=SHA256)
    licence: Text = column("Licence of the raw text.", "Giấy phép của văn bản gốc.", nullable=True)
    n_figures: Int32 = column("Printed figures.", "Số lượng số liệu in.", unit="figure", ge=0)
    n_verified: Int32 = column("Of these, verified.", "Trong đó đã xác minh.", unit="figure", ge=0)
    n_consistent: Int32 = column("Of these, consistent.", "Trong đó phù hợp.", unit="figure", ge=0)
    n_unchecked: Int32 = column("Of these, unchecked.", "Trong đó chưa kiểm tra.", unit="figure", ge=0)
    n_suspect: Int32 = column("Of these, suspect.", "Trong đó nghi sai.", unit="figure", ge=0)
    n_conflict: Int32 = column("Of these, in conflict.", "Trong đó mâu thuẫn.", unit="figure", ge=0)
    n_corrected: Int32 = column("Of these, corrected.", "Trong đó đã hiệu đính.", unit="figure", ge=0)
    n_mentions: Int32 = column("Numbers of any class.", "Số lượng con số mọi loại.", unit="mention", ge=0)
    n_checks: Int32 = column("Checks made.", "Số phép kiểm.", unit="check", ge=0)
    n_failed_checks: Int32 = column("Checks failed.", "Số phép kiểm không đạt.", unit="check", ge=0)

    class Config:
        unique = ["article_id"]  # noqa: RUF012

    @pa.dataframe_check
    @classmethod
    def statuses_add_up_to_the_figures(cls, rows: pd.DataFrame) -> pd.Series:
        return rows[STATUS_COUNTS].sum(axis="columns") == rows["n_figures"]

    @pa.dataframe_check
    @classmethod
    def failed_checks_are_checks(cls, rows: pd.DataFrame) -> pd.Series:
        return rows["n_failed_checks"] <= rows["n_checks"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """A row of ``Articles``."""

    article_id: str
    publisher: str | None
    title: str | None
    published: str | None
    url: str | None
    author: str | None
    place: str | None
    place_code: str | None
    sha256: str
    licence: str | None
    n_figures: int
    n_verified: int
    n_consistent: int
    n_unchecked: int
    n_suspect: int
    n_conflict: int
    n_corrected: int
    n_mentions: int
    n_checks: int
    n_failed_checks: int


class Rejects(Table):
    """Every raw file that could not be read, one row a file."""

    path: Text = column("The file, relative to the raw directory.", "Đường dẫn tệp, tính từ thư mục gốc.")
    sha256: Text = column("SHA-256 of the file.", "Mã băm SHA-256 của tệp.", nullable=True, str_matches=SHA256)
    reason: Text = column("Why it could not be read.", "Vì sao không đọc được.")
    remedy: Text = column("How to mend it.", "Cách khắc phục.")

    class Config:
        unique = ["path"]  # noqa: RUF012
