"""The published file depends on its rows alone, and reads back as it was declared."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from samples import a_figure

from flows.publish import parts
from flows.publish.errors import ReleaseError
from schemas.arrow import arrow_schema
from schemas.codes import codelist
from schemas.figures import Figures
from schemas.frames import frame
from schemas.quarantine import HeldBack, held_back
from schemas.tables import TABLES

TABLE = TABLES["figures"]
FIGURES = [a_figure(f"{number:02d}", education=[None, "university", "master"][number % 3]) for number in range(20)]


def write(folder: Path, cuts: list[int], without: frozenset[str] = frozenset()) -> Path:
    for number, (start, end) in enumerate(zip([0, *cuts], [*cuts, len(FIGURES)], strict=True)):
        parts.write_part(folder / str(number), {"figures": frame(Figures, FIGURES[start:end])})
    rows = parts.read_parts(TABLE, [folder / str(number) for number in range(len(cuts) + 1)], without)
    parts.write_table(TABLE, rows, folder / "figures.parquet")
    return folder / "figures.parquet"


@pytest.mark.parametrize("cuts", [[1], [7, 7, 13], [5, 10, 15], list(range(20))])
def test_bytes_do_not_depend_on_the_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cuts: list[int]) -> None:
    monkeypatch.setattr(parts, "ROW_GROUP", 6)
    assert write(tmp_path / "cut", cuts).read_bytes() == write(tmp_path / "whole", []).read_bytes()


def test_what_is_read_back_is_what_was_declared(tmp_path: Path) -> None:
    path = write(tmp_path, [])
    schema = parts.parquet.read_schema(path)
    assert schema.equals(arrow_schema(Figures))
    assert schema.field("education").metadata[b"description_vi"].decode() == "Trình độ chuyên môn nghiệp vụ."
    rows = pd.read_parquet(path)
    assert rows["education"].cat.categories.tolist() == list(codelist("education").codes)
    assert rows["education"].iloc[:4].dropna().tolist() == ["university", "master"]
    assert parts.parquet.ParquetFile(path).metadata.row_group(0).column(0).compression == "ZSTD"


def test_articles_are_left_out(tmp_path: Path) -> None:
    rows = pd.read_parquet(write(tmp_path, [5], frozenset({"00", "19"})))
    assert rows["article_id"].tolist() == [f"{number:02d}" for number in range(1, 19)]


def test_parts_out_of_order_are_refused(tmp_path: Path) -> None:
    for number in range(2):
        parts.write_part(tmp_path / str(number), {"figures": frame(Figures, FIGURES[number : number + 1])})
    with pytest.raises(ReleaseError, match="0 begins with 00, but 01 stands before it"):
        list(parts.read_parts(TABLE, [tmp_path / "1", tmp_path / "0"], frozenset()))


def test_quarantine_keeps_a_code_that_is_none(tmp_path: Path) -> None:
    figures = frame(Figures, [replace(FIGURES[1], education="professor"), FIGURES[2]])
    parts.write_part(tmp_path / "part", {"quarantine": held_back(figures, [HeldBack("education:isin")] * 2)})
    rows = parts.read_parts(TABLES["quarantine"], [tmp_path / "part"], frozenset())
    parts.write_table(TABLES["quarantine"], rows, tmp_path / "quarantine.parquet")
    assert pd.read_parquet(tmp_path / "quarantine.parquet")["education"].tolist() == ["professor", "master"]
