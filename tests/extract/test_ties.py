"""Which whole, level and period the arithmetic and the paragraph give a number, told in words of our own."""

import pytest
from extracted import extract

from schemas.records import Figure

PLACE = "Huyện Bình Giang"


def by_surface(text: str, published: str | None = "2021-05-05") -> dict[str, Figure]:
    return {figure.surface: figure for figure in extract(text, place=PLACE, published=published).figures}


def base_of(text: str, surface: str) -> str | None:
    found = by_surface(text)
    return next((name for name, one in found.items() if one.figure_id == found[surface].base_id), None)


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        # A list is tied to the total that it adds up to, over another that the words name before it.
        ("Tỉnh được giao 900 chỉ tiêu. Khối trường học nhận 640 chỉ tiêu (mầm non 240; tiểu học 400).", "240", "640"),
        (
            "Sở nhận 640 người. Phòng có 74 người, trong đó 50 nam, 24 nữ; 30 người từ xa tới, 44 người ở gần.",
            "44",
            "74",
        ),
        # A count is tied to the total of which the share beside it is right.
        ("Cả nước có 18.500 người thôi việc. Riêng ngành giáo dục có 7.285 người, chiếm 39,38%.", "7.285", "18.500"),
        # The second number of a/b is its base.
        ("Trong 614 công chức, khối văn phòng có 17/318 người là nữ (5,35%).", "5,35", "17/318"),
        # An item opened by thì ends with its semicolon.
        ("Huyện có 60 cán bộ. 22 bí thư thì 19 người đạt chuẩn; 21 chủ tịch có 15 người đạt chuẩn.", "15", "21"),
        # Posts and people hold each other only by words.
        ("Xã được giao 25 biên chế. Hiện có mặt 20 công chức, 12 người có trình độ đại học.", "12", "20"),
        # Words behind a number point back.
        ("Năm qua huyện kỷ luật 93 cán bộ, công chức. 17 người trong số này là nữ.", "17", "93"),
    ],
)
def test_whole(text: str, part: str, whole: str) -> None:
    assert base_of(text, part) == whole


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


def test_parts_that_change_lie_in_the_levels_of_their_whole() -> None:
    text = (
        "Năm 2018, huyện có 554 công chức; đến cuối năm 2020 còn 294 công chức, giảm 260 người. "
        "Trong đó, cấp xã từ 141 người xuống 80 người."
    )
    assert base_of(text, "141") == "554"
    assert base_of(text, "80") == "294"
    assert by_surface(text)["141"].time_period == "2018"
