"""Figures of one cell in several articles: what is said of them, and how it comes into the release."""

from dataclasses import fields, replace
from pathlib import Path

import pandas as pd
import pytest
from samples import a_figure

from flows.check.across import Sighting, across
from flows.publish.combine import combine
from flows.publish.parts import write_part
from schemas.articles import ArticleRow, Articles
from schemas.figures import Figures
from schemas.frames import frame
from schemas.tables import TABLES

CELL = {"staff": "cbcc", "place_code": "164", "place_level": "district", "time_period": "2020", "time_basis": "stated"}
COUNTS = [field.name for field in fields(ArticleRow) if field.name.startswith("n_")]


def seen(article: str, value: float, source: str | None = None, day: str = "2020-01-01") -> Sighting:
    return Sighting(day, article, f"{article}#0", source or article, value)


@pytest.mark.parametrize(
    ("values", "results"),
    [
        ((2281, 2281), ["pass"]),
        ((2281, 2218), ["fail"]),
        ((636, 640), ["open"]),
        ((636, 280), []),
        ((636, 636, 640), ["pass", "open"]),
    ],
)
def test_the_first_article_is_held_against_every_later_one(values: tuple[float, ...], results: list[str]) -> None:
    sightings = [seen(name, value) for name, value in zip("abc", values, strict=False)]
    assert [check.result for check in across(sightings)] == results


def test_a_check_names_both_sources_and_belongs_to_the_later_article() -> None:
    (check,) = across([seen("a", 640, "Báo B", "2020-05-01"), seen("b", 636, "Báo A", "2020-02-01")])
    assert (check.article_id, check.part_ids) == ("a", ("b#0", "a#0"))
    assert check.expression == "636 ≠ 640: Báo A (2020-02-01), Báo B (2020-05-01)"


def test_one_source_and_an_article_of_two_values_say_nothing() -> None:
    assert not list(across([seen("a", 636, "Báo A"), seen("b", 640, "Báo A")]))
    assert not list(across([seen("a", 636), seen("b", 640), seen("b", 636)]))


def write_article(part: Path, article_id: str, publisher: str, value: str) -> None:
    """A part that holds one article with one figure."""
    figure = a_figure(article_id, surface=value, **CELL)
    row = ArticleRow(
        **dict.fromkeys(field.name for field in fields(ArticleRow)) | dict.fromkeys(COUNTS, 0),  # type: ignore[arg-type]
    )
    row = replace(row, article_id=article_id, publisher=publisher, sha256="0" * 64, n_figures=1, n_unchecked=1)
    frames = {name: frame(table.model, []) for name, table in TABLES.items()}
    write_part(part, {**frames, "figures": frame(Figures, [figure]), "articles": frame(Articles, [row])})


def test_a_release_holds_the_checks_across_its_parts(tmp_path: Path) -> None:
    for article_id, publisher, value in (("a", "A", "2281"), ("b", "B", "2218"), ("c", "C", "2281")):
        write_article(tmp_path / article_id, article_id, publisher, value)
    parts = [tmp_path / name for name in "abc"]
    rows = combine(parts, frozenset(), [], {}, tmp_path / "release")
    checks = pd.read_parquet(tmp_path / "release" / "checks.parquet")
    assert checks[["article_id", "rule", "result"]].values.tolist() == [
        ["b", "across_articles", "fail"],
        ["c", "across_articles", "pass"],
    ]
    articles = pd.read_parquet(tmp_path / "release" / "articles.parquet")
    assert articles[["n_checks", "n_failed_checks"]].values.tolist() == [[0, 0], [1, 1], [1, 0]]
    assert rows["checks.parquet"] == 2
    combine(parts, frozenset("a"), [], {}, tmp_path / "without")
    checks = pd.read_parquet(tmp_path / "without" / "checks.parquet")
    assert checks["expression"].tolist() == ["2218 ≠ 2281: B, C"]
