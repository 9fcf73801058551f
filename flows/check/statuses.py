"""The status of every figure from its checks (annotation.md). No check is made and no culprit sought here."""

from collections.abc import Iterable, Sequence

from flows.check.locate import Located
from schemas.records import Check

PROVING = frozenset({"equal", "sum_to_total", "share_of_total", "shares_sum_to_100", "change_of_level"})


def statuses(figure_ids: Iterable[str], checks: Sequence[Check], located: Sequence[Located]) -> dict[str, str]:
    """Figure id to status code.

    A figure is in ``conflict`` if an answer frees it, or a failed check holds it that no suspect explains and nothing
    else confirms it.
    """
    suspects = {suspicion.figure_id for finding in located for suspicion in finding.suspicions}
    freed = {figure_id for finding in located for answer in finding.answers for figure_id in answer}
    sound = [check for check in checks if check.result != "fail" and not suspects & set(members(check))]
    verified = {one for check in sound if check.result == "pass" and check.rule in PROVING for one in members(check)}
    bounded = {one for check in sound if check.rule != "equal" or check.result == "pass" for one in members(check)}
    unexplained = {one for check in checks if check.result == "fail" for one in _unexplained(check, suspects)}
    unsettled = {figure_id for finding in located for figure_id in finding.unsettled}

    def status(figure_id: str) -> str:
        if figure_id in suspects:
            return "suspect"
        if figure_id in freed or (figure_id in unexplained and (figure_id in unsettled or figure_id not in verified)):
            return "conflict"
        if figure_id in verified:
            return "verified"
        return "consistent" if figure_id in bounded else "unchecked"

    return {figure_id: status(figure_id) for figure_id in figure_ids}


def members(check: Check) -> tuple[str, ...]:
    """Every figure the check holds."""
    return tuple(one for one in (check.whole_id, *check.part_ids, check.share_id) if one is not None)


def _unexplained(check: Check, suspects: set[str]) -> tuple[str, ...]:
    found = members(check)
    return () if suspects & set(found) else found
