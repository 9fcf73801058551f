"""Lists that no word presents: the parts of one base, and the rows of a table. No number is looked at here.

Nothing says that such figures fill their whole, so only those that add up to it are checks; they accuse nobody. But one
print for several places (``123 in each``) is counted as often as there are places, and may not exceed its whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from flows.check.candidates import Candidate
from flows.check.cells import differing
from flows.check.ledger import Item, Ledger
from flows.check.listings import adding_up, one_base, overlap, totals


def families(ledger: Ledger) -> Iterator[Candidate]:
    """The counts said to be of one base: all of them, those of one sentence, those that differ from it in one way.

    And the shares of one base, printed or not, and three counts or more of no base, that stand in one sentence.
    """
    yield from _in_each(ledger)
    for children in _children(ledger).values():
        base = ledger.base_of(children[0])
        if base is not None:
            parts = [item for item in children if _like_counts(item, base)]
            in_sentence = _split((part, part.figure.sentence) for part in parts)
            for group in (parts, *in_sentence, *_runs(parts, base)):
                if len(group) > 1 and not overlap(group):
                    yield adding_up(base, group)
    shares = (item for item in ledger.items if item.is_share)
    for group in _split((share, (share.base_id, share.figure.kind, share.figure.sentence)) for share in shares):
        if len(group) > 1 and one_base(group) and not overlap(group):
            yield adding_up(None, group)
    loose = (item for item in ledger.items if item.base_id is None and item.is_count and item.is_level)
    for group in _split((item, item.figure.sentence) for item in loose):
        if len(group) > 2 and not overlap(group):
            yield from (adding_up(total, group) for total in totals(ledger, group))


def rows(ledger: Ledger, lists: Iterable[Candidate]) -> Iterator[Candidate]:
    """Where a list splits a total, any other part of that total is the sum of the like parts of the list's members."""
    children = _children(ledger)
    for columns in lists:
        if columns.kind == "sum" and columns.whole is not None:
            inside = dict.fromkeys(part.first_id for part in columns.parts)
            apart = {d for part in columns.parts for d in differing(part.view, columns.whole.view)[0]}
            for whole in children[columns.whole.first_id]:
                cells = [cell for one in inside for cell in children.get(one, ()) if _in_row(cell, whole, apart)]
                once = len({cell.base_id for cell in cells}) == len(cells)
                if whole.first_id not in inside and once and len(cells) > 1:
                    yield adding_up(whole, cells)


def _in_each(ledger: Ledger) -> Iterator[Candidate]:
    """The figures of one print for several places, which no more than fill the base that the words name."""
    for group in _split((item, item.print_id) for item in ledger.items):
        base = ledger.base_of(group[0])
        if (
            len(group) > 1
            and base is not None
            and base.counts_like(group[0])
            and base.figure.kind == group[0].figure.kind
        ):
            yield Candidate("sum", base, tuple(group), closure="presumed")


def _children(ledger: Ledger) -> dict[str, list[Item]]:
    """The figures of each base, by the id of its first print."""
    children: dict[str, list[Item]] = defaultdict(list)
    for item in ledger.items:
        if item.base_id is not None:
            children[item.base_id].append(item)
    return children


def _runs(parts: Sequence[Item], base: Item) -> Iterator[list[Item]]:
    """Parts that follow each other and differ from their base in the same dimensions, with or without the next run.

    What is left of a list ("and 16 others") differs in another way than the rest of it.
    """
    runs = [list(run) for _, run in groupby(parts, key=lambda part: differing(part.view, base.view))]
    yield from runs
    yield from (one + other for one, other in pairwise(runs))


def _split(items: Iterable[tuple[Item, object]]) -> Iterable[list[Item]]:
    """The items in groups of one key."""
    groups: dict[object, list[Item]] = defaultdict(list)
    for item, key in items:
        groups[key].append(item)
    return groups.values()


def _like_counts(item: Item, base: Item) -> bool:
    return item.counts_like(base) and item.is_level and base.is_level


def _in_row(cell: Item, whole: Item, apart: set[int]) -> bool:
    """Whether the cell is of the same kind as the whole, but for the dimensions that tell the columns apart."""
    coded, named = differing(cell.own, whole.own)
    return _like_counts(cell, whole) and not named and set(coded) <= apart
