"""Every number of an article as a published mention with its class. What is a figure is told in ``figures``."""

from collections.abc import Iterable

from flows.extract.numbers import Number
from flows.extract.page import Page
from flows.extract.quantities import Quantity
from flows.extract.sentences import sentence_of
from schemas.records import Mention


def mentions_of(page: Page, figures: Iterable[Quantity]) -> tuple[Mention, ...]:
    """One mention for each number; a quantity out of the subject is an ``other_quantity``."""
    counted = {quantity.start for quantity in figures}
    return tuple(
        _mention(page, number, told or ("figure" if number.start in counted else "other_quantity"))
        for number, told in zip(page.numbers, page.classes, strict=True)
    )


def _mention(page: Page, number: Number, mention_class: str) -> Mention:
    start, end = page.text.raw_span(number.start, number.end)
    sentence = sentence_of(page.starts, number.start)
    return Mention(page.article.article_id, sentence, start, end, page.article.text[start:end], mention_class)
