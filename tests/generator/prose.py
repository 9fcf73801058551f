"""A world told in Vietnamese of our own, in several phrasings that the extractor reads. Not a test."""

from collections.abc import Iterator
from random import Random

from worlds import Entry, World

from flows.read.article import Article

TOTALS = (
    "Huyện Bình Giang hiện có {} cán bộ, công chức cấp xã.",
    "Đến nay, toàn huyện có {} cán bộ, công chức cấp xã.",
    "Đội ngũ cán bộ, công chức cấp xã của huyện là {} người.",
)
GROUPS = {
    "staff0": ("{} cán bộ",),
    "staff1": ("{} công chức",),
    "sex0": ("{} nữ", "{} người là nữ"),
    "sex1": ("{} nam",),
    "party0": ("{} đảng viên", "{} người là đảng viên"),
    "education0": ("{} người có trình độ đại học trở lên",),
    "education1": ("{} người có trình độ dưới đại học",),
}
BRACKETS = (" (chiếm {}%)", " (chiếm tỷ lệ {}%)", " ({}%)")
OPENINGS = ("Trong đó, có {}.", "Trong số này có {}.")
"""What can stand next to the total only."""
LATER = "Trong tổng số cán bộ, công chức này, có {}."
EDUCATION = "Về trình độ chuyên môn, {}."


def told(world: World, seed: int) -> Article | None:
    """The world as an article, if all it prints are counts of the groups above, with or without their shares."""
    keys = [key for key in world.entries if key != "total"]
    known = all(key.removesuffix("%") in GROUPS and key.removesuffix("%") in world.entries for key in keys)
    if not keys or not known or any(e.columns.get("education") == "postgraduate" for e in world.entries.values()):
        return None
    sentences = [Random(seed).choice(TOTALS).format(_print(world.entries["total"])), *_splits(world, Random(seed))]
    return Article("a", " ".join(sentences), 0, "", place="Huyện Bình Giang", published="2020-06-02")


def _splits(world: World, random: Random) -> Iterator[str]:
    names = dict.fromkeys(key.rstrip("%01") for key in world.entries if key != "total")
    for position, name in enumerate(names):
        opening = EDUCATION if name == "education" else LATER if position else random.choice(OPENINGS)
        parts = [_part(world, key, random) for key in GROUPS if key.startswith(name) and key in world.entries]
        yield opening.format(random.choice((", ", " và ")).join(parts))


def _part(world: World, key: str, random: Random) -> str:
    share = world.entries.get(f"{key}%")
    bracket = random.choice(BRACKETS).format(_print(share)) if share else ""
    return random.choice(GROUPS[key]).format(_print(world.entries[key])) + bracket


def _print(entry: Entry) -> str:
    """``1.084`` and ``88,8``."""
    if not entry.is_share:
        return f"{int(entry.value):,}".replace(",", ".")
    return f"{float(entry.value):.{entry.decimals}f}".replace(".", ",")
