"""Named bodies that a number is given for (``Văn phòng Thành ủy: 01``). Places belong to ``geography``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.extract.normal import Normal
from flows.extract.seek import sought

HEADS = (
    "Bệnh viện|Trung tâm|Văn phòng|Ban|Liên đoàn|Đoàn|Hội|Trường|Sở|Chi cục|Cục|Phòng"
    "|Quận ủy|Huyện ủy|Thành ủy|Thị ủy|Tỉnh ủy|Ủy ban|Đảng ủy|Báo|Đài|Viện|Thanh tra"
)
NO_NAME_WORDS = (
    "vừa|đã|đang|cho|báo|có|còn|hiện|phải|sẽ|nhận|được|là|thì|lại|công bố|nay|cũng|quản|yêu|đề|tổ chức|ban hành|giao"
    "|kỷ luật|tuyển|bầu|chỉ|mới|thống kê|từ|vào|mà|để|về|do"
)
ITEM_LEAD = r"(?<=^)|(?<=[,;:.(\n–+*-] )|(?<=[;:(\n–-])|(?<=gồm )|(?<=như )|(?<=và )"
NAME = rf"(?:{HEADS})(?! Chấp hành| Thường vụ)(?: (?!(?:{NO_NAME_WORDS})\b)[^\W\d]\S*?){{0,14}}?"
NUMBER_LEAD = r"(?:\s*:| có| được| tuyển| nhận| là)?\s*\(?(?=\d)"
HEAD = re.compile(HEADS)
NAMED = re.compile(rf"(?:{ITEM_LEAD})(?P<name>{NAME}){NUMBER_LEAD}", re.M)


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body named right before a number, at normal offsets ``start:end``."""

    start: int
    end: int
    name: str


def find_organisations(text: Normal) -> Iterator[Organisation]:
    """The bodies numbers are given for, in order."""
    for match in sought(HEAD, NAMED, text.cased):
        start, end = match.span("name")
        yield Organisation(start, end, text.cased[start:end])
