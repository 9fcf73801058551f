"""A pattern tried only where a quicker one shows that it may begin. What is sought is said where it is used."""

import re
from collections.abc import Iterator


def sought(beginning: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern, in order, none overlapping; each begins where ``beginning`` matches."""
    reached = 0
    for found in beginning.finditer(text):
        match = pattern.match(text, found.start()) if found.start() >= reached else None
        if match:
            yield match
            reached = match.end()
