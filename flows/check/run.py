"""The check room's one entry: the figures of an article in, checks and statuses out. No rule and no arithmetic here."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from flows.check import equalities
from flows.check.evaluate import Verdict, evaluate
from flows.check.intervals import Bound
from flows.check.ledger import Ledger, open_ledger
from flows.check.listings import listed
from flows.check.locate import Located, Suspicion, locate
from flows.check.readings import reading_of
from flows.check.shares import shares
from flows.check.statuses import members, statuses
from flows.check.sums import bounds, breakdowns, shares_of_whole, sums
from schemas.records import Change, Check, Figure, Listing

HELD_BACK = frozenset({"suspect", "conflict"})


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A figure held back: why, the first failed check it stands in, what the ``implied_by`` figures leave for it."""

    figure: Figure
    reason: str
    check_id: str | None
    implied_min: float | None
    implied_max: float | None
    implied_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """All figures given, each once, with their status: ``figures`` are fit to publish, ``quarantined`` are not."""

    figures: tuple[Figure, ...]
    checks: tuple[Check, ...]
    quarantined: tuple[Quarantined, ...]


def check_article(figures: Sequence[Figure], listings: Sequence[Listing], changes: Sequence[Change]) -> CheckedArticle:
    """Check the figures of one article against each other.

    Raises:
        ValueError: the figures are of several articles, or two share an id.
        KeyError: a category of a figure holds a code that its codelist lacks.
    """
    verdicts = checks_of(open_ledger(figures), listings, changes)
    checks = tuple(verdict.check for verdict in verdicts)
    located = locate(verdicts)
    status = statuses((figure.figure_id for figure in figures), checks, located)
    judged = [_with_interval(replace(figure, status=status[figure.figure_id])) for figure in figures]
    return CheckedArticle(
        tuple(figure for figure in judged if figure.status not in HELD_BACK),
        checks,
        tuple(_quarantined(figure, checks, located) for figure in judged if figure.status in HELD_BACK),
    )


def checks_of(ledger: Ledger, listings: Sequence[Listing], tied: Sequence[Change]) -> list[Verdict]:
    """Every check that follows from the figures, in a fixed order."""
    broken = breakdowns(ledger)
    found = chain(listed(ledger, listings), sums(ledger, broken), shares_of_whole(ledger, broken))
    lists = evaluate(ledger.article_id, found)
    in_lists = {
        (v.candidate.whole.first_id, part.first_id) for v in lists if v.candidate.whole for part in v.candidate.parts
    }
    others = chain(
        bounds(ledger, in_lists), shares(ledger), equalities.changes(ledger, tied), equalities.repeats(ledger, listings)
    )
    return [*lists, *evaluate(ledger.article_id, others)]


def _quarantined(figure: Figure, checks: Sequence[Check], located: Sequence[Located]) -> Quarantined:
    suspicions = (suspicion for finding in located for suspicion in finding.suspicions)
    suspicion = next((one for one in suspicions if one.figure_id == figure.figure_id), None)
    failed = (c.check_id for c in checks if c.result == "fail" and figure.figure_id in members(c))
    low, high = _implied(suspicion)
    implied_by = suspicion.implied_by if suspicion else ()
    return Quarantined(figure, figure.status, next(failed, None), low, high, implied_by)


def _with_interval(figure: Figure) -> Figure:
    """The figure with the closed interval that its rounding and qualifier admit in the wide reading."""
    reading = reading_of(figure)
    if reading is None:
        return figure
    return replace(figure, value_min=_published(reading.wide.low), value_max=_published(reading.wide.high))


def _implied(suspicion: Suspicion | None) -> tuple[float | None, float | None]:
    return (_published(suspicion.implied.low), _published(suspicion.implied.high)) if suspicion else (None, None)


def _published(bound: Bound) -> float | None:
    return None if math.isinf(bound) else float(bound)
