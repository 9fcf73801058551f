"""The laws of the schemas applied to frames: which are broken, by which rows. What a law says stands in schemas."""

from dataclasses import dataclass

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaError, SchemaErrorReason, SchemaErrors

from flows.publish.errors import ReleaseError
from schemas.column import Table

ROW_LAWS = (SchemaErrorReason.DATAFRAME_CHECK, SchemaErrorReason.SERIES_CONTAINS_NULLS)


@dataclass(frozen=True, slots=True)
class Breach:
    """A broken law with the index labels of the rows that break it; no rows where it is a law of the whole table."""

    law: str
    rows: frozenset[int]


def breaches(model: type[Table], rows: pd.DataFrame) -> tuple[Breach, ...]:
    """Every law of ``model`` that ``rows`` break, validated lazily."""
    try:
        model.validate(rows, lazy=True)
    except SchemaErrors as broken:
        return tuple(_breach(error) for error in broken.schema_errors)
    return ()


def require(model: type[Table], rows: pd.DataFrame) -> None:
    """Refuse a table that breaks any law.

    Raises:
        ReleaseError: names the table, its first broken law, and the first row that breaks it.
    """
    for breach in breaches(model, rows):
        _refuse(model, rows, breach)


def broken_rows(model: type[Table], rows: pd.DataFrame) -> pd.Series:
    """The rows that break a law, each with the names of the laws it breaks, joined by a comma; index as in ``rows``.

    Raises:
        ReleaseError: a law of the whole table is broken, which no row can be blamed for.
    """
    laws: dict[int, list[str]] = {}
    for breach in breaches(model, rows):
        if not breach.rows:
            _refuse(model, rows, breach)
        for row in breach.rows:
            laws.setdefault(row, []).append(breach.law)
    return pd.Series({row: ", ".join(sorted(laws[row])) for row in sorted(laws)}, dtype=rows["article_id"].dtype)


def _breach(error: SchemaError) -> Breach:
    law = str(getattr(error.check, "name", None) or error.check)
    name = f"{error.schema.name}:{law}" if isinstance(error.schema, pa.Column) else law
    rows = error.failure_cases["index"] if error.reason_code in ROW_LAWS else ()
    return Breach(name, frozenset(rows))


def _refuse(model: type[Table], rows: pd.DataFrame, breach: Breach) -> None:
    where = f" by {len(breach.rows)} rows, first {rows.loc[min(breach.rows)].iloc[0]}" if breach.rows else ""
    raise ReleaseError(f"table {model.__name__}: law {breach.law} is broken{where}; report this fault of the program")
