"""The lines that head the lists and sections of an article, and how long each holds. What they say is in ``scope``."""

import re
from dataclasses import dataclass, field

from flows.extract.scope import Scope

ITEM = re.compile(r"\s{0,99}(?:[-+*•–·]|[a-zđ]\)|[ivx]{1,4}\.|\d{1,2}[.)/](?!\d)|(?:điều|phần|mục) \d{1,2}[.:])")
NUMBERED = re.compile(r"[^-+*•–·]+$")
SENTENCE_END = re.compile(r"[.;,]\s*$")
SHORT_LINE = 160  # characters: a line that may itself head a list under a heading
DEEPEST = 16  # headings one under the other


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that ends in a colon, or a numbered one without figures, with the bullet it bears.

    It holds for the items below it, a numbered one (``section``) up to the next of its kind.
    """

    bullet: str
    scope: Scope
    section: bool = False


@dataclass(slots=True)
class Headings:
    """The headings in force for a line; ``item`` is its bullet, if it bears one."""

    item: str | None = None
    above: list[Heading] = field(default_factory=list)

    @property
    def nearest(self) -> Scope | None:
        """What was in force at the end of the heading right above."""
        return self.above[-1].scope if self.above else None

    def enter_line(self, folded: str, start: int) -> None:
        """A new line ends the headings it is no item of."""
        bullet = ITEM.match(folded, start)
        self.item = bullet[0].strip() if bullet else None
        self.above = self._still_above(_line_length(folded, start))

    def begin_list(self, scope: Scope) -> None:
        """The line heads the items below it."""
        self.above = [*self.above[-DEEPEST:], Heading(self.item or "", scope)]

    def begin_section(self, scope: Scope) -> None:
        """The line heads a section, which ends all others."""
        self.above = [Heading(_kind_of(self.item or ""), scope, section=True)]

    def is_section(self, sentence: str) -> bool:
        """Whether a sentence of the line, if it has no figures, heads a section."""
        numbered = self.item is not None and NUMBERED.match(self.item)
        return bool(numbered) and len(sentence) < SHORT_LINE and not SENTENCE_END.search(sentence)

    def _still_above(self, length: int) -> list[Heading]:
        """The headings that hold for a new line of a length: an item ends those of its bullet, long text ends lists."""
        sections = [heading for heading in self.above if heading.section]
        if self.item is None:
            lists = [heading for heading in self.above if not heading.bullet] if length < SHORT_LINE else []
            return [*sections, *lists]
        ended = next((i for i, heading in enumerate(self.above) if self._ends(heading)), len(self.above))
        return self.above[:ended]

    def _ends(self, heading: Heading) -> bool:
        return heading.bullet == (_kind_of(self.item or "") if heading.section else self.item)


def heads_list(sentence: str) -> bool:
    """Whether a sentence heads a list."""
    return sentence.rstrip().endswith(":")


def _kind_of(bullet: str) -> str:
    """``1.`` and ``12.`` are bullets of one kind, ``IV.`` of another."""
    return re.sub(r"\d+", "1", re.sub(r"^[ivx]+", "i", bullet))


def _line_length(folded: str, start: int) -> int:
    end = folded.find("\n", start)
    return (end if end > 0 else len(folded)) - start
