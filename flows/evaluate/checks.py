"""The checks and suspects of an article are compared with its gold. Figures are compared elsewhere."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from flows.evaluate.gold import GoldArticle, GoldCheck
from flows.evaluate.match import Matched, Pair
from flows.evaluate.reading import Reading
from schemas.records import Check, Figure

SUMS = frozenset({"sum_to_total", "parts_within_total", "part_within_total"})


@dataclass(frozen=True, slots=True)
class Compared:
    """What gold asks of the checks of an article, and what of it is missing.

    ``false_alarms`` are the failed checks of an article in which gold lets none fail, one for each equation.
    """

    wanted: tuple[GoldCheck, ...]
    missing: tuple[GoldCheck, ...]
    false_alarms: tuple[Check, ...]
    erroneous: bool
    flagged: bool
    suspects: tuple[Pair, ...]
    unsuspected: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Equation:
    """A check by the values it compares, so that it is the same whichever print of a number it names."""

    rule: str
    parts: tuple[float, ...]
    share: float | None
    result: str


def compare(gold: GoldArticle, reading: Reading, matched: Matched) -> Compared:
    """Compare by values; rules on sums count as one, since what closes a list may be seen in two ways."""
    by_id = {figure.figure_id: figure for figure in reading.figures}
    made = {_equation(check, by_id): check for check in reading.checks}
    failed = tuple(check for equation, check in made.items() if equation.result == "fail")
    erroneous = any(check.results == ("fail",) for check in gold.checks)
    may_fail = any("fail" in check.results for check in gold.checks)
    suspects = tuple(pair for pair in matched.pairs if pair.wanted.key in gold.suspects)
    return Compared(
        wanted=gold.checks,
        missing=tuple(check for check in gold.checks if not any(_same(check, gold, one) for one in made)),
        false_alarms=() if may_fail else failed,
        erroneous=erroneous,
        flagged=erroneous and bool(failed),
        suspects=suspects,
        unsuspected=tuple(pair for pair in suspects if not any(one.status == "suspect" for one in pair.touching)),
    )


def _equation(check: Check, by_id: Mapping[str, Figure]) -> Equation:
    parts = tuple(sorted(_size(by_id[part].value) for part in check.part_ids))
    share = by_id[check.share_id].value if check.share_id else None
    return Equation(check.rule, parts, share, check.result)


def _same(wanted: GoldCheck, gold: GoldArticle, made: Equation) -> bool:
    """Whether a check says what gold wants; where gold names no parts, any are right."""
    parts = () if wanted.rule == "share_is_attainable" else wanted.parts
    values = tuple(sorted(_size(gold.value(part)) for part in parts))
    return (
        (made.rule == wanted.rule or {made.rule, wanted.rule} <= SUMS)
        and values in ((), made.parts)
        and made.share == gold.value(wanted.share)
        and made.result in wanted.results
    )


def _size(value: float | None) -> float:
    return math.inf if value is None else value
