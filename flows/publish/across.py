"""Figures of one cell found in the parts of all batches. How they are compared is said in ``flows.check.across``."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as arrow
import pyarrow.compute as compute

from flows.check.across import UNDATED, Sighting, across
from flows.publish.parts import read_parts
from schemas.cell import Categories
from schemas.records import Check
from schemas.tables import TABLES

CELL = ["place_code", "time_period", "measure", "unit", *Categories.to_schema().columns]
NEEDED = [*CELL, "article_id", "figure_id", "value"]
MEASURES = ["in_post", "quota"]
UNITS = ["person", "post"]


def checks_across(parts: Sequence[Path], without: frozenset[str]) -> list[Check]:
    """Every check between articles, in order of the later article's id and of the key.

    The parts are read twice and one 64-bit hash a figure is kept, so that only the figures of a cell that stands in
    more than one place are in memory.
    """
    hashes = [_hashes(rows) for rows in _figures(parts, without)]
    found, times = np.unique(np.concatenate([*hashes, np.empty(0, np.uint64)]), return_counts=True)
    shared = found[times > 1]
    cells: dict[tuple[object, ...], list[Sighting]] = defaultdict(list)
    if shared.size:
        sources = _sources(parts)
        for rows in _figures(parts, without):
            for *cell, article, figure, value in rows[np.isin(_hashes(rows), shared)].itertuples(index=False):
                source, published = sources[article]
                cells[tuple(cell)].append(Sighting(published, article, figure, source, value))
    checks = [check for sightings in cells.values() for check in across(sightings)]
    return sorted(checks, key=lambda check: (check.article_id, check.check_id))


def _figures(parts: Sequence[Path], without: frozenset[str]) -> Iterator[pd.DataFrame]:
    """Exact counts of a stated place, period and staff, with nothing said of them that no column holds."""
    for rows in read_parts(TABLES["figures"], parts, without):
        stated = compute.field("time_basis") == "stated"
        exact = (compute.field("qualifier") == "exact") & (compute.field("decimals") == 0)
        known = compute.field("place_code").is_valid() & compute.field("staff").is_valid()
        plain = compute.field("detail").is_null() & (compute.field("kind") == "observed")
        counted = compute.field("measure").isin(MEASURES) & compute.field("unit").isin(UNITS)
        kept = rows.filter(stated & exact & known & plain & counted).select(NEEDED)
        yield kept.to_pandas(types_mapper=pd.ArrowDtype).astype(object).where(lambda frame: frame.notna(), None)


def _hashes(rows: pd.DataFrame) -> np.ndarray:
    texts = rows[CELL].astype(str)
    return pd.util.hash_pandas_object(texts, index=False).to_numpy(np.uint64)


def _sources(parts: Sequence[Path]) -> dict[str, tuple[str, str]]:
    """Article id to its publisher (or itself, if that is unknown) and its day."""
    columns = ("article_id", "publisher", "published")
    return {
        article: (publisher or article, published or UNDATED)
        for rows in read_parts(TABLES["articles"], parts, frozenset())
        for article, publisher, published in zip(*(rows.column(name).to_pylist() for name in columns), strict=True)
    }


def with_checks(checks: Iterable[arrow.Table], more: arrow.Table, order: Sequence[str]) -> Iterator[arrow.Table]:
    """The checks of the articles with those between articles sorted in among them."""
    waiting = more
    for rows in filter(len, checks):
        now = compute.less_equal(waiting.column("article_id"), rows.column("article_id")[-1])
        yield arrow.concat_tables([rows, waiting.filter(now)]).sort_by([(name, "ascending") for name in order])
        waiting = waiting.filter(compute.invert(now))
    if waiting:
        yield waiting


def with_counts(articles: Iterable[arrow.Table], checks: Sequence[Check]) -> Iterator[arrow.Table]:
    """The articles with the checks between articles counted in, each with its later article."""
    more = {"n_checks": checks, "n_failed_checks": [check for check in checks if check.result == "fail"]}
    for rows in articles:
        for name, found in more.items():
            added = pd.Series([check.article_id for check in found], dtype=object).value_counts()
            counts = [added.get(article, 0) for article in rows.column("article_id").to_pylist()]
            column = compute.add(rows.column(name), arrow.array(counts, rows.schema.field(name).type))
            rows = rows.set_column(rows.schema.get_field_index(name), rows.schema.field(name), column)
        yield rows
