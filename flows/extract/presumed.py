"""What sizes tell of parts that no word says to be all: which of them make up one list. No check is made."""

from collections.abc import Sequence
from itertools import accumulate

from flows.extract.divisions import alike
from flows.extract.quantities import Quantity


def presumed_list(parts: Sequence[Quantity]) -> Sequence[Quantity]:
    """The first parts that fill their whole, else those that no other parts divide; none if they overlap."""
    listed = _full(parts) or _without_wholes(parts)
    return () if _overlap(listed) else listed


def _full(parts: Sequence[Quantity]) -> Sequence[Quantity]:
    """The first counts of a list, if they fill its whole and those behind them do so again."""
    whole = parts[0].base
    sums = list(accumulate(part.value or 0 for part in parts))
    if whole is None or parts[0].percent or whole.value not in sums[1:-1] or sums[-1] % whole.value:
        return ()
    return parts[: sums.index(whole.value) + 1]


def _without_wholes(parts: Sequence[Quantity]) -> list[Quantity]:
    """Parts without a share that those behind it divide (``94%, trong đó 27% hoàn thành xuất sắc, 67% …``)."""
    return [part for at, part in enumerate(parts) if not _is_divided(part, parts[at + 1 :])]


def _is_divided(share: Quantity, behind: Sequence[Quantity]) -> bool:
    if not share.percent or not behind or behind[0].delimiter != "part":
        return False
    step = 10.0**-share.number.decimals / 2
    sums = enumerate(accumulate(part.value or 0 for part in behind), 1)
    return any(abs(size - (share.value or 0)) <= (number + 1) * step for number, size in sums if number > 1)


def _overlap(parts: Sequence[Quantity]) -> bool:
    """Whether parts exceed their whole that only words of no column tell apart (``2 ủy viên, 19 người cấp vụ``)."""
    whole = parts[0].base
    size = 100 if parts[0].percent else whole.value if whole is not None else None
    if size is None or sum(part.value or 0 for part in parts) <= size:
        return False
    places = {part.place.code if part.place is not None else None for part in parts}
    return len(places) == 1 and alike(parts, but={"detail"})
