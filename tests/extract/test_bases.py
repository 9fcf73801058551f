"""Which printed total a number is a part of, told in words of our own."""

import pytest
from extracted import extract

TOTAL = "Huyện có 211 cán bộ, công chức cấp xã."


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
