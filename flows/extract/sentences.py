"""Where sentences begin and end. Lines end sentences; abbreviations, ordinals and ellipses inside a clause do not."""

import re
from bisect import bisect_right

ABBREVIATION = re.compile(
    r"(?:(?<!\w)(?:tp|tx|tt|ths|ts|gs|pgs|bs|ks|cn|p|q|h|đ|st|nxb|ttg|[a-zđ])|(?:^|\n)\s*\d{1,2})$"
)
BREAK = re.compile(r"\n|(?<=[.!?…])[\"”’»)\]]*(?:[ \n]+|(?<=…)|(?<=\.\.\.))(?=[\"“‘«(]?(?P<next>\S))")


def sentence_starts(folded: str, cased: str) -> list[int]:
    """Offsets at which the sentences of a text begin; the first is 0."""
    starts = [0]
    for match in BREAK.finditer(folded):
        if match["next"] is not None:
            following = cased[match.start("next")]
            if not (following.isupper() or following.isdigit() or following in "-–+*") or _abbreviated(
                folded, match.start()
            ):
                continue
        if match.end() < len(folded) and match.end() > starts[-1]:
            starts.append(match.end())
    return starts


def sentence_of(starts: list[int], offset: int) -> int:
    """The 0-based number of the sentence an offset lies in."""
    return bisect_right(starts, offset) - 1


def _abbreviated(folded: str, after_stop: int) -> bool:
    stop = folded.rfind(".", max(0, after_stop - 3), after_stop)
    return (
        stop >= 0 and folded[stop - 1 : stop] != "." and ABBREVIATION.search(folded, max(0, stop - 8), stop) is not None
    )
