"""Every number gets the class that its words give it, and a figure its unit and hedge."""

import pytest
from extracted import extract
from known_gaps import check, lines_of

# What the extractor gets wrong, with the lines that show it. A mended line must leave the list.
KNOWN_GAPS: dict[str, list[str]] = {}

# line: the classes of its mentions
CLASSES = {
    "Huyện có 120 cán bộ.": ["figure"],
    "Ngày 12/08/2022, huyện có 120 cán bộ.": ["date", "figure"],
    "Thống kê lúc 09:31 cho thấy có 120 cán bộ.": ["clock", "figure"],
    "Theo Nghị định 92, xã có 21 cán bộ.": ["legal_reference", "figure"],
    "Theo Nghị định số 34/2019/NĐ-CP, xã có 21 cán bộ.": ["legal_reference", "figure"],
    "Theo Quyết định 253-QĐ/TW, huyện có 30 cán bộ.": ["legal_reference", "figure"],
    "Thực hiện Nghị quyết Trung ương 6, huyện giảm 12 biên chế.": ["legal_reference", "figure"],
    "Trong 2 năm, huyện cử 89 cán bộ đi học.": ["duration", "figure"],
    "Cán bộ được đánh giá định kỳ 6 tháng một lần.": ["duration"],
    "Có 15 cán bộ từ 30 - 45 tuổi.": ["figure", "bound"],
    "Huyện chi 120 triệu đồng, có 12 cán bộ hưởng.": ["money", "figure"],
    "Huyện chi 1,2 tỷ đồng đào tạo 89 cán bộ.": ["money", "figure"],
    "Huyện rộng 350 km2, có 120 cán bộ.": ["area", "figure"],
    "Huyện rộng 350 ha, có 120 cán bộ.": ["area", "figure"],
    "Tiết kiệm 1,2 tỷ, giảm 12 cán bộ.": ["money", "figure"],
    "Suất ăn giá 12.000đ, có 12 cán bộ dự.": ["money", "figure"],
    "Theo Nghị định 26 và 108, xã có 21 cán bộ.": ["legal_reference", "legal_reference", "figure"],
    "Theo Luật số 22/2008/QH12, xã có 21 cán bộ.": ["legal_reference", "figure"],
    "Theo Công văn số 1234 /UBND-NC, xã có 21 cán bộ.": ["legal_reference", "figure"],
    "Theo Thông tư liên tịch 15/2015/TTLT-BNV, xã có 21 cán bộ.": ["legal_reference", "figure"],
    "Theo Hướng dẫn 06-HD/BTCTW, xã có 21 cán bộ.": ["legal_reference", "figure"],
    "Theo Nghị quyết T.Ư 6 khóa XII, xã có 21 cán bộ.": ["legal_reference", "figure"],
    "Từ ngày 1 đến 15/8, huyện cử 89 cán bộ đi học.": ["date", "date", "figure"],
    "Ngày 5-8, huyện có 120 cán bộ.": ["date", "figure"],
    "Huyện tiếp 350 lượt công dân, có 12 cán bộ.": ["other_quantity", "figure"],
    "Huyện cử 12 cán bộ chống Covid-19.": ["figure", "unknown"],
    "Xã có 1.200 hộ dân và 21 cán bộ.": ["other_quantity", "figure"],
    "Trường có 900 học sinh, 45 giáo viên.": ["other_quantity", "figure"],
    "Đại hội lần thứ 13 bầu 41 cấp ủy viên.": ["ordinal", "figure"],
    "Khu phố 3 có 5 cán bộ.": ["ordinal", "figure"],
    "Theo điều 5, xã có 21 cán bộ.": ["ordinal", "figure"],
    "Ảnh 1: Huyện có 120 cán bộ.": ["page_furniture", "figure"],
    "Điện thoại: 0220.3853.123\nHuyện có 120 cán bộ.": ["page_furniture", "figure"],
    "Lượt xem: 10140\nHuyện có 120 cán bộ.": ["page_furniture", "figure"],
    "Huyện có 120 cán bộ, trong đó có 4": ["figure", "figure"],
    "Tuổi bình quân của cấp ủy là 41,5 tuổi.": ["figure"],
    "1. Huyện có 120 cán bộ.\n2. Xã có 21 cán bộ.": ["ordinal", "figure", "ordinal", "figure"],
    "Bảo đảm 100% công chức đạt chuẩn.": ["figure"],
    "Huyện đã kiểm điểm 35 cán bộ.": ["figure"],
    "Huyện cử nhóm 20 cán bộ đi học.": ["figure"],
    "Cả khối 12 cơ quan có 120 cán bộ.": ["figure", "figure"],
    "Tổ 5 người gồm 3 công chức.": ["figure", "figure"],
    "Hai lớp 45 học viên là cán bộ xã.": ["figure", "figure"],
    "Tỉnh có 1.597người làm việc.": ["figure"],
    "Tỉnh có 45cán bộ.": ["figure"],
    "Tỉnh có 120CBCC.": ["figure"],
    "Xã loại 1 có 23 cán bộ.": ["ordinal", "figure"],
    "Đợt 1 cử 12 cán bộ đi học.": ["ordinal", "figure"],
    "Đại hội lần thứ XIII bầu 41 cấp ủy viên.": ["figure"],
    "Đội bóng huyện thắng 3-1, có 12 cán bộ cổ vũ.": ["other_quantity", "figure"],
}

QUALIFIERS = {
    "Huyện có hơn 120 cán bộ.": "over",
    "Huyện có gần một nghìn cán bộ.": "nearly",
    "Gần một nửa cán bộ huyện là nữ.": "nearly",
    "Huyện có từ 120 cán bộ trở lên.": "at_least",
    "Mỗi xã có 1-2 cán bộ nữ.": "range",
    "Bốn phần năm công chức huyện là nữ.": "about",
}

# line: value and unit of its one figure
UNITS = {
    "Tuổi bình quân của cấp ủy là 41,5.": (41.5, "year_of_age"),
    "Mỗi xã có 1-2 cán bộ nữ.": (None, "person"),
    "Hai phần ba cán bộ huyện là nữ.": (pytest.approx(200 / 3), "percent"),
    "Cả nước có 1,2 triệu viên chức.": (1200000, "person"),
    "Huyện có 12 phần trăm cán bộ nữ.": (12, "percent"),
    "Huyện có ba mươi tư cán bộ.": (34, "person"),
}


@pytest.mark.parametrize(("line", "expected"), CLASSES.items())
def test_classes(line: str, expected: list[str]) -> None:
    check(line, [mention.mention_class for mention in extract(line).mentions], expected, KNOWN_GAPS)


@pytest.mark.parametrize(("line", "expected"), QUALIFIERS.items())
def test_qualifiers(line: str, expected: str) -> None:
    check(line, [figure.qualifier for figure in extract(line).figures], [expected], KNOWN_GAPS)


@pytest.mark.parametrize(("line", "expected"), UNITS.items())
def test_units(line: str, expected: tuple[float | None, str]) -> None:
    check(line, [(figure.value, figure.unit) for figure in extract(line).figures], [expected], KNOWN_GAPS)


def test_known_gaps_are_tested() -> None:
    assert lines_of(KNOWN_GAPS) <= {line for table in (CLASSES, QUALIFIERS, UNITS) for line in table}
