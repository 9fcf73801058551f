"""The extractor measured against gold: figures found, invented, and right in their core columns. Not a test."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from extracted import extracted

from schemas.records import Figure

GOLD = Path(__file__).parents[1] / "gold"
PLAIN = ("unit", "measure", "kind", "staff")
CATEGORIES = (
    *("sex", "party", "ethnicity", "education", "political_theory", "schooling", "state_management", "it"),
    *("foreign_language", "age_min", "age_max", "rating", "standard", "exam_grade", "course"),
)


@dataclass(frozen=True)
class Score:
    """Shares of the gold figures found and right in their core, and of the extracted figures that are gold's."""

    recall: float
    precision: float
    core: float
    told: tuple[str, ...]


def score(article_ids: Iterable[str]) -> Score:
    counts: Counter[str] = Counter()
    told: list[str] = []
    for article_id in article_ids:
        for event, what in _compare(article_id):
            counts[event] += 1
            if event != "right":
                told.append(f"{article_id} {event}: {what}")
    found = counts["right"] + counts["wrong"]
    gold = found + counts["missed"]
    return Score(found / gold, found / (found + counts["extra"]), counts["right"] / gold, tuple(told))


def _compare(article_id: str) -> Iterator[tuple[str, str]]:
    article, found = extracted(article_id)
    gold = yaml.safe_load((GOLD / f"{article_id}.yaml").read_text(encoding="utf-8"))["figures"]
    body = " " * article.body_start + article.text[article.body_start :]
    taken: set[str] = set()
    for wanted in gold:
        start, end = _span(body, wanted["n"])
        there = [figure for figure in found.figures if figure.char_start < end and figure.char_end > start]
        taken |= {figure.figure_id for figure in there}
        if wanted.get("optional"):
            continue
        figure = next((figure for figure in there if _same_value(wanted["value"], figure.value)), None)
        if figure is None:
            yield "missed", wanted["n"]
        else:
            wrong = list(_wrong_columns(wanted, figure))
            yield ("wrong", f"{wanted['n']} in {', '.join(wrong)}") if wrong else ("right", wanted["n"])
    yield from (("extra", figure.surface) for figure in found.figures if figure.figure_id not in taken)


def _span(body: str, key: str) -> tuple[int, int]:
    print_, _, nth = key.partition("#")
    whole = r"(?<!\d)(?<!\d[.,/:]){}(?!\d|[.,/:]\d)" if re.search(r"\d", print_) else r"\b{}\b"
    matches = list(re.finditer(whole.format(re.escape(print_)), body, re.I))
    return matches[int(nth or 1) - 1].span()


def _same_value(wanted: float | None, value: float | None) -> bool:
    """Fractions in words are written in gold to two decimals; a range has no value."""
    return wanted is None or (value is not None and abs(value - wanted) < 0.01)


def _wrong_columns(wanted: dict[str, Any], figure: Figure) -> Iterator[str]:
    expected = {"kind": "observed"} | {column: wanted[column] for column in PLAIN if column in wanted}
    expected |= {column: wanted.get(column) for column in CATEGORIES}
    expected |= {column: wanted[column] for column in ("standard_of", "place_code") if column in wanted}
    return (column for column, codes in expected.items() if not _right(codes, getattr(figure, column)))


def _right(codes: Any, code: Any) -> bool:
    """A list names equally right codes; ``change`` is a rise or a fall, ``any`` may name a staff kind without union."""
    codes = codes if isinstance(codes, list) else [codes]
    allowed = {"change": ("increase", "decrease"), "any": ("any", "party_committee", "contract")}
    return any(code == right or code in allowed.get(right, ()) for right in codes)
