"""A quantity while it is read: what was understood so far of one number. Published figures are built in ``figures``."""

from dataclasses import dataclass, field

from flows.extract.numbers import Number
from flows.extract.places.table import Unit

PERCENT_UNITS = ("percent", "percentage_point")
PEOPLE_UNITS = ("person", "turn", "post")


@dataclass(slots=True, eq=False)
class Quantity:
    """One number that counts something. Offsets are normal; ``labels`` are columns the words state of it.

    ``partner`` is the count a share repeats in percent; ``holder`` the quantity whose bracket this one stands in.
    """

    number: Number
    sentence: int
    line: int
    percent: bool
    qualifier: str = "exact"
    labels: dict[str, str] = field(default_factory=dict)
    stated: frozenset[str] = frozenset()
    own: bool = False
    names_staff: bool = False
    of_whole: bool = False
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
    suffix: str = ""

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
        return self.kind in ("increase", "decrease")
