"""What the laws of a world say of its prints, worked out without the check room. Not a test."""

import math
from fractions import Fraction
from functools import reduce
from itertools import combinations

from worlds import Entry, Law, World

from flows.check.intervals import Interval, point
from flows.check.slips import is_slip

HUNDRED = point(100)
LISTS = ("sum", "within", "shares", "shares_within")


def admitted(entry: Entry) -> Interval:
    """A count is itself; a share is rounded or cut, and may have a zero set behind it."""
    if not entry.is_share:
        return point(entry.value)
    step = Fraction(1, 10**entry.decimals)
    if entry.decimals > 1 and entry.value % (10 * step) == 0:
        step *= 10
    return Interval(max(Fraction(0), entry.value - step / 2), entry.value + step, high_open=True)


def broken(world: World) -> tuple[Law, ...]:
    """The laws that the prints do not keep."""
    return tuple(law for law in world.laws if not _kept(world, law))


def single_repairs(world: World) -> frozenset[str]:
    """Every entry of which some other value, all else as printed, keeps all laws."""
    return frozenset(key for key in world.entries if _repairs(world, key))


def exchanges(world: World) -> frozenset[frozenset[str]]:
    """Every pair of parts of one list whose values exchanged keep all laws."""
    pairs = {pair for law in world.laws if law.kind in LISTS for pair in combinations(law.parts, 2)}
    value = {key: entry.value for key, entry in world.entries.items()}
    return frozenset(
        frozenset((a, b))
        for a, b in pairs
        if value[a] != value[b] and not broken(world.printing(**{a: value[b], b: value[a]}))
    )


def _kept(world: World, law: Law) -> bool:
    if law.kind == "equal" and not _one_slip_apart(world, law):
        return True
    key = law.keys[-1]
    return _reachable(world, key, [law], admitted(world.entries[key]))


def _one_slip_apart(world: World, law: Law) -> bool:
    """Unlike numbers of one cell may be of different things: only a slip in a long number is taken for an error."""
    one, other = (str(world.entries[key].value) for key in law.parts)
    return len(one) == len(other) and is_slip(one, other)


def _repairs(world: World, key: str) -> bool:
    mine = [law for law in world.laws if key in law.keys]
    if any(not _kept(world, law) for law in world.laws if law not in mine):
        return False
    entry = world.entries[key]
    return _reachable(world, key, mine, Interval(0, 100 if entry.is_share else math.inf))


def _reachable(world: World, key: str, laws: list[Law], start: Interval) -> bool:
    """Whether some value of the entry inside ``start`` keeps the laws, all other entries being as printed."""
    left = reduce(Interval.meet, (_allowed(world, law, key) for law in laws), start)
    if not world.entries[key].is_share:
        left = left.whole_numbers()
    if left.empty:
        return False
    grim = [law for law in laws if law.kind == "attainable"]
    if world.entries[key].is_share:
        return all(_count_between(left, world.entries[law.whole or ""].value) for law in grim)
    most = left.high if not math.isinf(left.high) else 10 * world.entries[key].value
    bases = range(max(1, int(left.low)), int(most) + 1) if grim else (1,)
    return any(all(_count_between(admitted(world.entries[law.share or ""]), base) for law in grim) for base in bases)


def _count_between(share: Interval, base: Fraction | int) -> bool:
    return base > 0 and not share.scaled(Fraction(base) / 100).whole_numbers().empty


def _allowed(world: World, law: Law, key: str) -> Interval:
    """What one law leaves for one of its entries."""
    values = {name: admitted(world.entries[name]) for name in law.keys}
    others = reduce(Interval.__add__, (values[name] for name in law.parts if name != key), point(0))
    if law.kind == "attainable":
        return Interval(-math.inf, math.inf)
    if law.kind == "equal":
        return others
    if law.kind == "rise":
        return _rise(law, key, values)
    if law.kind == "share":
        return _share(law, key, values)
    whole = HUNDRED if law.whole is None else values[law.whole]
    if key == law.whole:
        return others if law.kind == "sum" else Interval(others.low, math.inf)
    rest = whole - others
    return rest if law.kind in ("sum", "shares") else Interval(-math.inf, rest.high, False, rest.high_open)


def _rise(law: Law, key: str, values: dict[str, Interval]) -> Interval:
    before, (after, by) = law.whole, law.parts
    if key == after:
        return values[before or ""] + values[by]
    return values[after] - values[by if key == before else before or ""]


def _share(law: Law, key: str, values: dict[str, Interval]) -> Interval:
    count, base, share = values[law.parts[0]], values[law.whole or ""], values[law.share or ""]
    if key == law.share:
        return count.scaled(100).over(base)
    if key == law.whole:
        return count.scaled(100).over(share)
    return share.times(base).scaled(Fraction(1, 100))
