"""Load the dated administrative units of `units.csv`. Neither matching names nor rebuilding the table belongs here."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

UNITS_PATH = Path(__file__).parent / "units.csv"


@dataclass(frozen=True, slots=True)
class Unit:
    """One administrative unit in one state; a change of name, type or parent begins another row of the same code.

    `code` is the General Statistics Office code: 2 digits a province, 3 a district, 5 a commune. `valid_from` is the
    first day of the state and `valid_to` the first day after it; None is open. `successors` are the codes that take
    over on `valid_to`, the unit's own among them where it lives on.
    """

    code: str
    name: str
    type: str
    level: str
    parent_code: str
    valid_from: date | None
    valid_to: date | None
    successors: tuple[str, ...]

    def __hash__(self) -> int:
        """Cheap, since a unit is a key often; the few states of one code share it."""
        return hash(self.code)

    @property
    def full_name(self) -> str:
        """Type and name as written in law: `Huyện Chi Lăng`, `Quận 1`."""
        return f"{self.type[0].upper()}{self.type[1:]} {self.name}"

    def valid_on(self, day: date) -> bool:
        """Whether the state holds on `day`; an open end holds without limit."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day < self.valid_to)


@cache
def load_units() -> tuple[Unit, ...]:
    """All rows of `units.csv`, sorted by level, code and `valid_from` (open first)."""
    return read_units(UNITS_PATH)


def read_units(path: Path) -> tuple[Unit, ...]:
    """The rows of a file with the columns of `Unit`, in file order; ValueError if a date is not ISO 8601."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return tuple(
            Unit(code, name, kind, level, parent, _day(start), _day(end), tuple(successors.split()))
            for code, name, kind, level, parent, start, end, successors in rows
        )


@cache
def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
