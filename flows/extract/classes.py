"""The class of each number that is no figure, told from the words around it. What remains is a quantity to be read."""

import re
from collections.abc import Iterable, Sequence

from flows.extract.numbers import Number

LOOK = 64
BY_FORM = {
    **dict.fromkeys(("date", "date_words", "month", "iso_month", "years"), "date"),
    "clock": "clock",
    "legal": "legal_reference",
    "phone": "page_furniture",
}
DOCUMENT = (
    r"(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kết luận|luật|kế hoạch|đề án|công văn|quy định|hướng dẫn|pháp lệnh"
    r"|chương trình|văn bản|thông báo|tờ trình|báo cáo|điều lệ|mtqg|hợp đồng|qđ|nđ|nq|tt)"
)
BEFORE = tuple(
    (re.compile(rf"(?<![\w&])(?:{pattern})\s*$"), kind)
    for pattern, kind in (
        (
            rf"{DOCUMENT}(?: trung ương| tw| t\.ư| liên tịch| hành động| chuyên đề| chính phủ| tỉnh ủy| bch| đại hội| của \w+(?: \w+)?)*(?: số)?(?: \d+(?:,| và))*",
            "legal_reference",
        ),
        (
            r"(?:lượt xem|lượt đọc|lượt truy cập|đã xem|xem|ảnh|bình luận|đọc|views?|hotline|điện thoại|đt|fax|tel|số điện thoại)[ :(.]*",
            "page_furniture",
        ),
        (
            r"(?:thứ|lần|lần thứ|khóa|điều|khoản|dự án|tiểu dự án|kỳ họp|kỳ họp thứ|(?<!định )kỳ|(?<!kiểm )điểm|mục|nhóm|đối tượng|khu phố|tổ|quý|chương|phụ lục"
            r"|(?<!xếp )(?<!phân )loại|hạng|tiểu khu|đường|quốc lộ|tầng|hình|bảng|vòng|học kỳ|khu vực|phần|bậc|hệ số|tuần|khu|ấp|thôn|tổ dân phố"
            r"|cột|dòng|trang|lớp|khối|phương án|đợt|vùng|top|phòng số|nhà số|đường số)[ -]",
            "ordinal",
        ),
    )
)
UNIT_OF_TIME = r"(?:năm|tháng|ngày|giờ|phút|tuần|tiếng|thế kỷ|thập kỷ|nhiệm kỳ|quý|giây)"
AFTER = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (rf" ?(?:{UNIT_OF_TIME})(?!\w)(?! (?:19|20)\d\d)", "duration"),
        (r" ?(?:nghìn|ngàn|triệu|tỷ|tỉ)? ?(?:đồng(?! chí)|đ(?![\w/])|usd|vnđ|vnd|đô la|euro|nhân dân tệ)", "money"),
        (r" (?:triệu|tỷ|tỉ)(?!\w)", "money"),
        (r" ?(?:ha|héc ta|hecta|km2|km²|m2|m²|km vuông|mét vuông)(?!\w)", "area"),
        (r" ?(?:km|mét|kg|tấn|lít|mw|m)(?!\w)", "other_quantity"),
        (r" ?tuổi(?! đảng)(?!\w)", "age"),
        (r"[a-zđ](?!\w)|[a-zđ]\d", "unknown"),
    )
)
GLUED = re.compile(r"[^\W\d_]-?$")
MEAN_AGE = re.compile(r"(?:bình quân|trung bình)[^.;,]*$")
MILLIONS = re.compile(r"triệu$")
BILLIONS = re.compile(r"(?:tỷ|tỉ)$")
OF_MONEY = re.compile(r"(?:tiền|kinh phí|lương|ngân sách|chi|trợ cấp|hỗ trợ|đồng)(?!\w)")
NUMBERING = re.compile(r"\s*(?:[-+*] ?)?\d{1,2}(?:\.\d{1,2})*[.)/](?!\d)[ \t]*\S?")
THRESHOLD = re.compile(r"(?:từ|trên|dưới|vượt|quá) $")
THRESHOLD_END = re.compile(r" ?(?:%|phần trăm)")
OR_MORE = re.compile(r" ?(?:%|phần trăm) trở (?:lên|xuống)")
COUNTED = re.compile(
    r" ?(?:người|cán bộ|công chức|viên chức|cbcc|ccvc|đồng chí|đ/c|cơ quan|học viên|đơn vị|trường hợp|biên chế|lượt|đảng viên)"
)
OPEN_SET = re.compile(
    r"(?:nơi|địa phương) [^.;:\n]{0,60}$|\d (?:tỉnh|thành phố|huyện|xã|đảng bộ|đơn vị)[^.;:,\n]{0,40}$"
)
WITH_SHARE = re.compile(r"(?:đơn vị|xã|huyện|đảng bộ|tổ chức|cơ quan|bộ)[^.;:\n]{0,40} có [^.;:\n]{0,40}$")


def class_of(folded: str, number: Number, in_furniture: bool) -> str | None:
    """The class of a number that is no quantity of the article; null for one that is."""
    if in_furniture:
        return BY_FORM.get(number.form, "page_furniture")
    if number.form in BY_FORM:
        return BY_FORM[number.form]
    if BILLIONS.search(folded, number.start, number.end):
        return "money"
    if MILLIONS.search(folded, number.start, number.end) and OF_MONEY.search(
        folded, max(0, number.start - LOOK), number.start
    ):
        return "money"
    before = folded[max(0, number.start - LOOK) : number.start]
    line_start = before.rpartition("\n")[2] if "\n" in before or number.start < LOOK else None
    if line_start is not None and not line_start.strip(" -+*") and NUMBERING.match(folded, number.start):
        return "ordinal"
    if GLUED.search(before):
        return "unknown"
    for pattern, kind in BEFORE:
        if pattern.search(before) and not folded.startswith("%", number.end):
            if kind != "ordinal" or not COUNTED.match(folded, number.end):
                return kind
    for pattern, kind in AFTER:
        if pattern.match(folded, number.end):
            return None if kind == "age" and MEAN_AGE.search(before) else "bound" if kind == "age" else kind
    return "bound" if _is_threshold(folded, number, before) else None


def inside(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Whether an offset lies in one of a few spans."""
    return any(start <= offset < end for start, end in spans)


def overlapping(numbers: Sequence[Number], spans: Iterable[tuple[int, int]]) -> set[int]:
    """Indices of the numbers that lie within some span; both in order."""
    found: set[int] = set()
    index = 0
    for start, end in spans:
        while index < len(numbers) and numbers[index].start < start:
            index += 1
        while index < len(numbers) and numbers[index].start < end:
            found.add(index)
            index += 1
    return found


def _is_threshold(folded: str, number: Number, before: str) -> bool:
    """A share that names a class of places: ``nơi có nữ từ 15% trở lên`` (annotation.md, rulings)."""
    if not THRESHOLD.search(before) or not THRESHOLD_END.match(folded, number.end):
        return False
    or_more = OR_MORE.match(folded, number.end) is not None
    return OPEN_SET.search(before) is not None or (or_more and WITH_SHARE.search(before) is not None)
