"""A candidate becomes a check: its rule, its result and the numbers compared. No candidate is made here."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from flows.check.arithmetic import READINGS, Comparison, compare, excess, printed, printed_sum
from flows.check.candidates import Candidate
from flows.check.expression import expression
from flows.check.intervals import HUNDRED, Bound
from flows.check.ledger import Item
from schemas.records import Check

FILLING = frozenset({"codelist", "stated"})
RULES = {
    "equal": "equal",
    "within": "part_within_total",
    "share": "share_of_total",
    "shares": "shares_sum_to_100",
    "attainable": "share_is_attainable",
    "change": "change_of_level",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A check with the candidate it came from."""

    candidate: Candidate
    check: Check


def evaluate(article_id: str, candidates: Iterable[Candidate]) -> list[Verdict]:
    """Each distinct candidate once; the evidence of the first wins, so candidates come strongest first."""
    found: dict[tuple[str, str | None, frozenset[str], str | None], Verdict] = {}
    for candidate in candidates:
        if candidate.key not in found:
            verdict = _verdict(article_id, candidate)
            if verdict is not None:
                found[candidate.key] = verdict
    return list(found.values())


def _verdict(article_id: str, candidate: Candidate) -> Verdict | None:
    """Null where a tie too weak to accuse does not hold at its word."""
    comparison, reading, result = _decide(candidate)
    if candidate.if_broken == "drop" and (result, reading) != ("pass", "narrow"):
        return None
    if result == "fail":
        meant = next(filter(None, (_verdict(article_id, other) for other in candidate.instead)), None)
        if meant is not None:
            return meant
        result = candidate.if_broken
    rule = _rule(candidate, result)
    check = Check(
        check_id=_check_id(article_id, rule, candidate),
        article_id=article_id,
        rule=rule,
        whole_id=candidate.whole.id if candidate.whole else None,
        part_ids=tuple(part.id for part in candidate.parts),
        share_id=candidate.share.id if candidate.share else None,
        closure=candidate.closure if candidate.kind in ("sum", "shares") else None,
        expression=expression(candidate, comparison, result),
        expected_min=_finite(comparison.admitted.low),
        expected_max=_finite(comparison.admitted.high),
        actual=float(comparison.actual),
        remainder=_remainder(candidate),
        reading=reading,
        result=result,
    )
    return Verdict(candidate, check)


def _decide(candidate: Candidate) -> tuple[Comparison, str, str]:
    """The comparison in the reading that decides, that reading, and the result."""
    unclosed = candidate.kind in ("sum", "shares") and candidate.closure not in FILLING
    for reading in READINGS:
        comparison = compare(candidate, reading)
        if comparison.holds:
            proves = not unclosed or _proves(candidate, reading)
            return comparison, reading, "pass" if proves else "open"
    return comparison, "wide", "open" if unclosed and not excess(candidate) else "fail"


def _proves(candidate: Candidate, reading: str) -> bool:
    """Whether agreement by chance is unlikely: a list that adds up only by its hedges proves nothing."""
    return reading == "narrow" or all(item.figure.qualifier == "exact" for item in candidate.members)


def _rule(candidate: Candidate, result: str) -> str:
    """A list that fills its whole is a sum; any other is only bounded by it."""
    if candidate.kind != "sum":
        return RULES[candidate.kind]
    return "sum_to_total" if candidate.closure in FILLING or result == "pass" else "parts_within_total"


def _remainder(candidate: Candidate) -> float | None:
    """Whole minus sum, for lists that nothing closes."""
    if candidate.kind not in ("sum", "shares") or candidate.closure in FILLING:
        return None
    whole = printed(candidate.whole) if candidate.whole else HUNDRED
    return float(whole - printed_sum(candidate.parts))


def _check_id(article_id: str, rule: str, candidate: Candidate) -> str:
    """Made of the rule and the members' places in the text, so that other checks coming or going leave it alone."""

    def local(item: Item | None) -> str:
        return item.id.removeprefix(f"{article_id}#") if item else ""

    parts = "+".join(local(part) for part in candidate.parts)
    return f"{article_id}!{rule}!{local(candidate.whole)}={parts}" + (
        f"/{local(candidate.share)}" if candidate.share else ""
    )


def _finite(bound: Bound) -> float | None:
    return None if math.isinf(bound) else float(bound)
