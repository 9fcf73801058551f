"""Which words of a chunk speak of which of its numbers. What they say of it is read in ``describe``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.extract.announced import calls_whole
from flows.extract.geography import Place
from flows.extract.quantities import CHANGES, Quantity
from flows.extract.tiers import COPULAS
from flows.extract.tokens import Bracket, Token, mark_of, sense_of

HAVING = re.compile(r"[^.;:,]* (?:có|thì) [^.;:,]*")
HEDGES = re.compile(r"\b(?:hơn|gần|trên|tới|khoảng|đến|được|chỉ)\b")


@dataclass(slots=True)
class Words:
    """The tokens that speak of one number: ``left`` up to it, ``right`` after it, ``own`` those before a comparison."""

    left: Sequence[Token]
    right: Sequence[Token]
    own: Sequence[Token]

    @staticmethod
    def around(quantity: Quantity, left: Sequence[Token], right: Sequence[Token]) -> "Words":
        """Split off what a number is compared with or a share of."""
        end = next((i for i, token in enumerate(right) if _compares(token, quantity)), len(right))
        return Words(left, right, right[:end])

    @property
    def place_before(self) -> bool:
        """Whether a place stands before the number."""
        return any(isinstance(token, Place) for token in self.left)

    @property
    def brackets(self) -> list[Bracket]:
        """The brackets after the number."""
        return [token for token in self.right if isinstance(token, Bracket)]


def words_of(tokens: Sequence[Token], folded: str) -> list[tuple[Quantity, Words]]:
    """The numbers of a chunk, each with the words that speak of it."""
    quantities, runs = [token for token in tokens if isinstance(token, Quantity)], _runs(tokens)
    described: list[tuple[Quantity, Words]] = []
    for index, quantity in enumerate(quantities):
        left, right = runs[index], runs[index + 1]
        if index + 1 < len(quantities):
            end = _boundary(right, quantities[index + 1], folded, divided=calls_whole(left, folded))
            runs[index + 1], right = right[end:], right[:end]
        described.append((quantity, Words.around(quantity, left, right)))
    return described


def _runs(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens before, between and after the quantities."""
    runs: list[list[Token]] = [[]]
    for token in tokens:
        if isinstance(token, Quantity):
            runs.append([])
        else:
            runs[-1].append(token)
    return runs


def _boundary(between: Sequence[Token], following: Quantity, folded: str, divided: bool) -> int:
    """Where the words of one number end and those of the next in the same chunk begin.

    ``divided``: the first is a whole, and what it ``có`` is said of its parts.
    """
    for index, token in enumerate(between):
        if divided and index and HAVING.fullmatch(folded, between[index - 1].end, token.start):
            return index
        if (
            mark_of(token)
            or sense_of(token, "relation") in ("to", "share", "whole")
            or sense_of(token, "kind") in CHANGES
        ):
            return index
    if len(between) > 1 and HEDGES.sub("", folded[between[-1].end : following.start]).strip() in COPULAS:
        return 1
    return len(between)


def _compares(token: Token, quantity: Quantity) -> bool:
    relation = sense_of(token, "relation")
    return relation == "versus" or (relation == "total" and quantity.percent)
