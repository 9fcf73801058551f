"""Records become a DataFrame of a table's exact types, the same for every table. Nothing is validated here."""

from collections.abc import Sequence

import pandas as pd
import pyarrow as arrow

from schemas.arrow import plain_schema
from schemas.column import Table


def frame(model: type[Table], rows: Sequence[object]) -> pd.DataFrame:
    """A DataFrame of Arrow-backed columns, one row a record.

    Args:
        model: the table; each of its columns is an attribute of the records.
        rows: dataclass records, in the order wanted.

    Raises:
        pyarrow.ArrowInvalid: a value does not fit its column's type.
    """
    schema = plain_schema(model)
    columns = [arrow.array([getattr(row, field.name) for row in rows], field.type) for field in schema]
    return arrow.table(columns, schema=schema).to_pandas(types_mapper=pd.ArrowDtype)
