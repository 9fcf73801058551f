"""The records of a batch's articles as frames, one a table. Nothing is read, extracted, checked or validated here."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import pandas as pd

from flows.check.run import CheckedArticle
from flows.extract.run import Extraction
from flows.read.article import Article
from schemas.articles import ArticleRow, Articles
from schemas.checks import Checks
from schemas.derived import DerivedColumns, with_sources
from schemas.figures import FigureColumns, Figures
from schemas.frames import frame
from schemas.mentions import Mentions
from schemas.quarantine import held_back


@dataclass(frozen=True, slots=True)
class Processed:
    """One article after all rooms."""

    article: Article
    extraction: Extraction
    checked: CheckedArticle


def batch_tables(done: Sequence[Processed]) -> dict[str, pd.DataFrame]:
    """A frame for each table that a batch makes, by table name."""
    checked = [one.checked for one in done]
    quarantined = list(chain.from_iterable(one.quarantined for one in checked))
    derived = list(chain.from_iterable(one.derived for one in checked))
    return {
        "figures": frame(Figures, list(chain.from_iterable(one.figures for one in checked))),
        "quarantine": held_back(frame(FigureColumns, [one.figure for one in quarantined]), quarantined),
        "checks": frame(Checks, list(chain.from_iterable(one.checks for one in checked))),
        "derived": with_sources(frame(DerivedColumns, [one.figure for one in derived]), derived),
        "mentions": frame(Mentions, list(chain.from_iterable(one.extraction.mentions for one in done))),
        "articles": frame(Articles, [_article_row(one) for one in done]),
    }


def _article_row(one: Processed) -> ArticleRow:
    article, checked = one.article, one.checked
    quarantined = (one.figure for one in checked.quarantined)
    statuses = Counter(figure.status for figure in (*checked.figures, *quarantined))
    return ArticleRow(
        article_id=article.article_id,
        publisher=article.publisher,
        title=article.title,
        published=article.published,
        url=article.url,
        author=article.author,
        place=article.place,
        place_code=one.extraction.place_code,
        sha256=article.sha256,
        licence=article.licence,
        n_figures=statuses.total(),
        n_verified=statuses["verified"],
        n_consistent=statuses["consistent"],
        n_unchecked=statuses["unchecked"],
        n_suspect=statuses["suspect"],
        n_conflict=statuses["conflict"],
        n_corrected=statuses["corrected"],
        n_mentions=len(one.extraction.mentions),
        n_checks=len(checked.checks),
        n_failed_checks=sum(check.result == "fail" for check in checked.checks),
    )
