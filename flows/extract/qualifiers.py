"""Hedges around a number (``hơn``, ``từ … trở lên``) as qualifier codes. Their intervals belong to the check room."""

import re
from functools import cache

from flows.extract.quantities import Quantity
from flows.extract.vocabulary import PREFIXED, entries

OR_MORE = re.compile(r" ?(?:%|phần trăm)?(?: [\w,]+){0,3}? trở lên")
FROM = re.compile(r"(?<!\w)từ $")
LOOK_BACK = 18  # characters before a number that may hedge it


def qualifier_of(folded: str, quantity: Quantity, target: bool) -> str:
    """The qualifier of a number; ``từ`` alone is a minimum only of a target, a fraction in words is ``about``."""
    before = folded[max(0, quantity.start - LOOK_BACK) : quantity.start]
    if before.endswith("từ ") and FROM.search(before):
        return "at_least" if target or OR_MORE.match(folded, quantity.end) else "exact"
    match = _pattern().search(before)
    if match is None:
        return "about" if quantity.number.form == "fraction_word" else "exact"
    return _codes()[match[1]]


@cache
def _codes() -> dict[str, str]:
    return {
        phrase: entry.senses["qualifier"] for entry in entries() if entry.source == PREFIXED for phrase in entry.phrases
    }


@cache
def _pattern() -> re.Pattern[str]:
    phrases = sorted(_codes(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(re.escape(phrase) for phrase in phrases)})(?: (?:một|cả|tới|đến))? $")
