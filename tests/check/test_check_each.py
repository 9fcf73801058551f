"""One print for several places (``123 in each``): as many figures, counted as often, and one slip if it is wrong."""

from dataclasses import replace

import pytest
from people import count, figure_id
from told import listing, said

from flows.check.run import check_article
from schemas.records import Change

PLACES = ("00001", "00002", "00003")


def in_each(start, value, base=None, **columns):
    """One print, a figure a place."""
    return [
        replace(one, figure_id=f"{one.figure_id}@{code}")
        for code in PLACES
        for one in [count(start, value, base, place_code=code, **columns)]
    ]


def reasons(figures, listings=(), changes=()):
    found = check_article(figures, listings, changes).quarantined
    return {(q.figure.figure_id, q.reason, q.implied_min) for q in found}


@pytest.mark.parametrize(
    ("total", "rule", "sign", "result"),
    [
        (369, "sum_to_total", "=", "pass"),
        (400, "parts_within_total", "= 369 ≤", "open"),
        (360, "parts_within_total", "= 369 ≠", "fail"),
    ],
)
def test_n_in_each_times_the_places_is_held_against_the_total(total, rule, sign, result):
    figures = (count(0, total), *in_each(10, 123, 0))
    assert said(*figures) == {(rule, f"123 + 123 + 123 {sign} {total}", "presumed", result)}


def test_closed_list_with_one_print_for_several_places():
    ids = [f"{figure_id(20)}@{code}" for code in PLACES]
    closed = replace(listing(0, 10, closure="stated"), part_ids=(figure_id(10), *ids))
    figures = (count(0, 419), count(10, 50, 0, place_code="00009"), *in_each(20, 123, 0))
    assert ("sum_to_total", "50 + 123 + 123 + 123 = 419", "stated", "pass") in said(*figures, listings=[closed])


@pytest.mark.parametrize(("before", "after", "kind"), [(100, 109, "increase"), (109, 100, "decrease")])
def test_change_in_each_is_added_as_often_as_there_are_places(before, after, kind):
    figures = (count(0, before, time_period="2020"), count(10, after), *in_each(20, 3, kind=kind))
    tied = Change(figure_id(0), figure_id(10), figure_id(20))
    assert said(*figures, changes=[tied]) == {("sum_to_total", "100 + 3 + 3 + 3 = 109", "stated", "pass")}
    wrong = (replace(figures[0], value=before + 1.0), *figures[1:])
    assert {result for *_, result in said(*wrong, changes=[tied])} == {"fail"}


def test_wrong_print_is_one_slip_in_all_its_places():
    """The total is held by its split, the rest of the list by nothing; 132 in each would need three changes."""
    ids = [f"{figure_id(20)}@{code}" for code in PLACES]
    closed = replace(listing(0, 10, closure="stated"), part_ids=(figure_id(10), *ids))
    figures = (
        count(0, 419),
        count(2, 200, 0, staff="cb"),
        count(4, 219, 0, staff="cc"),
        count(10, 50, 0, place_code="00009"),
        count(12, 30, 10, sex="female", place_code="00009"),
        count(14, 20, 10, sex="male", place_code="00009"),
        *in_each(20, 132, 0),
    )
    assert reasons(figures, [closed]) == {(one, "suspect", 123) for one in ids}


def test_print_that_no_whole_number_in_each_mends_is_not_accused():
    ids = [f"{figure_id(20)}@{code}" for code in PLACES]
    closed = replace(listing(0, closure="stated"), part_ids=tuple(ids))
    assert reasons((count(0, 370), *in_each(20, 123, 0)), [closed]) == {(figure_id(0), "suspect", 369)}
