"""Which unit a name means: votes for the province an article speaks of, and each name resolved by them."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from flows.extract.gazetteer import ancestor, press_marks, press_names, states_on
from flows.extract.normal import Normal
from flows.extract.place_names import Spotted
from flows.extract.places.table import Unit

PRESS_MARK = re.compile(r"\n\W{0,3}([A-ZĐ]{2,6})(?:\)| ?[-–])")
PRESS_NAME = re.compile(r"\((?:bao)?([a-z]{5,})(?:online|\.(?:gov\.|com\.)?vn)?\)")
TITLE_WEIGHT, HEADER_WEIGHT = 3, 8
LIKELY_PROVINCES = 2
CACHED = 2**15  # units on a day whose province is kept in mind


@dataclass(frozen=True, slots=True)
class Place:
    """A resolved place at normal offsets ``start:end``; ``typed`` if the unit's type stands before its name."""

    start: int
    end: int
    unit: Unit
    typed: bool


@dataclass(frozen=True, slots=True)
class Votes:
    """How often each province (by code) is spoken of, which most, and the names that stand somewhere behind a type."""

    provinces: Counter[str]
    likely: frozenset[str]
    typed_names: frozenset[str]
    day: date

    def resolve(self, name: Spotted) -> Place | None:
        """The name with the unit it means; null for a bare name of a district that nothing else points to."""
        units = states_on(name.candidates, self.day)
        if not name.typed:
            units = tuple(unit for unit in units if self._may_be_bare(unit))
        unit = min(units, key=lambda unit: self._rank(unit, name.typed), default=None)
        return Place(name.start, name.end, unit, name.typed) if unit is not None else None

    def of(self, unit: Unit) -> int:
        """The votes for the province of a unit."""
        return self.provinces[province_code(unit, self.day)]

    def _may_be_bare(self, unit: Unit) -> bool:
        if unit.level != "district":
            return unit.level == "province"
        return province_code(unit, self.day) in self.likely or unit.name in self.typed_names

    def _rank(self, unit: Unit, typed: bool) -> tuple[bool, int]:
        return unit.level != "province" and not typed, -self.of(unit)


def count_votes(spotted: Iterable[Spotted], title_end: int, header: tuple[Unit, ...], text: Normal, day: date) -> Votes:
    """Count what points to a province: names, the header's place and the marks of provincial newspapers."""
    votes: Counter[str] = Counter()
    names = list(spotted)
    for name in names:
        units = states_on(name.candidates, day)
        codes = dict.fromkeys(province_code(unit, day) for unit in units if name.typed or unit.level == "province")
        weight = TITLE_WEIGHT if name.start < title_end else 1
        for code in codes:
            votes[code] += weight * 2 if len(codes) == 1 else weight
    for unit in header:
        votes[province_code(unit, day)] += HEADER_WEIGHT
    for match in PRESS_MARK.finditer(f"\n{text.cased}"):
        if match[1] in press_marks():
            votes[press_marks()[match[1]]] += 1
    for match in PRESS_NAME.finditer(text.folded):
        if match[1] in press_names():
            votes[press_names()[match[1]]] += 1
    votes.pop("", None)
    likely = frozenset(code for code, _ in votes.most_common(LIKELY_PROVINCES))
    return Votes(votes, likely, frozenset(name.candidates[0].name for name in names if name.typed), day)


@lru_cache(maxsize=CACHED)
def province_code(unit: Unit, day: date) -> str:
    """The code of the province a unit is in; empty where it is in none."""
    province = ancestor(unit, "province", day)
    return province.code if province else ""
