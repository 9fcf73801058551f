"""Sums that no word presents as a list: they count if they add up, and accuse nobody."""

from people import count, share
from told import checks, listing, said


def sums(*figures, **lists):
    return {(expression, result) for rule, expression, _, result in said(*figures, **lists) if rule == "sum_to_total"}


def test_parts_of_one_base_that_add_up_to_it():
    figures = count(0, 35), count(10, 19, 0, job="x"), count(20, 16, 0, detail="the others")
    assert sums(*figures) == {("19 + 16 = 35", "pass")}
    assert not sums(*figures[:2], count(20, 17, 0, detail="the others"))
    assert not any(c.result == "fail" for c in checks(*figures[:2], count(20, 17, 0, detail="the others")))


def test_what_is_left_of_a_list_belongs_to_it_and_a_second_list_does_not():
    jobs = [count(10 * i, n, 0, job=f"{i}") for i, n in enumerate((53, 44, 4, 2), 1)]
    levels = [count(60, 80, 0, level="commune"), count(70, 20, 0, level="district")]
    assert sums(count(0, 119), *jobs, count(50, 16, 0, detail="others"), *levels) == {
        ("53 + 44 + 4 + 2 + 16 = 119", "pass")
    }


def test_people_and_posts_are_counted_together_and_turns_are_not():
    post = {"unit": "post"}
    assert sums(count(0, 88, **post), count(10, 59, 0, **post, detail="x"), count(20, 29, 0, staff="cc"))
    assert not sums(count(0, 88), count(10, 59, 0, detail="x"), count(20, 29, 0, unit="turn"))


def test_parts_that_share_members_are_no_list():
    assert not sums(count(0, 90), count(10, 60, 0, sex="female"), count(20, 30, 0, education="master"))


def test_rows_of_a_table_add_up_to_the_part_of_the_total_that_they_are_like():
    figures = (
        count(0, 100),
        count(10, 70, 0, organisation="schools"),
        count(20, 30, 0, organisation="clinics"),
        count(110, 60, 0, level="district"),
        count(120, 45, 110, organisation="schools"),
        count(130, 15, 110, organisation="clinics"),
        count(210, 40, 0, level="province"),
        count(220, 25, 210, organisation="schools"),
        count(230, 15, 210, organisation="clinics"),
    )
    found = sums(*figures, listings=[listing(0, 110, 210)])
    assert {("45 + 25 = 70", "pass"), ("15 + 15 = 30", "pass"), ("60 + 40 = 100", "pass")} <= found


def test_shares_of_one_sentence_that_make_100():
    assert said(count(0, 900), share(110, 74, 0, job="x"), share(120, 26, 0, detail="y")) >= {
        ("shares_sum_to_100", "74% + 26% = 100%", "presumed", "pass")
    }
    assert not any(c.rule == "shares_sum_to_100" for c in checks(share(110, 74, job="x"), share(120, 23, job="y")))


def test_share_of_no_printed_base_is_the_sum_of_shares_of_one_base():
    parts = share(110, 2, 100, education="postgraduate"), share(120, 55.2, 100, education="university")
    assert sums(share(0, 57.2, education="university_up"), count(100, 500), *parts) == {("2% + 55.2% = 57.2%", "pass")}


def test_counts_of_no_base_add_up_to_a_total_that_holds_them():
    parts = count(110, 51, staff="cb"), count(120, 29, staff="cb"), count(130, 13, staff="cb", sex="female")
    assert sums(count(0, 93), *parts[:2], count(130, 13, staff="cc"))
    assert not sums(count(0, 93), *parts)


def test_list_refuted_by_its_total_may_be_of_another_that_holds_it():
    parts = [count(100 + n, n, 50, staff="cc", level=level) for n, level in ((41, "district"), (34, "commune"))]
    figures = count(0, 75), count(50, 44, 0, staff="cc"), *parts
    assert sums(*figures, listings=[listing(50, 141, 134)]) == {("41 + 34 = 75", "pass")}
    wrong = checks(count(0, 76), *figures[1:], listings=[listing(50, 141, 134)])
    assert [c.expression for c in wrong if c.result == "fail"] == ["41 + 34 = 75 ≠ 44"]


def test_list_whose_parts_overlap_in_part_counts_where_it_adds_up():
    parts = count(10, 18, 0, staff="cc"), count(20, 35, 0, staff="cbcc", level="commune")
    assert sums(count(0, 53, staff="any"), *parts, listings=[listing(0, 10, 20, closure="stated")])
    short = checks(count(0, 50, staff="any"), *parts, listings=[listing(0, 10, 20, closure="stated")])
    assert not [c for c in short if c.result == "fail"]
