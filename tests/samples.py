"""Lawful records to test with, and rooms that read a toy language instead of Vietnamese."""

import re
from dataclasses import replace

from flows.check.quarantine import Quarantined
from flows.check.run import CheckedArticle
from flows.extract.run import Extraction
from flows.read.article import Article
from schemas.records import Change, Check, Figure, Listing, Mention


def a_figure(article_id: str = "a", char_start: int = 0, surface: str = "636", **changed: object) -> Figure:
    """A lawful printed figure, with what is to be otherwise."""
    value = float(surface.rstrip("%") or 0)
    lawful = {
        "figure_id": f"{article_id}#{char_start}",
        "article_id": article_id,
        "sentence": 0,
        "char_start": char_start,
        "char_end": char_start + len(surface),
        "surface": surface,
        "value": value,
        "value_min": value,
        "value_max": value,
        "unit": "person",
        "measure": "in_post",
    }
    return Figure(**{**lawful, **changed})  # type: ignore[arg-type]


def a_sum(whole: Figure, parts: tuple[Figure, ...], **changed: object) -> Check:
    """The check that ``parts`` add up to ``whole``, with the result that its numbers give."""
    actual = sum(part.value or 0 for part in parts)
    check = {
        "check_id": f"{whole.figure_id}!sum",
        "article_id": whole.article_id,
        "rule": "sum_to_total",
        "whole_id": whole.figure_id,
        "part_ids": tuple(part.figure_id for part in parts),
        "share_id": None,
        "closure": "stated",
        "expression": f"{actual:g}",
        "expected_min": whole.value,
        "expected_max": whole.value,
        "actual": actual,
        "remainder": None,
        "reading": "narrow",
        "result": "pass" if actual == whole.value else "fail",
    }
    return Check(**{**check, **changed})  # type: ignore[arg-type]


def toy_extract(article: Article) -> Extraction:
    """Every number is a count of people."""
    prints = list(re.finditer(r"\d+", article.text))
    figures = tuple(a_figure(article.article_id, one.start(), one.group()) for one in prints)
    mentions = tuple(Mention(article.article_id, 0, one.start(), one.end(), one.group(), "figure") for one in prints)
    return Extraction(mentions=mentions, figures=figures, listings=(), changes=())


def toy_check(
    figures: tuple[Figure, ...], listings: tuple[Listing, ...], changes: tuple[Change, ...]
) -> CheckedArticle:
    """The last figure is the sum of the others, or all of them are in conflict."""
    *parts, whole = figures
    check = a_sum(whole, tuple(parts))
    status = "verified" if check.result == "pass" else "conflict"
    told = tuple(replace(figure, status=status) for figure in figures)
    return CheckedArticle(
        figures=told if status == "verified" else (),
        checks=(check,),
        quarantined=tuple(Quarantined(figure, status, check.check_id, None, None, ()) for figure in told)
        if status == "conflict"
        else (),
    )
