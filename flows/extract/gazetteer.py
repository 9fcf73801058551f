"""The dated table of units indexed by name and by code. Finding names in a text belongs to ``place_names``."""

import csv
from datetime import date
from functools import cache
from pathlib import Path
from unicodedata import combining, normalize

from flows.extract.normal import fold
from flows.extract.places.table import Unit, load_units

PLACES_DIR = Path(__file__).parent / "places"
SHORTEST_BARE = 4  # characters: a shorter name is a common word too often


@cache
def units_by_code() -> dict[str, tuple[Unit, ...]]:
    """Code to its dated states."""
    index: dict[str, list[Unit]] = {}
    for unit in load_units():
        index.setdefault(unit.code, []).append(unit)
    return {code: tuple(units) for code, units in index.items()}


@cache
def units_by_name() -> dict[str, tuple[Unit, ...]]:
    """Folded bare name or alias to all units that ever bore it."""
    index: dict[str, list[Unit]] = {}
    for unit in load_units():
        index.setdefault(fold(unit.name), []).append(unit)
    for row in _rows("names.csv"):
        index.setdefault(fold(row["alias"]), []).extend(units_by_code()[row["code"]])
    return {name: tuple(units) for name, units in index.items()}


@cache
def bare_names() -> frozenset[str]:
    """Folded names of provinces and districts that may stand without their type."""
    return frozenset(
        name
        for name, units in units_by_name().items()
        if len(name) >= SHORTEST_BARE and any(unit.level != "commune" for unit in units)
    )


@cache
def press_marks() -> dict[str, str]:
    """Mark of a provincial newspaper, as printed before the first sentence, to its province's code."""
    return {row["mark"]: row["province_code"] for row in _rows("press_marks.csv") if row["province_code"]}


@cache
def press_names() -> dict[str, str]:
    """Name of a province as the addresses of its newspapers and offices spell it (``nghean``) to its code."""
    provinces = {unit.name: unit.code for unit in load_units() if unit.level == "province"}
    return {_unaccented(name): code for name, code in provinces.items()}


def _unaccented(name: str) -> str:
    letters = normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if letter.isalpha() and not combining(letter))


def states_on(units: tuple[Unit, ...], day: date) -> tuple[Unit, ...]:
    """The units valid on a day; all of them where none is."""
    return tuple(unit for unit in units if unit.valid_on(day)) or units


def ancestor(unit: Unit, level: str, day: date) -> Unit | None:
    """The unit itself or the one above it at ``level``; null where the division of the day has none."""
    while unit.level != level:
        above = units_by_code().get(unit.parent_code)
        if not above:
            return None
        unit = states_on(above, day)[0]
    return unit


@cache
def ancestors(unit: Unit) -> tuple[Unit, ...]:
    """Every unit that has stood above a unit, the nearest first."""
    above = units_by_code().get(unit.parent_code, ())
    return (*above, *ancestors(above[0])) if above else ()


def _rows(name: str) -> list[dict[str, str]]:
    with (PLACES_DIR / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
