"""What printed figures imply exactly, and what must not be implied."""

import pytest
from people import count, share

from flows.check.run import check_article


def formulas(*figures):
    return {derived.formula for derived in check_article(figures, (), ()).derived}


def test_opposite_of_one_part():
    (men,) = check_article((count(0, 636), count(10, 284, 0, sex="female")), (), ()).derived
    assert (men.formula, men.from_ids) == ("636 - 284 = 352", ("a#0", "a#10"))
    figure = men.figure
    assert (figure.figure_id, figure.base_id, figure.value, figure.sex) == ("a#0~sex=male", "a#0", 352, "male")
    assert (figure.staff, figure.place_code, figure.origin, figure.status) == ("cbcc", "164", "derived", "consistent")


def test_rest_of_a_list_whose_words_do_not_close_it_counts_those_it_does_not_name():
    levels = {"master": 81, "university": 456, "college": 14, "intermediate": 54}
    parts = [count(10 * i, n, 0, education=code) for i, (code, n) in enumerate(levels.items(), 1)]
    (rest,) = check_article((count(0, 636), *parts), (), ()).derived
    assert rest.formula == "636 - 81 - 456 - 14 - 54 = 31"
    assert (rest.figure.education, rest.figure.detail) == (None, "education: none or elementary or doctorate")


def test_rest_of_ages_and_of_a_standard():
    (older,) = check_article((count(0, 300), count(10, 77, 0, age_max=29)), (), ()).derived
    assert (older.figure.age_min, older.figure.age_max, older.figure.value) == (30, None, 223)
    met = count(10, 270, 0, standard="met", standard_of="schooling")
    (short,) = check_article((count(0, 300), met), (), ()).derived
    assert (short.figure.standard, short.figure.standard_of, short.figure.value) == ("not_met", "schooling", 30)


def test_counts_behind_shares():
    grades = dict(zip(("excellent", "good", "average", "failed"), (15.1, 30.2, 41.5, 13.2), strict=True))
    shares = [share(10 * i, value, 0, exam_grade=grade) for i, (grade, value) in enumerate(grades.items(), 1)]
    derived = check_article((count(0, 106), *shares), (), ()).derived
    assert [one.figure.value for one in derived] == [16, 32, 44, 14]
    assert {(one.figure.unit, one.figure.base_id) for one in derived} == {("person", "a#0")}
    assert derived[0].formula == "15.1% of 106 = 16"


@pytest.mark.parametrize(
    "figures",
    [
        (count(0, 636), count(10, 284, 0, sex="female"), count(20, 352, 0, sex="male")),
        (count(0, 636, qualifier="about"), count(10, 284, 0, sex="female")),
        (count(0, 636), count(10, 284, 0, sex="female", qualifier="over")),
        (count(0, 636), count(10, 284, sex="female")),
        (count(0, 636), count(10, 636, 0, sex="female")),
        (count(0, 636), count(10, 284, 0, leadership="yes")),
        (count(0, 636, staff=None), count(10, 284, 0, staff="cb")),
        (count(0, 5000), share(10, 15.1, 0, sex="female")),
        (count(0, 106), share(10, 15.1, 0, sex="female", qualifier="over")),
    ],
    ids=["printed", "hedged", "hedged part", "no base", "nothing left", "no opposite", "unsaid", "coarse", "over"],
)
def test_what_is_not_exact_is_not_implied(figures):
    assert not formulas(*figures)


def test_nothing_follows_from_a_figure_held_back():
    figures = (
        count(0, 100),
        count(10, 60, 0, staff="cb"),
        count(20, 50, 0, staff="cc"),
        count(30, 40, 0, sex="female"),
    )
    assert not formulas(*figures)
    assert formulas(*figures[:2], figures[3]) == {"100 - 60 = 40", "100 - 40 = 60"}
