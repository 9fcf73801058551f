"""How a published column is declared: once, with type, nullability, codelist, description, unit and SDMX concept.

No table stands here; generated forms of a declaration (Arrow, descriptions) stand in their own modules.
"""

from dataclasses import dataclass
from typing import Annotated, Any

import pandas as pd
import pandera.pandas as pa
import pyarrow as arrow

from schemas.codes import codelist

Text = Annotated[pd.ArrowDtype, arrow.string()]
Texts = Annotated[pd.ArrowDtype, arrow.list_(arrow.string())]
Real = Annotated[pd.ArrowDtype, arrow.float64()]
Reals = Annotated[pd.ArrowDtype, arrow.list_(arrow.float64())]
Int8 = Annotated[pd.ArrowDtype, arrow.int8()]
Int16 = Annotated[pd.ArrowDtype, arrow.int16()]
Int32 = Annotated[pd.ArrowDtype, arrow.int32()]
Truth = Annotated[pd.ArrowDtype, arrow.bool_()]


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """What pandera has no own place for; stands in the column's metadata under ``facts``."""

    description_vi: str
    codelist: str | None = None
    unit: str | None = None
    concept: str | None = None


class Table(pa.DataFrameModel):
    """A published table: exactly the declared columns, in the declared order."""

    class Config:
        strict = True
        ordered = True


def column(
    en: str,
    vi: str,
    *,
    codes: str | None = None,
    unit: str | None = None,
    concept: str | None = None,
    nullable: bool = False,
    **laws: Any,
) -> Any:
    """Declare one column.

    Args:
        en: what a value means, in English; ``vi``: the same in Vietnamese.
        codes: name of the codelist that holds all its values.
        unit: unit of measurement, UCUM or plain words.
        concept: identifier in the SDMX cross-domain concept scheme.
        laws: pandera's own column checks (``ge``, ``str_matches`` …).
    """
    if codes:
        laws["isin"] = list(codelist(codes).codes)  # pandera unpacks a tuple
    facts = ColumnFacts(description_vi=vi, codelist=codes, unit=unit, concept=concept)
    return pa.Field(description=en, nullable=nullable, metadata={"facts": facts}, **laws)


def facts(schema_column: pa.Column) -> ColumnFacts:
    """The facts declared with a column of a model's schema."""
    return schema_column.metadata["facts"]
