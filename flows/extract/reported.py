"""The period that an article as a whole reports on, told by its head and first words or as the only one it names."""

import re
from collections.abc import Iterator

from flows.extract.apart import years_of
from flows.extract.headline import head_lines_end, title_end
from flows.extract.page import Page, published_year
from flows.extract.periods import Period
from flows.extract.sentences import sentence_of
from flows.extract.tokens import sense_of

YEAR_LENGTH = 4
PART_OF_YEAR = re.compile(r"\d{4}(?:-[SQ]\d)?")
SCHOOL_YEAR = re.compile(r"\d{4}/\d{4}")
DAYS = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
QUARTER = re.compile(r"-Q\d$")
FIRST_WORDS = 400  # characters behind the headline that may tell what an article reports on
FIRST_QUARTER = ("01", "02", "03")
NEAR = 100  # characters from the words on ratings or posts to their year


def reports_posts(page: Page) -> bool:
    """Whether the first words speak of the posts of a year (``kế hoạch biên chế năm 2024``)."""
    return any(word == "quota" for word, _ in _told(page))


def reported_period(page: Page) -> str | None:
    """The period its head names, the year of the ratings or posts it first speaks of, the one
    that covers all others, or the last year.

    Null where it is the year of publication, which holds anyway.
    """
    years = [iso for _, iso in _told(page) if len(iso) == YEAR_LENGTH]
    year = _in_head(page) or (years[0] if years else None) or _covering(page) or _last_year(page)
    return None if year == str(published_year(page.article)) else year


def _in_head(page: Page) -> str | None:
    """The period that the lines above the first sentence name (``Tuyển dụng công chức cấp xã năm 2024``).

    Of a dated article a month or day there tells when it was written.
    """
    end = head_lines_end(page.text, page.article)
    periods = (token for token in page.tokens if token.start < end and isinstance(token, Period))
    told = (period.iso for period in periods if period.role == "scope")
    return next((iso for iso in told if PART_OF_YEAR.fullmatch(iso) or page.article.published is None), None)


def _covering(page: Page) -> str | None:
    """The period of an undated article within whose years all it names lie; null if it names terms of office.

    It is a year, a school year, or begins and ends with a day (``từ 1/1/2017 đến 31/5/2019``). Quarters alone do not
    tell it.
    """
    named = [token for token in page.tokens if isinstance(token, Period) and token.role in ("scope", "term")]
    news = any(not QUARTER.search(one.iso) for one in named) and all(one.iso and one.role == "scope" for one in named)
    if page.article.published is not None or not news:
        return None
    spans = {years_of(one.iso): one.iso for one in reversed(named)}
    first, last = min(first for first, _ in spans), max(last for _, last in spans)
    covering = spans.get((first, last), "")
    school_year = SCHOOL_YEAR.fullmatch(covering) and int(last) == int(first) + 1
    return first if first == last else covering if school_year or DAYS.fullmatch(covering) else None


def _last_year(page: Page) -> str | None:
    """The year just past, where the first words of an article of the first quarter name it and no other period."""
    published = page.article.published
    if published is None or published[len("2020-") : len("2020-01")] not in FIRST_QUARTER:
        return None
    end = title_end(page.text, page.article) + FIRST_WORDS
    first = (token for token in page.tokens if isinstance(token, Period) and token.start < end)
    named = {period.iso for period in first if period.role == "scope"} - {published}
    last = str(int(published[:YEAR_LENGTH]) - 1)
    return last if named == {last} else None


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
