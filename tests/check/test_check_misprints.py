"""The slip that explains a figure held back."""

import pytest
from people import count, share

from flows.check.run import check_article
from flows.check.slips import slip
from schemas.codes import codelist


@pytest.mark.parametrize(
    ("printed", "meant", "kind"),
    [
        ("1058", "1085", "digits_swapped"),
        ("13573", "132573", "digit_dropped"),
        ("3000", "30000", "digit_dropped"),
        ("22811", "2281", "digit_doubled"),
        ("22817", "2281", "digit_mistyped"),
        ("73", "77", "digit_mistyped"),
        ("1572", "1497", None),
        ("1234", "4321", None),
        ("12", "1234", None),
        ("636", "636", None),
    ],
)
def test_slips(printed, meant, kind):
    assert slip(printed, meant) == kind
    assert kind is None or kind in codelist("misprint").codes


def explained(*figures):
    found = check_article(figures, (), ()).quarantined
    return {q.figure.value: (q.reason, q.misprint, q.meant) for q in found if q.misprint}


def test_suspect_is_explained_by_its_digits():
    figures = (
        count(0, 1697),
        count(10, 866, 0, staff="cb"),
        count(20, 831, 0, staff="cc"),
        count(30, 1479, 0, education="university_up"),
        share(40, 88.2, 0, education="university_up"),
        count(50, 200, 0, education="below_university"),
    )
    assert explained(*figures) == {1479: ("suspect", "digits_swapped", 1497)}


def test_every_figure_of_a_tie_is_explained_by_itself():
    figures = count(0, 1058), count(10, 900, 0, staff="cb"), count(20, 185, 0, staff="cc")
    assert explained(*figures) == {
        1058: ("conflict", "digits_swapped", 1085),
        185: ("conflict", "digits_swapped", 158),
    }


def test_exchanged_labels_are_one_slip():
    figures = (
        count(0, 636),
        count(10, 280, 0, staff="cb"),
        count(20, 356, 0, staff="cc"),
        count(30, 300, 10, staff="cb", sex="female"),
        count(40, 56, 10, staff="cb", sex="male"),
        share(50, 56.0, 0, staff="cb"),
    )
    found = check_article(figures, (), ()).quarantined
    assert {q.figure.value: (q.reason, q.misprint, q.implied_min) for q in found} == {
        280: ("suspect", "labels_swapped", 356),
        356: ("suspect", "labels_swapped", 280),
    }


def test_wrong_share_and_exchanged_labels_are_a_tie():
    figures = (
        count(0, 636),
        count(10, 280, 0, staff="cb"),
        share(15, 56.0, 0, staff="cb"),
        count(20, 356, 0, staff="cc"),
    )
    assert {reason for reason, *_ in explained(*figures).values()} == {"conflict"}
    assert explained(*figures)[280][1:] == ("labels_swapped", 356)


def test_share_of_the_wrong_base():
    figures = (
        count(0, 636),
        count(10, 356, 0, staff="cb"),
        count(20, 280, 0, staff="cc"),
        count(30, 150, 0, sex="female"),
        share(35, 42.1, 0, sex="female"),
        count(40, 100, 10, staff="cb", age_max=30),
        count(50, 486, 0, sex="male"),
    )
    assert explained(*figures) == {42.1: ("suspect", "other_base", 23.6)}


def two_totals(*others):
    """A total that its splits hold, and five shares that hold another one, a slip away."""
    parts = {"doctorate": 100, "master": 829, "university": 40, "college": 36, "intermediate": 80}
    holding = ({"staff": "cb"}, 494), ({"staff": "cc"}, 564), ({"sex": "female"}, 400), ({"sex": "male"}, 658)
    figures = [count(0, 1058)]
    for start, (columns, size) in enumerate(holding[: len(others)]):
        figures.append(count(100 + 20 * start, size, 0, **columns))
        figures.append(share(110 + 20 * start, others[start], 0, **columns))
    for start, (code, size) in enumerate(parts.items()):
        figures.append(count(200 + 20 * start, size, 0, education=code))
        figures.append(share(210 + 20 * start, round(100 * size / 1085, 2), 0, education=code))
    return figures


@pytest.mark.parametrize("others", [(46.69, 53.31), (46.69, 53.31, 37.81, 62.19)])
def test_total_in_conflict_is_explained_by_the_slip_that_mends_most_of_its_checks(others):
    """Whether fewer figures must change to keep the shares or to keep the total."""
    found = check_article(two_totals(*others), (), ()).quarantined
    assert {q.reason for q in found} == {"conflict"}
    assert [(q.misprint, q.meant) for q in found if q.figure.value == 1058] == [("digits_swapped", 1085)]
