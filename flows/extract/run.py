"""An article becomes mentions, figures and listings: the steps of the extract room in order. No step is made here."""

from dataclasses import dataclass
from functools import partial

from flows.extract.defaults import complete
from flows.extract.details import name_details
from flows.extract.figures import figure_id, figure_of, in_subject, settle
from flows.extract.headline import first_words_end, headline_end
from flows.extract.headline_words import headline_measure
from flows.extract.links import changes, listings
from flows.extract.mentions import mentions_of
from flows.extract.page import lay_out
from flows.extract.reading import read_sentences
from flows.extract.refuted import drop_refuted_bases, drop_second_shares, move_refuted_shares
from flows.extract.repeated import complete_headline
from flows.extract.reported import reports_posts
from flows.extract.subjects import Subjects
from flows.read.article import Article
from schemas.records import Change, Figure, Listing, Mention


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
    page = lay_out(article)
    quantities = read_sentences(page)
    title_end = headline_end(page.text, article)
    measure = headline_measure(page.tokens, title_end, first_words_end(article))
    if measure is None and reports_posts(page):
        measure = "quota"
    complete_headline(quantities, title_end)
    complete(quantities, page.tokens, measure, Subjects.of(page.tokens, title_end))
    for quantity in quantities:
        settle(quantity)
    move_refuted_shares(quantities)
    drop_refuted_bases(quantities)
    drop_second_shares(quantities)
    name_details(quantities, page.text.cased)
    subject = sorted(filter(in_subject, quantities), key=lambda quantity: (quantity.start, quantity.suffix))
    named = partial(figure_id, page=page)
    return Extraction(
        mentions=mentions_of(page, subject),
        figures=tuple(figure_of(quantity, page) for quantity in subject),
        listings=tuple(listings(subject, page.text.folded, named)),
        changes=tuple(changes(subject, named)),
        place_code=page.geography.main.code if page.geography.main else None,
    )
