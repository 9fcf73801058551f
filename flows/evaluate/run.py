"""The evaluation's one entry: raw articles and gold in, quality out. No comparison and no counting here."""

from pathlib import Path

from flows.evaluate.checks import compare
from flows.evaluate.classes import classed
from flows.evaluate.gold import GoldArticle
from flows.evaluate.gold_files import read_gold
from flows.evaluate.judge import judge
from flows.evaluate.match import match
from flows.evaluate.misses import check_misses, class_misses, figure_misses, text_misses
from flows.evaluate.quality import Quality
from flows.evaluate.reading import Reading, read
from flows.evaluate.score import Evaluated, score
from flows.read.article import Reject


def evaluate(raw: Path, gold: Path) -> Quality:
    """Score extraction and checks on the articles of ``raw`` that have gold.

    Args:
        raw: directory of the articles, one ``.txt`` file each.
        gold: directory of the gold files, one ``.yaml`` file an article, of the same stem.

    Returns:
        The quality, with gold whose article is missing or rejected told as unread.

    Raises:
        GoldError: there is no gold, or a gold file is ill-formed.
        OSError: reading failed.
    """
    articles, unread = [], []
    for wanted in read_gold(gold):
        reading = read(raw / f"{wanted.article_id}.txt")
        if isinstance(reading, Reject):
            unread.append(f"{reading.path}: {reading.reason}")
        else:
            articles.append(evaluate_article(wanted, reading))
    return score(articles, unread)


def evaluate_article(gold: GoldArticle, reading: Reading) -> Evaluated:
    """Compare one article with its gold."""
    matched = match(gold, reading)
    by_id = {figure.figure_id: figure for figure in reading.figures}
    judged = tuple(judge(pair, gold, by_id) for pair in matched.pairs if not pair.wanted.optional)
    compared = compare(gold, reading, matched)
    classes = tuple(classed(gold, reading))
    misses = (
        *text_misses(gold, reading),
        *figure_misses(reading, matched, judged),
        *class_misses(reading, classes),
        *check_misses(reading, compared),
    )
    return Evaluated(judged, len(matched.invented), compared, classes, misses)
