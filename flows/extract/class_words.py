"""The words that tell what a number is when it counts nobody, as patterns. Which goes first is said in ``classes``."""

import re

DOCUMENTS = (
    "nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kết luận|luật|kế hoạch|đề án|công văn|quy định|hướng dẫn"
    "|pháp lệnh|chương trình|văn bản|thông báo|tờ trình|báo cáo|điều lệ|mtqg|hợp đồng|qđ|nđ|nq|tt"
)
ISSUERS = r" trung ương| tw| t\.ư| liên tịch| hành động| chuyên đề| chính phủ| tỉnh ủy| bch| đại hội| của \w+(?: \w+)?"
PAGE_WORDS = (
    "lượt xem|lượt đọc|lượt truy cập|đã xem|xem|ảnh|bình luận|đọc|view|views|hotline|điện thoại|đt|fax|tel"
    "|số điện thoại|facebook|zalo"
)
NUMBERED_NOUNS = (
    "thứ|lần|lần thứ|khóa|điều|khoản|dự án|tiểu dự án|kỳ họp|kỳ họp thứ|(?<!định )kỳ|(?<!kiểm )điểm|mục|nhóm"
    "|đối tượng|khu phố|tổ|quý|chương|phụ lục|(?<!xếp )(?<!phân )loại|hạng|tiểu khu|đường|quốc lộ|tầng|hình|bảng|vòng"
    "|học kỳ|khu vực|phần|bậc|hệ số|tuần|khu|ấp|thôn|tổ dân phố|cột|dòng|trang|lớp|khối|phương án|đợt|vùng|top"
    "|phòng số|nhà số|đường số"
)
UNITS_OF_TIME = "năm|tháng|ngày|giờ|phút|tuần|tiếng|thế kỷ|thập kỷ|nhiệm kỳ|quý|giây"
CURRENCIES = r"đồng(?! chí)|đ(?![\w/])|usd|vnđ|vnd|đô la|euro|nhân dân tệ"
AREAS = "ha|héc ta|hecta|km2|km²|m2|m²|km vuông|mét vuông"
SQUARES = ("m2", "m²")
LENGTHS_AND_WEIGHTS = "km|mét|kg|tấn|lít|mw|m"
COUNTED_NOUNS = (
    "người|cán bộ|công chức|viên chức|cbcc|ccvc|đồng chí|đ/c|cơ quan|học viên|đơn vị|trường hợp|biên chế|lượt|đảng viên"
    "|đảng bộ|chi bộ|xã|phường|huyện|thí sinh|giáo viên|tổ chức|phòng"
)
PERCENT = " ?(?:%|phần trăm)"

BEFORE = tuple(
    (re.compile(rf"(?<![\w&])(?:{pattern})\s*$"), kind)
    for pattern, kind in (
        (rf"(?:{DOCUMENTS})(?:{ISSUERS})*(?: số)?(?: \d+(?:,| và))*", "legal_reference"),
        (rf"(?:{PAGE_WORDS})[ :(.]*", "page_furniture"),
        (r"gmt ?\+", "clock"),
        (rf"(?:{NUMBERED_NOUNS})[ -]", "ordinal"),
    )
)
# What BEFORE matches ends in one of these, or begins with a document.
LAST_WORDS = tuple({noun.rpartition(")")[2].split()[-1] for noun in f"{PAGE_WORDS}|{NUMBERED_NOUNS}".split("|")})
DOCUMENT = re.compile(DOCUMENTS)
AFTER = re.compile(
    rf"(?P<duration> ?(?:{UNITS_OF_TIME})(?!\w)(?! (?:19|20)\d\d))"
    rf"|(?P<money> ?(?:nghìn|ngàn|triệu|tỷ|tỉ)? ?(?:{CURRENCIES})| (?:triệu|tỷ|tỉ)(?!\w))"
    rf"|(?P<area> ?(?:{AREAS})(?!\w))"
    rf"|(?P<other_quantity> ?(?:{LENGTHS_AND_WEIGHTS})(?!\w))"
    r"|(?P<unknown>[a-zđ](?!\w)|[a-zđ]\d)"
)
MILLIONS, BILLIONS = "triệu", ("tỷ", "tỉ")
OF_MONEY = re.compile(r"(?:tiền|kinh phí|lương|ngân sách|chi|trợ cấp|hỗ trợ|đồng)(?!\w)")
MEAN = re.compile(r"\d,\d")
YEARS_OF_AGE = re.compile(r" ?tuổi(?! đảng)(?!\w)")
MEAN_AGE = re.compile(r"(?:bình quân|trung bình)[^.;,]*(?:, ?[^.;,]{0,12})?$")
COUNTED = re.compile(rf" ?(?:{COUNTED_NOUNS})")
GLUED = re.compile(r"[^\W\d_]-?\Z|\b[a-z]{1,2}\.\Z")
NOTE_MARK = re.compile(r"[\w)]\($")
NUMBERING = re.compile(r"\s*(?:[-+*] ?)?\d{1,2}(?:\.\d{1,2})*[.)/](?!\d)[ \t]*\S?")
ENUMERATED = re.compile(r"(?:^|[:;,.]|và)\s*\($")
ENUMERATION_END = re.compile(r"\) [^\W\d]")
THRESHOLD = ("từ ", "trên ", "dưới ", "vượt ", "quá ", "vượt mức ", "trên mức ", "quá mức ")
THRESHOLD_END = re.compile(PERCENT)
OR_MORE = re.compile(rf"{PERCENT} trở (?:lên|xuống)")
OPEN_SET = re.compile(
    r"(?:nơi|địa phương|(?:không ít|nhiều|một số) \w+) [^.;:\n]{0,60}$"
    r"|\d (?:tỉnh|thành phố|huyện|xã|đảng bộ|đơn vị)[^.;:,\n]{0,40}$"
)
WITH_SHARE = re.compile(r"(?:đơn vị|xã|huyện|đảng bộ|tổ chức|cơ quan|bộ)[^.;:\n]{0,40} có [^.;:\n]{0,40}$")
