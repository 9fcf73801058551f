"""What the laws of a world say of its prints, worked out without any code of the check room. Not a test."""

import math
from collections.abc import Iterable
from fractions import Fraction
from itertools import combinations

from worlds import Entry, Law, World

LISTS = ("sum", "within", "shares", "shares_within")
FARTHEST = 2_000
"""How far from its print a base is looked for that only shares tell of."""


def broken(world: World) -> tuple[Law, ...]:
    """The laws that the prints do not keep."""
    return tuple(law for law in world.laws if not _kept(world, law))


def single_repairs(world: World) -> frozenset[str]:
    """Every entry of which some other value, all else as printed, keeps all laws; a number told twice is one entry."""
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


def told_twice(world: World, key: str) -> frozenset[str]:
    """The entries that print the same number of the same people as this one, itself among them."""
    equal = (law.parts for law in world.laws if law.kind == "equal" and key in law.parts)
    alike = (parts for parts in equal if len({world.entries[one].value for one in parts}) == 1)
    return frozenset((key,)).union(*alike)


def _ends(entry: Entry) -> tuple[Fraction, Fraction]:
    """Least value of a share that is rounded or cut to its print, and the one above all; a last zero may be padding."""
    step = Fraction(1, 10**entry.decimals)
    if entry.decimals > 1 and entry.value % (10 * step) == 0:
        step *= 10
    return max(Fraction(0), entry.value - step / 2), entry.value + step


def _kept(world: World, law: Law) -> bool:
    value = {key: world.entries[key].value for key in law.keys}
    added = sum((value[part] for part in law.parts), Fraction(0))
    if law.kind in ("sum", "within"):
        return added == value[law.whole or ""] if law.kind == "sum" else added <= value[law.whole or ""]
    if law.kind == "rise":
        after, by = law.parts
        return value[law.whole or ""] + value[by] == value[after]
    if law.kind == "equal":
        return not _one_slip_apart(*(str(value[key]) for key in law.parts))
    shares = [_ends(world.entries[key]) for key in law.keys if world.entries[key].is_share]
    least, above = sum(low for low, _ in shares), sum(high for _, high in shares)
    if law.kind in ("shares", "shares_within"):
        return least <= 100 and (law.kind == "shares_within" or above > 100)
    base = value[law.whole or ""]
    if law.kind == "share":
        return least * base <= 100 * added and (100 * added < above * base or base == added == 0)
    return base > 0 and 100 * math.ceil(least * base / 100) < above * base


def _one_slip_apart(one: str, other: str) -> bool:
    """Unlike numbers of one cell may be of different things: only a slip in a long number is taken for an error."""
    wrong = [i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or not wrong:
        return False
    swapped = one[: wrong[0]] + one[wrong[-1]] + one[wrong[0] + 1 : wrong[-1]] + one[wrong[0]] + one[wrong[-1] + 1 :]
    return len(wrong) == 1 or (wrong == [wrong[0], wrong[0] + 1] and swapped == other)


def _repairs(world: World, key: str) -> bool:
    keys = told_twice(world, key)
    near = [law for law in world.laws if keys & set(law.keys)]
    if any(not _kept(world, law) for law in world.laws if law not in near):
        return False
    if world.entries[key].is_share:
        return any(_adds_up(world, {key: count}) for count in _people(world, near))
    tried = (world.printing(**dict.fromkeys(keys, Fraction(value))) for value in _counts(world, key, keys, near))
    return any(all(_mended(world, other, law) for law in near) and _adds_up(other, {}) for other in tried)


def _mended(before: World, after: World, law: Law) -> bool:
    """Unlike prints that were held to be of one cell are alike after the repair."""
    if law.kind == "equal" and not _kept(before, law):
        return len({after.entries[part].value for part in law.parts}) == 1
    return _kept(after, law)


def _adds_up(world: World, known: dict[str, int]) -> bool:
    """Whether the whole numbers of people behind the shares of each list can add up to their base, or stay within."""
    return all(_fill(world, law, known) for law in world.laws if law.kind in ("shares", "shares_within"))


def _fill(world: World, law: Law, known: dict[str, int]) -> bool:
    counts = [_behind(world, part, known) for part in law.parts]
    base = int(world.entries[_law_of(world, law.parts[0]).whole or ""].value)
    least, most = sum(low for low, _ in counts), sum(high for _, high in counts)
    return least <= base and (law.kind == "shares_within" or base <= most)


def _law_of(world: World, share: str) -> Law:
    return next(law for law in world.laws if law.share == share)


def _behind(world: World, share: str, known: dict[str, int]) -> tuple[int, int]:
    """The least and the greatest number of people that the print of a share admits, or the number known."""
    law, (low, above) = _law_of(world, share), _ends(world.entries[share])
    base = world.entries[law.whole or ""].value
    if share in known or law.parts:
        count = known[share] if share in known else int(world.entries[law.parts[0]].value)
        return count, count
    return math.ceil(low * base / 100), math.ceil(above * base / 100) - 1


def _counts(world: World, key: str, keys: frozenset[str], near: Iterable[Law]) -> range:
    """The values that one of its laws leaves for a count, or all around its print where none says much."""
    ranges = [found for law in near if (found := _range(world, law, keys)) is not None]
    lists = (law.parts for law in near if law.kind == "within" and law.whole in keys)
    start = max(int(sum(world.entries[part].value for part in parts)) for parts in (*lists, (key,)))
    return min(ranges, key=len, default=range(max(0, start - FARTHEST), start + FARTHEST))


def _range(world: World, law: Law, keys: frozenset[str]) -> range | None:
    value = {key: int(world.entries[key].value) for key in law.keys if not world.entries[key].is_share}
    if law.kind in ("sum", "rise"):
        positive = {law.whole} if law.kind == "sum" else {law.parts[0]}
        rest = sum(-number if name in positive else number for name, number in value.items() if name not in keys)
        only = rest if keys & positive else -rest
        return range(max(0, only), only + 1)
    if law.kind == "within" and law.whole not in keys:
        others = sum(number for name, number in value.items() if name not in keys and name != law.whole)
        return range(max(0, value[law.whole or ""] - others + 1))
    if law.kind == "share":
        (low, high), count, base = _ends(world.entries[law.share or ""]), value[law.parts[0]], value[law.whole or ""]
        if law.whole not in keys:
            return range(math.ceil(low * base / 100), math.floor(high * base / 100) + 1)
        return range(math.ceil(100 * count / high), math.floor(100 * count / low) + 1) if low and count else None
    return None


def _people(world: World, near: Iterable[Law]) -> Iterable[int]:
    """The printed count of a share, or any number of people out of its base."""
    (law,) = (law for law in near if law.kind in ("share", "attainable"))
    base = int(world.entries[law.whole or ""].value)
    counts = [int(world.entries[part].value) for part in law.parts] or range(base + 1)
    return (count for count in counts if 0 < base >= count)
