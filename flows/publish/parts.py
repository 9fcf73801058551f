"""Parquet parts of batches and their merger into one file a table, as a stream. Nothing is validated here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pandas as pd
import pyarrow as arrow
import pyarrow.compute as compute
import pyarrow.parquet as parquet

from flows.publish.errors import ReleaseError
from schemas.arrow import arrow_schema, plain_schema, to_plain, to_published
from schemas.tables import TABLES, Published

ROW_GROUP = 131_072


def write_part(part_dir: Path, frames: Mapping[str, pd.DataFrame]) -> None:
    """Write one Parquet file a table into ``part_dir``, over what an earlier attempt left there; codes as strings."""
    part_dir.mkdir(parents=True, exist_ok=True)
    for name, rows in frames.items():
        parquet.write_table(to_plain(TABLES[name].model, rows), part_dir / f"{name}.parquet")


def write_table(table: Published, plain: Iterable[arrow.Table], target: Path) -> int:
    """Write plain rows to ``target`` in the published form and return how many.

    The bytes depend on the rows alone, not on how they are cut: row groups have a fixed size, codes a fixed
    dictionary, and every column of a row group is one chunk.
    """
    rows = 0
    with parquet.ParquetWriter(target, arrow_schema(table.model), compression="zstd") as writer:
        for group in _row_groups(plain):
            writer.write_table(to_published(table.model, group), row_group_size=ROW_GROUP)
            rows += group.num_rows
    return rows


def read_parts(table: Published, parts: Sequence[Path], without: frozenset[str]) -> Iterator[arrow.Table]:
    """The rows of a table part by part, leaving out the articles ``without``.

    Raises:
        ReleaseError: the parts are not in the order of their articles, or one article stands in two.
    """
    left_out = arrow.array(sorted(without), arrow.string())
    last = ""
    for part in parts:
        rows = parquet.read_table(part / f"{table.name}.parquet", schema=plain_schema(table.model))
        if not rows.num_rows:
            continue
        articles = rows.column("article_id")
        first, before = articles[0].as_py(), last
        last = articles[-1].as_py()
        if first <= before:
            raise ReleaseError(f"table {table.name}: {part.name} begins with {first}, but {before} stands before it")
        yield rows.filter(compute.invert(compute.is_in(articles, value_set=left_out)))


def _row_groups(tables: Iterable[arrow.Table]) -> Iterator[arrow.Table]:
    waiting: arrow.Table | None = None
    for rows in tables:
        waiting = arrow.concat_tables([waiting, rows]) if waiting else rows
        while waiting.num_rows >= ROW_GROUP:
            yield waiting.slice(0, ROW_GROUP)
            waiting = waiting.slice(ROW_GROUP)
    if waiting:
        yield waiting
