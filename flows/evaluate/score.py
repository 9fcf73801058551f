"""What was judged in each article is counted over all of them. Nothing is compared here."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from flows.evaluate.checks import Compared
from flows.evaluate.classes import Classed
from flows.evaluate.columns import ALL, APART
from flows.evaluate.judge import Cell, Judged, all_right, categories_right, core_right
from flows.evaluate.quality import ColumnScore, Confusion, Counts, Miss, Quality, Scores

DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Evaluated:
    """One article after all comparisons; ``judged`` are its gold figures that are not optional."""

    judged: tuple[Judged, ...]
    invented: int
    compared: Compared
    classed: tuple[Classed, ...]
    misses: tuple[Miss, ...]


def score(articles: Sequence[Evaluated], unread: Sequence[str]) -> Quality:
    """Count what was judged, over all articles."""
    judged = [one for article in articles for one in article.judged]
    counts = _counts(articles, judged)
    return Quality(
        scores=_scores(counts),
        counts=counts,
        columns=tuple(_columns(judged)),
        classes=tuple(_confusion(articles)),
        unread=tuple(unread),
        misses=tuple(miss for article in articles for miss in article.misses),
    )


def share(part: int, whole: int) -> float | None:
    """``part / whole`` to four decimals, null for nothing of nothing."""
    return round(part / whole, DECIMALS) if whole else None


def _counts(articles: Sequence[Evaluated], judged: Sequence[Judged]) -> Counts:
    compared = [article.compared for article in articles]
    checks, suspects = sum(len(one.wanted) for one in compared), sum(len(one.suspects) for one in compared)
    return Counts(
        articles=len(articles),
        figures=len(judged),
        found=_number(judged, lambda one: one.pair.figure is not None),
        invented=sum(article.invented for article in articles),
        core_right=_number(judged, core_right),
        all_right=_number(judged, all_right),
        checks=checks,
        checks_reproduced=checks - sum(len(one.missing) for one in compared),
        false_alarms=sum(len(one.false_alarms) for one in compared),
        erroneous=sum(one.erroneous for one in compared),
        flagged=sum(one.flagged for one in compared),
        suspects=suspects,
        suspects_found=suspects - sum(len(one.unsuspected) for one in compared),
    )


def _scores(counts: Counts) -> Scores:
    return Scores(
        recall=share(counts.found, counts.figures),
        precision=share(counts.found, counts.found + counts.invented),
        core_right=share(counts.core_right, counts.figures),
        all_right=share(counts.all_right, counts.figures),
        checks_reproduced=share(counts.checks_reproduced, counts.checks),
    )


def _columns(judged: Sequence[Judged]) -> Iterator[ColumnScore]:
    for column in (*ALL, *APART):
        yield _column(column, [cell for one in judged for cell in one.cells if cell.column == column])
    found = [one for one in judged if one.pair.figure]
    yield ColumnScore("category", len(found), share(_number(found, categories_right), len(found)), None, None)


def _column(column: str, cells: Sequence[Cell]) -> ColumnScore:
    wanted = [cell for cell in cells if None not in cell.wanted]
    filled = [cell for cell in cells if cell.got is not None]
    right, of_wanted, of_filled = (
        share(sum(cell.right for cell in some), len(some)) for some in (cells, wanted, filled)
    )
    return ColumnScore(column, len(cells), right, of_wanted, of_filled)


def _confusion(articles: Sequence[Evaluated]) -> Iterator[Confusion]:
    counted = Counter((one.wanted, one.got) for article in articles for one in article.classed)
    order = sorted(counted, key=lambda pair: (pair[0] or "~", pair[1] != pair[0], -counted[pair], pair[1] or "~"))
    return (Confusion(wanted, got, counted[wanted, got]) for wanted, got in order)


def _number(judged: Sequence[Judged], is_right: Callable[[Judged], bool]) -> int:
    return sum(map(is_right, judged))
