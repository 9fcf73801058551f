"""Counts, columns, classes and misses of hand-made readings, each counted by hand."""

from dataclasses import replace
from pathlib import Path

import pytest
from cases import FIGURES, GOLD, NUMBERS, a_reading, at, gold, right_figures, the_sum

from flows.evaluate.gold import GoldArticle
from flows.evaluate.quality import Quality
from flows.evaluate.reading import Reading
from flows.evaluate.run import evaluate_article
from flows.evaluate.score import score
from schemas.records import Figure


def quality_of(wanted: GoldArticle, reading: Reading) -> Quality:
    return score([evaluate_article(wanted, reading)], ())


def column(quality: Quality, name: str) -> tuple[int, float | None, float | None, float | None]:
    found = next(one for one in quality.columns if one.column == name)
    return found.scored, found.right, found.recall, found.precision


def misses(quality: Quality) -> list[tuple[str, str, str | None, str | None]]:
    return [(miss.print, miss.column, miss.wanted, miss.got) for miss in quality.misses]


def with_columns(key: str, **changed: object) -> dict[str, Figure]:
    figures = right_figures()
    return figures | {key: replace(figures[key], **changed)}


def test_all_right(tmp_path: Path) -> None:
    figures = right_figures()
    quality = quality_of(gold(tmp_path), a_reading(figures, (the_sum(figures),)))
    assert quality.misses == ()
    assert (quality.scores.recall, quality.scores.precision, quality.scores.all_right) == (1.0, 1.0, 1.0)
    assert (quality.counts.figures, quality.counts.found, quality.counts.core_right) == (5, 5, 5)
    assert (quality.scores.checks_reproduced, quality.counts.false_alarms) == (1.0, 0)


def test_missed_invented_and_misread_numbers(tmp_path: Path) -> None:
    figures = with_columns("7", value=8.0) | {"2011": at("2011")}
    del figures["14#2"]
    quality = quality_of(gold(tmp_path, NUMBERS), a_reading(figures))
    assert (quality.counts.figures, quality.counts.found, quality.counts.invented) == (5, 3, 1)
    assert (quality.scores.recall, quality.scores.precision) == (0.6, 0.75)
    assert misses(quality) == [
        ("7", "figure", "7", "8"),
        ("14#2", "figure", "14", None),
        ("2011", "figure", None, "in_post 2011 person"),
    ]
    assert quality.misses[1].sentence == "Năm 2011 có ba lớp, 14 người học."


def test_a_wrong_column_is_counted_where_it_belongs(tmp_path: Path) -> None:
    quality = quality_of(gold(tmp_path, NUMBERS), a_reading(with_columns("7", sex="male", base_id="a#21")))
    assert (quality.counts.core_right, quality.counts.all_right) == (4, 4)
    assert column(quality, "sex") == (5, 0.8, 0.6667, 0.6667)
    assert column(quality, "category") == (5, 0.8, None, None)
    assert column(quality, "base_id") == (3, 0.6667, 0.6667, 0.6667)
    assert misses(quality) == [("7", "sex", "female", "male"), ("7", "base_id", "21", "14")]


@pytest.mark.parametrize(
    ("key", "changed", "core", "every"),
    [
        ("21", {"unit": "turn"}, 4, 4),
        ("21", {"kind": "target"}, 4, 4),
        ("21", {"party": "member"}, 4, 4),
        ("21", {"qualifier": "over"}, 5, 4),
        ("21", {"level": "district"}, 5, 4),
        ("21", {"time_period": "2012"}, 5, 4),
        ("21", {"level": None, "time_period": "2011"}, 5, 5),
        ("21", {"place_code": "92", "job": "bí thư"}, 5, 5),
        ("14", {"base_id": None}, 5, 4),
        ("14#2", {"staff": "cc", "level": "district", "standard_of": "all"}, 5, 5),
    ],
)
def test_which_columns_are_core_and_which_are_scored(
    tmp_path: Path, key: str, changed: dict[str, object], core: int, every: int
) -> None:
    counts = quality_of(gold(tmp_path, NUMBERS), a_reading(with_columns(key, **changed))).counts
    assert (counts.core_right, counts.all_right) == (core, every)


@pytest.mark.parametrize(
    ("wanted", "got", "right"),
    [
        ("kind: change", {"kind": "decrease"}, True),
        ("kind: change", {"kind": "target"}, False),
        ("staff: any", {"staff": "party_committee"}, True),
        ("staff: any", {"staff": "cbcc"}, False),
        ("staff: [any, null]", {"staff": None}, True),
        ("age_max: 29", {"age_max": 29}, True),
        ("place_code: null", {"place_code": "92"}, False),
    ],
)
def test_what_a_gold_value_allows(tmp_path: Path, wanted: str, got: dict[str, object], right: bool) -> None:
    text = f'figures: [{{n: "21", value: 21, unit: person, {wanted}}}]'
    reading = a_reading({"21": replace(at("21"), **got)})
    assert quality_of(gold(tmp_path, text), reading).counts.core_right == right


def test_columns_apart_are_scored_but_not_in_all_right(tmp_path: Path) -> None:
    text = 'figures: [{n: "21", value: 21, unit: person, tenure: new}]\nother: [{n: "2011", class: date}]'
    quality = quality_of(gold(tmp_path, text), a_reading({"21": at("21")}))
    assert quality.counts.all_right == 1
    assert column(quality, "tenure") == (1, 0.0, 0.0, None)
    assert misses(quality) == [("21", "tenure", "new", None)]


def test_classes_are_counted_by_what_they_were_taken_for(tmp_path: Path) -> None:
    wanted = gold(tmp_path, FIGURES + 'other: [{n: "2011", class: [duration, clock]}]')
    figures = right_figures() | {"học": at("học", value=1.0)}
    del figures["7"]
    quality = quality_of(wanted, a_reading(figures))
    told = {(one.wanted, one.got): one.numbers for one in quality.classes}
    assert told == {
        ("duration", "date"): 1,
        ("figure", "figure"): 4,
        ("figure", None): 1,
        (None, "figure"): 1,
    }
    assert ("2011", "class", "duration", "date") in misses(quality)


@pytest.mark.parametrize(
    ("changed", "reproduced", "alarms"),
    [
        ({}, 1, 0),
        ({"rule": "parts_within_total"}, 1, 0),
        ({"rule": "equal"}, 0, 0),
        ({"result": "open"}, 0, 0),
        ({"result": "fail"}, 0, 1),
    ],
)
def test_a_check_is_reproduced_by_rule_values_and_result(
    tmp_path: Path, changed: dict[str, object], reproduced: int, alarms: int
) -> None:
    figures = right_figures()
    quality = quality_of(gold(tmp_path), a_reading(figures, (the_sum(figures, **changed),)))
    assert (quality.counts.checks_reproduced, quality.counts.false_alarms) == (reproduced, alarms)
    assert len([miss for miss in quality.misses if miss.column == "check"]) == 1 - reproduced + alarms


@pytest.mark.parametrize(
    ("result", "erroneous", "flagged", "alarms"),
    [("pass", 0, 0, 1), ("fail", 1, 1, 0), ("[fail, open]", 0, 0, 0)],
)
def test_a_failed_check_is_an_alarm_or_a_flag(
    tmp_path: Path, result: str, erroneous: int, flagged: int, alarms: int
) -> None:
    figures = right_figures()
    failed = the_sum(figures, result="fail")
    wanted = gold(tmp_path, GOLD.replace("result: pass", f"result: {result}"))
    again = replace(failed, check_id="again")
    counts = quality_of(wanted, a_reading(figures, (failed, again))).counts
    assert (counts.erroneous, counts.flagged, counts.false_alarms) == (erroneous, flagged, alarms)


def test_a_suspect_is_found_by_its_status(tmp_path: Path) -> None:
    wanted = gold(tmp_path, NUMBERS + 'suspects: [{n: "14", implied: 13}]')
    found = quality_of(wanted, a_reading(with_columns("14", status="suspect")))
    assert (found.counts.suspects, found.counts.suspects_found) == (1, 1)
    lost = quality_of(wanted, a_reading(with_columns("14", status="conflict")))
    assert (lost.counts.suspects, lost.counts.suspects_found) == (1, 0)
    assert misses(lost) == [("14", "suspect", "suspect", "conflict")]


def test_articles_add_up_and_unread_gold_is_told(tmp_path: Path) -> None:
    one = evaluate_article(gold(tmp_path, NUMBERS), a_reading(right_figures()))
    two = evaluate_article(gold(tmp_path, NUMBERS), a_reading({"21": at("21")}))
    quality = score([one, two], ["b.txt: empty"])
    assert (quality.counts.articles, quality.counts.figures, quality.counts.found) == (2, 10, 6)
    assert quality.unread == ("b.txt: empty",)
