"""Which printed total a number is a part of, told in words of our own."""

import pytest
from extracted import extract

TOTAL = "Huyện có 211 cán bộ, công chức cấp xã."
CHANGED = (
    "Năm 2018, huyện có 554 công chức; đến cuối năm 2020 còn 294 công chức, giảm 260 người. "
    "Trong đó, cấp xã từ 141 người xuống 80 người."
)


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (f"{TOTAL} Về trình độ chuyên môn, 25 người có trình độ đại học. Trong tổng số này có 18 nữ.", "18", "25"),
        (
            f"{TOTAL} Về chuyên môn, 25 người có trình độ đại học. Trong tổng số cán bộ, công chức này, có 18 nữ.",
            "18",
            "211",
        ),
        (f"{TOTAL} Trong số cán bộ, công chức nói trên có 23 đảng viên.", "23", "211"),
        ("Trong tổng số cán bộ, công chức là 300 người, có 258 nữ.", "258", "300"),
        (f"{TOTAL} Về trình độ, 223 người có trình độ đại học trở lên, 81 người dưới đại học.", "223", "211"),
        (f"{TOTAL} Về trình độ, 223 người có trình độ đại học trở lên.", "223", None),
        (f"{TOTAL} Về trình độ, 23 người dưới đại học. Trong đó, có 118 cán bộ, 93 công chức.", "118", "211"),
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
        # Parts that change lie in the levels of their whole.
        (CHANGED, "141", "554"),
        (CHANGED, "80", "294"),
    ],
)
def test_base(text: str, part: str, whole: str | None) -> None:
    figures = extract(text).figures
    by_surface = {figure.surface: figure for figure in figures}
    assert by_surface[part].base_id == (by_surface[whole].figure_id if whole else None)


def test_a_list_tied_to_another_total_drops_what_the_first_one_named() -> None:
    found = extract(
        "Tỉnh tinh giản được 608 trường hợp. Đông nhất là khối chính quyền: 589 người. "
        "Trong tổng số này, viên chức 491 người, cán bộ, công chức 113 người, cán bộ quản lý doanh nghiệp 4 người."
    ).figures
    by_surface = {figure.surface: figure for figure in found}
    assert by_surface["491"].base_id == by_surface["608"].figure_id
    assert by_surface["491"].organisation is None
