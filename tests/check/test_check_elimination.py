"""The range of one figure when all checks must hold at once."""

import math
from fractions import Fraction

from people import count, figure_id, share

from flows.check.edits import problems
from flows.check.elimination import reach
from flows.check.intervals import Interval, point
from flows.check.ledger import open_ledger
from flows.check.run import checks_of
from flows.check.sums import breakdowns
from schemas.records import Change


def reached(figures, start, free, changes=()):
    """The range of the figure at ``start`` when those at ``free`` may be anything from one on."""
    ledger = open_ledger(sorted(figures, key=lambda figure: figure.char_start))
    (problem,) = problems(checks_of(ledger, breakdowns(ledger), (), changes))
    domains = {name: items[0].wide for name, items in problem.prints.items()}
    domains |= {figure_id(one): Interval(1, math.inf) for one in free}
    return reach(figure_id(start), problem.constraints, domains)


def test_two_sums_of_the_same_free_figures_exclude_each_other():
    """The cadres are 6 by staff and 7 by sex."""
    figures = (
        count(0, 10),
        count(10, 5, 0, staff="cb"),
        count(20, 4, 0, staff="cc"),
        count(30, 4, 10, staff="cb", sex="female"),
        count(40, 3, 10, staff="cb", sex="male"),
    )
    assert reached(figures, 10, (10,)).empty
    assert reached(figures, 10, (10, 0)) == point(7)
    assert reached(figures, 30, (10, 30)) == point(3)
    assert reached(figures, 0, (0, 10, 30)) == Interval(8, math.inf)


def test_share_of_a_base_that_may_move_is_held_to_its_bounds():
    figures = (
        count(0, 100),
        count(10, 60, 0, staff="cb"),
        share(15, 50, 0, staff="cb"),
        count(20, 30, 0, staff="cc"),
    )
    assert reached(figures, 15, (15,)).empty
    base = Interval(Fraction(3000) / Fraction("50.5"), Fraction(3000, 49), high_open=True)
    assert reached(figures, 0, (0, 10)) == base


def test_growth_by_percent_from_a_known_and_from_a_free_level():
    figures = (
        count(0, 500, time_period="2020"),
        count(10, 660),
        share(15, 10, kind="increase"),
        count(20, 360, 10, staff="cb"),
        count(30, 290, 10, staff="cc"),
    )
    tied = (Change(figure_id(0), figure_id(10), figure_id(15)),)
    assert reached(figures, 15, (15, 10), tied) == point(30)
    assert reached(figures, 10, (10, 0), tied) == point(650)
    before = Interval(650 / Fraction("1.11"), 650 / Fraction("1.095"), low_open=True)
    assert reached(figures, 0, (10, 0), tied) == before
    assert reached(figures, 10, (10,), tied).empty
