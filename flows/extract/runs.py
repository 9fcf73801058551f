"""The words between the numbers of one chunk, and which of two numbers they belong to. What they say is not asked."""

import re
from collections.abc import Sequence

from flows.extract.nouns import COPULAS
from flows.extract.predicates import CHANGES
from flows.extract.quantities import Quantity
from flows.extract.tokens import Token, mark_of, sense_of

HAVING = re.compile(r"[^.;:,]* (?:có|thì) [^.;:,]*")
HEDGES = re.compile(r"\b(?:hơn|gần|trên|tới|khoảng|đến|được|chỉ)\b")


def runs_of(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens before, between and after the quantities."""
    runs: list[list[Token]] = [[]]
    for token in tokens:
        if isinstance(token, Quantity):
            runs.append([])
        else:
            runs[-1].append(token)
    return runs


def boundary(between: Sequence[Token], following: Quantity, folded: str, divided: bool) -> int:
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
