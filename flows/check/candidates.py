"""What a check is before its arithmetic: its rule and members. No number is looked at here."""

from dataclasses import dataclass
from typing import Literal

from flows.check.ledger import Item

Kind = Literal["equal", "within", "sum", "share", "shares", "attainable", "change"]

IfBroken = Literal["fail", "open", "drop"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Members that set algebra or the words tie together.

    ``closure`` says why parts fill the whole (null where there is no list). ``if_broken`` is what a contradiction makes
    of it: a tie too weak to blame a figure is ``open`` then, or no check at all (``drop``). ``instead`` are the ties
    that the words allow too: where this one is refuted, the first of them that holds is meant.
    """

    kind: Kind
    whole: Item | None = None
    parts: tuple[Item, ...] = ()
    share: Item | None = None
    closure: str | None = None
    if_broken: IfBroken = "fail"
    instead: tuple["Candidate", ...] = ()

    @property
    def members(self) -> tuple[Item, ...]:
        return (*((self.whole,) if self.whole else ()), *self.parts, *((self.share,) if self.share else ()))

    @property
    def key(self) -> tuple[str, str | None, frozenset[str], str | None]:
        """Two candidates of one key say the same."""
        return (
            self.kind,
            self.whole.first_id if self.whole else None,
            frozenset(part.id for part in self.parts),
            self.share.id if self.share else None,
        )
