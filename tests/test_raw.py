"""Every raw article of the repository carries its header and its gold. What the rooms make of it is not tested here."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.evaluate.match import locate
from flows.read.decode import decode
from flows.read.header import Header, read_header

RAW = Path(__file__).parents[1] / "raw"
GOLD = Path(__file__).parent / "gold"
ARTICLES = sorted(path.stem for path in RAW.glob("*.txt"))
REQUIRED = {"title", "publisher", "licence"}

each_article = pytest.mark.parametrize("article_id", ARTICLES)


def header_and_body(article_id: str) -> tuple[Header, str]:
    text = decode((RAW / f"{article_id}.txt").read_bytes())
    header = read_header(text)
    return header, text[header.end :]


@cache
def gold(article_id: str) -> dict[str, Any]:
    return yaml.load((GOLD / f"{article_id}.yaml").read_bytes(), Loader=yaml.CSafeLoader)


def mention_keys(article_id: str, *lists: str) -> list[str]:
    return [entry["n"] for name in lists for entry in gold(article_id)[name] or []]


def check_keys(check: dict[str, Any]) -> Iterator[str]:
    """The figures a gold check names: one each as whole, share and part, several as parts or members."""
    for name in ("whole", "share", "part"):
        if check.get(name) is not None:
            yield check[name]
    yield from check.get("parts") or []
    yield from check.get("members") or []


def test_articles_and_gold_files_are_the_same() -> None:
    assert [path.stem for path in sorted(GOLD.glob("*.yaml"))] == ARTICLES


@each_article
def test_header_states_what_every_article_needs(article_id: str) -> None:
    header, body = header_and_body(article_id)
    assert {key for key, value in header.stated.items() if value} >= REQUIRED
    assert body.strip()


@each_article
def test_header_date_is_the_gold_date(article_id: str) -> None:
    published = gold(article_id)["article"]["published"]
    assert header_and_body(article_id)[0].stated.get("published") == (published and str(published))


@each_article
def test_every_gold_key_is_found_in_its_article(article_id: str) -> None:
    _, body = header_and_body(article_id)
    keys = mention_keys(article_id, "figures", "other")
    assert [key for key in keys if locate(body, key) is None] == []
    assert len(set(keys)) == len(keys)


@each_article
def test_gold_figures_stand_in_order_of_appearance(article_id: str) -> None:
    _, body = header_and_body(article_id)
    spans = [span for key in mention_keys(article_id, "figures") if (span := locate(body, key))]
    assert spans == sorted(spans)


@each_article
def test_gold_checks_and_suspects_name_gold_figures(article_id: str) -> None:
    named = [key for check in gold(article_id).get("checks") or [] for key in check_keys(check)]
    named += [suspect["n"] for suspect in gold(article_id).get("suspects") or []]
    assert set(named) <= set(mention_keys(article_id, "figures"))


@each_article
def test_every_digit_of_the_body_lies_in_a_gold_mention(article_id: str) -> None:
    _, body = header_and_body(article_id)
    spans = [span for key in mention_keys(article_id, "figures", "other") if (span := locate(body, key))]
    digits = [match.span() for match in re.finditer(r"\d+", body)]
    left = [
        body[max(0, start - 20) : end + 20]
        for start, end in digits
        if not any(a <= start and end <= b for a, b in spans)
    ]
    assert left == []
