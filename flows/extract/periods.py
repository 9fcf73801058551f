"""The periods an article names, each with the part it plays. Which figure a period dates is asked in ``reader``."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from flows.extract.numbers import Number
from flows.extract.period_forms import FULL_YEAR, LOOK_BACK, YEAR, iso_period

YEAR_IN = re.compile(YEAR)
DAY_OR_MONTH = re.compile(r"\d{4}-\d")
DATED_DOCUMENTS = (
    "thông tư|nghị định|quyết định|nghị quyết|chỉ thị|kế hoạch|kết luận|công văn|đề án|hướng dẫn|tờ trình|báo cáo"
)
DOCUMENT_LEAD = re.compile(
    rf"(?:{DATED_DOCUMENTS})(?: [^\s.;,]+){{0,6}}[, ]+ngày $|(?:thông qua|ban hành|phê duyệt|ký)(?: vào)? ngày $"
)
YEAR_OF_DOCUMENT = re.compile(
    rf"(?:(?:{DATED_DOCUMENTS}|pháp lệnh) (?:số )?\d[\w/-]*|luật(?: [\w,]+){{1,12}}|hiến pháp) năm $"
)
BIRTH = re.compile(r"(?:sinh (?:trong |từ |vào |trước |sau |khoảng |quãng |giai đoạn )*(?:năm )?|(?<!\w)sn )$")
LOOK_BACK_TO_DOCUMENT = 90
DOCUMENT_GAP = 16
FROM_DOCUMENT = re.compile(r"[, ]*(?:ra )?(?:ngày |giai đoạn |năm )?")
COMPARED_WITH = "so với|so|cùng kỳ|cuối kỳ|hơn|như|giao(?! cho)|quy định hiện hành|đặt cạnh"
VERSUS = re.compile(rf"(?:{COMPARED_WITH})(?: \w+){{0,4}} $|so với [^,.;]{{0,24}}$")
TERM = re.compile(r"(?:nhiệm kỳ|khóa|nk|hđnd các cấp|thời kỳ) ?$")
GOAL = re.compile(r"(?<!tính )(?:đến|tới|vào)(?: hết| cuối)? (?:năm |cuối năm )?$")
DEADLINE = re.compile(r"(?<!\w)trước (?:ngày |tháng |hết |cuối |năm )*$")
ROLES = ((BIRTH, "birth"), (DEADLINE, "deadline"), (VERSUS, "versus"), (TERM, "term"), (GOAL, "goal"))
UNITS_OF_DATES = r"(?: tháng| ngày| năm)* ?(?:tháng )?$"
SINCE = re.compile(rf"(?:từ|kể từ)(?: đầu| cuối| giữa| hết)?{UNITS_OF_DATES}")
UNTIL = re.compile(rf"^ ?(?:đến|tới|-)(?: hết| cuối| đầu| giữa)?{UNITS_OF_DATES}")
AS_OF = "tính đến|tính tới|thời điểm|số liệu"
PAST_YEARS = re.compile(r" năm (?:qua|gần đây|trở lại đây|vừa qua)(?!\w)")
TO_NOW = re.compile(r" ?(?:đến|tới)(?: thời điểm)? (?:nay|hiện nay|hiện tại)\b")


@dataclass(frozen=True, slots=True)
class Period:
    """A period at normal offsets ``start:end``.

    ``role`` is ``scope``, ``versus`` (compared with), ``document`` (dates a decision), ``goal`` (a year to come by the
    words), ``term`` (a term of office) or ``deadline`` (before it) or ``birth`` (of a person). ``iso`` is empty where
    the text does not tell the year.
    """

    start: int
    end: int
    iso: str
    role: str = "scope"


def find_periods(folded: str, numbers: Sequence[Number], year: int | None) -> tuple[list[Period], set[int]]:
    """The periods among the numbers and the indices of the numbers they are made of.

    ``year`` is the publication year: it completes ``31/8`` and ``đến nay``. Without it, days and months are of the
    latest year that the text dates anything by.
    """
    found, used = _read(folded, numbers, year)
    completing = year or _latest_year(found)
    if year is None:
        found, used = _read(folded, numbers, completing, published=False)
    return list(_joined(folded, found, completing)), used


def _read(
    folded: str, numbers: Sequence[Number], year: int | None, *, published: bool = True
) -> tuple[list[Period], set[int]]:
    """The periods one by one; ``5 năm qua`` ends in ``year`` only if that is the year of publication."""
    found: list[Period] = []
    used: set[int] = set()
    last_document = -1
    for index, number in enumerate(numbers):
        if number.form == "legal":
            last_document = number.end
        if index in used:
            continue
        read = iso_period(folded, number, year)
        if read is None:
            if published and year and number.value and (past := PAST_YEARS.match(folded, number.end)):
                found.append(Period(number.start, past.end(), f"{year - int(number.value)}/{year}"))
            continue
        iso, end = read
        used.update(range(index, bisect_left(numbers, end, index, key=lambda inner: inner.start)))
        found.append(Period(number.start, end, iso, _role(folded, number.start, last_document)))
    return found, used


def _latest_year(named: Sequence[Period]) -> int | None:
    """The latest year of a day or month, else of any year that is no aim, else the first one of a term of office."""
    days = [period.iso[:4] for period in named if DAY_OR_MONTH.match(period.iso) and period.role != "birth"]
    told = [period.iso for period in named if period.role in ("scope", "term")]
    years = days or [iso for iso in told if FULL_YEAR.match(iso)] or [iso[:4] for iso in told if iso][:1]
    return int(max(years)) if years else None


def _role(folded: str, start: int, last_document: int) -> str:
    """The part a period at ``start`` plays; ``last_document`` is where the last document number ended, if any."""
    after_day = folded.endswith("ngày ", 0, start)
    if after_day and DOCUMENT_LEAD.search(folded, max(0, start - LOOK_BACK_TO_DOCUMENT), start):
        return "document"
    if YEAR_OF_DOCUMENT.search(folded, max(0, start - LOOK_BACK_TO_DOCUMENT), start):
        return "document"
    near = last_document >= 0 and start - last_document < DOCUMENT_GAP
    if near and FROM_DOCUMENT.fullmatch(folded, last_document, start):
        return "document"
    before = folded[max(0, start - LOOK_BACK) : start]
    return next((role for pattern, role in ROLES if pattern.search(before)), "scope")


def _joined(folded: str, found: Sequence[Period], year: int | None) -> Iterator[Period]:
    """``từ A đến B`` is one period, ``từ A đến nay`` ends in the publication year."""
    waiting: Period | None = None
    for period in found:
        if waiting is not None and UNTIL.match(folded[waiting.end : period.start]):
            yield _span(folded, waiting, period)
            waiting = None
            continue
        if waiting is not None:
            yield _open_ended(waiting, year)
        waiting = _beginning(folded, period, year)
        if waiting is None:
            yield period
    if waiting is not None:
        yield _open_ended(waiting, year)


def _span(folded: str, first: Period, last: Period) -> Period:
    """From one period to another; the year printed last holds for both."""
    has_year = YEAR_IN.search(folded, first.start, first.end)
    start = first.iso if has_year else last.iso[:4] + first.iso[4:]
    return replace(first, end=last.end, iso=f"{start}/{last.iso}", role="scope")


def _open_ended(period: Period, year: int | None) -> Period:
    """``từ năm 2017`` without an end lasts up to the year of publication."""
    whole_year = year is not None and YEAR_IN.fullmatch(period.iso)
    return replace(period, iso=f"{period.iso}/{year}") if whole_year and period.iso < str(year) else period


def _beginning(folded: str, period: Period, year: int | None) -> Period | None:
    """A period after ``từ``, up to now if the words say so; null for any other."""
    since = SINCE.search(folded[max(0, period.start - LOOK_BACK) : period.start])
    if not since or period.role not in ("scope", "goal"):
        return None
    now = TO_NOW.match(folded, period.end) if year and period.iso < str(year) else None
    return replace(period, end=now.end(), iso=f"{period.iso}/{year}") if now else period
