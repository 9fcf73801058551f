"""The parts of all batches become the files of one release. Where a release lies is decided in ``release``."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pyarrow as arrow

from flows.publish.across import checks_across, with_checks, with_counts
from flows.publish.errors import hand_over
from flows.publish.laws import require
from flows.publish.parts import read_parts, write_table
from flows.publish.summary import summarise
from schemas.arrow import to_plain
from schemas.articles import Rejects
from schemas.checks import Checks
from schemas.code_table import Codes, code_rows
from schemas.frames import frame
from schemas.records import Check
from schemas.tables import TABLES


def combine(
    parts: Sequence[Path],
    without: frozenset[str],
    rejects: Sequence[object],
    documents: Mapping[str, str],
    target: Path,
) -> dict[str, int | None]:
    """Write every file of a release into the new directory ``target``.

    Args:
        parts: directories of the batches, in the order of their articles.
        without: ids of the articles that are not published.
        rejects: records of ``Rejects``.
        documents: texts that stand beside the tables, by file name.

    Returns:
        The number of rows by file name, null for a document.

    Raises:
        ReleaseError: a law is broken, or the tables do not hold as many rows as the articles count.
    """
    whole = {
        "rejects": frame(Rejects, rejects).sort_values("path", ignore_index=True),
        "codes": frame(Codes, code_rows()),
    }
    across = checks_across(parts, without)
    for name, frame_ in (*whole.items(), ("checks", frame(Checks, across))):
        require(TABLES[name].model, frame_)
    target.mkdir()
    rows = {}
    for name, table in TABLES.items():
        plain = [to_plain(table.model, whole[name])] if name in whole else read_parts(table, parts, without)
        rows[name] = write_table(table, _with_across(name, plain, across), target / f"{name}.parquet")
    counted = summarise(target)
    hand_over("figures of all articles", counted.figures, rows["figures"] + rows["quarantine"])
    hand_over("mentions of all articles", counted.mentions, rows["mentions"])
    hand_over("checks of all articles", counted.checks, rows["checks"])
    for name, text in documents.items():
        (target / name).write_text(text, encoding="utf-8")
    return {f"{name}.parquet": count for name, count in rows.items()} | dict.fromkeys(documents)


def _with_across(name: str, plain: Iterable[arrow.Table], across: Sequence[Check]) -> Iterable[arrow.Table]:
    """The rows of a table with the checks between articles, where it holds or counts checks."""
    if name == "checks":
        return with_checks(plain, to_plain(Checks, frame(Checks, across)), TABLES[name].sort)
    return with_counts(plain, across) if name == "articles" else plain
