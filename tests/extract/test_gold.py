"""The extractor on every gold article stays above the floors it has reached."""

from extracted import ARTICLES, RAW

from flows.evaluate.gold_files import read_gold_file
from flows.evaluate.quality import Quality
from flows.evaluate.reading import Reading, read
from flows.evaluate.run import evaluate_article
from flows.evaluate.score import Evaluated, score

GOLD = RAW.parent / "tests" / "gold"
SEEDS = [article_id for article_id in ARTICLES if "_" in article_id]
OTHERS = [article_id for article_id in ARTICLES if "_" not in article_id]


def evaluated(article_id: str) -> Evaluated:
    reading = read(RAW / f"{article_id}.txt")
    assert isinstance(reading, Reading)
    return evaluate_article(read_gold_file(GOLD / f"{article_id}.yaml"), reading)


def quality(article_ids: list[str]) -> Quality:
    return score(list(map(evaluated, article_ids)), ())


def test_the_seed_digests() -> None:
    assert len(SEEDS) == 5
    reached = quality(SEEDS)
    assert reached.scores.recall >= 0.987, reached.misses
    assert reached.scores.precision == 1, reached.misses
    assert reached.scores.core_right >= 0.936, reached.misses
    assert reached.scores.all_right >= 0.936, reached.misses
    assert reached.scores.checks_reproduced == 1, reached.misses
    assert reached.counts.suspects_found == 1


def test_the_other_articles() -> None:
    assert len(OTHERS) == 36
    reached = quality(OTHERS)
    assert reached.scores.recall >= 0.996, reached.misses
    assert reached.scores.precision >= 0.998, reached.misses
    assert reached.scores.core_right >= 0.938, reached.misses
    assert reached.scores.all_right >= 0.906, reached.misses
    assert reached.scores.checks_reproduced >= 0.907, reached.misses
    assert reached.counts.flagged == 11
    assert reached.counts.suspects_found >= 6
    assert reached.counts.false_alarms == 0
