"""Gold files are read as annotated, and a bad one is refused in one line that names the place."""

from pathlib import Path

import pytest
from cases import FIGURES, GOLD, gold

from flows.evaluate.errors import GoldError
from flows.evaluate.gold_files import read_gold


def test_a_gold_file_as_records(tmp_path: Path) -> None:
    article = gold(tmp_path)
    assert article.article_id == "a"
    assert [figure.key for figure in article.figures] == ["21", "14", "7", "33,3", "ba", "14#2"]
    assert article.figures[0].columns["level"] == ("commune", None)
    assert article.figures[0].columns["time_period"] == ("2011", None)
    assert article.figures[1].columns["base_id"] == ("21",)
    assert [figure.optional for figure in article.figures] == [False] * 4 + [True, False]
    assert article.others[0].classes == ("date",)
    assert article.checks[0].keys == ("21", "14", "7")
    assert article.value("33,3") == 33.3


def test_an_unquoted_date_is_its_iso_text(tmp_path: Path) -> None:
    article = gold(tmp_path, 'figures: [{n: "21", value: 21, time: 2023-12-31, age_max: 29}]')
    assert article.figures[0].columns == {"time_period": ("2023-12-31",), "age_max": ("29",)}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("figures:\n  - {n: ]}", "line 2: no YAML"),
        ("checks: []", "no list of figures"),
        ("figures: [21]", "figures: every entry"),
        ("figures: []\nother: 3", "other: every entry"),
        ("figures: [{n: 21, value: 21}]", "a figure has no n"),
        ('figures: [{n: "21#two", value: 21}]', "a figure has no n"),
        ('figures: [{n: "21"}]', "figure 21: value"),
        ('figures: [{n: "21", value: "21"}]', "figure 21: value"),
        ('figures: [{n: "21", value: 21, mesure: in_post}]', "figure 21: unknown key mesure"),
        ('figures: [{n: "21", value: 21, staff: [cb, clerk]}]', "figure 21: staff cannot be 'clerk'"),
        ('figures: [{n: "21", value: 21, it: yes}]', "figure 21: it cannot be True"),
        ('figures: [{n: "21", value: 21, sex: []}]', "figure 21: sex cannot be []"),
        ('figures: [{n: "21", value: 21, base: "22"}]', "the base of 21: 22 is the n of no figure"),
        ('figures: [{n: "21", value: 21}]\nother: [{n: "21", class: date}]', "21 stands twice"),
        ('figures: []\nother: [{n: "21", class: year}]', "number 21: mention_class cannot be 'year'"),
        ('figures: []\nother: [{n: "21"}]', "number 21: mention_class cannot be None"),
        ("figures: []\nchecks: [{rule: sum, result: pass}]", "a check: rule cannot be 'sum'"),
        ("figures: []\nchecks: [{rule: equal, result: pass}]", "check equal: no figure"),
        (FIGURES + 'checks: [{rule: equal, members: ["21", "3"], result: pass}]', "check equal: 3 is the n of no"),
        (FIGURES + 'checks: [{rule: equal, members: ["21"], result: ok}]', "check equal: result cannot be 'ok'"),
        (FIGURES + 'suspects: [{n: "99"}]', "a suspect: 99 is the n of no figure"),
        (GOLD + "sums: []", "unknown key sums"),
    ],
)
def test_bad_gold_is_refused_in_one_line(tmp_path: Path, wrong: str, told: str) -> None:
    with pytest.raises(GoldError) as refused:
        gold(tmp_path, wrong)
    assert str(refused.value).startswith(f"{tmp_path / 'a.yaml'}: ")
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold in"):
        read_gold(tmp_path)
