"""Place names spotted in a text, with every unit that bears them. Which one is meant is told in ``place_votes``."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import ahocorasick

from flows.extract.gazetteer import units_by_name
from flows.extract.normal import Normal
from flows.extract.place_types import LEVELS, TYPED, bearing
from flows.extract.places.table import Unit
from flows.extract.vocabulary import Tag

SYLLABLE = re.compile(r"[\w'’]+")
WORD_EDGE = re.compile(r"\b")
JOINT = re.compile(r"(?:,| và| với) (?=\w)")
LONGEST_NAME = 5  # syllables
SEAT_OF_AGENCIES = re.compile(r"^(?:Hà Nội|HÀ NỘI) ?\([^)\n]{2,20}\) ?[-–—]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Spotted:
    """A place name at normal offsets ``start:end``; ``typed`` if the unit's type stands before it or once stood."""

    start: int
    end: int
    candidates: tuple[Unit, ...]
    typed: bool


def spot(text: Normal, tags: Sequence[Tag]) -> list[Spotted]:
    """Names behind their type (``huyện Kim Động, Ân Thi``), these again, and the bare names among the tags, in order.

    Not the capital where news agencies have their seat (``Hà Nội (ABC) -``).
    """
    spotted = list(_typed_names(text))
    spotted += _named_again(text, spotted)
    taken = {offset for name in spotted for offset in range(name.start, name.end)}
    for tag in tags:
        if "place" in tag.senses and tag.start not in taken and _capitalised(text.cased, tag.start, tag.end):
            spotted.append(Spotted(tag.start, tag.end, units_by_name()[tag.senses["place"]], typed=False))
    datelines = {match.start() for match in SEAT_OF_AGENCIES.finditer(text.cased)}
    return sorted((name for name in spotted if name.start not in datelines), key=lambda name: name.start)


def _named_again(text: Normal, typed: Sequence[Spotted]) -> list[Spotted]:
    """Names of communes of several syllables where they stand again without the type they once had."""
    taken = {offset for name in typed for offset in range(name.start, name.end)}
    communes = _communes(text, typed)
    return [
        Spotted(start, start + len(bare), communes[bare].candidates, typed=True)
        for bare, start in _occurrences(communes, text.folded)
        if start not in taken and text.cased[start].isupper()
    ]


def _occurrences(names: Collection[str], folded: str) -> Iterator[tuple[str, int]]:
    """Each name with every place where it stands as whole words, found in one pass."""
    if not names:
        return
    automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
    for name in names:
        automaton.add_word(name)
    automaton.make_automaton()
    for last, length in automaton.iter(folded):
        start, end = last + 1 - length, last + 1
        if WORD_EDGE.match(folded, start) and WORD_EDGE.match(folded, end):
            yield folded[start:end], start


def _communes(text: Normal, typed: Sequence[Spotted]) -> dict[str, Spotted]:
    """Spotted communes by their names without type, as printed, of several syllables."""
    names = {
        text.folded[name.start : name.end].rpartition(name.candidates[0].type)[2].strip(" ."): name for name in typed
    }
    communes = {bare: name for bare, name in names.items() if " " in bare and name.candidates[0].level == "commune"}
    return {bare: name for bare, name in communes.items() if not _names_province(bare)}


def _names_province(name: str) -> bool:
    return any(unit.level == "province" for unit in units_by_name().get(name, ()))


def _typed_names(text: Normal) -> Iterator[Spotted]:
    for match in TYPED.finditer(text.folded):
        start, kind = match.start(), match[1] or match[2]
        found = _name_at(text, match.end(), kind)
        while found:
            end, units = found
            yield Spotted(start, end, units, typed=True)
            joint = JOINT.match(text.folded, end)
            found = _name_at(text, joint.end(), kind) if joint and LEVELS[kind][0] != "province" else None
            start = joint.end() if joint else end


def _name_at(text: Normal, start: int, kind: str) -> tuple[int, tuple[Unit, ...]] | None:
    """End and units of the longest known name at ``start``; a number names only a unit of that very type."""
    for end in reversed(_name_ends(text, start)):
        name = text.folded[start:end]
        units, of_kind = bearing(name, kind)
        if of_kind or (units and not name.isdigit()):
            return end, of_kind or units
    return None


def _name_ends(text: Normal, start: int) -> list[int]:
    """Where a name of one, two … capitalised syllables (or a number) at ``start`` may end."""
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
    return ends


def _capitalised(cased: str, start: int, end: int) -> bool:
    return all(cased[match.start()].isupper() for match in SYLLABLE.finditer(cased, start, end))
