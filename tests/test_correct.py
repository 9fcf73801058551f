"""Reviewed corrections from the file to the release, with the real check room."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from samples import a_figure

from flows.batch import run_batch
from flows.check.run import check_article
from flows.corpus import corrections_of, without_duplicates
from flows.correct import correct
from flows.publish.errors import ReleaseError
from flows.read.corrections import Correction, CorrectionError
from flows.read.files import MAX_CHARS
from schemas.records import Listing, Mention

PARTS = (a_figure("c", 10, "1572", base_id="c#0"), a_figure("c", 20, "200", base_id="c#0"))
FIGURES = (a_figure("c", 0, "1697"), *PARTS)
MENTIONS = tuple(Mention("c", 0, f.char_start, f.char_end, f.surface, "figure") for f in FIGURES)
LISTS = (Listing("c#0", ("c#10", "c#20"), "stated"),)


def a_correction(n: str, action: str = "override", value: float | None = 1497) -> Correction:
    given = value if action == "override" else None
    return Correction("c", n, action, given, "reason", "evidence", "by", date(2024, 5, 31), "raw/corrections.yml:2")


def check(*corrections: Correction) -> dict[str, str]:
    corrected = correct(FIGURES, MENTIONS, corrections)
    checked = check_article(corrected.figures, LISTS, ())
    held = {one.figure.surface: one.reason for one in (*checked.quarantined, *corrected.dropped)}
    return {figure.surface: figure.status for figure in checked.figures} | held


def test_without_a_correction_nobody_is_right() -> None:
    assert set(check().values()) == {"conflict"}


def test_an_override_is_published_with_its_print_and_proves_the_others() -> None:
    assert check(a_correction("1572")) == {"1697": "verified", "1572": "corrected", "200": "verified"}
    figure = correct(FIGURES, MENTIONS, [a_correction("1572")]).figures[1]
    assert (figure.value, figure.surface, figure.qualifier) == (1497, "1572", "exact")


def test_a_dropped_figure_is_held_back_and_checked_against_nothing() -> None:
    told = check(a_correction("1572", "drop"))
    assert told["1572"] == "dropped"
    assert set(told.values()) == {"dropped", "consistent"}


def test_a_confirmed_figure_is_never_accused() -> None:
    both = check(a_correction("1572", "confirm"), a_correction("1697", "confirm"))
    assert both == {"1697": "verified", "1572": "verified", "200": "suspect"}


@pytest.mark.parametrize("n", ["999", "1572#2", "1572#0", "1572#x"])
def test_a_correction_that_matches_nothing_names_its_line(n: str) -> None:
    with pytest.raises(CorrectionError, match=r"raw/corrections.yml:2: article c has no figure"):
        correct(FIGURES, MENTIONS, [a_correction(n)])


def test_the_second_print_and_the_base_of_a_fraction_are_told_apart() -> None:
    part = replace(a_figure("c", 20, "2"), surface="2/300", char_end=25)
    figures = (a_figure("c", 0, "7"), a_figure("c", 10, "7"), part)
    base = replace(part, figure_id="c#20/", value=300.0)
    mentions = tuple(Mention("c", 0, f.char_start, f.char_end, f.surface, "figure") for f in figures)
    for n, changed in (("7#2", "c#10"), ("2/300", "c#20"), ("2/300#1", "c#20/")):
        done = correct((*figures, base), mentions, [a_correction(n)]).figures
        assert [figure.figure_id for figure in done if figure.status == "corrected"] == [changed]


@pytest.mark.usefixtures("toy_rooms")
def test_a_batch_publishes_corrections_and_refuses_those_of_no_article(raw: Path, tmp_path: Path) -> None:
    text = "- {{article: {}, n: '1572', action: drop, reason: r, evidence: e, by: b, when: 2024-05-31}}\n"
    paths = sorted(raw.glob("*.txt"))
    (raw / "corrections.yml").write_text(text.format("c"))
    run_batch(paths, tmp_path / "part", corrections=corrections_of(raw, paths))
    quarantine = pd.read_parquet(tmp_path / "part" / "quarantine.parquet")
    assert quarantine.set_index("surface")["reason"]["1572"] == "dropped"
    assert pd.read_parquet(tmp_path / "part" / "articles.parquet")["n_corrected"].tolist() == [0, 0, 1]
    (raw / "corrections.yml").write_text(text.format("x"))
    with pytest.raises(ReleaseError, match=r"corrections.yml:1: there is no article x"):
        corrections_of(raw, paths)
    (raw / "corrections.yml").write_text(text.format("c").replace("1572", "1573"))
    with pytest.raises(ReleaseError, match=r"corrections.yml:1: article c has no figure 1573"):
        run_batch(paths, tmp_path / "part", corrections=corrections_of(raw, paths))


@pytest.mark.usefixtures("toy_rooms")
def test_a_correction_of_an_article_left_out_as_a_duplicate_is_told(raw: Path, tmp_path: Path) -> None:
    (raw / "d.txt").write_bytes((raw / "c.txt").read_bytes())
    text = "- {article: d, n: '1572', action: drop, reason: r, evidence: e, by: b, when: 2024-05-31}\n"
    (raw / "corrections.yml").write_text(text)
    paths = sorted(raw.glob("*.txt"))
    corrections = corrections_of(raw, paths)
    results = [run_batch(paths, tmp_path / "part", corrections=corrections)]
    with pytest.raises(ReleaseError, match=r"corrections.yml:1: article d is left out .*the same text as c.txt"):
        without_duplicates(results, MAX_CHARS, corrections)
