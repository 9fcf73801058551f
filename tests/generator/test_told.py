"""Planted errors in words: the whole way from text to suspect."""

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

SIZES = [60, pytest.param(1_000, marks=pytest.mark.slow)]


def read(article: Article) -> CheckedArticle:
    found = extract_article(article)
    return check_article(found.figures, found.listings, found.changes)


def fails(checked: CheckedArticle) -> list[str]:
    return [check.expression for check in checked.checks if check.result == "fail"]


@pytest.mark.parametrize("number", SIZES)
def test_right_articles_are_never_accused(number: int) -> None:
    articles = filter(None, (told(draw_world(seed), seed) for seed in count()))
    for article in islice(articles, number):
        assert not fails(read(article)), article.text


@pytest.mark.parametrize("number", SIZES)
def test_an_error_that_breaks_a_law_is_flagged_and_nothing_right_is_accused(number: int) -> None:
    spoilt = filter(None, (plant(draw_world(seed), Random(-seed)) for seed in count(1)))
    articles = ((one, told(one.world, number)) for number, one in enumerate(spoilt))
    wrong = 0
    for planted, article in islice(((one, text) for one, text in articles if text and broken(one.world)), number):
        checked = read(article)
        assert fails(checked), article.text
        right = {float(planted.world.entries[key].value) for key in planted.culprits}
        accused = {q.figure.value for q in checked.quarantined if q.reason == "suspect"}
        wrong += bool(accused - right)
    assert wrong <= 0.01 * number
