"""What is in force while one sentence is read. How words change it is said in ``surroundings`` and ``heads``."""

from dataclasses import dataclass, field

from flows.extract.geography import Geography
from flows.extract.places.table import Unit
from flows.extract.quantities import Quantity

Years = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Setting:
    """What does not change while an article is read; ``folded`` is its text, ``published_year`` null when undated."""

    folded: str
    geography: Geography
    published_year: int | None


@dataclass(slots=True)
class Scope:
    """The words before a list, the topic, place, period and whole that hold for the next number.

    ``found`` are the article's quantities so far, from ``first`` on this sentence's. ``labels`` and ``age`` are
    columns stated by heads, ``coordinated`` those of each head, ``staffs`` the kinds of staff they name, ``queue`` what
    is left to distribute (``lần lượt``).

    ``named`` are the places named since the last number, or beside the bodies it counts, ``places`` and ``periods``
    all that the sentence has named; ``place_outside`` is the place of what examples are given for. ``last_period`` is
    that of the sentences before; ``now``: the present is spoken of; ``in_term``: the period is a term of office;
    ``dated_by_number``: it stood behind an earlier number.

    ``measure`` is what the verbs before the first number say, ``present`` if the last one is of being in post,
    ``target`` if they aim, ``goal`` the year of an aim still in force; ``out``: other people than staff are spoken of.
    ``unit`` is the tier counted last, ``body`` what kind of body is spoken of, ``counted`` what a number alone counts.

    ``opener`` is the relation that opened the list, ``whole`` what it divides if that is known, ``listed`` how many
    counts stand since it began or since the last semicolon, ``outer`` the lists it stands in; ``siblings``: its whole
    is not printed; ``listing``: a number of staff has been read; ``parted``: a semicolon stands before the next number;
    ``heading``: where the line above it begins that heads the list.
    """

    found: list[Quantity] = field(default_factory=list)
    first: int = 0
    labels: dict[str, str] = field(default_factory=dict)
    age: Years | None = None
    staffs: set[str] = field(default_factory=set)
    coordinated: list[dict[str, str]] = field(default_factory=list)
    queue: list[dict[str, str]] = field(default_factory=list)
    topic: str | None = None
    place: Unit | None = None
    placeless: bool = False
    place_outside: tuple[Unit | None, bool] = (None, False)
    places: set[str] = field(default_factory=set)
    named: list[Unit] = field(default_factory=list)
    period: str | None = None
    in_term: bool = False
    last_period: str | None = None
    periods: set[str] = field(default_factory=set)
    now: bool = False
    dated_by_number: bool = False
    measure: str | None = None
    present: bool = False
    target: bool = False
    goal: str | None = None
    out: bool = False
    unit: str | None = None
    body: str | None = None
    counted: str | None = None
    listing: bool = False
    siblings: bool = False
    parted: bool = False
    heading: int | None = None
    opener: str | None = None
    whole: Quantity | None = None
    listed: int = 0
    outer: list[tuple[str | None, Quantity | None]] = field(default_factory=list)

    def open(self, opener: str, whole: Quantity | None) -> None:
        """Begin a list, within the one that has items already."""
        if opener == "example" and self.opener != opener:
            self.place_outside = self.place, self.placeless
        if self.listed and self.opener is not None:
            self.outer.append((self.opener, self.whole))
        self.opener, self.whole, self.siblings, self.listed = opener, whole, False, 0

    def close_item(self) -> None:
        """A semicolon ends the list whose items commas part, and a list within an item of another."""
        if self.opener == "example":
            self.place, self.placeless = self.place_outside
        if self.opener != "bracket" and (self.outer or self.listed > 1 or self.opener == "then"):
            self.opener, self.whole = self.outer.pop() if self.outer else (None, None)
        self.listed = 0

    def stand_under(self, above: "Scope") -> None:
        """Take over what a heading has set for the lines below it."""
        self.labels, self.age = dict(above.labels), above.age
        self.topic, self.place, self.placeless = above.topic, above.place, above.placeless
        self.period, self.measure, self.target, self.out = above.period, above.measure, above.target, above.out
        self.opener, self.whole, self.body = above.opener, above.whole, above.body
        self.heading = above.heading

    def in_bracket(self, holder: Quantity) -> "Scope":
        """The scope of a bracket that speaks of a number, its holder."""
        return Scope(
            found=self.found,
            first=len(self.found),
            topic=self.topic,
            place=holder.place,
            measure=holder.measure,
            target=self.target,
            unit=self.unit,
            out=self.out,
            opener="bracket",
            whole=holder,
        )

    def aside(self) -> "Scope":
        """The scope of a bracket that is read by itself: topic, place and period hold, no list goes on."""
        return Scope(
            found=self.found,
            first=len(self.found),
            topic=self.topic,
            place=self.place,
            placeless=self.placeless,
            period=self.period,
            now=self.now,
        )
