"""Lists that the words present: what is summed against what, and why it fills the whole. No numbers here."""

from collections.abc import Iterator, Sequence

from flows.check.candidates import Candidate
from flows.check.cells import SUBJECTS, contains, differing, disjoint
from flows.check.ledger import Item, Ledger
from flows.check.sums import closure
from schemas.records import Listing


def listed(ledger: Ledger, listings: Sequence[Listing]) -> Iterator[Candidate]:
    """One candidate for each list whose parts do not overlap; a list of one part is a bound."""
    for listing in listings:
        parts = tuple(dict.fromkeys(ledger.find(listing.part_ids)))
        if len(parts) < len(set(listing.part_ids)) or _overlap(parts):
            continue
        whole = _whole(ledger, listing, parts)
        if len(parts) == 1 and whole and _comparable(whole, parts):
            yield Candidate("within", whole, parts)
        elif len(parts) > 1:
            yield from _candidate(ledger, whole, parts, listing.closure)


def _candidate(ledger: Ledger, whole: Item | None, parts: tuple[Item, ...], words: str) -> Iterator[Candidate]:
    if all(part.is_share for part in parts) and (whole is None or whole.is_count):
        if _one_base(parts):
            base = whole or ledger.base_of(parts[0])
            yield Candidate("shares", None, parts, closure=_closure(base, parts, words))
    elif whole is not None and _comparable(whole, parts):
        yield Candidate("sum", whole, parts, closure=_closure(whole, parts, words))


def _whole(ledger: Ledger, listing: Listing, parts: Sequence[Item]) -> Item | None:
    """The total the words name, else the one base that all the counted parts were said to be of."""
    if listing.whole_id is not None:
        return ledger.by_id.get(listing.whole_id)
    bases = {part.base_id for part in parts}
    return ledger.base_of(parts[0]) if len(bases) == 1 and not any(part.is_share for part in parts) else None


def _one_base(parts: Sequence[Item]) -> bool:
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


def _overlap(parts: Sequence[Item]) -> bool:
    """Whether two parts share members as far as codes tell; equal cells are kept apart by words no column holds."""
    for position, one in enumerate(parts):
        for other in parts[position + 1 :]:
            if (
                one.unexpressed
                or other.unexpressed
                or one.own.coords == other.own.coords
                or disjoint(one.own, other.own)
            ):
                continue
            if one.own.names == other.own.names or contains(one.own, other.own) or contains(other.own, one.own):
                return True
    return False


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
