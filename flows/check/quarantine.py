"""The figures held back, each with the reason and what explains it. Which they are is decided in ``statuses``."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flows.check.intervals import Bound
from flows.check.ledger import Ledger
from flows.check.locate import Located
from flows.check.misprints import misprint
from flows.check.statuses import members
from schemas.records import Check, Figure

HELD_BACK = frozenset({"suspect", "conflict"})


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A figure held back: why, the first failed check it stands in, what the ``implied_by`` figures leave for it.

    ``reason`` is its status, or ``undetermined`` where the search for the culprit was given up; ``misprint`` is the
    slip that would explain the print, and ``meant`` the value that it spoilt.
    """

    figure: Figure
    reason: str
    check_id: str | None
    implied_min: float | None
    implied_max: float | None
    implied_by: tuple[str, ...]
    misprint: str | None = None
    meant: float | None = None


def quarantined(
    figures: Iterable[Figure], checks: Sequence[Check], located: Sequence[Located], ledger: Ledger
) -> tuple[Quarantined, ...]:
    """One record for each of the judged figures that is not fit to publish."""
    return tuple(_quarantined(figure, checks, located, ledger) for figure in figures if figure.status in HELD_BACK)


def published(bound: Bound) -> float | None:
    """The end of an interval as a column holds it: null where it is open."""
    return None if math.isinf(bound) else float(bound)


def _quarantined(figure: Figure, checks: Sequence[Check], located: Sequence[Located], ledger: Ledger) -> Quarantined:
    key = figure.figure_id
    suspicion = next((one for finding in located for one in finding.suspicions if one.figure_id == key), None)
    given_up = any(finding.given_up and key in finding.unsettled for finding in located)
    likely = [one for finding in located for one in finding.likely]
    slip = misprint(ledger.by_id[key], likely, ledger)
    return Quarantined(
        figure,
        "undetermined" if given_up else figure.status,
        next((check.check_id for check in checks if check.result == "fail" and key in members(check)), None),
        published(suspicion.implied.low) if suspicion else None,
        published(suspicion.implied.high) if suspicion else None,
        suspicion.implied_by if suspicion else (),
        slip.misprint if slip else None,
        slip.meant if slip else None,
    )
