"""The period that an article as a whole reports on, told where it first speaks of ratings or posts of a year."""

from collections.abc import Iterator

from flows.extract.headline import title_end
from flows.extract.page import Page, published_year
from flows.extract.periods import Period
from flows.extract.sentences import sentence_of
from flows.extract.tokens import sense_of

YEAR_LENGTH = 4
FIRST_WORDS = 400  # characters behind the headline that may tell what an article reports on
NEAR = 100
"""Characters from the words on ratings or posts to their year."""


def reports_posts(page: Page) -> bool:
    """Whether the first words speak of the posts of a year (``kế hoạch biên chế năm 2024``)."""
    return any(word == "quota" for word, _ in _told(page))


def reported_period(page: Page) -> str | None:
    """The one year of a report on ratings or posts (``Kết quả xếp loại năm 2021``), named in the first words.

    Null where it is the year of publication, which holds anyway.
    """
    years = [iso for _, iso in _told(page)]
    year = years[0] if years and len(years[0]) == YEAR_LENGTH else None
    return None if year == str(published_year(page.article)) else year


def _told(page: Page) -> Iterator[tuple[str, str]]:
    """``rating`` or ``quota`` with the period named soon behind it in its sentence."""
    told, word, words_end = -NEAR, "", title_end(page.text, page.article) + FIRST_WORDS
    for token in page.tokens:
        if token.start >= words_end:
            break
        if sense_of(token, "topic") == "rating" or sense_of(token, "rating"):
            told, word = token.end, "rating"
        elif sense_of(token, "measure") == "quota":
            told, word = token.end, "quota"
        elif isinstance(token, Period) and token.role in ("scope", "goal"):
            same_sentence = sentence_of(page.starts, told) == sentence_of(page.starts, token.start)
            if same_sentence and token.start - told < NEAR:
                yield word, token.iso
