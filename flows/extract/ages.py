"""Age groups of a text: which numbers bound one, and the inclusive years it holds. Mean ages are figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LOW, HIGH = r"(?P<low>\d{2})", r"(?P<high>\d{2})"
TO = r"(?: tuổi)? ?(?:-|đến|tới) ?"
BELOW = "(?:dưới|chưa tới|chưa đến|chưa quá|chưa đủ|chưa đầy)"
FROM = "(?:từ )?(?:đủ )?"
NOT_OF_PARTY = "(?! đảng)"  # ``30 tuổi đảng`` are years of membership
NO_COUNT = r"(?! tuổi)(?![\d%.,/]\d?)"
NO_PEOPLE = r"(?![\d%.,/]\d?|\d)(?! (?:người|đồng chí|đ/c|cán|công|%))"
# Each form with what is added to its low and its high number to make the bounds inclusive.
WITH_WORD = (
    (rf"{FROM}{LOW}(?: tuổi)? (?:đến|tới) dưới {HIGH} tuổi{NOT_OF_PARTY}", 0, -1),
    (rf"{FROM}{LOW}{TO}{HIGH} tuổi{NOT_OF_PARTY}", 0, 0),
    (rf"(?:{BELOW} )+{HIGH}(?: tuổi|t){NOT_OF_PARTY}", 0, -1),
    (rf"(?<=tuổi )(?:từ )?dưới {HIGH}{NO_COUNT}", 0, -1),
    (rf"(?<=tuổi )(?:từ )?trên {LOW}{NO_COUNT}", 1, 0),
    (rf"(?<=tuổi )từ {LOW}{TO}{HIGH}{NO_COUNT}", 0, 0),
    (rf"(?:trên |ngoài |(?<!không )(?<!chưa )quá ){LOW} tuổi{NOT_OF_PARTY}(?! trở)", 1, 0),
    (rf"(?:trên |ngoài |qua |quá )tuổi {LOW}(?!\d)", 1, 0),
    (rf"{FROM}(?:trên )?{LOW} tuổi trở lên{NOT_OF_PARTY}", 0, 0),
    (rf"(?:không quá|đến) {HIGH} tuổi", 0, 0),
    (rf"(?:từ )?{HIGH} (?:tuổi )?trở xuống", 0, 0),
)
IN_LIST = (
    (rf"(?<=từ ){LOW}{TO}{HIGH}{NO_PEOPLE}", 0, 0),
    (rf"(?<=từ ){LOW} trở lên", 0, 0),
    (rf"{LOW} ?- ?{HIGH}(?=:)", 0, 0),
    (rf"{BELOW} {HIGH}{NO_PEOPLE}", 0, -1),
    (rf"(?:trên|quá|ngoài) {LOW}{NO_PEOPLE}", 1, 0),
)
FORMS = tuple(
    (re.compile(pattern), low, high, listed)
    for listed, forms in ((False, WITH_WORD), (True, IN_LIST))
    for pattern, low, high in forms
)
SIGN = re.compile(r"t(?:uổi|(?<=\d\dt))")  # every form holds one


ITEM = re.compile(r"\n+[-+*•] ?[^\n]*")


@dataclass(frozen=True, slots=True)
class AgeGroup:
    """An age group at normal offsets ``start:end``, bounds inclusive; null is open."""

    start: int
    end: int
    age_min: int | None
    age_max: int | None


def find_ages(folded: str) -> list[AgeGroup]:
    """Age groups in order. ``từ 61 trở lên`` is one only on a line that speaks of ``tuổi`` before it."""
    return [group for start, end, said in _lines_with_ages(folded) for group in _groups(folded, start, end, said)]


def _lines_with_ages(folded: str) -> Iterator[tuple[int, int, int]]:
    """Start and end of each line that speaks of ages, and of the items below it; and from where on it does."""
    end = -1
    for sign in SIGN.finditer(folded):
        if sign.start() > end:
            start = folded.rfind("\n", 0, sign.start()) + 1
            line_break = folded.find("\n", start)
            end = line_break if line_break >= 0 else len(folded)
            yield start, end, folded.find("tuổi", start, end)
            while (item := ITEM.match(folded, end)) and "tuổi" not in item[0]:
                start, end = item.start() + 1, item.end()
                yield start, end, start - 1


def _groups(folded: str, line_start: int, line_end: int, said: int) -> Iterator[AgeGroup]:
    found: dict[int, AgeGroup] = {}
    taken: set[int] = set()
    for pattern, low, high, listed in FORMS:
        for match in pattern.finditer(folded, line_start, line_end):
            start, end = match.span()
            if start in taken or (listed and not (said < start and (said >= 0 or said == line_start - 1))):
                continue
            taken.update(range(start, end))
            found[start] = AgeGroup(start, end, _bound(match, "low", low), _bound(match, "high", high))
    return (found[start] for start in sorted(found))


def _bound(match: re.Match[str], name: str, shift: int) -> int | None:
    printed = match.groupdict().get(name)
    return int(printed) + shift if printed else None
