"""Which count and which base a share is recomputed from."""

from dataclasses import replace

from people import count, share
from told import checks


def shares(*figures):
    return {(c.expression, c.result) for c in checks(*figures) if c.rule == "share_of_total"}


def test_counts_and_shares_by_turns_are_told_two_by_two():
    """The share of the first stands nearer to the second, and no column tells the two apart."""
    figures = count(0, 146), count(100, 70, 0), share(130, 47.9, 0), count(134, 76, 0), share(150, 52.1, 0)
    assert shares(*figures) == {("70 / 146 = 47.95% ~ 47.9%", "pass"), ("76 / 146 = 52.05% ~ 52.1%", "pass")}
    wrong = replace(figures[2], value=49.7)
    assert ("70 / 146 = 47.95% ≠ 49.7%", "fail") in shares(*figures[:2], wrong, *figures[3:])


def test_count_left_over_leaves_open_which_is_meant():
    figures = count(0, 146), count(100, 70, 0), share(110, 47.9, 0), count(120, 76, 0)
    assert shares(*figures) == {("70 / 146 = 47.95% ~ 47.9%", "pass")}
    assert not shares(*figures[:2], share(110, 49.7, 0), figures[3])


def test_share_told_with_a_count_of_another_unit_or_base():
    places = count(0, 3319, unit="organisation", measure="units")
    assert shares(places, count(110, 3276, 0, job="x"), share(120, 98.7, 0, job="y"))
    levels = count(0, 470), count(10, 460, 0, detail="paid"), count(110, 200, 0, level="central")
    assert ("199 / 200 = 99.5% ~ 99.5%", "pass") in shares(*levels, count(210, 199, 10), share(220, 99.5, 110))


def test_base_in_another_sentence_is_found_where_none_is_named():
    figures = count(0, 18991), count(110, 7336, level="commune"), share(120, 38.63, level="commune")
    assert shares(*figures) == {("7336 / 18991 = 38.63% ~ 38.63%", "pass")}
    assert not shares(count(0, 18991, place_code="17"), *figures[1:])


def test_whole_percents_fit_too_many_bases():
    assert not shares(count(0, 200), count(110, 80, level="commune"), share(120, 40, level="commune"))


def test_refuted_base_gives_way_to_one_that_fits():
    figures = count(0, 642), count(10, 311, staff="cc"), count(110, 148, 10, sex="female")
    assert shares(*figures, share(120, 23.05, 10, sex="female")) == {("148 / 642 = 23.05% ~ 23.05%", "pass")}
    assert {result for _, result in shares(*figures, share(120, 32.05, 10, sex="female"))} == {"fail"}


def test_second_number_of_a_stroke_is_the_base_meant():
    part = count(110, 2274, 0, detail="x")
    base = replace(count(110, 36412), figure_id="a#110/")
    assert shares(count(0, 6182), part, base, share(120, 6.25, 0, detail="x")) == {
        ("2274 / 36412 = 6.25% ~ 6.25%", "pass")
    }


def test_people_over_the_posts_for_them():
    posts = count(100, 340, unit="post", measure="quota")
    figures = posts, count(110, 243, 100, measure="recruited"), share(120, 71.47, 100, measure="recruited")
    assert shares(*figures) == {("243 / 340 = 71.47% ~ 71.47%", "pass")}


def test_decrease_is_a_share_of_the_level_before():
    down = {"kind": "decrease"}
    assert shares(count(0, 112), count(10, 14, **down), share(20, 12.5, 0, **down))


def test_share_told_apart_by_words_alone_is_tested_for_granularity():
    figures = count(0, 143), count(110, 20, 0, detail="x"), count(120, 30, 0, detail="y"), share(210, 36.5, 0)
    assert [c.result for c in checks(*figures) if c.rule == "share_is_attainable"] == ["fail"]
