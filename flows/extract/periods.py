"""The periods an article names, in ISO 8601 / SDMX form. Which figure a period dates is asked in ``context``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from flows.extract.numbers import Number

YEAR_IN = re.compile(r"(?:19|20)\d\d")
YEAR = re.compile(r"(?:19|20)\d\d$")
PART_OF_YEAR = re.compile(
    r"(?P<half>6|9|3) tháng (?P<end>đầu|cuối)(?: của)? năm (?P<y>(?:19|20)\d\d)|(?P<m>\d{1,2})(?: năm |, năm |/ ?)(?P<ym>(?:19|20)\d\d)"
    r"|(?P<q>[1-4])(?:/| năm |-)(?P<qy>(?:19|20)\d\d)"
)
PART_BEFORE = re.compile(r"(?:quý (?P<quarter>i{1,3}|iv)(?:/| năm | )|(?:sáu tháng|nửa) (?P<half>đầu|cuối) năm )$")
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
DAY_LEAD, DAY_TAIL = re.compile(r"(?:ngày|mùng) $"), re.compile(r" ?(?:đến|-|và|,) ?(?:ngày )?\d{1,2} ?[/-]")
DOCUMENT_LEAD = re.compile(
    r"(?:thông tư|nghị định|quyết định|nghị quyết|chỉ thị|kế hoạch|kết luận|công văn|đề án|hướng dẫn|tờ trình|báo cáo)"
    r"(?: [^\s.;,]+){0,6}[, ]+ngày $"
)
HALVES = {
    ("6", "đầu"): "{}-S1",
    ("6", "cuối"): "{}-S2",
    ("9", "đầu"): "{0}-01/{0}-09",
    ("3", "đầu"): "{}-Q1",
    ("3", "cuối"): "{}-Q4",
}
LOOK_BACK = 28
BEFORE_YEAR = re.compile(
    r"(?:năm|đến|tới|từ|trong|hết|cuối|đầu|và|\(|nk|khóa|trước|sau|là|-|,|quý [ivx]+[/ -]|tháng \d+,) ?$"
)
BEFORE_DAY = re.compile(r"(?:ngày|hôm|hết|đến|tới|sáng|chiều|tối|mùng|từ|trưa|nay|qua|thứ \w+,?) ?\(?$")
VERSUS = re.compile(
    r"(?:so với|so|cùng kỳ|cuối kỳ|hơn|giao|(?<=\\w )hồi|quy định hiện hành|đặt cạnh)(?: \w+){0,4} $|so với [^,.;]{0,24}$"
)
SINCE = re.compile(r"(?:từ|kể từ)(?: đầu| cuối| giữa| hết)?(?: tháng| ngày| năm)* ?(?:tháng )?$")
UNTIL = re.compile(r"^ ?(?:đến|tới|-)(?: hết| cuối| đầu| giữa)?(?: tháng| ngày| năm)* ?(?:tháng )?$")
TO_NOW = re.compile(r" ?(?:đến|tới)(?: thời điểm)? (?:nay|hiện nay|hiện tại)\b")
GOAL = re.compile(r"(?:đến|tới|vào)(?: hết| cuối)? (?:năm |cuối năm )?$")
TERM = re.compile(r"(?:nhiệm kỳ|khóa|nk|hđnd các cấp|thời kỳ) ?$")
DOCUMENT_GAP = 16


@dataclass(frozen=True, slots=True)
class Period:
    """A period at normal offsets; ``role`` is ``scope``, ``versus`` (compared with), ``document`` (dates a decision),
    ``goal`` (a year to come by the words) or ``term`` (a term of office)."""

    start: int
    end: int
    iso: str
    role: str = "scope"


def find_periods(folded: str, numbers: Sequence[Number], year: int | None) -> tuple[list[Period], set[int]]:
    """The periods among the numbers and the indices of the numbers they are made of.

    ``year`` is the publication year: it completes ``31/8`` and ``đến nay``.
    """
    found: list[Period] = []
    used: set[int] = set()
    last_document = -1
    for index, number in enumerate(numbers):
        if number.form == "legal":
            last_document = number.end
        if index in used:
            continue
        read = _read(folded, number, year)
        if read is None:
            continue
        iso, end = read
        used.update(i for i in range(index, len(numbers)) if numbers[i].start < end)
        found.append(Period(number.start, end, iso, _role(folded, number.start, last_document)))
    return list(_joined(folded, found, year)), used


def _read(folded: str, number: Number, year: int | None) -> tuple[str, int] | None:
    text = folded[number.start : number.end]
    before = folded[max(0, number.start - LOOK_BACK) : number.start]
    if number.form in ("date", "date_words"):
        return _date(text, year), number.end
    if number.form == "month" and before.endswith(("đợt ", "số ", "khóa ")):
        return text[-4:], number.end
    if number.form == "month" and before.endswith("quý "):
        return f"{text[-4:]}-Q{text[0]}", number.end
    if number.form == "month":
        month, full_year = re.findall(r"\d+", text)
        return f"{full_year}-{int(month):02}", number.end
    if number.form == "iso_month":
        return text, number.end
    if number.form == "years":
        return "/".join(re.findall(r"\d{4}", text)), number.end
    if number.form in ("fraction", "range"):
        day, month = (int(part) for part in (number.value or 0, number.second or 0))
        lead = BEFORE_DAY if number.form == "fraction" else DAY_LEAD
        if lead.search(before) and 1 <= day <= 31 and 1 <= month <= 12 and number.decimals == 0:
            return (f"{year}-{month:02}-{day:02}" if year else ""), number.end
        return None
    return _read_plain(folded, number, text, before, year) if number.form == "plain" else None


def _read_plain(folded: str, number: Number, text: str, before: str, year: int | None) -> tuple[str, int] | None:
    if YEAR.match(text) and (named := PART_BEFORE.search(before)):
        return _part_before(named, text), number.end
    if DAY_LEAD.search(before) and DAY_TAIL.match(folded, number.end):
        return "", number.end
    part = PART_OF_YEAR.match(folded, number.start)
    if part and part["half"]:
        return HALVES.get((part["half"], part["end"]), "{}").format(part["y"]), part.end()
    if part and part["m"] and before.endswith("tháng "):
        return f"{part['ym']}-{int(part['m']):02}", part.end()
    if part and part["q"] and before.endswith("quý "):
        return f"{part['qy']}-Q{part['q']}", part.end()
    if before.endswith("tháng ") and 1 <= int(number.value or 0) <= 12:
        return (f"{year}-{int(number.value or 0):02}" if year else ""), number.end
    if YEAR.match(text) and BEFORE_YEAR.search(before):
        return text, number.end
    return None


def _part_before(named: re.Match[str], year: str) -> str:
    if named["quarter"]:
        return f"{year}-Q{ROMAN[named['quarter']]}"
    return f"{year}-S{1 if named['half'] == 'đầu' else 2}"


def _date(text: str, year: int | None) -> str:
    day, month, *rest = re.findall(r"\d+", text)
    full_year = rest[0] if rest else year
    return f"{full_year}-{int(month):02}-{int(day):02}" if full_year else ""


def _role(folded: str, start: int, last_document: int) -> str:
    before = folded[max(0, start - LOOK_BACK) : start]
    if DOCUMENT_LEAD.search(folded, max(0, start - 90), start):
        return "document"
    if (
        last_document >= 0
        and start - last_document < DOCUMENT_GAP
        and re.fullmatch(r"[, ]*(?:ra )?(?:ngày |giai đoạn |năm )?", folded[last_document:start])
    ):
        return "document"
    if VERSUS.search(before):
        return "versus"
    if TERM.search(before):
        return "term"
    return "goal" if GOAL.search(before) else "scope"


def _joined(folded: str, found: list[Period], year: int | None) -> Iterator[Period]:
    """``từ A đến B`` is one period, ``từ A đến nay`` ends in the publication year."""
    waiting: Period | None = None
    for period in found:
        since = SINCE.search(folded[max(0, period.start - LOOK_BACK) : period.start])
        if waiting is not None and UNTIL.match(folded[waiting.end : period.start]):
            start_iso = (
                waiting.iso if YEAR_IN.search(folded, waiting.start, waiting.end) else period.iso[:4] + waiting.iso[4:]
            )
            yield replace(waiting, end=period.end, iso=f"{start_iso}/{period.iso}", role="scope")
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = period if since and period.role in ("scope", "goal") else None
        if waiting and (now := TO_NOW.match(folded, period.end)) and year:
            waiting = replace(period, end=now.end(), iso=f"{period.iso}/{year}")
        if waiting is None:
            yield period
    if waiting is not None:
        yield waiting
