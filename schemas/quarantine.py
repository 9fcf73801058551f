"""The printed figures that are not published as validated, and why. The columns are those of ``figures``."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import pandera.pandas as pa

from schemas.column import Real, Table, Text, Texts, column
from schemas.figures import FigureColumns
from schemas.frames import frame

KEPT_BY_EVERY_ROW = ("figure_id", "article_id")


class Reason(Table):
    """Why a figure is held back, and what the others imply for it."""

    reason: Text = column(
        "Why it is here: `suspect`, `conflict`, `undetermined` (a conflict whose culprit was sought in vain), "
        "`dropped` (after review), or the broken laws of the figures table.",
        "Lý do: `suspect` (nghi sai), `conflict` (mâu thuẫn), `undetermined` (mâu thuẫn, không tìm được số sai), "
        "`dropped` (loại sau khi xem xét) hoặc tên các quy tắc bị vi phạm.",
    )
    check_id: Text = column("The failed check, if one tells.", "Phép kiểm không đạt (nếu có).", nullable=True)
    implied_min: Real = column(
        "Least value the other figures imply.", "Giá trị nhỏ nhất suy ra từ các số khác.", nullable=True
    )
    implied_max: Real = column(
        "Greatest value the other figures imply.", "Giá trị lớn nhất suy ra từ các số khác.", nullable=True
    )
    implied_by: Texts = column("The figures that imply it.", "Các số liệu dùng để suy ra.")
    misprint: Text = column(
        "The slip that would explain the print.", "Lỗi in có thể giải thích con số.", codes="misprint", nullable=True
    )
    meant: Real = column(
        "The value that was meant, were it this misprint.", "Giá trị đúng, nếu là lỗi in ấy.", nullable=True
    )


class Quarantine(Reason, FigureColumns):
    """Suspects, conflicts, and figures that break a law: every column as found, held to no law but its type."""

    class Config:
        unique = ["figure_id"]  # noqa: RUF012

    @classmethod
    def to_schema(cls) -> pa.DataFrameSchema:
        """The schema of the model, with the laws on a figure's single columns taken off: they may be why it is here."""
        found = {name for name in FigureColumns.to_schema().columns if name not in KEPT_BY_EVERY_ROW}
        return super().to_schema().update_columns({name: {"nullable": True, "checks": []} for name in found})


@dataclass(frozen=True, slots=True)
class HeldBack:
    """The ``Reason`` columns of a figure for which nothing is implied."""

    reason: str
    check_id: str | None = None
    implied_min: float | None = None
    implied_max: float | None = None
    implied_by: tuple[str, ...] = ()
    misprint: str | None = None
    meant: float | None = None


def held_back(figures: pd.DataFrame, reasons: Sequence[object]) -> pd.DataFrame:
    """Figures as rows of ``Quarantine``, each with the record of its reason, whose attributes are the other columns."""
    return pd.concat([figures.reset_index(drop=True), frame(Reason, reasons)], axis="columns")
