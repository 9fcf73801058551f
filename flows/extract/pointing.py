"""Words that point to a place named before them (``nơi này``, ``huyện đã có``), read as that place."""

import re
from collections.abc import Iterator

from flows.extract.geography import Geography, Place

TIERS = {"tỉnh": "province", "huyện": "district", "quận": "district"}
POINTING = re.compile(
    r"(?<!\w)(?:(?:nơi|địa phương|địa bàn) này|nơi đây"
    rf"|(?P<tier>{'|'.join(TIERS)})(?: này| ấy|(?= (?:đã|có|hiện|còn|đang|phấn đấu|chỉ|mới) )))(?!\w)"
)
OF_SEVERAL = re.compile(r"(?:\d|các|những|mỗi|từng|nhiều|mọi|cấp|hai|ba|bốn|năm|số|và|[/-]) ?$")
LOOK_BACK = 8  # characters that may tell that several are spoken of


def pointed_at(folded: str, geography: Geography) -> Iterator[Place]:
    """``Ở huyện A có 40 xã; nơi này thiếu 12 người``: A once more; a bare ``huyện`` is one where it says something."""
    for match in POINTING.finditer(folded):
        start = match.start()
        if OF_SEVERAL.search(folded, max(0, start - LOOK_BACK), start):
            continue
        level = TIERS.get(match["tier"])
        unit = geography.here(level, start) if level else geography.last_named(start)
        if unit is not None:
            yield Place(start, match.end(), unit, typed=False)
