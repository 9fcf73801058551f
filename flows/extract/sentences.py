"""Where sentences begin and end. Lines end sentences; abbreviations, ordinals and ellipses inside a clause do not."""

import re
from bisect import bisect_right

ABBREVIATION = re.compile(
    r"(?:(?<![\w/])(?:tp|tx|tt|ths|ts|gs|pgs|bs|ks|cn|p|q|h|đ|st|nxb|ttg|[a-zđ])|(?:^|\n)\s*\d{1,2})$"
)
LONGEST_ABBREVIATION = 8  # characters
BREAK = re.compile(r"\n|[.!?…](?!\n)[\"”’»)\]]*(?:[ \n]+|(?<=…)|(?<=\.\.\.))(?=[\"“‘«(]?(?P<next>\S))")


def sentence_starts(folded: str, cased: str) -> list[int]:
    """Offsets at which the sentences of a text begin; the first is 0."""
    starts = [0]
    for match in BREAK.finditer(folded):
        if starts[-1] < match.end() < len(folded) and _ends_sentence(match, folded, cased):
            starts.append(match.end())
    return starts


def sentence_of(starts: list[int], offset: int) -> int:
    """The 0-based number of the sentence an offset lies in."""
    return bisect_right(starts, offset) - 1


def _ends_sentence(match: re.Match[str], folded: str, cased: str) -> bool:
    """A line end does; a stop does unless it ends an abbreviation or the next word goes on in lower case."""
    if match["next"] is None:
        return True
    following = cased[match.start("next")]
    begins = following.isupper() or following.isdigit() or following in "-–+*"
    return begins and not _abbreviated(folded, match.start() + 1)


def _abbreviated(folded: str, after_stop: int) -> bool:
    stop = folded.rfind(".", max(0, after_stop - 3), after_stop)
    if stop < 0 or folded[stop - 1 : stop] == ".":
        return False
    return ABBREVIATION.search(folded, max(0, stop - LONGEST_ABBREVIATION), stop) is not None
