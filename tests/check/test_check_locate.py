from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from people import count, share

from flows.check.edits import problems
from flows.check.ledger import open_ledger
from flows.check.locate import lightest
from flows.check.run import check_article, checks_of
from flows.check.sums import breakdowns

LARGEST = 9


def held_back(*figures):
    found = check_article(figures, (), ()).quarantined
    return {q.figure.value: (q.reason, q.implied_min, q.implied_max) for q in found}


def test_share_and_second_split_leave_one_culprit():
    figures = (
        count(0, 1697),
        count(10, 866, 0, staff="cb"),
        count(20, 831, 0, staff="cc"),
        count(30, 1572, 0, education="university_up"),
        share(40, 88, 0, education="university_up", qualifier="over"),
        count(50, 200, 0, education="below_university"),
        share(60, 11, 0, education="below_university", qualifier="over"),
    )
    assert held_back(*figures) == {1572: ("suspect", 1497, 1497)}
    suspect = check_article(figures, (), ()).quarantined[0]
    assert suspect.check_id == "a!sum_to_total!0=30+50"
    assert suspect.implied_by == ("a#0", "a#40", "a#50")


def test_tie_accuses_nobody():
    figures = count(0, 10), count(10, 6, 0, staff="cb"), count(20, 5, 0, staff="cc")
    assert held_back(*figures) == dict.fromkeys((10, 6, 5), ("conflict", None, None))


def test_lone_share_and_its_count_are_a_tie():
    figures = count(0, 353), count(10, 352, 0, party="member"), share(20, 99.43, 0, party="member")
    assert {value: reason for value, (reason, *_) in held_back(*figures).items()} == {
        353: "conflict",
        352: "conflict",
        99.43: "conflict",
    }


def test_base_that_all_its_shares_refute_is_the_suspect_in_every_print():
    shares = {"lower_secondary": 31.26, "upper_secondary": 68.73}
    levels = {"intermediate": 20.94, "university": 27.72}
    figures = [
        count(0, 341),
        count(100, 341),
        *(share(10 + i, value, 0, schooling=code) for i, (code, value) in enumerate(shares.items())),
        *(share(20 + i, value, 0, education=code) for i, (code, value) in enumerate(levels.items())),
        share(30, 35.69, 0, political_theory="intermediate"),
        share(40, 17.69, 0, age_max=34),
    ]
    found = check_article(figures, (), ()).quarantined
    assert [(q.figure.figure_id, q.reason, q.implied_min) for q in found] == [
        ("a#0", "suspect", 339),
        ("a#100", "suspect", 339),
    ]


def test_base_that_some_other_number_merely_fits_is_not_accused():
    figures = count(0, 143), share(10, 36.5, 0, education="intermediate"), share(20, 57.2, 0, sex="female")
    assert {reason for reason, *_ in held_back(*figures).values()} == {"conflict"}


def test_presumed_list_alone_accuses_nobody():
    figures = (
        count(0, 300),
        count(10, 160, 0, staff="cb"),
        count(20, 140, 0, staff="cc"),
        count(30, 77, 0, age_max=29),
        share(40, 25.7, 0, age_max=29),
        count(50, 240, 0, age_min=30, age_max=45),
    )
    assert {reason for reason, *_ in held_back(*figures).values()} == {"conflict"}


def test_statuses():
    figures = (
        count(0, 636),
        count(10, 356, 0, staff="cb"),
        count(20, 280, 0, staff="cc"),
        count(30, 284, 0, sex="female"),
        count(40, 7, unit="course", measure="trained"),
    )
    assert [f.status for f in check_article(figures, (), ()).figures] == [*["verified"] * 3, "consistent", "unchecked"]


def test_every_figure_comes_back_once():
    figures = count(0, 10), count(10, 6, 0, staff="cb"), count(20, 5, 0, staff="cc"), count(30, None)
    article = check_article(figures, (), ())
    ids = [f.figure_id for f in article.figures] + [q.figure.figure_id for q in article.quarantined]
    assert sorted(ids) == sorted(f.figure_id for f in figures)


def tables():
    """A total split by staff and by sex, each half of the cadres' split printed or not."""
    small = st.integers(1, 3)
    return st.tuples(small, small, small, small, small, small, small, st.booleans())


def table(total, cb, cc, female, male, women, men, deep):
    figures = [
        count(0, total),
        count(10, cb, 0, staff="cb"),
        count(20, cc, 0, staff="cc"),
        count(30, female, 0, sex="female"),
        count(40, male, 0, sex="male"),
    ]
    if deep:
        figures += [count(50, women, 10, staff="cb", sex="female"), count(60, men, 10, staff="cb", sex="male")]
    return figures


def consistent(values):
    """The laws of such a table, written out."""
    sums = [(0, (10, 20)), (0, (30, 40))] + [(10, (50, 60))] * (50 in values)
    return all(values[whole] == sum(values[p] for p in parts) for whole, parts in sums)


def solvable(values, free):
    names = sorted(free)
    return any(
        consistent(values | dict(zip(names, new, strict=True)))
        for new in product(range(LARGEST + 1), repeat=len(names))
    )


@settings(max_examples=20, deadline=None)
@given(tables())
def test_lightest_answers_are_those_of_brute_force(numbers):
    figures = table(*numbers)
    ledger = open_ledger(figures)
    found = list(problems(checks_of(ledger, breakdowns(ledger), (), ())))
    values = {figure.char_start: int(figure.value) for figure in figures}
    assert bool(found) or consistent(values)
    for problem in found:
        starts = {name: int(name.removeprefix("a#")) for name in problem.prints}
        answers = lightest(problem)
        assert answers is not None
        assert len(answers[0]) > 0
        if len(found) == 1 and len(answers[0]) <= 3 and len(starts) == len(values):
            weigh = {starts[name]: weight for name, weight in problem.weights.items()}
            best = len(answers[0]), sum(weigh[starts[name]] for name in answers[0])
            brute = {
                frozenset(free)
                for size in range(1, 4)
                for free in combinations(sorted(values), size)
                if (size, sum(weigh[start] for start in free)) == best and solvable(values, free)
            }
            lighter = (
                free
                for size in range(1, 4)
                for free in combinations(sorted(values), size)
                if (size, sum(weigh[start] for start in free)) < best
            )
            assert not any(solvable(values, free) for free in lighter)
            assert {frozenset(starts[name] for name in answer) for answer in answers if len(answer) <= 3} == brute


@pytest.mark.parametrize("wrong", [0, 10, 20, 30, 40])
def test_planted_error_is_named_where_two_splits_hold_it(wrong):
    """A total is held by the split it stands in rightly; a part only by its own share."""
    shares = {10: ("cb", None), 20: ("cc", None), 30: (None, "female"), 40: (None, "male")}
    right = {0: 1697, 10: 866, 20: 831, 30: 701, 40: 996}
    printed = right | {wrong: right[wrong] + 90}
    figures = [count(0, printed[0]), count(100, printed[0])]
    for start, (staff, sex) in shares.items():
        columns = {"staff": staff or "cbcc", "sex": sex}
        figures.append(count(start, printed[start], 0, **columns))
        figures.append(share(start + 3, round(100 * right[start] / right[0], 2), 0, **columns))
    found = check_article(figures, (), ()).quarantined
    assert {q.figure.value for q in found} == {printed[wrong]}
    assert {(q.reason, q.implied_min, q.implied_max) for q in found} == {("suspect", right[wrong], right[wrong])}


def test_search_given_up_is_told(monkeypatch):
    monkeypatch.setattr("flows.check.locate.NODES", 1)
    figures = count(0, 10), count(10, 6, 0, staff="cb"), count(20, 5, 0, staff="cc")
    assert {reason for reason, *_ in held_back(*figures).values()} == {"undetermined"}
