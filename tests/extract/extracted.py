"""The raw articles of the repository and what the extractor makes of them, each read once. Not a test."""

from functools import cache
from pathlib import Path

from flows.extract.run import Extraction, extract_article
from flows.read.article import Article
from flows.read.files import read_article

RAW = Path(__file__).parents[2] / "raw"
ARTICLES = sorted(path.stem for path in RAW.glob("*.txt"))


@cache
def extracted(article_id: str) -> tuple[Article, Extraction]:
    article = read_article(RAW / f"{article_id}.txt")
    assert isinstance(article, Article)
    return article, extract_article(article)


def extract(text: str, place: str | None = None, published: str | None = "2021-05-05") -> Extraction:
    """A text without header, read as the article ``a``."""
    return extract_article(Article("a", text, 0, "", place=place, published=published))
