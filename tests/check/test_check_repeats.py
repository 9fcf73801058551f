"""Which prints of one number are taken for one figure."""

import pytest
from people import count, share
from told import checks

FULL = {"staff": "cc", "level": "commune"}


def equal(*figures):
    return [c.part_ids for c in checks(*figures) if c.rule == "equal" and c.result == "pass"]


@pytest.mark.parametrize("unsaid", [{"staff": None}, {"level": None}, {"place_code": None}, {"time_period": None}])
def test_second_telling_leaves_out_who_where_and_when(unsaid):
    first = count(0, 162, **FULL)
    assert equal(first, count(110, 162, **FULL | unsaid)) == [("a#0", "a#110")]
    assert equal(first, count(110, 162, **FULL), count(210, 162, **FULL | unsaid)) == [("a#0", "a#110", "a#210")]


@pytest.mark.parametrize(
    "other",
    [
        {"sex": "female"},
        {"place_code": "175"},
        {"time_period": "2019"},
        {"kind": "target"},
        {"measure": "recruited"},
        {"staff": "vc"},
    ],
)
def test_what_contradicts_is_another_figure(other):
    assert not equal(count(0, 162, **FULL), count(110, 162, **FULL | other))


def test_shorter_numbers_may_leave_out_less():
    assert not equal(count(0, 7, **FULL), count(110, 7))
    assert not equal(count(0, 600, **FULL), count(110, 600))
    assert equal(count(0, 7, **FULL), count(110, 7, **FULL, time_period=None))
    assert not equal(count(0, 62, **FULL), count(110, 62, **FULL, detail="x"))
    assert equal(count(0, 162, **FULL), count(110, 162, **FULL, detail="x"))
    assert equal(share(0, 72.56, **FULL), share(110, 72.56, detail="x"))


def test_periods_told_more_or_less_exactly():
    assert equal(count(0, 17, time_period="2023"), count(110, 17, time_period="2023-08-31"))
    assert equal(count(0, 17, time_period="2022-07/2023-06"), count(110, 17, time_period="2022-07-01/2023-06-30"))
    assert equal(count(0, 17, time_period="2019"), count(110, 17, time_period="2020", time_basis="publication"))


def test_numbers_of_one_sentence_are_of_different_people():
    assert not equal(count(0, 162, **FULL), count(10, 162))


def test_parts_of_unlike_bases_are_different_people_unless_the_number_is_rare():
    bases = count(0, 500), count(100, 700)
    assert not equal(*bases, count(210, 45, 0, sex="female"), count(310, 45, 100, sex="female"))
    assert equal(*bases, count(210, 451, 0, sex="female"), count(310, 451, 100, sex="female"))


def test_parts_of_a_total_told_twice_repeat_each_other():
    figures = count(0, 162), count(10, 55, 0, staff="cb"), count(110, 162, level="commune")
    assert ("a#10", "a#120") in equal(*figures, count(120, 55, 110, staff="cb", level="commune"))


def test_part_as_large_as_its_total_is_still_a_part():
    assert not equal(count(0, 32), count(110, 32, 0, staff="cc"))


def test_hedged_or_rounded_print_confirms_a_like_one():
    assert checks(count(0, 19000, qualifier="nearly"), count(110, 18991, level="commune"))[0].rule == "equal"
    assert checks(share(0, 34, qualifier="over"), share(110, 34.25))[0].result == "pass"
    assert not checks(share(0, 35, qualifier="over"), share(110, 34.25))
