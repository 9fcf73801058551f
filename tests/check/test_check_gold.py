"""The check room on a perfect extraction of every gold article: what it reproduces, flags and names."""

from pathlib import Path

import pytest
from perfect import read_gold, reproduced

from flows.check.run import check_article

TESTS = Path(__file__).parents[1]
ARTICLES = list(read_gold(TESTS / "gold", TESTS.parent / "raw"))


def check(article, with_lists=True):
    return check_article(article.figures, article.listings() if with_lists else (), article.changes())


@pytest.mark.parametrize(("with_lists", "share"), [(True, 0.985), (False, 0.92)])
def test_gold_checks_are_reproduced(with_lists, share):
    found = [ok for article in ARTICLES for ok in reproduced(article, check(article, with_lists).checks)]
    assert sum(found) / len(found) >= share


@pytest.mark.parametrize("with_lists", [True, False])
@pytest.mark.parametrize("article", [a for a in ARTICLES if not a.may_fail], ids=lambda a: a.article_id)
def test_right_article_is_never_accused(article, with_lists):
    found = check(article, with_lists)
    assert not [c.expression for c in found.checks if c.result == "fail"]
    assert not found.quarantined


@pytest.mark.parametrize("article", [a for a in ARTICLES if a.must_fail], ids=lambda a: a.article_id)
def test_wrong_article_is_flagged(article):
    assert any(c.result == "fail" for c in check(article).checks)


@pytest.mark.parametrize("with_lists", [True, False])
@pytest.mark.parametrize("article", [a for a in ARTICLES if a.may_fail], ids=lambda a: a.article_id)
def test_suspects_are_those_of_gold(article, with_lists):
    found = [q for q in check(article, with_lists).quarantined if q.reason == "suspect"]
    assert {q.figure.figure_id: round(q.implied_min, q.figure.decimals) for q in found} == article.suspects
    assert all(q.implied_min == q.implied_max for q in found)


@pytest.mark.parametrize(
    ("article_id", "surface", "told"),
    [("14", "1.058", ("digits_swapped", 1085)), ("29", "13.573", ("digit_dropped", 132573))],
)
def test_misprints_are_explained(article_id, surface, told):
    found = check(next(article for article in ARTICLES if article.article_id == article_id)).quarantined
    assert {(q.misprint, q.meant) for q in found if q.figure.surface == surface} == {told}


def test_derived_figures_of_thai_nguyen():
    article = next(article for article in ARTICLES if article.article_id.startswith("001"))
    assert {"636 - 284 = 352", "636 - 565 = 71"} <= {derived.formula for derived in check(article).derived}
