"""Planted errors in words: the whole way from text to suspect. Counts are what is reached so far: raise them."""

from itertools import count, islice
from random import Random

import pytest
from oracle import broken
from prose import told
from slips import plant
from worlds import draw_world

from flows.check.run import CheckedArticle, check_article
from flows.extract.run import extract_article
from flows.read.article import Article

ALARMS = [(100, 0), pytest.param(1_000, 0, marks=pytest.mark.slow)]
"""Articles without an error, and how many of them may be flagged."""
CAUGHT = [(100, 95, 1), pytest.param(1_000, 969, 5, marks=pytest.mark.slow)]
"""Articles with an error, how many are flagged at least (the rest are prints that the reader does not tie to a total
they contradict), and in how many a right number may be accused.
"""


def read(article: Article) -> CheckedArticle:
    found = extract_article(article)
    return check_article(found.figures, found.listings, found.changes)


def fails(checked: CheckedArticle) -> bool:
    return any(check.result == "fail" for check in checked.checks)


@pytest.mark.parametrize(("number", "alarms"), ALARMS)
def test_right_articles_raise_few_alarms(number: int, alarms: int) -> None:
    articles = filter(None, (told(draw_world(seed), seed) for seed in count()))
    assert sum(fails(read(article)) for article in islice(articles, number)) <= alarms


@pytest.mark.parametrize(("number", "caught", "accused"), CAUGHT)
def test_errors_are_flagged_and_few_right_numbers_accused(number: int, caught: int, accused: int) -> None:
    worlds = ((world, plant(world, Random(-seed))) for seed, world in ((seed, draw_world(seed)) for seed in count(1)))
    spoilt = ((world, planted) for world, planted in worlds if planted and broken(planted.world))
    articles = ((planted, told(planted.world, seed, world)) for seed, (world, planted) in enumerate(spoilt))
    flagged = wrong = 0
    for planted, article in islice(((one, article) for one, article in articles if article), number):
        checked = read(article)
        culprits = {float(planted.world.entries[key].value) for key in planted.culprits}
        suspects = {q.figure.value for q in checked.quarantined if q.reason == "suspect"}
        flagged += fails(checked)
        wrong += not suspects <= culprits
    assert flagged >= caught
    assert wrong <= accused
