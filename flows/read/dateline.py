"""The publication date as a page prints it, in a line of its own. A date inside a sentence is none."""

import re
from collections.abc import Iterable
from itertools import islice

from flows.read.dates import calendar_date, is_iso_date
from flows.read.furniture import without_furniture

NEAR_TOP = 8  # lines with words, furniture left out
LONGEST_LINE = 120
LONGEST_BYLINE = 5  # words
LONGEST_LINK = 2  # words
YEARS = range(1990, 2100)

DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)")
YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:T(?=\d)|(?!\d))")
IN_WORDS = re.compile(r"(?<!\d)(\d{1,2}) tháng (\d{1,2})(?: năm |, ?| )(\d{4})(?!\d)", re.I)
CRAWLED = re.compile(r"date (\d{4}-\d{2}(?:-\d{2})?)\b")
VISIT = re.compile(r"\b(?:hôm nay|bây giờ|hiện tại|today)\b", re.I)  # the site's clock on the day it was visited
NEUTRAL = re.compile(
    r"\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|t[2-7]|cn|ngày)\b"
    r"|\(?\b(?:GMT|UTC) ?\+ ?0?7(?::00)?\)?|\+07:00",
    re.I,
)
CONFIRMING = re.compile(
    r"\b(?:cập nhật|đăng|xuất bản|phát hành)(?: tin)?(?: lần cuối)?(?: lúc| vào)?\b|\bdate\b|\bposted on\b|\blúc\b"
    r"|(?<!\d)\d{1,2} ?(?:[:hg]|giờ) ?\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:phút|AM|PM|SA|CH)\b)?",
    re.I,
)


def published(lines: Iterable[str]) -> str | None:
    """The publication date (ISO 8601) told by the first lines with words of a page, in NFC; null when none is.

    A line that also prints a clock or a label (``Cập nhật``) wins over a bare date, which may be the site's calendar;
    ``Hôm nay, ngày …`` is always that calendar and is never taken. ``date 2017-01 …`` opens a crawled text.
    """
    bare = None
    for line in islice(lines, NEAR_TOP):
        crawled = CRAWLED.match(line)
        if crawled and is_iso_date(crawled.group(1)):
            return crawled.group(1)
        told = None if VISIT.search(line) else read_dateline(line) or read_dateline(_without_links(line))
        if told and told[1]:
            return told[0]
        bare = bare or (told and told[0])
    return bare


def read_dateline(line: str) -> tuple[str, bool] | None:
    """The date of a line that is nothing but a date line, and whether a clock or label confirms it; else null."""
    if len(line) > LONGEST_LINE:
        return None
    dates, rest = _take_dates(without_furniture(" ".join(VISIT.sub(" ", line).split())))
    rest, confirmations = CONFIRMING.subn(" ", NEUTRAL.sub(" ", rest))
    if not dates or not _stands_beside_a_date(rest, bool(confirmations)):
        return None
    return dates[0], bool(confirmations)


def _without_links(line: str) -> str:
    """``Thứ Năm, 26/10/2023 | RSS | Liên hệ`` without the links behind the date."""
    first, *links = line.split("|")
    return first if links and all(len(link.split()) <= LONGEST_LINK for link in links) else line


def _take_dates(line: str) -> tuple[list[str], str]:
    found = [(m, (m[3], m[2], m[1])) for pattern in (DAY_FIRST, IN_WORDS) for m in pattern.finditer(line)]
    found += [(m, (m[1], m[2], m[3])) for m in YEAR_FIRST.finditer(line)]
    dates = []
    for match, (year, month, day) in sorted(found, key=lambda pair: pair[0].start()):
        told = calendar_date(int(year), int(month), int(day))
        if told and int(year) in YEARS:
            dates.append(told)
            line = line.replace(match.group(), " ", 1)
    return dates, line


def _stands_beside_a_date(rest: str, confirmed: bool) -> bool:
    """A name or place may; beside a clock or label also a section of the paper, or one bare number (its readers)."""
    words = re.findall(r"\w+", rest)
    if len(words) > LONGEST_BYLINE or rest.rstrip().endswith((".", "…")):
        return False
    if confirmed:
        return len(words) == 1 or not any(w.isdigit() for w in words)
    return all(w[0].isupper() for w in words)
