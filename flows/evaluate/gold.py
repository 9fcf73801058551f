"""What a careful person says an article holds, as frozen records. Gold files are read in ``gold_files``."""

from collections.abc import Mapping
from dataclasses import dataclass

Right = tuple[str | None, ...]
"""The values of a column that are right; null among them if an empty column is."""


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """One figure. ``columns`` says of each column that gold names which values are right.

    ``key`` is the print, with ``#k`` for its k-th mention; bases are keys too. ``value`` is null for a range.
    An optional figure neither helps nor hurts.
    """

    key: str
    value: float | None
    columns: Mapping[str, Right]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A number that is no figure, with the classes that are right."""

    key: str
    classes: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldCheck:
    """A check that must be made, by the keys of its figures, with the results that are right."""

    rule: str
    whole: str | None
    parts: tuple[str, ...]
    share: str | None
    results: tuple[str, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The figures it names: whole, parts, share."""
        return tuple(key for key in (self.whole, *self.parts, self.share) if key is not None)


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One gold file; ``suspects`` are the keys of the figures that are wrong in print."""

    article_id: str
    figures: tuple[GoldFigure, ...]
    others: tuple[GoldMention, ...]
    checks: tuple[GoldCheck, ...]
    suspects: tuple[str, ...]

    def value(self, key: str | None) -> float | None:
        """The value of a figure by its key; null for no key."""
        return next((figure.value for figure in self.figures if figure.key == key), None)
