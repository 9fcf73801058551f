"""The laws of the committed table of administrative units, and the codes and dates that must come out right."""

import csv
from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise

import pytest

from flows.extract.places.rebuild import HERE, disagreements, read_commune_dates
from flows.extract.places.snapshots import Snapshot, State, parse_state
from flows.extract.places.table import Unit, load_units, read_units

REFORM = date(2025, 7, 1)
PARENT_LEVEL = {"district": {"province"}, "commune": {"district", "province"}}
TYPES = {
    "province": {"tỉnh", "thành phố"},
    "district": {"thành phố", "thị xã", "quận", "huyện"},
    "commune": {"xã", "phường", "thị trấn", "đặc khu"},
}


@pytest.fixture(scope="module")
def by_code() -> dict[str, list[Unit]]:
    grouped: dict[str, list[Unit]] = defaultdict(list)
    for unit in load_units():
        grouped[unit.code].append(unit)
    return grouped


def on(by_code: dict[str, list[Unit]], code: str, day: date) -> Unit:
    return next(unit for unit in by_code[code] if unit.valid_on(day))


def counts(day: date) -> Counter[str]:
    return Counter(unit.level for unit in load_units() if unit.valid_on(day))


def test_rows_are_unique_and_sorted() -> None:
    keys = [(len(unit.code), unit.code, unit.valid_from or date.min) for unit in load_units()]
    assert keys == sorted(set(keys))


def test_level_follows_from_the_length_of_the_code_and_type_from_the_level() -> None:
    for unit in load_units():
        assert unit.level == {2: "province", 3: "district", 5: "commune"}[len(unit.code)]
        assert unit.type in TYPES[unit.level], unit
        assert unit.name == " ".join(unit.name.split()), unit


def test_states_of_one_code_do_not_overlap(by_code: dict[str, list[Unit]]) -> None:
    for rows in by_code.values():
        assert all((row.valid_from or date.min) < (row.valid_to or date.max) for row in rows), rows
        assert all((one.valid_to or date.max) <= (other.valid_from or date.min) for one, other in pairwise(rows)), rows


def test_a_unit_has_its_parent_all_its_life(by_code: dict[str, list[Unit]]) -> None:
    for unit in load_units():
        if unit.level == "province":
            assert unit.parent_code == ""
            continue
        covered = unit.valid_from or date.min
        for parent in by_code[unit.parent_code]:
            assert parent.level in PARENT_LEVEL[unit.level]
            if (parent.valid_from or date.min) <= covered:
                covered = max(covered, parent.valid_to or date.max)
        assert covered >= (unit.valid_to or date.max), unit


def test_successors_take_over_on_the_day(by_code: dict[str, list[Unit]]) -> None:
    for unit in load_units():
        assert unit.valid_to or not unit.successors, unit
        for code in unit.successors:
            assert any(heir.valid_on(unit.valid_to or date.max) for heir in by_code[code]), (unit, code)


def test_every_province_and_commune_that_met_the_reform_has_a_successor() -> None:
    ended = [unit for unit in load_units() if unit.valid_to == REFORM and unit.level != "district"]
    assert len(ended) == 63 + 10035
    assert all(unit.successors for unit in ended)
    assert all(len(unit.successors[0]) == len(unit.code) for unit in ended)


def test_no_phuong_lies_in_a_huyen(by_code: dict[str, list[Unit]]) -> None:
    for unit in load_units():
        if unit.type == "phường" and unit.valid_from and unit.valid_from < REFORM:
            assert on(by_code, unit.parent_code, unit.valid_from).type != "huyện", unit


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2005, 1, 1), {"province": 64}),
        (date(2019, 10, 6), {"province": 63, "district": 713, "commune": 11160}),
        (date(2020, 1, 1), {"province": 63}),
        (date(2021, 1, 1), {"province": 63, "district": 705}),
        (date(2021, 7, 10), {"province": 63, "district": 705, "commune": 10599}),
        (date(2025, 6, 30), {"province": 63, "district": 696, "commune": 10035}),
        (date(2025, 7, 2), {"province": 34, "commune": 3321}),
    ],
)
def test_number_of_units(day: date, expected: dict[str, int]) -> None:
    found = counts(day)
    assert {level: found[level] for level in expected} == expected
    assert not (day > REFORM and found["district"])


@pytest.mark.parametrize(
    ("code", "day", "full_name", "parent_code"),
    [
        ("92", date(2011, 6, 1), "Thành phố Cần Thơ", ""),
        ("17", date(2017, 3, 31), "Tỉnh Hoà Bình", ""),
        ("28", date(2007, 1, 1), "Tỉnh Hà Tây", ""),
        ("46", date(2024, 12, 31), "Tỉnh Thừa Thiên Huế", ""),
        ("46", date(2025, 1, 1), "Thành phố Huế", ""),
        ("164", date(2022, 8, 12), "Thành phố Thái Nguyên", "19"),
        ("101", date(2019, 9, 1), "Huyện Điện Biên Đông", "11"),
        ("187", date(2021, 3, 1), "Huyện Chi Lăng", "20"),
        ("188", date(2010, 6, 1), "Huyện Lộc Bình", "20"),
        ("857", date(2020, 2, 1), "Huyện Long Hồ", "86"),
        ("296", date(2020, 6, 1), "Huyện Bình Giang", "30"),
        ("196", date(2020, 1, 5), "Thành phố Uông Bí", "22"),
        ("196", date(2010, 1, 5), "Thị xã Uông Bí", "22"),
        ("916", date(2016, 12, 1), "Quận Ninh Kiều", "92"),
        ("918", date(2016, 12, 1), "Quận Bình Thuỷ", "92"),
        ("919", date(2016, 12, 1), "Quận Cái Răng", "92"),
        ("931", date(2016, 6, 1), "Thị xã Ngã Bảy", "93"),
        ("931", date(2020, 2, 1), "Thành phố Ngã Bảy", "93"),
        ("934", date(2016, 6, 1), "Huyện Phụng Hiệp", "93"),
        ("971", date(2019, 1, 25), "Huyện Năm Căn", "96"),
        ("600", date(2011, 6, 1), "Huyện Đức Linh", "60"),
        ("418", date(2022, 6, 1), "Huyện Tương Dương", "40"),
        ("417", date(2022, 6, 1), "Huyện Kỳ Sơn", "40"),
        ("151", date(2019, 6, 1), "Huyện Kỳ Sơn", "17"),
        ("415", date(2022, 6, 1), "Huyện Quế Phong", "40"),
        ("412", date(2022, 6, 1), "Thành phố Vinh", "40"),
        ("429", date(2022, 6, 1), "Huyện Nghi Lộc", "40"),
        ("421", date(2022, 6, 1), "Huyện Quỳnh Lưu", "40"),
        ("083", date(2023, 10, 1), "Huyện Mường Khương", "10"),
        ("085", date(2023, 10, 1), "Huyện Bắc Hà", "10"),
        ("082", date(2023, 10, 1), "Huyện Bát Xát", "10"),
        ("089", date(2023, 10, 1), "Huyện Văn Bàn", "10"),
        ("019", date(2013, 12, 27), "Huyện Từ Liêm", "01"),
        ("019", date(2013, 12, 28), "Quận Nam Từ Liêm", "01"),
        ("268", date(2008, 7, 31), "Thành phố Hà Đông", "28"),
        ("268", date(2010, 1, 1), "Quận Hà Đông", "01"),
        ("769", date(2020, 12, 31), "Quận 2", "79"),
        ("769", date(2021, 1, 1), "Thành phố Thủ Đức", "79"),
        ("31255", date(2011, 6, 1), "Xã Trung Hưng", "925"),
        ("31255", date(2025, 7, 1), "Xã Trung Hưng", "92"),
    ],
)
def test_known_units(by_code: dict[str, list[Unit]], code: str, day: date, full_name: str, parent_code: str) -> None:
    unit = on(by_code, code, day)
    assert (unit.full_name, unit.parent_code) == (full_name, parent_code)


@pytest.mark.parametrize(
    ("code", "ended", "successors"),
    [
        ("28", date(2008, 8, 1), ("01",)),
        ("93", REFORM, ("92",)),
        ("94", REFORM, ("92",)),
        ("044", date(2020, 2, 1), ("045",)),
        ("204", date(2020, 1, 1), ("193",)),
        ("413", date(2024, 12, 1), ("412",)),
        ("405", date(2025, 1, 1), ("380",)),
        ("762", date(2021, 1, 1), ("769",)),
        ("755", REFORM, ("26732",)),
    ],
)
def test_known_ends(by_code: dict[str, list[Unit]], code: str, ended: date, successors: tuple[str, ...]) -> None:
    last = [unit for unit in by_code[code] if unit.valid_from is None or unit.valid_from < REFORM][-1]
    assert (last.valid_to, last.successors) == (ended, successors)


def test_reviewed_files_agree_with_the_table(by_code: dict[str, list[Unit]]) -> None:
    assert set(read_units(HERE / "history.csv")) <= set(load_units())
    assert read_commune_dates().keys() <= by_code.keys()


def test_names_and_press_marks_point_into_the_table(by_code: dict[str, list[Unit]]) -> None:
    with (HERE / "names.csv").open(encoding="utf-8", newline="") as file:
        names = list(csv.DictReader(file))
    with (HERE / "press_marks.csv").open(encoding="utf-8", newline="") as file:
        marks = list(csv.DictReader(file))
    assert len({(row["alias"], row["code"]) for row in names}) == len(names)
    assert all({row["alias"]} != {unit.name for unit in by_code[row["code"]]} for row in names)
    assert len({row["mark"] for row in marks}) == len(marks)
    assert all(not row["province_code"] or on(by_code, row["province_code"], date(2025, 6, 30)) for row in marks)


def test_a_full_name_is_split_into_type_and_bare_name() -> None:
    assert parse_state("Thị  Trấn N.T Phong Hải ", "086") == State("N.T Phong Hải", "thị trấn", "086")
    assert parse_state("Phường 05", "747") == State("5", "phường", "747")
    with pytest.raises(ValueError, match="no unit type in 'Côn Đảo'"):
        parse_state("Côn Đảo", "77")


def test_a_snapshot_that_knows_a_district_otherwise_is_told() -> None:
    day = date(2021, 7, 10)
    states = {unit.code: State(unit.name, unit.type, unit.parent_code) for unit in load_units() if unit.valid_on(day)}
    assert not list(disagreements(list(load_units()), Snapshot(day, states)))
    (fault,) = disagreements(list(load_units()), Snapshot(day, states | {"187": State("Chi Lăng", "thị xã", "20")}))
    assert fault.startswith("187 on 2021-07-10")
