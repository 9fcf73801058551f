"""Date lines, in every form met on Vietnamese news pages, and the dates that are none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.read.dateline import published, read_dateline

DATELINES = [
    ("Cập nhật: Thứ sáu 12/08/2022 - 09:31", "2022-08-12"),
    ("24/11/2011 - 08:55", "2011-11-24"),
    ("08:43 - Thứ Hai, 23/09/2019 Lượt xem: 10140 In bài viết", "2019-09-23"),
    ("Thứ sáu,  05/03/2021", "2021-03-05"),
    ("05:09, 08/09/2021", "2021-09-08"),
    ("Cập nhật, 05:23, Thứ Năm, 27/02/2020 (GMT+7)", "2020-02-27"),
    ("Cập nhật lúc 21:55, Thứ Tư, 15/01/2020 (GMT+7)", "2020-01-15"),
    ("1.2.2018 - 16:53", "2018-02-01"),
    ("THỨ NĂM, 19/12/2019 12:12:52", "2019-12-19"),
    ("THỨ BA, 02/06/2020 09:24", "2020-06-02"),
    ("Lệ Thu 14/08/2022", "2022-08-14"),
    ("BẢO NGUYÊN 30/01/2015 09:44", "2015-01-30"),
    ("date 2017-01 Buổi sơ kết học kỳ có hai nội dung", "2017-01"),
    ("date 2025-06-30 Lễ công bố diễn ra buổi sáng", "2025-06-30"),
    ("18:50 19/07/2023", "2023-07-19"),
    ("14:34, 20/04/2011", "2011-04-20"),
    ("08:50 30/08/2011 2435", "2011-08-30"),
    ("Ngày đăng: 03-05-2016", "2016-05-03"),
    ("Đăng ngày 7/9/2018, 10h05", "2018-09-07"),
    ("Ðăng lúc: Thứ Bảy, ngày 7/9/2018 10g05", "2018-09-07"),
    ("Thứ 3, ngày 9 tháng 7 năm 2013 | 15:20", "2013-07-09"),
    ("9 Tháng 7, 2013 | 15:20", "2013-07-09"),
    ("Hà Nội, ngày 12 tháng 8 năm 2022", "2022-08-12"),
    ("Chủ nhật, 5/11/2017, 07:00 (GMT+07:00)", "2017-11-05"),
    ("2022-08-12T09:31:00+07:00", "2022-08-12"),
    ("Chính trị - 12/08/2022 09:31", "2022-08-12"),
]

NO_DATELINES = [
    "Ngày 5-1-2020, hòa cùng 1.544 thôn, bản, khu phố khắp tỉnh, 100 thôn đi bầu",
    "Tính đến ngày 31/12/2023, toàn thành phố có 1.697 người",
    "Đến ngày 25-01-2019, việc xếp loại đã xong",
    "Nghị quyết số 27-NQ/TW, ngày 06/8/2008",
    "Hôm nay, ngày 22 tháng 1 năm 2019",
    "Thứ sáu, 31/06/2022",
    "30/02/2021 - 08:00",
    "12/08/1022",
    "Kết quả bầu cử: 23/5/2021 có 35 đại biểu trúng cử.",
    "Toàn tỉnh: 74/278 (28,42%)",
    "45/2019/NĐ-CP",
]


@pytest.mark.parametrize(("line", "iso"), DATELINES)
def test_reads(line: str, iso: str) -> None:
    assert published([line]) == iso


@pytest.mark.parametrize("line", NO_DATELINES)
def test_leaves(line: str) -> None:
    assert published([line]) is None


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_of_the_calendar(day: date) -> None:
    assert published([f"{day:%d/%m/%Y} - 08:55"]) == day.isoformat()


@pytest.mark.parametrize("calendar", ["Hôm nay, ngày 22 tháng 1 năm 2019", "Thứ ba, 22/01/2019"])
def test_a_clock_wins_over_the_calendar_of_the_site(calendar: str) -> None:
    assert published([calendar, "Đại hội các chi bộ", "1.2.2018 - 16:53"]) == "2018-02-01"


def test_only_near_the_top() -> None:
    assert published([f"Dòng {n}" for n in range(7)] + ["24/11/2011 - 08:55"]) == "2011-11-24"
    assert published([f"Dòng {n}" for n in range(8)] + ["24/11/2011 - 08:55"]) is None


def test_the_calendar_of_the_site_is_a_dateline_too() -> None:
    assert read_dateline("Hôm nay, ngày 22 tháng 1 năm 2019")
    assert not read_dateline("Hôm nay có 22 đơn vị báo cáo")
