"""The unit an article is mainly about, weighed from its header, headline, first words and names. No name is read."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from flows.extract.gazetteer import ancestor, states_on, units_by_code
from flows.extract.normal import Normal
from flows.extract.place_votes import TITLE_WEIGHT, Place, Votes, province_code
from flows.extract.places.table import Unit
from flows.extract.vocabulary import Tag

FIRST_WORDS = 400  # characters behind the headline
SAYING = frozenset({"relation", "here"})
BARE_PROVINCE = re.compile(r"(?:của|trong|ở|Đảng bộ|đảng bộ) tỉnh(?! [A-ZĐ])\b")
SCATTERED = 3  # provinces


@dataclass(frozen=True, slots=True)
class Lead:
    """Where the headline and the first words end, where the nation is first named, how often each level is unnamed."""

    title_end: int
    words_end: int
    nation: int
    generic: Counter[str]


def lead_of(text: Normal, tags: Iterable[Tag], title_end: int) -> Lead:
    """What the headline and the unnamed units (``toàn tỉnh``) say; ``tags`` are those that are no place names."""
    saying = [tag for tag in tags if not SAYING.isdisjoint(tag.senses)]
    nation = next((tag.start for tag in saying if tag.senses.get("relation") == "nation"), len(text.folded))
    generic = Counter(level for tag in saying if (level := tag.senses.get("here")) and level != "city")
    generic["province"] += len(BARE_PROVINCE.findall(text.cased))
    return Lead(title_end, title_end + FIRST_WORDS, nation, generic)


def main_unit(places: Sequence[Place], header: Sequence[Unit], votes: Votes, lead: Lead) -> Unit | None:
    """The header's place, else the unit named most, the headline and the first words counting more.

    Null where the nation is named first or the places are scattered.
    """
    if header:
        return max(header, key=votes.of)
    if not places:
        return next((states_on(units_by_code()[code], votes.day)[0] for code in _most(votes.provinces)), None)
    provinces = Counter(province_code(place.unit, votes.day) for place in places)
    if len(provinces) > SCATTERED and provinces.most_common(1)[0][1] * 2 <= provinces.total():
        return None
    if lead.nation < places[0].start and lead.nation <= lead.words_end:
        return None
    return _heaviest(places, lead, votes.day)


def _most(votes: Counter[str]) -> list[str]:
    return [code for code, _ in votes.most_common(1)]


def _heaviest(places: Sequence[Place], lead: Lead, day: date) -> Unit:
    """The unit of most weight, the first named of several; a unit counts where it is unnamed or its districts stand."""
    weights: Counter[Unit] = Counter()
    for place in places:
        weight = TITLE_WEIGHT if place.start < lead.title_end else 1
        weights[place.unit] += weight * 2 if place.start < lead.words_end else weight
    for province, districts in _districts_named(places, day).items():
        weights[province] += len(districts)
    for level, count in lead.generic.items():
        for named in dict.fromkeys(ancestor(place.unit, level, day) for place in places):
            if named is not None:
                weights[named] += count
    first = {place.unit: -place.start for place in reversed(places)}
    return max(weights, key=lambda unit: (weights[unit], first.get(unit, 0)))


def _districts_named(places: Sequence[Place], day: date) -> dict[Unit, set[str]]:
    """Provinces of which several districts are named, with the codes of those districts."""
    named: dict[Unit, set[str]] = {}
    for place in places:
        province = ancestor(place.unit, "province", day)
        if province is not None and place.unit.level == "district":
            named.setdefault(province, set()).add(place.unit.code)
    return {province: districts for province, districts in named.items() if len(districts) > 1}
