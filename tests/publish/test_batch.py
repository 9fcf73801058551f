"""What one batch of raw files becomes, in plain Python."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from samples import toy_check, toy_extract

from flows.batch import run_batch
from flows.check.run import CheckedArticle
from flows.extract.run import Extraction
from flows.publish.errors import ReleaseError
from flows.read.article import Article

pytestmark = pytest.mark.usefixtures("toy_rooms")


def run(raw: Path, part: Path) -> dict[str, pd.DataFrame]:
    run_batch(sorted(raw.glob("*.txt")), part)
    return {path.stem: pd.read_parquet(path) for path in part.glob("*.parquet")}


def test_every_file_ends_in_a_table(raw: Path, tmp_path: Path) -> None:
    (raw / "d.txt").write_bytes(b"")
    result = run_batch(sorted(raw.glob("*.txt")), tmp_path / "part")
    assert [text.path.stem for text in result.texts] == ["a", "b", "c"]
    assert [reject.path for reject in result.rejects] == ["d.txt"]


def test_figures_in_conflict_go_to_quarantine_with_their_check(raw: Path, tmp_path: Path) -> None:
    tables = run(raw, tmp_path / "part")
    assert set(tables["figures"]["article_id"]) == {"a", "b"}
    assert list(tables["quarantine"]["surface"]) == ["1572", "200", "1697"]
    assert set(tables["quarantine"]["reason"]) == {"conflict"}
    assert set(tables["quarantine"]["check_id"]) == {"c#17!sum"}
    assert list(tables["articles"]["n_conflict"]) == [0, 0, 3]


def test_a_figure_that_breaks_a_row_law_goes_to_quarantine_with_its_name(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lawless(article: Article) -> Extraction:
        told = toy_extract(article)
        return replace(
            told, figures=(replace(told.figures[0], age_min=36, age_max=35, place_code="1"), *told.figures[1:])
        )

    monkeypatch.setattr("flows.batch.extract_article", lawless)
    tables = run(raw, tmp_path / "part")
    broken = tables["quarantine"].set_index("figure_id").loc["a#0"]
    assert broken["reason"] == "ages_are_ordered, place_code_has_the_length_of_its_level"
    assert len(tables["figures"]) + len(tables["quarantine"]) == tables["articles"]["n_figures"].sum() == 9


def test_a_sum_passed_wrongly_is_refused(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def doctored(*given: object) -> CheckedArticle:
        told = toy_check(*given)  # type: ignore[arg-type]
        actual = told.checks[0].expected_max
        return replace(told, checks=(replace(told.checks[0], result="pass", actual=actual),))

    monkeypatch.setattr("flows.batch.check_article", doctored)
    with pytest.raises(ReleaseError, match="law parts_add_up_to_the_whole is broken by 1 rows, first c#17!sum"):
        run_batch(sorted(raw.glob("*.txt")), tmp_path / "part")


@pytest.mark.parametrize(
    ("room", "loses"),
    [
        ("check_article", lambda *given: replace(toy_check(*given), figures=(), quarantined=())),
        ("extract_article", lambda article: replace(toy_extract(article), mentions=())),
    ],
)
def test_a_room_that_loses_something_is_refused(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: str, loses: object
) -> None:
    monkeypatch.setattr(f"flows.batch.{room}", loses)
    with pytest.raises(ReleaseError, match="3 handed over but 0 received"):
        run_batch(sorted(raw.glob("*.txt")), tmp_path / "part")


def test_a_room_that_fails_names_the_article(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.batch.extract_article", lambda article: {}[article.article_id])
    with pytest.raises(ReleaseError, match="article a: KeyError"):
        run_batch(sorted(raw.glob("*.txt")), tmp_path / "part")
