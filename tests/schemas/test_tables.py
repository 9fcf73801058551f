"""Every table is declared once and whole: columns as in the records, both descriptions, and the same types in Arrow."""

import re
from dataclasses import fields

import pyarrow as arrow
import pytest

from schemas.arrow import arrow_schema, plain_schema
from schemas.articles import ArticleRow
from schemas.code_table import CodeRow
from schemas.codes import codelist, codelist_names
from schemas.column import facts
from schemas.records import Check, Figure, Mention
from schemas.tables import TABLES

RECORDS = {"figures": Figure, "mentions": Mention, "checks": Check, "articles": ArticleRow, "codes": CodeRow}


@pytest.mark.parametrize(("table", "record"), RECORDS.items())
def test_columns_are_the_fields_of_the_record(table: str, record: type) -> None:
    assert plain_schema(TABLES[table].model).names == [field.name for field in fields(record)]


def test_quarantine_has_the_columns_of_figures_first() -> None:
    figures = plain_schema(TABLES["figures"].model)
    quarantine = plain_schema(TABLES["quarantine"].model)
    assert list(quarantine)[: len(figures)] == list(figures)
    implied = ["implied_min", "implied_max", "implied_by"]
    assert quarantine.names[len(figures) :] == ["reason", "check_id", *implied, "misprint", "meant"]


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_described_in_both_languages(table: str) -> None:
    for field in arrow_schema(TABLES[table].model):
        assert re.search(r"\w", field.metadata[b"description"].decode())
        assert re.search(r"\w", field.metadata[b"description_vi"].decode())


@pytest.mark.parametrize("table", TABLES)
def test_codes_and_only_codes_are_dictionaries(table: str) -> None:
    model = TABLES[table].model
    for name, column in model.to_schema().columns.items():
        field = arrow_schema(model).field(name)
        assert arrow.types.is_dictionary(field.type) == bool(facts(column).codelist)
        assert field.nullable == column.nullable


@pytest.mark.parametrize("table", TABLES)
def test_keys_and_sort_orders_are_columns(table: str) -> None:
    names = plain_schema(TABLES[table].model).names
    assert TABLES[table].key
    assert set(TABLES[table].key + TABLES[table].sort) <= set(names)


def test_every_codelist_is_used_and_labelled() -> None:
    columns = [column for table in TABLES.values() for column in table.model.to_schema().columns.values()]
    assert {facts(column).codelist for column in columns} - {None} == set(codelist_names())
    for name in codelist_names():
        rows = codelist(name).by_code.values()
        assert all(row.label_en and row.label_vi and row.atoms <= set(codelist(name).codes) for row in rows)
        assert len({row.label_vi for row in rows}) == len(rows)
