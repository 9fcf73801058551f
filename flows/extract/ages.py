"""Age groups of a text: which numbers bound one, and the inclusive years it holds. Mean ages are figures, not groups."""

import re
from dataclasses import dataclass

N = r"(\d{2})"
TO = r"(?: tuổi)? ?(?:-|đến|tới) ?"
GROUPS = tuple(
    (re.compile(pattern), low, high)
    for pattern, low, high in (
        (rf"(?:từ )?(?:đủ )?{N}(?: tuổi)? (?:đến|tới) dưới {N} tuổi(?! đảng)", (1, 0), (2, -1)),
        (rf"(?:từ )?(?:đủ )?{N}{TO}{N} tuổi(?! đảng)", (1, 0), (2, 0)),
        (rf"(?:dưới )+{N}(?: tuổi|t)(?! đảng)", None, (1, -1)),
        (rf"(?<=tuổi )(?:từ )?dưới {N}(?! tuổi)(?![\d%.,/]\d?)", None, (1, -1)),
        (rf"(?<=tuổi )(?:từ )?trên {N}(?! tuổi)(?![\d%.,/]\d?)", (1, 1), None),
        (rf"(?<=tuổi )từ {N}{TO}{N}(?! tuổi)(?![\d%.,/]\d?)", (1, 0), (2, 0)),
        (rf"(?:trên |ngoài ){N} tuổi(?! đảng)(?! trở)", (1, 1), None),
        (rf"(?:từ )?(?:đủ )?(?:trên )?{N} tuổi trở lên(?! đảng)", (1, 0), None),
        (rf"(?:từ )?{N} tuổi trở xuống|(?:không quá|đến) {N} tuổi", None, (1, 0)),
    )
)
IN_LIST = tuple(
    (re.compile(pattern), low, high)
    for pattern, low, high in (
        (rf"(?<=từ ){N}{TO}{N}(?![\d%.,/]\d?|\d)(?! (?:người|đồng chí|đ/c|cán|công|%))", (1, 0), (2, 0)),
        (rf"(?<=từ ){N} trở lên", (1, 0), None),
    )
)
LISTED = re.compile(r"tuổi")


@dataclass(frozen=True, slots=True)
class AgeGroup:
    """An age group at normal offsets; null is open."""

    start: int
    end: int
    age_min: int | None
    age_max: int | None


def find_ages(folded: str) -> list[AgeGroup]:
    """Age groups in order. ``từ 61 trở lên`` is one only on a line that speaks of ``tuổi`` before it."""
    found: dict[int, AgeGroup] = {}
    taken: set[int] = set()
    for patterns, listed in ((GROUPS, False), (IN_LIST, True)):
        for pattern, low, high in patterns:
            for match in pattern.finditer(folded):
                if match.start() in taken or (listed and not _after_ages(folded, match.start())):
                    continue
                taken.update(range(match.start(), match.end()))
                found[match.start()] = AgeGroup(match.start(), match.end(), _bound(match, low), _bound(match, high))
    return [found[start] for start in sorted(found)]


def _bound(match: re.Match[str], rule: tuple[int, int] | None) -> int | None:
    if rule is None:
        return None
    group, shift = rule
    printed = match[group] or next(text for text in match.groups() if text)
    return int(printed) + shift


def _after_ages(folded: str, start: int) -> bool:
    line = folded.rfind("\n", 0, start) + 1
    return LISTED.search(folded, line, start) is not None
