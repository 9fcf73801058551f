"""Title, date and author from visible lines alone."""

from typing import Literal
from unicodedata import normalize

import pytest

from flows.read.visible import Visible, read_visible

PARAGRAPH = "Toàn huyện hiện có 300 cán bộ, công chức cấp xã, trong đó 137 cán bộ và 163 công chức."
SECOND = "Số còn lại đang học các lớp do huyện mở."

PAGES = {
    "date, place, title": (
        [
            "24/11/2011 - 08:55",
            "TP Cần Thơ",
            "Đội ngũ cán bộ cơ sở đổi mới",
            PARAGRAPH,
            "Bài, ảnh: HÀ VĂN",
            "Chia sẻ bài viết",
        ],
        Visible("Đội ngũ cán bộ cơ sở đổi mới", "2011-11-24", "HÀ VĂN"),
    ),
    "title, date and counter": (
        [
            "Điện Biên Đông chăm lo cán bộ xã",
            "08:43 - Thứ Hai, 23/09/2019 Lượt xem: 10140",
            PARAGRAPH,
            "Bình luận",
            "Tin khác",
        ],
        Visible("Điện Biên Đông chăm lo cán bộ xã", "2019-09-23", None),
    ),
    "buttons above": (
        [
            "Advertisement",
            "Hotline: 0917 267 237",
            "Đăng nhập",
            "Bốn nữ bí thư khóa mới",
            "Chính sách - Hạ tầng",
            "08/10/2020 12:55",
            PARAGRAPH,
        ],
        Visible("Bốn nữ bí thư khóa mới", "2020-10-08", None),
    ),
    "calendar of the site": (
        [
            "Hôm nay, ngày 22 tháng 1 năm 2019",
            "TRANG NHẤT | TIN TỨC | HOẠT ĐỘNG",
            "Các chi bộ đã đại hội xong",
            "1.2.2018 - 16:53",
            PARAGRAPH,
        ],
        Visible("Các chi bộ đã đại hội xong", "2018-02-01", None),
    ),
    "byline beside the date": (
        ["Người dân tộc thiểu số chiếm 6,8%", "BẢO NGUYÊN 30/01/2015 09:44", PARAGRAPH, "BẢO NGUYÊN", "(0) Bình luận"],
        Visible("Người dân tộc thiểu số chiếm 6,8%", "2015-01-30", "BẢO NGUYÊN"),
    ),
    "credit and source": (
        [
            "Trong nước",
            "Hậu Giang: 281 cán bộ bỏ việc",
            PARAGRAPH,
            "Tác giả: Minh Anh",
            "Nguồn tin: Zing",
            "BÀI MỚI ĐĂNG",
            "TOP",
        ],
        Visible("Hậu Giang: 281 cán bộ bỏ việc", None, "Minh Anh"),
    ),
    "paragraphs only": ([PARAGRAPH, SECOND], Visible(None, None, None)),
    "caption first": (["Ảnh: T.N", PARAGRAPH, "Anh Huy"], Visible(None, None, "Anh Huy")),
    "outline first": (["I. MỤC ĐÍCH, YÊU CẦU", SECOND, "1. Tuyển đúng người cần"], Visible(None, None, None)),
}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("lines", "told"), PAGES.values(), ids=PAGES)
def test_pages(lines: list[str], told: Visible, form: Literal["NFC", "NFD"]) -> None:
    assert read_visible(normalize(form, "\n\n".join(lines)), 0) == told


def test_nothing_is_read_above_the_body() -> None:
    above = "Đội ngũ cán bộ cơ sở đổi mới\n24/11/2011 - 08:55\n"
    assert read_visible(above + PARAGRAPH, len(above)) == Visible()
