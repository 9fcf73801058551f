"""Prints that repeat each other: one cell told again, in as many words or fewer. Unlike numbers are not held here.

An article says in full once who is counted, where and when, and leaves some of it out the next time. So two prints of
one number are one figure if their categories agree and nothing of the rest contradicts; the shorter the number, the
less may be left out.
"""

from collections import defaultdict
from collections.abc import Collection

from flows.check.cells import differing
from flows.check.dimensions import SUBJECTS, TIME, WORDS
from flows.check.ledger import DENOMINATOR, Item, Ledger

TELLING = 2
"""Digits, but for zeros at the end, from which on the tellings of a number may differ in more than time."""
RARE = 3
"""Digits from which on they may differ in their base, and in words that no column holds."""


def repeated(ledger: Ledger, listed_together: Collection[frozenset[str]]) -> list[tuple[Item, ...]]:
    """Groups of two or more prints of one figure, in order of appearance.

    Args:
        listed_together: pairs of figure ids that the words put in one list, and so tell apart.
    """
    groups: dict[tuple[float | None, str, str], list[list[Item]]] = defaultdict(list)
    for item in ledger.items:
        if _all_of_its_base(item, ledger):
            continue
        known = groups[item.figure.value, item.unit, item.figure.kind]
        for group in known:
            apart = any(frozenset((one.id, item.id)) in listed_together for one in group)
            same_base = _digits(item) >= RARE or _of_one_base((*group, item), groups)
            if not apart and same_base and all(_repeats(one, item) for one in group):
                group.append(item)
                break
        else:
            known.append([item])
    return [tuple(group) for known in groups.values() for group in known if len(group) > 1]


def may_be_one(one: Item, other: Item) -> bool:
    """Whether the cells of two like prints agree but for what a second telling of such a number leaves out."""
    coded, named = differing(one.own, other.own)
    length = min(_digits(one), _digits(other))
    if length < TELLING and (coded or set(named) - {TIME}):
        return False
    if length < RARE and WORDS in named:
        return False
    nested = all(
        one.own.coords[d] & ~other.own.coords[d] == 0 or other.own.coords[d] & ~one.own.coords[d] == 0 for d in coded
    )
    unsaid = all(None in (one.own.names[d], other.own.names[d]) or d == TIME for d in named)
    return set(coded) <= set(SUBJECTS) and nested and unsaid and (TIME not in named or _one_time(one, other))


def _repeats(one: Item, other: Item) -> bool:
    same_sentence = one.figure.sentence == other.figure.sentence
    if one.own == other.own:
        return not (same_sentence and one.unexpressed and other.unexpressed)
    is_part = one.first_id == other.base_id or other.first_id == one.base_id
    return not same_sentence and not is_part and may_be_one(one, other)


def _all_of_its_base(item: Item, ledger: Ledger) -> bool:
    """Whether it is the first number of ``21/21``: the second one is the print that repeats."""
    denominator = ledger.by_id.get(item.id + DENOMINATOR)
    return denominator is not None and denominator.figure.value == item.figure.value


def _one_time(one: Item, other: Item) -> bool:
    """Whether two periods are the same, one told more exactly; that of the publication stands for one unsaid."""
    if "publication" in (one.figure.time_basis, other.figure.time_basis):
        return True
    ends = [(item.figure.time_period or "").split("/") for item in (one, other)]
    return len({len(found) for found in ends}) == 1 and all(
        a.startswith(b) or b.startswith(a) for a, b in zip(*ends, strict=True)
    )


def _of_one_base(items: tuple[Item, ...], groups: dict[tuple[float | None, str, str], list[list[Item]]]) -> bool:
    """Whether all that have a base, other than a print of their own number, have one and the same."""
    own = {item.first_id for item in items}
    bases = {item.base_id for item in items} - own - {None}
    if len(bases) < 2:
        return True
    return any(bases <= {print_.first_id for print_ in group} for known in groups.values() for group in known)


def _digits(item: Item) -> int:
    shown = round((item.figure.value or 0) * 10 ** max(0, item.figure.decimals))
    return len(str(shown).rstrip("0"))
