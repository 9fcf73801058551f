"""What a release holds, in a few numbers for a person, read from its published files."""

from dataclasses import dataclass
from pathlib import Path

import pyarrow.compute as compute
import pyarrow.parquet as parquet


@dataclass(frozen=True, slots=True)
class Summary:
    """Numbers of rows; ``figures`` counts all printed ones, of which the statuses tell."""

    articles: int
    rejects: int
    figures: int
    verified: int
    consistent: int
    unchecked: int
    suspect: int
    conflict: int
    mentions: int
    checks: int
    failed_checks: int


def summarise(release: Path) -> Summary:
    """Count what lies in a directory of release files."""
    articles = parquet.read_table(release / "articles.parquet")

    def total(column: str) -> int:
        return compute.sum(articles.column(column)).as_py() or 0

    return Summary(
        articles=articles.num_rows,
        rejects=parquet.read_metadata(release / "rejects.parquet").num_rows,
        figures=total("n_figures"),
        verified=total("n_verified"),
        consistent=total("n_consistent"),
        unchecked=total("n_unchecked"),
        suspect=total("n_suspect"),
        conflict=total("n_conflict"),
        mentions=total("n_mentions"),
        checks=total("n_checks"),
        failed_checks=total("n_failed_checks"),
    )
