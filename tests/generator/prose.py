"""A world told in Vietnamese of our own, in many phrasings, whether the extractor reads them or not. Not a test."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from worlds import Entry, World

from flows.read.article import Article

TOTALS = (
    "Huyện Bình Giang hiện có {} cán bộ, công chức cấp xã",
    "Đến nay, toàn huyện có {} cán bộ, công chức cấp xã",
    "Đội ngũ cán bộ, công chức cấp xã của huyện là {} người",
    "Tổng số cán bộ, công chức cấp xã toàn huyện: {} người",
    "Số cán bộ, công chức cấp xã của huyện hiện là {} người",
    "Theo Phòng Nội vụ, cán bộ, công chức ở các xã, thị trấn của huyện tổng cộng {} người",
    "Hiện tổng số CBCC cấp xã của huyện Bình Giang là {} người",
)
GROWN = (
    "Cán bộ, công chức cấp xã của huyện Bình Giang tăng từ {before} người năm 2015 lên {total} người (tăng {by} người)",
    "So với năm 2015 có {before} người, cán bộ, công chức cấp xã của huyện nay là {total} người, tăng {by} người",
)
JOINED = (", trong đó có {}.", ", trong đó {}.", ". Trong đó, có {}.", ". Trong đó: {}.", ". Trong số này có {}.")
CLOSED = ("; gồm {}.", ", bao gồm: {}.", ", chia ra: {}.")
"""What can follow the total only; the latter if the parts fill it."""
OF_THE_TOTAL = (
    "Trong tổng số cán bộ, công chức này, có {}.",
    "Trong {total} cán bộ, công chức nói trên có {}.",
    "Xét {topic_low}: {}.",
    "- {topic}: {}.",
)
OF_THE_TOPIC = ("{topic}, có {}.", "{topic}: {}.")
TOPICS = {
    "staff": "Về cơ cấu",
    "sex": "Về giới tính",
    "party": "Về đảng",
    "education": "Về trình độ chuyên môn",
    "age": "Về độ tuổi",
    "political_theory": "Về trình độ lý luận chính trị",
    "inner": "Riêng trong {staff0} cán bộ",
}
LABELS = {
    ("staff", "cb"): "cán bộ",
    ("staff", "cc"): "công chức",
    ("sex", "female"): "nữ",
    ("sex", "male"): "nam",
    ("party", "member"): "đảng viên",
    ("party", "non_member"): "chưa là đảng viên",
    ("education", "university_up"): "trình độ đại học trở lên",
    ("education", "below_university"): "trình độ dưới đại học",
    ("education", "postgraduate"): "trình độ sau đại học",
    ("education", "university"): "trình độ đại học",
    ("education", "college"): "trình độ cao đẳng",
    ("education", "intermediate"): "trình độ trung cấp",
    ("education", "elementary"): "trình độ sơ cấp",
    ("education", "none"): "chưa qua đào tạo",
    ("age_max", 30): "từ 30 tuổi trở xuống",
    ("age_max", 45): "từ 31 đến 45 tuổi",
    ("age_min", 46): "từ 46 tuổi trở lên",
    ("political_theory", "advanced"): "cao cấp lý luận chính trị",
    ("political_theory", "intermediate"): "trung cấp lý luận chính trị",
    ("political_theory", "elementary"): "sơ cấp lý luận chính trị",
    ("political_theory", "none"): "chưa qua đào tạo lý luận chính trị",
}
NOUNS = {"cán bộ", "công chức", "nữ", "nam", "đảng viên"}
COUNTED = ("{n} {label}", "{label} {n} người", "{label}: {n} người", "{label} có {n} người", "{n} người {label}")
SHARED = ("{label} chiếm {p}%", "{p}% là {label}", "tỷ lệ {label} là {p}%", "{label}: {p}%", "{label} đạt {p}%")
BRACKETS = (" (chiếm {}%)", " (chiếm tỷ lệ {}%)", " ({}%)", ", chiếm {}%", ", chiếm tỷ lệ {}%", " (tỷ lệ {}%)")
JOINTS = (", ", "; ")
LAST = (" và ", ", ", "; ")
AGAIN = ("Như vậy, toàn huyện có {} cán bộ, công chức cấp xã.", "Tính chung, cấp xã của huyện có {} cán bộ, công chức.")


@dataclass(frozen=True)
class Style:
    """The phrasing of one split: how it opens, how its parts and shares are told, what joins them."""

    opening: str
    counted: str
    shared: str
    bracket: str
    joint: str
    last: str


def told(world: World, seed: int, right: World | None = None) -> Article | None:
    """The world as an article; null where it prints a group that has no words here, or prints a total alone.

    Numbers that are only spoken of again (``Trong 2.404 … nói trên``) are those of ``right``: a slip is of one print.
    """
    sentences = list(sentences_of(world, seed, right or world))
    text = " ".join(sentences).replace(" - ", "\n- ")
    return Article("a", text, 0, "", place="Huyện Bình Giang", published="2020-06-02") if sentences else None


def sentences_of(world: World, seed: int, right: World) -> Iterator[str]:
    """Sentence by sentence; none where the world cannot be told."""
    random = Random(seed)
    names = [name for name in dict.fromkeys(key.rstrip("%01234567") for key in world.entries) if name in TOPICS]
    if not names or any(key.startswith("exam_grade") for key in world.entries):
        return
    values = {key: shown(entry) for key, entry in world.entries.items()}
    again = {key: shown(entry) for key, entry in right.entries.items()}
    start = (
        random.choice(GROWN).format(**values) if "before" in values else random.choice(TOTALS).format(values["total"])
    )
    for position, name in enumerate(names):
        style = drawn(random, _openings(world, name, first=position == 0))
        parts = list(_parts(world, name, style))
        listed = style.joint.join(parts[:-1]) + (style.last if parts[1:] else "") + parts[-1]
        topic = TOPICS[name].format(**again)
        sentence = style.opening.format(
            listed, topic=topic, topic_low=topic[0].lower() + topic[1:], total=again["total"]
        )
        joined = style.opening in (*JOINED, *CLOSED)
        if position == 0 and not joined:
            yield f"{start}."
        yield start + sentence if joined else sentence
    if "again" in values:
        yield random.choice(AGAIN).format(values["again"])


def drawn(random: Random, openings: Sequence[str]) -> Style:
    """A phrasing at random."""
    return Style(*map(random.choice, (openings, COUNTED, SHARED, BRACKETS, JOINTS, LAST)))


def shown(entry: Entry) -> str:
    """``1.084`` and ``88,8``."""
    if not entry.is_share:
        return f"{int(entry.value):,}".replace(",", ".")
    return f"{float(entry.value):.{entry.decimals}f}".replace(".", ",")


def _openings(world: World, name: str, first: bool) -> Sequence[str]:
    if name == "inner":
        return OF_THE_TOPIC
    filled = any(law.kind in ("sum", "shares") and law.parts[0].startswith(name) for law in world.laws)
    return (*JOINED, *(CLOSED if filled else ())) if first else (*OF_THE_TOTAL, *OF_THE_TOPIC)


def _parts(world: World, name: str, style: Style) -> Iterator[str]:
    keys = dict.fromkeys(key.rstrip("%") for key in world.entries if key.rstrip("%01234567") == name)
    for key in keys:
        count, share = world.entries.get(key), world.entries.get(f"{key}%")
        label = _label((count or share or world.entries["total"]).columns, name)
        if count is None:
            yield style.shared.format(label=label, p=shown(share)) if share else ""
            continue
        counted = style.counted
        if counted == "{n} {label}" and label not in NOUNS:
            counted = "{n} người có {label}" if label.startswith("trình độ") else "{n} người {label}"
        elif counted == "{n} người {label}" and label in NOUNS:
            counted = "{n} người là {label}"
        bracket = style.bracket.format(shown(share)) if share else ""
        yield counted.format(n=shown(count), label=label) + bracket


def _label(columns: dict[str, object], name: str) -> str:
    told = {item: LABELS[item] for item in columns.items() if item in LABELS}
    if name == "inner":
        del told["staff", "cb"]
    return list(told.values())[-1]
