"""The check room on a perfect extraction of every gold article: what it reproduces, flags and names."""

from functools import cache
from pathlib import Path

import pytest
from perfect import read_gold, reproduced

from flows.check.run import check_article

TESTS = Path(__file__).parents[1]
ARTICLES = {article.article_id: article for article in read_gold(TESTS / "gold", TESTS.parent / "raw")}


@cache
def check(article_id, with_lists=True):
    article = ARTICLES[article_id]
    return check_article(article.figures, article.listings() if with_lists else (), article.changes())


def those(chosen):
    return [article_id for article_id, article in ARTICLES.items() if chosen(article)]


@pytest.mark.parametrize(("with_lists", "share"), [(True, 0.985), (False, 0.92)])
def test_gold_checks_are_reproduced(with_lists, share):
    found = [ok for key, article in ARTICLES.items() for ok in reproduced(article, check(key, with_lists).checks)]
    assert sum(found) / len(found) >= share


@pytest.mark.parametrize("with_lists", [True, False])
@pytest.mark.parametrize("article_id", those(lambda article: not article.may_fail))
def test_right_article_is_never_accused(article_id, with_lists):
    found = check(article_id, with_lists)
    assert not [c.expression for c in found.checks if c.result == "fail"]
    assert not found.quarantined


@pytest.mark.parametrize("article_id", those(lambda article: article.must_fail))
def test_wrong_article_is_flagged(article_id):
    assert any(c.result == "fail" for c in check(article_id).checks)


@pytest.mark.parametrize("with_lists", [True, False])
@pytest.mark.parametrize("article_id", those(lambda article: article.may_fail))
def test_suspects_are_those_of_gold(article_id, with_lists):
    found = [q for q in check(article_id, with_lists).quarantined if q.reason == "suspect"]
    named = {q.figure.figure_id: round(q.implied_min, q.figure.decimals) for q in found}
    assert named == ARTICLES[article_id].suspects
    assert all(q.implied_min == q.implied_max for q in found)


@pytest.mark.parametrize(
    ("article_id", "surface", "told"),
    [("14", "1.058", ("digits_swapped", 1085)), ("29", "13.573", ("digit_dropped", 132573))],
)
def test_misprints_are_explained(article_id, surface, told):
    found = check(article_id).quarantined
    assert {(q.misprint, q.meant) for q in found if q.figure.surface == surface} == {told}


def test_derived_figures_of_thai_nguyen():
    (article_id,) = those(lambda article: article.article_id.startswith("001"))
    assert {"636 - 284 = 352", "636 - 565 = 71"} <= {derived.formula for derived in check(article_id).derived}
