"""The registry of the published tables, in the order people read them. What a table is stands in its own module."""

from dataclasses import dataclass

from schemas.articles import Articles, Rejects
from schemas.checks import Checks
from schemas.code_table import Codes
from schemas.column import Table
from schemas.derived import Derived
from schemas.figures import Figures
from schemas.mentions import Mentions
from schemas.quarantine import Quarantine


@dataclass(frozen=True, slots=True)
class Published:
    """A table of the release: its file's stem, its model, and the columns its rows are sorted by."""

    name: str
    model: type[Table]
    sort: tuple[str, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that identify a row, as the model's uniqueness law says."""
        return tuple(self.model.to_schema().unique)


TABLES = {
    table.name: table
    for table in (
        Published("figures", Figures, ("article_id", "char_start", "figure_id")),
        Published("quarantine", Quarantine, ("article_id", "char_start", "figure_id")),
        Published("checks", Checks, ("article_id", "check_id")),
        Published("derived", Derived, ("article_id", "figure_id")),
        Published("mentions", Mentions, ("article_id", "char_start")),
        Published("articles", Articles, ("article_id",)),
        Published("rejects", Rejects, ("path",)),
        Published("codes", Codes, ("codelist",)),
    )
}
