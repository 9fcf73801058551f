"""What the rooms make of one raw file, with the sentences its figures stand in. Gold is not known here."""

from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from flows.check.run import check_article
from flows.extract.normal import normalise
from flows.extract.run import extract_article
from flows.extract.sentences import sentence_starts
from flows.read.article import Reject
from flows.read.files import read_article
from schemas.records import Check, Figure, Mention


@dataclass(frozen=True, slots=True)
class Reading:
    """One article read, extracted and checked.

    ``body`` is its text with the header blanked, so that offsets are those of the raw text; ``starts`` are the offsets
    at which its sentences begin. Figures fit to publish stand before those held back.
    """

    article_id: str
    body: str
    starts: tuple[int, ...]
    mentions: tuple[Mention, ...]
    figures: tuple[Figure, ...]
    checks: tuple[Check, ...]

    def sentence(self, offset: int) -> str:
        """The sentence around an offset, on one line."""
        number = bisect_right(self.starts, offset)
        end = self.starts[number] if number < len(self.starts) else None
        return " ".join(self.body[self.starts[number - 1] : end].split())


def read(path: Path) -> Reading | Reject:
    """Take one raw file through read, extract and check."""
    article = read_article(path)
    if isinstance(article, Reject):
        return article
    extraction = extract_article(article)
    checked = check_article(extraction.figures, extraction.listings, extraction.changes)
    body = " " * article.body_start + article.text[article.body_start :]
    text = normalise(body)
    starts = (text.raw_span(start, start)[0] for start in sentence_starts(text.folded, text.cased))
    held_back = [one.figure for one in checked.quarantined]
    return Reading(
        article.article_id,
        body,
        tuple(starts),
        extraction.mentions,
        (*sorted(checked.figures, key=_place), *sorted(held_back, key=_place)),
        checked.checks,
    )


def _place(figure: Figure) -> tuple[int, str]:
    return figure.char_start, figure.figure_id
