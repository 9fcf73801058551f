"""Each law refuses what it is about, and nothing else breaks."""

import pytest
from samples import a_figure, a_sum

from flows.publish.errors import ReleaseError
from flows.publish.laws import breaches, require
from schemas.articles import Rejects
from schemas.checks import Checks
from schemas.codes import codelist
from schemas.column import facts
from schemas.figures import Figures
from schemas.frames import frame
from schemas.links import PassedSums, References, passed_sums, references
from schemas.mentions import Mentions
from schemas.quarantine import HeldBack, Quarantine, held_back
from schemas.records import Check, Figure, Mention

LAWLESS_FIGURES = [
    ("figure_id_tells_article_and_span", {"figure_id": "b#0"}),
    ("figure_id_tells_article_and_span", {"figure_id": "a#01"}),
    ("surface_fills_its_span", {"char_end": 9}),
    ("surface_fills_its_span", {"char_end": 0, "surface": ""}),
    ("value_is_null_only_for_a_range", {"value": None}),
    ("value_is_null_only_for_a_range", {"value": None, "value_min": None, "qualifier": "range"}),
    ("value_is_null_only_for_a_range", {"qualifier": "range"}),
    ("value_lies_in_its_interval", {"value_min": 637.0, "value_max": 640.0}),
    ("value_lies_in_its_interval", {"value_max": 635.5}),
    ("percent_sign_has_a_percent_unit", {"surface": "63%"}),
    ("ages_are_ordered", {"age_min": 36, "age_max": 35}),
    ("place_code_has_the_length_of_its_level", {"place_code": "1", "place_level": "province"}),
    ("place_code_has_the_length_of_its_level", {"place_code": "01"}),
    ("period_and_its_basis_go_together", {"time_period": "2011"}),
    ("base_and_its_basis_go_together", {"base_id": "a#9"}),
    ("base_and_its_basis_go_together", {"base_basis": "words"}),
    ("base_is_another_figure", {"base_id": "a#0", "base_basis": "words"}),
    ("no_suspect_and_no_conflict", {"status": "suspect"}),
    ("no_suspect_and_no_conflict", {"status": "conflict"}),
    ("printed_only", {"origin": "derived"}),
    ("education:isin", {"education": "professor"}),
    ("measure:not_nullable", {"measure": None}),
    ("time_period:str_matches", {"time_period": "2011-S3", "time_basis": "stated"}),
    ("value:greater_than_or_equal_to", {"value": -1.0, "value_min": -1.0, "value_max": -1.0}),
]
LAWFUL_FIGURES = [
    {},
    {"figure_id": "a#0/"},
    {"figure_id": "a#0@188"},
    {"surface": "88%", "unit": "percent", "value": 88.0, "value_min": 87.5, "value_max": 88.5},
    {"value": None, "qualifier": "range", "value_min": 1.0, "value_max": 2.0},
    {"qualifier": "over", "value_max": None},
    {"age_max": 29, "place_code": "01", "place_level": "province", "time_period": "2010/2015", "time_basis": "stated"},
    {
        "time_period": "2019-S1",
        "time_basis": "publication",
        "status": "verified",
        "base_id": "a#9",
        "base_basis": "words",
    },
]


@pytest.mark.parametrize(("law", "changed"), LAWLESS_FIGURES)
def test_a_lawless_figure_breaks_its_law_alone(law: str, changed: dict[str, object]) -> None:
    rows = frame(Figures, [a_figure(char_start=40), a_figure(**changed)])
    assert [(breach.law, set(breach.rows)) for breach in breaches(Figures, rows)] == [(law, {1})]


@pytest.mark.parametrize("changed", LAWFUL_FIGURES)
def test_a_lawful_figure_breaks_none(changed: dict[str, object]) -> None:
    assert breaches(Figures, frame(Figures, [a_figure(**changed)])) == ()


def test_every_code_is_lawful() -> None:
    codes = [
        (name, code)
        for name, column in Figures.to_schema().columns.items()
        if (codes := facts(column).codelist) and name not in ("status", "origin", "time_basis", "base_basis")
        for code in codelist(codes).codes
    ]
    rows = [
        a_figure(char_start=number, **{name: code}, **({"value": None} if code == "range" else {}))
        for number, (name, code) in enumerate(codes)
    ]
    assert len(rows) > 100
    assert breaches(Figures, frame(Figures, rows)) == ()


def test_quarantine_takes_whatever_broke_a_law() -> None:
    figures = frame(
        Figures, [a_figure(**{**changed, "figure_id": str(n)}) for n, (_, changed) in enumerate(LAWLESS_FIGURES)]
    )
    assert breaches(Quarantine, held_back(figures, [HeldBack(law) for law, _ in LAWLESS_FIGURES])) == ()


def test_a_key_stands_once() -> None:
    with pytest.raises(ReleaseError, match="table Figures"):
        require(Figures, frame(Figures, [a_figure(), a_figure()]))


def test_a_mention_fills_its_span() -> None:
    rows = frame(Mentions, [Mention("a", 0, 0, 4, "636", "figure")])
    assert [breach.law for breach in breaches(Mentions, rows)] == ["surface_fills_its_span"]


PARTS = (a_figure(char_start=10, surface="356"), a_figure(char_start=20, surface="280"))
WHOLE = a_figure()
SUM = a_sum(WHOLE, PARTS)


def a_check(**changed: object) -> Check:
    return a_sum(WHOLE, PARTS, **changed)


@pytest.mark.parametrize(
    ("law", "changed"),
    [
        ("pass_lies_within_the_expected", {"actual": 635.0}),
        ("pass_lies_within_the_expected", {"expected_min": 637.0, "expected_max": None}),
        ("fail_lies_outside_the_expected", {"result": "fail", "expected_min": 630.0, "expected_max": 640.0}),
        ("rule_of_parts_has_parts_and_a_closure", {"closure": None}),
        ("rule_of_parts_has_parts_and_a_closure", {"part_ids": ()}),
        ("rule:isin", {"rule": "sums"}),
    ],
)
def test_the_result_of_a_check_follows_from_its_numbers(law: str, changed: dict[str, object]) -> None:
    assert [
        breach.law for breach in breaches(Checks, frame(Checks, [a_check(), a_check(check_id="x", **changed)]))
    ] == [law]


@pytest.mark.parametrize(
    ("whole", "parts", "adds_up"),
    [
        (WHOLE, PARTS, True),
        (WHOLE, (PARTS[0], a_figure(char_start=20, surface="281")), False),
        (
            a_figure(surface="1697"),
            (a_figure(char_start=9, surface="1572"), a_figure(char_start=20, surface="200")),
            False,
        ),
        (a_figure(qualifier="over", surface="630"), PARTS, True),
        (a_figure(qualifier="over", surface="637"), PARTS, False),
        (a_figure(qualifier="under", surface="637"), PARTS, True),
        (a_figure(surface="635.6", decimals=1, unit="percent"), PARTS, False),
        (a_figure(surface="635.9", decimals=1, unit="percent"), PARTS, True),
        (a_figure(surface="2000", decimals=-3), PARTS, False),
        (a_figure(surface="1000", decimals=-3), PARTS, True),
        (WHOLE, (PARTS[0], a_figure(char_start=20, surface="0", value=None, qualifier="range", value_max=300.0)), True),
        (
            WHOLE,
            (PARTS[0], a_figure(char_start=20, surface="0", value=None, qualifier="range", value_max=279.0)),
            False,
        ),
    ],
)
def test_a_passed_sum_adds_up(whole: Figure, parts: tuple[Figure, ...], adds_up: bool) -> None:
    figures, checks = frame(Figures, [whole, *parts]), frame(Checks, [a_sum(whole, parts, result="pass")])
    broken = breaches(PassedSums, passed_sums(figures, checks))
    assert [breach.law for breach in broken] == ([] if adds_up else ["parts_add_up_to_the_whole"])


def test_decimals_add_up_exactly() -> None:
    def share(start: int, value: float) -> Figure:
        return a_figure(char_start=start, surface="0", value=value, value_min=value, value_max=value, unit="percent")

    figures = frame(Figures, [share(0, 0.3), share(10, 0.1), share(20, 0.2)])
    checks = frame(Checks, [a_sum(share(0, 0.3), (share(10, 0.1), share(20, 0.2)), result="pass")])
    assert breaches(PassedSums, passed_sums(figures, checks)) == ()


@pytest.mark.parametrize("member", [{"whole_id": "a#99"}, {"part_ids": ("a#10", "a#99")}, {"share_id": "a#99"}])
def test_every_member_of_a_check_exists(member: dict[str, object]) -> None:
    links = references(frame(Figures, [WHOLE, *PARTS]), frame(Checks, [a_check(**member)]))
    with pytest.raises(ReleaseError, match="table References: law found:equal_to"):
        require(References, links)
    require(References, references(frame(Figures, [WHOLE, *PARTS]), frame(Checks, [SUM])))


def test_a_dangling_base_is_refused() -> None:
    figures = frame(Figures, [a_figure(base_id="a#99")])
    with pytest.raises(ReleaseError, match="first a#0"):
        require(References, references(figures, frame(Checks, [])))


def test_an_empty_table_is_lawful() -> None:
    require(Rejects, frame(Rejects, []))
    require(PassedSums, passed_sums(frame(Figures, []), frame(Checks, [])))
