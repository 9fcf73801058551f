"""Whom a bare ``5.540 người thuộc diện này`` speaks of: the staff named last before it, else by the headline.

Only numbers of people for whom no word near them, and no whole, names a staff kind.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from flows.extract.quantities import Quantity
from flows.extract.tokens import Token
from flows.extract.vocabulary import Tag, senses_of

OFTEN = 3  # names of one kind of staff and no other that make it the subject
PEOPLE = ("person", "turn", "percent", "class", "course")


@dataclass(frozen=True, slots=True)
class Subjects:
    """The staff kinds named in a text, in order: where, and which.

    ``headline`` is the first one named in the headline or, where that ends later, before the first number.
    """

    starts: list[int]
    kinds: list[str]
    headline: str | None
    headline_end: int

    @staticmethod
    def of(tokens: Sequence[Token], headline_end: int) -> "Subjects":
        """Read from every phrase that names staff."""
        named = [(token.start, kind) for token in tokens if (kind := _staff_in(token))]
        first = next((token.start for token in tokens if isinstance(token, Quantity)), 0)
        in_headline = [kind for start, kind in named if start < max(headline_end, first)]
        starts, kinds = [start for start, _ in named], [kind for _, kind in named]
        return Subjects(starts, kinds, in_headline[0] if in_headline else None, headline_end)

    def before(self, quantity: Quantity) -> str | None:
        """The staff named last before it in its paragraph, else by the headline, else the one kind named often."""
        index = bisect_left(self.starts, quantity.start) - 1
        if index >= 0 and self.starts[index] > quantity.line:
            return self.kinds[index]
        only = len(set(self.kinds)) == 1 and len(self.kinds) >= OFTEN
        return self.headline or (self.kinds[0] if only else None)


def _staff_in(token: Token) -> str | None:
    """The staff a phrase names, or that stands at the end of its words (``thi tuyển công chức``)."""
    if not isinstance(token, Tag) or "shield" in token.senses or token.phrase is None:
        return None
    return token.senses.get("staff") or _staff_at_end(token.phrase)


@cache
def _staff_at_end(phrase: str) -> str | None:
    words = phrase.split()
    ends = (senses_of(" ".join(words[index:])).get("staff") for index in range(1, len(words)))
    return next((kind for kind in ends if kind), None)


def name_subjects(people: Sequence[Quantity], subjects: Subjects) -> None:
    """Give each number of people without staff the staff of its whole, else the staff spoken of."""
    for quantity in people:
        _name(quantity, subjects, frozenset())


def _name(quantity: Quantity, subjects: Subjects, above: frozenset[int]) -> None:
    total_posts = quantity.unit == "post" and "organisation" not in quantity.labels
    if "staff" in quantity.labels or quantity.counted or not (quantity.unit in PEOPLE or total_posts):
        return
    whole = quantity.partner or quantity.base
    if whole is not None and id(whole) not in above:
        _name(whole, subjects, above | {id(quantity)})
    kind = whole.labels.get("staff") if whole is not None else subjects.before(quantity)
    if kind is not None:
        quantity.labels["staff"] = kind
