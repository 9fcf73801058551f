"""The figures of an article are paired with those of its gold. Whether a pair's columns agree is judged elsewhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.evaluate.gold import GoldArticle, GoldFigure
from flows.evaluate.reading import Reading
from schemas.records import Figure, Mention

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold figure where it is printed, the figures on that print, and the first of them with the wanted value."""

    wanted: GoldFigure
    span: Span
    touching: tuple[Figure, ...]
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class Matched:
    """All gold figures printed in the article, and the figures on no print of gold."""

    pairs: tuple[Pair, ...]
    invented: tuple[Figure, ...]


def match(gold: GoldArticle, reading: Reading) -> Matched:
    """Pair by place, then by value; gold figures that the article does not print are left out."""
    pairs = tuple(_pair(figure, span, reading) for figure in gold.figures if (span := locate(reading.body, figure.key)))
    touched = {figure.figure_id for pair in pairs for figure in pair.touching}
    return Matched(pairs, tuple(figure for figure in reading.figures if figure.figure_id not in touched))


def locate(body: str, key: str) -> Span | None:
    """The span of ``print#k``, the k-th whole number or word printed so (the first where no k is said)."""
    surface, _, nth = key.partition("#")
    whole = r"(?<!\d)(?<!\d[.,/:]){}(?!\d|[.,/:]\d)" if re.search(r"\d", surface) else r"(?<!\w){}(?!\w)"
    spans = [found.span() for found in re.finditer(whole.format(re.escape(surface)), body, re.IGNORECASE)]
    position = int(nth or 1) - 1
    return spans[position] if position < len(spans) else None


def absent(gold: GoldArticle, reading: Reading) -> Iterator[str]:
    """Keys of gold that the article does not print: it was changed, or gold is wrong."""
    keys = (*(figure.key for figure in gold.figures), *(other.key for other in gold.others))
    return (key for key in keys if locate(reading.body, key) is None)


def touches(one: Figure | Mention, span: Span) -> bool:
    """Whether a number stands, in part at least, on a span."""
    return one.char_start < span[1] and one.char_end > span[0]


def _pair(wanted: GoldFigure, span: Span, reading: Reading) -> Pair:
    touching = tuple(figure for figure in reading.figures if touches(figure, span))
    return Pair(wanted, span, touching, next((figure for figure in touching if _agrees(wanted, figure)), None))


def _agrees(wanted: GoldFigure, figure: Figure) -> bool:
    """Whether the values agree; gold writes fractions to two decimals, and null for a range of any value."""
    if wanted.value is None:
        return True
    tolerance = 1e-6 if float(wanted.value).is_integer() else 1e-2 + 1e-6
    return figure.value is not None and abs(figure.value - wanted.value) <= tolerance
