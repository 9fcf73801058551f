"""A sentence cut into chunks of one thought each, at commas, semicolons, ``và`` and words that open a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from flows.extract.quantities import Quantity
from flows.extract.tokens import Bracket, Token, sense_of
from flows.extract.vocabulary import Tag

STARTERS = ("part", "all_parts", "rest", "detail", "division", "some", "example")
DELIMITING = frozenset({"mark", "relation", "conj"})
BY_MARK = {",": "weak", ";": "strong", "\n": "strong"}
BY_RELATION = {"and": "weak", "then": "then", **{relation: relation for relation in STARTERS}}


@dataclass(slots=True)
class Chunk:
    """Tokens between two delimiters.

    ``delimiter`` stands before them: ``start``, ``weak``, ``then``, ``strong``, ``colon`` or one of ``STARTERS``.
    """

    delimiter: str
    tokens: tuple[Token, ...]

    @property
    def quantities(self) -> list[Quantity]:
        """The numbers outside its brackets."""
        return [token for token in self.tokens if isinstance(token, Quantity)]

    @property
    def numbers_in_brackets_only(self) -> bool:
        """Whether it has numbers, and all stand in brackets (``Thái Bình (124)``)."""
        return not self.quantities and any(_holds_quantity(token) for token in self.tokens)

    @property
    def brackets(self) -> list[Bracket]:
        """Its brackets."""
        return [token for token in self.tokens if isinstance(token, Bracket)]

    @property
    def divides_in_brackets(self) -> bool:
        """Whether a bracket holds several numbers (``rời các bộ, ngành (bộ 5 người; ngành 7 người)``)."""
        return any(sum(isinstance(one, Quantity) for one in bracket.tokens) > 1 for bracket in self.brackets)

    def without_brackets(self) -> "Chunk":
        """What is left of it outside its brackets."""
        return Chunk(self.delimiter, tuple(token for token in self.tokens if not isinstance(token, Bracket)))

    def with_brackets_opened(self) -> "Chunk":
        """Its tokens with those of its brackets among them."""
        inner = ((token.tokens if isinstance(token, Bracket) else (token,)) for token in self.tokens)
        return Chunk(self.delimiter, tuple(chain.from_iterable(inner)))


def _holds_quantity(token: Token) -> bool:
    return isinstance(token, Bracket) and any(isinstance(inner, Quantity) for inner in token.tokens)


def cut(tokens: Sequence[Token]) -> list[Chunk]:
    """Cut tokens of one bracket level; empty chunks are left out, their delimiters kept if they are the stronger."""
    chunks: list[Chunk] = []
    delimiter = "start"
    current: list[Token] = []
    for index, token in enumerate(tokens):
        opens = _delimiter(token, tokens[index + 1] if index + 1 < len(tokens) else None)
        counted = any(isinstance(one, Quantity) for one in current)
        if current and isinstance(token, Tag) and token.senses.get("relation") == "with":
            opens = opens if counted else None
        if counted and not _points(current) and _lists(token, tokens[index + 1 :]):
            opens = "colon"
        if opens in ("part", "rest") and len(current) > 1 and isinstance(current[-2], Quantity):
            opens = None
        if opens is None:
            current.append(token)
            continue
        if current:
            chunks.append(Chunk(delimiter, tuple(current)))
            delimiter, current = opens, []
        elif delimiter in ("start", "weak") or opens in STARTERS:
            delimiter = opens
    if current or delimiter in STARTERS:
        chunks.append(Chunk(delimiter, tuple(current)))
    return chunks


def _points(tokens: Sequence[Token]) -> bool:
    """Whether tokens say which total is divided (``trong 90 cán bộ có trình độ đại học: 40``)."""
    return any(sense_of(token, "relation") in ("among", "whole") for token in tokens)


def _lists(token: Token, following: Sequence[Token]) -> bool:
    """Whether a token is a colon before two numbers or more."""
    colon = isinstance(token, Tag) and token.senses.get("mark") == ":"
    return colon and sum(isinstance(one, Quantity) for one in following) > 1


def _delimiter(token: Token, following: Token | None) -> str | None:
    """How a token parts what stands around it; null if it does not."""
    if not isinstance(token, Tag) or DELIMITING.isdisjoint(token.senses):
        return None
    before_number = isinstance(following, Quantity)
    mark, relation = token.senses.get("mark"), token.senses.get("relation")
    if mark == ":":
        return None if before_number or isinstance(following, Bracket) else "colon"
    if relation == "with":
        return "part" if before_number else None
    if "conj" in token.senses and not before_number:
        return "weak"
    return BY_MARK.get(mark or "") or BY_RELATION.get(relation or "")
