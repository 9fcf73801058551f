"""Page furniture: every phrase by its example, and no line that carries staffing figures."""

import csv
from importlib.resources import files
from typing import Literal
from unicodedata import normalize

import pytest

from flows.read.furniture import furniture_spans

PARAGRAPH = (
    "Toàn huyện hiện có 300 cán bộ, công chức cấp xã, phần lớn đã qua đào tạo, số còn lại đang theo học "
    "các lớp do huyện mở trong năm, và ai cũng phải học xong trước kỳ đại hội tới."
)
with (files("flows.read") / "furniture.csv").open(encoding="utf-8") as file:
    PHRASES = list(csv.DictReader(file))


def marked(text: str) -> str:
    for start, end in reversed(furniture_spans(text, 0)):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("row", PHRASES, ids=lambda row: row["example"])
def test_every_phrase_marks_its_example(row: dict[str, str], form: Literal["NFC", "NFD"]) -> None:
    example = normalize(form, row["example"])
    assert marked(example.replace("⟦", "").replace("⟧", "")) == example
    if row["scope"] != "part":
        assert example.startswith("⟦")
        assert example.endswith("⟧")


@pytest.mark.parametrize(
    "line",
    [
        "Cán bộ: 81; công chức: 456",
        "Nguồn cấp ủy: 281",
        "Bình luận viên: 3",
        "Liên hệ với 35 trường hợp",
        "- Ban Tổ chức Thành ủy: 02",
        "+ Quận, huyện: 74 người (20,33%)",
        "12",
        "Phát triển đảng viên mới: 35",
        "24/11/2011 - 08:55",
        "Thứ sáu,  05/03/2021",
        "Chia sẻ kinh nghiệm, 12 đơn vị đã phát biểu",
        "Mới: 14, tái cử: 31",
        "Đánh giá: hoàn thành tốt 287",
        PARAGRAPH,
    ],
)
def test_a_line_of_the_article_is_left(line: str) -> None:
    assert marked(line) == line


def test_links_below_a_heading_are_furniture() -> None:
    text = f"{PARAGRAPH}\n\nTin khác\n- Giải bóng bàn năm 2025\nHội thi lần thứ 3\n"
    assert marked(text) == f"{PARAGRAPH}\n\n⟦Tin khác⟧\n⟦- Giải bóng bàn năm 2025⟧\n⟦Hội thi lần thứ 3⟧\n"


def test_a_link_that_counts_people_is_left_and_the_others_are_not() -> None:
    text = f"{PARAGRAPH}\nTin khác\nThêm 78 cán bộ nghỉ việc\nHội thi lần thứ 3"
    assert marked(text) == f"{PARAGRAPH}\n⟦Tin khác⟧\nThêm 78 cán bộ nghỉ việc\n⟦Hội thi lần thứ 3⟧"


def test_a_paragraph_below_a_heading_goes_on_with_the_article() -> None:
    text = f"{PARAGRAPH}\nTin liên quan\nHội thi lần thứ 3\n{PARAGRAPH}\nNữ: 35"
    assert marked(text) == f"{PARAGRAPH}\n⟦Tin liên quan⟧\n⟦Hội thi lần thứ 3⟧\n{PARAGRAPH}\nNữ: 35"


def test_a_heading_above_the_article_takes_nothing_below_it() -> None:
    text = f"Mới nhất\nNữ: 35\n{PARAGRAPH}"
    assert marked(text) == f"⟦Mới nhất⟧\nNữ: 35\n{PARAGRAPH}"


def test_the_header_is_not_looked_at() -> None:
    header = "---\ntitle: x\nurl: y\n---\n"
    assert furniture_spans(f"{header}Lượt xem: 12", len(header)) == ((len(header), len(header) + 12),)
    assert furniture_spans("Lượt xem: 12\nNữ: 35", 13) == ()
