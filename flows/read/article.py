"""The article as the read room hands it on. No reading from disk here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """One decoded article; all spans count code points of ``text``, header included.

    ``body_start`` is where the article's own text begins (after the YAML header, if any). ``published`` is an ISO 8601
    date or reduced date (``2022-08-12``, ``2022-10``, ``2022``), null when unknown. ``place`` is what the header says.
    """

    article_id: str
    text: str
    body_start: int
    sha256: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    author: str | None = None
    place: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Reject:
    """One raw file that could not be read: what is wrong and how to mend it."""

    path: str
    sha256: str | None
    reason: str
    remedy: str
