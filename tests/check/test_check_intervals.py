import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from people import count, share

from flows.check.arithmetic import attainable
from flows.check.intervals import Interval, point
from flows.check.readings import reading_of

numbers = st.integers(0, 3000).map(lambda thirds: Fraction(thirds, 3))
twelfths = st.integers(0, 12).map(lambda twelfths: Fraction(twelfths, 12))


@st.composite
def intervals(draw):
    low, high = sorted((draw(numbers), draw(numbers)))
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@given(intervals(), intervals(), numbers)
def test_meet_holds_what_both_hold(one, other, value):
    assert (value in one.meet(other)) == (value in one and value in other)


@given(intervals(), intervals(), twelfths, twelfths)
def test_arithmetic_holds_every_result(one, other, part, other_part):
    a, b = one.low + part * (one.high - one.low), other.low + other_part * (other.high - other.low)
    if a in one and b in other:
        assert a + b in one + other
        assert a - b in one - other
        assert a * b in one.times(other)
        if b:
            assert a / b in one.over(other)


@given(intervals(), st.integers(-1, 1001))
def test_whole_numbers_keep_the_whole_numbers(interval, number):
    assert (number in interval.whole_numbers()) == (number in interval)


def test_rounding_is_narrow_and_truncation_wide():
    reading = reading_of(share(0, 88.8))
    assert reading.narrow == Interval(Fraction("88.75"), Fraction("88.85"))
    assert reading.wide == Interval(Fraction("88.75"), Fraction("88.9"), high_open=True)


def test_over_is_narrow_within_its_printed_digit_and_wide_to_the_end():
    reading = reading_of(share(0, 88, qualifier="over"))
    assert reading.narrow == Interval(88, 89, True, True)
    assert reading.wide == Interval(88, 100, True)
    assert reading_of(count(0, 30700, qualifier="over")).wide == Interval(30700, math.inf, True)


def test_exact_count_is_a_point_and_a_multiplied_print_its_rounding():
    assert reading_of(count(0, 636)).wide == point(636)
    thousands = reading_of(count(0, 12000, decimals=-3))
    assert thousands.narrow == Interval(11500, 12500)
    assert thousands.wide == Interval(11500, 13000, high_open=True)


def test_range_says_its_own_interval_and_nothing_printed_admits_nothing():
    assert reading_of(count(0, None, qualifier="range", value_min=1, value_max=2)).wide == Interval(1, 2)
    assert reading_of(count(0, None)) is None


@pytest.mark.parametrize("qualifier", ["exact", "over", "under", "nearly", "about", "at_least", "at_most"])
@given(value=st.integers(1, 100_000), decimals=st.integers(0, 2))
def test_narrow_reading_lies_inside_the_wide_one(qualifier, value, decimals):
    for figure in (count(0, value, qualifier=qualifier), share(0, value / 1000, qualifier=qualifier)):
        reading = reading_of(figure)
        inside = reading.narrow.meet(Interval(0, math.inf))
        assert inside.meet(reading.wide) == inside


def test_large_numbers_lose_nothing():
    assert reading_of(count(0, 9_007_199_254_740_991)).wide == point(9_007_199_254_740_991)


def test_grim():
    assert not attainable(reading_of(share(0, 36.4)).wide, point(143)).empty
    assert attainable(reading_of(share(0, 36.5)).wide, point(143)).empty
