import pytest
from people import count, share
from told import checks, listing, said

from schemas.records import Change


def test_complete_codelist_is_a_sum_without_any_word():
    parts = count(10, 356, 0, staff="cb"), count(20, 280, 0, staff="cc")
    assert said(count(0, 636), *parts) == {("sum_to_total", "356 + 280 = 636", "codelist", "pass")}


def test_complete_codelist_that_misses_its_total_fails():
    parts = count(10, 1572, 0, education="university_up"), count(20, 200, 0, education="below_university")
    assert said(count(0, 1697), *parts) == {("sum_to_total", "1572 + 200 = 1772 ≠ 1697", "codelist", "fail")}


def test_complete_codelist_outweighs_an_open_listing():
    figures = count(0, 636), count(10, 356, 0, staff="cb"), count(20, 270, 0, staff="cc")
    (check,) = checks(*figures, listings=[listing(0, 10, 20, closure="open")])
    assert (check.closure, check.result, check.remainder) == ("codelist", "fail", None)


@pytest.mark.parametrize(
    ("last", "rule", "result", "remainder"),
    [(43, "sum_to_total", "pass", 0), (40, "parts_within_total", "open", 3), (44, "parts_within_total", "fail", -1)],
)
def test_presumed_list_passes_when_it_adds_up_is_open_when_short_and_fails_when_over(last, rule, result, remainder):
    ages = (
        count(10, 77, 0, age_max=29),
        count(20, 180, 0, age_min=30, age_max=45),
        count(30, last, 0, age_min=46, age_max=60),
    )
    (check,) = checks(count(0, 300), *ages)
    assert (check.rule, check.closure, check.result, check.remainder) == (rule, "presumed", result, remainder)


def test_closed_list_of_the_words_must_add_up_and_an_open_one_must_not_exceed():
    figures = count(0, 13), count(10, 8, 0, job="x"), count(20, 4, 0, job="y")
    (stated,) = checks(*figures, listings=[listing(0, 10, 20, closure="stated")])
    assert (stated.rule, stated.result) == ("sum_to_total", "fail")
    (left_open,) = checks(*figures, listings=[listing(0, 10, 20, closure="open")])
    assert (left_open.rule, left_open.result, left_open.remainder) == ("parts_within_total", "open", 1)


def test_turns_add_to_people_only_in_a_list():
    figures = count(0, 848), count(10, 89, 0, course="degree"), count(20, 759, 0, course="short", unit="turn")
    assert ("sum_to_total", "89 + 759 = 848", "stated", "pass") in said(
        *figures, listings=[listing(0, 10, 20, closure="stated")]
    )
    assert not any(rule == "sum_to_total" for rule, *_ in said(*figures))


def test_master_is_not_added_to_university_or_above():
    figures = count(0, 100), count(10, 90, 0, education="university_up"), count(20, 30, 0, education="master")
    assert {(c.rule, c.result) for c in checks(*figures)} == {("part_within_total", "pass")}
    assert all(c.rule == "part_within_total" for c in checks(*figures, listings=[listing(0, 10, 20)]))


def test_sub_total_is_the_sum_of_the_figures_that_tile_it():
    figures = (
        count(0, 195),
        count(10, 4, 0, education="college"),
        count(20, 179, 0, education="university_up"),
        count(30, 183, 0, education="college_up"),
    )
    assert ("sum_to_total", "4 + 179 = 183", "codelist", "pass") in said(*figures)


def test_figure_printed_twice_is_counted_once():
    figures = (
        count(0, 636),
        count(10, 356, 0, staff="cb"),
        count(110, 356, 0, staff="cb"),
        count(20, 280, 0, staff="cc"),
    )
    assert {(c.rule, c.result) for c in checks(*figures)} == {("sum_to_total", "pass"), ("equal", "pass")}


def test_part_lies_within_its_base():
    assert said(count(0, 636), count(10, 284, 0, sex="female")) == {("part_within_total", "284 ≤ 636", None, "pass")}
    assert said(count(0, 636), count(10, 700, 0, sex="female")) == {("part_within_total", "700 > 636", None, "fail")}


def test_part_outside_its_base_is_not_bounded_by_it():
    assert not checks(count(0, 100, measure="quota"), count(10, 105, 0))


def test_share_is_recomputed_from_its_count():
    figures = count(0, 636), count(10, 565, 0, party="member"), share(20, 88.8, 0, party="member")
    assert ("share_of_total", "565 / 636 = 88.84% ~ 88.8%", None, "pass") in said(*figures)


def test_share_is_recomputed_from_counts_that_tile_its_cell():
    figures = (
        count(0, 636),
        count(10, 81, 0, education="master"),
        count(20, 456, 0, education="university"),
        count(30, 0, 0, education="doctorate"),
        share(40, 84.4, 0, education="university_up", qualifier="over"),
    )
    assert ("share_of_total", "(81 + 456 + 0) / 636 = 84.43% ~ > 84.4%", None, "pass") in said(*figures)


def test_cut_decimals_hold_in_the_wide_reading_only():
    figures = count(0, 13), count(10, 4, 0, tenure="new"), share(20, 30.76, 0, tenure="new")
    check = next(c for c in checks(*figures) if c.rule == "share_of_total")
    assert (check.reading, check.result) == ("wide", "pass")
    figures = count(0, 51), count(10, 8, 0, tenure="new"), share(20, 15.67, 0, tenure="new")
    assert any(c.rule == "share_of_total" and c.result == "fail" for c in checks(*figures))


def test_share_of_two_like_counts_belongs_to_the_one_beside_it():
    figures = count(0, 100), count(10, 20, 0), share(13, 20.0, 0), count(50, 30, 0), share(53, 30.0, 0)
    shares = [c for c in checks(*figures) if c.rule == "share_of_total"]
    assert [(c.part_ids, c.share_id, c.result) for c in shares] == [
        (("a#10",), "a#13", "pass"),
        (("a#50",), "a#53", "pass"),
    ]


def test_shares_of_one_base_sum_to_100():
    grades = dict(zip(("excellent", "good", "average", "failed"), (15.1, 30.2, 41.5, 13.2), strict=True))
    shares = [share(10 * i, value, 0, exam_grade=grade) for i, (grade, value) in enumerate(grades.items(), 1)]
    found = said(count(0, 106), *shares)
    assert ("shares_sum_to_100", "15.1% + 30.2% + 41.5% + 13.2% = 100%", "codelist", "pass") in found
    assert sum(rule == "share_is_attainable" and result == "pass" for rule, _, _, result in found) == 4


def test_closed_list_with_a_count_that_has_no_share_leaves_its_shares_open():
    ages = [count(10, 275, 0, age_max=30), count(20, 241, 0, age_min=31, age_max=45), count(30, 617, 0, age_min=46)]
    shares = share(13, 24.3, 0, age_max=30), share(23, 21.3, 0, age_min=31, age_max=45)
    closed = listing(0, 10, 20, 30, closure="stated"), listing(None, 13, 23, closure="stated")
    found = said(count(0, 1133), *ages, *shares, listings=closed)
    assert ("shares_sum_to_100", "24.3% + 21.3% = 45.6% ≤ 100%", "presumed", "open") in found


def test_total_told_again_is_no_part_of_itself():
    figures = count(0, 100), count(10, 60, 0, sex="female"), count(110, 100)
    assert not [c for c in checks(*figures, listings=[listing(0, 10, 110)]) if c.result == "fail"]


def test_shares_that_may_be_of_different_people_are_not_summed():
    shares = share(10, 81, staff="cb", standard="met"), share(20, 88.4, staff="cc", standard="met")
    assert not checks(*shares)
    assert not checks(*shares, listings=[listing(None, 10, 20)])


def test_share_that_no_whole_number_gives_fails():
    figures = count(0, 143), share(10, 36.5, 0, education="intermediate")
    assert [(c.rule, c.result) for c in checks(*figures)] == [("share_is_attainable", "fail")]
    assert not checks(count(0, 143, qualifier="about"), share(10, 36.5, 0, education="intermediate"))


def test_repeats_agree_and_two_long_totals_a_slip_apart_do_not():
    assert said(count(0, 2281), count(110, 2281)) == {("equal", "2281 = 2281", None, "pass")}
    assert said(count(0, 2281), count(110, 2218)) == {("equal", "2281 ≠ 2218", None, "fail")}


def test_unlike_totals_of_one_cell_are_taken_for_different_things():
    assert not checks(count(0, 2281), count(110, 356))
    assert [c.result for c in checks(count(0, 41), count(110, 38))] == ["open"]


def test_hedged_print_confirms_the_exact_one():
    assert [c.result for c in checks(count(0, 19000, qualifier="nearly"), count(110, 18991))] == ["pass"]
    assert not checks(count(0, 19000, qualifier="nearly"), count(110, 17024))


def test_unexpressed_part_is_never_equal_to_its_base():
    assert [c.rule for c in checks(count(0, 2281), count(110, 2218, 0))] == ["part_within_total"]


@pytest.mark.parametrize(
    ("before", "after", "by", "result"),
    [
        (count(0, 47), count(10, 41), count(20, 6, kind="decrease"), "pass"),
        (count(0, 47), count(10, 40), count(20, 6, kind="decrease"), "fail"),
        (count(0, 810), count(10, 1058), share(20, 30.62, kind="increase"), "pass"),
        (count(0, 810), count(10, 1085), share(20, 30.62, kind="increase"), "fail"),
        (share(0, 71), share(10, 81), share(20, 10, kind="increase", unit="percentage_point"), "pass"),
    ],
)
def test_levels_and_change(before, after, by, result):
    tied = [Change("a#0", "a#10", "a#20")]
    assert result in [c.result for c in checks(before, after, by, changes=tied) if c.rule == "change_of_level"]


def test_changes_are_summed_with_changes_only():
    parts = [count(10 * i, n, 0, kind="decrease", staff=s) for i, (n, s) in enumerate([(41, "cb"), (269, "cc")], 1)]
    total = count(0, 310, kind="decrease")
    assert any(c.rule == "sum_to_total" and c.result == "pass" for c in checks(total, *parts))
    assert not checks(count(0, 100), *parts, listings=[listing(0, 10, 20)])


def test_targets_are_not_held_against_observed_figures():
    assert not checks(count(0, 100, kind="target"), count(10, 120, 0, sex="female"))


def test_check_id_depends_on_its_members_only():
    figures = count(0, 636), count(10, 356, 0, staff="cb"), count(20, 280, 0, staff="cc")
    alone = {c.check_id for c in checks(*figures)}
    assert alone < {c.check_id for c in checks(*figures, count(50, 284, 0, sex="female"))}


def test_figures_of_two_articles_are_refused():
    with pytest.raises(ValueError, match="one article"):
        checks(count(0, 1), count(0, 2))


def test_part_that_exceeds_its_whole_by_itself_is_told_apart_from_its_list():
    figures = count(0, 45), count(10, 91, 0, education="master"), count(20, 9, 0, education="college")
    assert said(*figures) == {
        ("parts_within_total", "91 + 9 = 100 ≠ 45", "presumed", "fail"),
        ("part_within_total", "91 > 45", None, "fail"),
    }


@pytest.mark.parametrize(("sentence", "told_along"), [(0, True), (1, False)])
def test_count_of_no_base_told_along_with_parts_of_a_whole_is_one_of_them(sentence, told_along):
    """In another sentence it may be of anything."""
    ages = (
        count(10, 3, 0, age_max=30),
        count(100 * sentence + 20, 334, age_min=31, age_max=45),
        count(30, 70, 0, age_min=46),
    )
    excess = ("sum_to_total", "3 + 334 + 70 = 407 ≠ 107", "codelist", "fail")
    assert (excess in said(count(0, 107), *ages)) is told_along
