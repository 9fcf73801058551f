"""Articles of any size to measure with: the paragraphs of raw/ over again, and texts made to be slow. Not a test."""

from itertools import cycle, islice
from pathlib import Path

from flows.read.article import Article
from flows.read.files import read_article

RAW = Path(__file__).parents[2] / "raw"
HOSTILE = {
    "digits": "1234567890",
    "grouped digits": "1.234.",
    "opening brackets": "(",
    "nested brackets": "(1 người ",
    "one sentence": "Toàn huyện có 1.346 cán bộ, công chức, 412 nữ và 38% đảng viên, ",
    "trong đó": "trong đó ",
    "lists": "Xã có 12 cán bộ, trong đó 3 nữ. ",
    "shares": "12% ",
    "fractions": "1/",
    "blanks": " ",
    "blank lines": "\n",
    "places": "xã Tân Hưng, huyện Kim Động, ",
    "counters": "Lượt xem: 12\n",
    "ages": "từ 35 đến 45 tuổi, từ 61 trở lên ",
}


def raw_bodies() -> list[str]:
    """The articles of raw/ without their headers."""
    read = [read_article(path) for path in sorted(RAW.glob("*.txt"))]
    return [article.text[article.body_start :] for article in read if isinstance(article, Article)]


def raw_text(size: int) -> str:
    """So many characters of paragraphs of raw/, each article's in turn, from the first on."""
    bodies = raw_bodies()
    longest = sum(map(len, bodies))
    return "\n".join(islice(cycle(bodies), len(bodies) * (size // longest + 1)))[:size]


def hostile_text(name: str, size: int) -> str:
    """So many characters of one thing over again."""
    return (HOSTILE[name] * (size // len(HOSTILE[name]) + 1))[:size]


def article_of(text: str) -> Article:
    """The text as an article without header."""
    return Article("a", text, 0, "", published="2021-05-05")
