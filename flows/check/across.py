"""Figures of one cell in several articles, held against each other. Where they are found is not known here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.check.equalities import worth
from schemas.records import Check


@dataclass(frozen=True, slots=True, order=True)
class Sighting:
    """A figure with its source, in order of publication; an unknown day comes last."""

    published: str
    article_id: str
    figure_id: str
    source: str
    value: float

    @property
    def named(self) -> str:
        return f"{self.source} ({self.published})" if self.published < UNDATED else self.source


UNDATED = "9999"


def across(sightings: Sequence[Sighting]) -> Iterator[Check]:
    """The first article on a cell against every later one of another source.

    An article that prints two values for the cell speaks of two things, and is left out. Different values are no more
    than ``open``, unless they are a slip apart: words that no column holds may tell the cells apart.
    """
    by_article: dict[str, list[Sighting]] = {}
    for one in sorted(sightings):
        by_article.setdefault(one.article_id, []).append(one)
    clear = [found[0] for found in by_article.values() if len({one.value for one in found}) == 1]
    for later in clear[1:]:
        first = clear[0]
        result = "pass" if later.value == first.value else worth(first.value, later.value)
        if later.source != first.source and result != "drop":
            yield _check(first, later, result)


def _check(first: Sighting, later: Sighting, result: str) -> Check:
    sign = "=" if result == "pass" else "≠"
    sources = f"{first.named}, {later.named}"
    return Check(
        check_id=f"{later.article_id}!across_articles!{first.figure_id}+{later.figure_id.rpartition('#')[2]}",
        article_id=later.article_id,
        rule="across_articles",
        whole_id=None,
        part_ids=(first.figure_id, later.figure_id),
        share_id=None,
        closure=None,
        expression=f"{first.value:.0f} {sign} {later.value:.0f}: {sources}",
        expected_min=first.value,
        expected_max=first.value,
        actual=later.value,
        remainder=None,
        reading="narrow",
        result=result,
    )
