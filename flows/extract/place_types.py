"""The types of units (``tỉnh``, ``huyện``, ``tp``): which units bear a name behind one. No text is searched here."""

import re
from datetime import date

from flows.extract.gazetteer import states_on, units_by_name
from flows.extract.normal import fold
from flows.extract.places.table import Unit

TYPES = {
    "province": ("tỉnh", "tỉnh ủy", "thành ủy", "thành phố", "tp", "thủ đô"),
    "district": ("huyện", "quận", "thị xã", "tx", "thành phố", "tp", "huyện ủy", "quận ủy", "thị ủy", "thành ủy"),
    "commune": ("xã", "phường", "thị trấn", "đặc khu"),
}
LEVELS = {kind: [level for level in TYPES if kind in TYPES[level]] for kinds in TYPES.values() for kind in kinds}
LONGEST_FIRST = sorted(LEVELS, key=len, reverse=True)
# The unit's own type behind an abbreviation or the seat of its party committee.
UNIT_TYPES = {
    **{"tp": "thành phố", "thủ đô": "thành phố", "tx": "thị xã", "tỉnh ủy": "tỉnh", "thành ủy": "thành phố"},
    **{"huyện ủy": "huyện", "quận ủy": "quận", "thị ủy": "thị xã"},
}
ABBREVIATED = ("tp", "tx")
TYPED = re.compile(rf"(?<!\w)(?:({'|'.join(LONGEST_FIRST)}) |({'|'.join(ABBREVIATED)})\. ?)(?=\w)")


def bearing(name: str, kind: str) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Units of a folded name at the levels of a type word, and those among them of that type."""
    units = tuple(unit for unit in units_by_name().get(name, ()) if unit.level in LEVELS[kind])
    return units, tuple(unit for unit in units if unit.type == UNIT_TYPES.get(kind, kind))


def header_units(header_place: str | None, day: date) -> tuple[Unit, ...]:
    """The units that the header's place may name on a day; none where it names none."""
    if not header_place:
        return ()
    name = fold(header_place)
    for kind in LONGEST_FIRST:
        bare = name.removeprefix(f"{kind} ")
        if bare != name and bare in units_by_name():
            units, of_kind = bearing(bare, kind)
            return states_on(of_kind or units, day)
    return states_on(units_by_name().get(name, ()), day)
