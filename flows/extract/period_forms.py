"""One number as a period in ISO 8601 / SDMX form: dates, months, quarters, halves, years. Nothing is joined here."""

import re
from collections.abc import Callable

from flows.extract.class_words import COUNTED_NOUNS
from flows.extract.numbers import Number

LOOK_BACK = 28  # characters before a number that may tell which period it is
YEAR = r"(?:19|20)\d\d"
FULL_YEAR = re.compile(rf"{YEAR}$")
PART_OF_YEAR = re.compile(rf"(?P<months>\d{{1,2}}) tháng (?P<end>đầu|cuối)(?: của)? năm (?:(?P<year>{YEAR})|nay)")
MONTH_OF_YEAR = re.compile(rf"(?P<month>\d{{1,2}})(?: năm |, năm |/ ?)(?P<year>{YEAR})")
QUARTER_OF_YEAR = re.compile(rf"(?P<quarter>[1-4])(?:/| năm |-)(?P<year>{YEAR})")
QUARTER_BEFORE = re.compile(r"quý (?P<quarter>i{1,3}|iv)(?:/| năm | |\.|-)$")
HALF_BEFORE = re.compile(r"(?:sáu tháng|nửa) (?P<end>đầu|cuối) năm $")
DAY_LEAD = ("ngày ", "mùng ", "hôm ")
TIME_OF_DAY = ("sáng ", "trưa ", "chiều ", "tối ")
DAY_TAIL = re.compile(r" ?(?:đến|-|và|,) ?(?:ngày )?\d{1,2} ?[/-]")
BEFORE_YEAR = re.compile(
    r"(?:năm|đến|tới|từ|trong|hết|cuối|đầu|và|\(|nk|khóa|trước|sau|là|-|,|quý [ivx]+[/ -]|tháng \d+,) ?$"
)
# A bare year (``kỳ thi công chức 2014``) neither follows such words nor stands before what is counted.
COUNTING = re.compile(r"(?:có|là|được|với|gồm|số|còn|đạt|hơn|gần|trên|khoảng|:|thêm|giảm|tăng) ?$")
COUNTED = re.compile(rf" ?(?:%|{COUNTED_NOUNS})")
BEFORE_DAY = re.compile(r"(?:ngày|hôm|hết|đến|tới|sáng|chiều|tối|mùng|từ|trưa|nay|qua|thứ \w+,?) ?\(?$")
BEFORE_ROUND = ("đợt ", "số ", "khóa ")
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
HALVES = {"đầu": "{}-S1", "cuối": "{}-S2"}
PARTS = {
    **{("6", end): half for end, half in HALVES.items()},
    **{("9", "đầu"): "{0}-01/{0}-09", ("3", "đầu"): "{}-Q1", ("3", "cuối"): "{}-Q4"},
}


def iso_period(folded: str, number: Number, year: int | None) -> tuple[str, int] | None:
    """The period a number is, with the offset where its print ends; null where it is none.

    ``year`` completes ``31/8``; what cannot be completed is the empty string.
    """
    print_ = folded[number.start : number.end]
    before = folded[max(0, number.start - LOOK_BACK) : number.start]
    if number.form in WRITTEN_OUT:
        return WRITTEN_OUT[number.form](print_, before, year), number.end
    if number.form in ("fraction", "range"):
        iso = _day_and_month(number, before, year)
        return (iso, number.end) if iso is not None else None
    if number.form != "plain":
        return None
    iso = _plain(folded, number, print_, before)
    return (iso, number.end) if iso is not None else _with_year(folded, number, before, year)


def _date(print_: str, _before: str, year: int | None) -> str:
    day, month, *rest = re.findall(r"\d+", print_)
    full_year = rest[0] if rest else year
    return f"{full_year}-{int(month):02}-{int(day):02}" if full_year else ""


def _day_month(print_: str, _before: str, year: int | None) -> str:
    """``17.12``, the last day of ``15 - 17.12``."""
    day, month = re.findall(r"\d+", print_)[-2:]
    return f"{year}-{int(month):02}-{int(day):02}" if year else ""


def _month(print_: str, before: str, _year: int | None) -> str:
    """``8/2022`` is a month, but a quarter after ``quý`` and a year after ``đợt``."""
    month, year = re.findall(r"\d+", print_)
    if before.endswith(BEFORE_ROUND):
        return str(year)
    return f"{year}-Q{print_[0]}" if before.endswith("quý ") else f"{year}-{int(month):02}"


def _iso_month(print_: str, _before: str, _year: int | None) -> str:
    return print_


def _years(print_: str, _before: str, _year: int | None) -> str:
    return "/".join(re.findall(r"\d{4}", print_))


def _day_and_month(number: Number, before: str, year: int | None) -> str | None:
    """``31/8`` after a word that leads to a day, ``5-8`` after ``ngày`` or ``sáng``."""
    day, month = int(number.value or 0), int(number.second or 0)
    leads = BEFORE_DAY.search(before) if number.form == "fraction" else before.endswith((*DAY_LEAD, *TIME_OF_DAY))
    if not leads or not 1 <= day <= 31 or not 1 <= month <= 12 or number.decimals:
        return None
    return f"{year}-{month:02}-{day:02}" if year else ""


def _plain(folded: str, number: Number, print_: str, before: str) -> str | None:
    """A year with its half or quarter in words before it; the first day of several, dated by the last."""
    if FULL_YEAR.match(print_):
        if quarter := QUARTER_BEFORE.search(before):
            return f"{print_}-Q{ROMAN[quarter['quarter']]}"
        if half := HALF_BEFORE.search(before):
            return HALVES[half["end"]].format(print_)
    return "" if before.endswith(DAY_LEAD) and DAY_TAIL.match(folded, number.end) else None


def _with_year(folded: str, number: Number, before: str, year: int | None) -> tuple[str, int] | None:
    """A half, quarter or month with the year behind it, a month of the year of publication, a year."""
    if part := PART_OF_YEAR.match(folded, number.start):
        named = part["year"] or year
        return PARTS.get((part["months"], part["end"]), "{}").format(named) if named else "", part.end()
    if before.endswith("quý ") and (part := QUARTER_OF_YEAR.match(folded, number.start)):
        return f"{part['year']}-Q{part['quarter']}", part.end()
    if before.endswith("tháng ") and (part := MONTH_OF_YEAR.match(folded, number.start)):
        return f"{part['year']}-{int(part['month']):02}", part.end()
    if before.endswith("tháng ") and 1 <= int(number.value or 0) <= 12:
        return f"{year}-{int(number.value or 0):02}" if year else "", number.end
    if FULL_YEAR.match(folded[number.start : number.end]):
        counts = COUNTING.search(before) or COUNTED.match(folded, number.end)
        if BEFORE_YEAR.search(before) or not counts:
            return folded[number.start : number.end], number.end
    return None


WRITTEN_OUT: dict[str, Callable[[str, str, int | None], str]] = {
    **{"date": _date, "date_words": _date, "day_month": _day_month},
    **{"month": _month, "iso_month": _iso_month, "years": _years},
}
