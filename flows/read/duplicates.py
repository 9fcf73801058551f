"""The same article filed twice. Near duplicates are not looked for: a reworded article is another source."""

import hashlib
from collections.abc import Iterable
from unicodedata import normalize

from flows.read.article import Article, Reject


def body_hash(article: Article) -> str:
    """SHA-256 of the words below the header: blind to header, encoding, Unicode form and spacing."""
    body = normalize("NFC", article.text[article.body_start :]).lstrip("\ufeff")
    return hashlib.sha256(" ".join(body.split()).encode()).hexdigest()


def split_duplicates(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Reject, ...]]:
    """The articles whose body is new, and a reject for each later one, which names the first."""
    first: dict[str, str] = {}
    kept, rejects = [], []
    for article in articles:
        original = first.setdefault(body_hash(article), article.article_id)
        if original == article.article_id:
            kept.append(article)
        else:
            rejects.append(_duplicate(article, original))
    return tuple(kept), tuple(rejects)


def _duplicate(article: Article, original: str) -> Reject:
    return Reject(
        path=f"{article.article_id}.txt",
        sha256=article.sha256,
        reason=f"duplicate: the same text as {original}.txt",
        remedy=f"Delete {article.article_id}.txt, or put the article that was meant in it.",
    )
