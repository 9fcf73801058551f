"""The places an article names, resolved by its own context, and what a bare ``tỉnh`` or ``xã`` means in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flows.extract.gazetteer import ancestor, ancestors
from flows.extract.main_unit import lead_of, main_unit
from flows.extract.normal import Normal
from flows.extract.place_names import spot
from flows.extract.place_types import header_units
from flows.extract.place_votes import Place, count_votes
from flows.extract.places.table import Unit
from flows.extract.vocabulary import Tag

TWO_TIERS = date(2025, 7, 1)  # since then no district stands between a province and its communes


@dataclass(frozen=True, slots=True)
class Geography:
    """The places of one article and the unit it is mainly about (null: the nation, or unsaid)."""

    places: tuple[Place, ...]
    main: Unit | None
    day: date

    @property
    def localities(self) -> str | None:
        """The level of what it calls ``địa phương``: the tier below a province or district it is about."""
        if self.main is None or self.main.level == "commune":
            return None
        return "district" if self.main.level == "province" and self.day < TWO_TIERS else "commune"

    def here(self, level: str, at: int) -> Unit | None:
        """What a bare ``tỉnh``, ``huyện``, ``thành phố`` or ``xã`` at an offset means; below the main unit the last."""
        if self.main is None:
            return None
        if level == "city":
            chain = (ancestor(self.main, name, self.day) for name in ("commune", "district", "province"))
            return next((unit for unit in chain if unit and unit.type == "thành phố"), self.main)
        return ancestor(self.main, level, self.day) or self.last_named(at, level)

    def last_named(self, at: int, level: str | None = None) -> Unit | None:
        """The place named last before an offset, of a level if one is given."""
        units = (place.unit for place in reversed(self.places) if place.start < at)
        return next((unit for unit in units if level in (None, unit.level)), None)

    def common(self, units: Sequence[Unit]) -> Unit | None:
        """The one unit, the deepest of nested ones, or the district or province that several lie in."""
        around = {above.code for unit in units for above in ancestors(unit)}
        deepest = [unit for unit in units if unit.code not in around]
        if all(unit.code == deepest[0].code for unit in deepest):
            return deepest[0]
        if units[-1] == self.main:
            return self.main
        above = ({ancestor(unit, level, self.day) for unit in deepest} for level in ("district", "province"))
        return next((unit for found in above if len(found) == 1 for unit in found if unit), None)

    def around(self, units: Sequence[Unit]) -> Unit | None:
        """The unit in which counted ones lie: ``6 xã A, B, C …`` are of their district."""
        above = [parents[0] for unit in units if (parents := ancestors(unit))]
        return self.common(above) if above else None


def locate(text: Normal, tags: Sequence[Tag], title_end: int, header_place: str | None, day: date) -> Geography:
    """Find and resolve all places of an article; ``title_end`` is the normal offset where the headline ends."""
    spotted = spot(text, tags)
    header = header_units(header_place, day)
    votes = count_votes(spotted, title_end, header, text, day)
    places = tuple(place for name in spotted if (place := votes.resolve(name)) is not None)
    named = {place.start for place in places}
    lead = lead_of(text, (tag for tag in tags if tag.start not in named), title_end)
    return Geography(places, main_unit(places, header, votes, lead), day)
