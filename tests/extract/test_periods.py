"""Every written form of a period and of an age group is read as a careful person reads it."""

import pytest
from extracted import extract
from known_gaps import check, lines_of

from flows.extract.ages import find_ages
from flows.extract.normal import fold
from flows.extract.numbers import find_numbers
from flows.extract.periods import find_periods

# What the extractor gets wrong, with the lines that show it. A mended line must leave the list.
KNOWN_GAPS = {
    "quarters are lost without a year": ["trong quý I"],
}

# line: the ISO 8601 / SDMX form of each period, published in 2021
PERIODS = {
    "năm 2011": ["2011"],
    "ngày 12/08/2022": ["2022-08-12"],
    "ngày 5 tháng 8 năm 2022": ["2022-08-05"],
    "ngày 31/8": ["2021-08-31"],
    "sáng 31-8": ["2021-08-31"],
    "tháng 8/2022": ["2022-08"],
    "tháng 8 năm 2022": ["2022-08"],
    "tháng 3": ["2021-03"],
    "6 tháng đầu năm 2019": ["2019-S1"],
    "6 tháng cuối năm 2019": ["2019-S2"],
    "sáu tháng đầu năm 2019": ["2019-S1"],
    "nửa đầu năm 2019": ["2019-S1"],
    "9 tháng đầu năm 2019": ["2019-01/2019-09"],
    "3 tháng đầu năm 2019": ["2019-Q1"],
    "quý 3/2020": ["2020-Q3"],
    "quý 3 năm 2020": ["2020-Q3"],
    "quý III/2020": ["2020-Q3"],
    "quý III năm 2020": ["2020-Q3"],
    "quý III-2020": ["2020-Q3"],
    "trong quý I": ["2021-Q1"],
    "giai đoạn 2021-2025": ["2021/2025"],
    "từ ngày 1/1 đến ngày 30/6/2020": ["2020-01-01/2020-06-30"],
    "từ tháng 3 đến tháng 8/2020": ["2020-03/2020-08"],
    "nhiệm kỳ 2020-2025": ["2020/2025"],
    "nhiệm kỳ 2020 – 2025": ["2020/2025"],
    "từ năm 2016 đến năm 2020": ["2016/2020"],
    "từ năm 2016 đến nay": ["2016/2021"],
    "trước năm 2019": ["2019"],
    "hết năm 2019": ["2019"],
    "năm 2018 và năm 2019": ["2018", "2019"],
    "năm 2018, 2019": ["2018", "2019"],
    "các năm 2018, 2019 và 2020": ["2018", "2019", "2020"],
}

ROLES = {
    "năm 2019 có 120 công chức": "scope",
    "tăng 12 công chức so với năm 2016": "versus",
    "giảm so với cùng kỳ năm 2016": "versus",
    "nghị quyết số 39-nq/tw ngày 17/4/2015": "document",
    "thông tư số 13 ngày 6/11/2019": "document",
    "nghị định 178 năm 2024": "document",
    "luật cán bộ, công chức năm 2008": "document",
    "kế hoạch biên chế năm 2024": "scope",
    "ông A (SN 1967)": "birth",
    "đến năm 2030 có 95% đạt chuẩn": "goal",
    "cấp ủy nhiệm kỳ 2020-2025": "term",
}

AGES = {
    "dưới 30 tuổi": [(None, 29)],
    "từ 30 - 45 tuổi": [(30, 45)],
    "từ 30 đến 45 tuổi": [(30, 45)],
    "từ 31 tuổi đến 45 tuổi": [(31, 45)],
    "từ 30 đến dưới 45 tuổi": [(30, 44)],
    "31–40 tuổi": [(31, 40)],
    "trên 50 tuổi": [(51, None)],
    "từ 51 tuổi trở lên": [(51, None)],
    "từ 35 tuổi trở xuống": [(None, 35)],
    "đến 35 tuổi": [(None, 35)],
    "không quá 35 tuổi": [(None, 35)],
    "tuổi dưới 30: 12 người; từ 31 đến 40: 25 người; từ 41 trở lên: 6 người": [(None, 29), (31, 40), (41, None)],
    "ba mươi năm tuổi đảng": [],
    "trao huy hiệu 30 tuổi Đảng": [],
    "tuổi bình quân là 41,5": [],
}


def periods(line: str) -> list[tuple[str, str]]:
    folded = fold(line)
    found, _ = find_periods(folded, find_numbers(folded), 2021)
    return [(period.iso, period.role) for period in found]


@pytest.mark.parametrize(("line", "expected"), PERIODS.items())
def test_periods(line: str, expected: list[str]) -> None:
    check(line, [iso for iso, _ in periods(line)], expected, KNOWN_GAPS)


UNDATED = {
    "hôm 29/6, sở báo cáo: năm 2015 dư 130 biên chế, năm 2016 thu hồi 30": "2016-06-29",
    "sáng 12-3, bộ cho biết đã giải quyết theo nghị định 178 năm 2024": "",
    "kỳ thi công chức 2014 có kết quả sáng 5/12": "2014-12-05",
}


@pytest.mark.parametrize(("line", "expected"), UNDATED.items())
def test_a_day_without_a_year_is_of_the_latest_year_told_of(line: str, expected: str) -> None:
    found, _ = find_periods(fold(line), find_numbers(fold(line)), None)
    assert expected in [period.iso for period in found]


@pytest.mark.parametrize(("line", "expected"), ROLES.items())
def test_roles_of_periods(line: str, expected: str) -> None:
    check(line, [role for _, role in periods(line)], [expected], KNOWN_GAPS)


@pytest.mark.parametrize(("line", "expected"), AGES.items())
def test_ages(line: str, expected: list[tuple[int | None, int | None]]) -> None:
    check(line, [(group.age_min, group.age_max) for group in find_ages(fold(line))], expected, KNOWN_GAPS)


def test_known_gaps_are_tested() -> None:
    assert lines_of(KNOWN_GAPS) <= {line for table in (PERIODS, ROLES, AGES) for line in table}


@pytest.mark.parametrize(
    ("until", "kind"),
    [("Đến 31/12/2023", "observed"), ("Đến tháng 6/2023", "observed"), ("Đến năm 2030", "target")],
)
def test_an_undated_article_counts_at_days_and_aims_at_years(until: str, kind: str) -> None:
    figures = extract(f"{until}, tỉnh có 1.697 cán bộ cấp xã.", published=None).figures
    assert [figure.kind for figure in figures] == [kind]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("Tính đến cuối năm 2020, tỉnh có 1.697 cán bộ cấp xã. Sở có 12 viên chức.", "2020"),
        ("Từ ngày 1/1/2017 đến 31/5/2019 tỉnh tuyển dụng công chức. Sở có 12 viên chức.", "2017-01-01/2019-05-31"),
        ("Năm 2016 giảm, năm 2019 tăng. Sở có 12 viên chức.", "2019"),
    ],
)
def test_an_undated_article_is_of_the_period_that_covers_all_it_names(words: str, period: str | None) -> None:
    figures = extract(f"Tin ngắn\n\n{words}", published=None).figures
    assert figures[-1].time_period == period
