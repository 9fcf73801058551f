"""Which count a share is told with: `356 (56%), 280 (44%)`. Whether it is that count's share is not judged here."""

from collections.abc import Iterable, Iterator

from flows.check.ledger import Item, Ledger


def pairs(ledger: Ledger) -> dict[str, tuple[Item, ...]]:
    """Share id to the count told with it, or to the two that it may be told with.

    Counts and shares that take turns in a sentence, no other figure between them, are told two by two; where one of
    them is left over, nothing says on which side. The base printed beside a share, as in ``352/353 (99,7%)``, takes no
    turn.
    """
    paired: dict[str, tuple[Item, ...]] = {}
    for chain in _chains(_without_bases_beside(ledger.items)):
        couples = list(zip(chain[::2], chain[1::2], strict=False))
        if len(chain) % 2:
            couples += zip(chain[1::2], chain[2::2], strict=True)
        for one, other in couples:
            share, count = (other, one) if one.is_count else (one, other)
            paired[share.id] = (*paired.get(share.id, ()), count)
    return paired


def _without_bases_beside(items: tuple[Item, ...]) -> Iterator[Item]:
    for before, item, after in zip((None, *items), items, (*items[1:], None), strict=False):
        shares = [other for other in (before, after) if other is not None and other.is_percent]
        if not item.is_denominator and not any(share.figure.base_id == item.id for share in shares):
            yield item


def _chains(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Runs of neighbours in one sentence, a count and a share by turns."""
    chain: list[Item] = []
    for item in items:
        if chain and not _take_turns(chain[-1], item):
            yield chain
            chain = []
        chain.append(item)
    yield chain


def _take_turns(one: Item, other: Item) -> bool:
    told_together = one.figure.sentence == other.figure.sentence and one.figure.kind == other.figure.kind
    return told_together and ((one.is_count and other.is_percent) or (one.is_percent and other.is_count))
