"""Planted errors in words: the whole way from text to suspect. Rates are what is reached so far: raise them."""

import re
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

SIZES = [40, pytest.param(1_000, marks=pytest.mark.slow)]
FALSE_ALARMS = 0.005
WRONGLY_ACCUSED = 0.007
FLAGGED = 0.94
"""The rest are prints that the reader does not tie to a total they contradict."""
CHANCE = 1
"""Articles by which a small sample may miss a rate."""


def read(article: Article) -> CheckedArticle:
    found = extract_article(article)
    return check_article(found.figures, found.listings, found.changes)


def told_again(article: Article, value: float) -> bool:
    """Whether an error stands in the text more than once: what is printed twice alike is rightly believed."""
    print_ = f"{value:,.0f}".replace(",", ".")
    return len(re.findall(rf"(?<![\d.,]){re.escape(print_)}(?![.,]?\d)", article.text)) > 1


def fails(checked: CheckedArticle) -> bool:
    return any(check.result == "fail" for check in checked.checks)


@pytest.mark.parametrize("number", SIZES)
def test_right_articles_raise_no_alarm(number: int) -> None:
    articles = filter(None, (told(draw_world(seed), seed) for seed in count()))
    assert sum(fails(read(article)) for article in islice(articles, number)) <= FALSE_ALARMS * number + CHANCE


@pytest.mark.parametrize("number", SIZES)
def test_errors_are_flagged_and_nothing_right_is_accused(number: int) -> None:
    spoilt = filter(None, (plant(draw_world(seed), Random(-seed)) for seed in count(1)))
    articles = ((one, told(one.world, number)) for number, one in enumerate(spoilt) if broken(one.world))
    flagged = wrong = 0
    for planted, article in islice(((one, article) for one, article in articles if article), number):
        checked = read(article)
        culprits = {float(planted.world.entries[key].value) for key in planted.culprits}
        suspects = {q.figure.value for q in checked.quarantined if q.reason == "suspect"}
        flagged += fails(checked)
        wrong += not suspects <= culprits and not any(told_again(article, value) for value in culprits)
    assert flagged >= FLAGGED * number - CHANCE
    assert wrong <= WRONGLY_ACCUSED * number + CHANCE
