"""Tables of lines with what a careful person reads in them, and which of them the extractor misreads. Not a test."""

from collections.abc import Mapping, Sequence

Gaps = Mapping[str, Sequence[str]]


def lines_of(gaps: Gaps) -> set[str]:
    """The lines of all gaps; a gap is told by what goes wrong."""
    return {line for lines in gaps.values() for line in lines}


def check(line: str, found: object, expected: object, gaps: Gaps) -> None:
    """What is found is what is expected, but for the lines of known gaps, which are gaps still."""
    assert (found == expected) == (line not in lines_of(gaps)), f"{line!r}: {found} for {expected}"
