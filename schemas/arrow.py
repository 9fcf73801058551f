"""The Arrow form of a table, generated from its model: types, nullability, field metadata, dictionary-encoded codes."""

import pandas as pd
import pandera.pandas as pa
import pyarrow as arrow
import pyarrow.compute as compute

from schemas.codes import codelist
from schemas.column import Table, facts

CODE_TYPE = arrow.dictionary(arrow.int8(), arrow.string())


def plain_schema(model: type[Table]) -> arrow.Schema:
    """Names and types of a table's columns as they stand in a DataFrame: codes as strings, no metadata."""
    columns = model.to_schema().columns
    return arrow.schema([(name, _stored_type(column)) for name, column in columns.items()])


def arrow_schema(model: type[Table]) -> arrow.Schema:
    """The published schema: codes dictionary-encoded, every field with its declared facts as metadata."""
    schema = model.to_schema()
    fields = [_field(name, column) for name, column in schema.columns.items()]
    return arrow.schema(fields, metadata={"description": str(model.__doc__)})


def to_plain(model: type[Table], rows: pd.DataFrame) -> arrow.Table:
    """A validated frame as an Arrow table of the plain schema."""
    schema = plain_schema(model)
    return arrow.table([arrow.array(rows[field.name]) for field in schema], schema=schema)


def to_published(model: type[Table], plain: arrow.Table) -> arrow.Table:
    """A plain table in the published schema, each column in one chunk, so that equal rows give equal bytes."""
    schema = arrow_schema(model)
    whole = plain.combine_chunks()
    columns = [_published(field, whole.column(field.name)) for field in schema]
    return arrow.table(columns, schema=schema)


def _field(name: str, column: pa.Column) -> arrow.Field:
    said = facts(column)
    metadata = {
        "description": column.description,
        "description_vi": said.description_vi,
        "codelist": said.codelist,
        "unit": said.unit,
        "sdmx_concept": said.concept,
    }
    kind = CODE_TYPE if said.codelist else _stored_type(column)
    return arrow.field(name, kind, column.nullable, {key: text for key, text in metadata.items() if text})


def _stored_type(column: pa.Column) -> arrow.DataType:
    return column.dtype.type.pyarrow_dtype


def _published(field: arrow.Field, values: arrow.ChunkedArray) -> arrow.ChunkedArray | arrow.DictionaryArray:
    if not arrow.types.is_dictionary(field.type):
        return values
    codes = codelist(field.metadata[b"codelist"].decode()).codes
    unknown = set(values.unique().to_pylist()) - {None, *codes}
    dictionary = arrow.array([*codes, *sorted(unknown)], arrow.string())
    indices = compute.index_in(values, value_set=dictionary).combine_chunks().cast(arrow.int8())
    return arrow.DictionaryArray.from_arrays(indices, dictionary)
