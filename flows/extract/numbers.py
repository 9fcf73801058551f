"""Every run of digits of a text with its printed form and value. What a number counts is not asked here."""

import re
from dataclasses import dataclass

from flows.extract.seek import sought

BY_POINT = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"
BY_COMMA = r"\d{1,3}(?:,\d{3}){2,}"
BY_BLANK = r"\d{1,3}(?: \d{3})+"
DIGITS = rf"(?:{BY_POINT}(?!\d)|{BY_COMMA}(?!\d)|{BY_BLANK}(?![\d.,]\d|\d)|\d+(?:[.,]\d+)?)"
YEAR = r"(?:19|20)\d\d"
DAY, MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
PHONES = (
    r"\(?0\d{1,3}\)?[ .-]?\d{3,4}[ .-]\d{3,4}",
    r"\+84[ .]?\d[\d .]{7,11}\d",
    r"0\d{9,10}",
    r"1[89]00[ .]?\d{4}",
)
ISSUERS = r"tw|cp|ttg|ubnd|hđnd|tu|hu|qu|qh\d*|btv|bnv|bct|bct\w*|bgd\w*|bbc\w*"
SYMBOLS = rf"[a-zđ][a-zđ&]*(?:\d+)?(?:[-/ ]{{1,3}}(?:{ISSUERS})\b|[-/][a-zđ&]+)*"
# In this order: what is read as one form is not read as a later one.
FORMS = {
    "phone": rf"(?<![\d.,])(?:{'|'.join(PHONES)})(?!\d)",
    "date": rf"{DAY} ?[/.-] ?{MONTH} ?[/.-] ?{YEAR}(?!\d)",
    "date_words": rf"{DAY} tháng {MONTH}(?:,? năm {YEAR})?(?!\d)",
    "iso_month": rf"(?<=date ){YEAR}-{MONTH}(?:-{DAY})?(?!\d)",
    "legal": rf"\d+(?:[-/]{YEAR})?(?:[-/]| [-/] ?|[-/] )(?:{SYMBOLS})(?![\w%])",
    "years": rf"(?<![\d.,/]){YEAR} ?[-/] ?{YEAR}(?!\d)",
    "month": rf"(?<![\d.,/-]){MONTH} ?[/-] ?{YEAR}(?!\d)|(?<=tháng ){MONTH}\.{YEAR}(?!\d)",
    "day_month": rf"(?:(?<=ngày )|(?<=hôm ))(?:{DAY} ?- ?)?{DAY}\.{MONTH}(?![\d%]|[.,]\d)",
    "clock": r"\d{1,2}(?::\d{2}){1,2}(?!\d)|\d{1,2} ?(?:h|giờ) ?\d{2}(?!\d)|\d{1,2}h(?!\w)",
    "range": rf"(?<=từ )(?!{YEAR})(?P<low>{DIGITS}) đến (?P<high>{DIGITS})(?![.,]?\d)(?! ?(?:tuổi|trở|tháng|giờ))",
    "plain": rf"(?P<first>{DIGITS})(?: ?(?P<sign>[/-]) ?(?P<second>{DIGITS})| ?k?m[23](?!\w))?",
}
NUMBER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in FORMS.items()))
BEGINNING = re.compile(r"[0-9(+]")
OF_TWO = {"/": "fraction", "-": "range"}
MULTIPLIERS = {"nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9}
MULTIPLIER = re.compile(rf" ?({'|'.join(MULTIPLIERS)})(?!\w)")
THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?$|\d{1,3}(?:,\d{3}){2,}$|\d{1,3}(?: \d{3})+$")


@dataclass(slots=True)
class Number:
    """One printed number; ``start:end`` are normal offsets.

    ``form`` is a key of ``FORMS``, ``fraction``, ``word`` or ``fraction_word`` (then ``value`` is in percent).
    ``value`` is null for forms that are no quantity; ``decimals`` counts the printed decimals (negative: rounded to
    that power of ten). ``second`` is the other number of a fraction or range.
    """

    start: int
    end: int
    form: str
    value: float | None = None
    decimals: int = 0
    second: float | None = None


def find_numbers(folded: str) -> list[Number]:
    """All digit runs of the folded text, in order, none overlapping."""
    return [_number(folded, match) for match in sought(BEGINNING, NUMBER, folded)]


def read_digits(print_: str) -> tuple[float, int]:
    """Value and decimals of a Vietnamese print: ``1.084`` and ``1 084`` are 1084, ``88,8`` and ``88.8`` are 88.8."""
    if print_.isdecimal():
        return float(print_), 0
    if THOUSANDS.match(print_):
        whole, _, fraction = print_.replace(".", "").replace(" ", "").partition(",")
        if "," in fraction:
            whole, fraction = whole + fraction.replace(",", ""), ""
        elif print_.count(",") >= 2:
            whole, fraction = print_.replace(",", ""), ""
        return float(f"{whole}.{fraction or 0}"), len(fraction)
    whole, _, fraction = print_.replace(",", ".").partition(".")
    return float(f"{whole}.{fraction or 0}"), len(fraction)


def _number(folded: str, match: re.Match[str]) -> Number:
    form = str(match.lastgroup)
    start, end = match.span()
    first, second = match["first"] or match["low"], match["second"] or match["high"]
    if first is None:
        return Number(start, end, form)
    value, decimals = read_digits(first)
    if second is not None:
        return Number(start, end, OF_TWO.get(match["sign"], form), value, decimals, read_digits(second)[0])
    if multiplied := MULTIPLIER.match(folded, end):
        power = MULTIPLIERS[multiplied[1]]
        return Number(start, multiplied.end(), form, round(value * 10**power, 6), decimals - power)
    return Number(start, end, form, value, decimals)
