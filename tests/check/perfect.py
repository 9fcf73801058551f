"""A perfect extraction: gold files read as the figures, lists and changes that the check room is given. Not a test."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml

from schemas.records import Change, Figure, Listing

COLUMNS = {field.name for field in fields(Figure)}
LISTS = {"sum_to_total", "parts_within_total", "shares_sum_to_100"}


@dataclass(frozen=True)
class GoldArticle:
    """One gold file; ids are ``article#position`` with the position counting figures."""

    article_id: str
    figures: tuple[Figure, ...]
    ids: dict[str, str]
    checks: tuple[dict[str, Any], ...]
    suspects: dict[str, float]

    @property
    def may_fail(self) -> bool:
        return any("fail" in as_list(check["result"]) for check in self.checks)

    @property
    def must_fail(self) -> bool:
        return any(check["result"] == "fail" for check in self.checks)

    def listings(self) -> tuple[Listing, ...]:
        """The lists that gold sums name, closed by the words where gold sums them to a printed total."""
        return tuple(
            Listing(self.ids.get(c.get("whole", "")), tuple(self.ids[p] for p in c["parts"]), _closure(c))
            for c in self.checks
            if c["rule"] in LISTS
        )

    def changes(self) -> tuple[Change, ...]:
        return tuple(
            Change(self.ids[c["whole"]], self.ids[c["parts"][0]], self.ids[c["parts"][1]])
            for c in self.checks
            if c["rule"] == "change_of_level"
        )


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def members(check: dict[str, Any]) -> list[str]:
    """Keys of the parts of a gold check; an attainable share has none."""
    if check["rule"] == "share_is_attainable":
        return []
    return check.get("parts") or check.get("members") or as_list(check["part"])


def read_gold(gold: Path, raw: Path) -> Iterator[GoldArticle]:
    """Every gold file with its article, in order of name."""
    for path in sorted(gold.glob("*.yaml")):
        text = (raw / f"{path.stem}.txt").read_text(encoding="utf-8")
        yield _article(path.stem, yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader), text)


def _article(article_id: str, gold: dict[str, Any], text: str) -> GoldArticle:
    starts = {row["n"]: _start(text, row["n"]) for row in gold["figures"]}
    ids = {n: f"{article_id}#{start}" + "/" * n.endswith("#1") for n, start in starts.items()}
    figures = tuple(_figure(article_id, starts[row["n"]], row, ids, text) for row in gold["figures"])
    suspects = {ids[row["n"]]: float(row["implied"]) for row in gold.get("suspects") or []}
    return GoldArticle(article_id, figures, ids, tuple(gold.get("checks") or []), suspects)


def _start(text: str, key: str) -> int:
    """Where the k-th print of the number begins in the body of the article."""
    print_, _, k = key.partition("#")
    pattern = rf"(?<![\w])(?<!\d[.,/:]){re.escape(print_)}(?!\w|[.,/:]\d)"
    found = [match.start() for match in re.finditer(pattern, text, re.I) if match.start() >= _body(text)]
    return found[int(k or 1) - 1]


def _body(text: str) -> int:
    header = re.match(r"\ufeff?---\n.*?\n---\n", text, re.S)
    return header.end() if header else 0


def _figure(article_id: str, start: int, row: dict[str, Any], ids: dict[str, str], text: str) -> Figure:
    surface = row["n"].partition("#")[0]
    first = {name: as_list(value)[0] for name, value in row.items()}
    decimals = len(surface.partition(",")[2]) if row["unit"] in ("percent", "percentage_point") or "," in surface else 0
    return Figure(
        figure_id=ids[row["n"]],
        article_id=article_id,
        sentence=len(re.findall(r"[.;!?]\s|\n", text[:start])),
        char_start=start,
        char_end=start + len(surface),
        surface=surface,
        decimals=decimals,
        time_period=first.get("time"),
        time_basis="stated" if first.get("time") else None,
        base_id=ids.get(first.get("base")),
        **{"measure": "in_post"} | {name: first[name] for name in COLUMNS & set(first)},
    )


def _closure(check: dict[str, Any]) -> str:
    if check["rule"] == "parts_within_total":
        return "presumed"
    return "stated" if check["rule"] == "sum_to_total" and check["result"] != ["pass", "open"] else "presumed"


def values(article: GoldArticle) -> dict[str, float | None]:
    return {figure.figure_id: figure.value for figure in article.figures}


def reproduced(article: GoldArticle, found: list[Any]) -> list[bool]:
    """For each gold check, whether one of the checks found says the same (sums and bounds are one kind of rule)."""
    value = values(article)
    mine = {
        (
            _rule(c.rule),
            tuple(sorted(Counter(value[p] for p in c.part_ids).elements())),
            value.get(c.share_id),
            c.result,
        )
        for c in found
    }
    return [
        any(
            (
                _rule(gold["rule"]),
                tuple(sorted(value[article.ids[key]] for key in members(gold))),
                value.get(article.ids.get(gold.get("share", ""))),
                result,
            )
            in mine
            for result in as_list(gold["result"])
        )
        for gold in article.checks
    ]


def _rule(rule: str) -> str:
    return "sum" if rule in ("sum_to_total", "parts_within_total", "part_within_total") else rule
