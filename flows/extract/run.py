"""An article becomes mentions, figures and listings: the steps of the extract room in order."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from flows.extract.ages import find_ages
from flows.extract.classes import class_of, inside, overlapping
from flows.extract.defaults import complete, headline_measure
from flows.extract.discourse import Discourse
from flows.extract.figures import Page, figure_id, figure_of, in_subject, settle
from flows.extract.geography import locate
from flows.extract.links import changes, listings
from flows.extract.normal import Normal, fold, normalise
from flows.extract.number_words import find_number_words
from flows.extract.numbers import Number, find_numbers
from flows.extract.organisations import find_organisations
from flows.extract.periods import find_periods
from flows.extract.quantities import Quantity
from flows.extract.reader import Reader
from flows.extract.sentences import sentence_of, sentence_starts
from flows.extract.tokens import in_order, nest
from flows.extract.vocabulary import find_tags
from flows.read.article import Article
from flows.read.furniture import furniture_spans
from schemas.records import Change, Figure, Listing, Mention

LONGEST_TITLE = 220
FIRST_WORDS = 260
THOUSANDS_COMMA, THOUSANDS_POINT = re.compile(r"\d{1,3},\d{3}"), re.compile(r"\d{1,2}\.\d{3}")
UNDATED = date(2019, 7, 1)


@dataclass(frozen=True, slots=True)
class Extraction:
    """All numbers of one article, its figures, and what the words tie together."""

    mentions: tuple[Mention, ...]
    figures: tuple[Figure, ...]
    listings: tuple[Listing, ...]
    changes: tuple[Change, ...]
    place_code: str | None = None


def extract_article(article: Article) -> Extraction:
    """Read one article. Spans of the results count code points of ``article.text``."""
    text = normalise(" " * article.body_start + article.text[article.body_start :])
    numbers = find_numbers(text.folded)
    tags = find_tags(text.folded)
    numbers = sorted([*numbers, *find_number_words(text.folded, tags)], key=lambda number: number.start)
    year = int(article.published[:4]) if article.published else None
    periods, dating = find_periods(text.folded, numbers, year)
    ages = find_ages(text.folded)
    starts = sentence_starts(text.folded, text.cased)
    geography = locate(text, tags, _title_end(text, article), article.place, _day(article, periods))
    bounds = [(age.start, age.end) for age in ages] + [(tag.start, tag.end) for tag in tags if "mark" not in tag.senses]
    bounds += [(place.start, place.end) for place in geography.places]
    classes = _classes(article, text, numbers, dating, overlapping(numbers, sorted(bounds)))
    quantities = [
        _quantity(text, number, starts) for number, kind in zip(numbers, classes, strict=True) if kind is None
    ]
    tokens = in_order(quantities, tags, geography.places, list(find_organisations(text)), periods, ages)
    read = _read(tokens, starts, Reader(text.folded, geography, year), text)
    page = Page(article, text, geography)
    complete(read, tokens, headline_measure(tokens, _headline_end(text, article), article.body_start + FIRST_WORDS))
    for quantity in read:
        settle(quantity)
    subject = sorted(filter(in_subject, read), key=lambda quantity: (quantity.start, quantity.suffix))
    figures = tuple(figure_of(quantity, page) for quantity in subject)
    counted = {quantity.start for quantity in subject}
    mentions = tuple(
        _mention(article, text, number, kind or ("figure" if number.start in counted else "other_quantity"), starts)
        for number, kind in zip(numbers, classes, strict=True)
    )
    place_code = geography.main.code if geography.main else None
    named = partial(figure_id, page=page)
    return Extraction(
        mentions, figures, tuple(listings(subject, text.folded, named)), tuple(changes(subject, named)), place_code
    )


def _read(tokens, starts, reader, text):
    found: list[Quantity] = []
    by_sentence: dict[int, list] = {}
    for token in tokens:
        by_sentence.setdefault(sentence_of(starts, token.start), []).append(token)
    discourse = Discourse()
    for index in sorted(by_sentence):
        start = starts[index]
        end = starts[index + 1] if index + 1 < len(starts) else len(text.folded)
        discourse.enter(text.folded, start)
        scope = discourse.scope(found)
        first = len(found)
        reader.read(nest(by_sentence[index]), scope)
        discourse.complete(found[first:], reader.geography.main, dated=reader.published_year is not None)
        discourse.leave(scope, text.folded[start:end], bool(found[first:]))
    return found


def _classes(article, text, numbers, dating, aging):
    furniture = furniture_spans(article.text, article.body_start)
    spans = [(text.from_raw(a), text.from_raw(b)) for a, b in furniture]
    out = []
    for i, number in enumerate(numbers):
        if i in dating:
            out.append("date")
        elif i in aging:
            out.append("bound")
        else:
            out.append(class_of(text.folded, number, inside(spans, number.start)))
    return out


def _quantity(text: Normal, number: Number, starts: list[int]) -> Quantity:
    percent = number.form == "fraction_word" or text.folded.startswith(("%", " %", " phần trăm"), number.end)
    return Quantity(
        number=_of_people(number, text.folded, percent),
        sentence=sentence_of(starts, number.start),
        line=text.folded.rfind("\n", 0, number.start),
        percent=percent,
    )


def _of_people(number: Number, folded: str, percent: bool) -> Number:
    """``1,084`` people are 1084, ``12.345%`` is a share: what is counted tells how a separator is meant."""
    print_ = folded[number.start : number.end]
    if not percent and THOUSANDS_COMMA.fullmatch(print_):
        return replace(number, value=float(print_.replace(",", "")), decimals=0)
    if percent and THOUSANDS_POINT.fullmatch(print_) and number.value is not None and number.value > 100:
        return replace(number, value=float(print_), decimals=3)
    return number


def _mention(article: Article, text: Normal, number: Number, kind: str, starts: list[int]) -> Mention:
    start, end = text.raw_span(number.start, number.end)
    return Mention(article.article_id, sentence_of(starts, number.start), start, end, article.text[start:end], kind)


def _title_end(text: Normal, article: Article) -> int:
    """Where the headline ends, if the article has one; else where its text begins."""
    at = text.folded.find(fold(article.title), article.body_start) if article.title else -1
    if at >= 0 and article.title:
        return at + len(article.title)
    first = next((i for i in range(article.body_start, len(text.folded)) if not text.folded[i].isspace()), 0)
    end = text.folded.find("\n", first)
    return end if 0 < end - first <= LONGEST_TITLE else first


def _headline_end(text: Normal, article: Article) -> int:
    """Where the first line ends, if it is a headline and not a sentence."""
    end = _title_end(text, article)
    return 0 if text.folded[:end].rstrip().endswith((".", ";", ":")) else end


def _day(article: Article, periods) -> date:
    iso = article.published or max((p.iso[:4] for p in periods if p.role == "scope" and p.iso), default="")
    if not iso:
        return UNDATED
    parts = [int(part) for part in iso.split("-")]
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)
