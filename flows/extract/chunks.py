"""A sentence cut into chunks of one thought each, at commas, semicolons, ``và`` and words that open a list. No meaning yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.extract.quantities import Quantity
from flows.extract.tokens import Bracket, Token, mark_of, sense_of

WEAK, STRONG = (",",), (";", "\n")
STARTERS = ("part", "all_parts", "rest", "detail", "some")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens between two delimiters. ``delimiter`` stands before them: ``start``, ``weak``, ``then``, ``strong``, ``colon`` or a
    relation of ``STARTERS`` that opens the chunk."""

    delimiter: str
    tokens: tuple[Token, ...]

    @property
    def quantities(self) -> list[Quantity]:
        return [token for token in self.tokens if isinstance(token, Quantity)]


def cut(tokens: Sequence[Token]) -> list[Chunk]:
    """Cut tokens of one bracket level; empty chunks are left out, their delimiters kept if they are the stronger."""
    chunks: list[Chunk] = []
    delimiter = "start"
    current: list[Token] = []
    for index, token in enumerate(tokens):
        opens = _delimiter(token, tokens[index + 1] if index + 1 < len(tokens) else None)
        if opens == "part" and len(current) > 1 and isinstance(current[-2], Quantity):
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


def _delimiter(token: Token, following: Token | None) -> str | None:
    mark = mark_of(token)
    if sense_of(token, "relation") == "then":
        return "then"
    if sense_of(token, "conj") and not isinstance(following, Quantity):
        return "weak"
    if mark in WEAK or sense_of(token, "relation") == "and":
        return "weak"
    if sense_of(token, "relation") == "with":
        return "part" if isinstance(following, Quantity) else None
    if mark in STRONG:
        return "strong"
    if mark == ":":
        return None if isinstance(following, Quantity | Bracket) else "colon"
    relation = sense_of(token, "relation")
    return relation if relation in STARTERS else None
