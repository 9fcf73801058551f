"""Planted errors: what breaks a law is flagged, what is determined is named, nothing right is accused.

``make proof`` runs the full measurement (marker ``slow``); the plain tests run a part of it.
"""

from itertools import combinations, count, islice, product
from random import Random

import pytest
from judge import judge, problems_of
from oracle import broken
from slips import ERRORS, Planted, plant
from worlds import World, draw_world

from flows.check.locate import lightest
from flows.check.problem import Problem
from flows.check.run import check_article

SIZES = [60, pytest.param(5_000, marks=pytest.mark.slow)]
WRONG = 0.01
SMALL, LARGEST = 9, 14


def planted_errors(number: int) -> list[Planted]:
    """So many articles with one error each that breaks a law or not, the same on every run."""
    spoilt = (plant(draw_world(seed), Random(-seed)) for seed in count(1))
    return list(islice(filter(None, spoilt), number))


@pytest.mark.parametrize("number", SIZES)
def test_right_articles_are_never_accused(number: int) -> None:
    for seed in range(number):
        world = draw_world(seed)
        assert not broken(world)
        checked = check_article(world.figures(), (), world.changes())
        assert not [check.expression for check in checked.checks if check.result == "fail"], seed
        assert not checked.quarantined


@pytest.mark.parametrize("number", SIZES)
def test_planted_errors(number: int) -> None:
    outcomes = [judge(planted) for planted in planted_errors(number)]
    breaking = [one for one in outcomes if one.breaks]
    determined = [one for one in breaking if one.determined]
    assert {one.planted.error for one in breaking} == set(ERRORS)
    assert len(breaking) > number / 2
    assert len(determined) > number / 3
    assert all(one.flagged == one.breaks for one in outcomes)
    assert all(one.named for one in determined)
    assert all(one.all_listed and one.held_back for one in breaking)
    assert sum(bool(one.wrongly_accused) for one in outcomes) <= WRONG * number


@pytest.mark.parametrize("number", [4, pytest.param(80, marks=pytest.mark.slow)])
def test_answers_are_those_of_brute_force(number: int) -> None:
    """In small articles of counts alone: every answer of one or two figures, and of these the lightest."""
    worlds = (draw_world(seed, largest=LARGEST, smallest=SMALL, shares=False) for seed in count(1))
    spoilt = filter(None, (plant(world, Random(number)) for number, world in enumerate(worlds)))
    whole = ((one.world, found) for one in spoilt if (found := only_problem(one.world)) is not None)
    for world, problem in islice(whole, number):
        answers = {frozenset(names(world, answer)) for answer in lightest(problem) or ()}
        brute = repairs(world)
        if brute:
            weight = {key: problem.weights.get(figure_id, 0) for key, figure_id in world.ids().items()}
            least = min(sum(weight[key] for key in answer) for answer in brute)
            assert answers == {answer for answer in brute if sum(weight[key] for key in answer) == least}
        else:
            assert all(len(answer) > 2 for answer in answers)


def only_problem(world: World) -> Problem | None:
    """The problem of a world whose figures all stand in it and are small enough to try every other value."""
    if max(entry.value for entry in world.entries.values()) > 2 * LARGEST:
        return None
    found = problems_of(world)
    return found[0] if len(found) == 1 and len(found[0].prints) == len(world.entries) else None


def names(world: World, answer: frozenset[str]) -> list[str]:
    return [key for key, figure_id in world.ids().items() if figure_id in answer]


def repairs(world: World) -> set[frozenset[str]]:
    """The smallest sets of entries, of one or two, that some other values of up to twice the largest mend."""
    values = range(2 * LARGEST + 1)
    for size in (1, 2):
        found = {
            frozenset(keys)
            for keys in combinations(world.entries, size)
            if any(
                not broken(world.printing(**dict(zip(keys, new, strict=True)))) for new in product(values, repeat=size)
            )
        }
        if found:
            return found
    return set()
