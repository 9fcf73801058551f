"""The check room's one entry: the figures of an article in, checks and statuses out. No rule and no arithmetic here."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from flows.check.derive import Derived, derive
from flows.check.equalities import equalities, levels
from flows.check.evaluate import Verdict, evaluate
from flows.check.families import families, rows
from flows.check.ledger import Ledger, open_ledger
from flows.check.listings import listed
from flows.check.locate import locate
from flows.check.quarantine import HELD_BACK, Quarantined, published, quarantined
from flows.check.readings import reading_of
from flows.check.shares import shares
from flows.check.statuses import statuses
from flows.check.sums import Breakdown, bounds, breakdowns, shares_of_whole, sums
from schemas.records import Change, Check, Figure, Listing


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """All figures given, each once, with their status: ``figures`` are fit to publish, ``quarantined`` are not.

    ``derived`` are implied by figures fit to publish.
    """

    figures: tuple[Figure, ...]
    checks: tuple[Check, ...]
    quarantined: tuple[Quarantined, ...]
    derived: tuple[Derived, ...] = ()


def check_article(figures: Sequence[Figure], listings: Sequence[Listing], changes: Sequence[Change]) -> CheckedArticle:
    """Check the figures of one article against each other.

    A figure that comes with a status other than ``unchecked`` was reviewed: it keeps it, and is never held back.

    Raises:
        ValueError: the figures are of several articles, or two share an id.
        KeyError: a category of a figure holds a code that its codelist lacks.
    """
    ledger = open_ledger(figures)
    broken = breakdowns(ledger)
    verdicts = checks_of(ledger, broken, listings, changes)
    checks = tuple(verdict.check for verdict in verdicts)
    located = locate(verdicts)
    status = statuses((figure.figure_id for figure in figures), checks, located)
    status |= {figure.figure_id: figure.status for figure in figures if figure.status != "unchecked"}
    judged = [_judged(figure, status[figure.figure_id]) for figure in figures]
    fit = {figure_id: code for figure_id, code in status.items() if code not in HELD_BACK}
    return CheckedArticle(
        tuple(figure for figure in judged if figure.figure_id in fit),
        checks,
        quarantined(judged, checks, located, ledger),
        derive(ledger, broken, verdicts, fit),
    )


def checks_of(
    ledger: Ledger, broken: Sequence[Breakdown], listings: Sequence[Listing], tied: Sequence[Change]
) -> list[Verdict]:
    """Every check that follows from the figures, in a fixed order."""
    found = chain(listed(ledger, listings), sums(ledger, broken), shares_of_whole(ledger, broken))
    lists = evaluate(ledger.article_id, chain(found, families(ledger)))
    holding = [verdict.candidate for verdict in lists if verdict.check.result == "pass"]
    lists += evaluate(ledger.article_id, rows(ledger, holding))
    in_lists = {
        (v.candidate.whole.first_id, part.first_id) for v in lists if v.candidate.whole for part in v.candidate.parts
    }
    others = chain(bounds(ledger), shares(ledger), levels(ledger, tied), equalities(ledger, listings))
    return [*lists, *(v for v in evaluate(ledger.article_id, others) if not _said_by_a_list(v, in_lists))]


def _said_by_a_list(bound: Verdict, in_lists: Collection[tuple[str, str]]) -> bool:
    """Whether a list says already that the part does not exceed its whole; one that does by itself is told apart."""
    candidate = bound.candidate
    if candidate.kind != "within" or candidate.whole is None or bound.check.result == "fail":
        return False
    return (candidate.whole.first_id, candidate.parts[0].first_id) in in_lists


def _judged(figure: Figure, status: str) -> Figure:
    """The figure with its status and the closed interval that rounding and qualifier admit in the wide reading."""
    reading = reading_of(figure)
    if reading is None:
        return replace(figure, status=status)
    low, high = published(reading.wide.low), published(reading.wide.high)
    return replace(figure, status=status, value_min=low, value_max=high)
