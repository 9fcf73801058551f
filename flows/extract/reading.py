"""The sentences of an article read one after the other. What carries over between them is kept in ``discourse``."""

from collections.abc import Iterator
from itertools import pairwise

from flows.extract.changed_levels import date_levels, tie_levels_by_change
from flows.extract.discourse import Discourse
from flows.extract.fits import tie_shares
from flows.extract.page import Page, published_year
from flows.extract.quantities import Quantity
from flows.extract.reader import read, skim
from flows.extract.reported import reported_period
from flows.extract.scope import Setting
from flows.extract.sums import tie_sums
from flows.extract.tokens import Token, nest
from flows.extract.too_large import keep_too_large


def read_sentences(page: Page) -> list[Quantity]:
    """All quantities of an article in the order of reading, each with what its sentence and its paragraph say of it."""
    year = published_year(page.article)
    setting = Setting(page.text.folded, page.geography, year)
    discourse = Discourse(reported=reported_period(page), dated=year is not None)
    found: list[Quantity] = []
    for start, end, tokens in _sentences(page):
        sentence, first = page.text.folded[start:end], len(found)
        discourse.enter(page.text.folded, start)
        scope = discourse.scope(found, sentence)
        if discourse.heads(sentence) or any(isinstance(token, Quantity) for token in tokens):
            read(nest(tokens), scope, setting)
        else:
            skim(nest(tokens), scope, setting)
        if len(found) > first:
            _tie(found, first)
            if scope.period is None:
                date_levels(found, first)
            discourse.complete(found[first:], page.geography.main)
            tie_sums(found, first)  # once more: the places of the paragraph are known now
        discourse.leave(scope, sentence, had_figures=len(found) > first)
    return found


def _tie(found: list[Quantity], first: int) -> None:
    """Tie the numbers of a sentence (``found[first:]``) as only all of them together tell."""
    tie_levels_by_change(found, first)
    tie_sums(found, first)
    tie_shares(found, first)
    keep_too_large(found, first)


def _sentences(page: Page) -> Iterator[tuple[int, int, list[Token]]]:
    """Start, end and tokens of each sentence that has any."""
    first = 0
    for start, end in pairwise([*page.starts, len(page.text.folded)]):
        after = first
        while after < len(page.tokens) and page.tokens[after].start < end:
            after += 1
        if after > first:
            yield start, end, page.tokens[first:after]
        first = after
