"""The period that an article as a whole reports on, told where it first speaks of ratings or posts of a year."""

from collections.abc import Iterator, Sequence

from flows.extract.periods import Period
from flows.extract.tokens import Token, mark_of, sense_of

YEAR_LENGTH = 4
NEAR = 100
"""Characters from the words on ratings or posts to their year."""


def reports_posts(tokens: Sequence[Token], words_end: int) -> bool:
    """Whether the first words speak of the posts of a year (``kế hoạch biên chế năm 2024``)."""
    return any(word == "quota" for word, _ in _told(tokens, words_end))


def reported_period(tokens: Sequence[Token], words_end: int, published_year: int | None) -> str | None:
    """The one year of a report on ratings or posts (``Kết quả xếp loại năm 2021``), named before ``words_end``.

    Null where it is the year of publication, which holds anyway.
    """
    years = [iso for _, iso in _told(tokens, words_end)]
    year = years[0] if years and len(years[0]) == YEAR_LENGTH else None
    return None if year == str(published_year) else year


def _told(tokens: Sequence[Token], words_end: int) -> Iterator[tuple[str, str]]:
    """``rating`` or ``quota`` with the period named soon behind it in its line."""
    told, word = -NEAR, ""
    for token in tokens:
        if token.start >= words_end:
            break
        if mark_of(token) == "\n":
            told = -NEAR
        elif sense_of(token, "topic") == "rating" or sense_of(token, "rating"):
            told, word = token.end, "rating"
        elif sense_of(token, "measure") == "quota":
            told, word = token.end, "quota"
        elif isinstance(token, Period) and token.role in ("scope", "goal") and token.start - told < NEAR:
            yield word, token.iso
