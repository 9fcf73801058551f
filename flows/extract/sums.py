"""Lists tied to the printed total that they add up to, where the words leave open which is meant. No check is made.

Of the readings the words allow, the one the arithmetic does not contradict is preferred (annotation.md); a list whose
own total it adds up to already is left alone.
"""

from collections.abc import Sequence
from itertools import islice

from flows.extract.filling import filling_runs
from flows.extract.holding import counted_alike, inside
from flows.extract.labels import CATEGORIES, FREE_TEXT, union_of
from flows.extract.quantities import Quantity
from flows.extract.takeover import tie_anew

SMALLEST = 10
"""Smaller totals are hit by chance."""
OPENING = ("all_parts", "part", "detail", "division", "bracket")
LONGEST = 40
"""Counts of a list, and numbers before a sentence among which its total is."""
REACH = 150
"""Numbers behind a total among which its parts are."""


def tie_sums(found: Sequence[Quantity], first: int) -> None:
    """Tie the runs of counts that end in the last sentence (``found[first:]``) to the total they follow and fill."""
    start, sentence = max(0, first - LONGEST), found[-1].sentence
    last = [one for one in found[first:] if one.sentence == sentence and _counts(one)]
    if not last:
        return
    counts = [one for one in found[start:] if _counts(one)]
    smallest = min(one.value or 0 for one in last)
    index, behind = 0, sum(one.value or 0 for one in counts)
    for position, total in enumerate(found[start:], start):
        size = total.value or 0
        if index < len(counts) and counts[index] is total:
            index, behind = index + 1, behind - size
        if not smallest <= size < behind + 1 or not _may_be_total(total, counts[index : index + 1]):
            continue
        for run in filling_runs(total, _countable(total, counts[index : index + REACH], sentence)):
            if any(part.sentence == sentence for part in run) and not _by_chance(total, run):
                _tie(run, total, found[max(start, position - REACH) : position + REACH])


def _may_be_total(total: Quantity, following: Sequence[Quantity]) -> bool:
    if total.percent or total.value is None or total.in_scope is False:
        return False
    return total.value >= SMALLEST or any(count.sentence == total.sentence for count in following)


def _by_chance(total: Quantity, run: Sequence[Quantity]) -> bool:
    """A small total may be hit by numbers that no word makes its parts."""
    opened = run[0].opener in OPENING and run[0].sentence == total.sentence
    return (total.value or 0) < SMALLEST and not opened


def _counts(part: Quantity) -> bool:
    counts = not part.percent and not part.average
    return counts and part.value is not None and part.number.form != "fraction" and part.in_scope is not False


def _countable(total: Quantity, later: Sequence[Quantity], sentence: int) -> list[Quantity]:
    """Counts behind a total that may be parts of it; none if they do not reach to a sentence."""
    for part in reversed(later):
        if part.sentence != sentence:
            return []
        if _may_be_part(part, total):
            return list(islice((count for count in later if _may_be_part(count, total)), LONGEST))
    return []


def _may_be_part(part: Quantity, total: Quantity) -> bool:
    """Whether a count is alike and of one list level; what stands in the brackets of another is no part."""
    if part.holder is not total.holder and part.holder is not total:
        return False
    apart = part.line != total.line and (part.names_staff or part.opener == "division")
    if apart and not CATEGORIES.intersection(total.stated) <= part.labels.keys():
        return False
    if part.kind != total.kind and (part.kind or "observed") != (total.kind or "observed"):
        return False
    if part.counts_bodies != total.counts_bodies:
        return False
    bodies = total.counts_bodies and part.holder is total
    return (counted_alike(total, part) or bodies) and inside(part.place, total.place)


def _tie(run: Sequence[Quantity], total: Quantity, near: Sequence[Quantity]) -> None:
    for part in run:
        part.run = run[0]
    _widen(total, run)
    bases = {id(part.base): part.base for part in run}
    if bases.keys() == {id(total)} or any(_adds_up(base, near, run) for base in bases.values() if base is not total):
        return
    for part in run:
        for one in [part, *(share for share in near if share.partner is part and not share.is_change)]:
            tie_anew(one, total)
            one.fitted = True


def _adds_up(base: Quantity | None, near: Sequence[Quantity], run: Sequence[Quantity]) -> bool:
    """Whether a total is the sum of counts already tied to it, and not without those of a run."""
    if base is None:
        return False
    parts = [part for part in near if part.base is base and not part.percent]
    rest = [part for part in parts if part not in run]
    return len(parts) > 1 and sum(part.value or 0 for part in parts) == base.value != sum(p.value or 0 for p in rest)


def _widen(total: Quantity, run: Sequence[Quantity]) -> None:
    """A total is not confined to what only some of its parts are."""
    for column in FREE_TEXT:
        if len({part.labels.get(column) for part in run if column in part.stated}) > 1:
            total.labels.pop(column, None)
    kinds = {part.labels["staff"] for part in run if "staff" in part.stated}
    if len(kinds) > 1 and "staff" in total.labels:
        total.labels["staff"] = union_of(kinds)
