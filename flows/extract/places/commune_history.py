"""Give the communes of successive snapshots their dates. Provinces and districts, which are curated, stay outside."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from flows.extract.places.snapshots import REFORM, Snapshot, State
from flows.extract.places.table import Unit


class Span(NamedTuple):
    """A run of snapshots, by index, in which a code keeps its state."""

    first: int
    last: int
    state: State


class CommuneDates:
    """Tells when a commune changed that differs between two snapshots.

    `districts` are the rows of all districts, sorted; `known` has the effective dates of resolutions by the code of
    the district or province whose communes they rearrange.
    """

    def __init__(self, districts: Iterable[Unit], known: Mapping[str, list[date]]) -> None:
        self._rows: dict[str, list[Unit]] = defaultdict(list)
        for unit in districts:
            self._rows[unit.code].append(unit)
        self._known = known

    def earliest(self, state: State, seen: date) -> date | None:
        """The first day a commune first seen on `seen` can have had its state; None is open.

        Its district must exist, and no phường lies in a huyện.
        """
        rows = self._rows[state.parent_code]
        days = [rows[0].valid_from, *(day for day in self._known.get(state.parent_code, []) if day <= seen)]
        if state.type == "phường":
            days += [row.valid_to for row in rows if row.type == "huyện" and row.valid_to and row.valid_to <= seen]
        return max((day for day in days if day), default=None)

    def changed(self, before: State | None, after: State | None, seen: date, missed: date) -> date:
        """The day `before` gave way to `after` (None: no unit; never both), later than `seen`, at most `missed`.

        The first of these that gives one day in the interval: its district ended or began; its district changed along
        with its own type; a resolution for the district; one for the province. Else `missed`, the latest possible day.
        """
        for days in self._candidates(before, after):
            within = {day for day in days if day and seen < day <= missed}
            if len(within) == 1:
                return within.pop()
        return missed

    def _candidates(self, before: State | None, after: State | None) -> Iterator[list[date | None]]:
        left, entered = (state and self._rows[state.parent_code] for state in (before, after))
        district = entered or left or []
        if left is not entered:
            yield [left[-1].valid_to if left else None, entered[0].valid_from if entered else None]
        elif before and after and before.type != after.type:
            yield [row.valid_from for row in district]
        yield [*self._known.get(district[-1].code, [])]
        yield [*self._known.get(district[-1].parent_code, [])]


def date_communes(
    snapshots: list[Snapshot], dates: CommuneDates, successors: Mapping[str, tuple[str, ...]]
) -> list[Unit]:
    """The communes before the reform as dated rows, from `snapshots`, oldest first."""
    codes = sorted({code for snapshot in snapshots for code in snapshot.states if len(code) == 5})
    return [unit for code in codes for unit in _date_commune(code, snapshots, dates, successors.get(code, ()))]


def alike(one: State, other: State) -> bool:
    """Whether two states differ in spelling at most: accents, capitals, punctuation, i for y."""
    return one[1:] == other[1:] and _fold(one.name) == _fold(other.name)


def _date_commune(
    code: str, snapshots: list[Snapshot], dates: CommuneDates, successors: tuple[str, ...]
) -> Iterator[Unit]:
    spans = _spans(code, snapshots)
    for number, (first, last, state) in enumerate(spans):
        before = spans[number - 1] if number and spans[number - 1].last == first - 1 else None
        after = spans[number + 1] if number + 1 < len(spans) and spans[number + 1].first == last + 1 else None
        if first == 0:
            start = dates.earliest(state, snapshots[0].day)
        else:
            start = dates.changed(before and before.state, state, snapshots[first - 1].day, snapshots[first].day)
        if last == len(snapshots) - 1:
            end, heirs = REFORM, successors
        else:
            end = dates.changed(state, after and after.state, snapshots[last].day, snapshots[last + 1].day)
            heirs = (code,) if after else ()
        yield Unit(code, state.name, state.type, "commune", state.parent_code, start, end, heirs)


def _spans(code: str, snapshots: list[Snapshot]) -> list[Span]:
    """The spans of a code, named as last spelt; a unit that a lone snapshot knows between two others is its slip."""
    spans: list[Span] = []
    for index, snapshot in enumerate(snapshots):
        state = snapshot.states.get(code)
        if state is None or _is_slip(code, index, snapshots):
            continue
        if spans and spans[-1].last == index - 1 and alike(spans[-1].state, state):
            spans[-1] = Span(spans[-1].first, index, state)
        else:
            spans.append(Span(index, index, state))
    return spans


def _is_slip(code: str, index: int, snapshots: list[Snapshot]) -> bool:
    inner = 0 < index < len(snapshots) - 1
    return inner and code not in snapshots[index - 1].states and code not in snapshots[index + 1].states


def _fold(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(char for char in decomposed if char.isascii() and char.isalnum()).replace("y", "i")
