"""Gold keys are found where the article prints them, and figures are paired by place and value."""

from dataclasses import replace
from pathlib import Path

import pytest
from cases import BODY, a_reading, at, gold, right_figures

from flows.evaluate.match import absent, locate, match


@pytest.mark.parametrize(
    ("body", "key", "found"),
    [
        ("có 14 và 14", "14#2", 9),
        ("có 14 và 14", "14#3", None),
        ("1.140 và 14", "14", 9),
        ("14,5 và 14", "14", 8),
        ("14. Năm 14/15", "14", 0),
        ("5/14 và 14", "14", 8),
        ("5/14", "5/14#1", 0),
        ("ngày 31/12/2023", "31/12/2023", 5),
        ("baba Ba", "ba", 5),
        ("hai phần ba", "phần ba", 4),
    ],
)
def test_a_key_names_the_nth_whole_print(body: str, key: str, found: int | None) -> None:
    span = locate(body, key)
    assert (span and span[0]) == found


def test_figures_are_paired_or_invented_and_optional_gold_covers(tmp_path: Path) -> None:
    figures = right_figures() | {"ba": at("ba", value=3.0), "2011": at("2011")}
    matched = match(gold(tmp_path), a_reading(figures))
    assert [pair.figure and pair.figure.surface for pair in matched.pairs] == ["21", "14", "7", "33,3", "ba", "14"]
    assert [figure.surface for figure in matched.invented] == ["2011"]


@pytest.mark.parametrize(("value", "found"), [(33.3, True), (33.309, True), (33.32, False), (None, False)])
def test_a_fraction_agrees_to_two_decimals(tmp_path: Path, value: float | None, found: bool) -> None:
    figures = right_figures()
    figures["33,3"] = replace(figures["33,3"], value=value)
    pair = match(gold(tmp_path), a_reading(figures)).pairs[3]
    assert (pair.figure is not None) is found
    assert len(pair.touching) == 1


def test_of_two_figures_on_one_print_the_one_with_the_value_is_taken(tmp_path: Path) -> None:
    figures = {"other": replace(at("21"), figure_id="a#6/", value=300.0)} | right_figures()
    assert match(gold(tmp_path), a_reading(figures)).pairs[0].figure == figures["21"]


def test_a_key_the_article_does_not_print_is_told(tmp_path: Path) -> None:
    wanted = gold(
        tmp_path, 'figures: [{n: "22", value: 22}]\nother: [{n: "2011", class: date}, {n: "12", class: date}]'
    )
    reading = a_reading({})
    assert list(absent(wanted, reading)) == ["22", "12"]
    assert match(wanted, reading).pairs == ()


def test_a_sentence_is_that_of_the_offset() -> None:
    reading = a_reading({})
    assert reading.sentence(BODY.index("21")) == "Xã có 21 cán bộ, gồm 14 nam và 7 nữ (33,3%)."
    assert reading.sentence(len(BODY) - 1) == "Năm 2011 có ba lớp, 14 người học."
