"""The class of every number compared with gold. What a figure holds is judged elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from flows.evaluate.gold import GoldArticle
from flows.evaluate.match import Span, locate, touches
from flows.evaluate.reading import Reading
from schemas.records import Mention


@dataclass(frozen=True, slots=True)
class Classed:
    """A number with the class that gold wants and the one it got; null: gold, or the extractor, has no number here.

    Where gold allows several classes, ``wanted`` is the one it got, or the first.
    """

    surface: str
    start: int
    wanted: str | None
    got: str | None


def classed(gold: GoldArticle, reading: Reading) -> Iterator[Classed]:
    """Every number of gold that is not optional, then every number found where gold has none."""
    covered: list[Span] = []
    entries: list[tuple[str, tuple[str, ...], bool]] = [
        (figure.key, ("figure",), figure.optional) for figure in gold.figures
    ]
    entries += [(other.key, other.classes, other.optional) for other in gold.others]
    for key, classes, optional in entries:
        span = locate(reading.body, key)
        if span is None:
            continue
        covered.append(span)
        if not optional:
            yield _classed(key, classes, span[0], [one for one in reading.mentions if touches(one, span)])
    for mention in reading.mentions:
        if not any(touches(mention, span) for span in covered):
            yield Classed(mention.surface, mention.char_start, None, mention.mention_class)


def _classed(key: str, classes: tuple[str, ...], start: int, mentions: list[Mention]) -> Classed:
    found = [mention.mention_class for mention in mentions]
    got = next((one for one in found if one in classes), found[0] if found else None)
    return Classed(key, start, got if got in classes else classes[0], got)
