"""Long articles take no longer for each character than short ones. ``make bench`` asks it strictly, at 2 MB."""

from functools import partial

import pytest
from clock import seconds
from long_texts import HOSTILE, article_of, hostile_text, raw_text

from flows.extract.run import extract_article
from flows.read.files import parse_article

SMALL, LARGE = 1_000, 8_000
NOISE = 4  # a machine with other work to do; what is quadratic takes LARGE / SMALL = 8 times as long


@pytest.mark.parametrize("name", ["raw", *HOSTILE])
def test_a_long_article_takes_no_longer_for_each_character(name: str) -> None:
    small, large = (raw_text(size) if name == "raw" else hostile_text(name, size) for size in (SMALL, LARGE))
    short, long = seconds(partial(work, small)), seconds(partial(work, large), rounds=2)
    assert long / LARGE < NOISE * short / SMALL


def work(text: str) -> None:
    parse_article("a.txt", text.encode(), max_chars=LARGE)
    extract_article(article_of(text))
