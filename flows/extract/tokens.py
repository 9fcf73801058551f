"""The tokens of a text in order: phrases, quantities, places, periods, age groups, brackets. Nothing is decided."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from flows.extract.ages import AgeGroup
from flows.extract.geography import Place
from flows.extract.organisations import Organisation
from flows.extract.periods import Period
from flows.extract.quantities import Quantity
from flows.extract.vocabulary import Tag


@dataclass(frozen=True, slots=True)
class Bracket:
    """What stands between brackets, as tokens."""

    start: int
    end: int
    tokens: tuple["Token", ...]


Token: TypeAlias = Tag | Quantity | Place | Organisation | Period | AgeGroup | Bracket
OPENING, CLOSING = ("(", "["), (")", "]")
BRACKETS = frozenset({*OPENING, *CLOSING})
DEEPEST = 16  # levels of brackets; no person nests so many


def in_order(
    tags: Sequence[Tag], *others: Sequence[Quantity | Place | Organisation | Period | AgeGroup]
) -> list[Token]:
    """All tokens sorted; a phrase that overlaps a token of another kind gives way to it."""
    strong = sorted(chain.from_iterable(others), key=lambda token: token.start)
    kept: list[Token] = []
    index = reached = 0
    for tag in tags:
        while index < len(strong) and strong[index].start < tag.end:
            reached = max(reached, strong[index].end)
            kept.append(strong[index])
            index += 1
        if reached <= tag.start:
            kept.append(tag)
    return kept + strong[index:]


def nest(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Tokens with each bracketed run that holds a quantity as one ``Bracket``; one never closed runs to the end.

    Brackets deeper than ``DEEPEST`` are read as if they were not printed.
    """
    bracketed = any(mark_of(token) in BRACKETS for token in tokens)
    return tuple(_nested(iter(tokens), 0) if bracketed else tokens)


def mark_of(token: Token) -> str | None:
    """The punctuation a token is, if it is one."""
    return token.senses.get("mark") if isinstance(token, Tag) else None


def sense_of(token: Token, column: str) -> str | None:
    """What a phrase says of a column, if the token is a phrase and says something."""
    return token.senses.get(column) if isinstance(token, Tag) else None


def says(tokens: Iterable[Token], column: str, code: str) -> bool:
    """Whether some phrase among tokens says a code of a column."""
    return any(sense_of(token, column) == code for token in tokens)


def _nested(stream: Iterator[Token], depth: int) -> Iterator[Token]:
    too_deep = 0
    for token in stream:
        mark = mark_of(token)
        if mark in OPENING and depth == DEEPEST:
            too_deep += 1
        elif mark in CLOSING and too_deep:
            too_deep -= 1
        elif mark in OPENING:
            inner = tuple(_nested(stream, depth + 1))
            if any(isinstance(part, Quantity | Bracket) for part in inner):
                yield Bracket(token.start, inner[-1].end, inner)
            else:
                yield from (part for part in inner if mark_of(part) is None)
        elif mark in CLOSING:
            if depth:
                return
        else:
            yield token
