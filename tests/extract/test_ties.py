"""Which level and period the arithmetic and the paragraph give a number, told in words of our own."""

import pytest
from extracted import extract

from schemas.records import Figure

PLACE = "Huyện Bình Giang"


def by_surface(text: str, published: str | None = "2021-05-05") -> dict[str, Figure]:
    return {figure.surface: figure for figure in extract(text, place=PLACE, published=published).figures}


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        ("Kết quả xếp loại công chức năm 2019\nHuyện có 96 công chức, 77 người hoàn thành tốt nhiệm vụ.", "96", "2019"),
        ("Huyện có 40 người sinh năm 1985 trong số 96 công chức.", "40", "2021"),
        ("Từ 810 công chức năm 2008, nay đã thành 1.058 công chức.", "1.058", "2021"),
        ("Số liệu chốt đến 31/8/2020 được đưa ra.\nHuyện có 96 công chức.", "96", "2020-08-31"),
        ("Kỳ thi công chức 2018 có 96 thí sinh trúng tuyển.", "96", "2018"),
        ("Phải bố trí xong 96 công chức dôi dư trước năm 2025.", "96", "2021"),
        ("5 năm qua huyện cử 96 công chức đi học.", "96", "2016/2021"),
    ],
)
def test_period(text: str, surface: str, period: str) -> None:
    assert by_surface(text)[surface].time_period == period


@pytest.mark.parametrize(
    ("text", "surface", "column", "code"),
    [
        ("Huyện có 22 xã với đội ngũ 439 cán bộ, công chức.", "439", "level", "commune"),
        ("Người hoạt động không chuyên trách giảm nhiều. Huyện còn 540 người thuộc diện này.", "540", "staff", "nhd"),
        ("Huyện có 96 công chức, 54 người tốt nghiệp đại học trở lên.", "54", "education", "university_up"),
        ("Xếp loại cuối năm: xã có 96 công chức, tốt 60, hoàn thành 36.", "60", "rating", "good"),
        ("Độ tuổi của 96 công chức:\n- Dưới 30: 20 người\n- Trên 50: 76 người", "76", "age_min", 51),
        ("Huyện cử 74 công chức theo học thạc sĩ.", "74", "course", "degree"),
        ("Cấp ủy kiểm tra 450 tổ chức đảng.", "450", "measure", "inspected"),
        ("Huyện giảm 60 công chức (12,5%).", "12,5", "kind", "decrease"),
    ],
)
def test_column(text: str, surface: str, column: str, code: object) -> None:
    assert getattr(by_surface(text)[surface], column) == code


def test_bodies_counted_place_by_place_lie_in_the_total_before_them() -> None:
    found = extract("Cả vùng có 300 xã. Kon Tum có 90 xã; Gia Lai 80 xã; Đắk Lắk 70 xã; Lâm Đồng 50 xã.").figures
    assert [figure.base_id for figure in found] == [None, *[found[0].figure_id] * 4]


def test_a_headline_takes_over_from_the_text_that_repeats_it() -> None:
    found = by_surface("Gần 3.600 đồng chí vào cấp ủy\nCác đại hội bầu 3.596 cấp ủy viên nhiệm kỳ 2020 - 2025.")
    assert found["3.600"].staff == "party_committee"
    assert found["3.600"].time_period == found["3.596"].time_period


def test_levels_are_tied_by_their_change() -> None:
    found = extract("Huyện đang có 21 xã. Xong đợt sắp xếp chỉ còn 17 xã (giảm 4 xã).", place=PLACE)
    surface = {figure.figure_id: figure.surface for figure in found.figures}
    (change,) = found.changes
    assert [surface[str(one)] for one in (change.before_id, change.after_id, change.change_id)] == ["21", "17", "4"]


def test_parts_that_change_have_the_periods_of_their_whole() -> None:
    found = by_surface(
        "Năm 2018, huyện có 554 công chức; đến cuối năm 2020 còn 294 công chức, giảm 260 người. "
        "Trong đó, cấp xã từ 141 người xuống 80 người."
    )
    assert found["141"].time_period == "2018"
    assert found["80"].time_period == found["294"].time_period
