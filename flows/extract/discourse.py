"""What carries over from sentence to sentence: topic, place and period of a paragraph, the heading above list lines.

What holds within one sentence is kept in ``scope``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.extract.antecedents import recent
from flows.extract.holding import APART
from flows.extract.periods import AS_OF
from flows.extract.places.table import Unit
from flows.extract.quantities import Quantity
from flows.extract.scope import Scope

EVENTS = ("trained", "examined", "recruited", "left", "disciplined", "inspected", "transferred", "appointed")
ITEM = re.compile(r"\s{0,99}(?:[-+*•–·]|[a-zđ]\)|[ivx]{1,4}\.|\d{1,2}[.)/](?!\d)|(?:điều|phần|mục) \d{1,2}[.:])")
NUMBERED = re.compile(r"[^-+*•–·]+$")
SENTENCE_END = re.compile(r"[.;,]\s*$")
SHORT_LINE = 160  # characters: a line that may itself head a list under a heading
TURNS_TO = re.compile(r"\s*(?:tại|ở|riêng|với|về|còn|đến với|trên địa bàn) ")
THAT_TIME = "(?:lúc|khi|thời điểm|năm|đợt|giai đoạn|nhiệm kỳ) (?:đó|ấy|này)"
GOES_BACK = re.compile(rf"\b(?:kể trên|nói trên|vừa nêu|trên đây|{THAT_TIME})\b")
DATES_REPORT = re.compile(rf"(?<!\w)(?:{AS_OF})(?!\w)[^.;]{{0,30}}\d")
FRONTED = re.compile(r"(?:trong |từ |sang |bước vào |riêng )?(?:năm|quý|giai đoạn|\d{1,2} tháng (?:đầu|cuối))[ ,]")
FIRST_WORDS = 80  # characters
DEEPEST = 16  # headings one under the other
LISTED = 3  # periods or places of one sentence that tell the items of a list apart


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that ends in a colon, or a numbered one without figures, with the bullet it bears.

    It holds for the items below it, a numbered one (``section``) up to the next of its kind.
    """

    bullet: str
    scope: Scope
    section: bool = False


@dataclass(slots=True)
class Discourse:
    """The state of reading between two sentences.

    ``start`` is where the last one began, ``reported`` the period that the article as a whole reports on, ``dated``
    whether its day of publication is known.
    """

    start: int = 0
    line: int = -1
    item: str | None = None
    topic: str | None = None
    unit: str | None = None
    place: Unit | None = None
    last_place: Unit | None = None
    period: str | None = None
    last_period: str | None = None
    goal: str | None = None
    reported: str | None = None
    dated: bool = True
    headings: list[Heading] = field(default_factory=list)

    def enter(self, folded: str, start: int) -> None:
        """A new line ends the paragraph, and with it the headings it is no item of."""
        line = folded.rfind("\n", self.start, start)
        self.start = start
        if line < 0:
            return
        self.line, self.topic, self.unit, self.place, self.period = line, None, None, None, None
        bullet = ITEM.match(folded, line + 1)
        self.item = bullet[0].strip() if bullet else None
        self.headings = self._still_above(_line_length(folded, line + 1))

    def scope(self, found: list[Quantity], sentence: str) -> Scope:
        """The scope a sentence begins with; its first words may go on about the last period."""
        scope = Scope(topic=self.topic, found=found, first=len(found), last_period=self.period or self.last_period)
        scope.goal, scope.unit = self.goal, self.unit
        if scope.last_period and GOES_BACK.search(sentence[:FIRST_WORDS]):
            scope.period = scope.last_period
        if self.headings:
            above = self.headings[-1].scope
            scope.labels, scope.age = dict(above.labels), above.age
            scope.topic, scope.place, scope.placeless = above.topic, above.place, above.placeless
            scope.period, scope.measure, scope.target, scope.out = above.period, above.measure, above.target, above.out
            scope.opener, scope.whole, scope.body = above.opener, above.whole, above.body
            scope.heading = above.heading
        return scope

    def complete(self, quantities: Sequence[Quantity], main: Unit | None) -> None:
        """Fill place and period of the sentence's quantities from its paragraph and article."""
        for quantity in quantities:
            if quantity.place is None and not quantity.placeless:
                quantity.place = self.place or main or self.last_place
            if quantity.kind == "target" and quantity.period is None:
                quantity.period = self.goal
            whole = quantity.partner or quantity.base
            if quantity.period is None and whole is not None:
                quantity.period, quantity.now = whole.period, whole.now
            elif quantity.period is None and not quantity.now:
                event = quantity.measure in EVENTS
                quantity.period = (
                    self.period or self.reported or (None if self.dated and not event else self.last_period)
                )

    def leave(self, scope: Scope, sentence: str, had_figures: bool) -> None:
        """Keep what the sentence set."""
        self.topic, self.unit = scope.topic, scope.unit
        if scope.period and DATES_REPORT.search(sentence):
            self.reported = scope.period
        if len(scope.places) < LISTED and (had_figures or TURNS_TO.match(sentence)):
            self.place = scope.place or self.place
        if had_figures:
            if len(scope.periods) < LISTED:
                self.period = scope.period or self.period
            self.last_period = self.period or self.last_period
            self.last_place = self.place or self.last_place
            self.goal = (scope.period or self.goal) if scope.found[-1].kind == "target" else None
        elif scope.period and not scope.target and not scope.in_term and (not self.dated or FRONTED.match(sentence)):
            self.period = self.last_period = scope.period
        if _is_heading(sentence):
            if scope.opener and scope.whole is None:
                counts = [one for one in recent(scope.found) if one.holder is None and not one.percent]
                counts = [one for one in counts if not one.is_change]
                people = (one for one in counts if one.measure not in APART)
                scope.whole = next(people, counts[0] if counts else None)
            scope.heading = self.line
            self.headings = [*self.headings[-DEEPEST:], Heading(self.item or "", scope)]
        elif not had_figures and self._is_section(sentence):
            scope.opener = scope.whole = None
            self.headings = [Heading(_kind_of(self.item or ""), scope, section=True)]

    def heads(self, sentence: str) -> bool:
        """Whether a sentence without figures holds for the lines below it."""
        return _is_heading(sentence) or self._is_section(sentence)

    def _is_section(self, sentence: str) -> bool:
        numbered = self.item is not None and NUMBERED.match(self.item)
        return bool(numbered) and len(sentence) < SHORT_LINE and not SENTENCE_END.search(sentence)

    def _still_above(self, length: int) -> list[Heading]:
        """The headings that hold for a new line of a length: an item ends those of its bullet, long text ends lists."""
        sections = [heading for heading in self.headings if heading.section]
        if self.item is None:
            lists = [heading for heading in self.headings if not heading.bullet] if length < SHORT_LINE else []
            return [*sections, *lists]
        ended = next((i for i, heading in enumerate(self.headings) if self._ends(heading)), len(self.headings))
        return self.headings[:ended]

    def _ends(self, heading: Heading) -> bool:
        return heading.bullet == (_kind_of(self.item or "") if heading.section else self.item)


def _is_heading(sentence: str) -> bool:
    return sentence.rstrip().endswith(":")


def _kind_of(bullet: str) -> str:
    """``1.`` and ``12.`` are bullets of one kind, ``IV.`` of another."""
    return re.sub(r"\d+", "1", re.sub(r"^[ivx]+", "i", bullet))


def _line_length(folded: str, start: int) -> int:
    end = folded.find("\n", start)
    return (end if end > 0 else len(folded)) - start
