"""The period that an article as a whole reports on, told by its title and the lines before its figures."""

from collections.abc import Iterator, Sequence

from flows.extract.headline import LONGEST_TITLE
from flows.extract.periods import Period
from flows.extract.quantities import Quantity
from flows.extract.tokens import Token, mark_of, sense_of

YEAR_LENGTH = 4


def reported_period(tokens: Sequence[Token], published_year: int | None) -> str | None:
    """The one year that a title of a report on ratings or posts names (``Kết quả xếp loại năm 2021``).

    Null where it is the year of publication, which holds anyway.
    """
    years = {
        token.iso
        for line in _lines(tokens)
        if line
        and line[-1].end - line[0].start < LONGEST_TITLE
        and any(sense_of(token, "topic") == "rating" or sense_of(token, "measure") == "quota" for token in line)
        for token in line
        if isinstance(token, Period) and token.role in ("scope", "goal") and len(token.iso) == YEAR_LENGTH
    }
    year = years.pop() if len(years) == 1 else None
    return None if year == str(published_year) else year


def _lines(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The lines before the first figures; of the line that has them, what stands before them."""
    line: list[Token] = []
    for token in tokens:
        if mark_of(token) == "\n":
            yield line
            line = []
        elif isinstance(token, Quantity):
            break
        else:
            line.append(token)
    yield line
