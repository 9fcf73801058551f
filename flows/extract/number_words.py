"""Numbers written in words: ``ba mươi tư``, ``hai phần ba``, ``một nửa``. Digits belong to ``numbers``."""

import re
from collections.abc import Iterator, Sequence

from flows.extract.numbers import Number
from flows.extract.seek import sought
from flows.extract.vocabulary import Tag

ONES = {
    **{"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5},
    **{"sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9},
}
SCALES = {"mươi": 10, "trăm": 100, "nghìn": 1000, "ngàn": 1000}
FILLERS = ("linh", "lẻ")
FIRST = r"(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)"
NEXT = rf"(?:{'|'.join([*ONES, *SCALES, 'mười', *FILLERS, 'rưỡi'])})"
WORDS = rf"{FIRST}(?: {NEXT})*"
FRACTION = rf"(?P<over>{WORDS}) phần (?P<under>tư|{WORDS})"
SPOKEN = re.compile(rf"(?<!\w)(?:{FRACTION}|(?P<half>một nửa|nửa)|(?P<count>{WORDS}))(?!\w)")
BEGINNING = re.compile(rf"(?:{FIRST}|nửa)(?!\w)")
HALF_OF = re.compile(r" (?:số|cán bộ|công chức|viên chức|cbcc|trong|tổng|biên chế|đội ngũ|người)")
OF_TIME = re.compile(r" (?:năm|tháng|ngày|tuần|giờ|nhiệm kỳ|thập kỷ|quý)(?!\w)")
COUNTED = frozenset({"unit", "staff", "job", "level", "sex", "education"})
# After these words ``năm`` is a year, not five.
YEAR_LEAD = re.compile(
    r"(?<!\w)(?:trong|hằng|hàng|mỗi|một|nhiều|các|những|từng|cả|đầu|cuối|qua|nay|vào|theo|của|kế hoạch|tháng|quý|\d) $"
)
# Only after these words ``một`` counts; elsewhere it is an article.
COUNT_LEAD = re.compile(r"(?<!\w)(?:giảm|tăng|thêm|bớt|có|là|còn|lập|được|gồm|mất) $")
# … or in a list of units: ``2 huyện, một thành phố``.
LIST_LEAD = re.compile(r"\d[^.;\n\d]{0,36}(?:,| và) $")
TIER = re.compile(r" (?:huyện|thành phố|xã|phường|thị trấn|tỉnh|quận|thị xã)(?!\w)")
# … or whose share follows: ``một người là tiến sĩ (2,5%)``.
SHARED = re.compile(r"[^.;,\n]{2,40} \(\d[\d,.]* ?%")
OFFICE = re.compile(r" (?:phó |nguyên )?(?:giám đốc|trưởng|chủ tịch|bí thư|chi cục|chánh)")
ONE = "một"
LOOK_BACK = 42  # characters before a number word that may tell what it is


def find_number_words(folded: str, tags: Sequence[Tag]) -> Iterator[Number]:
    """Number words that quantify a counted noun or name a fraction, as percentages; ``một`` only where it counts."""
    nouns = {tag.start for tag in tags if not COUNTED.isdisjoint(tag.senses)}
    for match in sought(BEGINNING, SPOKEN, folded):
        number = _number(folded, match)
        if number is not None and (number.form == "fraction_word" or _counts(folded, match, nouns)):
            yield number


def value_of(words: str) -> float | None:
    """The value of a numeral: ``ba mươi tư`` is 34, ``hai nghìn rưỡi`` 2500. Null where the words are no numeral."""
    total = current = 0.0
    scale = 1
    for word in words.split():
        if word in ONES:
            current += ONES[word]
        elif word == "mười":
            current += 10
        elif word in SCALES:
            scale = SCALES[word]
            if scale == 1000:
                total, current = total + max(current, 1) * scale, 0.0
            else:
                total, current = total + current * scale, 0.0
        elif word == "rưỡi":
            current += scale / 2
        elif word not in FILLERS:
            return None
    return total + current


def _number(folded: str, match: re.Match[str]) -> Number | None:
    start, end = match.span()
    if match["half"]:
        return Number(start, end, "fraction_word", 50.0) if HALF_OF.match(folded, end) else None
    if match["over"]:
        over, under = value_of(match["over"]), value_of(match["under"])
        return Number(start, end, "fraction_word", 100 * over / under) if over and under and over < under else None
    value = value_of(match["count"])
    return Number(start, end, "word", value) if value is not None else None


def _counts(folded: str, match: re.Match[str], nouns: set[int]) -> bool:
    words, end = match[0], match.end()
    if end + 1 not in nouns and (words == ONE or not OF_TIME.match(folded, end)):
        return False
    before = folded[max(0, match.start() - LOOK_BACK) : match.start()]
    if words.startswith("năm") and YEAR_LEAD.search(before):
        return False
    in_list = LIST_LEAD.search(before) and (TIER.match(folded, end) or OFFICE.match(folded, end))
    shared = SHARED.match(folded, end)
    return words != ONE or COUNT_LEAD.search(before) is not None or in_list is not None or shared is not None
