"""What carries over from sentence to sentence: topic, place and period of a paragraph. Headings are in ``headings``.

What holds within one sentence is kept in ``scope``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.extract.antecedents import recent
from flows.extract.headings import Headings, heads_list
from flows.extract.holding import APART
from flows.extract.periods import AS_OF
from flows.extract.places.table import Unit
from flows.extract.quantities import Quantity
from flows.extract.scope import Scope

EVENTS = ("trained", "examined", "recruited", "left", "disciplined", "inspected", "transferred", "appointed")
TURNS_TO = re.compile(r"\s*(?:tại|ở|riêng|với|về|còn|đến với|trên địa bàn) ")
THAT_TIME = "(?:lúc|khi|thời điểm|năm|đợt|giai đoạn|nhiệm kỳ) (?:đó|ấy|này)"
GOES_BACK = re.compile(rf"\b(?:kể trên|nói trên|vừa nêu|trên đây|{THAT_TIME})\b")
DATES_REPORT = re.compile(rf"(?<!\w)(?:{AS_OF})(?!\w)[^.;]{{0,30}}\d")
FRONTED = re.compile(r"(?:trong |từ |sang |bước vào |riêng )?(?:năm|quý|giai đoạn|\d{1,2} tháng (?:đầu|cuối))[ ,]")
FIRST_WORDS = 80  # characters
LISTED = 3  # periods or places of one sentence that tell the items of a list apart


@dataclass(slots=True)
class Discourse:
    """The state of reading between two sentences.

    ``start`` is where the last one began, ``line`` the line break before it. ``topic``, ``unit``, ``place`` and
    ``period`` are those of its paragraph, ``last_place`` and ``last_period`` those last told with figures, ``goal`` the
    year of an aim still in force. ``reported`` is the period that the article as a whole reports on, ``dated`` whether
    its day of publication is known.
    """

    start: int = 0
    line: int = -1
    topic: str | None = None
    unit: str | None = None
    place: Unit | None = None
    last_place: Unit | None = None
    period: str | None = None
    last_period: str | None = None
    goal: str | None = None
    reported: str | None = None
    dated: bool = True
    headings: Headings = field(default_factory=Headings)

    def enter(self, folded: str, start: int) -> None:
        """A new line ends the paragraph, and with it the headings it is no item of."""
        line = folded.rfind("\n", self.start, start)
        self.start = start
        if line < 0:
            return
        self.line, self.topic, self.unit, self.place, self.period = line, None, None, None, None
        self.headings.enter_line(folded, line + 1)

    def scope(self, found: list[Quantity], sentence: str) -> Scope:
        """The scope a sentence begins with; its first words may go on about the last period."""
        scope = Scope(topic=self.topic, found=found, first=len(found), last_period=self.period or self.last_period)
        scope.goal, scope.unit = self.goal, self.unit
        if scope.last_period and GOES_BACK.search(sentence[:FIRST_WORDS]):
            scope.period = scope.last_period
        if (above := self.headings.nearest) is not None:
            scope.stand_under(above)
        return scope

    def heads(self, sentence: str) -> bool:
        """Whether a sentence without figures holds for the lines below it."""
        return heads_list(sentence) or self.headings.is_section(sentence)

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
                goes_on = not self.dated or quantity.measure in EVENTS
                quantity.period = self.period or self.reported or (self.last_period if goes_on else None)

    def leave(self, scope: Scope, sentence: str, had_figures: bool) -> None:
        """Keep what the sentence set."""
        self.topic, self.unit = scope.topic, scope.unit
        self._keep_place(scope, sentence, had_figures)
        self._keep_period(scope, sentence, had_figures)
        if heads_list(sentence):
            if scope.opener and scope.whole is None:
                scope.whole = _whole_of_list(scope.found)
            scope.heading = self.line
            self.headings.begin_list(scope)
        elif not had_figures and self.headings.is_section(sentence):
            scope.opener = scope.whole = None
            self.headings.begin_section(scope)

    def _keep_place(self, scope: Scope, sentence: str, had_figures: bool) -> None:
        if scope.placeless and had_figures:
            self.place = None
        elif len(scope.places) < LISTED and (had_figures or TURNS_TO.match(sentence)):
            self.place = scope.place or self.place
        if had_figures:
            self.last_place = None if scope.placeless else self.place or self.last_place

    def _keep_period(self, scope: Scope, sentence: str, had_figures: bool) -> None:
        if scope.period and DATES_REPORT.search(sentence):
            self.reported = scope.period
        if had_figures:
            if len(scope.periods) < LISTED:
                self.period = scope.period or self.period
            self.last_period = self.period or self.last_period
            self.goal = (scope.period or self.goal) if scope.found[-1].kind == "target" else None
        elif scope.period and not scope.target and not scope.in_term and (not self.dated or FRONTED.match(sentence)):
            self.period = self.last_period = scope.period


def _whole_of_list(found: Sequence[Quantity]) -> Quantity | None:
    """What the list under a heading divides: the last count outside brackets, rather not one of posts or a shortage."""
    counts = [one for one in recent(found) if one.holder is None and not one.percent and not one.is_change]
    counted = (one for one in counts if one.measure not in APART)
    return next(counted, counts[0] if counts else None)
