"""The places an article names, resolved by its own context. Names and codes stand in ``places/``."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flows.extract.gazetteer import ancestor, press_marks, states_on, units_by_code, units_by_name
from flows.extract.normal import Normal, fold
from flows.extract.places.table import Unit
from flows.extract.vocabulary import Tag

TYPES = {
    "province": ("tỉnh", "tỉnh ủy", "thành ủy", "thành phố", "tp", "thủ đô"),
    "district": ("huyện", "quận", "thị xã", "tx", "thành phố", "tp", "huyện ủy", "quận ủy", "thị ủy", "thành ủy"),
    "commune": ("xã", "phường", "thị trấn", "đặc khu"),
}
LEVELS = {kind: [level for level in TYPES if kind in TYPES[level]] for kinds in TYPES.values() for kind in kinds}
TYPED = re.compile(rf"(?<!\w)({'|'.join(sorted(LEVELS, key=len, reverse=True))})(?:\. ?| )(?=\w)")
SYLLABLE = re.compile(r"[\w'’]+")
JOINT = re.compile(r"(?:,| và| với) (?=\w)")
MARK = re.compile(r"^\W{0,3}([A-ZĐ]{2,6})(?:\)| ?[-–])", re.M)
KIND_OF_TYPE = {"tp": "thành phố", "thủ đô": "thành phố", "tx": "thị xã"} | {
    f"{kind} ủy": full
    for kind, full in {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã"}.items()
}
LONGEST_NAME = 5
SCATTERED = 3
LEAD = 400
TITLE_WEIGHT, HEADER_WEIGHT = 3, 8


@dataclass(frozen=True, slots=True)
class Spotted:
    """A place name at normal offsets ``start:end`` before it is told which unit bears it."""

    start: int
    end: int
    candidates: tuple[Unit, ...]
    typed: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A resolved place at normal offsets ``start:end``."""

    start: int
    end: int
    unit: Unit
    typed: bool


@dataclass(frozen=True, slots=True)
class Lead:
    """Where the headline and the first words end, where the nation is first named, how often each level is unnamed."""

    title_end: int
    words_end: int
    nation: int
    generic: Counter[str]


@dataclass(frozen=True, slots=True)
class Geography:
    """The places of one article and the unit it is mainly about (null: the nation, or unsaid)."""

    places: tuple[Place, ...]
    main: Unit | None
    day: date

    def here(self, level: str) -> Unit | None:
        """What a bare ``tỉnh``, ``huyện``, ``thành phố`` or ``xã`` means in this article."""
        if self.main is None:
            return None
        if level == "city":
            chain = (ancestor(self.main, name, self.day) for name in ("commune", "district", "province"))
            return next((unit for unit in chain if unit and unit.type == "thành phố"), self.main)
        return ancestor(self.main, level, self.day)


def locate(text: Normal, tags: Sequence[Tag], title_end: int, header_place: str | None, day: date) -> Geography:
    """Find and resolve all places of an article; ``title_end`` is the normal offset where the headline ends."""
    spotted = _spot(text, tags)
    header = _header_units(header_place, day)
    votes = _province_votes(spotted, title_end, header, text, day)
    provinces = {code for code, _ in votes.most_common(2)}
    typed_names = {place.candidates[0].name for place in spotted if place.typed}
    places = tuple(
        Place(name.start, name.end, unit, name.typed)
        for name in spotted
        if (unit := _resolve(name, votes, provinces, typed_names, day)) is not None
    )
    named = {place.start for place in places}
    loose = [tag for tag in tags if tag.start not in named]
    return Geography(places, _main_unit(places, header, votes, _lead(text, loose, title_end), day), day)


def _lead(text: Normal, tags: Sequence[Tag], title_end: int) -> Lead:
    nation = next((tag.start for tag in tags if tag.senses.get("relation") == "nation"), len(text.folded))
    generic = Counter(level for tag in tags if (level := tag.senses.get("here")) and level != "city")
    return Lead(title_end, title_end + LEAD, nation, generic)


def _spot(text: Normal, tags: Sequence[Tag]) -> list[Spotted]:
    spotted = list(_typed_names(text))
    taken = {offset for name in spotted for offset in range(name.start, name.end)}
    for tag in tags:
        if "place" in tag.senses and tag.start not in taken and _capitalised(text.cased, tag.start, tag.end):
            spotted.append(Spotted(tag.start, tag.end, units_by_name()[tag.senses["place"]], typed=False))
    return sorted(spotted, key=lambda name: name.start)


def _typed_names(text: Normal) -> Iterator[Spotted]:
    for match in TYPED.finditer(text.folded):
        start, levels, kind = match.start(), LEVELS[match[1]], match[1]
        found = _name_at(text, match.end(), levels, kind)
        while found:
            end, units = found
            yield Spotted(start, end, units, typed=True)
            joint = JOINT.match(text.folded, end)
            found = _name_at(text, joint.end(), levels, kind) if joint and levels[0] != "province" else None
            start = joint.end() if joint else end


def _name_at(text: Normal, start: int, levels: list[str], kind: str) -> tuple[int, tuple[Unit, ...]] | None:
    """The longest known name of capitalised syllables (or a number) at ``start`` that a unit of these levels bears."""
    ends: list[int] = []
    position = start
    while len(ends) < LONGEST_NAME:
        syllable = SYLLABLE.match(text.folded, position)
        if not syllable or text.cased[position].islower():
            break
        ends.append(syllable.end())
        position = syllable.end() + 1
        if text.folded[syllable.end() : position] not in (" ", "-"):
            break
    for end in reversed(ends):
        name = text.folded[start:end]
        units = tuple(unit for unit in units_by_name().get(name, ()) if unit.level in levels)
        of_kind = tuple(unit for unit in units if unit.type == KIND_OF_TYPE.get(kind, kind))
        if of_kind or (units and not name.isdigit()):
            return end, of_kind or units
    return None


def _capitalised(cased: str, start: int, end: int) -> bool:
    return all(cased[match.start()].isupper() for match in SYLLABLE.finditer(cased, start, end))


def _header_units(header_place: str | None, day: date) -> tuple[Unit, ...]:
    if not header_place:
        return ()
    name = fold(header_place)
    for kind in sorted(LEVELS, key=len, reverse=True):
        bare = name.removeprefix(f"{kind} ")
        if bare != name and bare in units_by_name():
            units = tuple(u for u in units_by_name()[bare] if u.level in LEVELS[kind])
            return states_on(tuple(u for u in units if u.type == KIND_OF_TYPE.get(kind, kind)) or units, day)
    return states_on(units_by_name().get(name, ()), day)


def _province_votes(
    spotted: Iterable[Spotted], title_end: int, header: tuple[Unit, ...], text: Normal, day: date
) -> Counter[str]:
    votes: Counter[str] = Counter()
    for name in spotted:
        units = states_on(name.candidates, day)
        codes = {_province_code(unit, day) for unit in units if name.typed or unit.level == "province"}
        weight = TITLE_WEIGHT if name.start < title_end else 1
        for code in codes:
            votes[code] += weight * 2 if len(codes) == 1 else weight
    for unit in header:
        votes[_province_code(unit, day)] += HEADER_WEIGHT
    for match in MARK.finditer(text.cased):
        if match[1] in press_marks():
            votes[press_marks()[match[1]]] += 1
    votes.pop("", None)
    return votes


def _province_code(unit: Unit, day: date) -> str:
    province = ancestor(unit, "province", day)
    return province.code if province else ""


def _resolve(name: Spotted, votes: Counter[str], provinces: set[str], typed_names: set[str], day: date) -> Unit | None:
    units = states_on(name.candidates, day)
    if not name.typed:
        units = tuple(
            unit
            for unit in units
            if unit.level == "province"
            or (unit.level == "district" and (_province_code(unit, day) in provinces or unit.name in typed_names))
        )
    ranked = sorted(
        units, key=lambda unit: (unit.level != "province" and not name.typed, -votes[_province_code(unit, day)])
    )
    return ranked[0] if ranked else None


def _main_unit(
    places: tuple[Place, ...], header: tuple[Unit, ...], votes: Counter[str], lead: Lead, day: date
) -> Unit | None:
    """The header's place, else the unit named most, the headline and the first words counting more.

    Null where the nation is named first or the places are scattered.
    """
    if header:
        return max(header, key=lambda unit: votes[_province_code(unit, day)])
    provinces = Counter(_province_code(place.unit, day) for place in places)
    if len(provinces) > SCATTERED and provinces.most_common(1)[0][1] * 2 <= provinces.total():
        return None
    if not places:
        return next((states_on(units_by_code()[code], day)[0] for code, _ in votes.most_common(1)), None)
    if lead.nation < places[0].start and lead.nation <= lead.words_end:
        return None
    return _heaviest(places, lead, day)


def _districts_named(places: tuple[Place, ...], day: date) -> dict[Unit, set[str]]:
    """Provinces of which several districts are named, with those districts."""
    named: dict[Unit, set[str]] = {}
    for place in places:
        province = ancestor(place.unit, "province", day)
        if province is not None and place.unit.level == "district":
            named.setdefault(province, set()).add(place.unit.code)
    return {province: districts for province, districts in named.items() if len(districts) > 1}


def _heaviest(places: tuple[Place, ...], lead: Lead, day: date) -> Unit:
    weights: Counter[Unit] = Counter()
    for place in places:
        weight = TITLE_WEIGHT if place.start < lead.title_end else 1
        weights[place.unit] += weight * 2 if place.start < lead.words_end else weight
    for province, districts in _districts_named(places, day).items():
        weights[province] += len(districts)
    for level, count in lead.generic.items():
        for named in {ancestor(place.unit, level, day) for place in places}:
            if named is not None:
                weights[named] += count
    first = {place.unit: -place.start for place in reversed(places)}
    return max(weights, key=lambda unit: (weights[unit], first.get(unit, 0)))
