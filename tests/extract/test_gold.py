"""The extractor on every gold article stays above the floors it has reached."""

from extracted import ARTICLES
from scoring import score

SEEDS = [article_id for article_id in ARTICLES if "_" in article_id]
OTHERS = [article_id for article_id in ARTICLES if "_" not in article_id]


def test_the_seed_digests() -> None:
    assert len(SEEDS) == 5
    reached = score(SEEDS)
    assert (reached.recall >= 0.97, reached.precision >= 0.95, reached.core >= 0.88) == (True,) * 3, reached


def test_the_other_articles() -> None:
    assert len(OTHERS) == 36
    reached = score(OTHERS)
    assert (reached.recall >= 0.85, reached.precision >= 0.85) == (True,) * 2, reached
