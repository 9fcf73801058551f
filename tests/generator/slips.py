"""One error planted in a right article, as a hand at the keyboard makes it. Not a test."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from worlds import Entry, World


@dataclass(frozen=True)
class Planted:
    """An article with one error in it, and the entries that it changed."""

    world: World
    error: str
    culprits: frozenset[str]


def plant(world: World, random: Random) -> Planted | None:
    """One error of a kind drawn at random; null where the kind finds nothing to spoil."""
    error = random.choice(list(ERRORS))
    changed = ERRORS[error](world, random)
    changed = {key: value for key, value in changed.items() if value != world.entries[key].value}
    return Planted(world.printing(**changed), error, frozenset(changed)) if changed else None


def _digits(entry: Entry) -> str:
    return str(int(entry.value * 10**entry.decimals))


def _number(entry: Entry, digits: str) -> Fraction:
    return Fraction(int(digits), 10**entry.decimals)


def _spoilt(change: Callable[[str, int, Random], str]) -> Callable[[World, Random], dict[str, Fraction]]:
    def spoil(world: World, random: Random) -> dict[str, Fraction]:
        entry = random.choice(list(world.entries.values()))
        digits = _digits(entry)
        if len(digits) < 2:
            return {}
        new = change(digits, random.randrange(len(digits) - 1), random)
        lawful = not new.startswith("0") and (not entry.is_share or _number(entry, new) <= 100)
        return {entry.key: _number(entry, new)} if lawful else {}

    return spoil


def _wrong_total(world: World, random: Random) -> dict[str, Fraction]:
    wholes = sorted({law.whole for law in world.laws if law.whole and law.kind != "rise"})
    if not wholes:
        return {}
    key = random.choice(wholes)
    value = world.entries[key].value
    return {key: max(Fraction(1), value + random.choice((-1, 1)) * random.randint(1, max(1, int(value) // 5)))}


def _swapped_labels(world: World, random: Random) -> dict[str, Fraction]:
    lists = [law.parts for law in world.laws if law.kind in ("sum", "within", "shares") and len(law.parts) > 1]
    if not lists:
        return {}
    one, other = random.sample(random.choice(lists), 2)
    return {one: world.entries[other].value, other: world.entries[one].value}


def _wrong_share(world: World, random: Random) -> dict[str, Fraction]:
    """The share of another base: of a part, or of the total before."""
    laws = [law for law in world.laws if law.kind == "share"]
    if not laws:
        return {}
    law = random.choice(laws)
    share, count = world.entries[law.share or ""], world.entries[law.parts[0]].value
    others = [e.value for e in world.entries.values() if not e.is_share and e.key != law.whole and e.value > count]
    if not others:
        return {}
    return {share.key: round(100 * count / random.choice(others) * 10**share.decimals) / Fraction(10**share.decimals)}


ERRORS: dict[str, Callable[[World, Random], dict[str, Fraction]]] = {
    "swapped": _spoilt(lambda digits, at, _: digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]),
    "dropped": _spoilt(lambda digits, at, _: digits[: at + 1] + digits[at + 2 :]),
    "doubled": _spoilt(lambda digits, at, _: digits[: at + 1] + digits[at:]),
    "mistyped": _spoilt(lambda digits, at, random: digits[: at + 1] + random.choice("0123456789") + digits[at + 2 :]),
    "wrong total": _wrong_total,
    "swapped labels": _swapped_labels,
    "wrong share": _wrong_share,
}
