"""Lists that the words present: what is summed against what, and why it fills the whole. No numbers here."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from flows.check.candidates import Candidate, IfBroken
from flows.check.cells import contains, differing, disjoint
from flows.check.dimensions import SUBJECTS
from flows.check.ledger import Item, Ledger
from flows.check.sums import closure
from schemas.records import Listing


def listed(ledger: Ledger, listings: Sequence[Listing]) -> Iterator[Candidate]:
    """One candidate for each list whose parts may be told apart; a list of one part is a bound.

    Parts that codes let overlap (those who leave by staff, then by reason), or that only free words tell apart, are
    only held to their total where they add up to it; parts of which one lies inside another, or repeats the total, are
    no list.
    """
    for listing in listings:
        parts = tuple(dict.fromkeys(ledger.find(listing.part_ids)))
        if len(parts) < len(set(listing.part_ids)) or _nested(parts):
            continue
        told_by_words = listing.closure == "presumed" and all(part.figure.detail for part in parts)
        if_broken: IfBroken = "drop" if told_by_words or overlap(parts) else "fail"
        whole = _whole(ledger, listing, parts)
        if whole is not None and any(part.first_id == whole.first_id for part in parts):
            continue
        if len(parts) == 1 and whole and _comparable(whole, parts):
            yield Candidate("within", whole, parts)
        elif len(parts) > 1:
            found = _candidate(ledger, whole, parts, listing.closure)
            meant = tuple(
                adding_up(total, parts) for total in totals(ledger, parts) if whole and total.own != whole.own
            )
            yield from (replace(candidate, if_broken=if_broken, instead=meant) for candidate in found)


def _candidate(ledger: Ledger, whole: Item | None, parts: tuple[Item, ...], words: str) -> Iterator[Candidate]:
    if all(part.is_share for part in parts) and (whole is None or whole.is_count):
        if one_base(parts):
            base = whole or ledger.base_of(parts[0])
            told = "presumed" if words == "stated" and _some_untold(ledger, parts) else words
            yield Candidate("shares", None, parts, closure=_closure(base, parts, told))
    elif whole is not None and _comparable(whole, parts):
        yield Candidate("sum", whole, parts, closure=_closure(whole, parts, words))


def _some_untold(ledger: Ledger, shares: Sequence[Item]) -> bool:
    """Whether a closed list tells counts of which some have no share: the shares alone do not fill the whole."""
    sentence = {share.figure.sentence for share in shares}
    return any(
        item.is_count
        and item.base_id == shares[0].base_id is not None
        and item.figure.sentence in sentence
        and all(disjoint(item.view, share.view) for share in shares)
        for item in ledger.items
    )


def totals(ledger: Ledger, parts: Sequence[Item]) -> Iterator[Item]:
    """Counts whose cells hold all the parts, whatever total the words name."""
    for item in ledger.items:
        comparable = item.is_level and all(part.counts_like(item) and part is not item for part in parts)
        if comparable and all(contains(item.own, part.own) for part in parts):
            yield item


def adding_up(whole: Item | None, parts: Sequence[Item]) -> Candidate:
    """A sum, or shares that make 100, that is a check only if it holds: nothing says that the parts fill the whole."""
    return Candidate("sum" if whole else "shares", whole, tuple(parts), closure="presumed", if_broken="drop")


def _whole(ledger: Ledger, listing: Listing, parts: Sequence[Item]) -> Item | None:
    """The total the words name, else the one base that all the counted parts were said to be of."""
    if listing.whole_id is not None:
        return ledger.by_id.get(listing.whole_id)
    bases = {part.base_id for part in parts}
    return ledger.base_of(parts[0]) if len(bases) == 1 and not any(part.is_share for part in parts) else None


def one_base(parts: Sequence[Item]) -> bool:
    """Whether the shares are of one printed base, or of none and nothing says that they are of different people."""
    if len({part.base_id for part in parts}) > 1:
        return False
    subjects = {tuple(part.own.coords[dimension] for dimension in SUBJECTS) for part in parts}
    apart = any(a & b == 0 for one in subjects for other in subjects for a, b in zip(one, other, strict=True))
    return parts[0].base_id is not None or not apart


def _comparable(whole: Item, parts: Sequence[Item]) -> bool:
    """Counts with counts (turns too: the words list them), shares with shares, changes and targets with their like."""
    return all(
        part.is_count == whole.is_count and part.figure.kind == whole.figure.kind and part.is_share == whole.is_share
        for part in parts
    )


def overlap(parts: Sequence[Item]) -> bool:
    """Whether two parts share members as far as codes tell; equal cells are kept apart by words no column holds."""
    return any(
        one.own.names == other.own.names or contains(one.own, other.own) or contains(other.own, one.own)
        for one, other in combinations(parts, 2)
        if _told_by_codes(one, other)
    )


def _nested(parts: Sequence[Item]) -> bool:
    return any(
        contains(one.own, other.own) or contains(other.own, one.own)
        for one, other in combinations(parts, 2)
        if _told_by_codes(one, other)
    )


def _told_by_codes(one: Item, other: Item) -> bool:
    """Whether codes say how the two lie, and do not keep them apart."""
    unexpressed = one.unexpressed or other.unexpressed or one.own.coords == other.own.coords
    return not unexpressed and not disjoint(one.own, other.own)


def _closure(whole: Item | None, parts: Sequence[Item], words: str) -> str:
    """A complete codelist outweighs the words."""
    if whole is not None:
        dimensions = {dimension for part in parts for dimension in differing(part.view, whole.view)[0]}
        if len(dimensions) == 1:
            (dimension,) = dimensions
            apart = all(not a.view.coords[dimension] & b.view.coords[dimension] for a in parts for b in parts if a != b)
            if apart and closure(parts, dimension, whole.view.coords[dimension]) == "codelist":
                return "codelist"
    return words
