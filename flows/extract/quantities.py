"""A quantity while it is read: what was understood so far of one number. Published figures are built in ``figures``."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace

from flows.extract.numbers import Number
from flows.extract.places.table import Unit
from flows.extract.sentences import sentence_of

PERCENT_SIGNS = ("%", " %", " phần trăm")
THOUSANDS_COMMA, THOUSANDS_POINT = re.compile(r"\d{1,3},\d{3}"), re.compile(r"\d{1,2}\.\d{3}")
MOST_WHOLES = 16  # a whole of a whole of …: no text divides so often
PEOPLE_UNITS = ("person", "turn", "post")
TIERS = ("commune", "district", "province")
CHANGES = ("increase", "decrease")
BODIES = (*TIERS, "organisation", "party_organisation")


@dataclass(slots=True, eq=False)
class Quantity:
    """One number that counts something; null is what is not understood (yet).

    ``sentence`` is 0-based, ``line`` the normal offset of the line break before it. ``labels`` are columns with their
    codes, ``stated`` those the words next to it state, ``own`` if they or its head state any, ``topic`` what they are
    said to be about. ``counted`` is what a share counts. ``place`` and ``period`` are where and when it holds,
    ``placeless`` if in no one place, ``now`` if the words say so. ``in_scope`` is false of other people than staff.

    ``base`` is the whole it is a part or share of, ``guessed`` if no word says so, ``fitted`` if numbers told which of
    several, ``of_whole`` if it is said to be a share, ``of_these`` if words behind it point back (``17 người trong số
    này``), ``of_quota`` if it is a share of posts or an aim, ``average`` if it is a mean (``bình quân 41 người/xã``);
    ``partner`` the count a share repeats in percent, or the level a change leads to; ``before`` the level before it;
    ``holder`` the quantity whose bracket it stands in; ``numerator`` the part of which this whole is said.

    ``opener`` is the relation that opened its list, ``heading`` the line above it that opened it, if any,
    ``delimiter`` what parts it from the number before, ``run`` the first part of a list that adds up with it;
    ``borrowed`` are the columns taken over from a neighbour that it is not tied to. ``suffix`` sets apart several
    figures of one print. ``present`` means a verb of being in post is near, ``ambient_measure`` is the measure in
    force around it.
    """

    number: Number
    sentence: int
    line: int
    percent: bool
    qualifier: str = "exact"
    labels: dict[str, str] = field(default_factory=dict)
    stated: frozenset[str] = frozenset()
    topic: str | None = None
    own: bool = False
    names_staff: bool = False
    of_whole: bool = False
    of_these: bool = False
    of_quota: bool = False
    average: bool = False
    guessed: bool = False
    fitted: bool = False
    numerator: "Quantity | None" = None
    present: bool = False
    unit: str | None = None
    counted: str | None = None
    measure: str | None = None
    ambient_measure: str | None = None
    kind: str | None = None
    place: Unit | None = None
    placeless: bool = False
    period: str | None = None
    now: bool = False
    age: tuple[int | None, int | None] | None = None
    in_scope: bool | None = None
    base: "Quantity | None" = None
    partner: "Quantity | None" = None
    holder: "Quantity | None" = None
    before: "Quantity | None" = None
    opener: str | None = None
    delimiter: str = "start"
    heading: int | None = None
    run: "Quantity | None" = None
    borrowed: frozenset[str] = frozenset()
    suffix: str = ""

    @property
    def own_category(self) -> bool:
        """Whether the words next to it state more than staff and level."""
        return bool(self.stated - {"staff", "level"})

    @property
    def counts_bodies(self) -> bool:
        """Whether it counts administrative units or organisations, or is a share of them."""
        return self.measure == "units" or self.unit in BODIES

    @property
    def start(self) -> int:
        return self.number.start

    @property
    def end(self) -> int:
        return self.number.end

    @property
    def value(self) -> float | None:
        return self.number.value

    @property
    def is_change(self) -> bool:
        return self.kind in CHANGES


def quantity_of(folded: str, number: Number, starts: list[int], breaks: list[int]) -> Quantity:
    """A number as an unread quantity; ``starts`` are the offsets of the sentences, ``breaks`` those of line breaks."""
    percent = number.form == "fraction_word" or folded.startswith(PERCENT_SIGNS, number.end)
    return Quantity(
        number=_as_counted(number, folded[number.start : number.end], percent),
        sentence=sentence_of(starts, number.start),
        line=breaks[bisect_left(breaks, number.start) - 1],
        percent=percent,
    )


def _as_counted(number: Number, print_: str, percent: bool) -> Number:
    """``1,084`` people are 1084, ``12.345%`` is a share: what is counted tells how a separator is meant."""
    if not percent and THOUSANDS_COMMA.fullmatch(print_):
        return replace(number, value=float(print_.replace(",", "")), decimals=0)
    if percent and THOUSANDS_POINT.fullmatch(print_) and number.value is not None and number.value > 100:
        return replace(number, value=float(print_), decimals=3)
    return number
