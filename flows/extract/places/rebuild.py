"""Rebuild `units.csv` from package snapshots and the reviewed files beside it. Run by hand; README.md says how.

Reading packages (`snapshots.py`), dating communes (`commune_history.py`) and using the table (`table.py`) do not belong
here.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path

from flows.extract.places.commune_history import CommuneDates, alike, date_communes
from flows.extract.places.snapshots import REFORM, Snapshot, State, read_reform, read_snapshots, read_successors
from flows.extract.places.table import UNITS_PATH, Unit, read_units

HERE = Path(__file__).parent
LEVELS = {2: "province", 3: "district", 5: "commune"}


def main(arguments: list[str]) -> int:
    """Write `units.csv` anew from the folder of unpacked packages; 1 and one line a fault if the sources disagree."""
    if len(arguments) != 1:
        print("usage: python -m flows.extract.places.rebuild FOLDER (the unpacked packages, see README.md)")
        return 2
    folder = Path(arguments[0])
    snapshots, reform = read_snapshots(folder), read_reform(folder)
    units = build(snapshots, reform, read_successors(folder), read_units(HERE / "history.csv"), read_commune_dates())
    faults = [fault for snapshot in [*snapshots, reform] for fault in disagreements(units, snapshot)]
    if not faults:
        write_units(units)
    print("\n".join(faults) or f"{UNITS_PATH}: {len(units)} rows")
    return 1 if faults else 0


def build(
    snapshots: list[Snapshot],
    reform: Snapshot,
    successors: dict[str, tuple[str, ...]],
    curated: Iterable[Unit],
    commune_dates: dict[str, list[date]],
) -> list[Unit]:
    """All rows, sorted; a curated code's rows before or from the reform replace what the snapshots say of it then."""
    units = list(curated)
    reviewed = {(unit.code, _is_new(unit)) for unit in units}
    founded = {unit.code: unit.valid_from for unit in sorted(units, key=_order, reverse=True) if not _is_new(unit)}
    last = {code: state for snapshot in snapshots for code, state in snapshot.states.items() if len(code) < 5}
    for code, state in last.items():
        if (code, False) not in reviewed:
            units.append(_unit(code, state, founded.get(state.parent_code), REFORM, successors.get(code, ())))
    units += [_unit(c, state, REFORM, None, ()) for c, state in reform.states.items() if (c, True) not in reviewed]
    units.sort(key=_order)
    dates = CommuneDates((unit for unit in units if unit.level == "district"), commune_dates)
    return sorted([*units, *date_communes(snapshots, dates, successors)], key=_order)


def disagreements(units: list[Unit], snapshot: Snapshot) -> Iterator[str]:
    """A line for every province and district that the table knows otherwise than the snapshot on its day."""
    table = {
        unit.code: State(unit.name, unit.type, unit.parent_code)
        for unit in units
        if unit.level != "commune" and unit.valid_on(snapshot.day)
    }
    seen = {code: state for code, state in snapshot.states.items() if len(code) < 5}
    for code in sorted(table.keys() | seen.keys()):
        ours, theirs = table.get(code), seen.get(code)
        if ours is None or theirs is None or not alike(ours, theirs):
            yield f"{code} on {snapshot.day}: table {ours}, snapshot {theirs}; mend history.csv"


def read_commune_dates() -> dict[str, list[date]]:
    """Effective dates in `commune_dates.csv` by the code of the district or province concerned."""
    dates: dict[str, list[date]] = defaultdict(list)
    with (HERE / "commune_dates.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            dates[row["scope"]].append(date.fromisoformat(row["valid_from"]))
    return dates


def write_units(units: Iterable[Unit]) -> None:
    """Write `units.csv`: columns as the fields of `Unit`, dates ISO 8601 or empty, successors separated by a space."""
    with UNITS_PATH.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(field.name for field in fields(Unit))
        writer.writerows(_cells(unit) for unit in units)


def _cells(unit: Unit) -> list[str]:
    head = [unit.code, unit.name, unit.type, unit.level, unit.parent_code]
    return [*head, *(str(day or "") for day in (unit.valid_from, unit.valid_to)), " ".join(unit.successors)]


def _unit(code: str, state: State, start: date | None, end: date | None, successors: tuple[str, ...]) -> Unit:
    return Unit(code, state.name, state.type, LEVELS[len(code)], state.parent_code, start, end, successors)


def _is_new(unit: Unit) -> bool:
    return unit.valid_from is not None and unit.valid_from >= REFORM


def _order(unit: Unit) -> tuple[int, str, date]:
    return len(unit.code), unit.code, unit.valid_from or date.min


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
