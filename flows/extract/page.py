"""An article laid out before any sentence is read: its numbers with their classes, its places, its tokens in order."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from flows.extract.ages import AgeGroup, find_ages
from flows.extract.classes import Span, classes_of, overlapping
from flows.extract.geography import Geography, Place, locate
from flows.extract.headline import title_end
from flows.extract.normal import Normal, normalise
from flows.extract.number_words import find_number_words
from flows.extract.numbers import Number, find_numbers
from flows.extract.organisations import find_organisations
from flows.extract.periods import Period, find_periods
from flows.extract.pointing import pointed_at
from flows.extract.quantities import quantity_of
from flows.extract.sentences import sentence_starts
from flows.extract.tokens import Token, in_order
from flows.extract.vocabulary import Tag, find_tags
from flows.read.article import Article
from flows.read.furniture import furniture_spans

YEAR, FIRST_DAY = "0000", "-01-01"
BEFORE_REFORMS = date(2019, 7, 1)  # for an undated article: the division of the country it most likely means


@dataclass(frozen=True, slots=True)
class Page:
    """What the reading of one article starts from.

    ``starts`` are the offsets of its sentences; ``classes`` has one entry for each of ``numbers``, null for those that
    are quantities; these stand among ``tokens``, still unread.
    """

    article: Article
    text: Normal
    starts: list[int]
    numbers: list[Number]
    classes: list[str | None]
    geography: Geography
    tokens: list[Token]


def lay_out(article: Article) -> Page:
    """Find everything in an article that a word or a form shows by itself."""
    text = normalise(" " * article.body_start + article.text[article.body_start :])
    starts = sentence_starts(text.folded, text.cased)
    tags = find_tags(text.folded)
    numbers = _numbers(text.folded, tags)
    periods, dates = find_periods(text.folded, numbers, published_year(article))
    ages = find_ages(text.folded)
    geography = locate(text, tags, title_end(text, article), article.place, _day(article, periods))
    bounds = overlapping(numbers, _bounding(ages, tags, geography.places))
    furniture = overlapping(numbers, _furniture(article, text))
    classes = classes_of(text.folded, numbers, dates, bounds, furniture)
    breaks = [-1, *(match.start() for match in re.finditer("\n", text.folded))]
    quantities = [
        quantity_of(text.folded, number, starts, breaks)
        for number, told in zip(numbers, classes, strict=True)
        if told is None
    ]
    places = [*geography.places, *pointed_at(text.folded, geography)]
    tokens = in_order(tags, quantities, places, list(find_organisations(text)), periods, ages)
    return Page(article, text, starts, numbers, classes, geography, tokens)


def published_year(article: Article) -> int | None:
    """The year of publication, if known."""
    return int(article.published[:4]) if article.published else None


def _numbers(folded: str, tags: Sequence[Tag]) -> list[Number]:
    return sorted([*find_numbers(folded), *find_number_words(folded, tags)], key=lambda number: number.start)


def _bounding(ages: Iterable[AgeGroup], tags: Iterable[Tag], places: Iterable[Place]) -> list[Span]:
    """Spans whose numbers bound an age group or belong to a phrase or a name (``Quận 1``)."""
    phrases = (tag for tag in tags if "mark" not in tag.senses)
    spans: Iterable[AgeGroup | Tag | Place] = chain(ages, phrases, places)
    return sorted((one.start, one.end) for one in spans)


def _day(article: Article, periods: Iterable[Period]) -> date:
    """The day whose division of the country holds: of publication, else the last one of the last year named."""
    if article.published:
        return date.fromisoformat(_full(article.published))
    named = [one.iso for one in periods if one.role == "scope" and one.iso]
    year = max((iso[:4] for iso in named), default=None)
    if year is None:
        return BEFORE_REFORMS
    days = [iso for iso in named if iso.startswith(year) and _is_day(iso)]
    return date.fromisoformat(max(days, default=_full(year)))


def _full(iso: str) -> str:
    """A year or month as its first day."""
    return iso + FIRST_DAY[len(iso) - len(YEAR) :]


def _is_day(iso: str) -> bool:
    """Whether a period is a day of the calendar."""
    try:
        return len(iso) == len(YEAR + FIRST_DAY) and bool(date.fromisoformat(iso))
    except ValueError:
        return False


def _furniture(article: Article, text: Normal) -> list[Span]:
    spans = furniture_spans(article.text, article.body_start)
    return [(text.from_raw(start), text.from_raw(end)) for start, end in spans]
